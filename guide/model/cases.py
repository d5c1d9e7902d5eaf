"""Cases of the rules: situations with what the law says of them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from guide.model.law import Place
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
class Case:
    """One situation on one day; `basis` tells where the expected values come from.

    `local` holds what a council might decide, for law that depends on it.
    """

    place: Place
    name: str
    basis: str
    day: date
    situation: Situation
    expected: tuple[Expected, ...]
    local: Local = ()
