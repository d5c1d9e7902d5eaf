"""Situations drawn at random, with a share of the answers left out."""

from collections.abc import Iterable
from datetime import date
from random import Random

from guide.engine.judging import Engine
from guide.engine.relevance import COMPUTED, people_of
from guide.engine.synthetic import Completer
from guide.model.facts import Structure
from guide.model.possible import Key
from guide.model.rulebook import Rulebook
from guide.model.situation import DONT_KNOW, Answer, Situation


def keys(rulebook: Rulebook, situation: Situation) -> list[Key]:
    """Every question there is about these people."""
    return [
        (fact.id, person)
        for fact in rulebook.facts.values()
        if fact.structure not in COMPUTED
        for person in people_of(fact, situation)
    ]


def complete(
    engine: Engine,
    situation: Situation,
    day: date,
    random: Random,
    *,
    only: Iterable[Key] | None = None,
) -> Situation:
    """Answer what is not answered (or only some keys), each within its domain."""
    return Completer(engine, day, random).complete(situation, only)


def draw_situation(
    engine: Engine, day: date, random: Random, *, share: float
) -> Situation:
    """Draw a household of one to five that has answered about a share of the facts."""
    size = random.choice([1, 1, 2, 3, 4, 5])
    whole = complete(engine, Situation(size), day, random)
    structure = {
        name
        for one in (Structure.ROLE, Structure.AGE)
        if (name := engine.rulebook.structure(one))
    }
    kept: dict[Key, Answer] = {}
    for key, answer in whole.answers.items():
        if key[0] in structure or random.random() < share:
            kept[key] = DONT_KNOW if random.random() < 0.05 else answer
    relatives = whole.relatives if random.random() < share else None
    if relatives is None:
        kept = {key: answer for key, answer in kept.items() if key[1] < size}
    return Situation(size, relatives, kept)
