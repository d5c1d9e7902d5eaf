"""Questions in the words for one reader, about one person."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from guide.engine.relevance import depending_on
from guide.model.facts import Fact
from guide.model.kinds import Kind
from guide.model.possible import HOUSEHOLD, Key
from guide.present.formats import benefits_counted
from guide.present.missing import anchor
from guide.present.numbers import income_label
from guide.present.people import Voice
from guide.present.telling import Telling
from guide.present.texts import N_, first_low
from guide.web.fitting import Fitting, fitting
from guide.web.visit import Visit

NOBODY = "-"
"""Posted where nothing of a list is chosen on purpose."""

_YES_NO = (("tak", N_("Tak")), ("nie", N_("Nie")))
_NONE_OF_THESE, _NO_PERSON = N_("Nic z tych"), N_("Nikt z tych osób")
_UNKNOWN, _UNSAID = N_("Nie wiem"), N_("Wolę nie mówić")
_NAMED = 5
"""How many results are named that an answer may change; the rest is counted."""


class Option(NamedTuple):
    """An answer to choose; `exclusive` cannot stand beside others."""

    value: str
    label: str
    hint: str = ""
    exclusive: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """One fact about one person as it is asked.

    `name` is the name of its control; `legend` the question, `source` the kind of
    income it is about, `about` the person; `unknown` the words for "nie wiem", or "".
    `sure` are the tags of persons who are in a relation without being asked, `anchor`
    is where a link to this question opens its page.
    """

    fact: Fact
    tag: int
    person: int
    name: str
    legend: str
    hint: str
    about: str
    source: str
    options: tuple[Option, ...]
    unknown: str
    sure: tuple[int, ...] = ()
    anchor: str = ""

    @property
    def key(self) -> Key:
        """The fact and the person's tag, as a visit keeps answers."""
        return self.fact.id, self.tag

    @property
    def single(self) -> bool:
        """Tell whether at most one person is chosen."""
        most = self.fact.most_members
        return most is not None and most - len(self.sure) == 1


def control_name(fact: str, tag: int) -> str:
    """Return the name of a control: the fact, with the person's tag."""
    return fact if tag == HOUSEHOLD else f"{fact}.{tag}"


def key_of(name: str) -> Key | None:
    """Return the fact and tag behind the name of a control."""
    fact, dot, tag = name.partition(".")
    if not dot:
        return fact, HOUSEHOLD
    return (fact, int(tag)) if tag.isascii() and tag.isdigit() else None


class Asker:
    """Words questions for one visit."""

    def __init__(self, visit: Visit, telling: Telling) -> None:
        """Take the visit and how it is told."""
        self.visit, self.telling = visit, telling
        self.judge: Fitting = fitting(telling)

    def questions(self, keys: Iterable[Key]) -> tuple[Question, ...]:
        """Return the questions about person numbers, in the same order."""
        return tuple(self.question(key) for key in keys)

    def question(self, key: Key) -> Question:
        """Return one question."""
        telling, (name, person) = self.telling, key
        fact = telling.rulebook.facts[name]
        tag = self.visit.tag(person)
        sure, options = self._options(fact, person)
        return Question(
            fact,
            tag,
            person,
            control_name(name, tag),
            self._legend(fact, person),
            telling.rule_text(fact.hint),
            telling.people.label(person),
            income_label(telling, name),
            options,
            self._unknown(fact),
            sure,
            anchor(telling, key),
        )

    def _legend(self, fact: Fact, person: int) -> str:
        own = self._is_own(person)
        return self.telling.rule_text(fact.question if own else fact.question_other)

    def _unknown(self, fact: Fact) -> str:
        if not fact.may_be_unknown:
            return ""
        return self.telling.gettext(_UNSAID if fact.sensitive else _UNKNOWN)

    def _is_own(self, person: int) -> bool:
        return self.telling.voice is Voice.MYSELF and person in {0, HOUSEHOLD}

    def _options(
        self, fact: Fact, person: int
    ) -> tuple[tuple[int, ...], tuple[Option, ...]]:
        match fact.kind:
            case Kind.YES_NO:
                words = ((one, self.telling.gettext(text)) for one, text in _YES_NO)
                return (), tuple(Option(one, text) for one, text in words)
            case Kind.OPTION | Kind.OPTIONS:
                return (), self._words(fact, person)
            case Kind.PERSONS:
                return self._persons(fact, person)
            case _:
                return (), ()

    def _words(self, fact: Fact, person: int) -> tuple[Option, ...]:
        telling, fitting_ones = self.telling, self.judge.options(fact, person)
        own = self._is_own(person)
        found = [
            Option(
                one.id,
                telling.rule_text((not own and one.label_other) or one.label),
                telling.rule_text(one.hint),
                one.id == fact.exclusive,
            )
            for one in fact.options
            if one.id in fitting_ones
        ]
        if fact.kind is Kind.OPTIONS and fact.exclusive is None:
            label = telling.gettext(_NONE_OF_THESE)
            found.append(Option(NOBODY, label, exclusive=True))
        return tuple(found)

    def _persons(
        self, fact: Fact, person: int
    ) -> tuple[tuple[int, ...], tuple[Option, ...]]:
        certain, possible = self.judge.relation(fact, person)
        people = self.telling.people
        found = [
            Option(str(self.visit.tag(one)), people.label(one))
            for one in possible
            if one not in certain
        ]
        nobody = self.telling.gettext(_NO_PERSON)
        found.append(Option(NOBODY, nobody, exclusive=True))
        return tuple(self.visit.tag(one) for one in certain), tuple(found)


def why(telling: Telling, question: Question) -> str:
    """Return why a question is asked, and which results the answer may change."""
    reason = telling.rule_text(question.fact.why)
    key = (question.fact.id, question.person)
    benefits = telling.rulebook.benefits
    titles = [
        first_low(telling.rule_text(benefits[one].title))
        for one in depending_on(telling.assessment, key)
    ]
    if not titles:
        return reason
    more = benefits_counted(len(titles) - _NAMED, telling.texts)
    said = (
        telling.gettext("Ta odpowiedź może zmienić wynik dla: {benefits}.")
        if len(titles) <= _NAMED
        else telling.gettext("Ta odpowiedź może zmienić wynik dla: {benefits}; {more}.")
    )
    named = "; ".join(titles[:_NAMED])
    return f"{reason} {said.format(benefits=named, more=f'+ {more}')}"
