"""The permanent grant (pomoc-spoleczna.md 1.1: art. 37 of the act of 12.03.2004)."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from tests.oracle.answer import NOT_DUE, Answer
from tests.oracle.social_act import (
    IN_FAMILY,
    PRISON,
    SINGLE,
    income,
    income_of,
    without_foster_children,
)

_SHARE = Decimal("1.30")
_MOST_SINGLE, _LEAST = Decimal(1229), Decimal(100)
_PENSION_AGE = {"kobieta": 60, "mezczyzna": 65}
_TOTAL = {"calkowita", "calkowita_i_egzystencja", "grupa_1", "grupa_2"}
_OTHERS = {
    "renta_socjalna",
    "swiadczenie_pielegnacyjne",
    "zasilek_opiekunczy",
    "zasilek_dla_opiekuna",
}


def assess(
    home: Mapping[str, object],  # noqa: ARG001  every oracle has one shape
    people: Sequence[Mapping[str, object]],
    claimant: int,
    day: date,  # noqa: ARG001  every oracle has one shape
) -> Answer:
    """Give conditions 1 to 5 and the amount, to the grosz."""
    own = people[claimant]
    if own["wiek"] < 18 or own["placowka"] in PRISON or _OTHERS & own["zrodla"]:
        return NOT_DUE
    if not (_old(own) or _unable(own)):
        return NOT_DUE
    members = without_foster_children(people, claimant)
    single = len(members) == 1
    criterion = SINGLE if single else IN_FAMILY
    whole = income(people, members)
    ends = [one / len(members) for one in whole]
    if income_of(own).most >= criterion or ends[1] >= criterion:
        return NOT_DUE
    least, most = (_amount(one, single=single) for one in reversed(ends))
    return Answer(due=True, least=least, most=most)


def _old(person: Mapping[str, object]) -> bool:
    """Condition 2: too old for work."""
    return person["wiek"] >= _PENSION_AGE[person["plec"]]


def _unable(person: Mapping[str, object]) -> bool:
    """Condition 3: total incapacity for work, whoever has ruled so."""
    by_degree = person["stopien"] in {"umiarkowany", "znaczny"}
    return by_degree or person["orzeczenie_zus"] in _TOTAL


def _amount(had: Decimal, *, single: bool) -> Decimal:
    lacking = _SHARE * (SINGLE if single else IN_FAMILY) - had
    return max(min(lacking, _MOST_SINGLE) if single else lacking, _LEAST)
