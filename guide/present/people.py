"""What persons are called: "Ty", "Dziecko, 9 lat"; nobody has a name."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from guide.engine.judging import Engine
from guide.engine.run import Run
from guide.model.facts import Fact, OptionText, Structure
from guide.model.kinds import Entity
from guide.model.possible import HOUSEHOLD
from guide.model.rulebook import Rulebook
from guide.model.situation import Situation
from guide.present.formats import age
from guide.present.texts import N_, Translator


class Voice(StrEnum):
    """To whom the guide speaks."""

    MYSELF = "myself"
    CLOSE = "close"
    PROFESSIONAL = "professional"


APPLICANT = {
    Voice.MYSELF: N_("Ty"),
    Voice.CLOSE: N_("Osoba, której pomagasz"),
    Voice.PROFESSIONAL: N_("Osoba, która szuka pomocy"),
}


@dataclass(frozen=True, slots=True)
class People:
    """Labels by person number; the last ones are people elsewhere."""

    labels: tuple[str, ...]
    household: int
    everybody: str

    def label(self, person: int | None) -> str:
        """Return what a person is called; "" for nobody in particular."""
        if person is None or not 0 <= person < len(self.labels):
            return ""
        return self.labels[person]

    def claimant(self, claimant: int, members: tuple[int, ...]) -> str:
        """Return whom a benefit is about; "" where there is only one person."""
        if self.household == 1:
            return ""
        covered = members or (claimant,)
        if claimant == HOUSEHOLD or len(covered) == self.household:
            return self.everybody
        return " · ".join(self.label(person) for person in covered)


def call_people(
    engine: Engine, situation: Situation, day: date, voice: Voice, texts: Translator
) -> People:
    """Name everybody by role and age; equal labels get a number."""
    run = engine.linked_for(situation, day).program.run(situation, day)
    caller = _Caller(engine, run, voice, texts)
    labels = [caller.member(person) for person in situation.persons()]
    labels += [caller.relative(person) for person in situation.elsewhere()]
    everybody = texts.gettext("Wszyscy w domu")
    return People(tuple(_distinct(labels)), situation.household, everybody)


def _distinct(labels: list[str]) -> Iterator[str]:
    seen: Counter[str] = Counter()
    for label in labels:
        seen[label] += 1
        yield label if seen[label] == 1 else f"{label} ({seen[label]})"


@dataclass(frozen=True, slots=True)
class _Caller:
    engine: Engine
    run: Run
    voice: Voice
    texts: Translator

    def member(self, person: int) -> str:
        if person == 0:
            return self.texts.gettext(APPLICANT[self.voice])
        role = self._option(self._structural(Structure.ROLE), person)
        called = self.texts.gettext("Domownik") if role is None else self._short(role)
        return self._with_age(called, person)

    def relative(self, person: int) -> str:
        kinship = self._option(kinship_fact(self.engine.rulebook), person)
        if kinship is None:
            return self.texts.gettext("Bliska osoba poza domem")
        return self.texts.gettext("{who}, poza domem").format(who=self._short(kinship))

    def _short(self, option: OptionText) -> str:
        other = None if self.voice is Voice.MYSELF else option.label_other
        return self.texts.gettext(option.short or other or option.label)

    def _with_age(self, called: str, person: int) -> str:
        fact = self._structural(Structure.AGE)
        if fact is None:
            return called
        program = self.engine.linked_for(self.run.situation, self.run.day).program
        found = program.fact(fact.id)(self.run, person)
        if not isinstance(found, Decimal):
            return called
        return f"{called}, {age(int(found), self.texts)}"

    def _structural(self, structure: Structure) -> Fact | None:
        name = self.engine.rulebook.structure(structure)
        return None if name is None else self.engine.rulebook.facts[name]

    def _option(self, fact: Fact | None, person: int) -> OptionText | None:
        if fact is None:
            return None
        answer = self.run.answers.get((fact.id, person))
        return next((one for one in fact.options if one.id == answer), None)


def kinship_fact(rulebook: Rulebook) -> Fact | None:
    """Return the fact that says who a person elsewhere is: their first choice."""
    for fact in rulebook.facts.values():
        if fact.entity is Entity.RELATIVE and fact.options:
            return fact
    return None
