"""Cases of the rules: situations in words with the expected outcomes."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from guide.engine.judging import Engine
from guide.loading import load_rulebook
from guide.loading.problems import Problems
from guide.loading.situations import read_situation
from guide.loading.tree import Entries, Items, Scalar, Tree, read_tree
from guide.model.law import Status
from guide.model.rulebook import Rulebook
from guide.model.situation import Situation

ROOT = Path(__file__).resolve().parent.parent
CASES = ROOT / "tests" / "cases"


@cache
def real_rulebook() -> Rulebook:
    """Load the real rules once."""
    return load_rulebook(ROOT / "rules")


@cache
def real_engine() -> Engine:
    """Link the real rules once."""
    return Engine(real_rulebook())


Local = tuple[tuple[str, Decimal], ...]
"""What a council might have decided: parameter and value."""


@cache
def engine_where(local: Local) -> Engine:
    """Link the real rules as if the office had entered these local values."""
    if not local:
        return real_engine()
    rulebook = real_rulebook()
    parameters = dict(rulebook.parameters)
    for name, value in local:
        parameter = parameters[name]
        assert parameter.local, f"{name}: no council decides about it"
        spans = tuple(
            replace(one, value=value, status=Status.CONFIRMED, local=True)
            for one in parameter.spans
        )
        parameters[name] = replace(parameter, office_spans=spans)
    return Engine(replace(rulebook, parameters=parameters))


@dataclass(frozen=True)
class Expected:
    """What a case expects of one benefit."""

    benefit: str
    outcome: str
    claimant: int | None = None
    least: Decimal | None = None
    most: Decimal | None = None
    missing: tuple[str, ...] = ()
    parts: tuple[tuple[str, Decimal | None], ...] = ()
    presumed: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True)
class Case:
    """One situation on one day; `basis` tells where the expected values come from.

    `local` holds what a council might decide, for law that depends on it.
    """

    file: str
    name: str
    basis: str
    day: date
    situation: Situation
    expected: tuple[Expected, ...]
    local: Local = ()
    problems: tuple[str, ...] = ()


def _text(entries: Entries, key: str) -> str | None:
    if key not in entries.items:
        return None
    tree = entries.items[key][1]
    if isinstance(tree, Items):
        return ", ".join(one.text for one in tree.items if isinstance(one, Scalar))
    assert isinstance(tree, Scalar), f"{tree.place}: {key} is not a text"
    return tree.text


def _number(entries: Entries, key: str) -> Decimal | None:
    text = _text(entries, key)
    return None if text is None else Decimal(text)


_KEYS = {
    "outcome",
    "claimant",
    "least",
    "most",
    "missing",
    "parts",
    "presumed",
    "unknown",
}


def _names(entries: Entries, key: str) -> tuple[str, ...]:
    text = _text(entries, key)
    return tuple(part.strip() for part in text.split(",")) if text else ()


def _parts(entries: Entries) -> tuple[tuple[str, Decimal | None], ...]:
    """Read the settled amounts of parts; 0.00 for one that is not due."""
    if "parts" not in entries.items:
        return ()
    parts = entries.items["parts"][1]
    assert isinstance(parts, Entries), f"{parts.place}: write 'part: amount'"
    return tuple((key, _number(parts, key)) for key in parts.items)


def _expected(benefit: str, tree: Tree) -> Expected:
    assert isinstance(tree, Entries), f"{tree.place}: write 'outcome:'"
    assert set(tree.items) <= _KEYS, f"{tree.place}: {set(tree.items) - _KEYS}"
    claimant = _text(tree, "claimant")
    return Expected(
        benefit,
        _text(tree, "outcome") or "",
        None if claimant is None else int(claimant) - 1,
        _number(tree, "least"),
        _number(tree, "most"),
        _names(tree, "missing"),
        _parts(tree),
        _names(tree, "presumed"),
        _names(tree, "unknown"),
    )


_CASE_KEYS = {"name", "basis", "day", "local", "situation", "expect"}


def _local(entries: Entries) -> Local:
    if "local" not in entries.items:
        return ()
    tree = entries.items["local"][1]
    assert isinstance(tree, Entries), f"{tree.place}: write 'parameter: value'"
    found = ((key, _number(tree, key)) for key in tree.items)
    return tuple((key, value) for key, value in found if value is not None)


def _case(tree: Tree, rulebook: Rulebook, file: str) -> Case:
    assert isinstance(tree, Entries)
    problems = Problems()
    unknown = set(tree.items) - _CASE_KEYS
    assert not unknown, f"{tree.place}: {unknown}"
    situation = tree.items.get("situation")
    found = read_situation(situation[1] if situation else None, rulebook, problems)
    expect = tree.items["expect"][1]
    assert isinstance(expect, Entries)
    return Case(
        file,
        _text(tree, "name") or "",
        _text(tree, "basis") or "",
        date.fromisoformat(_text(tree, "day") or ""),
        found.situation,
        tuple(_expected(key, value) for key, (_, value) in expect.items.items()),
        _local(tree),
        tuple(map(str, problems.mistakes)),
    )


def load_cases(path: Path, rulebook: Rulebook) -> tuple[Case, ...]:
    """Read a file of cases."""
    problems = Problems()
    tree = read_tree(path, path.name, problems)
    assert isinstance(tree, Items), "\n".join(map(str, problems.mistakes))
    return tuple(_case(item, rulebook, path.name) for item in tree.items)


@cache
def all_cases() -> tuple[Case, ...]:
    """Read every case of every benefit."""
    rulebook = real_rulebook()
    files = sorted(CASES.glob("*.yaml"))
    return tuple(case for path in files for case in load_cases(path, rulebook))
