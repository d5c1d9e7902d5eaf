"""What the centre's staff write in `content/`: so far the office's own data."""

from pathlib import Path

from guide.loading.problems import Problems, RulebookError, in_order, maybe
from guide.loading.tree import Entries, Scalar, read_tree
from guide.model.law import Place
from guide.model.office import OfficeData

_FILE = "office.yaml"
_TO_FILL_IN = "do uzupełnienia"
_KEYS = ("name", "address", "phone", "email", "hours", "delivery", "bip")


def load_office(folder: Path) -> OfficeData:
    """Read `office.yaml`; "do uzupełnienia" stands for what is not known yet.

    Raises `RulebookError` with every mistake and its line.
    """
    problems = Problems()
    tree = read_tree(folder / _FILE, _FILE, problems)
    entries = tree.items if isinstance(tree, Entries) else {}
    for key, (place, _) in entries.items():
        if key not in _KEYS:
            problems.report(place, f"nieznany klucz '{key}'{maybe(key, _KEYS)}")
    texts = {
        key: value.text.strip()
        for key, (_, value) in entries.items()
        if isinstance(value, Scalar)
    }
    if not texts.get("name"):
        problems.report(Place(_FILE, 1), "brak wartości 'name'")
    if problems.mistakes:
        raise RulebookError(in_order(problems.mistakes))
    known = {key: text for key, text in texts.items() if text != _TO_FILL_IN}
    return OfficeData(**{key: text for key, text in known.items() if key in _KEYS})
