"""The „Za życiem” grant (wychowawcze-i-dzieci.md §4: art. 10 of the act of 4.11.2016).

Parents only: the year of a guardian runs from another day. That a benefit has been
paid already, and free treatment in Poland (condition 3), are told, not asked.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from tests.oracle.answer import NOT_DUE, Answer, due
from tests.oracle.family_act import wards

_A_CHILD = Decimal(4000)


def assess(
    home: Mapping[str, object],  # noqa: ARG001  every oracle has one shape
    people: Sequence[Mapping[str, object]],
    claimant: int,
    day: date,  # noqa: ARG001  every oracle has one shape
) -> Answer:
    """Give 4000 zł for each child under one year with the certificate."""
    children = [one for one in wards(people, claimant) if _fits(people[one])]
    return due(_A_CHILD * len(children)) if children else NOT_DUE


def _fits(child: Mapping[str, object]) -> bool:
    return (
        child["wiek"] < 1
        and "zaswiadczenie_za_zyciem" in child["po_porodzie"]
        and bool(child["matka_pod_opieka_od_10_tygodnia"])
        and child["placowka"] not in {"dps", "placowka_dla_dzieci"}
    )
