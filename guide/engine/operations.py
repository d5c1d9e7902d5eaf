"""Comparisons and membership over possible values, compiled to closures."""

import operator
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from guide.engine.joining import choices, members, needs_of_both, possible_number
from guide.engine.run import Cell, Env, Evaluate, Run
from guide.model.expressions import Comparison
from guide.model.possible import (
    NO,
    OPEN,
    YES,
    Bools,
    Choice,
    Interval,
    Known,
    Needs,
    Open,
    Possible,
)

Who = Callable[[Run, Env], int]
"""Finds a bound person."""

PLAIN: dict[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}


def _less(left: Interval, right: Interval) -> Bools:
    if left.most < right.least:
        return YES
    return NO if left.least >= right.most else OPEN


def _at_most(left: Interval, right: Interval) -> Bools:
    if left.most <= right.least:
        return YES
    return NO if left.least > right.most else OPEN


def _same_number(left: Interval, right: Interval) -> Bools:
    """Compare ranges of which one at least has several numbers."""
    apart = left.most < right.least or right.most < left.least
    return NO if apart else OPEN


_RANGES: dict[str, Callable[[Interval, Interval], Bools]] = {
    "<": _less,
    "<=": _at_most,
    ">": lambda left, right: _less(right, left),
    ">=": lambda left, right: _at_most(right, left),
    "==": _same_number,
    "!=": lambda left, right: ~_same_number(left, right),
}


def _alternatives(value: Possible) -> frozenset[object]:
    if type(value) is not Open:
        return frozenset({value})
    if isinstance(value.range, Choice):
        return frozenset(value.range.options)
    return frozenset({YES, NO})


def _same_word(left: Possible, right: Possible) -> Bools:
    """Compare options, or truths; open while both may still name the same."""
    return OPEN if _alternatives(left) & _alternatives(right) else NO


def _is_number(value: Possible) -> bool:
    found = value.range if type(value) is Open else value
    return isinstance(found, Decimal | Interval)


def compared(sign: Comparison, left: Possible, right: Possible) -> Possible:
    """Compare two values of which one is open; it may still go either way or not."""
    if _is_number(left):
        found = _RANGES[sign](possible_number(left), possible_number(right))
    else:
        same = _same_word(left, right)
        found = same if sign == "==" else ~same
    if found is not OPEN:
        return found
    return Open(OPEN, needs_of_both(left, right))


def same_person(sign: Comparison, one: Who, other: Who) -> Evaluate:
    """Compile `o == osoba` or `o != osoba`: persons are always known."""
    yes, no = (YES, NO) if sign == "==" else (NO, YES)
    return lambda run, env: yes if one(run, env) == other(run, env) else no


def compare_kept(sign: Comparison, kept: Cell, slot: int, known: Known) -> Evaluate:
    """Compile the most frequent comparison, a name with a constant, as one closure."""
    plain, place, size, fill = PLAIN[sign], kept.place, kept.size, kept.fill

    def run_compare(run: Run, env: Env) -> Possible:
        found = run.cells[place + env[slot] * size]
        if found is None:
            found = fill(run, env[slot])
        if type(found) is not Open:
            return YES if plain(found, known) else NO
        return compared(sign, found, known)

    return run_compare


def compare(sign: Comparison, left: Evaluate, right: Evaluate) -> Evaluate:
    """Compile a comparison; known values take the short way."""
    plain = PLAIN[sign]

    def run_compare(run: Run, env: Env) -> Possible:
        one = left(run, env)
        other = right(run, env)
        if type(one) is not Open and type(other) is not Open:
            return YES if plain(one, other) else NO
        return compared(sign, one, other)

    return run_compare


def option_in(word: str, chosen: Evaluate) -> Evaluate:
    """Compile `word in set of options`."""

    def run_in(run: Run, env: Env) -> Possible:
        found = chosen(run, env)
        if type(found) is not Open:
            return YES if word in found else NO  # type: ignore[operator]
        range_ = choices(found)
        if word in range_.surely:
            return YES
        return Open(OPEN, found.needs) if word in range_.possibly else NO

    return run_in


def one_of(words: frozenset[str], chosen: Evaluate) -> Evaluate:
    """Compile `option in [a, b]`."""

    def run_in(run: Run, env: Env) -> Possible:
        found = chosen(run, env)
        if type(found) is not Open:
            return YES if found in words else NO
        still = found.range.options  # type: ignore[union-attr]
        if still <= words:
            return YES
        return Open(OPEN, found.needs) if still & words else NO

    return run_in


def person_in(person: Who, group: Evaluate) -> Evaluate:
    """Compile `person in group`."""

    def run_in(run: Run, env: Env) -> Possible:
        who, found = person(run, env), group(run, env)
        if type(found) is not Open:
            return YES if who in found else NO  # type: ignore[operator]
        for member in members(found).members:
            if member.person == who:
                return YES if member.needs is None else Open(OPEN, member.needs)
        more: Needs | None = members(found).more
        return NO if more is None else Open(OPEN, more)

    return run_in
