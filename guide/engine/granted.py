"""The amount of an open benefit *if granted*.

Every condition that compares a name narrows that name; an undecided `or` tries its
branches and joins them. Narrowed names are given to a fresh run, and the amount is
computed again from there.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import islice, product

from guide.engine.benefits import CompiledBenefit
from guide.engine.joining import number, possible_number, possible_truth
from guide.engine.ranges import hull, meet
from guide.engine.run import Env, Run
from guide.model import expressions as ex
from guide.model.possible import (
    HOUSEHOLD,
    INFINITY,
    OPEN,
    ZERO,
    Interval,
    Key,
    Open,
    Possible,
)
from guide.model.rulebook import AllOf, AnyOf, Condition, Requirement

_MOST_BRANCHES = 16
_MIRRORED: dict[str, ex.Comparison] = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}

Narrowing = dict[Key, Interval]
"""Ranges that names must have for a condition to hold."""


def amount_if_granted(compiled: CompiledBenefit, run: Run, env: Env) -> Interval:
    """Return the range of the amount, in złote, over all ways to be granted it."""
    found: Interval | None = None
    search = _Search(compiled, run, env)
    for narrowing in islice(search.of(compiled.benefit.requires), _MOST_BRANCHES):
        range_ = search.amount(narrowing)
        found = range_ if found is None else hull(found, range_)
    whole = possible_number(compiled.kwota(run, env))
    return not_below_zero(whole if found is None else meet(found, whole) or whole)


def not_below_zero(range_: Interval) -> Interval:
    """Raise both ends to 0: a benefit's amount is never below it."""
    return Interval(max(range_.least, ZERO), max(range_.most, ZERO))


class _Search:
    """Finds what must be true of names for undecided conditions to hold."""

    def __init__(self, compiled: CompiledBenefit, run: Run, env: Env) -> None:
        self.compiled, self.run, self.env = compiled, run, env
        self.own = f"{compiled.benefit.id} amount"

    def amount(self, narrowing: Narrowing) -> Interval:
        """Compute the amount once more with narrowed names."""
        own = narrowing.pop((self.own, self.env[0]), None)
        given: dict[Key, Possible] = {
            key: self._narrowed(key, range_) for key, range_ in narrowing.items()
        }
        run = self.run.supposing(given)
        found = possible_number(self.compiled.kwota(run, self.env))
        return found if own is None else meet(found, own) or found

    def _narrowed(self, key: Key, range_: Interval) -> Possible:
        before = self.run.memo[key]
        if type(before) is not Open:
            return before
        return number(range_, before.needs)

    def of(self, requirement: Requirement) -> Iterator[Narrowing]:
        """Yield the ways a requirement can hold, one narrowing each."""
        match requirement:
            case Condition():
                node = requirement.when.on(self.compiled.program.day)
                yield from [{}] if node is None else self.node(node)
            case AllOf(parts):
                yield from self._all([list(self.of(part)) for part in parts])
            case AnyOf(parts, open_list):
                for part in parts:
                    yield from self.of(part)
                if open_list:
                    yield {}

    def node(self, node: ex.Node) -> Iterator[Narrowing]:
        """Yield the ways a formula can hold."""
        truth = possible_truth(self.compiled.compiler.compile(node)(self.run, self.env))
        if truth is not OPEN:
            yield from [{}] if truth.can_be_true else []
            return
        match node:
            case ex.And(parts):
                yield from self._all([list(self.node(part)) for part in parts])
            case ex.Or(parts):
                for part in parts:
                    yield from self.node(part)
            case ex.Compare():
                yield from self._comparison(node)
            case _:
                yield {}

    def _all(self, parts: list[list[Narrowing]]) -> Iterator[Narrowing]:
        for combination in islice(product(*parts), _MOST_BRANCHES):
            merged = _merged(combination)
            if merged is not None:
                yield merged

    def _comparison(self, node: ex.Compare) -> Iterator[Narrowing]:
        sides = []
        for side in (node.left, node.right):
            value = self.compiled.compiler.compile(side)(self.run, self.env)
            found = value.range if type(value) is Open else value
            if not isinstance(found, Decimal | Interval):
                yield {}
                return
            sides.append(possible_number(value))
        left, right = sides
        narrowing: Narrowing = {}
        self._narrow(narrowing, node.left, left, node.operator, right)
        mirrored = _MIRRORED.get(node.operator, node.operator)
        self._narrow(narrowing, node.right, right, mirrored, left)
        yield narrowing

    def _narrow(
        self,
        narrowing: Narrowing,
        node: ex.Node,
        range_: Interval,
        sign: ex.Comparison,
        other: Interval,
    ) -> None:
        key = self._key(node)
        allowed = _allowed(sign, other)
        if key is not None and allowed is not None:
            narrowed = meet(range_, allowed)
            if narrowed is not None:
                narrowing[key] = narrowed

    def _key(self, node: ex.Node) -> Key | None:
        match node:
            case ex.ValueRef(name, owner) | ex.FactRef(name, owner):
                person = self._owner(owner)
                key = (name, person) if person is not None else None
                return key if key in self.run.memo else None
            case ex.OwnAmount():
                return (self.own, self.env[0])
            case _:
                return None

    def _owner(self, owner: ex.Node | None) -> int | None:
        match owner:
            case None:
                return HOUSEHOLD
            case ex.PersonRef(slot) if slot < len(self.env):
                return self.env[slot]
            case ex.Applicant():
                return 0
            case _:
                return None


def _allowed(sign: ex.Comparison, other: Interval) -> Interval | None:
    """Return where a side must lie for the comparison with the other to hold."""
    match sign:
        case "<" | "<=":
            return Interval(-INFINITY, other.most)
        case ">" | ">=":
            return Interval(other.least, INFINITY)
        case "==":
            return other
        case "!=":
            return None


def _merged(parts: tuple[Narrowing, ...]) -> Narrowing | None:
    """Combine narrowings that must hold together; None if they exclude each other."""
    merged: Narrowing = {}
    for part in parts:
        for key, range_ in part.items():
            common = meet(merged.get(key, range_), range_)
            if common is None:
                return None
            merged[key] = common
    return merged
