"""What the office wrote down of its council's resolutions."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from pathlib import PurePath

from guide.loading import scalars
from guide.loading.histories import Spans, in_order, overlap, read_span
from guide.loading.parameters import Parameters
from guide.loading.problems import maybe
from guide.loading.record import Record, open_file
from guide.model.catalogues import LocalItem
from guide.model.law import Parameter, ParameterSpan, Place, Status, Table


class _ItemStatus(StrEnum):
    KNOWN = "known"
    UNKNOWN = "unknown"


@dataclass(slots=True)
class LocalLaw:
    """Everything read from `local/`; values go into the parameters themselves.

    All files are checked, so that a mistake does not wait for the day on which its
    office is chosen; the law of the chosen one is kept.
    """

    parameters: Parameters
    office: str | None = None
    items: list[LocalItem] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)

    def read(self, files: Collection[str]) -> None:
        """Read all offices and keep one: the first, unless another is asked for."""
        offices = [PurePath(file).stem for file in files]
        if self.office is None:
            self.office = next(iter(offices), None)
        elif self.office not in offices:
            self._refuse(self.office, offices)
        for file in files:
            record = open_file(self.parameters.reader, file, "local")
            if record is not None:
                self._office(record, file)

    def _refuse(self, office: str, offices: list[str]) -> None:
        known = ", ".join(offices) or "brak"
        message = f"GUIDE_OFFICE: nie ma takiego ośrodka; są: {known}"
        place = Place(_file(office), 1)
        reader = self.parameters.reader
        reader.problems.report(place, message + maybe(office, offices))
        reader.broken.add("placeholders")  # what its names stand for is not known

    def _office(self, record: Record, file: str) -> None:
        name = record.take("office", scalars.identifier, instead="")
        if name and file != _file(name):
            record.report("office", f"office: plik ośrodka to {_file(name)}")
        seen: set[str] = set()
        items = [_item(entry, seen) for entry in record.records("items")]
        names = dict(self._name(entry) for entry in record.records_optional("names"))
        spans: dict[str, Spans] = {}
        for entry in record.records_optional("spans"):
            self._span(entry, spans)
        histories = {one: in_order(own) for one, own in spans.items()}
        if self.office is not None and file == _file(self.office):
            self.items += items
            self.names |= names
            self._keep(histories)

    def _name(self, record: Record) -> tuple[str, str]:
        """Read what one thing is called here: the seat of the appeal board, say."""
        name = record.take("name", scalars.variable, instead="")
        if name in self.parameters.found:
            record.report("name", f"name: '{name}' to już parametr; nazwij inaczej")
        return name, record.text("text")

    def _keep(self, histories: dict[str, tuple[ParameterSpan, ...]]) -> None:
        found = self.parameters.found
        for parameter, spans in histories.items():
            found[parameter] = replace(found[parameter], office_spans=spans)

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


def _file(office: str) -> str:
    return f"local/{office}.yaml"


def _item(record: Record, seen: set[str]) -> LocalItem:
    status = record.take("status", scalars.one_of(_ItemStatus), instead=None)
    return LocalItem(
        record.new_name("id", seen),
        title=record.text("title"),
        known=status is _ItemStatus.KNOWN,
        parameters=record.mentions_in_line("parameters", "parameters"),
    )


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
