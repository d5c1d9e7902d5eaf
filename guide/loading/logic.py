"""Forms that yield yes/no, and choices between two: `and`, `==`, `in`, `if`."""

import ast

from guide.loading.names import Scope
from guide.loading.numeric import mismatch, negative
from guide.loading.problems import maybe
from guide.loading.reading import Reading
from guide.loading.resolve import NOTHING, Typed
from guide.loading.units import Loose, added, describe, measure, typed
from guide.model.expressions import (
    And,
    Compare,
    Comparison,
    If,
    In,
    Node,
    Not,
    OptionSet,
    Or,
)
from guide.model.kinds import (
    OptionsType,
    OptionType,
    PersonsType,
    PersonType,
    Type,
    YesNoType,
)

_COMPARISONS: dict[type[ast.cmpop], Comparison] = {
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Eq: "==",
    ast.NotEq: "!=",
}


def joined(reading: Reading, node: ast.BoolOp, scope: Scope, _: Type | None) -> Typed:
    parts = tuple(reading.truth(part, scope) for part in node.values)
    whole = And(parts) if isinstance(node.op, ast.And) else Or(parts)
    return Typed(whole, YesNoType())


def unary(reading: Reading, node: ast.UnaryOp, scope: Scope, _: Type | None) -> Typed:
    if isinstance(node.op, ast.Not):
        return Typed(Not(reading.truth(node.operand, scope)), YesNoType())
    if isinstance(node.op, ast.USub):
        return negative(reading, node, scope)
    return reading.refuse(node, "takiego znaku nie ma w języku formuł")


def compared(
    reading: Reading, node: ast.Compare, scope: Scope, _: Type | None
) -> Typed:
    """Type a comparison; a chain is all its links together."""
    terms = [node.left, *node.comparators]
    links = tuple(
        _link(reading, left, operator, right, scope)
        for left, operator, right in zip(terms, node.ops, terms[1:], strict=False)
    )
    return Typed(links[0] if len(links) == 1 else And(links), YesNoType())


def _link(
    reading: Reading, left: ast.expr, operator: ast.cmpop, right: ast.expr, scope: Scope
) -> Node:
    if isinstance(operator, ast.In):
        return _member(reading, left, right, scope)
    if isinstance(operator, ast.NotIn):
        return Not(_member(reading, left, right, scope))
    sign = _COMPARISONS.get(type(operator))
    if sign is None:
        return reading.refuse(right, "zamiast 'is' pisz '=='").node
    one, other = sides(reading, left, right, scope)
    if one.type is not None and other.type is not None:
        _check_pair(reading, right, one.type, sign, other.type)
    return Compare(one.node, sign, other.node)


def _check_pair(
    reading: Reading, node: ast.expr, left: Loose, sign: Comparison, right: Loose
) -> None:
    units = measure(left), measure(right)
    if units[0] is not None and units[1] is not None:
        if added(units[0], units[1]) is None:
            mismatch(reading, node, (units[0], sign, units[1]))
        return
    if left != right or not isinstance(left, YesNoType | OptionType | PersonType):
        words = f"{describe(left)} {sign} {describe(right)}"
        reading.refuse(node, f"nie da się porównać: {words}")
    elif sign not in ("==", "!="):
        reading.refuse(node, f"'{sign}' porównuje tylko liczby; pisz '==' albo '!='")


def sides(
    reading: Reading,
    left: ast.expr,
    right: ast.expr,
    scope: Scope,
    expected: Type | None = None,
) -> tuple[Typed, Typed]:
    """Type two sides; a bare word that is an option takes the other side's fact."""
    if _is_bare(reading, left, scope):
        other = reading.typed(right, scope, expected)
        return _beside(reading, left, other, scope, expected), other
    one = reading.typed(left, scope, expected)
    return one, _beside(reading, right, one, scope, expected)


def _beside(
    reading: Reading,
    node: ast.expr,
    other: Typed,
    scope: Scope,
    expected: Type | None,
) -> Typed:
    """Type a side; a bare word means nothing where the other side is a mistake."""
    if other.type is None and _is_bare(reading, node, scope):
        return NOTHING
    return reading.typed(node, scope, _options_of(other) or expected)


def _is_bare(reading: Reading, node: ast.expr, scope: Scope) -> bool:
    if isinstance(node, ast.IfExp):
        return _is_bare(reading, node.body, scope) or _is_bare(
            reading, node.orelse, scope
        )
    return isinstance(node, ast.Name) and not reading.resolver.is_known(node.id, scope)


def _options_of(side: Typed) -> OptionType | None:
    return side.type if isinstance(side.type, OptionType) else None


def _member(reading: Reading, left: ast.expr, right: ast.expr, scope: Scope) -> Node:
    if isinstance(right, ast.List):
        return _in_options(reading, left, right, scope)
    collection = reading.typed(right, scope)
    match collection.type:
        case OptionsType(fact):
            wanted: Type = OptionType(fact)
        case PersonsType(entity):
            wanted = PersonType(entity)
        case None:
            return collection.node
        case other:
            message = f"po 'in' stoi zbiór albo lista opcji, a jest {describe(other)}"
            return reading.refuse(right, message).node
    member = reading.typed(left, scope, wanted)
    if member.type is not None and member.type != wanted:
        words = f"{describe(member.type)} in {describe(collection.type)}"
        reading.refuse(left, f"nie da się sprawdzić: {words}")
    return In(member.node, collection.node)


def _in_options(
    reading: Reading, left: ast.expr, right: ast.List, scope: Scope
) -> Node:
    member = reading.typed(left, scope)
    if member.type is None:
        return member.node
    if isinstance(member.type, OptionsType):
        message = f"opcje zbioru sprawdzaj po jednej: 'opcja in {member.type.fact}'"
        return reading.refuse(left, message).node
    if not isinstance(member.type, OptionType):
        message = f"przed listą stoi fakt z opcjami, a jest {describe(member.type)}"
        return reading.refuse(left, message).node
    known = reading.names.options(member.type.fact)
    chosen = [_option(reading, item, member.type, known) for item in right.elts]
    return In(member.node, OptionSet(frozenset(chosen)))


def _option(
    reading: Reading, node: ast.expr, type_: OptionType, known: tuple[str, ...]
) -> str:
    if not isinstance(node, ast.Name):
        reading.refuse(node, "w liście stoją tylko nazwy opcji, po przecinku")
        return ""
    word = node.id
    if word not in known:
        hint = maybe(word, known)
        reading.refuse(node, f"pytanie '{type_.fact}' nie ma opcji '{word}'{hint}")
    return word


def chosen(
    reading: Reading, node: ast.IfExp, scope: Scope, expected: Type | None
) -> Typed:
    """Type `a if c else b`; the branches are numbers, truths or options alike."""
    condition = reading.truth(node.test, scope)
    then, otherwise = sides(reading, node.body, node.orelse, scope, expected)
    whole = If(condition, then.node, otherwise.node)
    if then.type is None or otherwise.type is None:
        return Typed(whole, None)
    type_ = _branches(then.type, otherwise.type)
    if type_ is not None:
        return Typed(whole, type_)
    words = f"{describe(then.type)} albo {describe(otherwise.type)}"
    message = f"'if' wybiera liczby, tak/nie albo opcje, po obu stronach: {words}"
    return reading.refuse(node, message)


def _branches(then: Loose, otherwise: Loose) -> Loose | None:
    units = measure(then), measure(otherwise)
    if units[0] is not None and units[1] is not None:
        return typed(added(units[0], units[1]))
    alike = then == otherwise and isinstance(then, YesNoType | OptionType)
    return then if alike else None
