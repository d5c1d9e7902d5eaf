"""The rules as data: facts, values, incomes, benefits and the catalogues they use."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from guide.model.catalogues import (
    Document,
    IncomeColumn,
    IncomeKind,
    LocalItem,
    Office,
    Procedure,
    Tile,
    UrgentPage,
)
from guide.model.expressions import Node
from guide.model.facts import Fact, Structure, Topic
from guide.model.interactions import Choice, IncomeOrder, OneSided
from guide.model.kinds import Entity, Type
from guide.model.law import Act, Citation, Dated, Parameter, Place
from guide.model.notices import Introduction, Notice
from guide.model.waivers import Waiver


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition of the law."""

    id: str
    text: str
    citation: Citation
    when: Dated[Node]
    place: Place
    help: str | None = None
    text_other: str | None = None


@dataclass(frozen=True, slots=True)
class AllOf:
    """All parts must hold."""

    parts: tuple["Requirement", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One part is enough; an open list may be completed by the office."""

    parts: tuple["Requirement", ...]
    open_list: bool = False
    text: str | None = None


Requirement = Condition | AllOf | AnyOf


@dataclass(frozen=True, slots=True)
class Value:
    """A named formula, group, or yes/no written as conditions."""

    id: str
    entity: Entity
    type: Type
    content: Dated[Node | Requirement]
    place: Place
    title: str | None = None
    citation: Citation | None = None


class Period(StrEnum):
    """What an amount is paid for."""

    MONTH = "month"
    YEAR = "year"
    SCHOOL_YEAR = "school_year"
    ONCE = "once"


class Basis(StrEnum):
    """Whether tax and contributions are still to be taken off, and who is paid.

    RENT is net too, but usually paid straight to the landlord.
    """

    NET = "net"
    GROSS = "gross"
    RENT = "rent"


class Discretion(StrEnum):
    """What the office decides freely."""

    NONE = "no"
    AMOUNT = "amount"
    GRANT = "grant"


@dataclass(frozen=True, slots=True)
class Amount:
    """How much, in złote per period; `least` and `most` may be the same node."""

    period: Period
    basis: Basis
    least: Node
    most: Node
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A component of a benefit; `each` binds `slot` to every member of a group."""

    id: str
    title: str
    amount: Dated[Node]
    citation: Citation
    place: Place
    each: Node | None = None
    slot: int = 1
    requires: Requirement | None = None
    monthly: Dated[Node] | None = None


@dataclass(frozen=True, slots=True)
class DocumentUse:
    """A paper a benefit needs; for each member of a group, in a circumstance."""

    document: str
    place: Place
    each: Node | None = None
    slot: int = 1
    when: Node | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day of the year, or a time after a date: the claimant's or that of `each`."""

    id: str
    text: str
    citation: Citation
    month: int | None = None
    day: int | None = None
    fact: str | None = None
    days: int | None = None
    months: int | None = None
    each: Node | None = None
    when: Node | None = None


@dataclass(frozen=True, slots=True)
class Benefit:
    """A benefit: who, on what conditions, how much, with which papers, how.

    `per` is the household, each person, or a group of persons (one claimant for each
    distinct group). `received` names the income kinds that tell that somebody gets it,
    `refused` tells of a refusal, `proof` of findings of the proof that are right.
    Applications are taken from `since` to `until`.
    """

    id: str
    title: str
    summary: str
    per: Entity | str
    citation: Citation
    discretion: Discretion
    requires: Requirement
    unmodelled: tuple[str, ...]
    procedure: str
    office: str
    next_step: str
    place: Place
    applies: Node | None = None
    amount: Dated[Amount] | None = None
    amount_text: str | None = None
    parts: tuple[Part, ...] = ()
    documents: tuple[DocumentUse, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    form: str | None = None
    duration: str | None = None
    combines: tuple[str, ...] = ()
    duties: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    received: tuple[str, ...] = ()
    refused: Node | None = None
    since: date | None = None
    until: date | None = None
    closed: str | None = None
    proof: tuple[Waiver, ...] = ()

    def is_over(self, day: date) -> bool:
        """Tell whether applications are no longer taken on a day."""
        return self.until is not None and self.until < day

    def is_coming(self, day: date) -> bool:
        """Tell whether applications are not taken yet on a day."""
        return self.since is not None and day < self.since

    def is_open(self, day: date) -> bool:
        """Tell whether applications are taken on a day."""
        return not (self.is_over(day) or self.is_coming(day))


@dataclass(frozen=True, slots=True)
class Rulebook:
    """Everything in `rules/`, checked and linked by id; one office's local law."""

    acts: Mapping[str, Act]
    topics: tuple[Topic, ...]
    facts: Mapping[str, Fact]
    parameters: Mapping[str, Parameter]
    values: Mapping[str, Value]
    income_columns: Mapping[str, IncomeColumn]
    income_kinds: Mapping[str, IncomeKind]
    documents: Mapping[str, Document]
    procedures: Mapping[str, Procedure]
    offices: Mapping[str, Office]
    needs: Mapping[str, Tile]
    events: Mapping[str, Tile]
    urgent: Mapping[str, UrgentPage]
    choices: tuple[Choice, ...]
    benefits: Mapping[str, Benefit]
    one_sided: tuple[OneSided, ...] = ()
    income_order: tuple[IncomeOrder, ...] = ()
    notices: Mapping[str, Notice] = field(default_factory=dict)
    introductions: Mapping[str, Introduction] = field(default_factory=dict)
    local_items: tuple[LocalItem, ...] = ()
    local_office: str | None = None
    local_names: Mapping[str, str] = field(default_factory=dict)

    def structure(self, structure: Structure) -> str | None:
        """Return the id of the fact that holds this part of the list of persons."""
        found = (one.id for one in self.facts.values() if one.structure is structure)
        return next(found, None)

    def home_fact(self) -> Fact | None:
        """Return the fact that tells whether the household lives in the gmina."""
        home = (f for f in self.facts.values() if any(o.elsewhere for o in f.options))
        return next(home, None)

    def income_fact(self) -> str | None:
        """Return the id of the fact whose options are the kinds of income."""
        kinds = set(self.income_kinds)
        for fact in self.facts.values():
            if kinds and kinds <= {option.id for option in fact.options}:
                return fact.id
        return None
