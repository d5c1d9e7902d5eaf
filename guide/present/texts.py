"""Texts for people: Polish at the source, translated through gettext catalogues."""

from typing import Protocol

from guide.model.texts import N_

__all__ = [
    "N_",
    "POLISH",
    "Catalogue",
    "Language",
    "Polish",
    "Translator",
    "first_high",
    "first_low",
    "is_few",
]

_FEW_MOST, _TEENS_MOST, _TEN, _HUNDRED = 4, 14, 10, 100


class Translator(Protocol):
    """What a language offers; `gettext.NullTranslations` needs only a `locale`."""

    @property
    def locale(self) -> str:
        """Return the language for names of months: "pl"."""

    def gettext(self, message: str) -> str:
        """Return a text in the language."""

    def ngettext(self, one: str, many: str, number: int, /) -> str:
        """Return the form of a text that goes with a number."""


class Catalogue(Protocol):
    """A catalogue as the standard library's `gettext` reads it."""

    def gettext(self, message: str) -> str: ...
    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str: ...


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

    locale = "pl"

    def gettext(self, message: str) -> str:
        return message

    def ngettext(self, one: str, many: str, number: int, /) -> str:
        if number == 1:
            return one
        return _FEW[one] if is_few(number) else many


class Language:
    """Another language, from a gettext catalogue."""

    def __init__(self, locale: str, catalogue: Catalogue) -> None:
        """Take the language's code and its texts."""
        self.locale = locale
        self._catalogue = catalogue

    def gettext(self, message: str) -> str:
        return self._catalogue.gettext(message)

    def ngettext(self, one: str, many: str, number: int, /) -> str:
        return self._catalogue.ngettext(one, many, number)


POLISH = Polish()


def is_few(number: int) -> bool:
    """Tell whether a number takes the form of "dwa świadczenia"."""
    ones, tens = number % _TEN, number % _HUNDRED
    return 1 < ones <= _FEW_MOST and not _TEN < tens <= _TEENS_MOST


def first_low(text: str) -> str:
    """Return a sentence as a part of another: the first letter made small.

    Abbreviations ("PESEL", "PIT") stay as they are.
    """
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def first_high(text: str) -> str:
    """Return a phrase as the beginning of a sentence."""
    return text[:1].upper() + text[1:]
