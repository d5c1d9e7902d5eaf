"""What people are asked: facts, their options, and the topics they stand on."""

from dataclasses import dataclass
from enum import StrEnum

from guide.model.expressions import Node
from guide.model.kinds import Entity, Kind
from guide.model.law import Place
from guide.model.possible import Known


class Structure(StrEnum):
    """Facts that make up the list of persons; everything else is asked later."""

    ROLE = "role"
    AGE = "age"
    BIRTH = "birth"
    AGE_IN_MONTHS = "age_in_months"
    CALENDAR_AGE = "calendar_age"


COMPUTED = frozenset({Structure.AGE_IN_MONTHS, Structure.CALENDAR_AGE})  # never asked


@dataclass(frozen=True, slots=True)
class OptionText:
    """One option of a fact as people read it; `short` is how it calls a person.

    `elsewhere` marks a home outside the gmina: its own law and office then do not hold.
    `served_by` names the office that does.
    """

    id: str
    label: str
    hint: str | None = None
    label_other: str | None = None
    short: str | None = None
    elsewhere: bool = False
    served_by: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """Something only the person can tell, and how to ask for it.

    `applies` says of whom it is asked, `asked_with` on whose page; where it is not,
    it is `otherwise`. `least` and `most` bound a number. A relation lies between the
    groups `surely` and `possibly`, with at most `most_members` members. A sum of money
    from a source of income is that of so many `months`.
    """

    id: str
    entity: Entity
    kind: Kind
    topic: str
    place: Place
    question: str
    question_other: str
    why: str
    hint: str | None = None
    options: tuple[OptionText, ...] = ()
    exclusive: str | None = None
    sensitive: bool = False
    may_be_unknown: bool = True
    unit_text: str | None = None
    least: Node | None = None
    most: Node | None = None
    applies: Node | None = None
    otherwise: Known | None = None
    surely: Node | None = None
    possibly: Node | None = None
    most_members: int | None = None
    structure: Structure | None = None
    option_applies: tuple[tuple[str, Node], ...] = ()
    asked_with: str | None = None
    months: int = 1


@dataclass(frozen=True, slots=True)
class Topic:
    """One page of questions; topics are asked in the order of their files."""

    id: str
    number: int
    title: str
    facts: tuple[str, ...]
    intro: str | None = None
    title_other: str | None = None
