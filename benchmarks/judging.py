"""Judging against the hand-written yardstick; loading against PyYAML itself."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import yaml

from benchmarks.households import DAY, Person, draw, situation_of
from benchmarks.measuring import Figure, once, paired
from benchmarks.yardstick import BENEFITS, judge
from guide.engine.judging import Engine
from guide.engine.relevance import questions
from guide.loading import load_rulebook
from guide.model.rulebook import Structure
from guide.model.situation import Situation

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
    """Measure the engine."""
    engine = Engine(load_rulebook(rules))
    people, whole = family(engine)
    half = half_of(engine, whole)

    def plain() -> object:
        return judge(people)

    for name, situation, aim in (("known", whole, 12.0), ("half unknown", half, 20.0)):
        ratio, seconds = paired(
            lambda situation=situation: engine.assess(situation, DAY, BENEFITS),  # type: ignore[misc]
            plain,
            repeat=10,
            yardstick_repeat=500,
        )
        what = f"8 benefits, household of four, {name}"
        yield Figure(what, "plain Python", ratio, aim, seconds)
    for name, situation in (("known", whole), ("half unknown", half)):
        seconds = min(
            once(lambda s=situation: engine.assess(s, DAY), 10) for _ in range(7)
        )  # type: ignore[misc]
        what = f"whole rulebook, household of four, {name}"
        yield Figure(what, "5 ms", seconds / 0.005, 1.0, seconds)
    assessment = engine.assess(half, DAY)
    seconds = min(
        once(lambda: questions(engine.rulebook, assessment), 50) for _ in range(7)
    )
    yield Figure("next topic from an assessment", "2 ms", seconds / 0.002, 1.0, seconds)
    yield _loading(rules)


def _loading(rules: Path) -> Figure:
    texts = [path.read_text("utf-8") for path in sorted(rules.rglob("*.yaml"))]

    def pure() -> object:
        return [list(yaml.parse(text, Loader=yaml.SafeLoader)) for text in texts]

    ratio, seconds = paired(lambda: load_rulebook(rules), pure)
    note = f"{len(texts)} files; aim 0.5 s for 60"
    return Figure(
        "load and check all rules",
        "PyYAML events, pure Python",
        ratio,
        None,
        seconds,
        note,
    )
