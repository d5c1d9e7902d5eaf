"""A language that people may choose, read from its catalogue."""

from dataclasses import dataclass
from gettext import NullTranslations


@dataclass(frozen=True, slots=True)
class Translation:
    """The texts of one language.

    code    what stands in the address: "uk", "prosto"
    locale  the language itself: "uk"; easy Polish has "pl"
    texts   how texts are translated, with the language's rule for plurals
    known   the Polish texts that have a translation; of a plural the first form
    unread  how many of them nobody has read and confirmed yet
    stale   texts translated from an older Polish wording; they are not shown
    """

    code: str
    locale: str
    texts: NullTranslations
    known: frozenset[str]
    unread: int
    stale: tuple[str, ...]

    @property
    def size(self) -> int:
        """Return how many texts may be shown."""
        return len(self.known)
