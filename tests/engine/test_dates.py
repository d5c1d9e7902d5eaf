"""Time that has passed since a date, in days and months."""

from datetime import date
from decimal import Decimal

import pytest

from guide.model.kinds import Kind
from tests.engine.expected import between
from tests.engine.formulas import (
    days_since,
    home,
    months_begun,
    months_since,
    year_of,
)
from tests.engine.tiny import fact, look, rulebook

BOOK = rulebook(fact("day", Kind.DATE))


def seen(formula, **answers):
    return look(BOOK, formula, answers)


@pytest.mark.parametrize(
    ("day", "days", "months"),
    [
        (date(2026, 11, 24), 0, 0),
        (date(2026, 10, 25), 30, 0),
        (date(2026, 10, 24), 31, 1),
        (date(2025, 11, 24), 365, 12),
        (date(2026, 11, 25), -1, -1),
        (date(2026, 12, 24), -30, -1),
    ],
)
def test_time_since_a_date_is_counted_in_full_days_and_months(day, days, months):
    assert seen(days_since(home.day), day=day) == days
    assert seen(months_since(home.day), day=day) == months


@pytest.mark.parametrize(
    ("event", "day", "begun"),
    [
        (date(2025, 11, 24), date(2026, 11, 24), 12),  # the same date ends the month
        (date(2025, 11, 24), date(2026, 11, 25), 13),
        (date(2024, 1, 10), date(2025, 1, 10), 12),  # 366 days
        (date(2024, 1, 10), date(2025, 1, 11), 13),
        (date(2024, 2, 29), date(2025, 2, 28), 12),  # no such date: the last day
        (date(2024, 2, 29), date(2025, 3, 1), 13),
        (date(2026, 11, 24), date(2026, 11, 24), 0),
        (date(2026, 11, 24), date(2026, 11, 25), 1),
        (date(2026, 11, 25), date(2026, 11, 24), 0),
    ],
)
def test_months_begun_end_with_the_day_of_the_same_date(event, day, begun):
    found = look(BOOK, months_begun(home.day), {"day": event}, day=day)
    assert found == Decimal(begun)


@pytest.mark.parametrize(
    ("event", "year"), [(date(2025, 12, 31), 2025), (date(2026, 1, 1), 2026)]
)
@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2027, 3, 1)])
def test_the_year_of_a_date_is_its_own_whatever_the_day(event, year, day):
    assert look(BOOK, year_of(home.day), {"day": event}, day=day) == Decimal(year)


def test_time_since_an_unknown_date_can_be_anything():
    assert seen(days_since(home.day)) == between("-Infinity", "Infinity", "day")
