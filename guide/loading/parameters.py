"""Parameters: amounts, rates and tables with their whole history."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from guide.loading import scalars
from guide.loading.histories import Options, Spans, history, read_span
from guide.loading.names import FactName, Names, ParameterName
from guide.loading.problems import maybe
from guide.loading.reader import Reader
from guide.loading.record import Record, open_file
from guide.model.kinds import NumberType, OptionType, Type, Unit
from guide.model.law import Parameter

_UNITS = frozenset(Unit)
_NO_END = (
    "ta wartość jest ogłaszana co pewien czas na nowo ('renewed: yes'); "
    "dopisz 'until', ostatni dzień, na który ją ogłoszono"
)


@dataclass(slots=True)
class Parameters:
    """Everything read from `parameters/`."""

    reader: Reader
    names: Names
    found: dict[str, Parameter] = field(default_factory=dict)

    def read(self, files: Iterable[str]) -> None:
        for file in files:
            record = open_file(self.reader, file, "names")
            for entry in record.records("parameters") if record else ():
                self._parameter(entry)

    def _parameter(self, record: Record) -> None:
        name = record.name("id", "names")
        unit = record.take("kind", scalars.one_of(Unit), instead=None)
        index = self._index(record)
        options = self.options_of(index)
        local = record.flag("local")
        self.names.add(name, ParameterName(record.place, unit, index))
        spans = [
            (entry, read_span(entry, index, options))
            for entry in record.records("spans")
        ]
        renewed = record.flag("renewed")
        if renewed:
            _check_ends(spans)
        parameter = Parameter(
            name,
            title=record.text("title"),
            unit=unit or Unit.NUMBER,
            spans=history(spans),
            place=record.place,
            index=index,
            local=local,
            ask=record.text("ask") if local else None,
            renewed=renewed,
        )
        self.found.setdefault(name, parameter)

    def _index(self, record: Record) -> Type | None:
        """Read what a table is indexed by: a unit, or a fact with options."""
        name = record.take_optional("by", str)
        if name is None:
            return None
        if name in _UNITS:
            return NumberType(Unit(name))
        if not self.names.options(name) and not self._is_unreadable(name):
            message = f"by: '{name}' nie jest jednostką ani faktem z opcjami"
            hint = maybe(name, self.names.with_options())
            record.report("by", message + hint)
        return OptionType(name)

    def _is_unreadable(self, name: str) -> bool:
        """Tell whether a mistake already reported hides what the name means."""
        fact = self.names.known.get(name)
        if isinstance(fact, FactName):
            return fact.kind is None
        return fact is None and "names" in self.reader.broken

    def options_of(self, index: Type | None) -> Options:
        """Return the options that need a row each; None for a table by a number."""
        return self.names.options(index.fact) if isinstance(index, OptionType) else None


def _check_ends(spans: Spans) -> None:
    """Refuse a span without an end where the law announces the value anew."""
    for entry, span in spans:
        if span.until is None:
            entry.report("since", _NO_END)
