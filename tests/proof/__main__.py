"""`python -m tests.proof [--day 2026-11-24] [benefit …]` prints the report."""

import argparse
import sys
from datetime import date

from tests.proof.report import in_force, lines, prove
from tests.rulecases import real_rulebook

_DAY = date(2026, 11, 24)


def main() -> int:
    """Prove what is asked for; 1 if something is open."""
    parser = argparse.ArgumentParser(prog="tests.proof")
    parser.add_argument("benefit", nargs="*", help="tylko te świadczenia")
    parser.add_argument("--day", type=date.fromisoformat, default=_DAY)
    asked = parser.parse_args()
    rulebook = real_rulebook()
    results = [
        prove(rulebook, one, asked.day)
        for one in in_force(rulebook, asked.day)
        if not asked.benefit or one.id in asked.benefit
    ]
    sys.stdout.writelines(f"{line}\n" for line in lines(results))
    return 1 if any(one.open or one.mistranslated for one in results) else 0


if __name__ == "__main__":
    sys.exit(main())
