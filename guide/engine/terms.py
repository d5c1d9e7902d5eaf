"""Dates of a procedure, counted as art. 57 of the administrative code (KPA) does.

The day of the event does not count; a term in days ends with its last day, a term in
months on the day of the same date, or the last day of the month; an end on a
Saturday or a public holiday moves to the next working day (art. 57 § 4).
"""

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import assert_never

import holidays

from guide.model.catalogues import Counting, Term

_DAY = timedelta(days=1)
_SATURDAY = 5
_MONTHS = 12


@lru_cache(maxsize=16)
def _holidays(year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("PL", years=year))


def is_working_day(day: date) -> bool:
    """Tell whether offices work: not a Saturday, a Sunday or a public holiday."""
    return day.weekday() < _SATURDAY and day not in _holidays(day.year)


def next_working_day(day: date) -> date:
    """Return the day itself, or the first working day after it."""
    while not is_working_day(day):
        day += _DAY
    return day


def add_months(day: date, number: int) -> date:
    """Return the same day of a later month, or that month's last day."""
    months = day.month - 1 + number
    year, month = day.year + months // _MONTHS, months % _MONTHS + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def add_working_days(day: date, number: int) -> date:
    """Return the last of a number of working days after a day."""
    while number > 0:
        day += _DAY
        number -= is_working_day(day)
    return day


def end_of(term: Term, event: date) -> date:
    """Return the last day of a term that runs from an event."""
    match term.counting:
        case Counting.WORKING_DAYS:
            return add_working_days(event, term.number)
        case Counting.MONTHS:
            return next_working_day(add_months(event, term.number))
        case Counting.DAYS:
            return next_working_day(event + timedelta(days=term.number))
        case _:
            assert_never(term.counting)
