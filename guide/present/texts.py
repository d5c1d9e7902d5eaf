"""Texts for people: Polish at the source, translated through gettext catalogues."""

from typing import Protocol

from guide.model.texts import N_
from guide.model.translation import Translation

__all__ = [
    "NAMED",
    "NAME_ENDS",
    "N_",
    "POLISH",
    "TRANSLATED",
    "UNTRANSLATED",
    "Language",
    "Polish",
    "Translator",
    "first_high",
    "first_low",
    "is_few",
]

UNTRANSLATED, TRANSLATED = "\ue100", "\ue101"
"""Where a text in Polish begins and ends on a page in another language.

Characters for private use: no text has them, and no reader is ever sent them.
"""

NAMED, NAME_ENDS = "\ue102", "\ue103"
"""Where a Polish name begins and ends that stands beside its translation."""

_FEW_MOST, _TEENS_MOST, _TEN, _HUNDRED = 4, 14, 10, 100


class Translator(Protocol):
    """What a language offers."""

    @property
    def code(self) -> str:
        """Return what the language is called in addresses: "uk", "prosto"."""

    @property
    def locale(self) -> str:
        """Return the language for names of months: "pl"."""

    @property
    def is_unread(self) -> bool:
        """Tell whether some of its texts still wait for somebody to check them."""

    def gettext(self, message: str) -> str:
        """Return a text in the language."""

    def ngettext(self, one: str, many: str, number: int, /) -> str:
        """Return the form of a text that goes with a number."""


# The third form of Polish plurals; catalogues of other languages bring their own.
_FEW = {
    "{number} świadczenie": "{number} świadczenia",
    "Brakuje {number} odpowiedzi.": "Brakuje {number} odpowiedzi.",
    "Najpierw brakuje {number} odpowiedzi, potem mogą dojść następne.": (
        "Najpierw brakuje {number} odpowiedzi, potem mogą dojść następne."
    ),
    "{number} dzień": "{number} dni",
    "{number} dzień roboczy": "{number} dni robocze",
    "{number} miesiąc": "{number} miesiące",
    "{number} rok": "{number} lata",
    "Przy {number} świadczeniu brakuje odpowiedzi.": (
        "Przy {number} świadczeniach brakuje odpowiedzi."
    ),
    "I jeszcze {number} warunek.": "I jeszcze {number} warunki.",
    "O {number} świadczenie można się ubiegać, decyduje urząd.": (
        "O {number} świadczenia można się ubiegać, decyduje urząd."
    ),
}


class Polish:
    """The source language: texts stay as written, plurals have three forms."""

    code = locale = "pl"
    is_unread = False

    def gettext(self, message: str) -> str:
        return message

    def ngettext(self, one: str, many: str, number: int, /) -> str:
        if number == 1:
            return one
        return _FEW[one] if is_few(number) else many


class Language:
    """Another language, from its catalogue; what that lacks is Polish and marked."""

    def __init__(self, translation: Translation) -> None:
        """Take a catalogue that has been read."""
        self.code = translation.code
        self.locale = translation.locale
        self.is_unread = translation.unread > 0
        self._texts = translation.texts
        self._known = translation.known

    def gettext(self, message: str) -> str:
        if message in self._known:
            return self._texts.gettext(message)
        return self._in_polish(message)

    def ngettext(self, one: str, many: str, number: int, /) -> str:
        if one in self._known:
            return self._texts.ngettext(one, many, number)
        return self._in_polish(POLISH.ngettext(one, many, number))

    def _in_polish(self, text: str) -> str:
        """Mark a Polish text, unless the language is itself a kind of Polish."""
        if self.locale == POLISH.locale or not text:
            return text
        return f"{UNTRANSLATED}{text}{TRANSLATED}"


POLISH = Polish()


def is_few(number: int) -> bool:
    """Tell whether a number takes the form of "dwa świadczenia"."""
    ones, tens = number % _TEN, number % _HUNDRED
    return 1 < ones <= _FEW_MOST and not _TEN < tens <= _TEENS_MOST


def first_low(text: str) -> str:
    """Return a sentence as a part of another: the first letter made small.

    Abbreviations ("PESEL", "PIT") stay as they are, and names of several capitals
    ("Karta Dużej Rodziny", "Good Start").
    """
    first, *rest = text.split(" ")
    capitals = all(one[:1].isupper() or not one[:1].isalpha() for one in rest)
    is_name = capitals and any(one[1:2].islower() for one in rest)
    return text if first[1:2].isupper() or is_name else text[:1].lower() + text[1:]


def first_high(text: str) -> str:
    """Return a phrase as the beginning of a sentence."""
    return text[:1].upper() + text[1:]
