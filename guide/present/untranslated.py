"""Texts that a language lacks: shown in Polish, and told to readers and machines."""

import re
from collections.abc import Iterator

from guide.present.texts import TRANSLATED, UNTRANSLATED

_TAG = re.compile(r"(<[^>]*>)")
_MARKS = str.maketrans("", "", UNTRANSLATED + TRANSLATED)
_SPAN = {
    ord(UNTRANSLATED): '<span class="in-polish" lang="pl">',
    ord(TRANSLATED): "</span>",
}
_PLAIN = ("<title", "<option", "<textarea", "<text", "<script", "<style")
"""Elements that hold words only."""


def without_marks(text: str) -> str:
    """Return a text for a place that can say nothing about its language."""
    return text.translate(_MARKS)


def show_polish(html: str) -> str:
    """Return a page in which every text left in Polish says so (WCAG 3.1.2)."""
    return "".join(_shown(html)) if UNTRANSLATED in html else html


def _shown(html: str) -> Iterator[str]:
    tag = ""
    for piece in _TAG.split(html):
        if piece.startswith("<"):
            tag = piece
            yield without_marks(piece)
        elif tag.startswith(_PLAIN) or _is_cut(piece):
            yield without_marks(piece)
        else:
            yield piece.translate(_SPAN)


def _is_cut(text: str) -> bool:
    """Tell whether an element begins or ends inside a text that is marked."""
    return text.count(UNTRANSLATED) != text.count(TRANSLATED)
