"""The „Za życiem” grant (wychowawcze-i-dzieci.md §4: art. 10 of the act of 4.11.2016).

Parents only: the year of a guardian runs from another day. That a benefit has been
paid already is no answer of the guide.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from tests.oracle.answer import NOT_DUE, Answer, due
from tests.oracle.family_act import wards

_A_CHILD = Decimal(4000)


def assess(
    home: Mapping[str, object],
    people: Sequence[Mapping[str, object]],
    claimant: int,
    day: date,
) -> Answer:
    """Give 4000 zł for each child under one year with the certificate."""
    children = [one for one in wards(people, claimant) if _fits(people[one])]
    insured = people[claimant]["ubezpieczony"]
    return due(_A_CHILD * len(children)) if children and insured else NOT_DUE


def _fits(child: Mapping[str, object]) -> bool:
    return (
        child["wiek"] < 1
        and "zaswiadczenie_za_zyciem" in child["po_porodzie"]
        and bool(child["matka_pod_opieka_od_10_tygodnia"])
        and child["placowka"] not in {"dps", "placowka_dla_dzieci"}
    )
