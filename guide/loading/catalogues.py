"""Catalogues: acts, documents, offices, needs, urgent help."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from guide.loading import scalars
from guide.loading.reader import Reader
from guide.loading.record import Record, open_file
from guide.model.catalogues import Document, Handling, Office, Tile, UrgentPage
from guide.model.law import Act

T = TypeVar("T")


def read_catalogue(
    reader: Reader, key: str, read: Callable[[Record, str], T]
) -> Mapping[str, T]:
    """Read `<key>.yaml`: a list of entries with different names."""
    found: dict[str, T] = {}
    taken: set[str] = set()
    record = open_file(reader, f"{key}.yaml", key)
    for entry in record.records(key) if record else ():
        name = entry.new_name("id", taken)
        if not name:
            reader.broken.add(key)
        reader.places[key, name] = entry.place
        found[name] = read(entry, name)
    return found


def read_act(record: Record, name: str) -> Act:
    return Act(
        name,
        title=record.text("title"),
        short=record.text("short"),
        journal=record.text("journal"),
        checked=record.take("checked", scalars.day, instead=scalars.NO_DAY),
        url=record.take_optional("url", scalars.address),
        note=record.text_optional("note"),
    )


def read_document(record: Record, name: str) -> Document:
    return Document(
        name,
        title=record.text("title"),
        who=record.take("who", scalars.one_of(Handling), instead=Handling.BRING),
        where=record.text("where"),
        citation=record.citation_optional(),
        cost=record.text_optional("cost"),
        validity=record.text_optional("validity"),
        substitute=record.text_optional("substitute"),
        note=record.text_optional("note"),
    )


def read_office(record: Record, name: str) -> Office:
    return Office(
        name,
        title=record.text("title"),
        own=record.flag("own"),
        note=record.text_optional("note"),
        title_elsewhere=record.text_optional("title_elsewhere"),
    )


def read_tile(record: Record, name: str) -> Tile:
    return Tile(
        name,
        title=record.text("title"),
        benefits=record.mentions("benefits", "benefits"),
        hint=record.text_optional("hint"),
    )


def read_urgent(record: Record, name: str) -> UrgentPage:
    return UrgentPage(
        name,
        title=record.text("title"),
        lead=record.text("lead"),
        steps=record.texts("steps"),
        citation=record.citation(),
        notes=record.texts_optional("notes"),
        quick_exit=record.flag("quick_exit"),
        needs=record.mentions_optional("needs", "needs"),
        benefits=record.mentions_optional("benefits", "benefits"),
    )
