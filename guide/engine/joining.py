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
    Member,
    Members,
    Needs,
    Open,
    Possible,
)


def needs_of(value: Possible) -> Needs:
    """Return why a value is open; a known value needs nothing."""
    return value.needs if type(value) is Open else NOTHING


def together(needs: Iterable[Needs]) -> Needs:
    """Unite reasons of which none comes before another: ask all of them."""
    found: Needs = NOTHING
    several: list[Needs] = []
    for one in needs:
        if one is found or one is NOTHING:
            continue
        found = one
        several.append(one)
    if len(several) <= 1:
        return found
    return _united(several)


def _united(several: list[Needs]) -> Needs:
    """Unite some at once."""
    may = ask = law = lapsed = 0
    for one in several:
        may |= one.may_mask
        ask |= one.ask_mask
        law |= one.law_mask
        lapsed |= one.lapsed_mask
    return Needs(may, ask, law, lapsed)


def needs_of_both(left: Possible, right: Possible) -> Needs:
    """Unite the reasons of two values."""
    if type(left) is not Open:
        return needs_of(right)
    if type(right) is not Open or right.needs is left.needs:
        return left.needs
    return _united([left.needs, right.needs])


def in_turn(needs: Iterable[Needs]) -> Needs:
    """Unite reasons, but ask only the first part that has something to ask.

    What stands behind a guard answered "nie wiem" comes forward by itself, because
    such a guard has nothing left to ask.
    """
    may = ask = law = lapsed = 0
    for one in needs:
        may |= one.may_mask
        ask = ask or one.ask_mask
        law |= one.law_mask
        lapsed |= one.lapsed_mask
    return Needs(may, ask, law, lapsed) if may or law or lapsed else NOTHING


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


class _Certain(dict[int, Member]):
    """Certain members by person, made once each."""

    def __missing__(self, person: int) -> Member:
        member = self[person] = Member(person, None)
        return member


CERTAIN = _Certain()


def members(value: Possible) -> Members:
    """Return a group with the reasons for each uncertain member."""
    if type(value) is Open:
        return value.range  # type: ignore[return-value]
    known: tuple[int, ...] = value  # type: ignore[assignment]
    return Members(tuple([CERTAIN[one] for one in known]), most=len(known))


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
