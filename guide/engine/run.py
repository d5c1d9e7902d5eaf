"""One judging of one situation: who there is, what was answered, what was computed."""

from collections.abc import Callable, Collection
from datetime import date

from guide.engine.narrowing import Narrowing, narrowed
from guide.model.possible import Key, Possible
from guide.model.situation import Situation

Env = tuple[int, ...]
"""Bound persons by slot; slot 0 is `osoba`."""


class Run:
    """Memory of one judging; values and facts are computed once per person.

    In a run that supposes something, names are narrowed as soon as they are computed;
    it is `impossible` once one of them turns out to contradict the supposition.
    """

    __slots__ = (
        "answers",
        "day",
        "elsewhere",
        "impossible",
        "memo",
        "narrowing",
        "persons",
        "relatives_known",
        "situation",
    )

    def __init__(
        self, situation: Situation, day: date, narrowing: Narrowing | None = None
    ) -> None:
        """Start with nothing computed."""
        self.situation = situation
        self.day = day
        self.answers = situation.answers
        self.persons = tuple(situation.persons())
        self.elsewhere = tuple(situation.elsewhere())
        self.relatives_known = situation.relatives is not None
        self.narrowing = narrowing
        self.impossible = False
        self.memo: dict[Key, Possible] = {}

    def supposing(self, narrowing: Narrowing, same: Collection[str]) -> "Run":
        """Return a run that supposes something; only names in `same` stay known."""
        other = Run(self.situation, self.day, narrowing)
        other.memo = {key: it for key, it in self.memo.items() if key[0] in same}
        return other

    def narrow(self, key: Key, found: Possible) -> Possible:
        """Return what is left of a name under the supposition."""
        if self.narrowing is None or key not in self.narrowing:
            return found
        left = narrowed(found, self.narrowing[key])
        self.impossible = self.impossible or left is None
        return found if left is None else left


Evaluate = Callable[[Run, Env], Possible]
Read = Callable[[Run, int], Possible]
"""Reads a name about a person, or about the household."""


def remembered(name: str, read: Read) -> Read:
    """Compute once per run and person."""

    def remember(run: Run, person: int) -> Possible:
        key = (name, person)
        found = run.memo.get(key)
        if found is None:
            found = read(run, person)
            if run.narrowing is not None:
                found = run.narrow(key, found)
            run.memo[key] = found
        return found

    return remember
