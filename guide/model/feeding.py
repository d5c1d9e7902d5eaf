"""Which benefits are income for which others, and so in what order they are granted.

Only columns of a current period count: a year that is over stays as it was. Static and
generous: every variant of the law counts, whatever the day.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from guide.model.catalogues import IncomeCell, IncomeKind
from guide.model.expressions import FactRef, In, Node, Option, ValueRef
from guide.model.rulebook import Benefit, Rulebook
from guide.model.walk import (
    amount_formulas,
    fact_formulas,
    requirement_formulas,
    value_formulas,
    walk,
)

Feeds = Mapping[str, tuple[str, ...]]


def feeds(rulebook: Rulebook) -> Feeds:
    """Return for each benefit the others for which it is income, itself never."""
    users = {name: _columns_used(rulebook, name) for name in rulebook.benefits}
    return {
        benefit.id: tuple(
            other
            for other, used in users.items()
            if other != benefit.id and not used.isdisjoint(_counted(rulebook, benefit))
        )
        for benefit in rulebook.benefits.values()
    }


def granted_after(rulebook: Rulebook) -> Feeds:
    """Return for each benefit those that are granted after it, because it feeds them.

    Where two feed each other, the rules say which is granted first.
    """
    later = {(one.then, one.first) for one in rulebook.income_order}
    return {
        name: tuple(other for other in fed if (name, other) not in later)
        for name, fed in feeds(rulebook).items()
    }


def touches(rulebook: Rulebook) -> Feeds:
    """Return for each benefit the others that its receipt may change, itself never.

    It is income for them, or their conditions or amounts name its kind of income.
    """
    users = {name: _names(rulebook, name) for name in rulebook.benefits}
    found = {}
    for benefit in rulebook.benefits.values():
        counted = _counted(rulebook, benefit) | frozenset(benefit.received)
        found[benefit.id] = tuple(
            other
            for other, names in users.items()
            if other != benefit.id
            and not counted.isdisjoint((names.found & _sums(rulebook)) | names.kinds)
        )
    return found


def counted_kinds(rulebook: Rulebook, benefit: Benefit) -> tuple[IncomeKind, ...]:
    """Return the kinds of income that tell that somebody receives a benefit."""
    known = rulebook.income_kinds
    return tuple(known[kind] for kind in benefit.received if kind in known)


def _counted(rulebook: Rulebook, benefit: Benefit) -> frozenset[str]:
    """Return the sums of current columns in which a benefit counts."""
    columns = rulebook.income_columns
    return frozenset(
        columns[cell.column].value
        for kind in counted_kinds(rulebook, benefit)
        for cell in kind.cells
        if not columns[cell.column].past and _counts(kind, cell)
    )


def _counts(kind: IncomeKind, cell: IncomeCell) -> bool:
    """Tell whether a cell ever counts sums of its kind; "no" is a plain 0."""
    return any(
        isinstance(node, FactRef) and node.fact in kind.facts
        for variant in cell.counts.variants
        for node in walk(variant.value)
    )


def _columns_used(rulebook: Rulebook, name: str) -> frozenset[str]:
    """Return the sums that the conditions or the amount of a benefit depend on."""
    return frozenset(_names(rulebook, name).found & _sums(rulebook))


def _sums(rulebook: Rulebook) -> frozenset[str]:
    return frozenset(one.value for one in rulebook.income_columns.values())


def _names(rulebook: Rulebook, name: str) -> "_Names":
    names = _Names(rulebook, _sums(rulebook), rulebook.income_fact())
    for formula in _deciding(rulebook.benefits[name]):
        names.add(formula)
    return names


def _deciding(benefit: Benefit) -> Iterator[Node]:
    if benefit.applies is not None:
        yield benefit.applies
    yield from requirement_formulas(benefit.requires)
    yield from amount_formulas(benefit)


@dataclass(slots=True)
class _Names:
    """Facts and values that formulas lead to, and kinds of income that they name.

    What a sum of incomes is made of is left to the matrix.
    """

    rulebook: Rulebook
    sums: frozenset[str]
    income: str | None
    found: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)

    def add(self, formula: Node) -> None:
        """Add what a formula names, and everything behind that."""
        for node in walk(formula):
            match node:
                case FactRef(name) | ValueRef(name):
                    self._add_name(name)
                case In(Option(kind), FactRef(name)) if name == self.income:
                    self.kinds.add(kind)
                case _:
                    pass

    def _add_name(self, name: str) -> None:
        if name in self.found:
            return
        self.found.add(name)
        if name in self.sums:
            return
        for formula in self._behind(name):
            self.add(formula)

    def _behind(self, name: str) -> Iterator[Node]:
        facts, values = self.rulebook.facts, self.rulebook.values
        return (
            fact_formulas(facts[name])
            if name in facts
            else value_formulas(values[name])
        )
