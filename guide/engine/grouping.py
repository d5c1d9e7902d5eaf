"""Groups of persons and aggregates over them, compiled to closures.

A member counts when it belongs to the group and passes the `if`; both are guards: as
long as one is open, only it is asked about. What is asked about different persons is
asked together, because it stands on one page.
"""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from guide.engine.joining import (
    CERTAIN,
    belonging,
    both,
    group,
    in_turn,
    members,
    needs_of,
    number,
    possible_number,
    together,
)
from guide.engine.ranges import EVERYTHING, add, hull
from guide.engine.run import Env, Evaluate, Run
from guide.model.possible import (
    INFINITY,
    NO,
    OPEN,
    YES,
    ZERO,
    Bools,
    Interval,
    Member,
    Needs,
    Open,
    Possible,
)

_NOTHING = Interval(ZERO, ZERO)


def _candidates(
    found: Possible, condition: Evaluate | None, run: Run, env: Env
) -> Iterator[tuple[Member, Possible]]:
    """Yield members who belong, certainly (YES) or possibly (open)."""
    for member in _members_of(found):
        belongs = belonging(member)
        if condition is not None:
            belongs = both(belongs, condition(run, (*env, member.person)))
        if belongs is not NO:
            yield member, belongs


def _passing(
    found: tuple[int, ...], condition: Evaluate | None, run: Run, env: Env
) -> tuple[int, ...] | None:
    """Return the known members who pass; None if for one of them it is open."""
    if condition is None:
        return found
    kept = []
    for person in found:
        passes = condition(run, (*env, person))
        if passes is YES:
            kept.append(person)
        elif passes is not NO:
            return None
    return tuple(kept)


def _members_of(found: Possible) -> Iterable[Member]:
    """Return members; those of a known group are the same objects each time."""
    if type(found) is Open:
        return members(found).members
    return [CERTAIN[person] for person in found]  # type: ignore[union-attr, index]


def _rest(found: Possible) -> Needs | None:
    return members(found).more if type(found) is Open else None


def _limit(found: Possible, certain: int) -> int | None:
    """Return how many there can be when so many of the certain ones are left."""
    group = members(found)
    if group.most is None:
        return None
    surely = sum(1 for member in group.members if member.needs is None)
    return group.most - surely + certain


def _certain(kept: list[tuple[Member, Possible]]) -> int:
    return sum(1 for member, _ in kept if member.needs is None)


def filtered(source: Evaluate, condition: Evaluate | None) -> Evaluate:
    """Compile `o for o in source if condition`."""

    def run_filter(run: Run, env: Env) -> Possible:
        found = source(run, env)
        if type(found) is tuple:
            passing = _passing(found, condition, run, env)
            if passing is not None:
                return passing
        kept = list(_candidates(found, condition, run, env))
        passed = [
            Member(member.person, None if belongs is YES else needs_of(belongs))
            for member, belongs in kept
        ]
        return group(passed, _rest(found), _limit(found, _certain(kept)))

    return run_filter


def quantified(
    settled_by: Bools, source: Evaluate, condition: Evaluate | None, element: Evaluate
) -> Evaluate:
    """Compile `any` (settled by YES) or `all` (settled by NO)."""

    def verdict(belongs: Possible, run: Run, env: Env) -> Possible:
        found = element(run, env)
        if belongs is YES or found is ~settled_by:
            return found
        return Open(OPEN, in_turn((needs_of(belongs), needs_of(found))))

    def run_quantified(run: Run, env: Env) -> Possible:
        found = source(run, env)
        if condition is None and type(found) is tuple:
            return _settled(found, element, settled_by, run, env)
        reasons: list[Needs] = []
        for member, belongs in _candidates(found, condition, run, env):
            outcome = verdict(belongs, run, (*env, member.person))
            if outcome is settled_by:
                return settled_by
            if type(outcome) is Open:
                reasons.append(outcome.needs)
        return _unsettled(~settled_by, reasons, _rest(found))

    return run_quantified


def _settled(
    found: tuple[int, ...], element: Evaluate, settled_by: Bools, run: Run, env: Env
) -> Possible:
    """Go over known members without the bookkeeping of doubtful ones."""
    reasons: list[Needs] = []
    for person in found:
        outcome = element(run, (*env, person))
        if outcome is settled_by:
            return settled_by
        if type(outcome) is Open:
            reasons.append(outcome.needs)
    return _unsettled(~settled_by, reasons, None)


def _unsettled(otherwise: Bools, reasons: list[Needs], rest: Needs | None) -> Possible:
    """Return what is left when no member settled it; the list itself comes first."""
    if rest is not None:
        return Open(OPEN, in_turn((rest, *reasons)))
    return Open(OPEN, together(reasons)) if reasons else otherwise


def counted(source: Evaluate, condition: Evaluate | None) -> Evaluate:
    """Compile `count`; a group's greatest size caps it."""

    def run_count(run: Run, env: Env) -> Possible:
        found = source(run, env)
        if type(found) is tuple:
            passing = _passing(found, condition, run, env)
            if passing is not None:
                return Decimal(len(passing))
        kept = list(_candidates(found, condition, run, env))
        least = sum(1 for _, belongs in kept if belongs is YES)
        reasons = [needs_of(belongs) for _, belongs in kept if belongs is not YES]
        rest = _rest(found)
        if rest is not None:
            range_ = Interval(Decimal(least), INFINITY)
            return Open(range_, in_turn((rest, *reasons)))
        limit = _limit(found, _certain(kept))
        most = len(kept) if limit is None else min(len(kept), limit)
        return number(Interval(Decimal(least), Decimal(most)), together(reasons))

    return run_count


def summed(source: Evaluate, condition: Evaluate | None, element: Evaluate) -> Evaluate:
    """Compile `sum`; a doubtful member adds its element or nothing.

    Both ends are added in the order of persons, known or not, so that rounding to
    28 digits can never set a range apart from the sum it stands for.
    """

    def run_sum(run: Run, env: Env) -> Possible:
        found = source(run, env)
        if type(found) is tuple:
            known = _known_sum(found, condition, element, run, env)
            if known is not None:
                return known
        total = _NOTHING
        reasons: list[Needs] = []
        for member, belongs in _candidates(found, condition, run, env):
            value = element(run, (*env, member.person))
            total = add(total, share_of(belongs, value))
            if belongs is not YES or type(value) is Open:
                reasons.append(in_turn((needs_of(belongs), needs_of(value))))
        rest = _rest(found)
        if rest is not None:
            return Open(EVERYTHING, in_turn((rest, *reasons)))
        return number(total, together(reasons))

    return run_sum


def _known_sum(
    found: tuple[int, ...],
    condition: Evaluate | None,
    element: Evaluate,
    run: Run,
    env: Env,
) -> Decimal | None:
    """Add without the bookkeeping of ranges; None where there is one, or an ∞."""
    passing = _passing(found, condition, run, env)
    if passing is None:
        return None
    total = ZERO
    for person in passing:
        value = element(run, (*env, person))
        if type(value) is not Decimal or not value.is_finite():
            return None
        total += value
    return total


def share_of(belongs: Possible, value: Possible) -> Interval:
    """Return what a member adds to a sum: nothing, perhaps, if it is doubtful."""
    range_ = possible_number(value)
    return range_ if belongs is YES else hull(_NOTHING, range_)


def everybody(persons: Callable[[Run], tuple[int, ...]]) -> Evaluate:
    """Compile `osoby`."""

    def run_everybody(run: Run, _env: Env) -> Possible:
        return persons(run)

    return run_everybody
