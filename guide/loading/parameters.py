"""Parameters: amounts, rates and tables with their whole history; the office's own."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from guide.loading import scalars
from guide.loading.names import Names, ParameterName
from guide.loading.reader import Reader, Record
from guide.loading.tables import read_table
from guide.model.kinds import NumberType, OptionType, Type, Unit
from guide.model.law import Parameter, ParameterSpan, Status, Table
from guide.model.possible import INFINITY, ZERO
from guide.model.rulebook import LocalItem

_DAY = timedelta(days=1)
_UNITS = frozenset(Unit)

Spans = list[tuple[Record, ParameterSpan]]


class _ItemStatus(StrEnum):
    KNOWN = "known"
    UNKNOWN = "unknown"


@dataclass(slots=True)
class Parameters:
    """Everything read from `parameters/` and `local/`."""

    reader: Reader
    names: Names
    found: dict[str, Parameter] = field(default_factory=dict)
    items: list[LocalItem] = field(default_factory=list)

    def read(self, files: Iterable[str]) -> None:
        for file in files:
            record = self.reader.open(file, "names")
            for entry in record.records("parameters") if record else ():
                self._parameter(entry)

    def _parameter(self, record: Record) -> None:
        name = record.name("id", "names")
        unit = record.take("kind", scalars.one_of(Unit), instead=Unit.NUMBER)
        index = self._index(record)
        local = record.flag("local")
        self.names.add(name, ParameterName(record.place, unit, index))
        parameter = Parameter(
            name,
            title=record.text("title"),
            unit=unit,
            spans=_history(self._spans(record, index)),
            place=record.place,
            index=index,
            local=local,
            ask=record.text("ask") if local else None,
        )
        self.found.setdefault(name, parameter)

    def _index(self, record: Record) -> Type | None:
        """Read what a table is indexed by: a unit, or a fact with options."""
        name = record.take_optional("by", str)
        if name is None:
            return None
        if name in _UNITS:
            return NumberType(Unit(name))
        if self.names.options(name):
            return OptionType(name)
        if "names" not in self.reader.broken:
            record.report("by", f"by: '{name}' nie jest faktem z opcjami ani jednostką")
        return OptionType(name)

    def _spans(self, record: Record, index: Type | None) -> Spans:
        return [(entry, self._span(entry, index)) for entry in record.records("spans")]

    def _span(self, record: Record, index: Type | None) -> ParameterSpan:
        status = record.take("status", scalars.one_of(Status), instead=Status.CONFIRMED)
        value = None if status is Status.UNKNOWN else self._content(record, index)
        least, most = _bounds(record, value)
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

    def _content(self, record: Record, index: Type | None) -> Decimal | Table:
        if index is None:
            return record.take("value", scalars.number, instead=ZERO)
        options = (
            self.names.options(index.fact) if isinstance(index, OptionType) else None
        )
        return read_table(record, options)

    def read_local(self, files: Iterable[str]) -> None:
        """Read what the office wrote down of its council's resolutions."""
        for file in files:
            record = self.reader.open(file, "parameters")
            if record is not None:
                self._office(record, file)

    def _office(self, record: Record, file: str) -> None:
        name = record.take("office", scalars.identifier, instead="")
        if name and not file.endswith(f"/{name}.yaml"):
            record.report("office", f"office: plik powinien nazywać się '{name}.yaml'")
        self.items += map(_item, record.records("items"))
        by_parameter: dict[str, Spans] = {}
        for entry in record.records_optional("spans"):
            parameter = self.found.get(entry.mention("parameter", "parameters"))
            if parameter is None:
                entry.abandon()
                continue
            span = self._span(entry, parameter.index)
            _check_local(entry, parameter, span)
            spans = by_parameter.setdefault(parameter.id, [])
            spans.append((entry, replace(span, local=True)))
        for name, spans in by_parameter.items():
            ordered = _in_order(spans)
            self.found[name] = replace(self.found[name], office_spans=ordered)


def _item(record: Record) -> LocalItem:
    status = record.take("status", scalars.one_of(_ItemStatus), instead=None)
    return LocalItem(
        record.take("id", scalars.identifier, instead=""),
        title=record.text("title"),
        known=status is _ItemStatus.KNOWN,
        parameters=record.mentions_in_line("parameters", "parameters"),
    )


def _bounds(record: Record, value: Decimal | Table | None) -> tuple[Decimal, Decimal]:
    """Return the range of a value; what is unknown has to declare it."""
    if isinstance(value, Decimal):
        return value, value
    if isinstance(value, Table):
        return ZERO, max((row.value for row in value.rows), default=ZERO)
    least = record.take("least", scalars.number, instead=ZERO)
    most = record.take("most", scalars.limit, instead=INFINITY)
    if least > most:
        record.report("least", f"least: {least} jest większe niż most: {most}")
    return least, most


def _history(spans: Spans) -> tuple[ParameterSpan, ...]:
    """Return spans whose order has no gap: every day has its law, or the end is known."""
    ordered = _in_order(spans)
    for (_, before), (entry, after) in pairwise(spans):
        if before.until is not None and after.since > before.until + _DAY:
            missing = before.until + _DAY
            entry.report("since", f"since: luka w okresach; brakuje prawa od {missing}")
    return ordered


def _in_order(spans: Spans) -> tuple[ParameterSpan, ...]:
    """Check that spans end when they should and do not overlap."""
    for record, span in spans:
        if span.until is not None and span.until < span.since:
            record.report("until", "until: okres kończy się, zanim się zaczął")
    for (first, before), (second, after) in pairwise(spans):
        if after.since <= before.since:
            second.report("since", "since: okresy zapisz od najstarszego")
        elif before.until is None:
            last = after.since - _DAY
            first.report(
                "since", f"since: po tym okresie jest następny; dopisz until: {last}"
            )
        elif after.since <= before.until:
            second.report("since", f"since: poprzedni okres trwa do {before.until}")
    return tuple(span for _, span in spans)


def _check_local(record: Record, parameter: Parameter, span: ParameterSpan) -> None:
    """Check that the office's value is one that the statute lets a council set."""
    if not parameter.local:
        message = f"parameter: '{parameter.id}' nie ma 'local: yes'; to prawo krajowe"
        record.report("parameter", message)
    if span.status is Status.UNKNOWN:
        record.report("status", "status: nieznanej wartości nie wpisuj; usuń ten okres")
    for lawful in parameter.spans:
        if not _overlap(lawful, span):
            continue
        for value in _values(span):
            if not lawful.least <= value <= lawful.most:
                message = f"{value} poza granicami ustawy: {lawful.least}–{lawful.most}"
                record.report("value", f"value: {message}")


def _overlap(one: ParameterSpan, other: ParameterSpan) -> bool:
    return one.since <= (other.until or date.max) and other.since <= (
        one.until or date.max
    )


def _values(span: ParameterSpan) -> tuple[Decimal, ...]:
    if isinstance(span.value, Table):
        return tuple(row.value for row in span.value.rows)
    return (span.value,) if span.value is not None else ()
