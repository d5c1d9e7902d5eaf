"""A situation: the known answers about one household. Never stored on the server."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from guide.model.possible import HOUSEHOLD, Key, Known


class DontKnow:
    """The answer "nie wiem": asked, not to be asked again, still undecided."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "DONT_KNOW"


DONT_KNOW: Final = DontKnow()

Answer = Known | date | DontKnow
"""A known value, a date, or "nie wiem". Persons are tuples of person numbers."""


@dataclass(frozen=True, slots=True)
class Situation:
    """Persons by number: first the household (0 is the applicant), then relatives.

    `relatives` is None while the list of people elsewhere has not been given. The
    key of a household's fact has `HOUSEHOLD` for the person.
    """

    household: int = 1
    relatives: int | None = None
    answers: Mapping[Key, Answer] = field(default_factory=dict)

    def persons(self) -> range:
        """Return the numbers of the persons who live in the household."""
        return range(self.household)

    def elsewhere(self) -> range:
        """Return the numbers of the relatives given so far."""
        return range(self.household, self.household + (self.relatives or 0))

    def answer(self, fact: str, person: int = HOUSEHOLD) -> Answer | None:
        """Return the answer, or None when the fact was not asked."""
        return self.answers.get((fact, person))
