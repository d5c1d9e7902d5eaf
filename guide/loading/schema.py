"""JSON Schema of the rule files, made by watching the loader read sound ones.

Nothing here lists the keys of a rule file: whatever the loader looks for in the
examples is a key, how it reads it is the key's kind, and what it demands of every
record of a kind is required. So the schema cannot say anything but the loader.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from guide.loading import scalars
from guide.loading.cases import CASE, EXPECTED
from guide.loading.figures import FIGURE
from guide.loading.library import Library
from guide.loading.parser import Formula
from guide.loading.problems import RulebookError, in_order
from guide.loading.record import Record
from guide.loading.situations import DAY, SECTIONS
from guide.loading.tree import Entries
from guide.model.assessment import Outcome

Schema = dict[str, Any]

_DRAFT = "http://json-schema.org/draft-07/schema#"
_TEXT: Schema = {"type": "string", "minLength": 1}
_PLAIN: Schema = {"type": ["string", "number"]}
_NUMBER: Schema = {
    "type": ["number", "string"],
    "pattern": f"^({scalars.NUMBER.pattern})$",
    "description": "liczba z kropką, np. 1010.00",
}
_DAY: Schema = {
    "type": "string",
    "pattern": f"^{scalars.DAY.pattern}$",
    "description": "rok-miesiąc-dzień, np. 2026-01-01",
}
_NAME: Schema = {
    "type": "string",
    "pattern": f"^{scalars.IDENTIFIER.pattern}$",
    "description": "nazwa: małe litery a–z, cyfry i _",
}
_FORMULA: Schema = {
    "type": ["string", "number"],
    "description": "formuła, docs/jezyk-regul.md część 3",
}
_BY_PARSER: dict[object, Schema] = {
    Formula: _FORMULA,
    scalars.address: {"type": "string", "pattern": "^https://"},
    scalars.citation: {
        "type": "string",
        "pattern": r"^\S+ .*\S",
        "description": "akt i miejsce w nim, np. ups art. 38 ust. 1",
    },
    scalars.day: _DAY,
    scalars.day_of_year: {
        "type": "string",
        "pattern": f"^{scalars.DAY_OF_YEAR.pattern}$",
        "description": "miesiąc-dzień, np. 11-30",
    },
    scalars.identifier: _NAME,
    scalars.identifiers: {"type": "string", "description": "nazwy po przecinku"},
    scalars.limit: {
        **_NUMBER,
        "pattern": f"^({scalars.NUMBER.pattern}|bez_granicy)$",
    },
    scalars.number: _NUMBER,
    scalars.option: _NAME,
    scalars.variable: _NAME,
    scalars.whole: {"type": "integer", "minimum": 0},
    scalars.words: _TEXT,
    scalars.yes_no: {"enum": ["yes", "no"]},
}


@dataclass(slots=True)
class _Kind:
    """What was seen of one kind of record."""

    records: dict[int, Entries] = field(default_factory=dict)
    optional: set[str] = field(default_factory=set)
    demanded: dict[str, set[int]] = field(default_factory=dict)
    holds: dict[str, dict[tuple[object, bool], None]] = field(default_factory=dict)

    def required(self) -> list[str]:
        """Return the keys without which no record was read."""
        everywhere = set(self.records)
        return [
            key
            for key, records in self.demanded.items()
            if records == everywhere and key not in self.optional
        ]


@dataclass(slots=True)
class Observed:
    """Everything that the loader looked for, by kind of record."""

    kinds: dict[str, _Kind] = field(default_factory=dict)

    def _kind(self, kind: str, entries: Entries) -> _Kind:
        found = self.kinds.setdefault(kind, _Kind())
        found.records[id(entries)] = entries
        return found

    def asked(self, kind: str, entries: Entries, key: str) -> None:
        """Note a key that may be left out."""
        found = self._kind(kind, entries)
        found.optional.add(key)
        found.holds.setdefault(key, {})

    def taken(
        self, kind: str, entries: Entries, key: str, parse: object, *, several: bool
    ) -> None:
        """Note a key that was read, and how."""
        found = self._kind(kind, entries)
        found.demanded.setdefault(key, set()).add(id(entries))
        found.holds.setdefault(key, {})[parse, several] = None


def schemas(*examples: Path) -> dict[str, Schema]:
    """Return the schema of each kind of rule file by its name: "benefits", "cases".

    `examples` are folders of sound rules that together use every kind of record;
    raises `RulebookError` when one cannot be read.
    """
    observed = Observed()
    for folder in examples:
        library = Library(folder, watch=observed)
        library.read()
        if mistakes := library.reader.problems.mistakes:
            raise RulebookError(in_order(mistakes))
    roots = sorted(kind for kind in observed.kinds if "/" not in kind)
    found = {root: _file(root, observed.kinds) for root in roots}
    return {**found, "cases": _cases(), "figures": _figures()}


def _file(root: str, kinds: dict[str, _Kind]) -> Schema:
    inside = [kind for kind in kinds if kind.startswith(f"{root}/")]
    return {
        "$schema": _DRAFT,
        "title": f"rules: {root}",
        **_record(root, kinds),
        "definitions": {_place(kind): _record(kind, kinds) for kind in sorted(inside)},
    }


def _place(kind: str) -> str:
    """Return what a kind of record is called inside its file: "requires.any"."""
    return kind.partition("/")[2].replace("/", ".")


def _record(kind: str, kinds: dict[str, _Kind]) -> Schema:
    found = kinds[kind]
    return {
        "type": "object",
        "additionalProperties": False,
        "required": found.required(),
        "properties": {
            key: _value(kind, key, list(holds), kinds)
            for key, holds in found.holds.items()
        },
    }


def _value(
    kind: str,
    key: str,
    holds: list[tuple[object, bool]],
    kinds: dict[str, _Kind],
) -> Schema:
    """Return what a key may hold: one thing, or any of several."""
    ways: list[Schema] = []
    for parse, several in holds:
        one = _reference(kind, key, kinds) if parse is Record else _scalar(parse)
        way = {"type": "array", "items": one, "minItems": 1} if several else one
        if way not in ways:
            ways.append(way)
    if len(ways) > 1:
        return {"anyOf": ways}
    return ways[0] if ways else {}


def _reference(kind: str, key: str, kinds: dict[str, _Kind]) -> Schema:
    inside = kind.rpartition("/")[0] if key == "of" else f"{kind}/{key}"
    return {"$ref": f"#/definitions/{_place(inside)}"} if inside in kinds else {}


def _scalar(parse: object) -> Schema:
    if isinstance(parse, scalars.OneOf | scalars.WordOf):
        return {"enum": list(parse.words)}
    return _BY_PARSER.get(parse, _PLAIN)


def _cases() -> Schema:
    """Return the schema of cases: their keys are those that their loader knows."""
    holds = dict(_case_shapes())
    expected = _object(EXPECTED, holds, ("outcome",))
    holds["expect"] = {"type": "object", "additionalProperties": expected}
    case = _object(CASE, holds, ("name", "basis", "day"))
    return {
        "$schema": _DRAFT,
        "title": "tests: cases",
        "type": "array",
        "items": case,
    }


def _figures() -> Schema:
    """Return the schema of the amounts that are written down a second time."""
    amount: Schema = {"type": ["string", "number", "object"]}
    days = {"type": "object", "additionalProperties": amount}
    holds: dict[str, Schema] = {"parameter": _TEXT, "basis": _TEXT, "days": days}
    return {
        "$schema": _DRAFT,
        "title": "tests: figures",
        "type": "array",
        "items": _object(FIGURE, holds, FIGURE),
    }


def _object(
    keys: tuple[str, ...], holds: dict[str, Schema], required: tuple[str, ...]
) -> Schema:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(required),
        "properties": {key: holds.get(key, {}) for key in keys},
    }


def _case_shapes() -> Iterator[tuple[str, Schema]]:
    """Yield what the keys of a case hold, as far as an editor can help."""
    numbers: Schema = {"type": "object", "additionalProperties": _NUMBER}
    yield from (("name", _TEXT), ("basis", _TEXT), ("day", _DAY))
    yield from (("local", numbers), ("parts", numbers))
    yield "values", {"type": "object"}
    sections = {name: {"type": ["array", "object", "string"]} for name in SECTIONS}
    yield (
        "situation",
        {
            "type": "object",
            "additionalProperties": False,
            "properties": {**sections, DAY: _DAY},
        },
    )
    yield "outcome", _scalar(scalars.one_of(Outcome))
    yield "claimant", {"type": "integer", "minimum": 1}
    limit = _BY_PARSER[scalars.limit]
    yield from (("least", limit), ("most", limit))
