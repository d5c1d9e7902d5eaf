"""Nodes written back as formulas, so that a report can name them."""

from typing import assert_never

from guide.model import expressions as ex
from guide.model.kinds import Entity

_MEMBERS = "opqrst"
_LISTS = {Entity.PERSON: "osoby", Entity.RELATIVE: "krewni"}
_SINCE = {
    "days": "days_since",
    "months": "months_since",
    "begun": "months_begun",
    "year": "year_of",
}


def formula(node: ex.Node) -> str:  # noqa: C901, PLR0911, PLR0912, PLR0915 - the one exhaustive match
    """Return a node as the rule files write it; members are `o`, `p` and so on."""
    match node:
        case ex.Number(value):
            return f"{value:f}" if value.is_finite() else "bez_granicy"
        case ex.Truth(value):
            return "yes" if value else "no"
        case ex.Option(word):
            return word
        case ex.OptionSet(words):
            return f"[{', '.join(sorted(words))}]"
        case ex.ParameterRef(name):
            return name
        case ex.Lookup(name, index):
            return f"{name}[{formula(index)}]"
        case ex.PersonRef(slot):
            return _MEMBERS[slot - 1] if slot else "osoba"
        case ex.Applicant():
            return "ja"
        case ex.FactRef(name, owner) | ex.ValueRef(name, owner):
            return name if owner is None else f"{formula(owner)}.{name}"
        case ex.Persons(entity):
            return _LISTS[entity]
        case ex.Not(part):
            return f"not {_inner(part, node)}"
        case ex.And(parts):
            return " and ".join(_inner(part, node) for part in parts)
        case ex.Or(parts):
            return " or ".join(_inner(part, node) for part in parts)
        case ex.Compare(left, sign, right) | ex.Arithmetic(left, sign, right):
            before = _inner(left, node, first=True)
            return f"{before} {sign} {_inner(right, node)}"
        case ex.In(member, collection):
            return f"{formula(member)} in {formula(collection)}"
        case ex.If(condition, then, otherwise):
            before, after = _inner(then, node), _inner(otherwise, node)
            return f"{before} if {_inner(condition, node)} else {after}"
        case ex.Call(function, arguments):
            return f"{function}({', '.join(map(formula, arguments))})"
        case ex.Aggregate(function, element, group, condition, slot):
            shown = formula(ex.PersonRef(slot) if element is None else element)
            return f"{function}({shown} {_members(group, condition, slot)})"
        case ex.Filtered(group, condition, slot):
            return f"{formula(ex.PersonRef(slot))} {_members(group, condition, slot)}"
        case ex.Since(unit, date_fact):
            return f"{_SINCE[unit]}({formula(date_fact)})"
        case ex.PartsSum():
            return "suma_czesci"
        case ex.OwnAmount():
            return "kwota"
        case _:
            assert_never(node)


def _inner(node: ex.Node, outer: ex.Node, *, first: bool = False) -> str:
    """Write a part, in brackets where it would not stay together without them."""
    tight, outside = _tightness(node), _tightness(outer)
    arithmetic = first and isinstance(outer, ex.Arithmetic)
    together = tight > outside or (arithmetic and tight == outside)
    return formula(node) if together else f"({formula(node)})"


def _tightness(node: ex.Node) -> int:
    order = (ex.If, ex.Or, ex.And, ex.Not, ex.Compare | ex.In)
    for place, kind in enumerate(order):
        if isinstance(node, kind):
            return place
    if isinstance(node, ex.Arithmetic):
        return len(order) + (node.operator in "*/")
    return len(order) + 2


def _members(group: ex.Node, condition: ex.Node | None, slot: int) -> str:
    among = f"for {formula(ex.PersonRef(slot))} in {formula(group)}"
    return among if condition is None else f"{among} if {formula(condition)}"
