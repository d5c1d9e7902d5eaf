"""Dated law: citations, parameters with their whole history, acts."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Generic, TypeVar

from guide.model.kinds import Type, Unit

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in the rule files."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Act:
    """An act of law; `journal` is its position in Dz.U. or M.P."""

    id: str
    title: str
    short: str
    journal: str
    checked: date
    url: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in an act: `ups` and `art. 38 ust. 1`."""

    act: str
    unit: str


class Status(StrEnum):
    """How well a span of law is known."""

    CONFIRMED = "confirmed"
    PRESUMED = "presumed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Row:
    """A table row: holds from `start` (a number, included) or for an `option`."""

    value: Decimal
    start: Decimal | None = None
    option: str | None = None

    @property
    def name(self) -> str:
        """Name it as the rule files do: its option, or the number it starts from."""
        return self.option or f"{self.start:f}"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows by ascending start, the last one open-ended; or one row an option."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class ParameterSpan:
    """What the law says from `since` to `until`, both included.

    `value` is None when the status is unknown; the value then lies between `least`
    and `most`. Without `until` the law itself sets no end.
    """

    since: date
    until: date | None
    value: Decimal | Table | None
    least: Decimal
    most: Decimal
    citation: Citation
    checked: date
    status: Status
    note: str | None = None
    local: bool = False


@dataclass(frozen=True, slots=True)
class Parameter:
    """An amount, rate or table set by law, with its dated history.

    `index` is the type of the table's index, None for a plain parameter. `local`
    marks what a council may set; its spans then hold the lawful bounds, and the
    office's own values lie in `office_spans`. What is `renewed` is announced anew
    from time to time: each of its spans ends.
    """

    id: str
    title: str
    unit: Unit
    spans: tuple[ParameterSpan, ...]
    place: Place
    index: Type | None = None
    local: bool = False
    ask: str | None = None
    office_spans: tuple[ParameterSpan, ...] = ()
    renewed: bool = False

    def on(self, day: date) -> ParameterSpan | None:
        """Return the span in force that day, the office's own first; None for a gap."""
        for span in (*self.office_spans, *self.spans):
            if span.since <= day and (span.until is None or day <= span.until):
                return span
        return None


@dataclass(frozen=True, slots=True)
class Variant(Generic[T]):
    """Something that holds from `since` until the next variant; None: always."""

    since: date | None
    value: T


@dataclass(frozen=True, slots=True)
class Dated(Generic[T]):
    """Variants in ascending order of `since`."""

    variants: tuple[Variant[T], ...]

    def on(self, day: date) -> T | None:
        """Return the variant in force that day; None before the first one."""
        current: T | None = None
        for variant in self.variants:
            if variant.since is None or variant.since <= day:
                current = variant.value
        return current
