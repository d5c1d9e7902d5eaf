"""Named formulas and groups; each is read when its type is first needed."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial

from guide.loading import scalars
from guide.loading.names import SCOPES, Names, Scope, ValueName
from guide.loading.reader import Reader
from guide.loading.record import Record, open_file
from guide.loading.requirements import Requirements, dated
from guide.loading.typer import Typer
from guide.loading.units import added, describe, measure, settled, typed
from guide.model.expressions import Compare, Filtered, Node, PersonRef, Persons
from guide.model.kinds import DateType, Entity, PersonsType, PersonType, Type, YesNoType
from guide.model.law import Dated
from guide.model.rulebook import AllOf, Requirement, Value
from guide.model.walk import walk

Content = Node | Requirement

_CONTENTS = ("formula", "group", "requires")


@dataclass(frozen=True, slots=True)
class _Source:
    record: Record
    entity: Entity


@dataclass(slots=True)
class Values:
    """Everything read from `values/`."""

    reader: Reader
    names: Names
    typer: Typer
    sources: dict[str, _Source] = field(default_factory=dict)
    types: dict[str, Type | None] = field(default_factory=dict)
    found: dict[str, Value] = field(default_factory=dict)

    def read(self, files: Iterable[str]) -> None:
        """Declare all values, so that they can name one another."""
        for file in files:
            record = open_file(self.reader, file, "names")
            for entry in record.records("values") if record else ():
                self._declare(entry)

    def _declare(self, record: Record) -> None:
        name = record.name("id", "names")
        entity = record.take_optional("per", scalars.one_of(Entity))
        if name in self.sources:
            record.abandon()
        source = _Source(record, entity or Entity.HOUSEHOLD)
        meaning = ValueName(source.entity, record.place, partial(self.type_of, name))
        self.names.add(name, meaning)
        self.sources.setdefault(name, source)

    def type_of(self, name: str) -> Type | None:
        """Return the type of a value; None after a mistake and within a cycle."""
        if name not in self.types:
            self.types[name] = None
            self._read(name, self.sources[name])
        return self.types[name]

    def build(self) -> dict[str, Value]:
        for name in self.sources:
            self.type_of(name)
        return self.found

    def _read(self, name: str, source: _Source) -> None:
        record = source.record
        content = _Content(self.typer, SCOPES[source.entity], source.entity)
        read: Dated[Content] = dated(record, content.read)
        type_ = _joined(content.types)
        if type_ is None and content.types and None not in content.types:
            record.report("variants", "warianty dają różne rodzaje wartości")
        self.types[name] = type_
        self.found[name] = Value(
            name,
            entity=source.entity,
            type=type_ or YesNoType(),
            content=read,
            place=record.place,
            title=record.text_optional("title"),
            citation=record.citation_optional(),
        )


@dataclass(slots=True)
class _Content:
    """Reads what a value is, collecting the types of its variants."""

    typer: Typer
    scope: Scope
    entity: Entity
    types: list[Type | None] = field(default_factory=list)

    def read(self, record: Record) -> Content:
        given = [key for key in _CONTENTS if key in record]
        if len(given) != 1:
            message = f"potrzebny dokładnie jeden z kluczy: {', '.join(_CONTENTS)}"
            self.typer.reader.problems.report(record.place, message)
            self.types.append(None)
            return AllOf(())
        if given == ["requires"]:
            self.types.append(YesNoType())
            return Requirements(self.typer, self.scope).all_of(record)
        if given == ["group"]:
            return self._group(record)
        node, type_ = self.typer.anything(record.formula("formula"), self.scope)
        if isinstance(type_, PersonsType | PersonType | DateType):
            message = f"formula daje: {describe(type_)}; zbiór osób pisz w 'group'"
            record.report("formula", message)
        self.types.append(type_)
        return node

    def _group(self, record: Record) -> Node:
        node, type_ = self.typer.group(record.formula("group"), self.scope)
        self.types.append(type_)
        if self.entity is Entity.PERSON and _forgets_owner(node):
            message = "grupa nie mówi, czy należy do niej sama osoba: dopisz do warunku"
            place = record.place_of("group")
            self.typer.reader.problems.warn(
                place, f"{message} 'o == osoba' albo 'o != osoba'"
            )
        return node


def _forgets_owner(group: Node) -> bool:
    """Tell whether a filter of the household leaves open if the owner belongs."""
    if not isinstance(group, Filtered) or group.group != Persons(Entity.PERSON):
        return False
    pair = {PersonRef(0), PersonRef(group.slot)}
    return not any(
        isinstance(node, Compare) and {node.left, node.right} == pair
        for node in (walk(group.condition) if group.condition else ())
    )


def _joined(types: list[Type | None]) -> Type | None:
    """Return the type that all variants share."""
    common: Type | None = types[0] if types else None
    for type_ in types[1:]:
        common = _common(common, type_) if common and type_ else None
    return common


def _common(one: Type, other: Type) -> Type | None:
    units = measure(one), measure(other)
    if units[0] is None or units[1] is None:
        return one if one == other else None
    return settled(typed(added(units[0], units[1])))
