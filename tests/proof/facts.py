"""Facts as variables of the solver, held to the domains that their files declare."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

import z3

from guide.model.facts import Fact, Structure
from guide.model.kinds import Kind
from guide.model.possible import Bools
from guide.model.situation import Answer
from tests.proof import numbers as n
from tests.proof.dates import Day, born
from tests.proof.logic import (
    Truth,
    both,
    either,
    exactly_one,
    implied,
    negated,
)
from tests.proof.shapes import Shape

_HUNDREDTHS = {Kind.MONEY, Kind.NUMBER, Kind.SHARE}
"""What people write with two digits after the comma: counted in hundredths."""
_AGES = {Structure.AGE, Structure.AGE_IN_MONTHS, Structure.CALENDAR_AGE}
_OLDEST = 120
_FEW = 12

Evaluate = Callable[[Any, tuple[int, ...]], Any]


class Facts:
    """Makes the variables of one household, and what holds of them."""

    def __init__(
        self, shape: Shape, day: date, context: z3.Context, evaluate: Evaluate
    ) -> None:
        """Start with nothing asked; `evaluate` translates the formulas of domains."""
        self.shape, self.day, self.context = shape, day, context
        self.evaluate = evaluate
        self.held: list[z3.BoolRef] = []
        self.raw: dict[tuple[str, int], Any] = {}
        self.kinds: dict[tuple[str, int], Fact] = {}
        self.birth: Fact | None = None
        self.raised: Callable[[Fact], bool] = lambda _fact: False
        self._births: dict[int, tuple[Any, Any, Day]] = {}

    def hold(self, truth: Truth) -> None:
        """Assert what is true of the variables."""
        if truth is not True:
            held = z3.BoolVal(False, self.context) if truth is False else truth  # noqa: FBT003
            self.held.append(held)

    def read(self, fact: Fact, person: int) -> Any:
        """Return what is answered, or `otherwise` where a fact is not asked."""
        if fact.structure is not None:
            return self._structure(fact, person)
        env = (person,)
        asked = True if fact.applies is None else self.evaluate(fact.applies, env)
        if fact.kind is Kind.DATE:
            return asked, self._date(fact, person)
        if asked is False:
            return known(fact, fact.otherwise)
        value = self._variable(fact, person, asked)
        if asked is True:
            return value
        return chosen_value(fact.kind, asked, value, known(fact, fact.otherwise))

    def _name(self, fact: Fact, person: int, more: str = "") -> str:
        mark = "'" if self.raised(fact) else ""
        return f"{fact.id}{mark}.{person}{more}"

    def boolean(self, name: str) -> z3.BoolRef:
        """Return a truth variable."""
        return z3.Bool(name, self.context)

    def _int(self, name: str) -> z3.ArithRef:
        return z3.Int(name, self.context)

    def _variable(self, fact: Fact, person: int, asked: Truth) -> Any:
        self.kinds[fact.id, person] = fact
        match fact.kind:
            case Kind.YES_NO:
                raw = found = self.boolean(self._name(fact, person))
            case Kind.OPTION | Kind.OPTIONS:
                raw = found = self._words(fact, person, asked)
            case Kind.PERSONS:
                raw = found = self._persons(fact, person, asked)
            case _:
                raw = self._int(self._name(fact, person))
                found = self._number(fact, person, raw, asked)
        self.raw[fact.id, person] = raw
        return found

    def _words(self, fact: Fact, person: int, asked: Truth) -> dict[str, Truth]:
        words = {
            one.id: self.boolean(self._name(fact, person, f"={one.id}"))
            for one in fact.options
        }
        for word, node in fact.option_applies:
            fits = self.evaluate(node, (person,))
            self.hold(implied(both(asked, negated(fits)), negated(words[word])))
        if fact.kind is Kind.OPTION:
            self.hold(exactly_one(list(words.values())))
        elif fact.exclusive:
            others = [one for word, one in words.items() if word != fact.exclusive]
            self.hold(exactly_one([words[fact.exclusive], either(*others)]))
        return words

    def _persons(self, fact: Fact, person: int, asked: Truth) -> dict[int, Truth]:
        env, everybody = (person,), range(self.shape.household)
        sure = {} if fact.surely is None else self.evaluate(fact.surely, env)
        may = {one: True for one in everybody if one != person}
        if fact.possibly is not None:
            may = self.evaluate(fact.possibly, env)
        found: dict[int, Truth] = {}
        for one in everybody:
            surely, possibly = sure.get(one, False), may.get(one, False)
            if surely is True or (surely is False and possibly is False):
                found[one] = surely
                continue
            found[one] = self.boolean(self._name(fact, person, f"={one}"))
            self.hold(implied(surely, found[one]))
            self.hold(implied(found[one], either(surely, possibly)))
        if fact.most_members is not None:
            count = n.total(
                [n.choose(g, n.constant(1), n.ZERO) for g in found.values()]
            )
            limit = n.constant(fact.most_members)
            self.hold(implied(asked, n.compare("<=", count, limit)))
        return found

    def _number(self, fact: Fact, person: int, raw: Any, asked: Truth) -> n.Number:
        env = (person,)
        ends = [
            n.ZERO if fact.least is None else self.evaluate(fact.least, env),
            n.constant(n.INFINITE)
            if fact.most is None
            else self.evaluate(fact.most, env),
        ]
        low, high = n.least(ends), n.most(ends)
        value = _written(fact, raw, low, high)
        self.hold(implied(asked, n.compare("<=", low, value)))
        self.hold(implied(asked, n.compare("<=", value, high)))
        return value

    def _date(self, fact: Fact, person: int) -> Day:
        month = self._int(self._name(fact, person, ".month"))
        day = self._int(self._name(fact, person, ".day"))
        today = 12 * self.day.year + self.day.month - 1
        self.hold(z3.And(month >= today - 12 * _OLDEST, month <= today + 60))
        self.hold(z3.And(day >= 1, day <= 28))
        self.kinds[fact.id, person] = fact
        self.raw[fact.id, person] = found = Day(month, day)
        return found

    def _structure(self, fact: Fact, person: int) -> Any:
        if fact.structure is Structure.ROLE:
            return self._role(fact, person)
        years, rest, birth = self._born(person)
        if self.birth is not None:  # ages follow from it, so it is answered too
            key = self.birth.id, person
            self.kinds[key], self.raw[key] = self.birth, birth
        if fact.structure is Structure.BIRTH:
            return True, birth
        self.kinds[fact.id, person], self.raw[fact.id, person] = fact, years
        if fact.structure is Structure.AGE:
            return n.term(years)
        if fact.structure is Structure.AGE_IN_MONTHS:
            return n.term(12 * years + rest)
        later = rest + birth.ahead > self.day.month - 1
        return n.choose(later, n.term(years + 1), n.term(years))

    def _born(self, person: int) -> tuple[Any, Any, Day]:
        if person not in self._births:
            years, rest = self._int(f"years.{person}"), self._int(f"rest.{person}")
            low, high = (0, _OLDEST)
            if 0 <= person < self.shape.household:
                low, high = self.shape.ages[person]
            self.hold(z3.And(years >= low, years <= high, rest >= 0, rest <= 11))
            day = self._int(f"birthday.{person}")
            self.hold(z3.And(day >= 1, day <= 28))
            self._births[person] = years, rest, born(self.day, years, rest, day)
        return self._births[person]

    def _role(self, fact: Fact, person: int) -> dict[str, Truth]:
        first = fact.options[0].id
        role = first if person == 0 else self.shape.roles[person]
        if role:
            self.kinds[fact.id, person], self.raw[fact.id, person] = fact, role
            return {role: True}
        words = self._words(fact, person, asked=True)
        self.hold(negated(words[first]))
        self.kinds[fact.id, person], self.raw[fact.id, person] = fact, words
        return words


def _written(fact: Fact, raw: Any, low: n.Number, high: n.Number) -> n.Number:
    """Return the number; a few whole ones stay apart, so that a quotient is linear."""
    ends = [leaf for _, leaf in (*low, *high)]
    if fact.kind in _HUNDREDTHS:
        return n.divide(n.term(raw), n.constant(100))
    if not all(isinstance(leaf, Fraction) for leaf in ends):
        return n.term(raw)
    least, most = int(min(ends)), int(max(ends))
    if most - least > _FEW:
        return n.term(raw)
    return tuple((raw == one, Fraction(one)) for one in range(least, most + 1))


def known(fact: Fact, answer: Answer | None) -> Any:
    """Return an answer that is written in a rule file."""
    match fact.kind:
        case Kind.YES_NO:
            return isinstance(answer, Bools) and answer.can_be_true
        case Kind.OPTION:
            return {answer: True}
        case Kind.OPTIONS | Kind.PERSONS:
            return dict.fromkeys(answer or (), True)
        case _:
            return n.constant(answer)  # type: ignore[arg-type]


def chosen_value(kind: Kind, guard: Truth, then: Any, otherwise: Any) -> Any:
    """Return `then if guard else otherwise` of two answers to one fact."""
    if kind is Kind.YES_NO:
        return either(both(guard, then), both(negated(guard), otherwise))
    if kind in (Kind.OPTION, Kind.OPTIONS, Kind.PERSONS):
        return chosen_members(guard, then, otherwise)
    return n.choose(guard, then, otherwise)


def chosen_members(
    guard: Truth, then: dict[Any, Truth], otherwise: dict[Any, Truth]
) -> dict[Any, Truth]:
    """Return the words or persons of one of two sets."""
    no = negated(guard)
    return {
        one: either(
            both(guard, then.get(one, False)), both(no, otherwise.get(one, False))
        )
        for one in {**then, **otherwise}
    }


def same_words(left: dict[str, Truth], right: dict[str, Truth]) -> Truth:
    """Return whether two options are the same one."""
    return either(*(both(one, right.get(word, False)) for word, one in left.items()))
