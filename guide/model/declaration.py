"""The declaration of accessibility, as the office fills it in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

_REVIEW_MONTH, _REVIEW_DAY = 3, 31


class Conformance(StrEnum):
    """How far the site conforms; the words are those of the act."""

    FULL = "zgodna"
    PARTIAL = "częściowo zgodna"
    NONE = "niezgodna"


@dataclass(frozen=True, slots=True)
class Declaration:
    """What the declaration says; None is still to be filled in, and shown so.

    Source: art. 10 of the act of 4 April 2019 on digital accessibility, technical
    conditions 2.0.
    """

    status: Conformance = Conformance.PARTIAL
    url: str | None = None
    published: date | None = None
    updated: date | None = None
    prepared: date | None = None
    reviewed: date | None = None
    audited: date | None = None
    auditor: str | None = None
    person: str | None = None
    email: str | None = None
    phone: str | None = None
    building: str | None = None
    sign_language: str | None = None
    gaps: tuple[str, ...] = ()
    translated_gaps: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def gaps_in(self, language: str) -> tuple[str, ...]:
        """Return what is not accessible, in a language; else in Polish."""
        return self.translated_gaps.get(language, self.gaps)

    @property
    def claim(self) -> Conformance:
        """Return the status that may be claimed: without an audit never the best."""
        if self.status is Conformance.FULL and self.audited is None:
            return Conformance.PARTIAL
        return self.status

    def is_stale(self, today: date) -> bool:
        """Tell whether the last review, due by 31 March each year, is missing."""
        due = date(today.year, _REVIEW_MONTH, _REVIEW_DAY)
        year = today.year if today > due else today.year - 1
        return self.reviewed is None or self.reviewed < date(year, 1, 1)
