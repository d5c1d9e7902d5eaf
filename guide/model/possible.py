"""Possible values: what an expression can still be, given the known answers.

A known value is plain (`Decimal`, `YES`/`NO`, an option's id, a frozenset of option
ids, a tuple of persons). What is not settled is an `Open`, which carries the range
that is still possible together with the reasons why it is not settled: unanswered
facts and gaps in the law. Nothing known ever carries a reason, so a settled part
drops its needs by itself.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import NoReturn

Key = tuple[str, int]
"""A fact about somebody: fact id and person number; `HOUSEHOLD` for the household."""

HOUSEHOLD = -1


@dataclass(frozen=True, slots=True)
class Bools:
    """The truth values an expression can still take."""

    can_be_true: bool
    can_be_false: bool

    def __invert__(self) -> "Bools":
        return _INVERTED[self.can_be_true, self.can_be_false]

    def __bool__(self) -> NoReturn:
        msg = "use 'is YES', 'is NO' or 'is OPEN': open is not false"
        raise TypeError(msg)

    def __repr__(self) -> str:
        return _NAMES[self.can_be_true, self.can_be_false]


YES, NO, OPEN = Bools(True, False), Bools(False, True), Bools(True, True)  # noqa: FBT003
_INVERTED = {(True, False): NO, (False, True): YES, (True, True): OPEN}
_NAMES = {(True, False): "YES", (False, True): "NO", (True, True): "OPEN"}

# The classes below that are not frozen are never changed once made either: freezing
# makes creation three times slower, and thousands of them are made in each judging.

INFINITY = Decimal("Infinity")
ZERO = Decimal(0)


@dataclass(slots=True, unsafe_hash=True)
class Interval:
    """Numbers from `least` to `most`, both included; ends may be infinite.

    Units are those of the expression: złote, persons, months, shares of one.
    """

    least: Decimal
    most: Decimal


@dataclass(frozen=True, slots=True)
class Choice:
    """One option out of several that are still possible."""

    options: frozenset[str]


@dataclass(frozen=True, slots=True)
class Choices:
    """A set of options: some are certainly in, others possibly."""

    surely: frozenset[str]
    possibly: frozenset[str]


@dataclass(slots=True, unsafe_hash=True)
class Needs:
    """Why a value is not settled.

    `may`: unanswered facts through which the value may still change ("nie wiem"
    included). `ask`: the part of them worth asking first. `law`: parameters without
    a certain value; `lapsed`: those for which no law in force is on file.
    """

    may: frozenset[Key] = frozenset()
    ask: frozenset[Key] = frozenset()
    law: frozenset[str] = frozenset()
    lapsed: frozenset[str] = frozenset()


NOTHING = Needs()


@dataclass(slots=True, unsafe_hash=True)
class Member:
    """Somebody who may belong to a group; `needs` is None for a certain member."""

    person: int
    needs: Needs | None


@dataclass(slots=True, unsafe_hash=True)
class Members:
    """An unsettled group. `more` is set while the list itself is not complete."""

    members: tuple[Member, ...]
    more: Needs | None = None
    most: int | None = None
    """The greatest number of members the law or nature allows, if any."""


Range = Bools | Interval | Choice | Choices | Members


@dataclass(slots=True, unsafe_hash=True)
class Open:
    """An unsettled value: the range still possible, and why."""

    range: Range
    needs: Needs


Known = Bools | Decimal | str | frozenset[str] | tuple[int, ...]
Possible = Known | Open
