"""Answers read from text: one reader for each kind of question, wherever asked.

Forms, the session, situation files and the API share these readers, so they cannot
disagree on what "1 010,50" means. Messages tell the person what to do. The bounds that
a question declares are not looked at here.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from guide.model.facts import Fact, Structure
from guide.model.kinds import Kind
from guide.model.possible import NO, YES
from guide.model.situation import Answer
from guide.model.texts import N_

_SPACES = re.compile(r"\s+")
_MINUS = re.compile(r"[-−–]\s*[0-9]")
_TAIL = re.compile(r"(,[-–]{1,2})?\s*(zł|zl|pln)?\.?$", re.IGNORECASE)
_AREA_TAIL = re.compile(r"\s*(m\s?[2²]|m\s?kw\.?|ha)$", re.IGNORECASE)
_PLAIN = re.compile(r"[0-9]+([.,][0-9]+)?")
_SPACED = re.compile(r"[0-9]{1,3}( [0-9]{3})+([.,][0-9]+)?")
_TWO_WAYS = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
_POINTS = re.compile(r"[0-9]{1,3}(\.[0-9]{3})+,[0-9]+|[0-9]{1,3}(\.[0-9]{3}){2,}")
_COMMAS = re.compile(r"[0-9]{1,3}(,[0-9]{3})+\.[0-9]+|[0-9]{1,3}(,[0-9]{3}){2,}")
_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_POLISH_DAY = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")
_ISO_MONTH = re.compile(r"([0-9]{4})-([0-9]{1,2})")
_POLISH_MONTH = re.compile(r"([0-9]{1,2})\.([0-9]{4})")
_LONGEST = 20
_GROSZE = -2
_NOBODY = "brak"
_YES_NO = {"tak": YES, "yes": YES, "nie": NO, "no": NO}


class Ambiguous(ValueError):  # noqa: N818
    """A number that can be read two ways; `readings` holds both, the larger first.

    `filled` are the words for the places in `MESSAGE`.
    """

    MESSAGE = N_(
        "„{text}” można przeczytać na dwa sposoby. Wpisz {whole} albo {fraction}."
    )

    def __init__(self, text: str, whole: Decimal, fraction: Decimal) -> None:
        self.readings = whole, fraction
        grouped = f"{whole:,}".replace(",", " ")
        decimal = str(fraction).replace(".", ",").rstrip("0").rstrip(",")
        self.filled = {"text": text, "whole": grouped, "fraction": decimal}
        super().__init__(self.MESSAGE.format(**self.filled))


def read_value(fact: Fact, text: str) -> Answer:
    """Read an answer to the question; raise ValueError with what to do instead."""
    return _READERS[fact.kind](fact, _SPACES.sub(" ", text).strip())


def read_number(text: str) -> Decimal:
    """Read a number as people write it: with a comma or a point, with spaces."""
    if _MINUS.match(text):
        msg = N_("Wpisz 0 albo więcej. Liczba nie może być ujemna.")
        raise ValueError(msg)
    if _TWO_WAYS.fullmatch(text):
        whole, fraction = re.split("[.,]", text)
        raise Ambiguous(text, Decimal(whole + fraction), Decimal(f"{whole}.{fraction}"))
    if len(text) > _LONGEST:
        msg = N_("Ta liczba jest za długa. Sprawdź, czy nie ma w niej pomyłki.")
        raise ValueError(msg)
    return Decimal(_digits(text))


def _digits(text: str) -> str:
    if _PLAIN.fullmatch(text) or _SPACED.fullmatch(text):
        return text.replace(" ", "").replace(",", ".")
    if _POINTS.fullmatch(text):
        return text.replace(".", "").replace(",", ".")
    if _COMMAS.fullmatch(text):
        return text.replace(",", "")
    msg = N_("Wpisz liczbę cyframi, na przykład 1010,50.")
    raise ValueError(msg)


def _number(_: Fact, text: str) -> Answer:
    return read_number(_AREA_TAIL.sub("", text))


def _money(_: Fact, text: str) -> Answer:
    amount = read_number(_TAIL.sub("", text))
    exponent = amount.as_tuple().exponent
    if isinstance(exponent, int) and exponent < _GROSZE:
        msg = N_("Wpisz kwotę z dokładnością do grosza, na przykład 1010,50.")
        raise ValueError(msg)
    return amount


def _share(_: Fact, text: str) -> Answer:
    """Read a part of a whole: 0,5 or 50%."""
    if text.endswith("%"):
        return read_number(text[:-1].strip()) / 100
    return read_number(text)


def _count(_: Fact, text: str) -> Answer:
    if _MINUS.match(text):
        msg = N_("Wpisz 0 albo więcej. Liczba nie może być ujemna.")
        raise ValueError(msg)
    if not text.isascii() or not text.isdigit() or len(text) > _LONGEST:
        msg = N_("Wpisz liczbę całkowitą, na przykład 3.")
        raise ValueError(msg)
    return Decimal(text)


def _yes_no(_: Fact, text: str) -> Answer:
    if text.lower() not in _YES_NO:
        msg = N_("Wybierz „tak” albo „nie”.")
        raise ValueError(msg)
    return _YES_NO[text.lower()]


def _option(fact: Fact, text: str) -> str:
    if text not in {option.id for option in fact.options}:
        msg = N_("Wybierz jedną z odpowiedzi na liście.")
        raise ValueError(msg)
    return text


def _options(fact: Fact, text: str) -> Answer:
    chosen = frozenset(_option(fact, part.strip()) for part in _parts(text))
    if not chosen and fact.exclusive:
        msg = N_("Zaznacz co najmniej jedną odpowiedź.")
        raise ValueError(msg)
    if fact.exclusive in chosen and len(chosen) > 1:
        label = next(one.label for one in fact.options if one.id == fact.exclusive)
        msg = f"Zaznacz albo „{label}”, albo pozostałe odpowiedzi."
        raise ValueError(msg)
    return chosen


def _parts(text: str) -> list[str]:
    return text.split(",") if text else []


def _persons(_: Fact, text: str) -> Answer:
    """Read numbers of persons, as the situation counts them; `brak` for nobody."""
    parts = [part.strip() for part in _parts("" if text == _NOBODY else text)]
    if not all(part.isascii() and part.isdigit() for part in parts):
        msg = N_("Wybierz osoby z listy.")
        raise ValueError(msg)
    return tuple(sorted({int(part) for part in parts}))


def _date(fact: Fact, text: str) -> Answer:
    """Read a day, or only a month where it is the month of birth that is asked."""
    day = _day(text)
    if day is None and fact.structure is Structure.BIRTH:
        day = _month(text)
        if day is None:
            msg = N_("Wpisz miesiąc i rok, na przykład 05.2019.")
            raise ValueError(msg)
    if day is None:
        msg = N_("Wpisz dzień, miesiąc i rok, na przykład 15.03.2026.")
        raise ValueError(msg)
    return day


def _day(text: str) -> date | None:
    if found := _ISO_DAY.fullmatch(text):
        return _calendar(found[1], found[2], found[3])
    if found := _POLISH_DAY.fullmatch(text):
        return _calendar(found[3], found[2], found[1])
    return None


def _month(text: str) -> date | None:
    if found := _ISO_MONTH.fullmatch(text):
        return _calendar(found[1], found[2], "1")
    if found := _POLISH_MONTH.fullmatch(text):
        return _calendar(found[2], found[1], "1")
    return None


def _calendar(year: str, month: str, day: str) -> date:
    try:
        return date(int(year), int(month), int(day))
    except ValueError as error:
        msg = N_("Nie ma takiego dnia w kalendarzu. Sprawdź dzień i miesiąc.")
        raise ValueError(msg) from error


_READERS: Mapping[Kind, Callable[[Fact, str], Answer]] = {
    Kind.YES_NO: _yes_no,
    Kind.OPTION: _option,
    Kind.OPTIONS: _options,
    Kind.COUNT: _count,
    Kind.NUMBER: _number,
    Kind.SHARE: _share,
    Kind.MONEY: _money,
    Kind.DATE: _date,
    Kind.PERSONS: _persons,
}
