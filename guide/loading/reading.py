"""One formula being read: its parts are typed by the forms of the language."""

import ast
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from textwrap import shorten
from typing import Any

from guide.loading.names import Names, Scope
from guide.loading.parser import Formula
from guide.loading.problems import Problems
from guide.loading.resolve import NOTHING, Resolver, Typed
from guide.loading.units import Measure, describe, measure
from guide.model.expressions import Node
from guide.model.kinds import Entity, PersonsType, Type, YesNoType

_LONGEST = 50

Form = Callable[["Reading", Any, Scope, Type | None], Typed]
"""Types one kind of Python's nodes; the type is the one the other side expects."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A formula with everything needed to type it and to report what is wrong."""

    formula: Formula
    names: Names
    problems: Problems
    incomplete: bool
    forms: Mapping[type[ast.expr], Form]

    @property
    def resolver(self) -> Resolver:
        return Resolver(self.names, self.incomplete, self.refuse)

    def refuse(self, node: ast.expr, message: str) -> Typed:
        self.problems.report(self.formula.line(node.lineno), message)
        return NOTHING

    def typed(
        self, node: ast.expr, scope: Scope, expected: Type | None = None
    ) -> Typed:
        form = self.forms.get(type(node))
        if form is None:
            return self.refuse(node, "takiego zapisu nie ma w języku formuł")
        return form(self, node, scope, expected)

    def truth(self, node: ast.expr, scope: Scope) -> Node:
        """Type a part that has to be yes/no."""
        part = self.typed(node, scope)
        if part.type not in (None, YesNoType()):
            self._wrong(node, "tak/nie", part)
        return part.node

    def number(self, node: ast.expr, scope: Scope) -> tuple[Node, Measure | None]:
        """Type a part that has to be a number; without a unit after a mistake."""
        part = self.typed(node, scope)
        if part.type is not None and measure(part.type) is None:
            self._wrong(node, "liczba", part)
        return part.node, measure(part.type)

    def persons(self, node: ast.expr, scope: Scope) -> tuple[Node, Entity]:
        """Type a part that has to be a set of persons."""
        part = self.typed(node, scope)
        if isinstance(part.type, PersonsType):
            return part.node, part.type.entity
        if part.type is not None:
            self._wrong(node, "zbiór osób", part)
        return part.node, Entity.PERSON

    def _wrong(self, node: ast.expr, wanted: str, part: Typed) -> None:
        given = describe(part.type) if part.type else "?"
        words = shorten(self.formula.between(node), _LONGEST)
        self.refuse(node, f"potrzeba: {wanted}, a '{words}' to {given}")
