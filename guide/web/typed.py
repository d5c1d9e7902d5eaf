"""What stands in the boxes of a question: typed text to an answer, and back."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from babel.numbers import format_decimal

from guide.model.answers import Ambiguous, read_value
from guide.model.facts import Structure
from guide.model.kinds import Kind
from guide.model.possible import NO, YES
from guide.model.situation import DONT_KNOW, Answer
from guide.present.formats import plain
from guide.present.texts import N_
from guide.web.questions import NOBODY, Question
from guide.web.texts import gettext_now

_HUNDRED = 100
_MISSING = {
    Kind.YES_NO: N_("Wybierz odpowiedź."),
    Kind.OPTION: N_("Wybierz odpowiedź."),
    Kind.OPTIONS: N_("Zaznacz co najmniej jedną odpowiedź."),
    Kind.PERSONS: N_("Zaznacz, kto to jest."),
    Kind.MONEY: N_("Wpisz kwotę. Jeśli nic, wpisz 0."),
    Kind.DATE: N_("Wpisz datę."),
}
_MISSING_NUMBER = N_("Wpisz liczbę.")
_BOTH = N_("Wpisz odpowiedź albo zaznacz „{unknown}”, nie jedno i drugie.")
_ALONE = N_("Zaznacz albo „{label}”, albo pozostałe odpowiedzi.")
_TOO_MANY = N_("Zaznacz najwyżej tyle osób: {number}.")


class Typed(NamedTuple):
    """The texts in the boxes, and whether "nie wiem" is ticked."""

    values: tuple[str, ...] = ()
    unknown: bool = False

    def is_blank(self) -> bool:
        return not self.unknown and not any(value.strip() for value in self.values)


def boxes_of(question: Question) -> tuple[str, ...]:
    """Return the parts of a date that are asked for: day, month, year."""
    if question.fact.structure is Structure.BIRTH:
        return ("m", "r")
    return ("d", "m", "r")


def typed_of(question: Question, answer: Answer | None) -> Typed:
    """Return what the boxes show for an answer given before."""
    match answer:
        case None:
            return Typed()
        case str():
            return Typed((answer,))
        case frozenset():
            return Typed(tuple(sorted(answer)) or (NOBODY,))
        case tuple():
            chosen = [str(tag) for tag in answer if tag not in question.sure]
            return Typed(tuple(chosen) or (NOBODY,))
        case Decimal():
            return Typed((_number_text(question, answer),))
        case date():
            parts = {"d": answer.day, "m": answer.month, "r": answer.year}
            return Typed(tuple(str(parts[box]) for box in boxes_of(question)))
    if answer is DONT_KNOW:
        return Typed(unknown=True)
    return Typed(("tak" if answer is YES else "nie",) if answer in (YES, NO) else ())


def _number_text(question: Question, value: Decimal) -> str:
    if question.fact.kind is Kind.MONEY:
        whole = value == value.to_integral_value()
        pattern = "#,##0" if whole else "#,##0.00"
        return str(format_decimal(value, format=pattern, locale="pl"))
    return plain(value * _HUNDRED if question.fact.kind is Kind.SHARE else value)


def read(question: Question, typed: Typed) -> Answer:
    """Read an answer; ValueError says what to do instead."""
    if typed.is_blank():
        missing = _MISSING.get(question.fact.kind, _MISSING_NUMBER)
        raise ValueError(gettext_now(missing))
    if not typed.unknown:
        return _READERS.get(question.fact.kind, _number)(question, typed.values)
    if any(value.strip() for value in typed.values):
        raise ValueError(gettext_now(_BOTH).format(unknown=question.unknown))
    if not question.unknown:
        raise ValueError(gettext_now(_MISSING[Kind.OPTION]))
    return DONT_KNOW


def _understood(question: Question, text: str) -> Answer:
    """Read a text as every other way in does; say what is wrong in the language."""
    try:
        return read_value(question.fact, text)
    except Ambiguous as error:
        said = gettext_now(error.MESSAGE).format(**error.filled)
        raise ValueError(said) from error
    except ValueError as error:
        raise ValueError(gettext_now(str(error))) from error


def _number(question: Question, values: tuple[str, ...]) -> Answer:
    text = values[0].strip()
    if question.fact.kind is Kind.SHARE and not text.endswith("%"):
        text = f"{text}%"
    return _understood(question, text)


def _choice(question: Question, values: tuple[str, ...]) -> Answer:
    if values[0] not in {one.value for one in question.options}:
        raise ValueError(gettext_now(_MISSING[Kind.OPTION]))
    return _understood(question, values[0])


def _several(question: Question, values: tuple[str, ...]) -> Answer:
    alone = next((one for one in question.options if one.exclusive), None)
    if alone is not None and alone.value in values and len(values) > 1:
        raise ValueError(gettext_now(_ALONE).format(label=alone.label))
    known = {one.value for one in question.options}
    chosen = [value for value in values if value in known and value != NOBODY]
    return _understood(question, ",".join(chosen))


def _persons(question: Question, values: tuple[str, ...]) -> Answer:
    chosen = _several(question, values)
    together = tuple(sorted({*question.sure, *chosen}))  # type: ignore[misc]
    most = question.fact.most_members
    if most is not None and len(together) > most:
        number = most - len(question.sure)
        raise ValueError(gettext_now(_TOO_MANY).format(number=number))
    return together


def _date(question: Question, values: tuple[str, ...]) -> Answer:
    parts = [value.strip() for value in values]
    if not all(part.isascii() and part.isdigit() for part in parts):
        raise ValueError(gettext_now(_MISSING[Kind.DATE]))
    return _understood(question, ".".join(parts))


_READERS: dict[Kind, Callable[[Question, tuple[str, ...]], Answer]] = {
    Kind.YES_NO: _choice,
    Kind.OPTION: _choice,
    Kind.OPTIONS: _several,
    Kind.PERSONS: _persons,
    Kind.DATE: _date,
}
