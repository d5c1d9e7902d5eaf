"""800+ (wychowawcze-i-dzieci.md §1: art. 4, 5, 8 of the act of 11.02.2016)."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from tests.oracle.answer import NOT_DUE, Answer, due
from tests.oracle.family_act import married, wards

_A_CHILD = Decimal(800)


def assess(
    home: Mapping[str, object],
    people: Sequence[Mapping[str, object]],
    claimant: int,
    day: date,  # noqa: ARG001  every oracle has one shape
) -> Answer:
    """Give 800 zł for each child under 18, half of it where custody alternates."""
    total = Decimal(0)
    for number in wards(people, claimant):
        child = people[number]
        if child["wiek"] >= 18 or married(child) or child["placowka"] != "nie":
            continue
        halved = child["drugi_rodzic"] == "opieka_naprzemienna"
        total += _A_CHILD / 2 if halved else _A_CHILD
    lives_here = home["gdzie_mieszka"] != "za_granica"
    return due(total) if total and lives_here else NOT_DUE
