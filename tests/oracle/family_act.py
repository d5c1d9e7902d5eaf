"""Families and incomes of the family benefits act (dochod-swiadczenia-rodzinne.md).

Left out, since no household of these tests has them: farms, a business taxed by a lump
sum, custodians' grown children in care, and getting an income back within 3 months
(§7, anti_avoidance).
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal

Person = Mapping[str, object]
People = Sequence[Person]

SCHOOLS = {"szkola_podstawowa", "szkola_ponadpodstawowa"}
MODERATE_OR_SEVERE = {"umiarkowany", "znaczny"}
DISABLED_CHILD = {"orzeczenie_do_16_lat", *MODERATE_OR_SEVERE}
GUARDIANS = {"opiekun_prawny", "opiekun_faktyczny"}
_AS_SEVERE = {"calkowita_i_egzystencja", "grupa_1"}
_AS_MODERATE = {"calkowita", "grupa_2"}
GROSZ = Decimal("0.01")

# §2: what counts, of the sources that these households have
_COUNTED = ("praca", "zlecenie", "emerytura", "renta", "zasilek_dla_bezrobotnych")
_BY_YEAR_ALONE = ("alimenty", "fundusz_alimentacyjny", "stypendium", "najem")


def degree(person: Person) -> str:
    """Return the degree of disability, ZUS's ruling taken as one (art. 3 pkt 20-21).

    §5 of swiadczenia-rodzinne.md names total incapacity; the old groups I and II stand
    for the same, which pomoc-spoleczna.md alone says (art. 6 pkt 1 there).
    """
    own, zus = person["stopien"], person["orzeczenie_zus"]
    if own == "znaczny" or zus in _AS_SEVERE:
        return "znaczny"
    return "umiarkowany" if own == "umiarkowany" or zus in _AS_MODERATE else own


def married(person: Person) -> bool:
    """Tell whether somebody has a husband or wife, at home or elsewhere."""
    return bool(person["malzonek"]) or person["stan_cywilny"] == "malzenstwo"


def wards(people: People, claimant: int) -> list[int]:
    """Return the children of the couple, and those whose guardian the claimant is."""
    couple = partners(people, claimant)
    return [
        number
        for number, one in enumerate(people)
        if couple & set(one["rodzice"]) or number in people[claimant]["podopieczni"]
    ]


def partners(people: People, claimant: int) -> set[int]:
    """Return the claimant with a spouse and whoever raises a child with either.

    A guide's claim is that of the couple: each child by its own parent.
    """
    adults = {claimant, *people[claimant]["malzonek"]}
    for one in people:
        if claimant in one["rodzice"] and one["wiek"] < 25:
            adults |= set(one["rodzice"])
    return adults


def family(people: People, claimant: int) -> set[int]:
    """Return art. 3 pkt 16 (§8): the couple, parents of a child, dependent children."""
    adults = partners(people, claimant)
    found = set(adults)
    for number, one in enumerate(people):
        if adults & set(one["rodzice"]) and _dependent(people, number):
            found.add(number)
        ward = number in people[claimant]["podopieczni"]
        if ward and one["piecza"] == "opiekun_faktyczny":
            found.add(number)
    return found


def _dependent(people: People, number: int) -> bool:
    one = people[number]
    own = any(number in other["rodzice"] for other in people)
    return (
        one["wiek"] < 25
        and not one["utrzymuje_sie_sam"]
        and not married(one)
        and not (one["wiek"] >= 18 and own)
    )


def counted(people: People, members: set[int]) -> int:
    """Return how many share the income: nobody kept by an institution (art. 5.9)."""
    return sum(people[one]["placowka"] == "nie" for one in members)


def income(people: People, members: set[int]) -> Decimal:
    """Return the family's monthly income (§1, §7), in złote."""
    return sum((_own(people[one]) for one in members), Decimal(0))


def _own(person: Person) -> Decimal:
    sources = person["zrodla"]
    found = Decimal(0)
    for one in _COUNTED:
        if one in sources:
            found += _earned(person, one)
    for one in _BY_YEAR_ALONE:
        if one in sources:
            found += person[f"{one}_rok"] / 12
    if "alimenty_placone" in sources:
        found -= person["alimenty_placone_rok"] / 12
    return max(found, Decimal(0))


def _earned(person: Person, source: str) -> Decimal:
    match person[f"{source}_od"]:
        case "dlugo_podobnie" | "dlugo_inaczej":
            return person[f"{source}_rok"] / 12
        case "w_roku_bazowym":
            return person[f"{source}_rok"] / person[f"{source}_miesiace_roku"]
        case "pozniej":
            return person[f"{source}_pierwszy"]
        case _:
            return Decimal(0)  # art. 3 pkt 23: lost


def alone(people: People, claimant: int) -> bool:
    """Tell who raises alone (art. 3 pkt 17a, §8)."""
    one = people[claimant]
    free = one["stan_cywilny"] in {
        "wolny",
        "wdowienstwo",
        "separacja_sadowa",
        "rozwod",
    }
    with_a_parent = any(
        claimant in other["rodzice"] and len(other["rodzice"]) == 2 for other in people
    )
    return free and not one["malzonek"] and not with_a_parent
