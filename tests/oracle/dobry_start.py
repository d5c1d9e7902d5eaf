"""Dobry Start (wychowawcze-i-dzieci.md §2: regulation of 15.06.2021).

Whoever turns 20 (24) in the year in which the school year begins still fits. The
director of a children's institution claims for the children there. The dossier shuts
out no pupil of another institution, nor one who lives on own money.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from tests.oracle.answer import NOT_DUE, Answer, due
from tests.oracle.family_act import MODERATE_OR_SEVERE, SCHOOLS, wards

_A_PUPIL = Decimal(300)


def assess(
    home: Mapping[str, object],
    people: Sequence[Mapping[str, object]],
    claimant: int,
    day: date,
) -> Answer:
    """Give 300 zł for each pupil, asked for from July to November."""
    own = people[claimant]["osoba_uczaca_sie"] != "nie"
    pupils = [*wards(people, claimant), *([claimant] if own else [])]
    fitting = [one for one in pupils if _fits(people[one], day)]
    in_time = date(day.year, 7, 1) <= day <= date(day.year, 11, 30)
    if not fitting or not in_time or home["gdzie_mieszka"] == "za_granica":
        return NOT_DUE
    return due(_A_PUPIL * len(fitting))


def _fits(pupil: Mapping[str, object], day: date) -> bool:
    disabled = pupil["stopien"] in MODERATE_OR_SEVERE or pupil["ksztalcenie_specjalne"]
    in_school = (
        pupil["uczy_sie"] in SCHOOLS and pupil["placowka"] != "placowka_dla_dzieci"
    )
    return in_school and day.year - pupil["urodzenie"].year <= (24 if disabled else 20)
