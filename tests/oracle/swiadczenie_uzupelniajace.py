"""The supplementary benefit (opieka-i-niepelnosprawnosc-zus.md §3: act of 31.07.2019).

What the dossier marks „verify” (a housing allowance, a child's survivor's pension)
these people do not have. A severe degree alone does not do: ZUS rules itself, so the
guide leaves it open.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from tests.oracle.answer import NOT_DUE, Answer, due

_LIMIT, _WHOLE = Decimal("2687.67"), Decimal(500)
_UNABLE = {"calkowita_i_egzystencja", "egzystencja", "grupa_1"}
_GROSS = ("emerytura", "renta", "renta_socjalna")
_PAID = ("zasilek_staly", "zasilek_okresowy")


def assess(
    home: Mapping[str, object],  # noqa: ARG001  every oracle has one shape
    people: Sequence[Mapping[str, object]],
    claimant: int,
    day: date,  # noqa: ARG001  every oracle has one shape
) -> Answer:
    """Give conditions 1, 3 and 4, exclusion 1 and the amount."""
    own = people[claimant]
    if own["wiek"] < 18 or own["placowka"] in {"zaklad_karny", "areszt"}:
        return NOT_DUE
    if own["orzeczenie_zus"] not in _UNABLE:
        return NOT_DUE
    counted = [own[f"{one}_brutto"] for one in _GROSS if one in own["zrodla"]]
    counted += [own[f"{one}_miesiac"] for one in _PAID if one in own["zrodla"]]
    public = sum(counted, Decimal(0))
    return NOT_DUE if public >= _LIMIT else due(min(_WHOLE, _LIMIT - public))
