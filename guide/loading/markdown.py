"""Markdown files with a head, as the office's staff write them: `---`, keys, `---`."""

from collections.abc import Mapping
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from guide.loading.problems import Problems, maybe
from guide.loading.tree import (
    BLANK,
    WRITE_HERE,
    Entries,
    Refused,
    Scalar,
    parse_tree,
)
from guide.model.law import Place

_FENCE = "---"
_TYPOGRAPHY = {"html": False, "typographer": True, "quotes": "„”‚’"}
_TOP_HEADING = "h1"
_FIRST_LEVELS = {"h2", "h3"}


class Head(NamedTuple):
    """The keys of a file with their places, and its text with its first line."""

    entries: Mapping[str, Scalar]
    text: str
    line: int


def split(text: str, name: str, problems: Problems) -> Head | None:
    """Take a file's head off its text; None if it has none, which is reported."""
    lines = text.splitlines()
    ends = [number for number, line in enumerate(lines) if line.strip() == _FENCE]
    if len(ends) < 2 or ends[0] != 0:  # noqa: PLR2004 - one opens, one closes
        problems.report(
            Place(name, 1), f"zacznij plik od '{_FENCE}', kluczy i '{_FENCE}'"
        )
        return None
    head = "\n".join(["", *lines[1 : ends[1]]])
    tree = parse_tree(head, name, problems)
    entries: dict[str, Scalar] = {}
    for key, (place, value) in tree.items.items() if isinstance(tree, Entries) else ():
        if isinstance(value, Scalar):
            entries[key] = value
        elif not isinstance(value, Refused):
            problems.report(place, f"{key}: wpisz zwykły tekst")
    return Head(entries, "\n".join(lines[ends[1] + 1 :]), ends[1] + 2)


def unknown_keys(head: Head, known: tuple[str, ...], problems: Problems) -> None:
    """Report the keys that mean nothing to us."""
    for key, value in head.entries.items():
        if key not in known:
            problems.report(value.place, f"nieznany klucz '{key}'{maybe(key, known)}")


def to_html(head: Head, name: str, problems: Problems) -> str:
    """Turn the text into safe HTML: no markup of the author's own, no images.

    Headings start at the second level, since the page's title is the first.
    """
    parser = MarkdownIt("commonmark", _TYPOGRAPHY)
    parser.enable(["replacements", "smartquotes", "table"])
    tokens = parser.parse(head.text)
    _check(tokens, name, head.line, problems)
    if head.text.strip() == BLANK:
        problems.report(Place(name, head.line), WRITE_HERE)
    if not head.text.strip():
        problems.report(Place(name, head.line), "brak tekstu pod nagłówkiem pliku")
    return str(parser.renderer.render(tokens, parser.options, {}))


def _check(tokens: list[Token], name: str, first: int, problems: Problems) -> None:
    allowed = set(_FIRST_LEVELS)
    for token in tokens:
        place = Place(name, first + (token.map[0] if token.map else 0))
        if token.type == "heading_open" and token.tag not in allowed:
            wanted = "'## '" if token.tag == _TOP_HEADING else "'## ' albo '### '"
            problems.report(place, f"nagłówek zacznij od {wanted}")
        if any(one.type == "image" for one in token.children or ()):
            problems.report(place, "obrazków tu nie ma; opisz to słowami")
