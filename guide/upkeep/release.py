"""What the office still has to fill in or confirm before the site is its own."""

from collections.abc import Iterator
from typing import NamedTuple

from guide.model.declaration import Declaration
from guide.model.office import OfficeData
from guide.model.rulebook import Rulebook

_OFFICE = {
    "address": "Adres ośrodka",
    "hours": "Godziny przyjęć",
    "phone": "Telefon",
    "email": "E-mail",
    "delivery": "Adres do e-Doręczeń",
    "bip": "Adres Biuletynu Informacji Publicznej",
    "director": "Dyrektor",
    "data_protection_officer": "Inspektor ochrony danych i kontakt do niego",
    "data_purpose": "Po co i na jakiej podstawie prawnej ośrodek przetwarza dane",
    "directions": "Jak trafić do ośrodka, bez obrazka",
    "map_url": "Adres mapy",
}
_DECLARATION = {
    "url": "Adres strony",
    "published": "Dzień publikacji strony",
    "updated": "Dzień ostatniej istotnej aktualizacji",
    "prepared": "Dzień sporządzenia deklaracji",
    "reviewed": "Dzień ostatniego przeglądu deklaracji",
    "person": "Kto odpowiada na uwagi o dostępności",
    "email": "E-mail do uwag o dostępności",
    "phone": "Telefon do uwag o dostępności",
    "building": "Wejście, winda, parking, toaleta, pies asystujący",
    "sign_language": "Adres nagrania w polskim języku migowym",
}


class Blank(NamedTuple):
    """One thing to fill in: in which file, under which key, what it is.

    `value` is what stands there and nobody has confirmed; "" if nothing does.
    """

    file: str
    key: str
    title: str
    value: str = ""


def blanks(
    office: OfficeData, declaration: Declaration, rulebook: Rulebook
) -> tuple[Blank, ...]:
    """Return everything that is missing or not confirmed, as one form."""
    return (
        *_of_office(office, f"content/{rulebook.local_office}.yaml"),
        *_of_declaration(declaration),
        *_of_council(rulebook),
    )


def _of_office(office: OfficeData, file: str) -> Iterator[Blank]:
    for key, title in _OFFICE.items():
        value = getattr(office, key)
        if value is None:
            yield Blank(file, key, title)
        elif key in office.unconfirmed:
            yield Blank(file, key, title, value)


def _of_declaration(declaration: Declaration) -> Iterator[Blank]:
    for key, title in _DECLARATION.items():
        if getattr(declaration, key) is None:
            yield Blank("content/dostepnosc.yaml", key, title)


def _of_council(rulebook: Rulebook) -> Iterator[Blank]:
    file = f"rules/local/{rulebook.local_office}.yaml"
    for one in rulebook.local_items:
        if not one.known:
            yield Blank(file, one.id, one.title)
