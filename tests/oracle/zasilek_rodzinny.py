"""Family allowance with its supplements (swiadczenia-rodzinne.md §1-2).

The amount is that of a month: yearly supplements (art. 9, 14, 15) stand as a twelfth,
as in the sum L of §1. A grown child who lives on own money is no child of the family
(art. 3 pkt 16: „pozostające na utrzymaniu”); §1 does not say so a second time.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from tests.oracle.answer import NOT_DUE, Answer, due
from tests.oracle.family_act import (
    DISABLED_CHILD,
    GROSZ,
    MODERATE_OR_SEVERE,
    SCHOOLS,
    alone,
    counted,
    degree,
    family,
    income,
    married,
    wards,
)

People = Sequence[Mapping[str, object]]
_LIMIT, _LIMIT_DISABLED, _LEAST = Decimal(674), Decimal(764), Decimal(20)
_NO_MAINTENANCE = {"nie_zyje", "nieznany", "powodztwo_oddalone"}


def assess(
    home: Mapping[str, object],
    people: People,
    claimant: int,
    day: date,  # noqa: ARG001  every oracle has one shape
) -> Answer:
    """Give allowances and supplements, less what the income is over the limit."""
    children = [one for one in wards(people, claimant) if _fits(people, claimant, one)]
    itself = people[claimant]["osoba_uczaca_sie"] != "nie" and _learns(people, claimant)
    children += [claimant] if itself else []
    if not children or home["gdzie_mieszka"] == "za_granica":
        return NOT_DUE
    members = family(people, claimant)
    disabled = any(
        degree(people[one]) in DISABLED_CHILD
        for one in members
        if set(people[one]["rodzice"]) & members
        or one in people[claimant]["podopieczni"]
    )
    limit = _LIMIT_DISABLED if disabled else _LIMIT
    over = income(people, members) - limit * counted(people, members)
    full = _full(people, claimant, children)
    if over <= 0:
        return due(full)
    left = full - over
    return due(left) if left >= _LEAST else NOT_DUE


def _learns(people: People, number: int) -> bool:
    """Art. 6 ust. 1a, art. 7: a learner of age, unmarried and not in an institution."""
    one = people[number]
    return (
        18 <= one["wiek"] < 24
        and one["uczy_sie"] in {*SCHOOLS, "szkola_wyzsza"}
        and not married(one)
        and one["placowka"] == "nie"
    )


def _fits(people: People, claimant: int, number: int) -> bool:
    """Art. 6 ust. 1 (ages) and art. 7 (exclusions)."""
    child = people[number]
    age, school = child["wiek"], child["uczy_sie"]
    of_age = (
        age < 18
        or (age < 21 and school in SCHOOLS)
        or (
            age < 24
            and school in {*SCHOOLS, "szkola_wyzsza"}
            and degree(child) in MODERATE_OR_SEVERE
        )
    )
    no_maintenance = (
        alone(people, claimant) and child["drugi_rodzic"] == "bez_alimentow"
    )
    return (
        of_age
        and not child["utrzymuje_sie_sam"]
        and not married(child)
        and child["placowka"] == "nie"
        and child["piecza"] != "rodzina_zastepcza"
        and not no_maintenance
    )


def _full(people: People, claimant: int, children: list[int]) -> Decimal:
    monthly = Decimal(0)
    yearly = Decimal(0)
    for one in children:
        monthly += _allowance(people[one]) + _rehabilitation(people[one])
        yearly += _yearly(people[one])
        monthly += _leave(people[one])
    monthly += 95 * max(len(children) - 2, 0)  # art. 12a
    monthly += _alone(people, claimant, children)
    return monthly + (yearly / 12).quantize(GROSZ)


def _leave(child: Mapping[str, object]) -> int:
    """Art. 10: not while a nursery minds the child, unless it is a therapeutic one."""
    disabled = child["stopien"] == "orzeczenie_do_16_lat"
    minded = child["opieka_dzienna"] == "zlobek" and not disabled
    after_work = child["urlop_wychowawczy"] == "po_6_miesiacach_pracy"
    return 400 if after_work and not minded else 0


def _allowance(child: Mapping[str, object]) -> int:
    return 95 if child["wiek"] < 5 else 124 if child["wiek"] < 18 else 135


def _rehabilitation(child: Mapping[str, object]) -> int:
    """Art. 13."""
    age = child["wiek"]
    fits = (
        child["stopien"] == "orzeczenie_do_16_lat"
        if age < 16
        else age < 24 and degree(child) in MODERATE_OR_SEVERE
    )
    return (90 if age < 5 else 110) if fits else 0


def _yearly(child: Mapping[str, object]) -> Decimal:
    """Art. 9 (birth), 14 (school year) and 15 (schooling elsewhere), in a year."""
    found = Decimal(0)
    guardian = not child["rodzice"]
    if child["wiek"] < 1 and (guardian or child["matka_pod_opieka_od_10_tygodnia"]):
        found += 1000
    if child["uczy_sie"] in {*SCHOOLS, "przedszkole_rok_przed_szkola"}:
        found += 100
    if child["szkola_poza_miejscem"] == "mieszka_przy_szkole":
        found += 113 * 10
    if (
        child["szkola_poza_miejscem"] == "dojezdza"
        and child["uczy_sie"] == "szkola_ponadpodstawowa"
    ):
        found += 69 * 10
    return found


def _alone(people: People, claimant: int, children: list[int]) -> int:
    """Art. 11a: 193 (273) for a child, at most 386 (546) for all."""
    if not alone(people, claimant):
        return 0
    fitting = [
        one
        for one in children
        if people[one]["drugi_rodzic"] in _NO_MAINTENANCE
        or (one == claimant and people[one]["osoba_uczaca_sie"] == "rodzice_nie_zyja")
    ]
    disabled = [
        one
        for one in fitting
        if degree(people[one]) in {"orzeczenie_do_16_lat", "znaczny"}
    ]
    return min(193 * len(fitting), 386) + min(80 * len(disabled), 160)
