"""What formulas can name: facts, values and parameters, and the names in reach."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from guide.loading.problems import Problems
from guide.model.kinds import (
    DateType,
    Entity,
    Kind,
    NumberType,
    OptionsType,
    OptionType,
    PersonsType,
    Type,
    Unit,
    YesNoType,
)
from guide.model.law import Place


@dataclass(frozen=True, slots=True)
class FactName:
    """A fact as formulas see it; `kind` is None when it could not be read."""

    entity: Entity
    place: Place
    kind: Kind | None
    options: tuple[str, ...] = ()

    def type(self, fact: str) -> Type | None:
        return _TYPES[self.kind](fact) if self.kind else None


@dataclass(frozen=True, slots=True)
class ValueName:
    """A value as formulas see it; `type` finds its type out, None if it cannot."""

    entity: Entity
    place: Place
    type: Callable[[], Type | None]


@dataclass(frozen=True, slots=True)
class ParameterName:
    """A parameter as formulas see it; `index` is the type of a table's index."""

    place: Place
    unit: Unit | None
    index: Type | None = None


Name = FactName | ValueName | ParameterName

_TYPES: Mapping[Kind, Callable[[str], Type]] = {
    Kind.YES_NO: lambda _: YesNoType(),
    Kind.OPTION: OptionType,
    Kind.OPTIONS: OptionsType,
    Kind.COUNT: lambda _: NumberType(Unit.COUNT),
    Kind.NUMBER: lambda _: NumberType(Unit.NUMBER),
    Kind.SHARE: lambda _: NumberType(Unit.SHARE),
    Kind.MONEY: lambda _: NumberType(Unit.MONEY),
    Kind.DATE: lambda _: DateType(),
    Kind.PERSONS: lambda _: PersonsType(),
}


@dataclass(slots=True)
class Names:
    """The one space of names of facts, values and parameters.

    What a `doubtful` name means is not known, because two things have it.
    """

    problems: Problems
    known: dict[str, Name] = field(default_factory=dict)
    doubtful: set[str] = field(default_factory=set)

    def add(self, name: str, meaning: Name) -> None:
        """Add a name; an unreadable one is left out, a second one refused."""
        if not name:
            return
        if name in self.known:
            message = f"nazwa '{name}' jest już zajęta: {self.known[name].place}"
            self.problems.report(meaning.place, message)
            self.doubtful.add(name)
            return
        self.known[name] = meaning

    def options(self, fact: str) -> tuple[str, ...]:
        meaning = self.known.get(fact)
        return meaning.options if isinstance(meaning, FactName) else ()

    def is_option(self, word: str) -> bool:
        return any(word in self.options(fact) for fact in self.with_options())

    def with_options(self) -> list[str]:
        return [name for name in self.known if self.options(name)]

    def of(self, entity: Entity) -> list[str]:
        """Return the names of what belongs to such a person."""
        return [
            name
            for name, meaning in self.known.items()
            if not isinstance(meaning, ParameterName) and meaning.entity is entity
        ]


@dataclass(frozen=True, slots=True)
class Scope:
    """Names in reach of a formula besides the common ones.

    `persons` are bound persons with their slots; `words` the special words allowed.
    `complete` is false after a mistake that may have hidden a person.
    """

    persons: Mapping[str, tuple[int, Entity]] = field(default_factory=dict)
    next_slot: int = 1
    words: frozenset[str] = frozenset()
    complete: bool = True

    def bind(self, name: str, entity: Entity) -> "Scope":
        """Give the next free slot to a person."""
        persons = {**self.persons, name: (self.next_slot, entity)}
        return replace(self, persons=persons, next_slot=self.next_slot + 1)

    def allow(self, *words: str) -> "Scope":
        return replace(self, words=self.words | set(words))


SCOPES: Mapping[Entity, Scope] = {
    Entity.HOUSEHOLD: Scope(),
    Entity.PERSON: Scope({"osoba": (0, Entity.PERSON)}),
    Entity.RELATIVE: Scope({"krewny": (0, Entity.RELATIVE)}),
}

UNSURE = Scope(complete=False)
"""Names in reach where `each` could not be read: nothing is called unknown."""
