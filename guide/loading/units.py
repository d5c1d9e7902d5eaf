"""Arithmetic of units: what adding, multiplying and dividing numbers yields."""

from dataclasses import dataclass

from guide.model.kinds import (
    DateType,
    NumberType,
    OptionsType,
    OptionType,
    PersonsType,
    PersonType,
    Type,
    Unit,
    YesNoType,
)


@dataclass(frozen=True, slots=True)
class Written:
    """A number written in a formula: it takes the unit of the other side."""

    whole: bool


Measure = Unit | Written
Loose = Type | Written

_MIXES = ({Unit.COUNT, Unit.NUMBER}, {Unit.SHARE, Unit.NUMBER})


def added(left: Measure, right: Measure) -> Measure | None:
    """Return the unit of a sum, or of a comparison; None when they do not meet."""
    if isinstance(left, Written):
        return _adapted(left, right)
    if isinstance(right, Written):
        return _adapted(right, left)
    if left is right:
        return left
    return Unit.NUMBER if {left, right} in _MIXES else None


def _adapted(written: Written, other: Measure) -> Measure:
    if isinstance(other, Written):
        return Written(written.whole and other.whole)
    fraction = other is Unit.COUNT and not written.whole
    return Unit.NUMBER if fraction else other


def multiplied(left: Measure, right: Measure) -> Measure | None:
    """Return the unit of a product; None for money times money."""
    if left is Unit.MONEY or right is Unit.MONEY:
        return None if left is right else Unit.MONEY
    return added(left, right) or Unit.NUMBER


def divided(left: Measure, right: Measure) -> Measure | None:
    """Return the unit of a quotient; None for something else divided by money."""
    if right is Unit.MONEY:
        return Unit.SHARE if left is Unit.MONEY else None
    if left is Unit.MONEY:
        return Unit.MONEY
    if isinstance(right, Written):
        return Written(whole=False) if isinstance(left, Written) else _parted(left)
    return Unit.NUMBER


def _parted(unit: Unit) -> Unit:
    return Unit.SHARE if unit is Unit.SHARE else Unit.NUMBER


def measure(type_: Loose | None) -> Measure | None:
    """Return the unit of a number; None when it is not one."""
    match type_:
        case NumberType(unit):
            return unit
        case Written():
            return type_
        case _:
            return None


def typed(unit: Measure | None) -> Loose | None:
    """Return the type of a number; None for a unit that is not known."""
    return NumberType(unit) if isinstance(unit, Unit) else unit


def settled(type_: Loose | None) -> Type | None:
    """Give a bare number the unit it has when nothing stands on the other side."""
    if isinstance(type_, Written):
        return NumberType(Unit.COUNT if type_.whole else Unit.NUMBER)
    return type_


_UNITS = {
    Unit.COUNT: "liczba całkowita",
    Unit.NUMBER: "liczba",
    Unit.SHARE: "ułamek",
    Unit.MONEY: "kwota",
}


def unit_name(unit: Measure) -> str:
    """Name a unit in a message."""
    return _UNITS[unit] if isinstance(unit, Unit) else "liczba"


def describe(type_: Loose) -> str:
    """Name a type in a message."""
    match type_:
        case NumberType(unit):
            return unit_name(unit)
        case OptionType(fact):
            return f"opcja pytania '{fact}'"
        case OptionsType(fact):
            return f"zbiór opcji pytania '{fact}'"
        case _:
            return _NAMES[type(type_)]


_NAMES = {
    YesNoType: "tak/nie",
    Written: "liczba",
    DateType: "data",
    PersonType: "osoba",
    PersonsType: "zbiór osób",
}
