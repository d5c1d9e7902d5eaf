"""What the office wrote down of its council's resolutions."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum

from guide.loading import scalars
from guide.loading.histories import Spans, in_order, overlap, read_span
from guide.loading.parameters import Parameters
from guide.loading.record import Record, open_file
from guide.model.catalogues import LocalItem
from guide.model.law import Parameter, ParameterSpan, Status, Table


class _ItemStatus(StrEnum):
    KNOWN = "known"
    UNKNOWN = "unknown"


@dataclass(slots=True)
class LocalLaw:
    """Everything read from `local/`; values go into the parameters themselves."""

    parameters: Parameters
    items: list[LocalItem] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)

    def read(self, files: Iterable[str]) -> None:
        for file in files:
            record = open_file(self.parameters.reader, file, "local")
            if record is not None:
                self._office(record, file)

    def _office(self, record: Record, file: str) -> None:
        name = record.take("office", scalars.identifier, instead="")
        if name and file != f"local/{name}.yaml":
            record.report("office", f"office: plik ośrodka to local/{name}.yaml")
        for entry in record.records("items"):
            self._item(entry)
        spans: dict[str, Spans] = {}
        for entry in record.records_optional("spans"):
            self._span(entry, spans)
        found = self.parameters.found
        for parameter, own in spans.items():
            found[parameter] = replace(found[parameter], office_spans=in_order(own))

    def _item(self, record: Record) -> None:
        status = record.take("status", scalars.one_of(_ItemStatus), instead=None)
        item = LocalItem(
            record.new_name("id", self.seen),
            title=record.text("title"),
            known=status is _ItemStatus.KNOWN,
            parameters=record.mentions_in_line("parameters", "parameters"),
        )
        self.items.append(item)

    def _span(self, record: Record, spans: dict[str, Spans]) -> None:
        name = record.mention("parameter", "parameters")
        parameter = self.parameters.found.get(name)
        if parameter is None:
            record.abandon()
            return
        options = self.parameters.options_of(parameter.index)
        span = read_span(record, parameter.index, options)
        _check(record, parameter, span)
        spans.setdefault(name, []).append((record, replace(span, local=True)))


def _check(record: Record, parameter: Parameter, span: ParameterSpan) -> None:
    """Check that the office's value is one that the statute lets a council set."""
    if not parameter.local:
        message = f"parameter: '{parameter.id}' nie ma 'local: yes'; to prawo krajowe"
        record.report("parameter", message)
    if span.status is Status.UNKNOWN:
        record.report("status", "status: nieznanej wartości nie wpisuj; usuń ten okres")
    for lawful in parameter.spans:
        outside = [
            value
            for value in _values(span)
            if overlap(lawful, span) and not lawful.least <= value <= lawful.most
        ]
        for value in outside:
            bounds = f"od {lawful.least} do {lawful.most}"
            message = f"{value} nie mieści się w granicach ustawy ({bounds})"
            record.report("value", f"value: {message}")


def _values(span: ParameterSpan) -> tuple[Decimal, ...]:
    if isinstance(span.value, Table):
        return tuple(row.value for row in span.value.rows)
    return (span.value,) if span.value is not None else ()
