"""Catalogues of the rules: incomes, papers, procedures, offices, tiles, urgent help."""

from dataclasses import dataclass
from enum import StrEnum

from guide.model.expressions import Node
from guide.model.law import Citation, Dated, Place


@dataclass(frozen=True, slots=True)
class IncomeColumn:
    """A legal definition of income by purpose; makes the value `value`.

    `past`: it counts a year that is over, so a benefit granted now changes nothing.
    """

    id: str
    title: str
    value: str
    period: str
    basis: str
    citation: Citation
    note: str | None = None
    past: bool = False


@dataclass(frozen=True, slots=True)
class IncomeCell:
    """How a kind of income counts in a column: a formula per person, or 0."""

    column: str
    counts: Dated[Node]
    citation: Citation
    note: str | None = None


@dataclass(frozen=True, slots=True)
class IncomeKind:
    """A source of money and the facts that ask for its amounts."""

    id: str
    label: str
    cells: tuple[IncomeCell, ...]
    facts: tuple[str, ...]
    place: Place
    hint: str | None = None
    deduction: bool = False


class Handling(StrEnum):
    """What a person does with a paper."""

    BRING = "przynies"
    SHOW = "pokaz"
    STATEMENT = "oswiadczenie"
    ONLINE = "internet"
    OFFICE = "urzad"


@dataclass(frozen=True, slots=True)
class Document:
    """A paper and how to get it."""

    id: str
    title: str
    who: Handling
    where: str
    citation: Citation | None = None
    cost: str | None = None
    validity: str | None = None
    substitute: str | None = None
    note: str | None = None


class ChannelKind(StrEnum):
    """A way to file an application."""

    IN_PERSON = "in_person"
    PAPER = "paper"
    ELECTRONIC = "electronic"


@dataclass(frozen=True, slots=True)
class Channel:
    """A way to file, in words."""

    kind: ChannelKind
    text: str


class Counting(StrEnum):
    """How a term is counted (KPA art. 57)."""

    DAYS = "days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"


@dataclass(frozen=True, slots=True)
class Term:
    """A length of time and the event it runs from."""

    number: int
    counting: Counting
    after: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a procedure."""

    text: str
    citation: Citation | None = None
    term: Term | None = None


@dataclass(frozen=True, slots=True)
class Appeal:
    """Where and by when to appeal; `text_elsewhere` for who lives in another gmina."""

    text: str
    citation: Citation
    term: Term | None = None
    text_elsewhere: str | None = None


@dataclass(frozen=True, slots=True)
class Procedure:
    """How a benefit is applied for and decided; never a default."""

    id: str
    title: str
    channels: tuple[Channel, ...]
    steps: tuple[Step, ...]
    appeal: Appeal
    starts: str
    incomplete: str
    place: Place
    electronic_only: bool = False
    offline_help: str | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """Who decides; contact data of the own office stand in `content/`.

    `title_elsewhere` is who does so for somebody of another gmina.
    """

    id: str
    title: str
    own: bool = False
    note: str | None = None
    title_elsewhere: str | None = None


@dataclass(frozen=True, slots=True)
class Tile:
    """A need or a life event: a named selection of benefits."""

    id: str
    title: str
    benefits: tuple[str, ...]
    hint: str | None = None


@dataclass(frozen=True, slots=True)
class UrgentPage:
    """Help at once: no question is asked.

    `benefits` are those that the office gives then and there, before any decision;
    `needs` those to begin with when somebody wants to go on from here.
    """

    id: str
    title: str
    lead: str
    steps: tuple[str, ...]
    citation: Citation
    notes: tuple[str, ...] = ()
    quick_exit: bool = False
    needs: tuple[str, ...] = ()
    benefits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LocalItem:
    """Something the council may have decided; `known` once the office has checked."""

    id: str
    title: str
    known: bool
    parameters: tuple[str, ...] = ()
