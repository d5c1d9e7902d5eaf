"""YAML text to a tree that knows its lines; refuses what the rule files do without."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from guide.loading.problems import Problems
from guide.model.law import Place

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_SYNTAX = {
    "mapping values are not allowed": "tekst z dwukropkiem zapisz w bloku '>-'",
    "could not find expected ':'": "brakuje ':' po kluczu albo wcięcie jest złe",
    "did not find expected key": "sprawdź wcięcie",
    "did not find expected '-' indicator": "sprawdź wcięcie listy",
    "cannot start any token": "tabulator albo tekst od '%', '@'; użyj spacji i '>-'",
    "found a tab character": "tabulator we wcięciu; użyj spacji",
    "scanning a quoted scalar": "brakuje cudzysłowu na końcu tekstu",
    "scanning an alias": "tekst zaczyna się od '*'; zapisz go w bloku '>-'",
    "scanning an anchor": "tekst zaczyna się od '&'; zapisz go w bloku '>-'",
    "parsing a flow": "tekst zaczyna się od '[' albo '{'; zapisz go w bloku '>-'",
}


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text; `raw` keeps its line breaks and begins at `raw_place`."""

    text: str
    place: Place
    raw: str
    raw_place: Place


@dataclass(frozen=True, slots=True)
class Entries:
    """Keys with the places where they stand and their values."""

    place: Place
    items: dict[str, tuple[Place, "Tree"]]


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    place: Place
    items: tuple["Tree", ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """Something already reported; nobody needs to complain about it again."""

    place: Place


Tree = Scalar | Entries | Items | Refused

NOT_UTF_8 = "plik nie jest zapisany w UTF-8"
BLANK = "…"
"""Stands in a new file for what its author still has to write."""
WRITE_HERE = f"wpisz tu treść zamiast '{BLANK}'"


def read_tree(path: Path, name: str, problems: Problems) -> Tree | None:
    """Read a file; None when it is too broken to say anything more about it."""
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        problems.report(Place(name, 1), NOT_UTF_8)
        return None
    return parse_tree(text, name, problems)


def parse_tree(text: str, name: str, problems: Problems) -> Tree | None:
    """Read the text of a file, or of the part of one that is YAML."""
    try:
        return _Builder(text, name, problems).build()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        problems.report(Place(name, line), _explain(f"{error.context} {error.problem}"))
    except yaml.YAMLError:
        problems.report(Place(name, 1), "plik zawiera niedozwolone znaki sterujące")
    return None


def _explain(problem: str) -> str:
    hints = [hint for words, hint in _SYNTAX.items() if words in problem]
    return "; ".join(["to nie jest poprawny YAML", *hints[:1]])


class _Builder:
    def __init__(self, text: str, name: str, problems: Problems) -> None:
        self.lines = text.split("\n")
        self.name = name
        self.problems = problems
        self.events: Iterator[Any] = iter(yaml.parse(text, Loader=_LOADER))

    def build(self) -> Tree | None:
        next(self.events)
        if isinstance(next(self.events), yaml.StreamEndEvent):
            self.problems.report(Place(self.name, 1), "plik jest pusty")
            return None
        tree = self.node(next(self.events))
        next(self.events)
        extra = next(self.events)
        if isinstance(extra, yaml.DocumentStartEvent):
            self.problems.report(self.place(extra), "drugi dokument '---' w pliku")
        for _ in self.events:
            pass
        return tree

    def place(self, event: Any) -> Place:
        return Place(self.name, event.start_mark.line + 1)

    def refuse(self, event: Any, message: str) -> Refused:
        place = self.place(event)
        self.problems.report(place, message)
        return Refused(place)

    def node(self, event: Any) -> Tree:
        if isinstance(event, yaml.AliasEvent):
            return self.refuse(event, "aliasów '*' nie używamy; powtórz treść")
        tree = self.collect(event)
        if event.anchor is not None:
            return self.refuse(event, "kotwic '&' nie używamy; powtórz treść")
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            return self.refuse(event, f"znaczników '{tag}' nie używamy; usuń go")
        return tree

    def collect(self, event: Any) -> Tree:
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            items = tuple(self.node(inner) for inner in self.until_end())
            if event.flow_style:
                return self.refuse(event, _FLOW_LIST)
            return Items(self.place(event), items)
        entries = self.entries()
        if event.flow_style:
            return self.refuse(event, _FLOW_MAPPING)
        return Entries(self.place(event), entries)

    def until_end(self) -> Iterator[Any]:
        for event in self.events:
            if isinstance(event, yaml.CollectionEndEvent):
                return
            yield event

    def entries(self) -> dict[str, tuple[Place, Tree]]:
        entries: dict[str, tuple[Place, Tree]] = {}
        for event in self.until_end():
            place = self.place(event)
            key = self.key(event)
            value = self.node(next(self.events))
            if key in entries:
                first = entries[key][0].line
                message = f"klucz '{key}' powtórzony; pierwszy raz w wierszu {first}"
                self.problems.report(place, message)
            elif key is not None:
                entries[key] = place, value
        return entries

    def key(self, event: Any) -> str | None:
        node = self.node(event)
        if isinstance(node, Scalar):
            return node.text
        if not isinstance(node, Refused):
            self.problems.report(node.place, "kluczem może być tylko słowo")
        return None

    def scalar(self, event: Any) -> Scalar | Refused:
        if not event.value.strip():
            return self.refuse(event, "pusta wartość; wpisz ją albo usuń klucz")
        if event.value == BLANK:
            return self.refuse(event, WRITE_HERE)
        place = self.place(event)
        if event.start_mark.line == event.end_mark.line or event.style in ("'", '"'):
            return Scalar(event.value, place, event.value, place)
        return Scalar(event.value, place, *self.raw(event, place))

    def raw(self, event: Any, place: Place) -> tuple[str, Place]:
        """Return a long text as it was written, for formulas to keep their lines."""
        start, end = event.start_mark, event.end_mark
        if event.style in (">", "|"):
            lines = self.lines[start.line + 1 : end.line + bool(end.column)]
            return "\n".join(lines), Place(place.file, place.line + 1)
        first = self.lines[start.line][start.column :]
        between = self.lines[start.line + 1 : end.line]
        last = self.lines[end.line][: end.column]
        return "\n".join((first, *between, last)), place


_FLOW_LIST = "listy '[…]' zapisz w wierszach po '- '; formułę z '[' zapisz w bloku '>-'"
_FLOW_MAPPING = "zapisu '{…}' nie używamy; klucze zapisz w osobnych wierszach"
