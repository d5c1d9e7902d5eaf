"""Situation files: the known answers about one household, for the command line."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from guide.loading.problems import Problems, RulebookError, in_order, maybe
from guide.loading.tree import Entries, Items, Scalar, Tree, read_tree
from guide.model.answers import read_value
from guide.model.kinds import Entity, Kind
from guide.model.law import Place
from guide.model.possible import HOUSEHOLD, Key
from guide.model.rulebook import Fact, Rulebook
from guide.model.situation import DONT_KNOW, Answer, Situation

_DONT_KNOW = "nie wiem"
_DAY = "dzien"
_SECTIONS = {
    "osoby": Entity.PERSON,
    "krewni": Entity.RELATIVE,
    "dom": Entity.HOUSEHOLD,
}


@dataclass(frozen=True, slots=True)
class SituationFile:
    """A situation, and the day for which it was written if the file names one."""

    situation: Situation
    day: date | None = None


def load_situation(path: Path, rulebook: Rulebook) -> SituationFile:
    """Read a situation file; an empty one is one person nothing is known about.

    Raises `RulebookError` with every problem, each with its line and a suggestion.
    """
    problems = Problems()
    lines = path.read_text("utf-8").splitlines()
    if all(not line.strip() or line.lstrip().startswith("#") for line in lines):
        return SituationFile(Situation())
    tree = read_tree(path, path.name, problems)
    found = read_situation(tree, rulebook, problems)
    if problems.mistakes:
        raise RulebookError(in_order(problems.mistakes))
    return found


def read_situation(
    tree: Tree | None, rulebook: Rulebook, problems: Problems
) -> SituationFile:
    """Read a situation from a part of a file, such as a case."""
    reading = _Reading(rulebook, problems)
    if isinstance(tree, Entries):
        reading.everything(tree)
    elif tree is not None:
        problems.report(tree.place, "sytuacja zaczyna się od 'osoby:' albo 'dom:'")
    return reading.result()


@dataclass(slots=True)
class _Reading:
    rulebook: Rulebook
    problems: Problems
    answers: dict[Key, Answer] = field(default_factory=dict)
    household: int = 1
    relatives: int | None = None
    day: date | None = None

    def result(self) -> SituationFile:
        situation = Situation(self.household, self.relatives, self.answers)
        return SituationFile(situation, self.day)

    def everything(self, tree: Entries) -> None:
        for key, (place, _) in tree.items.items():
            if key != _DAY and key not in _SECTIONS:
                hint = maybe(key, _SECTIONS)
                self.problems.report(place, f"nieznany klucz '{key}'{hint}")
        self._day(tree)
        people = self._list(tree, "osoby")
        self.household = max(len(people), 1)
        elsewhere = self._list(tree, "krewni")
        self.relatives = len(elsewhere) if "krewni" in tree.items else None
        for number, person in enumerate((*people, *elsewhere)):
            within = number < len(people)
            entity = Entity.PERSON if within else Entity.RELATIVE
            self._facts(person, entity, number)
        if "dom" in tree.items:
            self._facts(tree.items["dom"][1], Entity.HOUSEHOLD, HOUSEHOLD)

    def _day(self, tree: Entries) -> None:
        if _DAY not in tree.items:
            return
        place, value = tree.items[_DAY]
        try:
            self.day = date.fromisoformat(
                value.text if isinstance(value, Scalar) else ""
            )
        except ValueError:
            self.problems.report(place, "dzien: napisz datę, na przykład 2026-11-24")

    def _list(self, tree: Entries, key: str) -> tuple[Tree, ...]:
        if key not in tree.items:
            return ()
        place, value = tree.items[key]
        if isinstance(value, Items):
            return value.items
        if not (isinstance(value, Scalar) and value.text == "brak"):
            message = f"{key}: wypisz osoby po '- ' albo napisz 'brak'"
            self.problems.report(place, message)
        return ()

    def _facts(self, tree: Tree, entity: Entity, person: int) -> None:
        if not isinstance(tree, Entries):
            if not (isinstance(tree, Scalar) and tree.text == "brak"):
                self.problems.report(tree.place, "napisz 'fakt: odpowiedź'")
            return
        for name, (place, value) in tree.items.items():
            fact = self._known_fact(name, entity, place)
            if fact is not None:
                self._answer(fact, person, place, value)

    def _known_fact(self, name: str, entity: Entity, place: Place) -> Fact | None:
        fact = self.rulebook.facts.get(name)
        if fact is not None and fact.entity is entity:
            return fact
        same = [one.id for one in self.rulebook.facts.values() if one.entity is entity]
        if fact is not None:
            where = next(key for key, one in _SECTIONS.items() if one is fact.entity)
            self.problems.report(place, f"'{name}' wpisz w części '{where}:'")
        else:
            self.problems.report(place, f"nieznany fakt '{name}'{maybe(name, same)}")
        return None

    def _answer(self, fact: Fact, person: int, place: Place, value: Tree) -> None:
        text = _text_of(value)
        if text is None:
            self.problems.report(place, f"{fact.id}: napisz odpowiedź po dwukropku")
            return
        try:
            self.answers[fact.id, person] = self._read(fact, text)
        except ValueError as error:
            self.problems.report(place, f"{fact.id}: {error}{_options(fact, text)}")

    def _read(self, fact: Fact, text: str) -> Answer:
        if text == _DONT_KNOW:
            return DONT_KNOW
        if fact.kind is Kind.PERSONS:
            return self._persons(text)
        return read_value(fact, text)

    def _persons(self, text: str) -> tuple[int, ...]:
        """Read the numbers of household members, counted from 1."""
        if text == "brak":
            return ()
        numbers = [int(part) - 1 for part in text.split(",") if part.strip().isdigit()]
        if len(numbers) != text.count(",") + 1 or not all(
            0 <= number < self.household for number in numbers
        ):
            msg = f"napisz numery osób od 1 do {self.household} albo 'brak'"
            raise ValueError(msg)
        return tuple(sorted(set(numbers)))


def _text_of(value: Tree) -> str | None:
    if isinstance(value, Scalar):
        return value.text.strip()
    if isinstance(value, Items):
        texts = [item.text for item in value.items if isinstance(item, Scalar)]
        return ", ".join(texts) if len(texts) == len(value.items) else None
    return None


def _options(fact: Fact, text: str) -> str:
    return maybe(text, [option.id for option in fact.options]) if fact.options else ""
