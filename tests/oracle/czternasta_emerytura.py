"""The 14th pension (emerytury-renty-pogrzeb.md: act of 26.05.2023)."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from tests.oracle.answer import NOT_DUE, Answer, due

_FULL, _LIMIT, _LEAST = Decimal("1978.49"), Decimal(2900), Decimal(50)
_PENSIONS = ("emerytura", "renta", "renta_rodzinna", "renta_socjalna")


def assess(
    home: Mapping[str, object],  # noqa: ARG001  every oracle has one shape
    people: Sequence[Mapping[str, object]],
    claimant: int,
    day: date,  # noqa: ARG001  every oracle has one shape
) -> Answer:
    """Give the full amount to 2900 zł of pension, then a złoty less for each over."""
    one = people[claimant]
    had = [name for name in _PENSIONS if name in one["zrodla"]]
    if not had:
        return NOT_DUE
    pension = sum((one[f"{name}_brutto"] for name in had), Decimal(0))
    left = _FULL - max(pension - _LIMIT, Decimal(0))
    return due(left) if left >= _LEAST else NOT_DUE
