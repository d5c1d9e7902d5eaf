"""The result of judging a situation on a day."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from guide.model.law import Citation
from guide.model.possible import NOTHING, Bools, Interval, Needs, Possible
from guide.model.rulebook import Basis, Condition, Period


class Outcome(StrEnum):
    """What can be said about a benefit for a claimant."""

    YES = "yes"
    NO = "no"
    OPEN = "open"
    UNCONFIRMED = "unconfirmed"


class Joint(StrEnum):
    """How the parts of a finding combine."""

    ALL = "all"
    ANY = "any"
    NOT = "not"
    LEAF = "leaf"


@dataclass(frozen=True, slots=True)
class OperandName:
    """What a number in a comparison is called; `slot` finds whom it is about."""

    id: str
    kind: str
    slot: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """What was judged: a condition of the law, or a piece of its formula."""

    joint: Joint
    condition: Condition | None = None
    text: str | None = None
    open_list: bool = False
    sign: str | None = None
    names: tuple[OperandName | None, ...] = ()


class Finding(NamedTuple):
    """What a rule came out as, and why. A plain tuple: thousands are made at once.

    `operands` are the sides of a comparison; `env` tells about whom (slot 0 is the
    claimant, the last one the member that a part of an `any`/`all` is about).
    """

    rule: Rule
    truth: Bools
    needs: Needs = NOTHING
    parts: tuple["Finding", ...] = ()
    operands: tuple[Possible, ...] = ()
    env: tuple[int, ...] = ()


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


@dataclass(slots=True, unsafe_hash=True)
class Judgement:
    """One benefit for one claimant. Never changed once made, like possible values.

    `amount` is the amount if granted, in złote per `period`; None for help in kind.
    `presumed` names the parameters that rest on presumed law. A refusal changes neither
    outcome nor amount, so what it depends on stands apart in `refused_needs`.
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
    refused: Bools | None = None
    refused_needs: Needs = NOTHING


@dataclass(frozen=True, slots=True)
class Selection:
    """Claims that cannot all be paid, and the lawful combinations of them.

    `combinations` hold the places of claims that can be had together, and to which no
    other could be added; there are none when there would be too many. `best` is the one
    that surely pays more than every other; `needs` are the answers that could tell.
    """

    claims: tuple[Judgement, ...]
    choices: tuple[str, ...]
    combinations: tuple[tuple[int, ...], ...]
    best: tuple[int, ...] | None
    needs: Needs = NOTHING


@dataclass(frozen=True, slots=True)
class Assessment:
    """All benefits for all claimants on a day."""

    day: date
    judgements: tuple[Judgement, ...]
    needs: Needs = field(default=NOTHING)
    selections: tuple[Selection, ...] = ()
