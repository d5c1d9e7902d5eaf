"""Polish on a page in another language: told to readers and to machines.

It is a text that the language lacks, or the Polish name of a paper that an office asks
for. Both are marked when they are translated and shown as such once the page is made,
so that no template has to know.
"""

import re
from collections.abc import Iterator

from guide.present.texts import NAME_ENDS, NAMED, TRANSLATED, UNTRANSLATED

_TAG = re.compile(r"(<[^>]*>)")
_MARK = re.compile(f"[{UNTRANSLATED}-{NAME_ENDS}]")
_PLAIN = {
    ord(UNTRANSLATED): "",
    ord(TRANSLATED): "",
    ord(NAMED): " (",
    ord(NAME_ENDS): ")",
}
_SPAN = {
    ord(UNTRANSLATED): '<span class="in-polish" lang="pl">',
    ord(TRANSLATED): "</span>",
    ord(NAMED): ' <span class="polish-name" lang="pl">(',
    ord(NAME_ENDS): ")</span>",
}
_WORDS_ONLY = ("<title", "<option", "<textarea", "<text", "<script", "<style")
"""Elements in which a word cannot have a language of its own."""


def with_polish(name: str, polish: str) -> str:
    """Return a translated name with the Polish one beside it, if that differs."""
    if not polish or UNTRANSLATED in name or name == polish:
        return name
    return f"{name}{NAMED}{polish}{NAME_ENDS}"


def without_marks(text: str) -> str:
    """Return a text for a place that can say nothing about its language."""
    return text.translate(_PLAIN)


def show_polish(html: str) -> str:
    """Return a page in which every Polish text says that it is (WCAG 3.1.2)."""
    return "".join(_shown(html)) if _MARK.search(html) else html


def _shown(html: str) -> Iterator[str]:
    tag = ""
    for piece in _TAG.split(html):
        if piece.startswith("<"):
            tag = piece
            yield without_marks(piece)
        elif tag.startswith(_WORDS_ONLY) or _is_cut(piece):
            yield without_marks(piece)
        else:
            yield piece.translate(_SPAN)


def _is_cut(text: str) -> bool:
    """Tell whether an element begins or ends inside a text that is marked."""
    return text.count(UNTRANSLATED) != text.count(TRANSLATED)
