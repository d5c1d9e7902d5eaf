"""What must be true of names for something to hold: ranges that narrow them."""

from collections.abc import Iterable
from typing import assert_never, cast

from guide.engine.joining import number, truth
from guide.engine.ranges import bounds, hull, meet
from guide.model import expressions as ex
from guide.model.possible import (
    INFINITY,
    OPEN,
    YES,
    Bools,
    Choice,
    Choices,
    Interval,
    Key,
    Needs,
    Open,
    Possible,
)

Narrow = Bools | Interval | Choice | Choices
"""A range that a condition can narrow; groups are left as they are."""

Narrowing = dict[Key, Narrow]
"""Ranges of names that must all hold at once."""


def common(one: Narrow, other: Narrow) -> Narrow | None:
    """Return what two ranges of a kind both allow; None if they exclude each other."""
    if isinstance(one, Interval):
        return meet(one, other)  # type: ignore[arg-type]
    if isinstance(one, Bools):
        if other is OPEN or one is other:
            return one
        return other if one is OPEN else None
    if isinstance(one, Choice):
        options = one.options & other.options  # type: ignore[union-attr]
        return Choice(options) if options else None
    surely = one.surely | other.surely  # type: ignore[union-attr]
    possibly = one.possibly & other.possibly  # type: ignore[union-attr]
    return Choices(surely, possibly) if surely <= possibly else None


def joined(one: Narrow, other: Narrow) -> Narrow:
    """Return the smallest range of a kind that holds both."""
    if isinstance(one, Interval):
        return hull(one, other)  # type: ignore[arg-type]
    if isinstance(one, Bools):
        return one if one is other else OPEN
    if isinstance(one, Choice):
        return Choice(one.options | other.options)  # type: ignore[union-attr]
    surely = one.surely & other.surely  # type: ignore[union-attr]
    return Choices(surely, one.possibly | other.possibly)  # type: ignore[union-attr]


def merged(one: Narrowing, other: Narrowing) -> Narrowing | None:
    """Combine what must hold together; None if it cannot."""
    found = dict(one)
    for key, range_ in other.items():
        mine = found.get(key)
        both = range_ if mine is None else common(mine, range_)
        if both is None:
            return None
        found[key] = both
    return found


def collapsed(ways: Iterable[Narrowing]) -> Narrowing:
    """Return what holds in every one of some ways; there is at least one."""
    first, *others = ways
    found = dict(first)
    for other in others:
        found = {
            key: joined(range_, other[key])
            for key, range_ in found.items()
            if key in other
        }
    return found


def range_of(value: Possible) -> Narrow:
    """Return what a value can still be, known or not."""
    if type(value) is Open:
        return value.range  # type: ignore[return-value]
    match value:
        case Bools():
            return value
        case str():
            return Choice(frozenset({value}))
        case frozenset():
            return Choices(value, value)
        case _:
            return bounds(value)  # type: ignore[arg-type]


def settled(range_: Narrow, needs: Needs) -> Possible:
    """Return a range as a value, known when only one is left."""
    match range_:
        case Interval():
            return number(range_, needs)
        case Bools():
            return truth(range_, needs)
        case Choice(options):
            (only, *more) = options
            return Open(range_, needs) if more else only
        case Choices(surely, possibly):
            return surely if surely == possibly else Open(range_, needs)
        case _:
            assert_never(range_)


def narrowed(value: Possible, range_: Narrow) -> Possible | None:
    """Return what is left of a value in a range; None when nothing is."""
    left = common(range_of(value), range_)
    if left is None:
        return None
    return settled(left, value.needs) if type(value) is Open else value


def allowed(sign: ex.Comparison, mine: Narrow, other: Narrow) -> Narrow | None:
    """Return where a side must lie for the comparison with the other to hold."""
    if sign == "==":
        return other
    if isinstance(other, Interval):
        return _allowed_number(sign, other)
    if isinstance(other, Bools):
        return None if other is OPEN else ~other
    return _without(mine, other)  # type: ignore[arg-type]


def _allowed_number(sign: ex.Comparison, other: Interval) -> Interval | None:
    if sign in {"<", "<="}:
        return Interval(-INFINITY, other.most)
    return None if sign == "!=" else Interval(other.least, INFINITY)


def _without(mine: Choice, other: Choice) -> Choice | None:
    """Return an option's alternatives but for the only one the other side can be."""
    return Choice(mine.options - other.options) if len(other.options) == 1 else None


def one_of(found: Narrow, words: frozenset[str], wanted: Bools) -> Choice:
    options: frozenset[str] = found.options  # type: ignore[union-attr]
    return Choice(options & words if wanted is YES else options - words)


def holding(found: Narrow, word: str, wanted: Bools) -> Choices:
    found = cast("Choices", found)
    if wanted is YES:
        return Choices(found.surely | {word}, found.possibly)
    return Choices(found.surely, found.possibly - {word})
