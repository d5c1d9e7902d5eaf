"""Orders of questions on made-up households, and what hindsight would have asked."""

from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path
from random import Random

from benchmarks.measuring import Figure
from guide.engine.judging import Engine
from guide.engine.ordering import Comparison, compare
from guide.engine.population import Population
from guide.engine.truthful import Household
from guide.loading.situations import load_situation

HOUSEHOLDS = 20
MOST_MORE = 1.15
_SEED = 20


def compared(engine: Engine, paths: Collection[Path], day: date) -> Comparison:
    """Learn an order on half of the households, measure all orders on the others."""
    models = [load_situation(path, engine.rulebook).situation for path in paths]
    population = Population(engine, models, day)
    drawn = population.households(Random(_SEED), HOUSEHOLDS)
    households = [Household(engine, one, day) for one in drawn]
    half = len(households) // 2
    return compare(engine.rulebook, households[:half], households[half:])


def figures(found: Comparison) -> Iterator[Figure]:
    """Hold the committed order against the others; a contradiction counts anywhere."""
    committed = found.committed
    what = "committed order, mean questions"
    for against, other, aim in (
        ("proposed order", found.proposed.questions, MOST_MORE),
        ("order of the benefits' files", found.by_benefits.questions, None),
        ("static branching", found.static, None),
    ):
        note = f"{committed.questions:.1f} against {other:.1f}"
        yield Figure(what, against, committed.questions / other, aim, None, note)
    small = found.small_committed
    note = f"{small:.1f} against {found.bound:.1f}, {found.small} small households"
    yield Figure(what, "hindsight", small / found.bound, None, None, note)
    every = (committed, found.proposed, found.by_benefits)
    wrong = sum(one.contradictions for one in every)
    yield Figure("contradictions", "0", float(wrong), 0.0, None, f"{wrong}")
