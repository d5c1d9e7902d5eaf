"""Forms over sets of persons: `any(… for o in …)`, `count`, a group itself."""

import ast
from typing import get_args

from guide.loading.names import Scope
from guide.loading.numeric import SINCE, function, since
from guide.loading.problems import maybe
from guide.loading.reading import Reading
from guide.loading.resolve import NOTHING, Typed
from guide.loading.scalars import RESERVED
from guide.loading.units import settled, typed
from guide.model.expressions import (
    Aggregate,
    AggregateFunction,
    Filtered,
    Function,
    Node,
    PersonRef,
)
from guide.model.kinds import Entity, NumberType, PersonsType, Type, Unit, YesNoType

_AGGREGATES: tuple[AggregateFunction, ...] = get_args(AggregateFunction)
_FUNCTIONS: tuple[Function, ...] = get_args(Function)
_ALL = (*_AGGREGATES, *_FUNCTIONS, *SINCE)


def called(reading: Reading, node: ast.Call, scope: Scope, _: Type | None) -> Typed:
    if not isinstance(node.func, ast.Name):
        return reading.refuse(node, "przed nawiasem stoi nazwa funkcji, np. min(a, b)")
    name = node.func.id
    if node.keywords or any(isinstance(part, ast.Starred) for part in node.args):
        return reading.refuse(node, f"'{name}' bierze tylko zwykłe argumenty")
    for aggregate in _AGGREGATES:
        if name == aggregate:
            return _aggregate(reading, node, scope, aggregate)
    for known in _FUNCTIONS:
        if name == known:
            return function(reading, node, scope, known)
    if name in SINCE:
        return since(reading, node, scope, name)
    return reading.refuse(node, f"nieznana funkcja '{name}'{maybe(name, _ALL)}")


def _aggregate(
    reading: Reading, node: ast.Call, scope: Scope, name: AggregateFunction
) -> Typed:
    made = node.args[0] if len(node.args) == 1 else None
    if not isinstance(made, ast.GeneratorExp):
        return reading.refuse(node, f"pisz '{name}(… for o in grupa)'")
    bound = _bound(reading, made, scope)
    if bound is None:
        return NOTHING
    group, condition, inner = bound
    slot = inner.next_slot - 1
    if name == "count":
        _check_itself(reading, made, inner)
        counted = Aggregate(name, None, group, condition, slot)
        return Typed(counted, NumberType(Unit.COUNT))
    if name == "sum":
        element, unit = reading.number(made.elt, inner)
        total = Aggregate(name, element, group, condition, slot)
        return Typed(total, settled(typed(unit)))
    truth = reading.truth(made.elt, inner)
    return Typed(Aggregate(name, truth, group, condition, slot), YesNoType())


def _bound(
    reading: Reading, node: ast.GeneratorExp, scope: Scope
) -> tuple[Node, Node | None, Scope] | None:
    """Type the group and the filter; give the variable its slot."""
    loop = node.generators[0]
    if len(node.generators) > 1:
        reading.refuse(node, "tylko jedno 'for'; zagnieźdź any(…) albo nazwij grupę")
        return None
    group, entity = reading.persons(loop.iter, scope)
    if not isinstance(loop.target, ast.Name):
        reading.refuse(node, "po 'for' stoi jedna nazwa, np. 'o'")
        return None
    inner = bind(reading, loop.target, scope, entity)
    conditions = [reading.truth(part, inner) for part in loop.ifs]
    if len(conditions) > 1:
        reading.refuse(node, "tylko jedno 'if' po 'for'; połącz warunki słowem 'and'")
    return group, conditions[0] if conditions else None, inner


def bind(reading: Reading, target: ast.Name, scope: Scope, entity: Entity) -> Scope:
    """Give a person a name that nothing else has."""
    name = target.id
    if name in reading.names.known:
        place = reading.names.known[name].place
        reading.refuse(target, f"nazwa '{name}' jest zajęta ({place}); wybierz inną")
    elif name in scope.persons or name in RESERVED:
        reading.refuse(target, f"nazwa '{name}' jest zajęta; wybierz inną")
    return scope.bind(name, entity)


def _check_itself(reading: Reading, node: ast.GeneratorExp, inner: Scope) -> None:
    part = reading.typed(node.elt, inner)
    if part.node != PersonRef(inner.next_slot - 1):
        reading.refuse(node.elt, "pisz 'count(o for o in grupa if warunek)'")


def filtered(reading: Reading, node: ast.GeneratorExp, scope: Scope) -> Typed:
    """Type `o for o in G if F`, which only a whole formula can be."""
    bound = _bound(reading, node, scope)
    if bound is None:
        return NOTHING
    group, condition, inner = bound
    slot = inner.next_slot - 1
    part = reading.typed(node.elt, inner)
    if part.node != PersonRef(slot):
        return reading.refuse(node.elt, "grupę pisz 'o for o in grupa if warunek'")
    entity = inner.persons[_target(node)][1]
    return Typed(Filtered(group, condition, slot), PersonsType(entity))


def _target(node: ast.GeneratorExp) -> str:
    target = node.generators[0].target
    return target.id if isinstance(target, ast.Name) else ""


def misplaced(
    reading: Reading, node: ast.GeneratorExp, _s: Scope, _: Type | None
) -> Typed:
    return reading.refuse(node, "grupa 'o for o in …' jest tylko całą treścią 'group'")
