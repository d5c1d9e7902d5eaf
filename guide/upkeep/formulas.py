"""Conditions, values, amounts and cells of the income matrix on two days."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import TypeVar

from guide.coverage.wording import formula
from guide.model.expressions import Node
from guide.model.law import Dated
from guide.model.rulebook import (
    Amount,
    Benefit,
    Requirement,
    Rulebook,
    Value,
)
from guide.model.walk import conditions
from guide.present.formats import how_paid
from guide.present.texts import POLISH
from guide.upkeep.parameters import Days
from guide.upkeep.sides import NOT_ON_FILE, Change, Kind, Side, cited

T = TypeVar("T")


def amount_changes(
    rulebook: Rulebook, benefit: Benefit, days: Days
) -> Iterator[Change]:
    """Yield the conditions and amounts of a benefit itself that change."""
    yield from _conditions(rulebook, benefit.id, benefit.requires, days)
    if benefit.amount is not None and _differs(benefit.amount, days):
        source = cited(rulebook, benefit.citation)
        sides = [_amount(benefit.amount.on(day), source) for day in days]
        yield Change(Kind.AMOUNT, benefit.id, "Kwota", *sides)
    for part in benefit.parts:
        source = cited(rulebook, part.citation)
        name = f"{benefit.id}/{part.id}"
        for content in (part.amount, part.monthly):
            if content is not None and _differs(content, days):
                sides = [_formula(content.on(day), source) for day in days]
                yield Change(Kind.AMOUNT, name, part.title, *sides)
        if part.requires is not None:
            yield from _conditions(rulebook, benefit.id, part.requires, days)


def value_changes(
    rulebook: Rulebook, used: Collection[str], days: Days
) -> Iterator[Change]:
    """Yield the named values that change; sums of income are told cell by cell."""
    sums = {column.value for column in rulebook.income_columns.values()}
    for name, value in rulebook.values.items():
        if name in used and name not in sums:
            yield from _of_value(rulebook, value, days)


def _of_value(rulebook: Rulebook, value: Value, days: Days) -> Iterator[Change]:
    then, now = (value.content.on(day) for day in days)
    source = cited(rulebook, value.citation)
    if then != now:
        sides = [_content(one, source) for one in (then, now)]
        yield Change(Kind.VALUE, value.id, value.title or value.id, *sides)
    elif now is not None and not isinstance(now, Node):
        yield from _conditions(rulebook, value.id, now, days)


def cell_changes(
    rulebook: Rulebook, used: Collection[str], days: Days
) -> Iterator[Change]:
    """Yield the kinds of income that count differently for a benefit."""
    for column in rulebook.income_columns.values():
        for kind in rulebook.income_kinds.values():
            for cell in kind.cells:
                if cell.column != column.id or column.value not in used:
                    continue
                if _differs(cell.counts, days):
                    source = cited(rulebook, cell.citation)
                    sides = [_counts(cell.counts.on(day), source) for day in days]
                    title = f"{kind.label}; {column.title}"
                    name = f"{kind.id}/{column.id}"
                    yield Change(Kind.INCOME, name, title, *sides)


def _conditions(
    rulebook: Rulebook, owner: str, requirement: Requirement, days: Days
) -> Iterator[Change]:
    for one in conditions(requirement):
        if _differs(one.when, days):
            source = cited(rulebook, one.citation)
            sides = [_formula(one.when.on(day), source) for day in days]
            yield Change(Kind.CONDITION, f"{owner}/{one.id}", one.text, *sides)


def _differs(content: Dated[T], days: tuple[date, date]) -> bool:
    then, now = (content.on(day) for day in days)
    return then != now


def _formula(node: Node | None, source: str) -> Side:
    return NOT_ON_FILE if node is None else Side(formula(node), source=source)


def _content(content: Node | Requirement | None, source: str) -> Side:
    if content is None or isinstance(content, Node):
        return _formula(content, source)
    return Side("; ".join(_sentences(content)), source=source)


def _sentences(requirement: Requirement) -> Iterator[str]:
    return (one.text for one in conditions(requirement))


def _counts(node: Node | None, source: str) -> Side:
    """Tell how a kind of income counts: not at all, or by which formula."""
    if node is None:
        return NOT_ON_FILE
    said = formula(node)
    return Side("nie liczy się" if said == "0" else f"liczy się: {said}", source=source)


def _amount(amount: Amount | None, source: str) -> Side:
    if amount is None:
        return NOT_ON_FILE
    least, most = formula(amount.least), formula(amount.most)
    said = least if least == most else f"od {least} do {most}"
    paid = how_paid(amount.period, amount.basis, POLISH)
    return Side(f"{said} ({paid})", source=source)
