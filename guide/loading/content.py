"""What the centres' staff write in `content/`: so far each office's own data."""

from collections.abc import Iterator
from pathlib import Path

from guide.loading.problems import Problem, Problems, RulebookError, in_order, maybe
from guide.loading.tree import Entries, Refused, Scalar, Tree, read_tree
from guide.model.law import Place
from guide.model.office import OfficeData

_NAME = "name"
_TO_FILL_IN = "do uzupełnienia"
_UNCONFIRMED = "unconfirmed"
NAMELESS = "Ośrodek Pomocy Społecznej"
"""Stands for the name of an office whose file cannot be read."""
_KEYS = (
    _NAME,
    "address",
    "phone",
    "email",
    "hours",
    "delivery",
    "bip",
    "director",
    "data_protection_officer",
    "directions",
    "map_url",
    "data_purpose",
)


def load_office(folder: Path, office: str | None) -> OfficeData:
    """Read the office's file; "do uzupełnienia" stands for what is not known yet.

    Raises `RulebookError` with every mistake and its line.
    """
    data, problems = read_office(folder, office)
    if problems:
        raise RulebookError(problems)
    return data


def read_office(
    folder: Path, office: str | None
) -> tuple[OfficeData, tuple[Problem, ...]]:
    """Read what can be read of the office's file, and what is wrong with the rest.

    A mistake never takes the site down: what is left out is shown as not filled in.
    """
    file, problems = f"{office}.yaml", Problems()
    tree: Tree | None = None
    if (folder / file).is_file():
        tree = read_tree(folder / file, file, problems)
    else:
        known = ", ".join(sorted(one.name for one in folder.glob("*.yaml"))) or "brak"
        message = f"brak pliku z danymi ośrodka w folderze '{folder}'; są: {known}"
        problems.report(Place(file, 1), message)
    texts = dict(_texts(tree, problems)) if isinstance(tree, Entries) else {}
    if texts.get(_NAME, _TO_FILL_IN) == _TO_FILL_IN:
        if not problems.mistakes:
            problems.report(Place(file, 1), f"brak wartości '{_NAME}'")
        texts[_NAME] = NAMELESS
    listed = texts.pop(_UNCONFIRMED, "").split(",")
    data = OfficeData(
        **{key: text for key, text in texts.items() if text != _TO_FILL_IN},
        unconfirmed=frozenset(one.strip() for one in listed if one.strip()),
    )
    return data, in_order(problems.mistakes)


def _texts(entries: Entries, problems: Problems) -> Iterator[tuple[str, str]]:
    for key, (place, value) in entries.items.items():
        if key not in (*_KEYS, _UNCONFIRMED):
            problems.report(place, f"nieznany klucz '{key}'{maybe(key, _KEYS)}")
        elif key == _UNCONFIRMED and isinstance(value, Scalar):
            yield key, value.text
            _check_unconfirmed(value, entries, problems)
        elif isinstance(value, Scalar):
            yield key, value.text.strip()
        elif not isinstance(value, Refused):
            problems.report(place, f"{key}: wpisz zwykły tekst")


def _check_unconfirmed(value: Scalar, entries: Entries, problems: Problems) -> None:
    for one in value.text.split(","):
        if one.strip() not in entries.items:
            message = f"{_UNCONFIRMED}: nie ma tu wartości '{one.strip()}'"
            problems.report(value.place, message)
