"""The carer's benefit (swiadczenia-rodzinne.md §6: art. 17 since 2024).

Left out: a carer with a duty to maintain who is neither parent nor guardian.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from tests.oracle.answer import NOT_DUE, Answer, due
from tests.oracle.family_act import degree, wards

# art. 17 ust. 5: over five days a week, but for a medical establishment
_ALLOWED = {"nie", "zaklad_opiekunczy"}
_2026 = Decimal(3386)


def assess(
    home: Mapping[str, object],
    people: Sequence[Mapping[str, object]],
    claimant: int,
    day: date,  # noqa: ARG001  every oracle has one shape
) -> Answer:
    """Give the amount once for each person under 18 who needs care."""
    cared = [one for one in wards(people, claimant) if _fits(people[one])]
    if not cared or home["gdzie_mieszka"] == "za_granica":
        return NOT_DUE
    return due(_2026 * len(cared))


def _fits(child: Mapping[str, object]) -> bool:
    both = {"pkt_7", "pkt_8"} <= child["wskazania"]
    disabled = degree(child) == "znaczny" or (
        child["stopien"] == "orzeczenie_do_16_lat" and both
    )
    return child["wiek"] < 18 and disabled and child["placowka"] in _ALLOWED
