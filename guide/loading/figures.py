"""The second writing-down of the law's amounts: what a parameter is on which day."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from guide.loading import scalars
from guide.loading.problems import Problems, RulebookError, in_order, maybe
from guide.loading.tree import Entries, Items, Refused, Scalar, Tree, read_tree
from guide.model.cases import Figure
from guide.model.law import Table
from guide.model.rulebook import Rulebook

FOLDER = "kwoty"
FIGURE = ("parameter", "basis", "days")
TO = ".."
"""Stands between bounds: `100.00..200.00`."""
_NOTHING = "none"


def load_figures(folder: Path, rulebook: Rulebook) -> tuple[Figure, ...]:
    """Read every figure beside the cases; none without the folder `kwoty`.

    Raises `RulebookError` with every problem, each with its line and a suggestion.
    """
    problems = Problems()
    found: list[Figure] = []
    for path in sorted((folder / FOLDER).glob("*.yaml")):
        tree = read_tree(path, f"{FOLDER}/{path.name}", problems)
        if isinstance(tree, Items):
            for item in tree.items:
                found += _Reading(rulebook, problems).parameter(item)
        elif tree is not None and not isinstance(tree, Refused):
            problems.report(tree.place, "kwoty wypisz po '- ', każdą od 'parameter:'")
    if problems.mistakes:
        raise RulebookError(in_order(problems.mistakes))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Reading:
    rulebook: Rulebook
    problems: Problems

    def parameter(self, tree: Tree) -> Iterator[Figure]:
        if not isinstance(tree, Entries):
            what = "tu ma być 'parameter:', 'basis:' i 'days:'"
            self.problems.report(tree.place, what)
            return
        self._check_keys(tree)
        name, days = self._name(tree), tree.items.get("days", (tree.place, None))[1]
        if isinstance(days, Scalar | Items):
            self.problems.report(days.place, "days: napisz 'dzień: kwota'")
        elif isinstance(days, Entries) and name:
            blank = Figure(name, self._text(tree, "basis"), scalars.NO_DAY, tree.place)
            for text, (place, value) in days.items.items():
                yield from self._day(replace(blank, place=place), text, value)

    def _check_keys(self, tree: Entries) -> None:
        for key, (place, _) in tree.items.items():
            if key not in FIGURE:
                message = f"nieznany klucz '{key}'{maybe(key, FIGURE)}"
                self.problems.report(place, message)
        for key in FIGURE:
            if key not in tree.items:
                self.problems.report(tree.place, f"brak wartości '{key}'")

    def _name(self, tree: Entries) -> str:
        """Read which parameter it is; nothing for one that the rules do not know."""
        name, known = self._text(tree, "parameter"), self.rulebook.parameters
        if name in known:
            return name
        if name:
            message = f"nieznana nazwa '{name}'{maybe(name, known)}"
            self.problems.report(tree.items["parameter"][0], message)
        return ""

    def _text(self, entries: Entries, key: str) -> str:
        tree = entries.items.get(key, (entries.place, None))[1]
        return tree.text if isinstance(tree, Scalar) else ""

    def _day(self, figure: Figure, text: str, value: Tree) -> Iterator[Figure]:
        """Read what a day holds: an amount, bounds, nothing, or rows of a table."""
        try:
            dated = replace(figure, day=scalars.day(text))
        except ValueError as error:
            self.problems.report(figure.place, str(error))
            return
        if isinstance(value, Scalar):
            yield from self._amount(dated, value)
        elif isinstance(value, Entries):
            rows = self._rows(figure.parameter)
            for row, (place, one) in value.items.items():
                if row not in rows:
                    message = f"tabela nie ma wiersza '{row}'{maybe(row, rows)}"
                    self.problems.report(place, message)
                elif isinstance(one, Scalar):
                    yield from self._amount(replace(dated, place=place, row=row), one)
        elif isinstance(value, Items):
            self.problems.report(value.place, f"{text}: napisz kwotę albo wiersze")

    def _rows(self, name: str) -> frozenset[str]:
        spans = self.rulebook.parameters[name].spans
        tables = (one.value for one in spans if isinstance(one.value, Table))
        return frozenset(row.name for table in tables for row in table.rows)

    def _amount(self, figure: Figure, scalar: Scalar) -> Iterator[Figure]:
        if scalar.text == _NOTHING:
            yield figure
            return
        ends = scalar.text.split(TO)
        try:
            least, most = scalars.number(ends[0]), scalars.limit(ends[-1])
        except ValueError as error:
            self.problems.report(scalar.place, str(error))
            return
        yield replace(figure, least=least, most=most)
