"""Truths for the solver: plain ones stay plain, so that formulas stay small."""

from collections.abc import Iterable
from typing import Any

import z3

Truth = Any
"""A Python bool where it is known, a z3 formula otherwise."""


def negated(truth: Truth) -> Truth:
    return (not truth) if isinstance(truth, bool) else z3.Not(truth)


def both(*parts: Truth) -> Truth:
    return every(parts)


def either(*parts: Truth) -> Truth:
    return some(parts)


def every(parts: Iterable[Truth]) -> Truth:
    """Return whether all hold."""
    left = []
    for part in parts:
        if part is False:
            return False
        if part is not True:
            left.append(part)
    if not left:
        return True
    return left[0] if len(left) == 1 else z3.And(left)


def some(parts: Iterable[Truth]) -> Truth:
    """Return whether one holds."""
    left = []
    for part in parts:
        if part is True:
            return True
        if part is not False:
            left.append(part)
    if not left:
        return False
    return left[0] if len(left) == 1 else z3.Or(left)


def implied(guard: Truth, then: Truth) -> Truth:
    return either(negated(guard), then)


def chosen(guard: Truth, then: Truth, otherwise: Truth) -> Truth:
    """Return `then if guard else otherwise` of truths."""
    if isinstance(guard, bool):
        return then if guard else otherwise
    if then is otherwise:
        return then
    return either(both(guard, then), both(negated(guard), otherwise))


def same(left: Truth, right: Truth) -> Truth:
    """Return whether two truths are equal."""
    if isinstance(left, bool):
        return right if left else negated(right)
    if isinstance(right, bool):
        return left if right else negated(left)
    return left == right


def exactly_one(parts: list[Truth]) -> Truth:
    """Return whether one holds and no other."""
    apart = [
        negated(both(one, other))
        for place, one in enumerate(parts)
        for other in parts[:place]
    ]
    return every([some(parts), *apart])
