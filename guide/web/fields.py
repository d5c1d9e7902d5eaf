"""Fields of a form as templates/components/field.html places them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from guide.present.texts import N_
from guide.web.forms import UNKNOWN, AnswerField, AnswerForm
from guide.web.questions import Question
from guide.web.texts import gettext_now
from guide.web.typed import boxes_of

_BOX_LABELS = {"d": N_("Dzień"), "m": N_("Miesiąc"), "r": N_("Rok")}
_BOX_WIDTHS = {"d": "2", "m": "2", "r": "4"}


class OptionView(NamedTuple):
    """An answer to choose."""

    value: str
    label: str
    hint: str
    checked: bool
    exclusive: bool


class BoxView(NamedTuple):
    """One box of a date."""

    name: str
    label: str
    value: str
    width: str


class UnknownView(NamedTuple):
    """The answer "nie wiem"; `name` is that of its own tick box."""

    name: str
    value: str
    label: str
    checked: bool


@dataclass(frozen=True, slots=True)
class FieldView:
    """One question, its boxes and what is wrong with them."""

    widget: str
    name: str
    id: str
    legend: str
    about: str = ""
    hint: str = ""
    why: str = ""
    error: str = ""
    inline: bool = False
    value: str = ""
    unit: str = ""
    inputmode: str = "text"
    width: str = ""
    options: tuple[OptionView, ...] = ()
    boxes: tuple[BoxView, ...] = ()
    dont_know: UnknownView | None = None
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class SourceView:
    """Questions under one heading: a source of money, or "" for all others."""

    title: str
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True)
class GroupView:
    """Questions about one person; `title` is "" where nobody need be named."""

    id: str
    title: str
    note: str
    parts: tuple[SourceView, ...]


class ErrorView(NamedTuple):
    """What is wrong, and the control that mends it."""

    id: str
    text: str


Why = Callable[[Question], str]
"""Tells why a question is asked."""


def field_view(field: AnswerField, why: Why) -> FieldView:
    """Return one field in the words of its question."""
    question, look = field.question, field.look
    values = field.data.values
    value = values[0] if look.widget == "text" and values else ""
    return FieldView(
        look.widget,
        question.name,
        field.id,
        _legend(question),
        question.about,
        question.hint,
        why(question),
        field.errors[0] if field.errors else "",
        look.inline,
        value,
        _unit(question) or look.unit,
        look.inputmode,
        look.width,
        tuple(_options(question, values)),
        tuple(_boxes(field)) if look.widget == "date" else (),
        _unknown(field),
        question.anchor,
    )


def _legend(question: Question) -> str:
    """Say aloud which source of money is meant; eyes see it above."""
    if not question.source:
        return question.legend
    spoken = Markup('<span class="hidden">{}: </span>{}')
    return spoken.format(question.source, question.legend)


def _options(question: Question, values: tuple[str, ...]) -> Iterator[OptionView]:
    for one in question.options:
        checked = one.value in values
        yield OptionView(one.value, one.label, one.hint, checked, one.exclusive)


def _boxes(field: AnswerField) -> Iterator[BoxView]:
    names = boxes_of(field.question)
    values = field.data.values or ("",) * len(names)
    for name, value in zip(names, values, strict=True):
        label = gettext_now(_BOX_LABELS[name])
        yield BoxView(f"{field.name}-{name}", label, value, _BOX_WIDTHS[name])


def _unit(question: Question) -> str:
    unit = question.fact.unit_text
    return gettext_now(unit) if unit else ""


def _unknown(field: AnswerField) -> UnknownView | None:
    label = field.question.unknown
    if not label:
        return None
    return UnknownView(f"{field.name}-nw", UNKNOWN, label, field.data.unknown)


def group_views(
    form: AnswerForm, notes: dict[int, str], why: Why
) -> tuple[GroupView, ...]:
    """Return the fields person by person, each source of money under its heading."""
    people: dict[int, list[AnswerField]] = {}
    for field in form.answer_fields():
        people.setdefault(field.question.person, []).append(field)
    return tuple(
        GroupView(
            f"pytania-{number}",
            fields[0].question.about,
            notes.get(person, ""),
            tuple(_parts(fields, why)),
        )
        for number, (person, fields) in enumerate(people.items(), 1)
    )


def _parts(fields: list[AnswerField], why: Why) -> Iterator[SourceView]:
    sources: dict[str, list[FieldView]] = {}
    for field in fields:
        sources.setdefault(field.question.source, []).append(field_view(field, why))
    for source, views in sources.items():
        yield SourceView(source, tuple(views))


def error_views(form: AnswerForm) -> tuple[ErrorView, ...]:
    """Return what is wrong on the page, each named by its question."""
    return tuple(
        ErrorView(field.id, f"{_called(field.question)} {field.errors[0]}")
        for field in form.answer_fields()
        if field.errors
    )


def _called(question: Question) -> str:
    parts = (question.about, question.source)
    return " – ".join([part for part in parts if part] + [question.legend])
