"""Situation files: the known answers about one household, for the command line."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

from guide.loading.problems import Problems, RulebookError, in_order, maybe
from guide.loading.tree import Entries, Items, Refused, Scalar, Tree, read_tree
from guide.model.answers import read_value
from guide.model.expressions import Node, Number
from guide.model.facts import COMPUTED, Fact, Structure
from guide.model.kinds import Entity, Kind
from guide.model.law import Place
from guide.model.possible import HOUSEHOLD, Key
from guide.model.rulebook import Rulebook
from guide.model.situation import DONT_KNOW, Answer, Situation

_DONT_KNOW = "nie wiem"
_NOBODY = "brak"
DAY = "dzien"
SECTIONS = {
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
    if _is_blank(path):
        return SituationFile(Situation())
    problems = Problems()
    tree = read_tree(path, path.name, problems)
    found = read_situation(tree, rulebook, problems)
    if problems.mistakes:
        raise RulebookError(in_order(problems.mistakes))
    return found


def _is_blank(path: Path) -> bool:
    """Tell whether there is nothing in a file, comments apart."""
    lines = path.read_text("utf-8-sig", errors="replace").splitlines()
    return all(not line.strip() or line.lstrip().startswith("#") for line in lines)


def read_situation(
    tree: Tree | None, rulebook: Rulebook, problems: Problems
) -> SituationFile:
    """Read a situation from a part of a file, such as a case."""
    reading = _Reading(rulebook, problems)
    if isinstance(tree, Entries):
        reading.everything(tree)
    elif tree is not None and not isinstance(tree, Refused):
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
            if key != DAY and key not in SECTIONS:
                hint = maybe(key, (*SECTIONS, DAY))
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
        if DAY not in tree.items:
            return
        place, value = tree.items[DAY]
        if isinstance(value, Refused):
            return
        try:
            self.day = date.fromisoformat(_text_of(value) or "")
        except ValueError:
            self.problems.report(place, "dzien: napisz datę, na przykład 2026-11-24")

    def _list(self, tree: Entries, key: str) -> tuple[Tree, ...]:
        if key not in tree.items:
            return ()
        place, value = tree.items[key]
        if isinstance(value, Items):
            return value.items
        if not _is_nobody(value):
            message = f"{key}: wypisz osoby po '- ' albo napisz 'brak'"
            self.problems.report(place, message)
        return ()

    def _facts(self, tree: Tree, entity: Entity, person: int) -> None:
        if not isinstance(tree, Entries):
            if not _is_nobody(tree):
                self.problems.report(tree.place, "napisz 'fakt: odpowiedź'")
            return
        for name, (place, value) in tree.items.items():
            fact = self._known_fact(name, entity, place)
            if fact is not None:
                self._answer(fact, person, place, value)

    def _known_fact(self, name: str, entity: Entity, place: Place) -> Fact | None:
        fact = self.rulebook.facts.get(name)
        if fact is None:
            facts = self.rulebook.facts.values()
            same = [one.id for one in facts if one.entity is entity]
            self.problems.report(place, f"nieznany fakt '{name}'{maybe(name, same)}")
            return None
        if fact.entity is not entity:
            where = next(key for key, one in SECTIONS.items() if one is fact.entity)
            self.problems.report(place, f"'{name}' wpisz w części '{where}:'")
            return None
        if fact.structure in COMPUTED:
            birth = self.rulebook.structure(Structure.BIRTH)
            message = f"'{name}' liczy się samo; wpisz '{birth}'"
            self.problems.report(place, message)
            return None
        return fact

    def _answer(self, fact: Fact, person: int, place: Place, value: Tree) -> None:
        if _is_refused(value):
            return
        text = _text_of(value)
        if text is None:
            self.problems.report(place, f"{fact.id}: napisz odpowiedź po dwukropku")
            return
        try:
            self.answers[fact.id, person] = self._read(fact, person, text)
        except ValueError as error:
            self.problems.report(place, f"{fact.id}: {error}{_options(fact, text)}")

    def _read(self, fact: Fact, person: int, text: str) -> Answer:
        if text.lower() == _DONT_KNOW:
            return DONT_KNOW
        if fact.kind is Kind.PERSONS:
            return self._persons(fact, person, text)
        answer = read_value(fact, text)
        if isinstance(answer, Decimal):
            _check_bounds(fact, answer)
        if fact.structure is Structure.ROLE:
            _check_role(fact, person, answer)
        return answer

    def _persons(self, fact: Fact, person: int, text: str) -> tuple[int, ...]:
        """Read the numbers of other household members, counted from 1."""
        if text == _NOBODY:
            return ()
        others = {str(one + 1): one for one in range(self.household) if one != person}
        parts = {part.strip() for part in text.split(",")}
        if not parts <= others.keys():
            msg = f"napisz numery innych osób z części 'osoby:' ({', '.join(others)})"
            raise ValueError(f"{msg} albo 'brak'" if others else "napisz 'brak'")
        if fact.most_members is not None and len(parts) > fact.most_members:
            msg = f"najwięcej osób: {fact.most_members}"
            raise ValueError(msg)
        return tuple(sorted(others[part] for part in parts))


def _check_bounds(fact: Fact, answer: Decimal) -> None:
    """Refuse a number beyond the ends that hold for everybody."""
    least, most = constant(fact.least), constant(fact.most)
    if least is not None and answer < least:
        msg = f"wpisz co najmniej {least}"
        raise ValueError(msg)
    if most is not None and answer > most:
        msg = f"wpisz najwyżej {most}"
        raise ValueError(msg)


def constant(end: Node | None) -> Decimal | None:
    """Return an end of a domain if it is a plain number."""
    if isinstance(end, Number) and end.value.is_finite():
        return end.value
    return None


def _check_role(fact: Fact, person: int, answer: Answer) -> None:
    applicant = fact.options[0].id
    if (answer == applicant) is not (person == 0):
        msg = f"'{applicant}' to pierwsza osoba na liście i tylko ona"
        raise ValueError(msg)


def _is_nobody(tree: Tree) -> bool:
    """Tell whether a part says "brak", or has been reported already."""
    return isinstance(tree, Refused) or (
        isinstance(tree, Scalar) and tree.text == _NOBODY
    )


def _is_refused(value: Tree) -> bool:
    """Tell whether an answer has been reported already."""
    parts = value.items if isinstance(value, Items) else (value,)
    return any(isinstance(part, Refused) for part in parts)


def _text_of(value: Tree) -> str | None:
    if isinstance(value, Scalar):
        return value.text.strip()
    if isinstance(value, Items):
        texts = [item.text for item in value.items if isinstance(item, Scalar)]
        return ", ".join(texts) if len(texts) == len(value.items) else None
    return None


def _options(fact: Fact, text: str) -> str:
    """Suggest the option that was probably meant, of several the first wrong one."""
    known = [option.id for option in fact.options]
    wrong = [word for part in text.split(",") if (word := part.strip()) not in known]
    return maybe(wrong[0], known) if known and wrong else ""
