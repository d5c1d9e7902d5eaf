"""What people should know about an act and its benefits beside conditions."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from guide.model.law import Citation, Place, Status


class About(StrEnum):
    """What a notice is about, in the order in which a page tells it."""

    COST = "cost"
    REFUSAL = "refusal"
    REPAYMENT = "repayment"
    ENFORCEMENT = "enforcement"
    RELATIVES = "relatives"


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence of law about all benefits of `act` but some, or about those named."""

    id: str
    about: About
    text: str
    citation: Citation
    checked: date
    status: Status
    place: Place
    act: str | None = None
    benefits: tuple[str, ...] = ()
    but: tuple[str, ...] = ()

    def concerns(self, benefit: str, act: str) -> bool:
        """Tell whether the sentence holds for a benefit of an act."""
        return benefit in self.benefits or (act == self.act and benefit not in self.but)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of law for people; {parameters} in it are filled in when told."""

    text: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class Section:
    """Sentences under one heading."""

    title: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Introduction:
    """What an act is about and for whom: a page of its own, over its benefits."""

    id: str
    act: str
    title: str
    lead: str
    sections: tuple[Section, ...]
