"""The housing allowance (mieszkanie-i-energia.md §1: act of 21.06.2001).

The council of these tests has changed nothing; every flat has central heating, hot
water and gas, so that no lump sum for fuel is due. What disability adds to the area is
asked in one question.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from tests.oracle.answer import NOT_DUE, Answer, due

_AVERAGE_WAGE = Decimal("8903.56")
_AREAS = {1: 35, 2: 40, 3: 45, 4: 55, 5: 65, 6: 70}
_WHEELCHAIR = 15
_STAYS = {"nie", "zaklad_opiekunczy", "placowka_opieki"}
_COUNTED = ("praca", "zlecenie", "emerytura", "renta", "zasilek_dla_bezrobotnych")


def assess(
    home: Mapping[str, object],
    people: Sequence[Mapping[str, object]],
    claimant: int,  # noqa: ARG001  the household claims it
    day: date,  # noqa: ARG001  every oracle has one shape
) -> Answer:
    """Give conditions 1 to 6 and the amount of 1.3."""
    if people[0]["placowka"] not in _STAYS:  # who asks for the household
        return NOT_DUE
    if home["tytul_do_lokalu"] == "bez_tytulu":
        return NOT_DUE
    members = [
        one
        for one in people
        if one["placowka"] in _STAYS and one["gospodarstwo"] == "wspolne"
    ]
    area = _normative(len(members))
    area += _WHEELCHAIR if home["wozek_lub_osobny_pokoj"] else 0
    by_rooms = home["pokoje_i_kuchnia_do_60_procent"]
    allowed = area * (Decimal("1.5") if by_rooms else Decimal("1.3"))
    if home["powierzchnia"] > allowed:
        return NOT_DUE
    amount = _amount(home, members, area)
    return NOT_DUE if amount < Decimal("0.005") * _AVERAGE_WAGE else due(amount)


def _normative(number: int) -> int:
    """Table 1.2."""
    return _AREAS[number] if number in _AREAS else _AREAS[6] + 5 * (number - 6)


def _amount(
    home: Mapping[str, object], members: Sequence[Mapping[str, object]], area: int
) -> Decimal:
    spent = home["wydatki_na_mieszkanie"]
    if home["powierzchnia"] > area:
        spent = spent / home["powierzchnia"] * area
    had = sum((_monthly(one) for one in members), Decimal(0))
    number = len(members)
    share = {1: Decimal("0.15")}.get(
        number, Decimal("0.12") if number <= 4 else Decimal("0.10")
    )
    amount = min(spent - share * had, Decimal("0.70") * spent)
    limit = (Decimal("0.40") if number == 1 else Decimal("0.30")) * _AVERAGE_WAGE
    over = had / number - limit
    return amount - over if over > 0 else amount


def _monthly(person: Mapping[str, object]) -> Decimal:
    """Return a month of the three before: the family benefits act's income."""
    found = Decimal(0)
    for one in (*_COUNTED, "alimenty"):
        if one in person["zrodla"]:
            found += person[f"{one}_kwartal"] / 3
    return found
