"""What cases have to show of the rules, and when they have shown it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from guide.model.law import Place
from guide.model.possible import NO, YES

COUNTED_FROM = date(2022, 1, 1)
"""Law that ended before this day needs no cases."""


class Kind(StrEnum):
    """Kinds of goals, as the report calls them."""

    CONDITION = "warunek"
    BRANCH = "gałąź"
    THRESHOLD = "próg"
    CHANGE = "zmiana"
    PAPER = "dokument"


Mark = tuple[object, ...]
"""One thing a case has shown of a goal; what it holds depends on the goal's kind."""


@dataclass(frozen=True, slots=True, eq=False)
class Goal:
    """One thing to show: of which rule, what, and where it stands.

    `day` is the first day of a change.
    """

    kind: Kind
    owner: str
    text: str
    place: Place
    day: date | None = None

    @property
    def id(self) -> str:
        """Name it as the report and the list of impossible goals do."""
        return f"{self.kind} {self.owner}: {self.text}"


def eve(day: date) -> date:
    """Return the day before."""
    return day - timedelta(days=1)


def is_shown(goal: Goal, marks: Iterable[Mark]) -> bool:
    """Tell whether the marks of a goal are all it takes."""
    return not lacking(goal, set(marks))


def lacking(goal: Goal, marks: set[Mark]) -> str:
    """Tell in Polish what is still missing; nothing when the goal is reached."""
    match goal.kind:
        case Kind.CONDITION:
            return _unpaired(marks)
        case Kind.THRESHOLD:
            sides = [_SIDES[side] for side in (YES, NO) if (side,) not in marks]
            return f"brak przypadku tuż przy progu, {' i '.join(sides)}" * bool(sides)
        case Kind.CHANGE:
            last = eve(goal.day or COUNTED_FROM)
            days = [str(day) for day in (last, goal.day) if (day,) not in marks]
            return f"brak przypadku z dnia {' i z dnia '.join(days)}" * bool(days)
        case Kind.BRANCH:
            return "" if marks else "żaden przypadek tędy nie przechodzi"
        case Kind.PAPER:
            return "" if marks else "żaden przypadek tego nie sprawdza"


_SIDES = {
    YES: "gdzie warunek jest jeszcze spełniony",
    NO: "gdzie już nie jest spełniony",
}


def _unpaired(marks: set[Mark]) -> str:
    """Look for two cases in which the condition alone makes the difference."""
    if any(_is_pair(one, other) for one in marks for other in marks):
        return ""
    seen = {mark[0] for mark in marks}
    if not seen:
        return "wynik żadnego przypadku od tego nie zależy"
    if YES not in seen:
        return "brak przypadku, w którym to jest spełnione i przesądza o wyniku"
    if NO not in seen:
        return "brak przypadku, w którym nie jest spełnione tylko to"
    return "spełnione i niespełnione są w przypadkach o czym innym"


def _is_pair(one: Mark, other: Mark) -> bool:
    """Tell whether the truth and every outcome of the same decision differ."""
    (truth, decision, *outcomes), (opposite, same, *others) = one, other
    differ = all(
        left is not right for left, right in zip(outcomes, others, strict=False)
    )
    return (truth, opposite) == (YES, NO) and decision == same and differ
