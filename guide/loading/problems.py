"""What is wrong with the rule files, in words for whoever edits them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches

from guide.model.law import Place


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake, or something worth a second look, and where it stands."""

    place: Place
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


class RulebookError(Exception):
    """The rules cannot be used; `problems` holds every mistake found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


@dataclass(slots=True)
class Problems:
    """Mistakes and warnings met so far; the same one is kept once."""

    mistakes: dict[Problem, None] = field(default_factory=dict)
    warnings: dict[Problem, None] = field(default_factory=dict)

    def report(self, place: Place, message: str) -> None:
        self.mistakes[Problem(place, message)] = None

    def warn(self, place: Place, message: str) -> None:
        self.warnings[Problem(place, message)] = None


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sort problems by file and line."""
    return tuple(sorted(problems, key=_position))


def _position(problem: Problem) -> tuple[str, int, str]:
    return problem.place.file, problem.place.line, problem.message


def maybe(word: str, possible: Iterable[str]) -> str:
    """Suggest the word that was probably meant: `; może 'title'?`, or nothing."""
    close = get_close_matches(word, possible, n=1)
    return f"; może '{close[0]}'?" if close else ""
