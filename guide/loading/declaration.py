"""`content/dostepnosc.yaml`: what the declaration of accessibility is made from."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from guide.loading import scalars
from guide.loading.problems import Problem, Problems, in_order, maybe
from guide.loading.tree import Entries, Items, Refused, Scalar, Tree, read_tree
from guide.model.declaration import Conformance, Declaration
from guide.model.law import Place

FILE = "dostepnosc.yaml"
_TO_FILL_IN = "do uzupełnienia"
_GAPS = "gaps"
"""The key of the gaps, and the beginning of theirs in another language: `gaps_uk`."""
_READ: Mapping[str, Callable[[str], Any]] = {
    "status": scalars.one_of(Conformance),
    "url": scalars.address,
    "sign_language": scalars.address,
    **dict.fromkeys(
        ("published", "updated", "prepared", "reviewed", "audited"), scalars.day
    ),
    **dict.fromkeys(("auditor", "person", "email", "phone", "building"), str.strip),
}


def load_declaration(folder: Path) -> tuple[Declaration, tuple[Problem, ...]]:
    """Read the file; what is wrong in it is named, left out and shown as missing."""
    problems = Problems()
    if not (folder / FILE).is_file():
        problems.report(Place(FILE, 1), "brak pliku z deklaracją dostępności")
        return Declaration(), in_order(problems.mistakes)
    tree = read_tree(folder / FILE, FILE, problems)
    found: dict[str, Any] = {}
    gaps: dict[str, tuple[str, ...]] = {}
    for key, (place, value) in tree.items.items() if isinstance(tree, Entries) else ():
        if key.startswith(_GAPS):
            gaps[key.removeprefix(_GAPS)] = _gaps(value, problems)
        elif key not in _READ:
            known = (*_READ, _GAPS)
            problems.report(place, f"nieznany klucz '{key}'{maybe(key, known)}")
        elif isinstance(value, Scalar):
            _take(found, key, value, problems)
        elif not isinstance(value, Refused):
            problems.report(place, f"{key}: wpisz zwykły tekst")
    own = gaps.pop("", ())
    others = {key.removeprefix("_"): texts for key, texts in gaps.items()}
    made = Declaration(**found, gaps=own, translated_gaps=others)
    if made.claim is not made.status and isinstance(tree, Entries):
        place = tree.items["status"][0]
        message = "bez dnia badania (audited) najwyżej 'częściowo zgodna'"
        problems.report(place, message)
    return made, in_order(problems.mistakes)


def _take(found: dict[str, Any], key: str, value: Scalar, problems: Problems) -> None:
    text = value.text.strip()
    if text == _TO_FILL_IN:
        return
    try:
        found[key] = _READ[key](text)
    except ValueError as error:
        problems.report(value.place, f"{key}: {error}")


def _gaps(value: Tree, problems: Problems) -> tuple[str, ...]:
    if not isinstance(value, Items):
        problems.report(value.place, f"{_GAPS}: wypisz w wierszach po '- '")
        return ()
    return tuple(one.text.strip() for one in value.items if isinstance(one, Scalar))
