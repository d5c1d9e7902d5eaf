"""Joining alternatives and the reasons why something is not settled."""

from collections.abc import Iterable
from decimal import Decimal

from guide.engine.ranges import bounds, hull, is_point
from guide.model.possible import (
    NO,
    NOTHING,
    OPEN,
    YES,
    Bools,
    Choice,
    Choices,
    Interval,
    Key,
    Member,
    Members,
    Needs,
    Open,
    Possible,
)

_NONE: frozenset[Key] = frozenset()


def needs_of(value: Possible) -> Needs:
    """Return why a value is open; a known value needs nothing."""
    return value.needs if type(value) is Open else NOTHING


def together(needs: Iterable[Needs]) -> Needs:
    """Unite reasons of which none comes before another: ask all of them."""
    found = NOTHING
    for one in needs:
        if one is NOTHING or one is found:
            continue
        found = one if found is NOTHING else _united(found, one)
    return found


def _united(left: Needs, right: Needs) -> Needs:
    """Unite two; most often one holds the other already."""
    if (
        right.may <= left.may
        and right.ask <= left.ask
        and right.law <= left.law
        and right.lapsed <= left.lapsed
    ):
        return left
    return Needs(
        left.may | right.may,
        left.ask | right.ask,
        left.law | right.law,
        left.lapsed | right.lapsed,
    )


def in_turn(needs: Iterable[Needs]) -> Needs:
    """Unite reasons, but ask only the first part that has something to ask.

    What stands behind a guard answered "nie wiem" comes forward by itself, because
    such a guard has nothing left to ask.
    """
    parts = tuple(needs)
    united = together(parts)
    first = next((part.ask for part in parts if part.ask), _NONE)
    if united.ask is first:
        return united
    return Needs(united.may, first, united.law, united.lapsed)


def number(value: Interval, needs: Needs) -> Decimal | Open:
    """Return a number, settled when its range has shrunk to a point."""
    return value.least if is_point(value) else Open(value, needs)


def truth(value: Bools, needs: Needs) -> Bools | Open:
    """Return a truth value, open only when both values are possible."""
    return Open(OPEN, needs) if value is OPEN else value


def possible_truth(value: Possible) -> Bools:
    """Return the truth values still possible, without the reasons."""
    if type(value) is Open:
        return OPEN
    return value  # type: ignore[return-value]


def possible_number(value: Possible) -> Interval:
    """Return the numbers still possible, without the reasons."""
    if type(value) is Open:
        return value.range  # type: ignore[return-value]
    return bounds(value)  # type: ignore[arg-type]


def join(left: Possible, right: Possible, needs: Needs) -> Possible:
    """Return what is possible when either may hold; equal known values stay known."""
    if type(left) is not Open and type(right) is not Open and left == right:
        return left
    sample = left.range if type(left) is Open else left
    if isinstance(sample, Decimal | Interval):
        return number(hull(possible_number(left), possible_number(right)), needs)
    if isinstance(sample, Bools):
        return Open(OPEN, needs)
    if isinstance(sample, str | Choice):
        return Open(Choice(_options(left) | _options(right)), needs)
    if isinstance(sample, frozenset | Choices):
        return _join_choices(left, right, needs)
    return _join_members(left, right, needs)


def _options(value: Possible) -> frozenset[str]:
    if type(value) is Open:
        return value.range.options  # type: ignore[union-attr]
    return frozenset({value})  # type: ignore[arg-type]


def choices(value: Possible) -> Choices:
    """Return a set of options as surely and possibly chosen ones."""
    if type(value) is Open:
        return value.range  # type: ignore[return-value]
    return Choices(value, value)  # type: ignore[arg-type]


def _join_choices(left: Possible, right: Possible, needs: Needs) -> Possible:
    one, other = choices(left), choices(right)
    return Open(
        Choices(one.surely & other.surely, one.possibly | other.possibly), needs
    )


def members(value: Possible) -> Members:
    """Return a group with the reasons for each uncertain member."""
    if type(value) is Open:
        return value.range  # type: ignore[return-value]
    known: tuple[int, ...] = value  # type: ignore[assignment]
    return Members(tuple(Member(one, None) for one in known), most=len(known))


def belonging(member: Member) -> Possible:
    """Return whether a member belongs: certainly, or with reasons to doubt it."""
    return YES if member.needs is None else Open(OPEN, member.needs)


def _join_members(left: Possible, right: Possible, needs: Needs) -> Possible:
    one, other = members(left), members(right)
    sure = {m.person for m in one.members if m.needs is None} & {
        m.person for m in other.members if m.needs is None
    }
    everybody = sorted({m.person for m in (*one.members, *other.members)})
    joined = [Member(person, None if person in sure else needs) for person in everybody]
    more = needs if one.more is not None or other.more is not None else None
    if one.most is None or other.most is None:
        return group(joined, more)
    return group(joined, more, max(one.most, other.most))


def group(
    found: list[Member], more: Needs | None = None, most: int | None = None
) -> Possible:
    """Return a group, settled when nobody's membership is open."""
    sure = [member.person for member in found if member.needs is None]
    if most is not None and len(sure) >= most:
        return tuple(sure)
    if more is None and len(sure) == len(found):
        return tuple(sure)
    reasons = [member.needs for member in found if member.needs is not None]
    if more is not None:
        reasons.append(more)
    elif most is not None and most >= len(found):
        most = None
    return Open(Members(tuple(found), more, most), together(reasons))


def both(left: Possible, right: Possible) -> Possible:
    """Conjunction of two; the first open one is asked first."""
    if left is NO or right is NO:
        return NO
    if left is YES:
        return right
    if right is YES:
        return left
    return Open(OPEN, in_turn((needs_of(left), needs_of(right))))
