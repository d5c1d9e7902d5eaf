"""The result of judging a situation on a day."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from guide.model.law import Citation
from guide.model.possible import NOTHING, Bools, Interval, Needs, Possible
from guide.model.rulebook import Basis, Condition, Period


class Outcome(StrEnum):
    """What can be said about a benefit for a claimant."""

    YES = "yes"
    NO = "no"
    OPEN = "open"
    UNCONFIRMED = "unconfirmed"


@dataclass(frozen=True, slots=True)
class Operand:
    """A named number that entered a comparison; `person` whom it is about."""

    name: str | None
    person: int
    value: Possible


@dataclass(frozen=True, slots=True)
class Finding:
    """What a condition came out as, and why; leaves may carry their operands.

    `condition` is None for a part of a formula. `joint` tells how parts combine:
    "all", "any", "not", or None for a leaf. `person` is whom the part is about,
    or None for the claimant.
    """

    truth: Bools
    needs: Needs = NOTHING
    condition: Condition | None = None
    joint: str | None = None
    parts: tuple["Finding", ...] = ()
    operands: tuple[Operand, ...] = ()
    operator: str | None = None
    open_list: bool = False
    person: int | None = None
    text: str | None = None
    fact: str | None = None


@dataclass(frozen=True, slots=True)
class PartFinding:
    """A component of a benefit for one member of a group."""

    part: str
    title: str
    person: int | None
    truth: Bools
    amount: Interval
    citation: Citation


@dataclass(frozen=True, slots=True)
class Paper:
    """A document that the claimant needs, certainly or if something holds."""

    document: str
    person: int | None
    truth: Bools
    note: str | None = None
    needs: Needs = NOTHING


@dataclass(frozen=True, slots=True)
class Judgement:
    """One benefit for one claimant.

    `amount` is the amount if granted, in złote per `period`; None for help in kind.
    `presumed` names the parameters that rest on presumed law.
    """

    benefit: str
    claimant: int
    outcome: Outcome
    finding: Finding
    needs: Needs
    members: tuple[int, ...] = ()
    amount: Interval | None = None
    amount_needs: Needs = NOTHING
    period: Period | None = None
    basis: Basis | None = None
    parts: tuple[PartFinding, ...] = ()
    papers: tuple[Paper, ...] = ()
    presumed: frozenset[str] = frozenset()
    received: Bools | None = None


@dataclass(frozen=True, slots=True)
class Assessment:
    """All benefits for all claimants on a day."""

    day: date
    judgements: tuple[Judgement, ...]
    needs: Needs = field(default=NOTHING)
