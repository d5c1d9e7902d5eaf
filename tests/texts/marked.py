"""A language that shows which words of a page come from the catalogue."""

import re
from dataclasses import fields
from functools import cache
from html.parser import HTMLParser

from guide.loading.content import load_office
from guide.loading.declaration import load_declaration
from guide.loading.messages import texts_for_people
from guide.loading.news import load_published
from guide.loading.problems import Problems
from guide.loading.tree import read_tree
from tests.rulecases import real_rulebook
from tests.texts.gathered import ROOT, catalogue

_OPEN, _CLOSE = "⟦", "⟧"
_WORD = re.compile(r"[^\W\d_]+")
_MONTH = re.compile(
    r"(?<=\d )(stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września"
    r"|października|listopada|grudnia)\b"
)
_SPOKEN = {"aria-label", "alt", "title", "placeholder", "content"}
_UNSEEN = {"script", "style"}


class Marked:
    """Puts each text into brackets, and remembers texts that nobody gathered."""

    code = locale = "pl"
    is_unread = False

    def __init__(self):
        self.strange = set()
        self._known = {
            one
            for message in catalogue()
            for one in ([message.id] if isinstance(message.id, str) else message.id)
        }

    def gettext(self, message):
        return self._mark(message)

    def ngettext(self, one, many, number, /):
        return self._mark(one if number == 1 else many)

    def _mark(self, message):
        if message not in self._known:
            self.strange.add(message)
        return f"{_OPEN}{message}{_CLOSE}"


@cache
def _neutral():
    """Find what no language changes: places in acts and the office's own data."""
    rulebook = real_rulebook()
    journals = [one.journal for one in rulebook.acts.values()]
    office = load_office(ROOT / "content", "milicz")
    own = [getattr(office, field.name) for field in fields(office)]
    known = [one for one in (*journals, *own, *published(), *places()) if one]
    found = {one for one in known if isinstance(one, str)}
    longest_first = sorted(found, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)))


def published():
    """Yield what the staff have written: it stays in their own language."""
    content, _ = load_published(ROOT / "content")
    yield from load_declaration(ROOT / "content")[0].gaps
    for one in (*content.news.items, *content.pages.values()):
        texts = (getattr(one, field.name) for field in fields(one))
        for text in texts:
            if isinstance(text, str):
                yield from (part.strip() for part in re.split(r"<[^>]*>|\n", text))


def places():
    """Yield the places in acts that the rules cite: "art. 38 ust. 1"."""
    for path in sorted(ROOT.glob("rules/**/*.yaml")):
        tree = read_tree(path, path.name, Problems())
        for citation in texts_for_people(tree, {"source"}):
            yield citation.text.partition(" ")[2]


def outside(text):
    """Return the words of a text that stand outside all brackets."""
    depth, left = 0, []
    for letter in text.replace("\xa0", " "):
        depth += (letter == _OPEN) - (letter == _CLOSE)
        left.append(" " if depth or letter == _CLOSE else letter)
    alone = _MONTH.sub("", _neutral().sub("", "".join(left)))
    return [word for word in _WORD.findall(alone) if word != "zł"]


def visible(html):
    """Return the texts of a page that people see or hear."""
    reader = _Reader()
    reader.feed(html)
    return reader.found


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found, self._within = [], ""

    def handle_starttag(self, tag, attrs):
        self._within = tag
        named = dict(attrs)
        if tag != "meta" or named.get("name") == "description":
            self.found += [text for name, text in attrs if name in _SPOKEN]

    def handle_endtag(self, tag):  # noqa: ARG002 - the parser passes it
        self._within = ""

    def handle_data(self, data):
        if self._within not in _UNSEEN:
            self.found.append(data)
