"""Parental benefit (swiadczenia-rodzinne.md §4: art. 17c).

Left out, since the guide tells it and does not ask: what lets a father have it,
personal care, and the weeks added after a hospital. 52 weeks are a day short of a year;
asked for on that day, the benefit is still due for the month (deadline of the section).
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from tests.oracle.answer import NOT_DUE, Answer, due
from tests.oracle.family_act import wards

_A_MONTH = Decimal(1000)
_WEEKS = {1: 52, 2: 65, 3: 67, 4: 69}
_MOST_WEEKS = 71


def assess(
    home: Mapping[str, object],
    people: Sequence[Mapping[str, object]],
    claimant: int,
    day: date,
) -> Answer:
    """Give 1000 zł a month while one child is in its first 52 (65-71) weeks."""
    lives_here = home["gdzie_mieszka"] != "za_granica"
    fits = any(_fits(people, one, day) for one in wards(people, claimant))
    return due(_A_MONTH) if fits and lives_here else NOT_DUE


def _fits(people: Sequence[Mapping[str, object]], number: int, day: date) -> bool:
    child = people[number]
    weeks = _WEEKS.get(int(child["urodzone_razem"]), _MOST_WEEKS)
    maternity = any(people[one]["zasilek_macierzynski"] for one in child["rodzice"])
    days = (day - child["urodzenie"]).days
    young = child["wiek"] < 1 or days < weeks * 7
    return young and not maternity and child["placowka"] == "nie"
