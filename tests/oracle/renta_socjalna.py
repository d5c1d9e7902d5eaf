"""The social pension (opieka-i-niepelnosprawnosc-zus.md §2: act of 27.06.2003).

Read on 10 May 2026, while the thresholds of earnings of the quarter were known
(kwoty.md). Who is paid it already keeps the right. Farms are left out.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from tests.oracle.answer import NOT_DUE, Answer, due

PENSION = Decimal("1978.49")
_FREE, _SUSPENDED = Decimal("6438.50"), Decimal("11957.20")
_MOST_TAKEN = Decimal("989.41")
_TOTAL = {"calkowita", "calkowita_i_egzystencja"}
_EARNED = {"praca", "zlecenie", "dzialalnosc"}


def assess(
    home: Mapping[str, object],  # noqa: ARG001  every oracle has one shape
    people: Sequence[Mapping[str, object]],
    claimant: int,
    day: date,  # noqa: ARG001  every oracle has one shape
) -> Answer:
    """Give the amount, less what earnings and a survivor's pension take."""
    own = people[claimant]
    earned = own["zarobki_brutto"] if _EARNED & own["zrodla"] else Decimal(0)
    if not entitled(own) or earned > _SUSPENDED:
        return NOT_DUE
    amount = PENSION
    if "renta_rodzinna" in own["zrodla"]:
        left = 3 * PENSION - own["renta_rodzinna_brutto"]
        amount = max(min(PENSION, left), PENSION / 10)
    return due(amount - min(max(earned - _FREE, Decimal(0)), _MOST_TAKEN))


def entitled(own: Mapping[str, object]) -> bool:
    """Conditions 1 to 3, exclusions, and the limit beside a survivor's pension."""
    if "renta_socjalna" in own["zrodla"]:
        return True
    if own["placowka"] in {"zaklad_karny", "areszt"}:
        return False
    if {"emerytura", "renta"} & own["zrodla"]:
        return False
    if "renta_rodzinna" in own["zrodla"] and (
        own["renta_rodzinna_brutto"] > 3 * PENSION
    ):
        return False
    return _adult(own) and own["orzeczenie_zus"] in _TOTAL and _early(own)


def _adult(own: Mapping[str, object]) -> bool:
    """Condition 1: of age, or a married woman past 16."""
    married = bool(own["malzonek"]) or own["stan_cywilny"] == "malzenstwo"
    young_wife = own["plec"] == "kobieta" and married and own["wiek"] >= 16
    return own["wiek"] >= 18 or young_wife


def _early(own: Mapping[str, object]) -> bool:
    """Condition 3: when the incapacity came."""
    since, learning = own["wiek_powstania_niezdolnosci"], own["nauka_przy_powstaniu"]
    return (
        since < 18
        or (since < 25 and learning == "szkola_albo_studia")
        or learning == "szkola_doktorska"
    )
