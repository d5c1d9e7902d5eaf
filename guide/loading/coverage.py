"""What stands beside the cases: goals that no case can reach, and the floors."""

from decimal import Decimal
from pathlib import Path

from guide.loading import scalars
from guide.loading.problems import Problems, RulebookError, in_order, maybe
from guide.loading.tree import Entries, Items, Scalar, Tree, read_tree

IMPOSSIBLE, FLOORS = "nieosiagalne.yaml", "pokrycie.yaml"
_KEYS = ("id", "reason")


def load_impossible(folder: Path) -> dict[str, str]:
    """Read what no case can reach and why; nothing when there is no such file.

    Raises `RulebookError` with every problem, each with its line.
    """
    problems = Problems()
    tree = _tree(folder / IMPOSSIBLE, problems)
    found: dict[str, str] = {}
    if isinstance(tree, Items):
        for item in tree.items:
            _declare(item, found, problems)
    elif tree is not None:
        problems.report(tree.place, "wypisz cele po '- ', każdy z 'id:' i 'reason:'")
    _refuse(problems)
    return found


def _declare(item: Tree, found: dict[str, str], problems: Problems) -> None:
    if not isinstance(item, Entries):
        problems.report(item.place, "tu ma być 'id:' i 'reason:'")
        return
    for key, (place, _) in item.items.items():
        if key not in _KEYS:
            problems.report(place, f"nieznany klucz '{key}'{maybe(key, _KEYS)}")
    texts = {
        key: tree.text
        for key, (_, tree) in item.items.items()
        if isinstance(tree, Scalar)
    }
    for key in _KEYS:
        if key not in texts:
            problems.report(item.place, f"brak wartości '{key}'")
    name = texts.get("id", "")
    if name in found:
        problems.report(item.place, f"'{name}' już tu jest")
    found[name] = texts.get("reason", "")


def load_floors(folder: Path) -> dict[str, Decimal]:
    """Read the least share of each kind of goal, in percent; none without a file.

    Raises `RulebookError` with every problem, each with its line.
    """
    problems = Problems()
    tree = _tree(folder / FLOORS, problems)
    found: dict[str, Decimal] = {}
    if isinstance(tree, Entries):
        for name, (place, value) in tree.items.items():
            try:
                text = value.text if isinstance(value, Scalar) else ""
                found[name] = scalars.number(text)
            except ValueError as error:
                problems.report(place, f"{name}: {error}")
    elif tree is not None:
        problems.report(tree.place, "napisz 'rodzaj: procent'")
    _refuse(problems)
    return found


def _tree(path: Path, problems: Problems) -> Tree | None:
    return read_tree(path, path.name, problems) if path.exists() else None


def _refuse(problems: Problems) -> None:
    if problems.mistakes:
        raise RulebookError(in_order(problems.mistakes))
