"""Cases of the rules: situations with what the law says of them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from guide.model.law import Place
from guide.model.possible import HOUSEHOLD, Interval, Known
from guide.model.situation import Situation

Local = tuple[tuple[str, Decimal], ...]
"""What a council might have decided: parameter and value."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What a case expects of one benefit; amounts are in złote per its period.

    `claimant` counts from 0; None is whoever fits. `documents` must be needed for
    certain, those of `without` must not be needed at all.
    """

    benefit: str
    outcome: str
    place: Place
    claimant: int | None = None
    least: Decimal | None = None
    most: Decimal | None = None
    missing: tuple[str, ...] = ()
    parts: tuple[tuple[str, Decimal], ...] = ()
    presumed: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    @property
    def tells_amount(self) -> bool:
        """Tell whether the case expects an amount, its own or that of a part."""
        return not (self.least is None and self.most is None and not self.parts)


@dataclass(frozen=True, slots=True)
class Valued:
    """What a case expects of a named value: settled, or a range that it may have.

    A group is its members by number, ascending. `person` counts from 0; a value of the
    household has none.
    """

    name: str
    value: Known | Interval
    place: Place
    person: int = HOUSEHOLD


@dataclass(frozen=True, slots=True)
class Figure:
    """What a parameter is on one day, written down from the law a second time.

    `least` and `most` differ where the law gives bounds only, and are None where it
    gives nothing for that day; `row` names a row of a table as the rules do.
    """

    parameter: str
    basis: str
    day: date
    place: Place
    least: Decimal | None = None
    most: Decimal | None = None
    row: str | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """One situation on one day; `basis` tells where the expected values come from.

    `local` holds what a council might decide, for law that depends on it. `values` are
    expected beside or instead of outcomes.
    """

    place: Place
    name: str
    basis: str
    day: date
    situation: Situation
    expected: tuple[Expected, ...]
    local: Local = ()
    values: tuple[Valued, ...] = ()
