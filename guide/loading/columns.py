"""Columns of the income matrix, and the patterns that kinds of income share."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from guide.loading.names import Names, ValueName
from guide.loading.problems import maybe
from guide.loading.record import Record
from guide.model.catalogues import IncomeColumn
from guide.model.kinds import Entity, NumberType, Type, Unit


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns, and for those that refer to another one, to which."""

    found: Mapping[str, IncomeColumn]
    like: Mapping[str, str]

    def chain(self, column: str) -> list[str]:
        """Return the column and those whose definition it takes over."""
        chain = [column]
        while chain[-1] in self.like:
            chain.append(self.like[chain[-1]])
        return chain

    def knows(self, column: str, entry: Record) -> bool:
        """Tell whether there is such a column; report an unknown one."""
        if column and column not in self.found:
            hint = maybe(column, self.found)
            entry.report("column", f"nieznana kolumna '{column}'{hint}")
        return column in self.found


def read_columns(record: Record, names: Names) -> Columns:
    """Read the columns and declare the sums that they make."""
    found: dict[str, IncomeColumn] = {}
    like: dict[str, str] = {}
    taken: set[str] = set()
    for entry in record.records("columns"):
        column = _column(entry, taken)
        names.add(column.value, ValueName(Entity.PERSON, entry.place, money))
        other = entry.take_optional("like", str)
        if other in found:
            like[column.id] = other
        elif other is not None:
            message = f"like: '{other}' nie jest wcześniejszą kolumną"
            entry.report("like", message + maybe(other, found))
        found[column.id] = column
    return Columns(found, like)


def money() -> Type:
    """Return the type of every sum of a column."""
    return NumberType(Unit.MONEY)


def _column(record: Record, taken: set[str]) -> IncomeColumn:
    return IncomeColumn(
        record.new_name("id", taken),
        title=record.text("title"),
        value=record.name("value", "names"),
        period=record.text("period"),
        basis=record.text("basis"),
        citation=record.citation(),
        note=record.text_optional("note"),
        past=record.flag("past"),
    )


@dataclass(frozen=True, slots=True)
class Pattern:
    """Questions and formulas that several kinds of income share."""

    facts: Mapping[str, Record]
    formulas: Mapping[str, Record]
    is_known: bool = True


NO_PATTERN = Pattern({}, {})
_UNKNOWN_PATTERN = Pattern({}, {}, is_known=False)


@dataclass(frozen=True, slots=True)
class Patterns:
    """All patterns, and which of them some kind has."""

    found: Mapping[str, Pattern]
    records: Mapping[str, Record]
    used: set[str] = field(default_factory=set)

    def of(self, record: Record) -> Pattern:
        """Return the pattern that a kind names, if any."""
        name = record.take_optional("pattern", str)
        if name is None:
            return NO_PATTERN
        if name not in self.found:
            message = f"pattern: nieznany wzór '{name}'{maybe(name, self.found)}"
            record.report("pattern", message)
        self.used.add(name)
        return self.found.get(name, _UNKNOWN_PATTERN)

    def report_unused(self) -> None:
        """Report patterns that no kind has; nobody would read what they say."""
        for name in self.found.keys() - self.used:
            if self.used <= self.found.keys():
                self.records[name].report("id", f"wzoru '{name}' nikt nie używa")
            for entry in self.found[name].facts.values():
                entry.abandon()


def read_patterns(record: Record, columns: Columns) -> Patterns:
    records = _by_name(record.records_optional("patterns"), "id")
    found = {name: _pattern(entry, columns) for name, entry in records.items()}
    return Patterns(found, records)


def _pattern(record: Record, columns: Columns) -> Pattern:
    facts = _by_name(record.records_optional("facts"), "suffix")
    formulas = _by_name(record.records_optional("cells"), "column")
    for column, entry in formulas.items():
        columns.knows(column, entry)
        entry.formula("counts")
    return Pattern(facts, formulas)


def _by_name(records: Iterable[Record], key: str) -> dict[str, Record]:
    """Return records by name; a second one with the same name is not read."""
    found: dict[str, Record] = {}
    taken: set[str] = set()
    for entry in records:
        name = entry.new_name(key, taken)
        if name in found:
            entry.abandon()
        found.setdefault(name, entry)
    return found
