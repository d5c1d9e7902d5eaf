"""`make bench`: measure, print one table, write the figures beside it."""

import json
import sys
from dataclasses import asdict
from pathlib import Path

from benchmarks import judging, pages, printing
from benchmarks.households import DAY
from benchmarks.measuring import Figure
from benchmarks.questions import Asked, asked
from guide.engine.judging import Engine
from guide.loading import load_rulebook

_ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Run everything; a missed aim is shown, never an error."""
    found: list[Figure] = []
    for figures in (
        judging.figures(_ROOT / "rules"),
        pages.figures(_ROOT),
        printing.figures(_ROOT),
    ):
        for figure in figures:
            sys.stdout.write(figure.row() + "\n")
            sys.stdout.flush()
            found.append(figure)
    personas = _personas()
    results = {
        "figures": [asdict(one) for one in found],
        "personas": [{**asdict(one), "facts": sorted(one.facts)} for one in personas],
    }
    text = json.dumps(results, ensure_ascii=False, indent=1, sort_keys=True)
    (_ROOT / "benchmarks" / "results.json").write_text(text + "\n", "utf-8")


def _personas() -> list[Asked]:
    engine = Engine(load_rulebook(_ROOT / "rules"))
    paths = sorted((_ROOT / "tests" / "personas").glob("*.yaml"))
    personas = [asked(engine, path, DAY) for path in paths]
    for one in personas:
        same = "same result" if one.identical else "DIFFERENT RESULT"
        sys.stdout.write(
            f"{one.persona:<34} {one.pages:3} pages {one.fields:3} fields"
            f" {one.share:6.1%} of all  {same}\n"
        )
    ever = frozenset().union(*(one.facts for one in personas))
    structural = {
        name for name, fact in engine.rulebook.facts.items() if fact.structure
    }
    never = sorted(set(engine.rulebook.facts) - ever - structural)
    sys.stdout.write(f"asked of no persona: {len(never)}: {', '.join(never)}\n")
    return personas


if __name__ == "__main__":
    main()
