"""The list of mutants that no case notices yet: it may only shrink."""

from collections.abc import Iterable
from pathlib import Path

FILE = Path(__file__).with_name("survivors.txt")


def listed() -> frozenset[str]:
    """Return the ids of the mutants that are known to survive."""
    lines = FILE.read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def write(found: Iterable[str]) -> None:
    """Write the list anew."""
    head = (
        "# Pomyłki w regułach, których nie zauważa żaden przypadek. Lista ma maleć.\n"
        "# Powstaje poleceniem: .venv/bin/python -m tests.mutation --write\n"
    )
    FILE.write_text(head + "".join(f"{one}\n" for one in sorted(found)), "utf-8")
