"""The maintenance fund (alimenty.md: art. 2, 9, 10 of the act of 7.09.2007)."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from tests.oracle.answer import NOT_DUE, Answer, due
from tests.oracle.family_act import SCHOOLS, counted, degree, family, income, married

_LIMIT, _MOST, _LEAST = Decimal(1665), Decimal(1000), Decimal(100)
_STUDIES = {*SCHOOLS, "szkola_wyzsza"}


def assess(
    home: Mapping[str, object],
    people: Sequence[Mapping[str, object]],
    claimant: int,
    day: date,  # noqa: ARG001  every oracle has one shape
) -> Answer:
    """Give the awarded maintenance to the entitled person, less what is over."""
    total = _of(people, claimant)
    lives_here = home["gdzie_mieszka"] != "za_granica"
    return due(total) if total and lives_here else NOT_DUE


def _of(people: Sequence[Mapping[str, object]], number: int) -> Decimal:
    one = people[number]
    if not _entitled(people, number):
        return Decimal(0)
    kept = not one["utrzymuje_sie_sam"]  # art. 3 pkt 16: else a family of one's own
    head = next(iter(one["rodzice"]), number) if kept else number
    members = family(people, head) | {number}
    a_head = income(people, members) / max(counted(people, members), 1)
    left = min(one["alimenty_zasadzone_kwota"], _MOST)
    over = max(a_head - _LIMIT, Decimal(0))
    if over and left - over < _LEAST:
        return Decimal(0)
    return left - over


def _entitled(people: Sequence[Mapping[str, object]], number: int) -> bool:
    one = people[number]
    ordered = (
        one["drugi_rodzic"] == "alimenty_zasadzone"
        or one["osoba_uczaca_sie"] == "alimenty_zasadzone"
        or one["wyrok_o_alimentach"]
    )
    of_age = (
        one["wiek"] < 18
        or (one["wiek"] < 25 and one["uczy_sie"] in _STUDIES)
        or degree(one) == "znaczny"
    )
    has_child = any(number in other["rodzice"] for other in people)
    return (
        bool(ordered)
        and one["egzekucja"] in {"bezskuteczna", "dluznik_za_granica"}
        and of_age
        and one["placowka"] == "nie"
        and one["piecza"] != "rodzina_zastepcza"
        and not married(one)
        and not (one["wiek"] >= 18 and has_child)
    )
