"""The history of a parameter: spans that grow, without a gap and without an overlap."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from guide.loading import scalars
from guide.loading.record import Record
from guide.loading.tables import read_table
from guide.model.kinds import Type
from guide.model.law import ParameterSpan, Status, Table
from guide.model.possible import INFINITY, ZERO

_DAY = timedelta(days=1)

Options = tuple[str, ...] | None
Spans = list[tuple[Record, ParameterSpan]]


def read_span(record: Record, index: Type | None, options: Options) -> ParameterSpan:
    """Read what the law says in one stretch of time.

    `index` is the type of a table's index, `options` those of its fact, if any.
    """
    status = record.take("status", scalars.one_of(Status), instead=Status.CONFIRMED)
    unknown = status is Status.UNKNOWN
    value = None if unknown else _value(record, index, options)
    least, most = _declared(record) if value is None else _covered(value)
    _refuse_misplaced(record, ("value", "rows") if unknown else ("least", "most"))
    return ParameterSpan(
        since=record.take("since", scalars.day, instead=scalars.NO_DAY),
        until=record.take_optional("until", scalars.day),
        value=value,
        least=least,
        most=most,
        citation=record.citation(),
        checked=record.take("checked", scalars.day, instead=scalars.NO_DAY),
        status=status,
        note=record.text_optional("note"),
    )


def _value(record: Record, index: Type | None, options: Options) -> Decimal | Table:
    if index is None:
        return record.take("value", scalars.number, instead=ZERO)
    return read_table(record, options)


def _declared(record: Record) -> tuple[Decimal, Decimal]:
    """Read the range in which an unknown value certainly lies."""
    least = record.take("least", scalars.number, instead=ZERO)
    most = record.take("most", scalars.limit, instead=INFINITY)
    if least > most:
        record.report("least", f"least: {least} jest większe niż most: {most}")
    return least, most


def _covered(value: Decimal | Table) -> tuple[Decimal, Decimal]:
    if isinstance(value, Decimal):
        return value, value
    return ZERO, max((row.value for row in value.rows), default=ZERO)


def _refuse_misplaced(record: Record, keys: tuple[str, str]) -> None:
    for key in keys:
        if key in record:
            words = "znana to 'value' albo 'rows', nieznana – 'least' i 'most'"
            record.report(key, f"'{key}' nie pasuje do 'status'; wartość {words}")


def history(spans: Spans) -> tuple[ParameterSpan, ...]:
    """Return spans in order; the next one begins the day after the last one ended."""
    for (_, before), (record, after) in pairwise(spans):
        if before.until is not None and after.since > before.until + _DAY:
            missing = f"brakuje prawa od {before.until + _DAY} do {after.since - _DAY}"
            record.report("since", f"since: luka w okresach; {missing}")
    return in_order(spans)


def in_order(spans: Spans) -> tuple[ParameterSpan, ...]:
    """Return spans that end when they should and do not overlap."""
    for record, span in spans:
        if span.until is not None and span.until < span.since:
            record.report("until", "until: okres kończy się, zanim się zaczął")
    for (record, before), (following, after) in pairwise(spans):
        if scalars.NO_DAY in (before.since, after.since):
            continue
        if after.since <= before.since:
            following.report("since", "since: okresy zapisz od najstarszego")
        elif before.until is None:
            last = after.since - _DAY
            message = f"since: po tym okresie jest następny; dopisz 'until: {last}'"
            record.report("since", message)
        elif after.since <= before.until:
            following.report("since", f"since: poprzedni okres trwa do {before.until}")
    return tuple(span for _, span in spans)


def overlap(one: ParameterSpan, other: ParameterSpan) -> bool:
    """Tell whether there is a day on which both hold."""
    one_ends, other_ends = one.until or date.max, other.until or date.max
    return one.since <= other_ends and other.since <= one_ends
