"""The rule files being read: problems, names to be checked later, keys asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from guide.loading.problems import Problems, maybe
from guide.loading.tree import Entries
from guide.model.law import Place


@dataclass(frozen=True, slots=True)
class View:
    """What a shared record says of one income kind.

    `fills` are `{words}` of its texts, `names` what `$word` means in its formulas.
    """

    fills: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)


PLAIN = View()


@dataclass(slots=True)
class _Keys:
    """The keys of a mapping that were asked for, through whichever record."""

    entries: Entries
    asked: set[str] = field(default_factory=set)
    abandoned: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of a catalogue's entry, to be looked up once everything is read."""

    place: Place
    catalogue: str
    name: str


class Watch(Protocol):
    """Looks on while records are read: `kind` says where in which kind of file.

    `parse` reads the text of a key, or says what else it holds.
    """

    def asked(self, kind: str, entries: Entries, key: str) -> None:
        """Note that a key was looked for: it may be left out."""

    def taken(
        self, kind: str, entries: Entries, key: str, parse: object, *, several: bool
    ) -> None:
        """Note that a key was read, or a list of such."""


@dataclass(slots=True)
class Reader:
    """The rule files being read, what was reported and what is left to check.

    `broken` holds the catalogues of which something could not be read, so that
    a name missing from them is not called unknown. `places` are those of entries.
    """

    folder: Path
    problems: Problems = field(default_factory=Problems)
    broken: set[str] = field(default_factory=set)
    mentions: list[Mention] = field(default_factory=list)
    places: dict[tuple[str, str], Place] = field(default_factory=dict)
    keys: dict[int, _Keys] = field(default_factory=dict)
    watch: Watch | None = None

    def mention(self, place: Place, catalogue: str, name: str) -> None:
        if name:
            self.mentions.append(Mention(place, catalogue, name))

    def keys_of(self, entries: Entries) -> _Keys:
        return self.keys.setdefault(id(entries), _Keys(entries))

    def report_unknown_keys(self) -> None:
        for keys in self.keys.values():
            if not keys.abandoned:
                self._report_unknown(keys)

    def _report_unknown(self, keys: _Keys) -> None:
        items = keys.entries.items
        for key in items.keys() - keys.asked:
            hint = maybe(key, keys.asked - items.keys())
            self.problems.report(items[key][0], f"nieznany klucz '{key}'{hint}")
