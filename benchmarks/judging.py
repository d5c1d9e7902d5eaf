"""Judging against the hand-written yardstick; loading against PyYAML itself."""

import gc
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from random import Random

import yaml

from benchmarks.households import DAY, Person, draw, situation_of
from benchmarks.measuring import Figure, paired, typical
from benchmarks.yardstick import BENEFITS, judge
from guide.engine.judging import Engine
from guide.engine.relevance import questions
from guide.loading import load_rulebook
from guide.model.facts import Structure
from guide.model.situation import Situation

EQUAL = Path(__file__).resolve().parent / "equal"
"""Rules that state exactly what the yardstick computes: its facts, its thresholds."""

AIMS = (12.0, 20.0)
_MORE_THAN_THE_YARDSTICK = (
    "the law's own families, incomes and papers, which the yardstick leaves out"
)
_FOUR = 4


def family(engine: Engine) -> tuple[list[Person], Situation]:
    """Return the first drawn household of four, fully answered."""
    for seed in range(1000):
        people = draw(Random(seed))
        if len(people) == _FOUR:
            return people, situation_of(engine, people)
    raise LookupError


def half_of(engine: Engine, situation: Situation) -> Situation:
    """Leave out every second answer but who lives there and how old they are."""
    structure = {engine.rulebook.structure(one) for one in Structure}
    kept = {
        key: answer
        for number, (key, answer) in enumerate(
            sorted(situation.answers.items(), key=str)
        )
        if key[0] in structure or number % 2
    }
    return Situation(situation.household, situation.relatives, kept)


def figures(rules: Path) -> Iterator[Figure]:
    """Measure the engine: on the yardstick's own work, then on the real rules."""
    equal = Engine(load_rulebook(EQUAL))
    gc.freeze()  # as wsgi.py does
    yield from _against_plain(equal, "8 equal benefits", AIMS)
    real = Engine(load_rulebook(rules))
    gc.freeze()
    for figure in _against_plain(real, "8 benefits", (None, None)):
        yield replace(figure, note=_MORE_THAN_THE_YARDSTICK)
    _, whole = family(real)
    half = half_of(real, whole)
    for name, situation in (("known", whole), ("half unknown", half)):
        seconds = typical(partial(real.assess, situation, DAY), 10)
        what = f"whole rulebook, household of four, {name}"
        yield Figure(what, "5 ms", seconds / 0.005, 1.0, seconds)
    assessment = real.assess(half, DAY)
    seconds = typical(lambda: questions(real.rulebook, assessment), 50)
    yield Figure("next topic from an assessment", "2 ms", seconds / 0.002, 1.0, seconds)
    yield _loading(rules)


def _against_plain(
    engine: Engine, what: str, aims: tuple[float | None, float | None]
) -> Iterator[Figure]:
    """Compare a household known, then half unknown, with the known one by hand."""
    people, whole = family(engine)
    situations = {"known": whole, "half unknown": half_of(engine, whole)}
    for (name, situation), aim in zip(situations.items(), aims, strict=True):
        pairs = paired(
            partial(engine.assess, situation, DAY, BENEFITS),
            partial(judge, people),
            repeat=10,
            yardstick_repeat=500,
        )
        yield Figure(
            f"{what}, household of four, {name}",
            "plain Python",
            pairs.ratio,
            aim,
            pairs.seconds,
            pairs.note,
        )


def _loading(rules: Path) -> Figure:
    texts = [path.read_text("utf-8") for path in sorted(rules.rglob("*.yaml"))]

    def pure() -> object:
        return [list(yaml.parse(text, Loader=yaml.SafeLoader)) for text in texts]

    pairs = paired(lambda: load_rulebook(rules), pure)
    note = f"{len(texts)} files; aim 0.5 s for 60"
    return Figure(
        "load and check all rules",
        "PyYAML events, pure Python",
        pairs.ratio,
        None,
        pairs.seconds,
        note,
    )
