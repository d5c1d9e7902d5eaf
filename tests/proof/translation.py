"""The formulas of a rulebook for the solver: of one day, about one household."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, assert_never

import z3

from guide.model import expressions as ex
from guide.model.facts import Fact, Structure
from guide.model.kinds import Entity, NumberType, OptionType, PersonsType, Type
from guide.model.possible import HOUSEHOLD
from guide.model.rulebook import AllOf, AnyOf, Condition, Requirement, Rulebook
from tests.proof import numbers as n
from tests.proof.dates import passed
from tests.proof.facts import Facts, chosen_members, same_words
from tests.proof.law import Law
from tests.proof.logic import (
    Truth,
    both,
    chosen,
    either,
    every,
    implied,
    negated,
    same,
    some,
)
from tests.proof.shapes import Shape

Env = tuple[int, ...]
Value = Any
"""A truth, a number, words or persons with guards, or a date with its guard."""


class Translation:
    """Everything that is true of one household by the rules of one day."""

    def __init__(
        self,
        rulebook: Rulebook,
        day: date,
        shape: Shape,
        context: z3.Context | None = None,
        raised: Callable[[Fact], bool] | None = None,
    ) -> None:
        """Start with nothing translated.

        A second translation in the same context is about the same household; facts
        that are `raised` are variables of its own.
        """
        self.rulebook, self.day, self.shape = rulebook, day, shape
        self.context = context or z3.Context()
        self.facts = Facts(shape, day, self.context, self.node)
        birth = rulebook.structure(Structure.BIRTH)
        self.facts.birth = None if birth is None else rulebook.facts[birth]
        if raised is not None:
            self.facts.raised = raised
        self.law = Law(rulebook.parameters, day, self.context, self.facts.hold)
        self.office: list[z3.BoolRef] = []
        self.compared: list[tuple[n.Number, n.Number]] = []
        self.own: dict[str, Callable[[Env], Value]] = {}
        self._kept: dict[tuple[str, int], Value] = {}
        self.spare: set[str] = set()
        self.columns: frozenset[str] = frozenset()
        self.columns_read: set[tuple[str, int]] = set()
        self.mark = ""

    @property
    def held(self) -> list[z3.BoolRef]:
        """Return what holds of every such household."""
        return self.facts.held

    def node(self, node: ex.Node, env: Env) -> Value:  # noqa: C901, PLR0911, PLR0912, PLR0915
        """Translate a formula; `env` holds the bound persons by slot."""
        match node:
            case ex.Number(value):
                return n.constant(value)
            case ex.Truth(value):
                return value
            case ex.Option(value):
                return {value: True}
            case ex.OptionSet(values):
                return dict.fromkeys(values, True)
            case ex.ParameterRef(name):
                return self.law.parameter(name)
            case ex.Lookup(name, index):
                return self.law.lookup(name, self.node(index, env))
            case ex.PersonRef() | ex.Applicant():
                return self._person(node, env)
            case ex.FactRef(name, owner) | ex.ValueRef(name, owner):
                return self.name(
                    name, HOUSEHOLD if owner is None else self._person(owner, env)
                )
            case ex.Persons(entity):
                return dict.fromkeys(self._everybody(entity), True)
            case ex.Not(part):
                return negated(self.node(part, env))
            case ex.And(parts):
                return self._until(parts, env, settled=False)
            case ex.Or(parts):
                return self._until(parts, env, settled=True)
            case ex.Compare():
                return self._comparison(node, env)
            case ex.In(member, collection):
                return self._member(member, self.node(collection, env), env)
            case ex.Arithmetic(left, sign, right):
                return _ARITHMETIC[sign](self.node(left, env), self.node(right, env))
            case ex.If():
                return self._if(node, env)
            case ex.Call(function, arguments):
                return n.called(function, [self.node(one, env) for one in arguments])
            case ex.Aggregate():
                return self._aggregate(node, env)
            case ex.Filtered(group, condition, _):
                return {
                    person: guard
                    for person, guard in self._members(group, condition, env)
                    if guard is not False
                }
            case ex.Since():
                return self._since(node, env)
            case ex.PartsSum():
                return self.own["parts"](env)
            case ex.OwnAmount():
                return self.own["amount"](env)
            case _:
                assert_never(node)

    def name(self, name: str, person: int) -> Value:
        """Return a fact or a value about somebody, translated once."""
        key = (name, person)
        if key not in self._kept:
            fact = self.rulebook.facts.get(name)
            self._kept[key] = (
                self._value(name, person)
                if fact is None
                else self.facts.read(fact, person)
            )
        return self._kept[key]

    def truth(self, requirement: Requirement, env: Env) -> Truth:
        """Translate conditions; what an act leaves open, the office decides."""
        return self.requirement(requirement, env, lambda one: self.leaf(one, env))

    def leaf(self, condition: Condition, env: Env) -> Truth:
        """Translate one condition."""
        when = condition.when.on(self.day)
        if when is not None:
            return self.node(when, env)
        self.law.lapsed.add(condition.id)
        return self.facts.boolean(f"lapsed {condition.id}{env}")

    def requirement(
        self, requirement: Requirement, env: Env, leaf: Callable[[Condition], Truth]
    ) -> Truth:
        """Join conditions that `leaf` translates."""
        match requirement:
            case Condition():
                return leaf(requirement)
            case AllOf(parts):
                return every(self.requirement(one, env, leaf) for one in parts)
            case AnyOf(parts):
                found = some([self.requirement(one, env, leaf) for one in parts])
                if not requirement.open_list:
                    return found
                return either(found, self._office(requirement, env))
            case _:
                assert_never(requirement)

    def _office(self, requirement: AnyOf, env: Env) -> z3.BoolRef:
        first = requirement.parts[0] if requirement.parts else None
        name = first.id if isinstance(first, Condition) else str(id(requirement))
        accepts = self.facts.boolean(f"office accepts {name}{env}")
        self.office.append(accepts)
        return accepts

    def spare_number(self, what: str) -> n.Number:
        """Return a number of which nothing is known."""
        self.spare.add(what)
        return n.term(z3.Real(what, self.context))

    def _value(self, name: str, person: int) -> Value:
        value = self.rulebook.values[name]
        if name in self.columns:
            self.columns_read.add((name, person))
            return self.spare_number(f"{name}{self.mark}.{person}")
        content = value.content.on(self.day)
        if content is None:
            self.law.lapsed.add(name)
            return self._anything(name, value.type, person)
        if isinstance(content, Condition | AllOf | AnyOf):
            return self.truth(content, (person,))
        return self.node(content, (person,))

    def _anything(self, name: str, type_: Type, person: int) -> Value:
        """Return what may be whatever its type allows."""
        match type_:
            case NumberType():
                return self.spare_number(f"{name}.{person}")
            case OptionType(fact):
                words = [one.id for one in self.rulebook.facts[fact].options]
                return {
                    word: self.facts.boolean(f"{name}.{person}={word}")
                    for word in words
                }
            case PersonsType(entity):
                everybody = self._everybody(entity)
                return {
                    one: self.facts.boolean(f"{name}.{person}={one}")
                    for one in everybody
                }
            case _:
                return self.facts.boolean(f"{name}.{person}")

    def _person(self, node: ex.Node, env: Env) -> int:
        return env[node.slot] if isinstance(node, ex.PersonRef) else 0

    def _everybody(self, entity: Entity) -> range:
        size = self.shape.household
        if entity is Entity.PERSON:
            return range(size)
        return range(size, size + self.shape.relatives)

    def _until(self, parts: tuple[ex.Node, ...], env: Env, *, settled: bool) -> Truth:
        """Translate up to the first part that settles the whole."""
        found = []
        for part in parts:
            truth = self.node(part, env)
            if truth is settled:
                return settled
            found.append(truth)
        return some(found) if settled else every(found)

    def _comparison(self, node: ex.Compare, env: Env) -> Truth:
        left, right = self.node(node.left, env), self.node(node.right, env)
        if isinstance(left, tuple) and isinstance(right, tuple):
            self.compared.append((left, right))
            return n.compare(node.operator, left, right)
        if isinstance(left, dict):
            equal = same_words(left, right)
        elif isinstance(left, int) and not isinstance(left, bool):
            equal = left == right
        else:
            equal = same(left, right)
        return equal if node.operator == "==" else negated(equal)

    def _member(self, member: ex.Node, collection: Value, env: Env) -> Truth:
        if isinstance(member, ex.PersonRef | ex.Applicant):
            return collection.get(self._person(member, env), False)
        return same_words(self.node(member, env), collection)

    def _if(self, node: ex.If, env: Env) -> Value:
        guard = self.node(node.condition, env)
        if isinstance(guard, bool):
            return self.node(node.then if guard else node.otherwise, env)
        then, otherwise = self.node(node.then, env), self.node(node.otherwise, env)
        if isinstance(then, tuple):
            return n.choose(guard, then, otherwise)
        if isinstance(then, dict):
            return chosen_members(guard, then, otherwise)
        return chosen(guard, then, otherwise)

    def _members(
        self, group: ex.Node, condition: ex.Node | None, env: Env
    ) -> Iterator[tuple[int, Truth]]:
        for person, belongs in self.node(group, env).items():
            guard = belongs
            if condition is not None and guard is not False:
                guard = both(guard, self.node(condition, (*env, person)))
            yield person, guard

    def _aggregate(self, node: ex.Aggregate, env: Env) -> Value:
        found = [
            (guard, (*env, person))
            for person, guard in self._members(node.group, node.condition, env)
            if guard is not False
        ]
        if node.function == "count" or node.element is None:
            one, none = n.constant(1), n.ZERO
            return n.total([n.choose(guard, one, none) for guard, _ in found])
        each = [(guard, self.node(node.element, bound)) for guard, bound in found]
        if node.function == "sum":
            return n.total([n.choose(guard, one, n.ZERO) for guard, one in each])
        if node.function == "any":
            return some([both(guard, one) for guard, one in each])
        return every([implied(guard, one) for guard, one in each])

    def _since(self, node: ex.Since, env: Env) -> n.Number:
        asked, day = self.node(node.date, env)
        value = n.term(passed(node.unit, self.day, day))
        if asked is True:
            return value
        no_date = self.spare_number(f"{node.unit} {node.date}{env}")
        return n.choose(asked, value, no_date)


_ARITHMETIC = {"+": n.add, "-": n.subtract, "*": n.multiply, "/": n.divide}
