"""Active parents at work (wychowawcze-i-dzieci.md §3).

Exact where the child's month of birth is known.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from tests.oracle.answer import NOT_DUE, Answer, due
from tests.oracle.family_act import wards

_WAGE = Decimal(4806)
_USUAL, _DISABLED = Decimal(1500), Decimal(1900)


def assess(
    home: Mapping[str, object],  # noqa: ARG001  every oracle has one shape
    people: Sequence[Mapping[str, object]],
    claimant: int,
    day: date,
) -> Answer:
    """Give 1500 zł (1900 zł) for each child of 12 to 35 months of working parents."""
    total = Decimal(0)
    for number in wards(people, claimant):
        child = people[number]
        at_home = child["opieka_dzienna"] == "dom" and child["placowka"] == "nie"
        if _of_age(child, day) and at_home:
            total += _for_child(people, child, claimant)
    return due(total) if total else NOT_DUE


def _of_age(child: Mapping[str, object], day: date) -> bool:
    born = child["urodzenie"]
    months = (day.year - born.year) * 12 + day.month - born.month
    return 12 <= months <= 35


def _for_child(
    people: Sequence[Mapping[str, object]], child: Mapping[str, object], claimant: int
) -> Decimal:
    parents = set(child["rodzice"]) or {claimant}
    bases = [_base(people[one]) for one in parents]
    if sum(bases) < _WAGE:
        return Decimal(0)
    if len(parents) > 1 and any(
        _base(people[one]) < _least(people[one]) for one in parents
    ):
        return Decimal(0)
    both = {"pkt_7", "pkt_8"} <= child["wskazania"]
    disabled = child["stopien"] == "orzeczenie_do_16_lat" and both
    amount = _DISABLED if disabled else _USUAL
    return amount / 2 if child["drugi_rodzic"] == "opieka_naprzemienna" else amount


def _base(parent: Mapping[str, object]) -> Decimal:
    return parent["podstawa_rodzica"]


def _least(parent: Mapping[str, object]) -> Decimal:
    lower = "dzialalnosc" in parent["zrodla"] and parent["skladki_preferencyjne"]
    return _WAGE * Decimal("0.3" if lower else "0.5")
