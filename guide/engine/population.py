"""Synthetic households that resemble given ones: who lives there, what is usual.

Each takes its people from one of the models, a little older or younger, and answers
as its own model does, as people of about the same age in other models do, or now and
then in any way that is possible at all.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from random import Random

from guide.engine.judging import Engine
from guide.engine.synthetic import Completer, Draw, picked
from guide.engine.terms import add_months
from guide.model.facts import Structure
from guide.model.kinds import Kind
from guide.model.possible import (
    HOUSEHOLD,
    Bools,
    Choice,
    Choices,
    Interval,
    Key,
    Members,
    Range,
)
from guide.model.situation import DONT_KNOW, Answer, Situation

_OWN, _SIMILAR = 0.5, 0.9
"""How often the model itself, or somebody like them, gives the answer."""

_DONORS = 8
_CHILD, _PUPIL, _ADULT, _OLD = 1, 7, 18, 60
Donor = tuple[int, int, Answer]


class Population:
    """Draws households like the models; never twice the same."""

    def __init__(self, engine: Engine, models: Sequence[Situation], day: date) -> None:
        """Remember who in the models answered what."""
        self.engine, self.day = engine, day
        self._role, self._age, self._birth = (
            engine.rulebook.structure(one)
            for one in (Structure.ROLE, Structure.AGE, Structure.BIRTH)
        )
        self._models = [one for one in models if self._is_listed(one)]
        self._donors: dict[str, list[Donor]] = {}
        for number, model in enumerate(self._models):
            for (fact, person), answer in model.answers.items():
                if answer is not DONT_KNOW:
                    donor = (self._years(model, person), number, answer)
                    self._donors.setdefault(fact, []).append(donor)

    def _is_listed(self, model: Situation) -> bool:
        return all(
            isinstance(model.answers.get((self._age or "", person)), Decimal)
            for person in model.persons()
        )

    def _years(self, situation: Situation, person: int) -> int:
        """Return somebody's age; whoever has none is as old as the household."""
        age = situation.answers.get((self._age or "", person))
        return int(age) if isinstance(age, Decimal) else HOUSEHOLD

    def households(self, random: Random, number: int) -> list[Situation]:
        """Draw households about which everything is known."""
        return [self._household(random) for _ in range(number)]

    def _household(self, random: Random) -> Situation:
        place = random.randrange(len(self._models))
        model = self._models[place]
        answers = dict(self._people(model, random))
        start = Situation(model.household, model.relatives or 0, answers)

        def habit(draw: Draw, dice: Random) -> Answer | None:
            return self._usual(draw, place, start, dice)

        return Completer(self.engine, self.day, random, habit).complete(start)

    def _people(self, model: Situation, random: Random) -> Iterable[tuple[Key, Answer]]:
        for person in model.persons():
            age = _about(self._years(model, person), random)
            if self._role and (self._role, person) in model.answers:
                yield (self._role, person), model.answers[self._role, person]
            yield (self._age or "", person), Decimal(age)
            if self._birth:
                months = 12 * age + random.randint(0, 11)
                yield (self._birth, person), add_months(self.day, -months)

    def _usual(
        self, draw: Draw, place: int, start: Situation, random: Random
    ) -> Answer | None:
        chance = random.random()
        key = (draw.fact.id, draw.person)
        own = self._models[place].answers.get(key)
        if own is not None and (chance < _OWN or draw.fact.kind is Kind.PERSONS):
            return _varied(draw, own, random)
        if chance >= _SIMILAR or draw.fact.kind is Kind.PERSONS:
            return None
        donors = self._donors.get(draw.fact.id, [])
        age = self._years(start, draw.person)
        near = sorted(donors, key=lambda one: (abs(one[0] - age), one[1]))[:_DONORS]
        fitting = [one for *_, one in near if _fits(draw.range, one)]
        return _varied(draw, random.choice(fitting), random) if fitting else None


def _about(age: int, random: Random) -> int:
    """Return an age of the same stage of life."""
    stages = (0, _CHILD, _PUPIL, _ADULT, _OLD, 121)
    least = max(one for one in stages if one <= age)
    most = min(one for one in stages if one > age) - 1
    return min(max(age + random.randint(-3, 3), least), most)


def _varied(draw: Draw, answer: Answer, random: Random) -> Answer:
    """Return the answer, an amount a little higher or lower; any if it cannot be."""
    if isinstance(answer, Decimal) and draw.fact.kind is Kind.MONEY:
        cents = int(answer * random.randint(70, 130))
        answer = Decimal(cents) / 100
    if _fits(draw.range, answer):
        return answer
    return picked(draw.fact, draw.range, random)


def _fits(range_: Range, answer: Answer) -> bool:
    match range_, answer:
        case Bools(), Bools():
            return True
        case Choice(options), str():
            return answer in options
        case Choices(_, possibly), frozenset():
            return answer <= possibly
        case Interval(least, most), Decimal():
            return least <= answer <= most
        case Members(found), tuple():
            sure = {one.person for one in found if one.needs is None}
            return sure <= {*answer} <= {one.person for one in found}
        case _:
            return False
