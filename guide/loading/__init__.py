"""YAML files to a `Rulebook`, or every problem at once with its file and line."""

from pathlib import Path

from guide.loading.library import Library
from guide.loading.problems import Problem, RulebookError, in_order
from guide.model.law import Place
from guide.model.rulebook import Rulebook

__all__ = ["Problem", "RulebookError", "load_rulebook", "load_with_warnings"]


def load_rulebook(folder: Path, office: str | None = None) -> Rulebook:
    """Load the rules; raise `RulebookError` with every problem, sorted by place.

    The local law is that of the office, by default of the first in `local/`.
    """
    rulebook, _ = load_with_warnings(folder, office)
    return rulebook


def load_with_warnings(
    folder: Path, office: str | None = None
) -> tuple[Rulebook, tuple[Problem, ...]]:
    """Load the rules, and return what is worth a second look as well."""
    if not folder.is_dir():
        raise RulebookError([Problem(Place(folder.name, 1), "nie ma takiego katalogu")])
    library = Library(folder, office)
    rulebook = library.read()
    problems = library.reader.problems
    if problems.mistakes:
        raise RulebookError(in_order(problems.mistakes))
    return rulebook, in_order(problems.warnings)
