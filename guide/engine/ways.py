"""How an undecided requirement can come to hold: its ways, one narrowing each.

Every comparison narrows the names it compares, a yes/no name must be what is wanted,
an undecided `or` has the ways of all its parts, an `any` those of each member.
Conditions that narrow nothing can come about anyhow; more than sixteen ways are not
told apart: they become one that holds what they have in common.
"""

from collections.abc import Callable
from typing import assert_never

from guide.engine.compiling import Compiler
from guide.engine.joining import members, possible_truth
from guide.engine.narrowing import (
    Narrow,
    Narrowing,
    allowed,
    collapsed,
    holding,
    merged,
    one_of,
    range_of,
)
from guide.engine.program import Program
from guide.engine.run import Env, Run
from guide.model import expressions as ex
from guide.model.possible import (
    HOUSEHOLD,
    OPEN,
    YES,
    Bools,
    Key,
)
from guide.model.rulebook import AllOf, AnyOf, Condition, Requirement
from guide.model.walk import walk

MOST_WAYS = 16
Ways = Callable[[Run, Env], tuple[Narrowing, ...]]
Name = Callable[[Run, Env], Key]

_ANYHOW: tuple[Narrowing, ...] = ({},)
_OPPOSITE: dict[ex.Comparison, ex.Comparison] = {
    "<": ">=",
    "<=": ">",
    ">": "<=",
    ">=": "<",
    "==": "!=",
    "!=": "==",
}
_MIRRORED: dict[ex.Comparison, ex.Comparison] = {
    "<": ">",
    "<=": ">=",
    ">": "<",
    ">=": "<=",
    "==": "==",
    "!=": "!=",
}


class Pathfinder:
    """Compiles requirements of one benefit, or of the values it uses, to their ways.

    Only names that `matter` to its amount are narrowed; `own` is the amount itself.
    """

    def __init__(
        self, program: Program, compiler: Compiler, own: str, matter: frozenset[str]
    ) -> None:
        """Take the names to narrow."""
        self.program, self.compiler = program, compiler
        self.own, self.matter = own, matter

    def requirement(self, requirement: Requirement, wanted: Bools = YES) -> Ways:
        """Compile the ways for a requirement to come out as wanted."""
        match requirement:
            case Condition():
                node = requirement.when.on(self.program.day)
                return anyhow if node is None else self.node(node, wanted)
            case AllOf(parts):
                ways = [self.requirement(part, wanted) for part in parts]
                return every(ways) if wanted is YES else some(ways)
            case AnyOf(open_list=True):
                return anyhow
            case AnyOf(parts):
                ways = [self.requirement(part, wanted) for part in parts]
                return some(ways) if wanted is YES else every(ways)
            case _:
                assert_never(requirement)

    def node(self, node: ex.Node, wanted: Bools) -> Ways:
        """Compile the ways for a formula; one that is settled has one way or none."""
        evaluate = self.compiler.compile(node)
        undecided = self._undecided(node, wanted) if self._matters(node) else anyhow

        def run_node(run: Run, env: Env) -> tuple[Narrowing, ...]:
            truth = possible_truth(evaluate(run, env))
            if truth is OPEN:
                return undecided(run, env)
            return _ANYHOW if truth is wanted else ()

        return run_node

    def _matters(self, node: ex.Node) -> bool:
        used = self.program.dependencies.of_node(node)
        return not self.matter.isdisjoint(used.facts | used.values) or any(
            isinstance(one, ex.OwnAmount) for one in walk(node)
        )

    def _undecided(self, node: ex.Node, wanted: Bools) -> Ways:
        match node:
            case ex.And(parts):
                ways = [self.node(part, wanted) for part in parts]
                return every(ways) if wanted is YES else some(ways)
            case ex.Or(parts):
                ways = [self.node(part, wanted) for part in parts]
                return some(ways) if wanted is YES else every(ways)
            case ex.Not(part):
                return self.node(part, ~wanted)
            case ex.Compare():
                return self._comparison(node, wanted)
            case ex.In():
                return self._membership(node, wanted)
            case ex.FactRef() | ex.ValueRef():
                return self._named(node, wanted)
            case ex.Aggregate("any" | "all", element) if element is not None:
                return self._quantified(node, element, wanted)
            case _:
                return anyhow

    def _comparison(self, node: ex.Compare, wanted: Bools) -> Ways:
        sign = node.operator if wanted is YES else _OPPOSITE[node.operator]
        names = self._name(node.left), self._name(node.right)
        if names == (None, None):
            return anyhow
        left, right = map(self.compiler.compile, (node.left, node.right))

        def run_comparison(run: Run, env: Env) -> tuple[Narrowing, ...]:
            one, other = range_of(left(run, env)), range_of(right(run, env))
            ranges = allowed(sign, one, other), allowed(_MIRRORED[sign], other, one)
            return (
                {
                    name(run, env): range_
                    for name, range_ in zip(names, ranges, strict=True)
                    if name is not None and range_ is not None
                },
            )

        return run_comparison

    def _membership(self, node: ex.In, wanted: Bools) -> Ways:
        """Narrow the option that is looked for, or the set it is looked for in."""
        member, collection = node.member, node.collection
        if isinstance(collection, ex.OptionSet):
            words = collection.values
            return self._narrowing(member, lambda found: one_of(found, words, wanted))
        if isinstance(member, ex.Option):
            word = member.value
            return self._narrowing(
                collection, lambda found: holding(found, word, wanted)
            )
        return anyhow

    def _narrowing(self, node: ex.Node, left: Callable[[Narrow], Narrow]) -> Ways:
        name = self._name(node)
        if name is None:
            return anyhow
        evaluate = self.compiler.compile(node)

        def run_narrowing(run: Run, env: Env) -> tuple[Narrowing, ...]:
            return ({name(run, env): left(range_of(evaluate(run, env)))},)

        return run_narrowing

    def _named(self, node: ex.FactRef | ex.ValueRef, wanted: Bools) -> Ways:
        """Narrow a yes/no name, and what the value of that name compares."""
        own = self._narrowing(node, lambda _found: wanted)
        if isinstance(node, ex.FactRef):
            return own
        content = self.program.rulebook.values[node.value].content.on(self.program.day)
        if content is None:
            return own
        compiler = self.program.compiler
        inside = Pathfinder(self.program, compiler, self.own, self.matter)
        if isinstance(content, Condition | AllOf | AnyOf):
            ways = inside.requirement(content, wanted)
        else:
            ways = inside.node(content, wanted)
        person = _person(self.compiler, node.owner)
        return every([own, lambda run, env: ways(run, (person(run, env),))])

    def _quantified(self, node: ex.Aggregate, element: ex.Node, wanted: Bools) -> Ways:
        """One member must come out as wanted, or every certain one."""
        guard = ex.Truth(value=True) if node.condition is None else node.condition
        source, member = self.compiler.compile(node.group), self.node(element, wanted)
        counts, belongs = self.node(guard, YES), self.compiler.compile(guard)
        one_is_enough = (node.function == "any") is (wanted is YES)

        def run_one(run: Run, env: Env) -> tuple[Narrowing, ...]:
            group = members(source(run, env))
            if group.more is not None:
                return _ANYHOW
            bound = [(*env, one.person) for one in group.members]
            return _united([_crossed(counts(run, to), member(run, to)) for to in bound])

        def run_every(run: Run, env: Env) -> tuple[Narrowing, ...]:
            found = _ANYHOW
            for one in members(source(run, env)).members:
                to = (*env, one.person)
                if one.needs is None and belongs(run, to) is YES:
                    found = _crossed(found, member(run, to))
            return found

        return run_one if one_is_enough else run_every

    def _name(self, node: ex.Node) -> Name | None:
        match node:
            case ex.ValueRef(name, owner) | ex.FactRef(name, owner) if (
                name in self.matter
            ):
                person = _person(self.compiler, owner)
                return lambda run, env: (name, person(run, env))
            case ex.OwnAmount():
                return lambda _run, env: (self.own, env[0])
            case _:
                return None


def _person(compiler: Compiler, owner: ex.Node | None) -> Callable[[Run, Env], int]:
    return (lambda _run, _env: HOUSEHOLD) if owner is None else compiler.person(owner)


def anyhow(_run: Run, _env: Env) -> tuple[Narrowing, ...]:
    """Narrow nothing."""
    return _ANYHOW


def some(parts: list[Ways]) -> Ways:
    """Unite the ways of alternatives; one that narrows nothing makes the rest idle."""
    return lambda run, env: _united([part(run, env) for part in parts])


def every(parts: list[Ways]) -> Ways:
    """Combine the ways of what must hold together; some exclude each other."""

    def run_every(run: Run, env: Env) -> tuple[Narrowing, ...]:
        found = _ANYHOW
        for part in parts:
            found = _crossed(found, part(run, env))
        return found

    return run_every


def _united(alternatives: list[tuple[Narrowing, ...]]) -> tuple[Narrowing, ...]:
    found = tuple(way for ways in alternatives for way in ways)
    if {} in found:
        return _ANYHOW
    if len(found) > MOST_WAYS:
        found = tuple(collapsed(ways) for ways in alternatives if ways)
    return found if len(found) <= MOST_WAYS else (collapsed(found),)


def _crossed(
    found: tuple[Narrowing, ...], ways: tuple[Narrowing, ...]
) -> tuple[Narrowing, ...]:
    """Combine each with each; the longer list is told apart no more if it must be."""
    if found is _ANYHOW:
        return ways
    if ways is _ANYHOW:
        return found
    while len(found) * len(ways) > MOST_WAYS:
        if len(found) >= len(ways):
            found = (collapsed(found),)
        else:
            ways = (collapsed(ways),)
    pairs = (merged(one, other) for one in found for other in ways)
    return tuple(way for way in pairs if way is not None)
