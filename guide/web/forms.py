"""Forms made from questions by one table."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from werkzeug.datastructures import MultiDict
from wtforms import Field
from wtforms.fields.choices import SelectChoice
from wtforms.form import BaseForm
from wtforms.meta import DefaultMeta
from wtforms.utils import unset_value
from wtforms.validators import StopValidation

from guide.model.kinds import Kind
from guide.model.situation import Answer
from guide.web.questions import Question
from guide.web.typed import Typed, boxes_of, read, typed_of

UNKNOWN = "nie_wiem"
_ONLY_CHOICES = {"radios", "checkboxes"}


class Look(NamedTuple):
    """How a kind of question is asked: see templates/components/field.html."""

    widget: str
    inputmode: str = "text"
    width: str = ""
    unit: str = ""
    inline: bool = False


_LOOKS = {
    Kind.YES_NO: Look("radios", inline=True),
    Kind.OPTION: Look("radios"),
    Kind.OPTIONS: Look("checkboxes"),
    Kind.PERSONS: Look("checkboxes"),
    Kind.COUNT: Look("text", "numeric", "4"),
    Kind.NUMBER: Look("text", "decimal", "8"),
    Kind.SHARE: Look("text", "decimal", "4", "%"),
    Kind.MONEY: Look("text", "decimal", "8", "zł"),
    Kind.DATE: Look("date"),
}


def look_of(question: Question) -> Look:
    """Return how a question is asked; one person at most is chosen by radios."""
    if question.fact.kind is Kind.PERSONS and question.single:
        return Look("radios")
    return _LOOKS[question.fact.kind]


class AnswerField(Field):  # type: ignore[misc]
    """One question on a form: what is typed, the answer or what is wrong with it."""

    def __init__(self, question: Question, **settings: Any) -> None:
        """Take the question."""
        super().__init__(question.legend, **settings)
        self.question = question
        self.look = look_of(question)
        self.answer: Answer | None = None
        self.choices = [SelectChoice(one.value, one.label) for one in question.options]

    def process(
        self,
        formdata: MultiDict[str, str] | None,
        data: Any = unset_value,
        extra_filters: Any = None,  # noqa: ARG002 - WTForms passes it
    ) -> None:
        """Take what was posted, or the answer given before."""
        self.process_errors: list[str] = []
        if formdata is not None:
            self.data = self._posted(formdata)
        else:
            self.data = data if isinstance(data, Typed) else Typed()

    def _posted(self, formdata: MultiDict[str, str]) -> Typed:
        if self.look.widget in _ONLY_CHOICES:
            chosen = tuple(formdata.getlist(self.name))
            values = tuple(value for value in chosen if value != UNKNOWN)
            return Typed(values, UNKNOWN in chosen)
        unknown = f"{self.name}-nw" in formdata
        if self.look.widget == "date":
            boxes = boxes_of(self.question)
            typed = tuple(formdata.get(f"{self.name}-{box}", "") for box in boxes)
            return Typed(typed, unknown)
        return Typed((formdata.get(self.name, ""),), unknown)

    def pre_validate(self, form: BaseForm) -> None:  # noqa: ARG002 - WTForms passes it
        """Read what was typed."""
        try:
            self.answer = read(self.question, self.data)
        except ValueError as error:
            raise StopValidation(str(error)) from error


class _Meta(DefaultMeta):  # type: ignore[misc]
    """Our texts are our own; the secret token is checked for every form at once."""

    csrf = False
    locales = False


class AnswerForm(BaseForm):  # type: ignore[misc]
    """The questions of one page."""

    def __init__(self, questions: Iterable[Question]) -> None:
        """Make one field a question; ids say nothing about what is asked."""
        asked = tuple(questions)
        fields = {
            question.name: _unbound(question, number)
            for number, question in enumerate(asked, 1)
        }
        super().__init__(fields, meta=_Meta())
        self.questions = asked

    def fill(self, answers: Mapping[Any, Answer]) -> "AnswerForm":
        """Show the answers given before."""
        data = {
            question.name: typed_of(question, answers.get(question.key))
            for question in self.questions
        }
        self.process(data=data)
        return self

    def take(self, posted: MultiDict[str, str]) -> "AnswerForm":
        """Show and read what was posted."""
        for field in self.answer_fields():
            field.process(posted)
        return self

    def answer_fields(self) -> tuple[AnswerField, ...]:
        return tuple(self[question.name] for question in self.questions)

    def answers(self) -> dict[Any, Answer]:
        """Return what could be read."""
        return {
            field.question.key: field.answer
            for field in self.answer_fields()
            if field.answer is not None and not field.errors
        }

    def is_readable(self, *, blank_allowed: bool = False) -> bool:
        """Read every field; with `blank_allowed` those left out are no mistake."""
        for field in self.answer_fields():
            if blank_allowed and field.data.is_blank():
                field.errors = ()
            else:
                field.validate(self)
        return not self.errors


def _unbound(question: Question, number: int) -> Any:
    return AnswerField(question, id=f"p{number}", name=question.name)
