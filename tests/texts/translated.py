"""Every translation, as translators wrote it, beside its Polish text."""

import re
from dataclasses import dataclass
from functools import cache

from babel.messages.pofile import read_po

from tests.texts.gathered import ROOT

COMPLETE = ("en", "uk")
EASY = "prosto"
LANGUAGES = (*COMPLETE, EASY)
_FILLED = re.compile(r"%\(\w+\)[sd]|\{\w+\}")


@dataclass(frozen=True)
class Pair:
    """A text and its translation; forms of a plural are pairs of their own."""

    polish: str
    words: str
    file: str

    @property
    def plain(self) -> str:
        """The translation with a number instead of what is filled in."""
        return _FILLED.sub("5", self.words)

    def __str__(self) -> str:
        return f"{self.file}: {self.words}"


@cache
def messages(language):
    path = ROOT / "translations" / language / "LC_MESSAGES" / "messages.po"
    with path.open(encoding="utf-8") as file:
        return tuple(one for one in read_po(file, locale=None) if one.id)


@cache
def pairs(language) -> tuple[Pair, ...]:
    """Return what is translated."""
    found = []
    for one in messages(language):
        forms = one.string if isinstance(one.string, tuple | list) else (one.string,)
        polish = one.id if isinstance(one.id, str) else one.id[-1]
        file = one.locations[0][0] if one.locations else "?"
        found += [Pair(polish, form, file) for form in forms if form]
    return tuple(found)


def dealt(several):
    """Deal out the languages in turn: each thing is seen in one of them."""
    return [
        (one, LANGUAGES[place % len(LANGUAGES)]) for place, one in enumerate(several)
    ]


def named(one):
    return getattr(one, "stem", one)


def filled(text):
    """Return what is filled into a text, in the order of the alphabet."""
    return sorted(set(_FILLED.findall(text)))
