"""The childbirth grant (swiadczenia-rodzinne.md §3: art. 15b)."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from tests.oracle.answer import NOT_DUE, Answer, due
from tests.oracle.family_act import counted, family, income, wards

_LIMIT = Decimal(1922)
_A_CHILD = Decimal(1000)


def assess(
    home: Mapping[str, object],
    people: Sequence[Mapping[str, object]],
    claimant: int,
    day: date,
) -> Answer:
    """Give 1000 zł for each child; there is no złotówka za złotówkę here."""
    members = family(people, claimant)
    children = [one for one in wards(people, claimant) if _fits(people[one], day)]
    heads = counted(people, members)
    if (
        not children
        or home["gdzie_mieszka"] == "za_granica"
        or income(people, members) > _LIMIT * heads
    ):
        return NOT_DUE
    return due(_A_CHILD * len(children))


def _fits(child: Mapping[str, object], day: date) -> bool:
    if child["zapomoga_juz_przyznana"] or child["placowka"] != "nie":
        return False
    if child["rodzice"]:
        return child["wiek"] < 1 and bool(child["matka_pod_opieka_od_10_tygodnia"])
    since = child["data_objecia_opieka"]
    return child["wiek"] < 18 and _year_later(since) >= day


def _year_later(day: date) -> date:
    return day.replace(year=day.year + 1, day=min(day.day, 28))
