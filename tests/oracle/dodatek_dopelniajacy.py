"""The supplement to the social pension (opieka-i-niepelnosprawnosc-zus.md §2)."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from tests.oracle.answer import NOT_DUE, Answer, due
from tests.oracle.renta_socjalna import entitled

_AMOUNT = Decimal("2704.71")


def assess(
    home: Mapping[str, object],  # noqa: ARG001  every oracle has one shape
    people: Sequence[Mapping[str, object]],
    claimant: int,
    day: date,  # noqa: ARG001  every oracle has one shape
) -> Answer:
    """Give it to who has the pension and both rulings of ZUS."""
    own = people[claimant]
    both = own["orzeczenie_zus"] == "calkowita_i_egzystencja"
    return due(_AMOUNT) if both and entitled(own) else NOT_DUE
