"""One topic's page: the questions it shows, what was typed, what is wrong."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from functools import partial

from werkzeug.datastructures import MultiDict

from guide.engine.ages import age_on
from guide.engine.terms import add_months
from guide.model.facts import Fact, Structure, Topic
from guide.model.kinds import Entity, Unit
from guide.model.possible import HOUSEHOLD, INFINITY, ZERO, Interval, Key
from guide.model.rulebook import Rulebook
from guide.model.situation import Answer
from guide.present.formats import in_unit
from guide.present.people import Voice
from guide.present.telling import Telling
from guide.web.asking import answered, asked, in_order, one_page
from guide.web.fields import ErrorView, GroupView, error_views, group_views
from guide.web.fitting import Fitting, fitting
from guide.web.forms import AnswerForm
from guide.web.income import is_about_income, sum_views, with_amounts
from guide.web.progress import ProgressView, again, progress_view, topic_title
from guide.web.questions import Asker, key_of, why
from guide.web.telling import telling
from guide.web.visit import (
    MOST_PEOPLE,
    MOST_TAGS,
    Visit,
    is_about_trouble,
    with_answers,
)

FIELDS = "pola"
"""The hidden control that lists what a page has asked."""


def shown_keys(told: Telling, topic: Topic, *, everything: bool) -> tuple[Key, ...]:
    """Return what a page shows: what is asked now, else what was answered there."""
    now = tuple(
        key for key in asked(told).on(topic.number) if key[0] in told.rulebook.facts
    )
    before = answered(told, topic)
    if everything:
        return in_order(topic, list({*now, *before}))
    return one_page(told.rulebook, now) if now else before


def posted_keys(visit: Visit, rulebook: Rulebook, names: str) -> tuple[Key, ...]:
    """Return by tag what a posted page had asked, of those who are still there."""
    keys = dict.fromkeys(key_of(name) for name in names.split())
    return tuple(key for key in keys if key and _is_about(visit, rulebook, key))


def _is_about(visit: Visit, rulebook: Rulebook, key: Key) -> bool:
    """Tell whether a fact is asked of the one that a tag stands for."""
    fact = rulebook.facts.get(key[0])
    if fact is None:
        return False
    match fact.entity:
        case Entity.HOUSEHOLD:
            return key[1] == HOUSEHOLD
        case Entity.PERSON:
            return key[1] in visit.household
        case Entity.RELATIVE:
            return key[1] in (visit.relatives or ())


def adopted(visit: Visit, rulebook: Rulebook, names: str) -> Visit:
    """Return a fresh visit with the people a posted page speaks of.

    When the answers have ended, what was just typed need not be lost with them.
    """
    if visit.voice is not None:
        return visit
    for key in filter(None, (key_of(name) for name in names.split())):
        fact = rulebook.facts.get(key[0])
        if fact is not None and key[1] not in {HOUSEHOLD, *visit.tags()}:
            visit = _with_tag(visit, fact, key[1])
    return replace(visit, voice=Voice.MYSELF)


def _with_tag(visit: Visit, fact: Fact, tag: int) -> Visit:
    if tag >= MOST_TAGS or len(visit.household) >= MOST_PEOPLE:
        return visit
    last = max(visit.last, tag)
    if fact.entity is Entity.RELATIVE:
        return replace(visit, relatives=(*(visit.relatives or ()), tag), last=last)
    return replace(visit, household=(*visit.household, tag), last=last)


class TopicPage:
    """A topic for one visit: its form and the groups of fields to place."""

    def __init__(self, visit: Visit, topic: Topic) -> None:
        """Take the visit before anything new is known."""
        self.visit, self.topic = visit, topic
        self.told = telling(visit)
        self.form = AnswerForm(())
        self.keys: tuple[Key, ...] = ()
        self.asks_now = False

    def show(self, *, everything: bool) -> "TopicPage":
        """Show what is asked, with the answers given before."""
        self.keys = shown_keys(self.told, self.topic, everything=everything)
        self.asks_now = any(key not in self.told.situation.answers for key in self.keys)
        self.asks_now = self.asks_now and not everything
        self.form = self._form().fill(self.visit.answers)
        return self

    def take(self, posted: MultiDict[str, str]) -> "TopicPage":
        """Take a page that was sent, whatever would be asked by now."""
        keys = posted_keys(self.visit, self.told.rulebook, posted.get(FIELDS, ""))
        self.keys = tuple((fact, self.visit.number(tag)) for fact, tag in keys)
        self.form = self._form().take(posted)
        return self

    def _form(self) -> AnswerForm:
        return AnswerForm(Asker(self.visit, self.told).questions(self.keys))

    def is_valid(self, *, blank_allowed: bool) -> bool:
        """Read everything, then look whether the answers go with each other."""
        if not self.form.is_readable(blank_allowed=blank_allowed):
            return False
        told = telling(self.answered())
        judge = fitting(told)
        for field in self.form.answer_fields():
            key = (field.question.fact.id, field.question.person)
            answer = told.situation.answers.get(key)
            if answer is None or field.answer is None or not judge.applies(key):
                continue
            if not judge.fits(key, answer):
                wrong = misfit_text(told, judge, field.question.fact, key[1], answer)
                field.errors = (wrong,)
        return not self.form.errors

    def answered(self) -> Visit:
        """Return the visit with the answers of this page."""
        answers = self.form.answers()
        birth = self.told.rulebook.structure(Structure.BIRTH)
        judge = fitting(self.told)
        for (fact, tag), answer in answers.items():
            if fact == birth and isinstance(answer, date):
                age = judge.age(self.visit.number(tag))
                answers[fact, tag] = day_of_birth(answer, age, self.told.day)
        about_income = is_about_income(self.told, self.topic)
        said = about_income and any(
            isinstance(one, Decimal) for one in answers.values()
        )
        all_of_them = with_amounts(self.visit, self.told.rulebook, answers)
        visit = with_answers(self.visit, all_of_them)
        return replace(visit, told_income=visit.told_income or said)

    @property
    def title(self) -> str:
        """The topic's title, for this reader."""
        return topic_title(self.told, self.topic)

    @property
    def intro(self) -> str:
        """What stands above the questions: on a second visit why there are more."""
        return again(self.told, self.topic, self.keys) or self.told.rule_text(
            self.topic.intro
        )

    @property
    def progress(self) -> ProgressView:
        """How far the way still is."""
        return progress_view(self.told, self.topic)

    @property
    def names(self) -> str:
        """What the hidden control of this page says."""
        return " ".join(question.name for question in self.form.questions)

    @property
    def errors(self) -> tuple[ErrorView, ...]:
        return error_views(self.form)

    @property
    def groups(self) -> tuple[GroupView, ...]:
        """The fields person by person; one person alone need not be named."""
        groups = group_views(self.form, self._notes(), partial(why, self.told))
        if len(self.told.people.labels) > 1:
            return groups
        return tuple(replace(group, title="") for group in groups)

    def _notes(self) -> dict[int, str]:
        """Say a person's income so far beside the questions about it."""
        if not is_about_income(self.told, self.topic):
            return {}
        said = self.told.gettext("Razem do tej pory: {amount} ({period}).")
        labels = self.told.people.labels
        return {
            labels.index(one.person): said.format(
                amount=f"{one.amount} ({one.why})" if one.why else one.amount,
                period=one.period,
            )
            for one in sum_views(self.told)
        }

    @property
    def is_discreet(self) -> bool:
        """Tell whether the trouble at home is asked for, not to be seen by others.

        Most questions about health or papers are sensitive too: an exit on every
        other page would only frighten.
        """
        return any(is_about_trouble(one.fact) for one in self.form.questions)


def day_of_birth(month: date, age: int | None, today: date) -> date:
    """Return the day that a month of birth stands for: the first, if the age agrees.

    In the month of a birthday the age tells whether it is over or still ahead.
    """
    if month.day != 1 or age is None or age_on(today, month) == age:
        return month
    last = add_months(month, 1) - timedelta(days=1)
    return last if age_on(today, last) == age else month


def misfit_text(
    told: Telling, judge: Fitting, fact: Fact, person: int, answer: Answer
) -> str:
    """Return why an answer cannot stand, and what to do."""
    if isinstance(answer, Decimal):
        return bounds_text(told, fact, judge.bounds(fact, person))
    if fact.structure is Structure.BIRTH:
        said = told.gettext("Na liście osób wiek to {age}. Popraw datę albo wiek.")
        return said.format(age=judge.age(person))
    return told.gettext("Ta odpowiedź nie pasuje do pozostałych. Sprawdź ją.")


def bounds_text(told: Telling, fact: Fact, bounds: Interval) -> str:
    """Return between which numbers an answer may lie."""
    unit = Unit(fact.kind.value)
    least, most = in_unit(bounds.least, unit), ""
    if bounds.most != INFINITY:
        most = in_unit(bounds.most, unit)
    if not most:
        return told.gettext("Wpisz co najmniej {least}.").format(least=least)
    if bounds.least <= ZERO:
        return told.gettext("Wpisz najwyżej {most}.").format(most=most)
    said = told.gettext("Wpisz od {least} do {most}.")
    return said.format(least=least, most=most)
