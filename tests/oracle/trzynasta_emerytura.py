"""The 13th pension (emerytury-renty-pogrzeb.md: act of 9.01.2020)."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from tests.oracle.answer import NOT_DUE, Answer, due

_2026 = Decimal("1978.49")
_PENSIONS = {"emerytura", "renta", "renta_rodzinna", "renta_socjalna"}


def assess(
    home: Mapping[str, object],  # noqa: ARG001  every oracle has one shape
    people: Sequence[Mapping[str, object]],
    claimant: int,
    day: date,  # noqa: ARG001  every oracle has one shape
) -> Answer:
    """Give the lowest pension once a year to whoever has a pension on 31 March.

    The dossier does not say how those who share one survivor's pension share this.
    """
    return due(_2026) if people[claimant]["zrodla"] & _PENSIONS else NOT_DUE
