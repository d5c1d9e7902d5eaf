"""Texts of the rule files read as what they stand for; mistakes are ValueErrors."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from keyword import kwlist
from typing import Generic, TypeVar

from guide.loading.problems import maybe
from guide.model.law import Citation
from guide.model.possible import INFINITY

E = TypeVar("E", bound=StrEnum)

IDENTIFIER = re.compile(r"[a-z][a-z0-9_]*")
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
DAY_OF_YEAR = re.compile(r"([0-9]{2})-([0-9]{2})")
_HTML = re.compile(r"</?[a-zA-Z]|&[a-z]+;")
_LEAP_YEAR = 2024
NO_DAY = date.min
"""Stands in for a day that could not be read."""

_WORDS = {
    "osoba",
    "inna",
    "krewny",
    "osoby",
    "krewni",
    "ja",
    "yes",
    "no",
    "bez_granicy",
}
_OF_BENEFITS = {"suma_czesci", "kwota"}
_FUNCTIONS = {"any", "all", "sum", "count", "min", "max"}
_OF_DATES = {"days_since", "months_since", "months_begun", "year_of"}
_ROUNDINGS = {"round_grosz", "round_zloty", "round_up_zloty"}
RESERVED = frozenset(
    {*_WORDS, *_OF_BENEFITS, *_FUNCTIONS, *_OF_DATES, *_ROUNDINGS, *kwlist}
)
"""Words of the formula language, which nothing else can be called."""

_NO_OPTIONS = frozenset({"osoba", "krewny", "yes", "no", *kwlist})


def identifier(text: str) -> str:
    """Read the name of something."""
    if not IDENTIFIER.fullmatch(text):
        msg = f"'{text}' nie jest identyfikatorem (małe litery a–z, cyfry i '_')"
        raise ValueError(msg)
    return text


def variable(text: str) -> str:
    """Read a name for formulas; words of their language are taken."""
    if text in RESERVED:
        msg = f"'{text}' to słowo języka reguł; wybierz inną nazwę"
        raise ValueError(msg)
    return identifier(text)


def option(text: str) -> str:
    """Read the name of an option, which formulas tell apart by its fact."""
    if text in _NO_OPTIONS:
        msg = f"'{text}' to słowo języka reguł; wybierz inną nazwę"
        raise ValueError(msg)
    return identifier(text)


def words(text: str) -> str:
    """Read a text for people."""
    if text != text.strip():
        msg = "tekst zaczyna się albo kończy spacją lub pustym wierszem; użyj '>-'"
        raise ValueError(msg)
    if found := _HTML.search(text):
        msg = f"w tekście jest HTML ('{found.group()}'); pisz zwykłym tekstem"
        raise ValueError(msg)
    return text


def yes_no(text: str) -> bool:
    if text not in ("yes", "no"):
        msg = f"'{text}' zamiast 'yes' albo 'no'"
        raise ValueError(msg)
    return text == "yes"


def limit(text: str) -> Decimal:
    """Read an upper bound, which may be missing."""
    return INFINITY if text == "bez_granicy" else number(text)


def number(text: str) -> Decimal:
    if not NUMBER.fullmatch(text):
        msg = f"'{text}' nie jest liczbą; pisz cyfry i kropkę, np. 1010.00"
        raise ValueError(msg)
    return Decimal(text)


def whole(text: str) -> int:
    if not text.isascii() or not text.isdigit():
        msg = f"'{text}' nie jest liczbą całkowitą"
        raise ValueError(msg)
    return int(text)


def day(text: str) -> date:
    msg = f"'{text}' nie jest datą; pisz rok-miesiąc-dzień, np. 2026-01-01"
    if not DAY.fullmatch(text):
        raise ValueError(msg)
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ValueError(msg) from error


def day_of_year(text: str) -> tuple[int, int]:
    """Read `11-30`: a month and a day that every leap year has."""
    msg = f"'{text}' nie jest dniem roku; pisz miesiąc-dzień, np. 11-30"
    found = DAY_OF_YEAR.fullmatch(text)
    if not found:
        raise ValueError(msg)
    month, number_in_month = int(found.group(1)), int(found.group(2))
    try:
        date(_LEAP_YEAR, month, number_in_month)
    except ValueError as error:
        raise ValueError(msg) from error
    return month, number_in_month


@dataclass(frozen=True, slots=True)
class WordOf:
    """Reads one of some words."""

    words: tuple[str, ...]

    def __call__(self, text: str) -> str:
        """Return the word; ValueError for another, with the one probably meant."""
        if text not in self.words:
            allowed = ", ".join(self.words)
            msg = f"'{text}' zamiast jednego z: {allowed}{maybe(text, self.words)}"
            raise ValueError(msg)
        return text


@dataclass(frozen=True, slots=True)
class OneOf(Generic[E]):
    """Reads one word of an enumeration."""

    kinds: type[E]

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(map(str, self.kinds))

    def __call__(self, text: str) -> E:
        """Return the member; ValueError for another word."""
        return self.kinds(WordOf(self.words)(text))


def one_of(kinds: type[E]) -> OneOf[E]:
    """Return a reader of one word of an enumeration."""
    return OneOf(kinds)


def word_of(words_: Sequence[str]) -> WordOf:
    """Return a reader of one of the words."""
    return WordOf(tuple(words_))


def address(text: str) -> str:
    if not text.startswith("https://"):
        msg = f"'{text}' nie jest adresem strony zaczynającym się od 'https://'"
        raise ValueError(msg)
    return text


def identifiers(text: str) -> tuple[str, ...]:
    """Read names separated by commas."""
    return tuple(identifier(part.strip()) for part in text.split(","))


def citation(text: str) -> Citation:
    """Read `ups art. 38 ust. 1`: an act and a place in it."""
    act, _, unit = text.partition(" ")
    if not unit.strip():
        msg = f"'{text}' nie wskazuje miejsca; pisz akt i jednostkę, np. 'ups art. 38'"
        raise ValueError(msg)
    return Citation(act, unit.strip())
