"""`make bench`: measure, print one table, write the figures beside it."""

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from benchmarks import judging, orders, pages, printing, questions
from benchmarks.households import DAY
from benchmarks.measuring import Figure
from benchmarks.questions import Asked
from guide.engine.judging import Engine
from guide.loading import load_rulebook

_ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Run everything; a missed aim is shown, never an error."""
    found = list(_shown(_speeds()))
    engine = Engine(load_rulebook(_ROOT / "rules"))
    paths = sorted((_ROOT / "tests" / "personas").glob("*.yaml"))
    personas = [questions.asked(engine, path, DAY) for path in paths]
    by_need = questions.pages_by_need(engine, paths, DAY)
    for line in questions.lines(engine, personas, by_need):
        sys.stdout.write(line + "\n")
    found += _shown(questions.figures(personas, by_need))
    found += _shown(orders.figures(orders.compared(engine, paths, DAY)))
    _write(found, personas, by_need)


def _speeds() -> Iterator[Figure]:
    yield from judging.figures(_ROOT / "rules")
    yield from pages.figures(_ROOT)
    yield from printing.figures(_ROOT)


def _shown(figures: Iterator[Figure]) -> Iterator[Figure]:
    for figure in figures:
        sys.stdout.write(figure.row() + "\n")
        sys.stdout.flush()
        yield figure


def _write(
    figures: list[Figure], personas: list[Asked], by_need: dict[str, list[int]]
) -> None:
    results = {
        "figures": [asdict(one) for one in figures],
        "personas": [one.as_data() for one in personas],
        "pages by need": by_need,
    }
    text = json.dumps(results, ensure_ascii=False, indent=1, sort_keys=True)
    (_ROOT / "benchmarks" / "results.json").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()
