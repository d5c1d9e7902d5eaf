"""The list of persons on one page: those of the household, or people elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from werkzeug.datastructures import MultiDict

from guide.model.facts import Fact, OptionText, Structure
from guide.model.kinds import Entity
from guide.model.situation import Answer
from guide.present.people import Voice, kinship_fact
from guide.web.fields import ErrorView, FieldView, OptionView, error_views, field_view
from guide.web.fitting import fitting
from guide.web.forms import AnswerForm
from guide.web.questions import Asker, Option, Question
from guide.web.telling import telling
from guide.web.texts import gettext_now
from guide.web.topics import bounds_text
from guide.web.visit import MOST_PEOPLE, MOST_RELATIVES, Visit, with_answers


@dataclass(frozen=True, slots=True)
class PersonView:
    """One row: who, the fields, and the tag by which the person can be removed."""

    id: str
    title: str
    tag: str
    fields: tuple[FieldView, ...]
    removable: bool
    note: str = ""


class PeoplePage:
    """A list of people with a few fields each; no names."""

    def __init__(self, visit: Visit, entity: Entity) -> None:
        """Take the visit and whose list it is."""
        self.visit, self.entity = visit, entity
        self.told = telling(visit)
        self.form = AnswerForm(tuple(self._questions()))

    @property
    def tags(self) -> tuple[int, ...]:
        if self.entity is Entity.RELATIVE:
            return self.visit.relatives or ()
        return self.visit.household

    def _questions(self) -> Iterator[Question]:
        asker = Asker(self.visit, self.told)
        for place, tag in enumerate(self.tags):
            for fact in self._facts():
                if place == 0 and fact.structure is Structure.ROLE:
                    continue
                question = asker.question((fact.id, self.visit.number(tag)))
                yield self._reworded(question, first=place == 0)

    def _facts(self) -> Iterator[Fact]:
        rulebook = self.told.rulebook
        if self.entity is Entity.RELATIVE:
            kinship = kinship_fact(rulebook)
            yield from () if kinship is None else (kinship,)
            return
        for structure in (Structure.ROLE, Structure.AGE):
            name = rulebook.structure(structure)
            if name is not None:
                yield rulebook.facts[name]

    def _reworded(self, question: Question, *, first: bool) -> Question:
        """Fit a question to a row: short, and roles as the reader would say them.

        Nobody else can have the applicant's own role, which stands first.
        """
        fact, told = question.fact, self.told
        if fact.structure is not Structure.ROLE:
            hint = "" if first else question.hint
            return replace(question, unknown="", hint=hint)
        options = tuple(
            Option(one.id, told.rule_text(self._called(one)), told.rule_text(one.hint))
            for one in fact.options[1:]
        )
        legend = told.rule_text(fact.question if self.is_own else fact.question_other)
        return replace(question, unknown="", hint="", legend=legend, options=options)

    def _called(self, option: OptionText) -> str:
        return option.label if self.is_own else option.label_other or option.label

    def show(self) -> "PeoplePage":
        self.form.fill(self.visit.answers)
        return self

    def take(self, posted: MultiDict[str, str]) -> "PeoplePage":
        self.form.take(posted)
        return self

    def is_valid(self, *, blank_allowed: bool) -> bool:
        """Read everything, and look at the bounds."""
        self.form.is_readable(blank_allowed=blank_allowed)
        judge = fitting(telling(self.answered()))
        for field in self.form.answer_fields():
            key = (field.question.fact.id, field.question.person)
            answer = field.answer
            if answer is not None and not field.errors and not judge.fits(key, answer):
                bounds = judge.bounds(field.question.fact, key[1])
                field.errors = (bounds_text(self.told, field.question.fact, bounds),)
        return not self.form.errors

    def answered(self) -> Visit:
        """Return the visit with what could be read; what was emptied is taken back."""
        read = self.form.answers()
        emptied: dict[tuple[str, int], Answer | None] = {
            field.question.key: None
            for field in self.form.answer_fields()
            if field.data.is_blank()
        }
        return with_answers(self.visit, {**emptied, **read})

    @property
    def is_own(self) -> bool:
        """Tell whether the reader speaks about their own household."""
        return self.told.voice is Voice.MYSELF

    @property
    def has_room(self) -> bool:
        """Tell whether one more person can be added."""
        most = MOST_PEOPLE if self.entity is Entity.PERSON else MOST_RELATIVES
        return len(self.tags) < most

    @property
    def roles_explained(self) -> tuple[tuple[str, str], ...]:
        """Return the roles that need a word, once anybody can choose one."""
        if len(self.tags) == 1 or self.entity is Entity.RELATIVE:
            return ()
        question = self.form.questions[-2]
        return tuple((one.label, one.hint) for one in question.options if one.hint)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Return why the list is asked for."""
        return tuple(self.told.rule_text(fact.why) for fact in self._facts())

    @property
    def errors(self) -> tuple[ErrorView, ...]:
        return error_views(self.form)

    @property
    def names(self) -> str:
        return " ".join(question.name for question in self.form.questions)

    @property
    def rows(self) -> tuple[PersonView, ...]:
        """The people with their fields."""
        return tuple(self._row(place, tag) for place, tag in enumerate(self.tags))

    def _row(self, place: int, tag: int) -> PersonView:
        number = self.visit.number(tag)
        fields = tuple(
            _as_select(field_view(field, _no_reason))
            for field in self.form.answer_fields()
            if field.question.tag == tag
        )
        first = place == 0 and self.entity is Entity.PERSON
        title = self.told.people.label(number)
        return PersonView(f"osoba-{place + 1}", title, str(tag), fields, not first)


def _no_reason(_question: Question) -> str:
    """Say nothing in a row: the reason stands once below the list."""
    return ""


def _as_select(field: FieldView) -> FieldView:
    """Show many choices as one line that opens, with nothing chosen beforehand."""
    if field.widget != "radios":
        return field
    nothing = OptionView("", gettext_now("– wybierz –"), "", False, False)  # noqa: FBT003
    chosen = any(one.checked for one in field.options)
    first = nothing._replace(checked=not chosen)
    return replace(field, widget="select", options=(first, *field.options))
