"""Walks that answer as a persona of `tests/personas` would."""

from datetime import date
from decimal import Decimal

from guide.loading.situations import load_situation
from guide.model.facts import Structure
from guide.model.kinds import Kind
from guide.model.possible import HOUSEHOLD, YES
from guide.model.situation import DONT_KNOW
from guide.present.people import kinship_fact
from guide.web.questions import NOBODY, key_of
from tests.rulecases import ROOT
from tests.web.walking import Walker, dice, visit_of

PERSONAS = ROOT / "tests" / "personas"


class Persona(Walker):
    """A walker who knows who they are; what the persona does not say is unknown."""

    def __init__(self, browser, name) -> None:
        """Read the persona's file."""
        super().__init__(browser, dice(0))
        (path,) = PERSONAS.glob(f"{name}*.yaml")
        self.situation = load_situation(path, self.rulebook).situation
        self.unanswered = []

    def walk(self):
        """Go from the start to the answers; return the last page."""
        self.begin()
        role = self.rulebook.structure(Structure.ROLE)
        ages = [self._age(person) for person in self.situation.persons()]
        roles = [self.situation.answer(role, n) for n in range(1, len(ages))]
        return self.to_the_end(self.household(ages, roles))

    def _age(self, person) -> int:
        age = self.situation.answer(self.rulebook.structure(Structure.AGE), person)
        if age is not None:
            return int(age)
        birth = self.situation.answer(self.rulebook.structure(Structure.BIRTH), person)
        today = self._fitting().run.day
        over = (today.month, today.day) >= (birth.month, birth.day)
        return today.year - birth.year - (not over)

    def answer(self, page, name):
        fact, tag = key_of(name)
        visit = visit_of(self.browser)
        person = HOUSEHOLD if tag == HOUSEHOLD else visit.number(tag)
        answer = self.situation.answer(fact, person)
        options = page.form().options(name)
        if answer is None or answer is DONT_KNOW:
            self.unanswered.append((fact, person))
            return self._dont_know(name, options)
        return self._typed(name, self.rulebook.facts[fact], answer)

    def _typed(self, name, fact, answer):
        match answer:
            case str():
                return [(name, answer)]
            case frozenset():
                return [(name, one) for one in answer or {NOBODY}]
            case tuple():
                visit = visit_of(self.browser)
                sure, _ = self._fitting().relation(fact, visit.number(key_of(name)[1]))
                asked = [visit.tag(one) for one in answer if one not in sure]
                return [(name, str(one)) for one in asked or [NOBODY]]
            case Decimal():
                value = answer * 100 if fact.kind is Kind.SHARE else answer
                return [(name, str(value).replace(".", ","))]
            case date():
                boxes = {"d": answer.day, "m": answer.month, "r": answer.year}
                if fact.structure is Structure.BIRTH:
                    del boxes["d"]
                return [(f"{name}-{box}", str(part)) for box, part in boxes.items()]
        return [(name, "tak" if answer is YES else "nie")]

    def _relatives(self, page):
        kinship = kinship_fact(self.rulebook).id
        elsewhere = self.situation.elsewhere()
        for _ in elsewhere:
            page = self.browser.send(page.form(), button="dodaj=1")
        form = page.form()
        names = [one.get("name") for one in form.controls if one.tag == "select"]
        changes = [
            (name, self.situation.answer(kinship, person))
            for name, person in zip(names, elsewhere, strict=True)
        ]
        return self.browser.send(form, changes, button="dalej=dalej")
