"""Possible values: what an expression can still be, given the known answers.

A known value is plain (`Decimal`, `YES`/`NO`, an option's id, a frozenset of option
ids, a tuple of persons). What is not settled is an `Open`, which carries the range
that is still possible together with the reasons why it is not settled: unanswered
facts and gaps in the law. Nothing known ever carries a reason, so a settled part
drops its needs by itself.
"""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from threading import Lock
from typing import Any, NoReturn

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


class _Numbers:
    """Numbers the members of sets that are kept as bit masks, in order of first use.

    There are no more members than facts times people, so the memory is bounded.
    """

    def __init__(self) -> None:
        self.bits: dict[Hashable, int] = {}
        self.members: dict[int, Hashable] = {}
        self._lock = Lock()

    def mask(self, members: Iterable[Hashable]) -> int:
        """Return the mask of some members."""
        found = 0
        for one in members:
            bit = self.bits.get(one)
            found |= self._numbered(one) if bit is None else bit
        return found

    def _numbered(self, one: Hashable) -> int:
        with self._lock:
            bit = self.bits.get(one, 1 << len(self.bits))
            self.members[bit] = one
            self.bits[one] = bit
        return bit

    def set_of(self, mask: int) -> frozenset[Any]:
        """Return the members of a mask."""
        found = []
        while mask:
            lowest = mask & -mask
            found.append(self.members[lowest])
            mask ^= lowest
        return frozenset(found)


_KEYS, _LAW = _Numbers(), _Numbers()


@dataclass(slots=True, unsafe_hash=True, repr=False)
class Needs:
    """Why a value is not settled; made by `Needs.of`.

    `may`: unanswered facts through which the value may still change ("nie wiem"
    included). `ask`: the part of them worth asking first. `law`: parameters without
    a certain value; `lapsed`: those for which no law in force is on file.

    The sets are kept as bit masks: judging unites thousands of them.
    """

    may_mask: int = 0
    ask_mask: int = 0
    law_mask: int = 0
    lapsed_mask: int = 0

    @classmethod
    def of(
        cls,
        may: Iterable[Key] = (),
        ask: Iterable[Key] = (),
        law: Iterable[str] = (),
        lapsed: Iterable[str] = (),
    ) -> "Needs":
        """Make them from their members."""
        keys, names = _KEYS.mask, _LAW.mask
        return cls(keys(may), keys(ask), names(law), names(lapsed))

    @property
    def may(self) -> frozenset[Key]:
        """The unanswered facts through which the value may still change."""
        return _KEYS.set_of(self.may_mask)

    @property
    def ask(self) -> frozenset[Key]:
        """The facts worth asking first."""
        return _KEYS.set_of(self.ask_mask)

    @property
    def law(self) -> frozenset[str]:
        """The parameters without a certain value."""
        return _LAW.set_of(self.law_mask)

    @property
    def lapsed(self) -> frozenset[str]:
        """The parameters for which no law in force is on file."""
        return _LAW.set_of(self.lapsed_mask)

    def __repr__(self) -> str:
        shown = [
            f"{name}={sorted(getattr(self, name))}"
            for name in ("may", "ask", "law", "lapsed")
            if getattr(self, name)
        ]
        return f"Needs({', '.join(shown)})"


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
