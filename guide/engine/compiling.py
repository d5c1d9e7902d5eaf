"""Expressions compiled once to closures over possible values."""

from collections.abc import Callable
from typing import Protocol, assert_never

from guide.engine.calculations import arithmetic, call
from guide.engine.grouping import counted, everybody, filtered, quantified, summed
from guide.engine.joining import group as made_group
from guide.engine.joining import (
    in_turn,
    join,
    needs_of,
    needs_of_both,
)
from guide.engine.operations import (
    compare,
    compare_kept,
    one_of,
    option_in,
    person_in,
    same_person,
)
from guide.engine.run import Cell, Env, Evaluate, Run
from guide.engine.sums import compile_sum
from guide.model import expressions as ex
from guide.model.kinds import Entity
from guide.model.possible import (
    HOUSEHOLD,
    NO,
    OPEN,
    YES,
    Bools,
    Known,
    Needs,
    Open,
    Possible,
)

RELATIVES = ("krewni", HOUSEHOLD)
"""Stands for the list of people elsewhere among the facts that may be missing."""

_RELATIVES_NEEDED = made_group(
    [], more=Needs.of(may=frozenset({RELATIVES}), ask=frozenset({RELATIVES}))
)


class Names(Protocol):
    """What a compiler asks about names: cells of facts and values, parameters."""

    def cell(self, name: str) -> Cell: ...
    def parameter(self, name: str) -> Possible: ...
    def lookup(self, name: str) -> Callable[[Possible], Possible]: ...
    def days(self, unit: str, name: str) -> Callable[[Run, int], Possible]: ...
    def own(self, what: str) -> Callable[[Run, int], Possible]: ...


class Compiler:
    """Turns nodes into closures; names come from the linked rulebook."""

    def __init__(self, names: Names) -> None:
        """Take the names to resolve."""
        self.names = names

    def compile(self, node: ex.Node) -> Evaluate:  # noqa: C901, PLR0911, PLR0912, PLR0915 - the one exhaustive match
        """Return the closure of a node; persons are known and compiled apart."""
        match node:
            case ex.Number(value):
                return constant(value)
            case ex.Truth(value):
                return constant(YES if value else NO)
            case ex.Option(value):
                return constant(value)
            case ex.OptionSet(values):
                return constant(values)
            case ex.ParameterRef(name):
                return constant(self.names.parameter(name))
            case ex.Lookup(name, index):
                return _then(self.compile(index), self.names.lookup(name))
            case ex.PersonRef() | ex.Applicant():
                msg = f"a person is no value: {node}"
                raise TypeError(msg)
            case ex.FactRef(name, owner) | ex.ValueRef(name, owner):
                cell = self.names.cell(name)
                if isinstance(owner, ex.PersonRef):
                    return cell.of(owner.slot)
                if owner is None:
                    return cell.of_household()
                return self._owned(cell.read(), owner)
            case ex.Persons(entity):
                return _list_of(entity)
            case ex.Not(part):
                return negation(self.compile(part))
            case ex.And(parts):
                return conjunction([self.compile(part) for part in parts], NO)
            case ex.Or(parts):
                return conjunction([self.compile(part) for part in parts], YES)
            case ex.Compare():
                return self._comparison(node)
            case ex.In():
                return self._membership(node)
            case ex.Arithmetic(left, sign, right):
                flat = compile_sum(node, self.compile)
                return flat or arithmetic(sign, self.compile(left), self.compile(right))
            case ex.If(condition, then, otherwise):
                return conditional(
                    self.compile(condition), self.compile(then), self.compile(otherwise)
                )
            case ex.Call(function, arguments):
                return call(function, [self.compile(part) for part in arguments])
            case ex.Aggregate():
                return self._aggregate(node)
            case ex.Filtered(source, condition, _):
                return filtered(self.compile(source), self._optional(condition))
            case ex.Since(unit, date_fact):
                return self._owned(
                    self.names.days(unit, date_fact.fact), date_fact.owner
                )
            case ex.PartsSum():
                return self._owned(self.names.own("parts"), ex.PersonRef(0))
            case ex.OwnAmount():
                return self._owned(self.names.own("amount"), ex.PersonRef(0))
            case _:
                assert_never(node)

    def person(self, node: ex.Node) -> Callable[[Run, Env], int]:
        """Return the closure of a bound person."""
        match node:
            case ex.PersonRef(slot):
                return lambda _run, env: env[slot]
            case ex.Applicant():
                return lambda _run, _env: 0
            case _:
                msg = f"not a person: {node}"
                raise TypeError(msg)

    def _comparison(self, node: ex.Compare) -> Evaluate:
        left, sign, right = node.left, node.operator, node.right
        if isinstance(left, ex.PersonRef | ex.Applicant):
            return same_person(sign, self.person(left), self.person(right))
        known = self._known(right)
        if (
            known is not None
            and isinstance(left, ex.FactRef | ex.ValueRef)
            and isinstance(left.owner, ex.PersonRef)
        ):
            kept = self.names.cell(_name_of(left))
            return compare_kept(sign, kept, left.owner.slot, known)
        return compare(sign, self.compile(left), self.compile(right))

    def _known(self, node: ex.Node) -> Known | None:
        """Return a constant's value; None for what is not constant, or open."""
        match node:
            case ex.Number(value) | ex.Option(value):
                return value
            case ex.ParameterRef(name):
                found = self.names.parameter(name)
                return None if isinstance(found, Open) else found
            case _:
                return None

    def _owned(
        self, read: Callable[[Run, int], Possible], owner: ex.Node | None
    ) -> Evaluate:
        if owner is None:
            return lambda run, _env: read(run, HOUSEHOLD)
        if isinstance(owner, ex.PersonRef):
            slot = owner.slot
            return lambda run, env: read(run, env[slot])
        person = self.person(owner)
        return lambda run, env: read(run, person(run, env))

    def _optional(self, node: ex.Node | None) -> Evaluate | None:
        return None if node is None else self.compile(node)

    def _membership(self, node: ex.In) -> Evaluate:
        if isinstance(node.member, ex.PersonRef | ex.Applicant):
            return person_in(self.person(node.member), self.compile(node.collection))
        if isinstance(node.collection, ex.OptionSet):
            return one_of(node.collection.values, self.compile(node.member))
        if isinstance(node.member, ex.Option):
            return option_in(node.member.value, self.compile(node.collection))
        msg = f"membership of {node.member} is not supported"
        raise TypeError(msg)

    def _aggregate(self, node: ex.Aggregate) -> Evaluate:
        source = self.compile(node.group)
        condition = self._optional(node.condition)
        if node.function == "count" or node.element is None:
            return counted(source, condition)
        element = self.compile(node.element)
        if node.function == "sum":
            return summed(source, condition, element)
        settled_by = YES if node.function == "any" else NO
        return quantified(settled_by, source, condition, element)


def _name_of(node: ex.FactRef | ex.ValueRef) -> str:
    return node.fact if isinstance(node, ex.FactRef) else node.value


def constant(value: Possible) -> Evaluate:
    return lambda _run, _env: value


def _then(index: Evaluate, find: Callable[[Possible], Possible]) -> Evaluate:
    return lambda run, env: find(index(run, env))


def _list_of(entity: Entity) -> Evaluate:
    if entity is Entity.PERSON:
        return everybody(lambda run: run.persons)

    def run_relatives(run: Run, _env: Env) -> Possible:
        return run.elsewhere if run.relatives_known else _RELATIVES_NEEDED

    return run_relatives


def negation(part: Evaluate) -> Evaluate:
    def run_not(run: Run, env: Env) -> Possible:
        found = part(run, env)
        return found if type(found) is Open else ~found  # type: ignore[operator]

    return run_not


def conjunction(parts: list[Evaluate], settled_by: Bools) -> Evaluate:
    """Compile `and` (settled by NO) or `or` (settled by YES) by Kleene's tables."""
    otherwise = ~settled_by

    def run_conjunction(run: Run, env: Env) -> Possible:
        reasons: list[Needs] | None = None
        for part in parts:
            found = part(run, env)
            if found is settled_by:
                return settled_by
            if found is not otherwise:
                reasons = [] if reasons is None else reasons
                reasons.append(needs_of(found))
        return otherwise if reasons is None else Open(OPEN, in_turn(reasons))

    return run_conjunction


def conditional(condition: Evaluate, then: Evaluate, otherwise: Evaluate) -> Evaluate:
    """Compile `then if condition else otherwise`; an open guard is asked first."""

    def run_conditional(run: Run, env: Env) -> Possible:
        guard = condition(run, env)
        if guard is YES:
            return then(run, env)
        if guard is NO:
            return otherwise(run, env)
        one, other = then(run, env), otherwise(run, env)
        branches = needs_of_both(one, other)
        return join(one, other, in_turn((needs_of(guard), branches)))

    return run_conditional
