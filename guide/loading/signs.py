"""Kinds of income that must not be there for a condition to hold: "nie pobiera …"."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from guide.model import expressions as ex
from guide.model.law import Dated
from guide.model.rulebook import AllOf, AnyOf, Condition, Requirement, Rulebook
from guide.model.walk import conditions

Signed = Iterator[tuple[ex.Node, bool]]
Content = Dated[ex.Node] | Dated[ex.Node | Requirement]

_SOME = {">", ">=", "!="}


def refused_kinds(rulebook: Rulebook, content: Content) -> tuple[str, ...]:
    """Return the kinds of income that stand in the way, through whatever is named.

    Alternatives count as well: the act then excludes the kind in one of its ways.
    """
    signs = _Signs(rulebook, rulebook.income_fact())
    signs.content(content, wanted=True)
    return tuple(signs.refused)


@dataclass(slots=True)
class _Signs:
    rulebook: Rulebook
    income: str | None
    refused: dict[str, None] = field(default_factory=dict)
    seen: set[tuple[str, bool]] = field(default_factory=set)

    def content(self, content: Content, *, wanted: bool) -> None:
        for variant in content.variants:
            match variant.value:
                case Condition() | AllOf() | AnyOf():
                    for condition in conditions(variant.value):
                        self.content(condition.when, wanted=wanted)
                case node:
                    self.node(node, wanted=wanted)

    def node(self, node: ex.Node, *, wanted: bool) -> None:
        """Go through a yes/no formula that must come out as wanted, or a group."""
        match node:
            case ex.In(ex.Option(kind), ex.FactRef(fact)):
                if fact == self.income and not wanted:
                    self.refused[kind] = None
            case ex.ValueRef(name):
                if (name, wanted) not in self.seen:
                    self.seen.add((name, wanted))
                    self.content(self.rulebook.values[name].content, wanted=wanted)
            case _:
                for part, sign in _below(node, wanted=wanted):
                    self.node(part, wanted=sign)


def _below(node: ex.Node, *, wanted: bool) -> Signed:
    """Yield what a yes/no formula or a group is made of, and how that must come out."""
    match node:
        case ex.Not(part):
            yield part, not wanted
        case ex.And(parts) | ex.Or(parts):
            yield from ((part, wanted) for part in parts)
        case ex.If(_, then, otherwise):
            yield from ((then, wanted), (otherwise, wanted))
        case ex.Filtered(group, condition):
            yield from ((one, wanted) for one in (group, condition) if one is not None)
        case ex.Compare(ex.Aggregate() as counted, sign, ex.Number()):
            yield counted, wanted is (sign in _SOME)
        case ex.Aggregate():
            yield from _counted(node, wanted=wanted)
        case _:
            return


def _counted(node: ex.Aggregate, *, wanted: bool) -> Signed:
    """Whoever is counted must be there, or must not; `all` refuses its filter."""
    there = wanted is (node.function != "all")
    if node.element is not None and node.function in {"any", "all"}:
        yield node.element, wanted
    if node.condition is not None:
        yield node.condition, there
    yield node.group, there
