"""Formulas to typed nodes: names resolved, units checked, everything reported."""

import ast
from collections.abc import Mapping
from dataclasses import dataclass

from guide.loading.groups import bind, called, filtered, misplaced
from guide.loading.logic import chosen, compared, joined, unary
from guide.loading.names import UNSURE, Names, Scope
from guide.loading.numeric import arithmetic, fits, literal, lookup
from guide.loading.parser import TOO_DEEP, Formula, FormulaError, parse
from guide.loading.reader import Reader
from guide.loading.reading import Form, Reading
from guide.loading.record import Record
from guide.loading.resolve import NOTHING, Typed
from guide.loading.units import describe, settled
from guide.model.expressions import Node, Number, Truth
from guide.model.kinds import NumberType, PersonsType, Type, Unit, YesNoType
from guide.model.possible import ZERO


def _word(
    reading: Reading, node: ast.Name, scope: Scope, expected: Type | None
) -> Typed:
    return reading.resolver.word(node, scope, expected)


def _of_person(
    reading: Reading, node: ast.Attribute, scope: Scope, _: Type | None
) -> Typed:
    return reading.resolver.attribute(node, reading.typed(node.value, scope))


_FORMS: Mapping[type[ast.expr], Form] = {
    ast.Name: _word,
    ast.Attribute: _of_person,
    ast.Constant: literal,
    ast.BoolOp: joined,
    ast.UnaryOp: unary,
    ast.Compare: compared,
    ast.BinOp: arithmetic,
    ast.IfExp: chosen,
    ast.Subscript: lookup,
    ast.Call: called,
    ast.GeneratorExp: misplaced,
}

_MISSING = Truth(value=True)


@dataclass(frozen=True, slots=True)
class Typer:
    """Types formulas; a missing or wrong one is reported and given a stand-in."""

    names: Names
    reader: Reader

    def truth(self, formula: Formula | None, scope: Scope) -> Node:
        return self._wanted(formula, scope, YesNoType(), instead=_MISSING)

    def number(self, formula: Formula | None, scope: Scope, unit: Unit) -> Node:
        return self._wanted(formula, scope, NumberType(unit), instead=Number(ZERO))

    def anything(
        self, formula: Formula | None, scope: Scope
    ) -> tuple[Node, Type | None]:
        """Type a formula of any type except a group."""
        result = self._typed(formula, scope)
        return result.node, settled(result.type)

    def group(self, formula: Formula | None, scope: Scope) -> tuple[Node, Type | None]:
        """Type `o for o in G if F`, or the name of a group."""
        read = self._parsed(formula)
        if read is None:
            return NOTHING.node, None
        reading, tree = read
        if isinstance(tree, ast.GeneratorExp):
            result = filtered(reading, tree, scope)
            return result.node, settled(result.type)
        node, entity = reading.persons(tree, scope)
        return node, PersonsType(entity)

    def each_optional(self, record: Record, scope: Scope) -> tuple[Node | None, Scope]:
        """Type `each: d in G`: the group, and the scope in which `d` is bound."""
        if "each" not in record:
            return None, scope
        read = self._parsed(record.formula("each"))
        if read is None:
            return None, UNSURE
        reading, tree = read
        match tree:
            case ast.Compare(
                left=ast.Name() as target, ops=[ast.In()], comparators=[over]
            ):
                group, entity = reading.persons(over, scope)
                return group, bind(reading, target, scope, entity)
            case _:
                reading.refuse(tree, "each: pisz 'd in grupa'")
                return None, UNSURE

    def _wanted(
        self, formula: Formula | None, scope: Scope, wanted: Type, *, instead: Node
    ) -> Node:
        result = self._typed(formula, scope)
        if result.type is None:
            return instead
        if not fits(result.type, wanted) and formula is not None:
            words = f"{describe(wanted)}, a formuła daje: {describe(result.type)}"
            message = f"potrzeba: {words}"
            self.reader.problems.report(formula.place, message)
        return result.node

    def _typed(self, formula: Formula | None, scope: Scope) -> Typed:
        read = self._parsed(formula)
        if read is None:
            return NOTHING
        reading, tree = read
        try:
            return reading.typed(tree, scope)
        except RecursionError:
            return reading.refuse(tree, TOO_DEEP)

    def _parsed(self, formula: Formula | None) -> tuple[Reading, ast.expr] | None:
        if formula is None:
            return None
        problems = self.reader.problems
        incomplete = "names" in self.reader.broken
        try:
            tree = parse(formula.text)
        except FormulaError as error:
            problems.report(formula.line(error.line), str(error))
            return None
        return Reading(formula, self.names, problems, incomplete, _FORMS), tree
