"""All answers on one page, to be checked and changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from flask import url_for

from guide.model.facts import Fact, Structure
from guide.model.kinds import Unit
from guide.model.possible import YES, Key
from guide.model.situation import DONT_KNOW, Answer
from guide.present.formats import day_in_words, in_unit, years
from guide.present.missing import question_text
from guide.present.people import Voice
from guide.present.telling import Telling
from guide.present.texts import N_
from guide.web.asking import answered, asked
from guide.web.income import SumView, is_about_income, sum_views
from guide.web.progress import topic_title
from guide.web.telling import telling
from guide.web.visit import Visit

_YES, _NO = N_("Tak"), N_("Nie")
_UNKNOWN, _UNSAID = N_("nie wiem"), N_("bez odpowiedzi")


class RowView(NamedTuple):
    """A question and its answer; the group has the link that changes it."""

    key: str
    value: str
    change_url: str = ""


@dataclass(frozen=True, slots=True)
class PersonRows:
    """The rows about one person; `title` is "" where nobody need be named."""

    title: str
    rows: tuple[RowView, ...]


@dataclass(frozen=True, slots=True)
class TopicRows:
    """The answers of one topic, and where to change them."""

    id: str
    title: str
    change_url: str
    people: tuple[PersonRows, ...]
    sums: tuple[SumView, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckView:
    """Everything answered; `missing` says whether more is worth asking."""

    topics: tuple[TopicRows, ...]
    missing: bool


def check_view(visit: Visit) -> CheckView:
    """Return all answers in the order in which they are asked."""
    told = telling(visit)
    return CheckView(
        (_people(told), *_topics(told)),
        bool(asked(told).pages),
    )


def _people(told: Telling) -> TopicRows:
    everybody = told.situation.persons()
    rows = tuple(RowView(_called(told, one), _age(told, one)) for one in everybody)
    return TopicRows(
        "domownicy",
        told.gettext("Kto mieszka w domu"),
        url_for("household.members", powrot=1),
        (PersonRows("", rows),),
    )


def _called(told: Telling, person: int) -> str:
    """Return who a person is as it was chosen: their label tells the age too."""
    name = told.rulebook.structure(Structure.ROLE)
    answer = told.situation.answer(name, person) if name and person else None
    options = told.rulebook.facts[name].options if name else ()
    for one in options:
        if one.id == answer:
            other = None if told.voice is Voice.MYSELF else one.label_other
            return told.rule_text(other or one.label)
    return told.people.label(person)


def _age(told: Telling, person: int) -> str:
    name = told.rulebook.structure(Structure.AGE)
    answer = told.situation.answer(name, person) if name else None
    if name is None or answer is None:
        return told.gettext("nie podano wieku")
    if isinstance(answer, Decimal):
        return years(int(answer), told.texts)
    return answer_text(told, told.rulebook.facts[name], person, answer)


def _topics(told: Telling) -> Iterator[TopicRows]:
    for topic in told.rulebook.topics:
        keys = answered(told, topic)
        if keys:
            yield TopicRows(
                f"temat-{topic.number}",
                topic_title(told, topic),
                url_for("wizard.ask", number=topic.number, powrot=1),
                tuple(_by_person(told, keys)),
                sum_views(told) if is_about_income(told, topic) else (),
            )


def _by_person(told: Telling, keys: tuple[Key, ...]) -> Iterator[PersonRows]:
    alone = len(told.people.labels) == 1
    for person in dict.fromkeys(key[1] for key in keys):
        rows = tuple(_row(told, key) for key in keys if key[1] == person)
        yield PersonRows("" if alone else told.people.label(person), rows)


def _row(told: Telling, key: Key) -> RowView:
    fact = told.rulebook.facts[key[0]]
    answer = told.situation.answers[key]
    return RowView(
        question_text(told, fact, key[1]), answer_text(told, fact, key[1], answer)
    )


def answer_text(told: Telling, fact: Fact, person: int, answer: Answer) -> str:
    """Return an answer as it was given, in words."""
    match answer:
        case Decimal():
            return _number_text(told, fact, answer)
        case date() if fact.structure is Structure.BIRTH:
            return f"{answer:%m.%Y}"
        case date():
            return day_in_words(answer, told.texts)
        case str() | frozenset():
            return _option_text(told, fact, person, answer)
        case tuple():
            people = [told.people.label(one) for one in answer]
            return ", ".join(people) or told.gettext("nikt z domu")
    if answer is DONT_KNOW:
        return told.gettext(_UNSAID if fact.sensitive else _UNKNOWN)
    return told.gettext(_YES if answer is YES else _NO)


def _number_text(told: Telling, fact: Fact, answer: Decimal) -> str:
    text = in_unit(answer, Unit(fact.kind.value))
    has_own = Unit(fact.kind.value) in {Unit.MONEY, Unit.SHARE}
    unit = "" if has_own else told.rule_text(fact.unit_text)
    return f"{text}\N{NO-BREAK SPACE}{unit}" if unit else text


def _option_text(
    told: Telling, fact: Fact, person: int, answer: str | frozenset[str]
) -> str:
    own = told.voice is Voice.MYSELF and person <= 0
    chosen = {answer} if isinstance(answer, str) else answer
    labels = [
        told.rule_text((not own and one.label_other) or one.label)
        for one in fact.options
        if one.id in chosen
    ]
    return "; ".join(labels) or told.gettext("nic z tych")
