"""Cells of the income matrix: how a kind of income counts in a column."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from guide.loading.columns import Columns, Pattern
from guide.loading.names import SCOPES
from guide.loading.reader import View
from guide.loading.record import Record
from guide.loading.requirements import dated
from guide.loading.typer import Typer
from guide.model.catalogues import IncomeCell, IncomeKind
from guide.model.expressions import (
    Arithmetic,
    FactRef,
    If,
    In,
    Node,
    Number,
    Option,
    PersonRef,
)
from guide.model.kinds import Entity, Unit
from guide.model.law import Dated, Variant
from guide.model.possible import ZERO
from guide.model.rulebook import Requirement

Content = Node | Requirement

NOT_COUNTED = Number(ZERO)
_MISNAMED = ""


@dataclass(frozen=True, slots=True)
class KindCells:
    """The cells of one kind; `pattern` has the usual formulas."""

    record: Record
    view: View
    pattern: Pattern
    columns: Columns
    typer: Typer

    def read(self) -> tuple[IncomeCell, ...]:
        given = self._given()
        return tuple(
            cell
            for column in self.columns.found
            if (cell := self._cell(column, given)) is not None
        )

    def _given(self) -> dict[str, Record]:
        given: dict[str, Record] = {}
        for entry in self.record.seen_as(self.view).records("cells"):
            column = entry.take("column", str, instead="")
            if column in given:
                entry.report("column", f"kolumna '{column}' ma już komórkę")
                entry.abandon()
            elif self.columns.knows(column, entry):
                given[column] = entry
            else:
                given[_MISNAMED] = entry
                entry.abandon()
        return given

    def _cell(self, column: str, given: Mapping[str, Record]) -> IncomeCell | None:
        for source in self.columns.chain(column):
            if source in given:
                return self._read(column, given[source], own=source == column)
        if _MISNAMED not in given:
            message = f"brak komórki kolumny '{column}'"
            self.record.report("cells", message)
        return None

    def _read(self, column: str, entry: Record, *, own: bool) -> IncomeCell:
        def counts(variant: Record) -> Node:
            return self._counts(column, variant, own=own)

        return IncomeCell(
            column,
            counts=dated(entry, counts),
            citation=entry.citation(),
            note=entry.text_optional("note"),
        )

    def _counts(self, column: str, entry: Record, *, own: bool) -> Node:
        word = entry.take("counts", str, instead="no")
        if word == "no":
            return NOT_COUNTED
        if word == "yes":
            return self._usual(column, entry)
        if not own:
            message = f"kolumna '{column}' nie przejmuje formuł; dopisz jej komórkę"
            self.record.report("cells", message)
            return NOT_COUNTED
        return self._money(entry)

    def _usual(self, column: str, entry: Record) -> Node:
        for source in self.columns.chain(column):
            if source in self.pattern.formulas:
                usual = self.pattern.formulas[source]
                return self._money(usual.seen_as(self.view))
        if self.pattern.is_known:
            message = f"counts: wzór nie ma formuły kolumny '{column}'; wpisz formułę"
            entry.report("counts", message)
        return NOT_COUNTED

    def _money(self, entry: Record) -> Node:
        scope = SCOPES[Entity.PERSON]
        return self.typer.number(entry.formula("counts"), scope, Unit.MONEY)


def column_sum(column: str, kinds: Sequence[IncomeKind], fact: str) -> Dated[Content]:
    """Add up the cells of a column; each counts for those who have that income."""
    cells = {
        kind.id: cell.counts
        for kind in kinds
        for cell in kind.cells
        if cell.column == column
    }
    return Dated(
        tuple(Variant(since, _sum(cells, since, fact)) for since in _changes(cells))
    )


def _changes(cells: Mapping[str, Dated[Node]]) -> list[date | None]:
    """Return the days from which the sum is another, the first one when all begin."""
    begins = [cell.variants[0].since for cell in cells.values() if cell.variants]
    first = max((day for day in begins if day is not None), default=None)
    days = {
        variant.since
        for cell in cells.values()
        for variant in cell.variants
        if variant.since is not None and (first is None or variant.since > first)
    }
    return [first, *sorted(days)]


def _sum(cells: Mapping[str, Dated[Node]], day: date | None, fact: str) -> Node:
    sources = FactRef(fact, PersonRef(0))
    total: Node | None = None
    for kind, cell in cells.items():
        counted = cell.on(day or date.max)
        if counted is None or counted == NOT_COUNTED:
            continue
        has = In(Option(kind), sources)
        part = If(has, counted, NOT_COUNTED)
        total = part if total is None else Arithmetic(total, "+", part)
    return total or NOT_COUNTED
