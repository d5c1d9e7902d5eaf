"""Expressions compiled once to closures over possible values."""

from collections.abc import Callable
from decimal import Decimal
from typing import Protocol, assert_never

from guide.engine.grouping import counted, everybody, filtered, quantified, summed
from guide.engine.joining import group as made_group
from guide.engine.joining import (
    in_turn,
    join,
    needs_of,
    number,
    possible_number,
    together,
)
from guide.engine.operations import compare, one_of, option_in, person_in
from guide.engine.ranges import ARITHMETIC, POINT_ARITHMETIC, ROUNDING
from guide.engine.run import Env, Evaluate, Run
from guide.engine.sums import compile_sum
from guide.model import expressions as ex
from guide.model.kinds import Entity
from guide.model.possible import (
    HOUSEHOLD,
    NO,
    OPEN,
    YES,
    Bools,
    Interval,
    Needs,
    Open,
    Possible,
)

RELATIVES = ("krewni", HOUSEHOLD)
"""Stands for the list of people elsewhere among the facts that may be missing."""

_RELATIVES_NEEDED = made_group(
    [], more=Needs(may=frozenset({RELATIVES}), ask=frozenset({RELATIVES}))
)


class Names(Protocol):
    """What a compiler asks about names: closures of facts, values, parameters."""

    def fact(self, name: str) -> Callable[[Run, int], Possible]: ...
    def value(self, name: str) -> Callable[[Run, int], Possible]: ...
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
                return self._person_as_value(node)
            case ex.FactRef(name, owner):
                return self._owned(self.names.fact(name), owner)
            case ex.ValueRef(name, owner):
                return self._owned(self.names.value(name), owner)
            case ex.Persons(entity):
                return _list_of(entity)
            case ex.Not(part):
                return negation(self.compile(part))
            case ex.And(parts):
                return conjunction([self.compile(part) for part in parts], NO)
            case ex.Or(parts):
                return conjunction([self.compile(part) for part in parts], YES)
            case ex.Compare(left, sign, right):
                return compare(sign, self.compile(left), self.compile(right))
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

    def _person_as_value(self, node: ex.Node) -> Evaluate:
        return self.person(node)  # type: ignore[return-value]  # only compared

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


def arithmetic(sign: ex.Operator, left: Evaluate, right: Evaluate) -> Evaluate:
    """Compile one of + - * /; known numbers take the short way."""
    plain, ranges = POINT_ARITHMETIC[sign], ARITHMETIC[sign]

    def run_arithmetic(run: Run, env: Env) -> Possible:
        one, other = left(run, env), right(run, env)
        if type(one) is Decimal and type(other) is Decimal:
            return plain(one, other)
        return number(
            ranges(possible_number(one), possible_number(other)),
            together((needs_of(one), needs_of(other))),
        )

    return run_arithmetic


def conditional(condition: Evaluate, then: Evaluate, otherwise: Evaluate) -> Evaluate:
    """Compile `then if condition else otherwise`; an open guard is asked first."""

    def run_conditional(run: Run, env: Env) -> Possible:
        guard = condition(run, env)
        if guard is YES:
            return then(run, env)
        if guard is NO:
            return otherwise(run, env)
        one, other = then(run, env), otherwise(run, env)
        branches = together((needs_of(one), needs_of(other)))
        return join(one, other, in_turn((needs_of(guard), branches)))

    return run_conditional


def call(function: ex.Function, arguments: list[Evaluate]) -> Evaluate:
    """Compile `min`, `max` or a rounding."""
    if function in ROUNDING:
        return _rounding(ROUNDING[function], arguments[0])
    pick = min if function == "min" else max

    def run_pick(run: Run, env: Env) -> Possible:
        found = [argument(run, env) for argument in arguments]
        if all(type(one) is Decimal for one in found):
            return pick(found)  # type: ignore[type-var]
        ranges = [possible_number(one) for one in found]
        picked = Interval(
            pick(one.least for one in ranges), pick(one.most for one in ranges)
        )
        return number(
            picked,
            together(
                needs_of(one)
                for one, range_ in zip(found, ranges, strict=True)
                if _may_be_picked(range_, picked, smallest=pick is min)
            ),
        )

    return run_pick


def _may_be_picked(range_: Interval, picked: Interval, *, smallest: bool) -> bool:
    if smallest:
        return range_.least < picked.most or range_.least == picked.least
    return range_.most > picked.least or range_.most == picked.most


def _rounding(rounded: Callable[[Decimal], Decimal], argument: Evaluate) -> Evaluate:
    def run_rounding(run: Run, env: Env) -> Possible:
        found = argument(run, env)
        if type(found) is Decimal:
            return rounded(found)
        range_ = possible_number(found)
        return number(
            Interval(rounded(range_.least), rounded(range_.most)), needs_of(found)
        )

    return run_rounding
