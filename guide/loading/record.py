"""Records of the rule files: take a value by its key, report what is wrong with it."""

import re
from collections.abc import Callable
from typing import TypeVar

from guide.loading import scalars
from guide.loading.parser import Formula
from guide.loading.problems import maybe
from guide.loading.reader import PLAIN, Reader, View
from guide.loading.tree import Entries, Items, Refused, Scalar, Tree, read_tree
from guide.model.law import Citation, Place

T = TypeVar("T")
N = TypeVar("N", Scalar, Entries, Items)

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_DOLLAR = re.compile(r"\$([a-z0-9_]*)")
_SHAPES = {Scalar: "tekst", Entries: "zestaw kluczy", Items: "lista"}


def open_file(reader: Reader, name: str, catalogue: str) -> "Record | None":
    """Open a file as one record; None when it is missing or unreadable."""
    path = reader.folder / name
    if not path.exists():
        return None
    tree = read_tree(path, name, reader.problems)
    if isinstance(tree, Entries):
        return Record(reader, tree, catalogue, kind=_kind_of(name))
    if tree is not None and not isinstance(tree, Refused):
        reader.problems.report(tree.place, "plik powinien zaczynać się od klucza")
    reader.broken.add(catalogue)
    return None


def _kind_of(file: str) -> str:
    """Return what kind of file it is: its folder, or its name where there is one."""
    return file.partition("/")[0].removesuffix(".yaml")


class Record:
    """A mapping of the rule files; `kind` says in which kind of file, under which keys.

    Alternatives (`of`) hold what may stand in their place.
    """

    def __init__(
        self,
        reader: Reader,
        entries: Entries,
        home: str,
        view: View = PLAIN,
        *,
        kind: str,
    ) -> None:
        self.reader = reader
        self.kind = kind
        self.place = entries.place
        self._entries = entries
        self._items = entries.items
        self._keys = reader.keys_of(entries)
        self._home = home
        self._view = view

    def seen_as(self, view: View) -> "Record":
        """Return the same record as one income kind sees it."""
        return Record(self.reader, self._entries, self._home, view, kind=self.kind)

    def _nested(self, key: str, entries: Entries) -> "Record":
        inside = self.kind.rpartition("/")[0] if key == "of" else f"{self.kind}/{key}"
        return Record(self.reader, entries, self._home, self._view, kind=inside)

    def __contains__(self, key: str) -> bool:
        if self.reader.watch is not None:
            self.reader.watch.asked(self.kind, self._entries, key)
        return self._has(key)

    def _has(self, key: str) -> bool:
        self._keys.asked.add(key)
        return key in self._items

    def _watched(self, key: str, parse: object, *, several: bool = False) -> None:
        """Let whoever watches know what a key holds."""
        if self.reader.watch is not None:
            watch = self.reader.watch
            watch.taken(self.kind, self._entries, key, parse, several=several)

    def place_of(self, key: str) -> Place:
        return self._items[key][0] if key in self._items else self.place

    def report(self, key: str, message: str) -> None:
        self.reader.problems.report(self.place_of(key), message)

    def abandon(self) -> None:
        """Leave the rest unread: it makes no sense without what was wrong."""
        self._keys.abandoned = True

    def _tree(self, key: str) -> Tree:
        if self._has(key):
            return self._items[key][1]
        self.reader.problems.report(self.place, f"brak wartości '{key}'")
        return Refused(self.place)

    def _shaped(self, shape: type[N], tree: Tree, key: str, place: Place) -> N | None:
        if isinstance(tree, shape):
            return tree
        if not isinstance(tree, Refused):
            wanted, given = _SHAPES[shape], _SHAPES[type(tree)]
            message = f"{key}: tu jest {given}, a ma być {wanted}"
            self.reader.problems.report(place, message)
        return None

    def _value(self, shape: type[N], key: str) -> N | None:
        return self._shaped(shape, self._tree(key), key, self.place_of(key))

    def _elements(self, shape: type[N], key: str) -> tuple[N, ...]:
        items = self._value(Items, key)
        shaped = (
            self._shaped(shape, item, key, item.place)
            for item in (items.items if items else ())
        )
        return tuple(item for item in shaped if item is not None)

    def take(self, key: str, parse: Callable[[str], T], *, instead: T) -> T:
        """Read one value; report a bad one and carry on with the stand-in."""
        self._watched(key, parse)
        scalar = self._value(Scalar, key)
        return self._parsed(scalar, key, parse, instead) if scalar else instead

    def _parsed(
        self, scalar: Scalar, key: str, parse: Callable[[str], T], instead: T
    ) -> T:
        try:
            return parse(scalar.text)
        except ValueError as error:
            self.reader.problems.report(scalar.place, f"{key}: {error}")
            return instead

    def take_optional(self, key: str, parse: Callable[[str], T]) -> T | None:
        if key in self:
            return self.take(key, parse, instead=None)
        self._watched(key, parse)
        return None

    def flag(self, key: str) -> bool:
        """Read yes/no; no when it is left out."""
        return bool(self.take_optional(key, scalars.yes_no))

    def text(self, key: str) -> str:
        """Read a text for people and fill in what is known already."""
        text = self.take(key, scalars.words, instead="")
        return self._filled(text, self.place_of(key))

    def text_optional(self, key: str) -> str | None:
        return self.text(key) if key in self else None

    def texts(self, key: str) -> tuple[str, ...]:
        """Read a list of texts."""
        self._watched(key, scalars.words, several=True)
        return tuple(
            self._filled(text, scalar.place)
            for scalar in self._elements(Scalar, key)
            if (text := self._parsed(scalar, key, scalars.words, ""))
        )

    def texts_optional(self, key: str) -> tuple[str, ...]:
        return self.texts(key) if key in self else ()

    def _filled(self, text: str, place: Place) -> str:
        for name in _PLACEHOLDER.findall(text) if "{" in text else ():
            if name in self._view.fills:
                text = text.replace(f"{{{name}}}", self._view.fills[name])
            else:
                self.reader.mention(place, "placeholders", name or "{}")
        return text

    def name(self, key: str, catalogue: str) -> str:
        """Read the record's own name; without one the catalogue is incomplete."""
        parse = scalars.variable if catalogue == "names" else scalars.identifier
        name = self.take(key, parse, instead="")
        if not name:
            self.reader.broken.add(catalogue)
        return name

    def new_name(
        self,
        key: str,
        taken: set[str],
        parse: Callable[[str], str] = scalars.identifier,
    ) -> str:
        """Read a name that nothing else in the same list has, and take it."""
        name = self.take(key, parse, instead="")
        if name and name in taken:
            self.report(key, f"nazwa '{name}' już tu jest; wybierz inną")
        taken.add(name)
        return name

    def mention(self, key: str, catalogue: str) -> str:
        """Read the name of an entry of a catalogue."""
        name = self.take(key, scalars.identifier, instead="")
        self.reader.mention(self.place_of(key), catalogue, name)
        return name

    def mentions(self, key: str, catalogue: str) -> tuple[str, ...]:
        """Read a list of names of a catalogue's entries."""
        self._watched(key, scalars.identifier, several=True)
        names = []
        for scalar in self._elements(Scalar, key):
            name = self._parsed(scalar, key, scalars.identifier, "")
            self.reader.mention(scalar.place, catalogue, name)
            names.append(name)
        return tuple(names)

    def mentions_optional(self, key: str, catalogue: str) -> tuple[str, ...]:
        return self.mentions(key, catalogue) if key in self else ()

    def mentions_in_line(self, key: str, catalogue: str) -> tuple[str, ...]:
        """Read names separated by commas; none when the key is left out."""
        names = self.take_optional(key, scalars.identifiers) or ()
        for name in names:
            self.reader.mention(self.place_of(key), catalogue, name)
        return names

    def citation(self) -> Citation:
        citation = self.take("source", scalars.citation, instead=Citation("", ""))
        self.reader.mention(self.place_of("source"), "acts", citation.act)
        return citation

    def citation_optional(self) -> Citation | None:
        return self.citation() if "source" in self else None

    def formula(self, key: str) -> Formula | None:
        """Return a formula, unread; None when the lack of it was reported."""
        self._watched(key, Formula)
        scalar = self._value(Scalar, key)
        if scalar is None:
            return None
        if "$" not in scalar.raw or self._view is PLAIN:
            return Formula(scalar.raw, scalar.raw_place)
        return self._named(scalar)

    def _named(self, scalar: Scalar) -> Formula | None:
        """Replace each `$word` by the name that it has for this income kind."""
        names = self._view.names
        for word in _DOLLAR.findall(scalar.raw):
            if word not in names:
                message = f"nieznana nazwa '${word}'{maybe(word, names)}"
                self.reader.problems.report(scalar.place, message)
                return None
        text = _DOLLAR.sub(lambda found: names[found.group(1)], scalar.raw)
        return Formula(text, scalar.raw_place)

    def formula_optional(self, key: str) -> Formula | None:
        return self.formula(key) if key in self else None

    def record(self, key: str) -> "Record | None":
        self._watched(key, Record)
        entries = self._value(Entries, key)
        return self._nested(key, entries) if entries else None

    def record_optional(self, key: str) -> "Record | None":
        return self.record(key) if key in self else None

    def records(self, key: str) -> tuple["Record", ...]:
        """Return a list of records; what cannot be read may have had a name."""
        self._watched(key, Record, several=True)
        tree = self._items[key][1] if self._has(key) else None
        elements = self._elements(Entries, key)
        if not isinstance(tree, Items) or len(elements) < len(tree.items):
            self.reader.broken.add(self._home)
        return tuple(self._nested(key, one) for one in elements)

    def records_optional(self, key: str) -> tuple["Record", ...]:
        return self.records(key) if key in self else ()
