"""Households and incomes of the social assistance act (dochod.md).

Left out, since no household of these tests has them: farms, businesses, one-off
payments, income from abroad.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

Person = Mapping[str, object]
People = Sequence[Person]

SINGLE, IN_FAMILY = Decimal(1010), Decimal(823)
"""§2: the criteria from 1 January 2025, in złote."""

PRISON = {"zaklad_karny", "areszt"}
_WHOLE = (
    "emerytura",
    "renta",
    "renta_socjalna",
    "renta_rodzinna",
    "pomoc_rodziny",
    "zasilek_dla_bezrobotnych",
    "zasilek_pielegnacyjny",
    "swiadczenie_wspierajace",
    "alimenty",
)
_MOST_COSTS = Decimal(300)


class Income(NamedTuple):
    """A monthly income in złote, between two ends.

    §4 takes the costs of earning off what is paid out; the dossier has them between 0
    and 300 złote a month (unverified).
    """

    least: Decimal
    most: Decimal


def household(people: People, claimant: int) -> list[int]:
    """Return who lives and keeps house together (§8; art. 6 pkt 14), in any relation.

    Who is kept elsewhere does not live here.
    """
    own = people[claimant]
    if own["placowka"] not in {"nie", "szkola_z_utrzymaniem"}:
        return [claimant]
    return [
        number
        for number, one in enumerate(people)
        if number == claimant
        or (
            one["gospodarstwo"] == own["gospodarstwo"]
            and one["placowka"] in {"nie", "szkola_z_utrzymaniem"}
        )
    ]


def without_foster_children(people: People, claimant: int) -> list[int]:
    """Return the household of art. 10 ust. 1: for the permanent and periodic grant."""
    return [
        number
        for number in household(people, claimant)
        if number == claimant or people[number]["piecza"] != "rodzina_zastepcza"
    ]


def income(people: People, members: Sequence[int]) -> Income:
    """Return what a household had last month (§3, §5), each person not below zero."""
    own = [income_of(people[one]) for one in members]
    return Income(sum((one.least for one in own), Decimal(0)), _most(own))


def _most(incomes: Sequence[Income]) -> Decimal:
    return sum((one.most for one in incomes), Decimal(0))


def income_of(person: Person) -> Income:
    """Return one person's own income of last month."""
    sources = person["zrodla"]
    whole = sum(
        (person[f"{one}_miesiac"] for one in _WHOLE if one in sources), Decimal(0)
    )
    paid = person["alimenty_placone_miesiac"] if "alimenty_placone" in sources else 0
    wage = person["praca_miesiac"] if "praca" in sources else Decimal(0)
    after = max(wage - _MOST_COSTS, Decimal(0))
    return Income(*(max(whole + one - paid, Decimal(0)) for one in (after, wage)))
