"""What a test expects to find: open values with their reasons, ranges, outcomes."""

from collections.abc import Iterable
from decimal import Decimal

from guide.model.possible import HOUSEHOLD, OPEN, Interval, Needs, Open


def keys(names: Iterable):
    return frozenset(
        (name, HOUSEHOLD) if isinstance(name, str) else name for name in names
    )


def needs(*ask, later=(), law=(), lapsed=()):
    """Say why something is open: what to ask now, what may matter later."""
    return Needs.of(
        keys([*ask, *later]), keys(ask), frozenset([*law, *lapsed]), frozenset(lapsed)
    )


def between(least, most, *ask, **more):
    """Write an open number and its reasons."""
    return Open(Interval(Decimal(least), Decimal(most)), needs(*ask, **more))


def either(*ask, **more):
    """Write an open truth and its reasons."""
    return Open(OPEN, needs(*ask, **more))


def span_of(least, most):
    return Interval(Decimal(least), Decimal(most))


def outcome(judgement):
    return str(judgement.outcome)
