"""Dates for the solver: a month, counted from year 0, and a day of it (1 to 28)."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Any

import z3

_SHIFT = 2
"""Years that begin in March end with the day that is not always there."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day; `ahead` is 1 where it comes later in its month than today in its own."""

    month: Any
    day: Any
    ahead: Any = 0


def born(today: date, years: Any, rest: Any, day: Any) -> Day:
    """Return the birth of who is so many years and months old."""
    ahead = z3.If(day > today.day, 1, 0)
    return Day(_month(today) - 12 * years - rest - ahead, day, ahead)


def passed(unit: str, today: date, since: Day) -> Any:
    """Return the days, months or begun months from a day to today, or its year."""
    if unit == "year":
        return since.month / 12
    if unit == "days":
        return _number(_month(today), today.day) - _number(since.month, since.day)
    full = _month(today) - since.month - z3.If(since.day > today.day, 1, 0)
    if unit == "months":
        return full
    return full + z3.If(since.day == today.day, 0, 1)


def _month(day: date) -> int:
    return 12 * day.year + day.month - 1


def _number(month: Any, day: Any) -> Any:
    """Return a day's number; differences are exact by the Gregorian calendar."""
    plain = isinstance(month, int)
    shifted = month - _SHIFT
    year = shifted // 12 if plain else shifted / 12
    within = shifted % 12
    part = (lambda one, by: one // by) if plain else (lambda one, by: one / by)
    leaps = part(year, 4) - part(year, 100) + part(year, 400)
    return 365 * year + leaps + part(153 * within + 2, 5) + day


def made(month: int, day: int) -> date:
    """Return the day that the solver found."""
    year, within = divmod(month, 12)
    return date(year, within + 1, min(day, monthrange(year, within + 1)[1]))
