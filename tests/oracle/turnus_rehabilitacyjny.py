"""PFRON's grant for a rehabilitation stay (niepelnosprawnosc-pfron.md §3 and §4).

Read on 10 May 2026, whose quarter's average wage is known. Whether ZUS's ruling on
living alone, by itself, stands for a degree the dossier does not say; the guide leaves
it open. Condition 4 (a grant this year already) is unverified and left out.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from tests.oracle.answer import NOT_DUE, Answer
from tests.oracle.social_act import household

_WAGE = Decimal("9197.79")
_COUNTED = ("praca", "zlecenie", "emerytura", "renta", "renta_socjalna", "alimenty")
_AS_DEGREE = {
    "calkowita_i_egzystencja": "znaczny",
    "grupa_1": "znaczny",
    "calkowita": "umiarkowany",
    "grupa_2": "umiarkowany",
    "czesciowa": "lekki",
}
_GROSZ = Decimal("0.01")


def assess(
    home: Mapping[str, object],
    people: Sequence[Mapping[str, object]],
    claimant: int,
    day: date,  # noqa: ARG001  every oracle has one shape
) -> Answer:
    """Give the grant less what the income is over the limit.

    Counties round it to full złote (§4 `rounding`); the guide and the oracle do not.
    """
    own = people[claimant]
    share = _share(own)
    if share is None or "turnus" not in own["cel_pfron"]:
        return NOT_DUE
    members = household(people, claimant)
    had = _monthly(home, people, claimant, members) / len(members)
    limit = (Decimal("0.65") if len(members) == 1 else Decimal("0.50")) * _WAGE
    over = max(had - limit, Decimal(0)).quantize(_GROSZ, ROUND_HALF_UP)
    left = (share * _WAGE).quantize(_GROSZ, ROUND_HALF_UP) - over
    return Answer(due=True, least=left, most=left) if left > 0 else NOT_DUE


def _share(own: Mapping[str, object]) -> Decimal | None:
    """Return `amount_pct_of_Wq`; nothing without a certificate."""
    degrees = {own["stopien"], _AS_DEGREE.get(str(own["orzeczenie_zus"]))}
    if not degrees & {"orzeczenie_do_16_lat", "lekki", "umiarkowany", "znaczny"}:
        return None
    if own["zaklad_pracy_chronionej"]:
        return Decimal("0.20")
    learning = 16 <= own["wiek"] <= 24 and own["uczy_sie"] != "nie"
    if own["wiek"] < 16 or learning or "znaczny" in degrees:
        return Decimal("0.30")
    return Decimal("0.27") if "umiarkowany" in degrees else Decimal("0.25")


def _monthly(
    home: Mapping[str, object],
    people: Sequence[Mapping[str, object]],
    claimant: int,
    members: Sequence[int],
) -> Decimal:
    """Return a third of the quarter (§3); the family benefits act's income."""
    if not home["dochod_w_kwartale_taki_sam"]:
        return people[claimant]["dochod_w_zeszlym_kwartale"] / 3
    return sum(
        (
            people[number][f"{one}_kwartal"] / 3
            for number in members
            for one in _COUNTED
            if one in people[number]["zrodla"]
        ),
        Decimal(0),
    )
