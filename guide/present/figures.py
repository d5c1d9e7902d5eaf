"""Sums of money that stand in a condition: the criterion beside its sentence."""

from collections.abc import Iterator

from guide.model.expressions import Lookup, Node, ParameterRef, ValueRef
from guide.model.kinds import Unit
from guide.model.rulebook import AllOf, AnyOf, Condition
from guide.model.walk import walk
from guide.present.parameters import value_text
from guide.present.telling import Telling

_DEEPEST = 2


def figures(telling: Telling, condition: Condition) -> str:
    """Return "Kryterium dochodowe na osobę w rodzinie: 823,00 zł", or ""; as filed."""
    node = condition.when.on(telling.day)
    used = frozenset() if node is None else frozenset(_money(telling, node, 0))
    names = (name for name in telling.rulebook.parameters if name in used)
    return "; ".join(filter(None, (_figure(telling, name) for name in names)))


def _figure(telling: Telling, name: str) -> str:
    parameter = telling.rulebook.parameters[name]
    span = parameter.on(telling.day)
    if span is None or (span.value is None and not span.least):
        return ""
    title = telling.rule_text(parameter.title)
    return f"{title}: {value_text(telling, parameter, span)}"


def _money(telling: Telling, node: Node, depth: int) -> Iterator[str]:
    """Yield the sums that a condition compares with; not those inside incomes."""
    rulebook = telling.rulebook
    incomes = {column.value for column in rulebook.income_columns.values()}
    for part in walk(node):
        match part:
            case ParameterRef(name) | Lookup(name, _):
                if rulebook.parameters[name].unit is Unit.MONEY:
                    yield name
            case ValueRef(name, _) if name not in incomes and depth < _DEEPEST:
                content = rulebook.values[name].content.on(telling.day)
                if content is not None and not isinstance(
                    content, Condition | AllOf | AnyOf
                ):
                    yield from _money(telling, content, depth + 1)
            case _:
                pass
