"""Kinds of facts and types of expressions, with units."""

from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """Units of numbers; money is in złote."""

    COUNT = "count"
    NUMBER = "number"
    SHARE = "share"
    MONEY = "money"


class Kind(StrEnum):
    """What an answer to a question looks like."""

    YES_NO = "yes_no"
    OPTION = "option"
    OPTIONS = "options"
    COUNT = "count"
    NUMBER = "number"
    SHARE = "share"
    MONEY = "money"
    DATE = "date"
    PERSONS = "persons"


class Entity(StrEnum):
    """Whom a fact, a value or a benefit is about."""

    HOUSEHOLD = "household"
    PERSON = "person"
    RELATIVE = "relative"


@dataclass(frozen=True, slots=True)
class YesNoType:
    """Truth."""


@dataclass(frozen=True, slots=True)
class NumberType:
    """A number with its unit."""

    unit: Unit


@dataclass(frozen=True, slots=True)
class OptionType:
    """One option of the named fact."""

    fact: str


@dataclass(frozen=True, slots=True)
class OptionsType:
    """A set of options of the named fact."""

    fact: str


@dataclass(frozen=True, slots=True)
class DateType:
    """A day; usable only inside `days_since` and `months_since`."""


@dataclass(frozen=True, slots=True)
class PersonType:
    """One person: of the household, or a relative elsewhere."""

    entity: Entity = Entity.PERSON


@dataclass(frozen=True, slots=True)
class PersonsType:
    """A set of persons: a relation, a group, the household."""

    entity: Entity = Entity.PERSON


Type = (
    YesNoType
    | NumberType
    | OptionType
    | OptionsType
    | DateType
    | PersonType
    | PersonsType
)
