"""Groups of persons and aggregates over them, compiled to closures.

A member counts when it belongs to the group and passes the `if`; both are guards: as
long as one is open, only it is asked about. What is asked about different persons is
asked together, because it stands on one page.
"""

from collections.abc import Callable, Iterator
from decimal import Decimal

from guide.engine.joining import (
    both,
    group,
    in_turn,
    members,
    needs_of,
    number,
    possible_number,
    together,
)
from guide.engine.ranges import add, hull
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
_ANYTHING = Interval(-INFINITY, INFINITY)


def _candidates(
    found: Possible, condition: Evaluate | None, run: Run, env: Env
) -> Iterator[tuple[int, Possible]]:
    """Yield members who belong, certainly (YES) or possibly (open)."""
    for member in members(found).members:
        belongs: Possible = YES if member.needs is None else Open(OPEN, member.needs)
        if condition is not None:
            belongs = both(belongs, condition(run, (*env, member.person)))
        if belongs is not NO:
            yield member.person, belongs


def _rest(found: Possible) -> Needs | None:
    return members(found).more if type(found) is Open else None


def _limit(found: Possible) -> int | None:
    return members(found).most if type(found) is Open else None


def filtered(source: Evaluate, condition: Evaluate | None) -> Evaluate:
    """Compile `o for o in source if condition`."""

    def run_filter(run: Run, env: Env) -> Possible:
        found = source(run, env)
        kept = [
            Member(person, None if belongs is YES else needs_of(belongs))
            for person, belongs in _candidates(found, condition, run, env)
        ]
        return group(kept, _rest(found), _limit(found))

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
        reasons: list[Needs] = []
        for person, belongs in _candidates(found, condition, run, env):
            outcome = verdict(belongs, run, (*env, person))
            if outcome is settled_by:
                return settled_by
            if type(outcome) is Open:
                reasons.append(outcome.needs)
        return _unsettled(~settled_by, reasons, _rest(found))

    return run_quantified


def _unsettled(otherwise: Bools, reasons: list[Needs], rest: Needs | None) -> Possible:
    """Return what is left when no member settled it; the list itself comes first."""
    if rest is not None:
        return Open(OPEN, in_turn((rest, *reasons)))
    return Open(OPEN, together(reasons)) if reasons else otherwise


def counted(source: Evaluate, condition: Evaluate | None) -> Evaluate:
    """Compile `count`; a group's greatest size caps it."""

    def run_count(run: Run, env: Env) -> Possible:
        found = source(run, env)
        if condition is None and type(found) is not Open:
            return Decimal(len(found))  # type: ignore[arg-type]
        least = most = 0
        reasons: list[Needs] = []
        for _, belongs in _candidates(found, condition, run, env):
            most += 1
            if belongs is YES:
                least += 1
            else:
                reasons.append(needs_of(belongs))
        limit, rest = _limit(found), _rest(found)
        most = most if limit is None else min(most, limit)
        if rest is not None:
            reasons.insert(0, rest)
            return Open(Interval(Decimal(least), INFINITY), in_turn(reasons))
        return number(Interval(Decimal(least), Decimal(most)), together(reasons))

    return run_count


def summed(source: Evaluate, condition: Evaluate | None, element: Evaluate) -> Evaluate:
    """Compile `sum`; a doubtful member adds its element or nothing."""

    def share(belongs: Possible, value: Possible) -> tuple[Interval, Needs]:
        range_ = possible_number(value)
        if belongs is YES:
            return range_, needs_of(value)
        return hull(_NOTHING, range_), in_turn((needs_of(belongs), needs_of(value)))

    def run_sum(run: Run, env: Env) -> Possible:
        found = source(run, env)
        known, total = ZERO, _NOTHING
        reasons: list[Needs] = []
        for person, belongs in _candidates(found, condition, run, env):
            value = element(run, (*env, person))
            if belongs is YES and type(value) is Decimal:
                known += value
                continue
            part, needs = share(belongs, value)
            total = add(total, part)
            reasons.append(needs)
        rest = _rest(found)
        if rest is not None:
            return Open(_ANYTHING, in_turn((rest, *reasons)))
        if not reasons:
            return known
        return number(add(total, Interval(known, known)), together(reasons))

    return run_sum


def everybody(persons: Callable[[Run], tuple[int, ...]]) -> Evaluate:
    """Compile `osoby`."""

    def run_everybody(run: Run, _env: Env) -> Possible:
        return persons(run)

    return run_everybody
