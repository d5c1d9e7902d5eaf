"""Situations made up by chance, to try promises about every completion.

Facts are answered in the order of their domains: what a fact's domain depends on
comes first, so that each drawn answer is one that a person could really give.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from random import Random
from typing import assert_never

from guide.engine.dependencies import Dependencies
from guide.engine.judging import Engine
from guide.engine.relevance import people_of
from guide.model.expressions import FactRef, PersonRef
from guide.model.facts import COMPUTED, Fact, Structure
from guide.model.kinds import Kind
from guide.model.possible import (
    INFINITY,
    NO,
    YES,
    Bools,
    Choice,
    Choices,
    Interval,
    Key,
    Members,
    Open,
    Range,
)
from guide.model.situation import DONT_KNOW, Answer, Situation

_WIDE = 6000
_MANY = 4


@dataclass(frozen=True, slots=True)
class Draw:
    """A question to answer by chance, and what can be answered."""

    fact: Fact
    person: int
    range: Range


Habit = Callable[[Draw, Random], Answer | None]
"""Answers the way people usually do; None where it does not know how."""


@lru_cache(maxsize=8)
def _order(engine: Engine, day: date) -> tuple[Fact, ...]:
    """Facts so that each comes after those its domain depends on."""
    dependencies = Dependencies(engine.rulebook, day)

    def behind(fact: Fact) -> tuple[int, str]:
        used = dependencies.of_node(FactRef(fact.id, PersonRef(0)))
        return len(used.facts), fact.id

    facts = engine.rulebook.facts.values()
    asked = [fact for fact in facts if fact.structure not in COMPUTED]
    return tuple(sorted(asked, key=behind))


@dataclass(frozen=True, slots=True)
class Completer:
    """Answers by chance whatever a situation leaves open, by habit where it has one."""

    engine: Engine
    day: date
    random: Random
    habit: Habit | None = None

    def complete(
        self, situation: Situation, only: Iterable[Key] | None = None
    ) -> Situation:
        """Answer everything, or only some keys."""
        wanted = None if only is None else set(only)
        relatives = situation.relatives
        if relatives is None and wanted is None:
            relatives = self.random.choice([0, 0, 1, 2])
        answers: dict[Key, Answer] = dict(situation.answers)
        done = Situation(situation.household, relatives, answers)
        for fact in _order(self.engine, self.day):
            for person in people_of(fact, done):
                key = (fact.id, person)
                if answers.get(key, DONT_KNOW) is not DONT_KNOW:
                    continue
                if wanted is not None and key not in wanted:
                    continue
                answers.pop(key, None)
                answer = self._answer(fact, person, done)
                if answer is not None:
                    answers[key] = answer
        return done

    def _answer(self, fact: Fact, person: int, done: Situation) -> Answer | None:
        """Draw an answer; none while what can be answered depends on other answers."""
        if fact.kind is Kind.DATE:
            days = timedelta(days=self.random.randint(0, 800))
            return None if fact.structure is Structure.BIRTH else self.day - days
        program = self.engine.linked(self.day).program
        found = program.fact(fact.id)(program.run(done, self.day), person)
        if not isinstance(found, Open):
            return found
        if found.needs.may - {(fact.id, person)}:
            return None
        draw = Draw(fact, person, found.range)
        usual = self.habit(draw, self.random) if self.habit else None
        return picked(fact, found.range, self.random) if usual is None else usual


def picked(fact: Fact, range_: Range, random: Random) -> Answer:
    """Pick any answer of a range."""
    match range_:
        case Bools():
            return random.choice([YES, NO])
        case Choice(options):
            return random.choice(sorted(options))
        case Choices(_, possibly):
            return _chosen(fact, sorted(possibly), random)
        case Members():
            return _members(range_, random)
        case Interval():
            return _number(fact, range_, random)
        case _:
            assert_never(range_)


def _chosen(fact: Fact, words: list[str], random: Random) -> frozenset[str]:
    plain = [word for word in words if word != fact.exclusive]
    size = random.choice([0, 1, 1, 2, 3])
    picked = frozenset(random.sample(plain, min(size, len(plain))))
    if not picked and fact.exclusive in words:
        return frozenset({fact.exclusive})
    return picked


def _members(group: Members, random: Random) -> tuple[int, ...]:
    sure = [one.person for one in group.members if one.needs is None]
    maybe = [one.person for one in group.members if one.needs is not None]
    room = len(maybe) if group.most is None else max(group.most - len(sure), 0)
    extra = random.sample(maybe, random.randint(0, min(room, len(maybe))))
    return tuple(sorted([*sure, *extra]))


def _number(fact: Fact, range_: Interval, random: Random) -> Decimal:
    least = range_.least if range_.least != -INFINITY else Decimal(0)
    most = min(range_.most, least + _WIDE)
    if fact.kind is Kind.COUNT and range_.most == INFINITY:
        most = least + _MANY
    if fact.kind is Kind.COUNT:
        return Decimal(random.randint(int(least), int(most)))
    edges = [least, most, Decimal("1010.00"), Decimal("1010.01"), Decimal("823.00")]
    inside = [edge for edge in edges if least <= edge <= most]
    cents = random.randint(int(least * 100), int(most * 100))
    return random.choice([*inside, *[Decimal(cents) / 100] * 4])
