"""A view of the guide as of another day: what is said of it, and days it can show."""

import re
from dataclasses import dataclass
from datetime import date

from guide.engine.stretches import change_days
from guide.present.telling import Telling
from guide.present.texts import N_

FIRST, LAST = date(1900, 1, 1), date(2100, 12, 31)
"""Days that can be asked for at all; nearer ones may be outside the rules too."""

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TITLE = N_("Widok na dzień {day}, nie na dziś.")
_BEFORE = N_("Reguły zaczynają się {day}. O tym, co było przedtem, nic nie wiemy.")
_AFTER = N_("Ostatnia zmiana prawa, którą znamy, to {day}. Późniejszych nie znamy.")
_MISSING = N_(
    "Kwoty i progi, których na ten dzień nie znamy: {missing} z {all}. "
    "Wynik, który od nich zależy, trzeba potwierdzić w urzędzie."
)


@dataclass(frozen=True, slots=True)
class AsOfView:
    """What is said above everything that is not told as of today.

    title   "Widok na dzień 1 stycznia 2027, nie na dziś."
    known   what the rules do not know of that day, or ""
    """

    title: str
    known: str


def read_day(text: str) -> date:
    """Read "2026-11-24"; ValueError, in Polish, for what is no day of the guide."""
    try:
        day = date.fromisoformat(text if _DAY.fullmatch(text) else "")
    except ValueError:
        msg = f"'{text}' to nie dzień; napisz na przykład 2026-11-24"
        raise ValueError(msg) from None
    if not FIRST <= day <= LAST:
        msg = f"'{text}' to zbyt odległy dzień; wybierz od {FIRST} do {LAST}"
        raise ValueError(msg)
    return day


def as_of_view(telling: Telling) -> AsOfView | None:
    """Return what is said of another day than today; None on the day itself."""
    if telling.is_today:
        return None
    title = telling.gettext(_TITLE).format(day=telling.in_words(telling.day))
    return AsOfView(title, _known(telling))


def _known(telling: Telling) -> str:
    """Tell what the rules do not know of the day."""
    changes = change_days(telling.rulebook)
    if changes and telling.day < changes[0]:
        return telling.gettext(_BEFORE).format(day=telling.in_words(changes[0]))
    said = []
    if changes and telling.day > changes[-1]:
        said.append(telling.gettext(_AFTER).format(day=telling.in_words(changes[-1])))
    parameters = telling.rulebook.parameters.values()
    missing = sum(one.on(telling.day) is None for one in parameters)
    if missing:
        text = telling.gettext(_MISSING)
        said.append(text.format(missing=missing, all=len(parameters)))
    return " ".join(said)
