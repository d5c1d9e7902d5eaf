"""Tables of parameters: rows by a growing number, or one row for each option."""

from collections.abc import Sequence

from guide.loading import scalars
from guide.loading.problems import maybe
from guide.loading.record import Record
from guide.model.law import Row, Table
from guide.model.possible import ZERO

_FIRST = 1
"""Where a table may begin at the latest: there is at least one person."""


def read_table(record: Record, options: Sequence[str] | None) -> Table:
    """Read the rows; `options` are those of the fact that is the index, if any.

    Without a single option the fact is a mistake, and the rows mean nothing.
    """
    records = record.records("rows")
    if options is None:
        return _by_number(records)
    if options:
        return _by_option(record, records, options)
    for entry in records:
        entry.abandon()
    return Table(())


def _by_number(records: Sequence[Record]) -> Table:
    rows: list[Row] = []
    for record in records:
        start = record.take("from", scalars.number, instead=None)
        value = record.take("value", scalars.number, instead=ZERO)
        if start is None:
            continue
        before = rows[-1].start if rows else None
        if before is None and start > _FIRST:
            message = "from: pierwszy wiersz tabeli zaczyna się od 0 albo 1"
            record.report("from", message)
        elif before is not None and start <= before:
            record.report("from", "from: wiersze tabeli zapisz od najmniejszego")
        rows.append(Row(value, start=start))
    return Table(tuple(rows))


def _by_option(
    record: Record, records: Sequence[Record], options: Sequence[str]
) -> Table:
    rows: dict[str, Row] = {}
    for entry in records:
        option = entry.take("option", scalars.option, instead="")
        if option and option in rows:
            entry.report("option", f"option: '{option}' ma już wiersz")
        elif option and option not in options:
            entry.report("option", f"nieznana opcja '{option}'{maybe(option, options)}")
        value = entry.take("value", scalars.number, instead=ZERO)
        rows[option] = Row(value, option=option)
    missing = [option for option in options if option not in rows]
    if missing and "" not in rows:
        record.report("rows", f"rows: brakuje wierszy opcji: {', '.join(missing)}")
    return Table(tuple(rows.values()))
