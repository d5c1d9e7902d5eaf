"""One judging of one situation: who there is, what was answered, what was computed."""

from collections.abc import Callable
from datetime import date

from guide.model.possible import Key, Possible
from guide.model.situation import Situation

Env = tuple[int, ...]
"""Bound persons by slot; slot 0 is `osoba`."""


class Run:
    """Memory of one judging; values and facts are computed once per person."""

    __slots__ = (
        "answers",
        "day",
        "elsewhere",
        "memo",
        "persons",
        "relatives_known",
    )

    def __init__(self, situation: Situation, day: date) -> None:
        """Start with nothing computed."""
        self.day = day
        self.answers = situation.answers
        self.persons = tuple(situation.persons())
        self.elsewhere = tuple(situation.elsewhere())
        self.relatives_known = situation.relatives is not None
        self.memo: dict[Key, Possible] = {}

    def supposing(self, narrowed: dict[Key, Possible]) -> "Run":
        """Return a fresh run of the same situation in which some names are given."""
        other = object.__new__(Run)
        other.day = self.day
        other.answers = self.answers
        other.persons = self.persons
        other.elsewhere = self.elsewhere
        other.relatives_known = self.relatives_known
        other.memo = dict(narrowed)
        return other


Evaluate = Callable[[Run, Env], Possible]
Read = Callable[[Run, int], Possible]
"""Reads a name about a person, or about the household."""


def remembered(name: str, read: Read) -> Read:
    """Compute once per run and person."""

    def remember(run: Run, person: int) -> Possible:
        key = (name, person)
        found = run.memo.get(key)
        if found is None:
            found = run.memo[key] = read(run, person)
        return found

    return remember
