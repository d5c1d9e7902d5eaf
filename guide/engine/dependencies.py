"""What a formula depends on, through every name it uses: facts and parameters.

Static and generous: a branch that is never taken counts too.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from guide.model import expressions as ex
from guide.model.facts import Fact, Structure
from guide.model.kinds import Entity
from guide.model.rulebook import AllOf, AnyOf, Benefit, Condition, Requirement, Rulebook
from guide.model.walk import conditions, walk

RELATIVES_FACT = "krewni"


@dataclass(frozen=True, slots=True)
class Used:
    """Names of facts, parameters and values that something depends on."""

    facts: frozenset[str] = frozenset()
    parameters: frozenset[str] = frozenset()
    values: frozenset[str] = frozenset()

    def __or__(self, other: "Used") -> "Used":
        return Used(
            self.facts | other.facts,
            self.parameters | other.parameters,
            self.values | other.values,
        )


class Dependencies:
    """Facts and parameters behind values, conditions and amounts on a day."""

    def __init__(self, rulebook: Rulebook, day: date) -> None:
        """Look at the variants in force on the day."""
        self.rulebook, self.day = rulebook, day
        self._names: dict[str, Used] = {}

    def of_benefit(self, name: str) -> Used:
        """Everything that is told of a benefit depends on: a refusal counts too."""
        benefit = self.rulebook.benefits[name]
        found = self.of_amount(name) | self.of_requirement(benefit.requires)
        for node in (benefit.applies, benefit.refused):
            if node is not None:
                found |= self.of_node(node)
        if not isinstance(benefit.per, Entity):
            found |= self._value(benefit.per)
        return found

    def of_amount(self, name: str) -> Used:
        """Everything the amount of a benefit depends on."""
        benefit = self.rulebook.benefits[name]
        found = Used()
        for node in self._amount_nodes(benefit):
            found |= self.of_node(node)
        return found

    def _amount_nodes(self, benefit: Benefit) -> Iterator[ex.Node]:
        amount = benefit.amount.on(self.day) if benefit.amount else None
        if amount is not None:
            yield from (amount.least, amount.most)
        for part in benefit.parts:
            due = part.amount.on(self.day)
            monthly = part.monthly.on(self.day) if part.monthly else None
            yield from (one for one in (part.each, due, monthly) if one is not None)
            if part.requires is not None:
                yield from _nodes(part.requires, self.day)

    def of_requirement(self, requirement: Requirement) -> Used:
        """Everything a requirement depends on."""
        found = Used()
        for node in _nodes(requirement, self.day):
            found |= self.of_node(node)
        return found

    def of_node(self, node: ex.Node) -> Used:
        """Everything a formula depends on."""
        found = Used()
        for part in walk(node):
            match part:
                case ex.FactRef(name, _):
                    found |= self._fact(name)
                case ex.ValueRef(name, _):
                    found |= self._value(name)
                case ex.ParameterRef(name) | ex.Lookup(name, _):
                    found |= Used(parameters=frozenset({name}))
                case ex.Persons(Entity.RELATIVE):
                    found |= Used(facts=frozenset({RELATIVES_FACT}))
                case _:
                    pass
        return found

    def _value(self, name: str) -> Used:
        if name not in self._names:
            self._names[name] = Used()
            content = self.rulebook.values[name].content.on(self.day)
            match content:
                case None:
                    found = Used()
                case Condition() | AllOf() | AnyOf():
                    found = self.of_requirement(content)
                case _:
                    found = self.of_node(content)
            self._names[name] = found | Used(values=frozenset({name}))
        return self._names[name]

    def independent_of(self, names: frozenset[str]) -> frozenset[str]:
        """Return the facts and values that stay the same whatever these names are."""
        facts, values = self.rulebook.facts, self.rulebook.values
        used = [(name, self._fact(name)) for name in facts]
        used += [(name, self._value(name)) for name in values]
        return frozenset(
            name
            for name, one in used
            if name not in names and not (one.facts | one.values) & names
        )

    def _fact(self, name: str) -> Used:
        if name not in self._names:
            self._names[name] = own = Used(facts=frozenset({name}))
            fact = self.rulebook.facts[name]
            for node in _domain_nodes(fact):
                own |= self.of_node(node)
            self._names[name] = own | self._structural(fact)
        return self._names[name]

    def _structural(self, fact: Fact) -> Used:
        """Return what an age stands on: the answer, or the day of birth."""
        derived = (Structure.AGE, Structure.AGE_IN_MONTHS, Structure.CALENDAR_AGE)
        if fact.structure not in derived:
            return Used()
        names = (Structure.AGE, Structure.BIRTH)
        found = {self.rulebook.structure(one) for one in names}
        return Used(facts=frozenset(name for name in found if name))


def _domain_nodes(fact: Fact) -> Iterator[ex.Node]:
    ends = (fact.applies, fact.least, fact.most, fact.surely, fact.possibly)
    yield from (node for node in ends if node is not None)
    yield from (node for _, node in fact.option_applies)


def _nodes(requirement: Requirement, day: date) -> Iterator[ex.Node]:
    for condition in conditions(requirement):
        node = condition.when.on(day)
        if node is not None:
            yield node
