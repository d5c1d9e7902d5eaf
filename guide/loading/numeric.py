"""Forms that yield numbers: literals, arithmetic, tables, functions, choices."""

import ast
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Literal

from guide.loading.names import ParameterName, Scope
from guide.loading.reading import Reading
from guide.loading.resolve import NOTHING, Typed
from guide.loading.units import (
    Measure,
    Written,
    added,
    describe,
    divided,
    measure,
    multiplied,
    typed,
    unit_name,
)
from guide.model.expressions import (
    Arithmetic,
    Call,
    FactRef,
    Function,
    Lookup,
    Node,
    Number,
    Operator,
    Since,
)
from guide.model.kinds import DateType, NumberType, Type, Unit
from guide.model.possible import ZERO

_LITERAL = re.compile(r"[0-9]+(\.[0-9]+)?")

SINCE: dict[str, Literal["days", "months", "begun", "year"]] = {
    "days_since": "days",
    "months_since": "months",
    "months_begun": "begun",
    "year_of": "year",
}
"""Functions of a date: the time since it, and its calendar year."""

Rule = Callable[[Measure, Measure], Measure | None]

_OPERATORS: dict[type[ast.operator], tuple[Operator, Rule]] = {
    ast.Add: ("+", added),
    ast.Sub: ("-", added),
    ast.Mult: ("*", multiplied),
    ast.Div: ("/", divided),
}


def literal(reading: Reading, node: ast.Constant, _s: Scope, _e: Type | None) -> Typed:
    """Read a number from the text itself, never through a binary float."""
    text = reading.formula.between(node)
    if _LITERAL.fullmatch(text):
        return Typed(Number(Decimal(text)), Written(whole="." not in text))
    if isinstance(node.value, bool):
        return reading.refuse(node, f"'{text}': pisz 'yes' albo 'no'")
    return reading.refuse(node, f"'{text}' nie jest liczbą; pisz np. 0.50")


def arithmetic(
    reading: Reading, node: ast.BinOp, scope: Scope, _: Type | None
) -> Typed:
    left, left_unit = reading.number(node.left, scope)
    right, right_unit = reading.number(node.right, scope)
    known = _OPERATORS.get(type(node.op))
    if known is None:
        return reading.refuse(node, "działania to tylko + - * /")
    operator, rule = known
    whole = Arithmetic(left, operator, right)
    if left_unit is None or right_unit is None:
        return Typed(whole, None)
    unit = rule(left_unit, right_unit)
    if unit is None:
        return mismatch(reading, node, (left_unit, operator, right_unit))
    return Typed(whole, typed(unit))


def mismatch(
    reading: Reading, node: ast.expr, parts: tuple[Measure, str, Measure]
) -> Typed:
    left, operator, right = parts
    words = f"{unit_name(left)} {operator} {unit_name(right)}"
    return reading.refuse(node, f"niezgodne jednostki: {words}")


def negative(reading: Reading, node: ast.UnaryOp, scope: Scope) -> Typed:
    """Type `-x`; a written number just changes its sign."""
    part, unit = reading.number(node.operand, scope)
    if isinstance(part, Number):
        return Typed(Number(-part.value), typed(unit))
    return Typed(Arithmetic(Number(ZERO), "-", part), typed(unit))


def lookup(
    reading: Reading, node: ast.Subscript, scope: Scope, _: Type | None
) -> Typed:
    name = node.value.id if isinstance(node.value, ast.Name) else ""
    table = reading.names.known.get(name)
    if not isinstance(table, ParameterName):
        if (reading.incomplete and table is None) or name in reading.names.doubtful:
            return NOTHING
        return reading.refuse(node, "przed '[' stoi nazwa tabeli z parameters/")
    index = _index(reading, node.slice, scope, table)
    return Typed(Lookup(name, index), typed(table.unit))


def _index(
    reading: Reading, node: ast.expr, scope: Scope, table: ParameterName
) -> Node:
    part = reading.typed(node, scope, table.index)
    given, wanted = part.type, table.index
    if wanted is None:
        reading.refuse(node, "ten parametr nie jest tabelą; pisz go bez '[…]'")
    elif given is not None and not fits(given, wanted):
        message = f"indeksem tabeli jest {describe(wanted)}, a nie {describe(given)}"
        reading.refuse(node, message)
    return part.node


def fits(given: Type | Written, wanted: Type) -> bool:
    """Tell whether a value of one type can stand where the other is wanted."""
    units = measure(given), measure(wanted)
    if units[0] is None or units[1] is None:
        return given == wanted
    return added(units[0], units[1]) is not None


def function(reading: Reading, node: ast.Call, scope: Scope, name: Function) -> Typed:
    """Type `min`, `max` and the roundings."""
    parts = [reading.number(argument, scope) for argument in node.args]
    call = Call(name, tuple(part for part, _ in parts))
    single = name not in ("min", "max")
    if (len(parts) == 1) is not single:
        wanted = "jeden argument" if single else "co najmniej dwa argumenty"
        return reading.refuse(node, f"'{name}' bierze {wanted}")
    units = [unit for _, unit in parts if unit is not None]
    if len(units) < len(parts):
        return Typed(call, None)
    unit = _common(units)
    if unit is None:
        words = ", ".join(unit_name(unit) for unit in units)
        return reading.refuse(node, f"niezgodne jednostki w '{name}': {words}")
    if single and unit is not Unit.MONEY:
        return reading.refuse(node, f"'{name}' zaokrągla kwotę, a nie inną liczbę")
    return Typed(call, typed(unit))


def _common(units: list[Measure]) -> Measure | None:
    common: Measure | None = units[0]
    for unit in units[1:]:
        common = added(common, unit) if common is not None else None
    return common


def since(reading: Reading, node: ast.Call, scope: Scope, name: str) -> Typed:
    """Type `days_since(fact)` and its like in months."""
    if len(node.args) != 1:
        return reading.refuse(node, f"'{name}' bierze jeden fakt")
    part = reading.typed(node.args[0], scope)
    if part.type is None:
        return NOTHING
    if not isinstance(part.node, FactRef) or part.type != DateType():
        return reading.refuse(node, f"'{name}' bierze fakt rodzaju 'date'")
    return Typed(Since(SINCE[name], part.node), NumberType(Unit.COUNT))
