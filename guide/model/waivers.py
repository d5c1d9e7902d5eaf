"""What the static proof will not prove of a benefit, as its file declares, and why."""

from dataclasses import dataclass
from enum import StrEnum

from guide.model.law import Place


class Unproved(StrEnum):
    """What the proof can find instead.

    `NEVER`: nobody is granted it without the office's consent. `IMPLIED`: a condition
    cannot fail alone. `USELESS`: one is never what a grant depends on. `NEGATIVE`: an
    amount below 0 before it is raised to it. `CROSSED`: the least amount above the
    greatest. `ABOVE`: an amount above its legal maximum. `CLIFF`: more income brings
    more money. `GAP`: a table without a row for what it is asked. `UNDECIDED`: the
    solver reached its limit.
    """

    NEVER = "never"
    IMPLIED = "implied"
    USELESS = "useless"
    NEGATIVE = "negative"
    CROSSED = "crossed"
    ABOVE = "above"
    CLIFF = "cliff"
    GAP = "gap"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Waiver:
    """One finding that is right as it is; `about` is a condition, part or table."""

    kind: Unproved
    reason: str
    place: Place
    about: str | None = None
