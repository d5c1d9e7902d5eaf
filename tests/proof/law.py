"""The law of one day for the solver: amounts, tables, and what is not known of them."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import z3

from guide.model.law import Parameter, ParameterSpan, Table
from tests.proof import numbers as n
from tests.proof.logic import Truth, both, either, negated


class Law:
    """Parameters as numbers; what is not known is a variable within its bounds."""

    def __init__(
        self,
        parameters: Mapping[str, Parameter],
        day: date,
        context: z3.Context,
        hold: Callable[[Truth], None],
    ) -> None:
        """Take the parameters; `hold` asserts what is true of the variables."""
        self._parameters, self._day = parameters, day
        self._context, self._hold = context, hold
        self.supposed: dict[str, z3.ArithRef] = {}
        self.lapsed: set[str] = set()
        self.lookups: list[tuple[str, Table, n.Number]] = []

    def parameter(self, name: str) -> n.Number:
        """Return a parameter; where the law is not known, anything in its bounds."""
        span = self._parameters[name].on(self._day)
        if span is not None and not isinstance(span.value, Table | None):
            return n.constant(span.value)
        if name not in self.supposed:
            self.supposed[name] = z3.Real(f"law {name}", self._context)
            self._bound(name, span, self.supposed[name])
        return n.term(self.supposed[name])

    def _bound(self, name: str, span: ParameterSpan | None, found: z3.ArithRef) -> None:
        value = n.term(found)
        least, most = n.ZERO, n.constant(n.INFINITE)
        if span is None:
            self.lapsed.add(name)
        else:
            least, most = n.constant(span.least), n.constant(span.most)
        self._hold(n.compare("<=", least, value))
        self._hold(n.compare("<=", value, most))

    def lookup(self, name: str, index: Any) -> n.Number:
        """Return a table's cell; whatever is below the first row is in it too."""
        span = self._parameters[name].on(self._day)
        if span is None or not isinstance(span.value, Table):
            return self.parameter(name)
        rows = span.value.rows
        if rows[0].option is not None:
            pairs = [(index.get(one.option, False), one.value) for one in rows]
            return _cells(pairs)
        self.lookups.append((name, span.value, index))
        pairs = []
        above: Truth = False
        for row in reversed(rows[1:]):
            reached = n.compare(">=", index, n.constant(row.start or 0))
            pairs.append((both(reached, negated(above)), row.value))
            above = either(above, reached)
        return _cells([*pairs, (negated(above), rows[0].value)])


def _cells(pairs: list[tuple[Truth, Any]]) -> n.Number:
    """Return the cell whose guard holds; guards exclude each other."""
    *rest, (_, last) = pairs
    found = n.constant(last)
    for guard, value in reversed(rest):
        found = n.choose(guard, n.constant(value), found)
    return found
