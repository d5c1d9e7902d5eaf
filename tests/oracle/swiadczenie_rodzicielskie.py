"""Parental benefit (swiadczenia-rodzinne.md §4: art. 17c).

Mothers alone: what a father needs (art. 17c ust. 1 pkt 1) the guide does not ask here.
Weeks in hospital prolong the benefit by as many; how many is left to the office.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from tests.oracle.answer import NOT_DUE, Answer, due

_A_MONTH = Decimal(1000)


def assess(
    home: Mapping[str, object],
    people: Sequence[Mapping[str, object]],
    claimant: int,
    day: date,
) -> Answer:
    """Give 1000 zł a month to a mother in the first 52 weeks, of one child."""
    mother = people[claimant]
    children = [one for one in people if claimant in one["rodzice"] and one["wiek"] < 1]
    parents = {other for one in children for other in one["rodzice"]}
    maternity = any(people[one]["zasilek_macierzynski"] for one in parents)
    in_care = all(one["placowka"] != "nie" for one in children)
    if mother["plec"] != "kobieta" or not children or maternity or in_care:
        return NOT_DUE
    return due(_A_MONTH)
