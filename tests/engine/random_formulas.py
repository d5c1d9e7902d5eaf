"""Formulas made at random over the names of a random rulebook."""

from decimal import Decimal
from random import Random

from guide.model import expressions as ex
from guide.model.facts import Fact
from guide.model.kinds import Entity, NumberType, OptionType, PersonsType, YesNoType
from guide.model.rulebook import Value

WORDS = ("a", "b", "c")
_SIGNS = ("<", "<=", ">", ">=", "==", "!=")
_ROUNDINGS = ("round_grosz", "round_zloty", "round_up_zloty")


class Formulas:
    """Draws formulas; persons in reach are slots from `first` to `last`.

    A household's formula has no slot 0, so it starts with `first` 1 and `last` 0.
    """

    def __init__(self, random: Random) -> None:
        self.random = random
        self.facts: dict[str, Fact] = {}
        self.values: dict[str, Value] = {}

    def _values(self, type_: type, person: ex.Node) -> list[ex.Node]:
        return [
            ex.ValueRef(value.id, person)
            for value in self.values.values()
            if isinstance(value.type, type_)
        ]

    def _person(self, first: int, last: int) -> ex.Node:
        slots = [ex.PersonRef(slot) for slot in range(first, last + 1)]
        return self.random.choice([*slots, *slots, ex.Applicant()])

    def group(self, first: int) -> ex.Node:
        found: list[ex.Node] = [ex.Persons(Entity.PERSON)]
        if first == 0:
            found.append(ex.FactRef("kin", ex.PersonRef(0)))
            found.append(ex.FactRef("guarded_kin", ex.PersonRef(0)))
            found += self._values(PersonsType, ex.PersonRef(0))
        return self.random.choice(found)

    def number(self, depth: int, first: int, last: int) -> ex.Node:
        if depth <= 0 or self.random.random() < 0.15:
            return self.random.choice(self._numbers(self._person(first, last)))
        draw = self.random.choice(
            [
                self._arithmetic,
                self._arithmetic,
                self._if,
                self._pick,
                self._rounded,
                self._sum,
                self._count,
            ]
        )
        return draw(depth - 1, first, last)

    def _numbers(self, person: ex.Node) -> list[ex.Node]:
        leaves: list[ex.Node] = [
            ex.Number(Decimal(self.random.choice([0, 1, 2, 3, 500, 1010]))),
            ex.FactRef("money_h", None),
            ex.FactRef("count_h", None),
            ex.ParameterRef("known"),
            ex.ParameterRef("unknown"),
            ex.FactRef("money_p", person),
            ex.FactRef("bounded_p", person),
            ex.FactRef("wiek", person),
            ex.Lookup("table", ex.FactRef("wiek", person)),
            ex.Lookup("words", ex.FactRef("option_p", person)),
            ex.Since("months", ex.FactRef("day_p", person)),
            *self._values(NumberType, person),
        ]
        if "guarded_money" in self.facts:
            leaves.append(ex.FactRef("guarded_money", person))
        return leaves

    def _arithmetic(self, depth: int, first: int, last: int) -> ex.Node:
        left, right = (self.number(depth, first, last) for _ in range(2))
        return ex.Arithmetic(left, self.random.choice(["+", "-", "*", "/"]), right)

    def _if(self, depth: int, first: int, last: int) -> ex.Node:
        then, otherwise = (self.number(depth, first, last) for _ in range(2))
        return ex.If(self.truth(depth, first, last), then, otherwise)

    def _pick(self, depth: int, first: int, last: int) -> ex.Node:
        parts = tuple(self.number(depth, first, last) for _ in range(2))
        return ex.Call(self.random.choice(["min", "max"]), parts)

    def _rounded(self, depth: int, first: int, last: int) -> ex.Node:
        part = self.number(depth, first, last)
        return ex.Call(self.random.choice(_ROUNDINGS), (part,))

    def _sum(self, depth: int, first: int, last: int) -> ex.Node:
        inner = max(last, 0) + 1
        guard = self.random.choice([None, self.truth(depth, first, inner)])
        element = self.number(depth, first, inner)
        return ex.Aggregate("sum", element, self.group(first), guard, inner)

    def _count(self, depth: int, first: int, last: int) -> ex.Node:
        inner = max(last, 0) + 1
        if self.random.random() < 0.3:
            guard = ex.FactRef("yes_r", ex.PersonRef(inner))
            return ex.Aggregate(
                "count", None, ex.Persons(Entity.RELATIVE), guard, inner
            )
        guard = self.random.choice([None, self.truth(depth, first, inner)])
        return ex.Aggregate("count", None, self.group(first), guard, inner)

    def truth(self, depth: int, first: int, last: int) -> ex.Node:
        if depth <= 0 or self.random.random() < 0.15:
            return self.random.choice(self._truths(first, last))
        draw = self.random.choice(
            [
                self._and,
                self._or,
                self._not,
                self._compare,
                self._compare,
                self._quantified,
            ]
        )
        return draw(depth - 1, first, last)

    def _truths(self, first: int, last: int) -> list[ex.Node]:
        person = self._person(first, last)
        words = frozenset(self.random.sample(WORDS, 2))
        option = ex.FactRef("option_p", person)
        other = ex.FactRef("option_p", self._person(first, last))
        leaves: list[ex.Node] = [
            ex.FactRef("yes_h", None),
            ex.FactRef("yes_p", person),
            ex.Compare(ex.FactRef("yes_h", None), "==", ex.FactRef("yes_p", person)),
            ex.In(option, ex.OptionSet(words)),
            ex.Compare(option, self.random.choice(["==", "!="]), ex.Option("a")),
            ex.Compare(option, self.random.choice(["==", "!="]), other),
            ex.Compare(ex.FactRef("rola", person), "==", ex.Option("child")),
            ex.In(ex.Option("b"), ex.FactRef("set_p", person)),
            ex.In(person, self.group(first)),
            *self._values(YesNoType, person),
            *(
                ex.Compare(value, "==", ex.Option("b"))
                for value in self._values(OptionType, person)
            ),
        ]
        if "guarded_yes" in self.facts:
            leaves.append(ex.FactRef("guarded_yes", person))
        return leaves

    def _and(self, depth: int, first: int, last: int) -> ex.Node:
        return ex.And(tuple(self.truth(depth, first, last) for _ in range(3)))

    def _or(self, depth: int, first: int, last: int) -> ex.Node:
        return ex.Or(tuple(self.truth(depth, first, last) for _ in range(2)))

    def _not(self, depth: int, first: int, last: int) -> ex.Node:
        return ex.Not(self.truth(depth, first, last))

    def _compare(self, depth: int, first: int, last: int) -> ex.Node:
        left, right = (self.number(depth, first, last) for _ in range(2))
        return ex.Compare(left, self.random.choice(_SIGNS), right)

    def _quantified(self, depth: int, first: int, last: int) -> ex.Node:
        inner = max(last, 0) + 1
        function = self.random.choice(["any", "all"])
        guard = self.random.choice([None, self.truth(depth, first, inner)])
        element = self.truth(depth, first, inner)
        return ex.Aggregate(function, element, self.group(first), guard, inner)
