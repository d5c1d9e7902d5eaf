"""The yardstick: eight benefits written by hand for the households of this folder.

Plain Python over plain dictionaries, no unknowns, no reasons: what the engine's work
costs without everything that makes it the engine. Amounts in złote; None for "no".
"""

from decimal import Decimal
from typing import Any

from guide.model.possible import YES

D = Decimal
_GRADES = ((95, 4353), (90, 3562), (85, 2375), (80, 1583), (75, 1188), (70, 792))
Result = dict[tuple[str, int], tuple[Decimal, Decimal]]


def judge(people: list[dict[str, Any]]) -> Result:
    """Return granted benefits by claimant with the least and the most amount."""
    found: Result = {}
    size = len(people)
    month = sum((p.get("renta_miesiac", D(0)) for p in people), D(0))
    year = sum((p.get("renta_rok", D(0)) for p in people), D(0)) / 12
    children = [n for n, p in enumerate(people) if p["wiek"] < 18]
    _temporary(people, size, month, found)
    for number, person in enumerate(people):
        _permanent(person, number, size, month, found)
        _nursing(person, number, found)
        _support(person, number, found)
        _alimony(person, number, year / size, found)
    if children:
        found["swiadczenie_wychowawcze", 0] = (D(800 * len(children)),) * 2
        _family(people, children, year, size, found)
    pupils = [n for n in children if people[n]["uczy_sie"].startswith("szkola")]
    if pupils:
        found["dobry_start", 0] = (D(300 * len(pupils)),) * 2
    return found


def _temporary(people: Any, size: int, month: Decimal, found: Result) -> None:
    limit = D(1010) if size == 1 else D(823) * size
    reason = any(p["stopien"] != "brak" or p.get("bezrobotny") is YES for p in people)
    if month < limit and reason:
        gap = limit - month
        most = min(gap, D(823)) if size == 1 else gap
        found["zasilek_okresowy", 0] = max(D(20), gap / 2), max(D(20), most)


def _permanent(p: Any, number: int, size: int, month: Decimal, found: Result) -> None:
    if p["wiek"] < 18 or p["stopien"] not in {"umiarkowany", "znaczny"}:
        return
    own = p["renta_miesiac"]
    if size == 1 and own < 1010:
        amount = min(D(1313) - own, D(1229))
    elif size > 1 and own < 823 and month / size < 823:
        amount = D("1069.90") - month / size
    else:
        return
    found["zasilek_staly", number] = (max(amount, D(100)),) * 2


def _nursing(p: Any, number: int, found: Result) -> None:
    degree = p["stopien"]
    if degree in {"orzeczenie_do_16_lat", "znaczny"} or (
        degree == "umiarkowany" and p["niepelnosprawnosc_przed_21"] is YES
    ):
        found["zasilek_pielegnacyjny", number] = (D("215.84"),) * 2


def _support(p: Any, number: int, found: Result) -> None:
    if p["wiek"] >= 18 and p["decyzja_wzon"] is YES:
        for points, amount in _GRADES:
            if p["punkty_wzon"] >= points:
                found["swiadczenie_wspierajace", number] = (D(amount),) * 2
                return


def _alimony(p: Any, number: int, income: Decimal, found: Result) -> None:
    if p["rola"] != "moje_dziecko" or p["egzekucja"] != "bezskuteczna":
        return
    full = min(p["alimenty_zasadzone_kwota"], D(1000))
    over = max(D(0), income - 1665)
    if not over or full - over >= 100:
        found["fundusz_alimentacyjny", number] = (full - over,) * 2


def _family(
    people: Any, children: list[int], year: Decimal, size: int, found: Result
) -> None:
    disabled = any(people[n]["stopien"] == "orzeczenie_do_16_lat" for n in children)
    over = max(D(0), year - (764 if disabled else 674) * size)
    total = D(0)
    for number in children:
        child = people[number]
        total += 95 if child["wiek"] < 5 else 124
        if child["stopien"] == "orzeczenie_do_16_lat":
            total += 90 if child["wiek"] < 5 else 110
        if child["uczy_sie"].startswith("szkola"):
            total += D(100) / 12
    total += 95 * max(0, len(children) - 2)
    amount = round(total - over, 2)
    if not over or amount >= 20:
        found["zasilek_rodzinny", 0] = (amount,) * 2


BENEFITS = frozenset(
    {
        "dobry_start",
        "fundusz_alimentacyjny",
        "swiadczenie_wspierajace",
        "swiadczenie_wychowawcze",
        "zasilek_okresowy",
        "zasilek_pielegnacyjny",
        "zasilek_rodzinny",
        "zasilek_staly",
    }
)
