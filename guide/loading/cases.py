"""Files of cases: situations in words with the outcomes that the law gives."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from guide.loading import scalars
from guide.loading.case_values import VALUES, position, read_values
from guide.loading.coverage import FLOORS, IMPOSSIBLE
from guide.loading.problems import Problems, RulebookError, in_order, maybe
from guide.loading.situations import read_situation
from guide.loading.tree import Entries, Items, Refused, Scalar, Tree, read_tree
from guide.model.assessment import Outcome
from guide.model.cases import Case, Expected, Local
from guide.model.law import Place
from guide.model.rulebook import Benefit, Rulebook

T = TypeVar("T")

CASE = ("name", "basis", "day", "local", "situation", "expect", "of", "values")
EXPECTED = (
    "outcome",
    "claimant",
    "least",
    "most",
    "missing",
    "parts",
    "presumed",
    "unknown",
    "documents",
    "without",
)
_RELATIVES = "krewni"
_FREED = ("expect", True)

SPECIAL = frozenset({IMPOSSIBLE, FLOORS})
"""Files of the folder that hold no cases: impossible pairs, and the floors."""


def case_files(folder: Path) -> tuple[Path, ...]:
    """Return the files of cases in a folder, by name."""
    found = sorted(folder.glob("*.yaml"))
    return tuple(path for path in found if path.name not in SPECIAL)


def load_cases(folder: Path, rulebook: Rulebook) -> tuple[Case, ...]:
    """Read every case of a folder.

    Raises `RulebookError` with every problem, each with its line and a suggestion.
    """
    problems = Problems()
    cases = [
        case
        for path in case_files(folder)
        for case in read_cases(path, rulebook, problems)
    ]
    if problems.mistakes:
        raise RulebookError(in_order(problems.mistakes))
    return tuple(cases)


def read_cases(path: Path, rulebook: Rulebook, problems: Problems) -> tuple[Case, ...]:
    """Read the cases of one file; what is wrong with them goes to the problems."""
    tree = read_tree(path, path.name, problems)
    if isinstance(tree, Items):
        reading = _Reading(rulebook, problems)
        found = (reading.case(item) for item in tree.items)
        return tuple(case for case in found if case is not None)
    if tree is not None and not isinstance(tree, Refused):
        problems.report(tree.place, "przypadki wypisz po '- ', każdy od 'name:'")
    return ()


@dataclass(frozen=True, slots=True)
class _Reading:
    rulebook: Rulebook
    problems: Problems

    def case(self, tree: Tree) -> Case | None:
        entries = self._keys(tree, CASE)
        if entries is None:
            return None
        for key in ("name", "basis", "day", "expect"):
            if key not in entries.items and (key, VALUES in entries.items) != _FREED:
                self.problems.report(entries.place, f"brak wartości '{key}'")
        situation = entries.items.get("situation")
        found = read_situation(
            situation[1] if situation else None, self.rulebook, self.problems
        )
        return Case(
            entries.place,
            self._take(entries, "name", scalars.words) or "",
            self._take(entries, "basis", str) or "",
            self._take(entries, "day", scalars.day) or scalars.NO_DAY,
            found.situation,
            self._all_expected(entries),
            self._local(entries),
            read_values(
                entries,
                self._take(entries, "of", position),
                self.rulebook,
                self.problems,
            ),
        )

    def _keys(self, tree: Tree, known: tuple[str, ...]) -> Entries | None:
        if not isinstance(tree, Entries):
            if not isinstance(tree, Refused):
                self.problems.report(tree.place, f"tu ma być '{known[0]}:' i dalsze")
            return None
        for key, (place, _) in tree.items.items():
            if key not in known:
                message = f"nieznany klucz '{key}'{maybe(key, known)}"
                self.problems.report(place, message)
        return tree

    def _take(self, entries: Entries, key: str, parse: Callable[[str], T]) -> T | None:
        """Read one value; report a bad one."""
        if key not in entries.items:
            return None
        place, tree = entries.items[key]
        if not isinstance(tree, Scalar):
            if not isinstance(tree, Refused):
                self.problems.report(place, f"{key}: tu ma być tekst albo liczba")
            return None
        try:
            return parse(tree.text)
        except ValueError as error:
            self.problems.report(tree.place, f"{key}: {error}")
            return None

    def _numbers(self, entries: Entries, key: str) -> tuple[tuple[str, Decimal], ...]:
        """Read a mapping of names to numbers."""
        if key not in entries.items:
            return ()
        place, tree = entries.items[key]
        if not isinstance(tree, Entries):
            if not isinstance(tree, Refused):
                self.problems.report(place, f"{key}: napisz 'nazwa: wartość'")
            return ()
        found = ((name, self._take(tree, name, scalars.number)) for name in tree.items)
        return tuple((name, value) for name, value in found if value is not None)

    def _names(
        self, entries: Entries, key: str, known: Collection[str] | None = None
    ) -> tuple[str, ...]:
        """Read names: a list, or on one line with commas between them."""
        if key not in entries.items:
            return ()
        place, tree = entries.items[key]
        if isinstance(tree, Entries | Refused):
            if isinstance(tree, Entries):
                self.problems.report(place, f"{key}: napisz nazwy po przecinku")
            return ()
        scalars_ = tree.items if isinstance(tree, Items) else (tree,)
        found = [
            (one.place, name.strip())
            for one in scalars_
            if isinstance(one, Scalar)
            for name in one.text.split(",")
        ]
        for where, name in found:
            self._check(where, key, name, known)
        return tuple(name for _, name in found)

    def _check(
        self, place: Place, key: str, name: str, known: Collection[str] | None
    ) -> None:
        if known is not None and name not in known:
            message = f"{key}: nieznana nazwa '{name}'{maybe(name, known)}"
            self.problems.report(place, message)

    def _local(self, entries: Entries) -> Local:
        found = self._numbers(entries, "local")
        local = {one.id for one in self.rulebook.parameters.values() if one.local}
        for name, _ in found:
            self._check(entries.items["local"][0], "local", name, local)
        return found

    def _all_expected(self, entries: Entries) -> tuple[Expected, ...]:
        if "expect" not in entries.items:
            return ()
        place, tree = entries.items["expect"]
        if not isinstance(tree, Entries):
            if not isinstance(tree, Refused):
                self.problems.report(place, "expect: napisz 'świadczenie:' i wynik")
            return ()
        found = (
            self._expected(name, where, one)
            for name, (where, one) in tree.items.items()
        )
        return tuple(one for one in found if one is not None)

    def _expected(self, name: str, place: Place, tree: Tree) -> Expected | None:
        benefit = self.rulebook.benefits.get(name)
        if benefit is None:
            self._check(place, "expect", name, self.rulebook.benefits)
            return None
        entries = self._keys(tree, EXPECTED)
        if entries is None:
            return None
        if "outcome" not in entries.items:
            self.problems.report(place, "brak wartości 'outcome'")
        outcome = self._take(entries, "outcome", scalars.one_of(Outcome))
        claimant = self._take(entries, "claimant", position)
        facts = (*self.rulebook.facts, _RELATIVES)
        papers = {use.document for use in benefit.documents}
        return Expected(
            name,
            str(outcome or ""),
            place,
            claimant,
            self._take(entries, "least", scalars.limit),
            self._take(entries, "most", scalars.limit),
            self._names(entries, "missing", facts),
            self._parts(entries, benefit),
            self._names(entries, "presumed", self.rulebook.parameters),
            self._names(entries, "unknown"),
            self._names(entries, "documents", papers),
            self._names(entries, "without", papers),
        )

    def _parts(
        self, entries: Entries, benefit: Benefit
    ) -> tuple[tuple[str, Decimal], ...]:
        """Read the settled amounts of parts; 0.00 for one that is not due."""
        found = self._numbers(entries, "parts")
        known = {part.id for part in benefit.parts}
        for name, _ in found:
            self._check(entries.items["parts"][0], "parts", name, known)
        return found
