"""Whether an answer still fits the others: whom it is asked of, and its bounds."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from guide.engine.ages import age_on
from guide.engine.joining import members, possible_number
from guide.engine.program import Program
from guide.engine.run import Run
from guide.model.facts import Fact, Structure
from guide.model.kinds import Kind
from guide.model.possible import INFINITY, NO, ZERO, Interval, Key
from guide.model.situation import DONT_KNOW, Answer, Situation
from guide.present.telling import Telling

_NUMBERS = {Kind.COUNT, Kind.NUMBER, Kind.SHARE, Kind.MONEY}


@dataclass(frozen=True)
class Fitting:
    """Judges single answers against a situation."""

    program: Program
    run: Run
    situation: Situation

    def fact(self, key: Key) -> Fact | None:
        return self.program.rulebook.facts.get(key[0])

    def applies(self, key: Key) -> bool:
        """Tell whether a fact can be asked of a person at all."""
        fact = self.fact(key)
        if fact is None:
            return True
        applies = self.program.optional(fact.applies)
        return applies is None or applies(self.run, (key[1],)) is not NO

    def options(self, fact: Fact, person: int) -> tuple[str, ...]:
        """Return the options that can apply to a person."""
        conditions = dict(fact.option_applies)
        return tuple(
            option.id
            for option in fact.options
            if option.id not in conditions
            or self.program.compiled(conditions[option.id])(self.run, (person,))
            is not NO
        )

    def bounds(self, fact: Fact, person: int) -> Interval:
        """Return between which numbers an answer may lie."""
        low, high = self.program.optional(fact.least), self.program.optional(fact.most)
        env = (person,)
        least = ZERO if low is None else possible_number(low(self.run, env)).least
        most = INFINITY if high is None else possible_number(high(self.run, env)).most
        return Interval(least, most)

    def relation(
        self, fact: Fact, person: int
    ) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Return who is certainly in a relation, and who may be."""
        env = (person,)
        surely = self.program.optional(fact.surely)
        possibly = self.program.optional(fact.possibly)
        sure = () if surely is None else members(surely(self.run, env)).members
        if possibly is None:
            may = tuple(one for one in self.run.persons if one != person)
        else:
            found = members(possibly(self.run, env)).members
            may = tuple(one.person for one in found)
        certain = tuple(one.person for one in sure if one.needs is None)
        return certain, tuple(sorted({*certain, *may}))

    def fits(self, key: Key, answer: Answer) -> bool:
        """Tell whether an answer can stand beside the others."""
        fact = self.fact(key)
        if fact is None:
            return True
        if not self.applies(key):
            return False
        if answer is DONT_KNOW:
            return fact.may_be_unknown
        return self._fits(fact, key[1], answer)

    def _fits(self, fact: Fact, person: int, answer: Answer) -> bool:
        match answer:
            case Decimal() if fact.kind in _NUMBERS:
                bounds = self.bounds(fact, person)
                return bounds.least <= answer <= bounds.most
            case str():
                return answer in self.options(fact, person)
            case frozenset():
                return answer <= set(self.options(fact, person))
            case tuple():
                return self._fits_relation(fact, person, answer)
            case date() if fact.structure is Structure.BIRTH:
                return self._fits_age(person, answer)
            case _:
                return True

    def _fits_relation(
        self, fact: Fact, person: int, answer: tuple[object, ...]
    ) -> bool:
        sure, may = self.relation(fact, person)
        few_enough = fact.most_members is None or len(answer) <= fact.most_members
        return few_enough and set(sure) <= set(answer) <= set(may)

    def _fits_age(self, person: int, birth: date) -> bool:
        age = self.age(person)
        return age is None or age == age_on(self.run.day, birth)

    def age(self, person: int) -> int | None:
        """Return the age in the list of persons, whatever the birth says."""
        name = self.program.rulebook.structure(Structure.AGE)
        found = self.situation.answer(name, person) if name else None
        return int(found) if isinstance(found, Decimal) else None


def fitting(telling: Telling) -> Fitting:
    """Return the judge of single answers."""
    program = telling.program
    run = program.run(telling.situation, telling.day)
    return Fitting(program, run, telling.situation)


def misfits(telling: Telling) -> Iterator[Key]:
    """Yield the answers that fit the others no longer, by person number."""
    judge = fitting(telling)
    for key, answer in telling.situation.answers.items():
        if not judge.fits(key, answer):
            yield key
