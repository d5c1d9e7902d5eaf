"""How near to a threshold a case must stand: one grosz, or one person, day, year."""

from decimal import Decimal

from guide.model import expressions as ex
from guide.model.facts import Fact
from guide.model.kinds import Kind, NumberType, Unit
from guide.model.possible import YES, Bools
from guide.model.rulebook import Rulebook

_GROSZ, _ONE = Decimal("0.01"), Decimal(1)
_KINDS = {
    Kind.COUNT: Unit.COUNT,
    Kind.MONEY: Unit.MONEY,
    Kind.NUMBER: Unit.NUMBER,
    Kind.SHARE: Unit.SHARE,
}
_EQUAL = {"<": False, "<=": True, ">": False, ">=": True, "==": True, "!=": False}
_STRONGEST = (Unit.MONEY, Unit.NUMBER, Unit.SHARE, Unit.COUNT)


def step_of(node: ex.Compare, rulebook: Rulebook) -> Decimal | None:
    """Return the step of a comparison of numbers; None for words and persons."""
    sides = (unit_of(node.left, rulebook), unit_of(node.right, rulebook))
    units = {unit for unit in sides if unit is not None}
    if not units:
        return None
    return _ONE if units == {Unit.COUNT} else _GROSZ


def unit_of(node: ex.Node, rulebook: Rulebook) -> Unit | None:
    """Return the unit of a number; None for what is none, or a bare number."""
    match node:
        case ex.FactRef(name, _):
            return _unit_of_fact(rulebook.facts[name])
        case ex.ValueRef(name, _):
            kind = rulebook.values[name].type
            return kind.unit if isinstance(kind, NumberType) else None
        case ex.ParameterRef(name) | ex.Lookup(name, _):
            return rulebook.parameters[name].unit
        case ex.Since() | ex.Aggregate(function="count"):
            return Unit.COUNT
        case ex.PartsSum() | ex.OwnAmount():
            return Unit.MONEY
        case ex.Aggregate(function="sum", element=element) if element is not None:
            return unit_of(element, rulebook)
        case _:
            return _unit_of_joined(node, rulebook)


def _unit_of_fact(fact: Fact) -> Unit | None:
    return _KINDS.get(fact.kind)


def _unit_of_joined(node: ex.Node, rulebook: Rulebook) -> Unit | None:
    match node:
        case ex.Arithmetic(left, sign, right):
            units = unit_of(left, rulebook), unit_of(right, rulebook)
            if sign == "/":
                return None if units == (None, None) else Unit.NUMBER
        case ex.If(_, then, otherwise):
            units = unit_of(then, rulebook), unit_of(otherwise, rulebook)
        case ex.Call(_, arguments):
            found = [unit_of(one, rulebook) for one in arguments]
            units = found[0], found[-1]
        case _:
            return None
    return next((unit for unit in _STRONGEST if unit in units), None)


def is_near(sign: str, truth: Bools, distance: Decimal, step: Decimal) -> bool:
    """Tell whether two numbers stand at the threshold, on the side of `truth`.

    The side to which equality belongs must be nearer than a step, the other one at
    most a step away; so the two sides together lie around one step.
    """
    has_equality = _EQUAL[sign] is (truth is YES)
    return abs(distance) < step if has_equality else abs(distance) <= step
