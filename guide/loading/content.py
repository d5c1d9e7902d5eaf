"""What the centres' staff write in `content/`: so far each office's own data."""

from collections.abc import Iterator
from pathlib import Path

from guide.loading.problems import Problem, Problems, RulebookError, in_order, maybe
from guide.loading.tree import Entries, Refused, Scalar, read_tree
from guide.model.law import Place
from guide.model.office import OfficeData

_NAME = "name"
_TO_FILL_IN = "do uzupełnienia"
_KEYS = (_NAME, "address", "phone", "email", "hours", "delivery", "bip")


def load_office(folder: Path, office: str | None) -> OfficeData:
    """Read the office's file; "do uzupełnienia" stands for what is not known yet.

    Raises `RulebookError` with every mistake and its line.
    """
    file = f"{office}.yaml"
    if not (folder / file).is_file():
        known = ", ".join(sorted(one.name for one in folder.glob("*.yaml"))) or "brak"
        message = f"brak pliku z danymi ośrodka w folderze '{folder}'; są: {known}"
        raise RulebookError([Problem(Place(file, 1), message)])
    problems = Problems()
    tree = read_tree(folder / file, file, problems)
    texts = dict(_texts(tree, problems)) if isinstance(tree, Entries) else {}
    if not problems.mistakes and texts.get(_NAME, _TO_FILL_IN) == _TO_FILL_IN:
        problems.report(Place(file, 1), f"brak wartości '{_NAME}'")
    if problems.mistakes:
        raise RulebookError(in_order(problems.mistakes))
    return OfficeData(
        **{key: text for key, text in texts.items() if text != _TO_FILL_IN}
    )


def _texts(entries: Entries, problems: Problems) -> Iterator[tuple[str, str]]:
    for key, (place, value) in entries.items.items():
        if key not in _KEYS:
            problems.report(place, f"nieznany klucz '{key}'{maybe(key, _KEYS)}")
        elif isinstance(value, Scalar):
            yield key, value.text.strip()
        elif not isinstance(value, Refused):
            problems.report(place, f"{key}: wpisz zwykły tekst")
