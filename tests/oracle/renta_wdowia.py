"""The widow's combination (emerytury-renty-pogrzeb.md: act of 26.07.2024)."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from tests.oracle.answer import NOT_DUE, Answer, due

_CAP = 3 * Decimal("1978.49")
_OWN = ("emerytura", "renta")


def assess(
    home: Mapping[str, object],  # noqa: ARG001  every oracle has one shape
    people: Sequence[Mapping[str, object]],
    claimant: int,
    day: date,
) -> Answer:
    """Give the better of the two ways, at most three lowest pensions.

    Compared where the widow's own and the survivor's pension are both known gross.
    """
    one = people[claimant]
    woman = one["plec"] == "kobieta"
    old_enough = one["wiek"] >= (60 if woman else 65)
    late_enough = one["wiek_owdowienia"] >= (55 if woman else 60)
    if (
        one["stan_cywilny"] != "wdowienstwo"
        or not old_enough
        or not late_enough
        or not one["wspolnosc_malzenska"]
    ):
        return NOT_DUE
    own = one["wlasne_swiadczenie_brutto"]
    for name in _OWN:
        if name in one["zrodla"]:
            own += one[f"{name}_brutto"]
    after = one["renta_rodzinna_brutto"] if "renta_rodzinna" in one["zrodla"] else 0
    if not own or not after or own > _CAP or after > _CAP:
        return NOT_DUE
    share = Decimal("0.15") if day < date(2027, 1, 1) else Decimal("0.25")
    return due(min(max(own + share * after, after + share * own), _CAP))
