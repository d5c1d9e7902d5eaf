"""Terms are counted as art. 57 KPA does; expected days come from a paper calendar."""

from datetime import date

import pytest

from guide.engine.terms import end_of, is_working_day
from guide.model.catalogues import Counting, Term


def term(number, counting):
    return Term(number, counting, "application")


@pytest.mark.parametrize(
    ("event", "end"),
    [
        (date(2026, 11, 24), date(2026, 12, 8)),  # an ordinary Tuesday
        (date(2026, 11, 28), date(2026, 12, 14)),  # would end on Saturday, 12 December
        (date(2026, 12, 10), date(2026, 12, 28)),  # on 24 December, then a long weekend
        (date(2026, 12, 23), date(2027, 1, 7)),  # on 6 January, Epiphany
    ],
)
def test_fourteen_days_end_on_a_working_day(event, end):
    assert end_of(term(14, Counting.DAYS), event) == end


def test_working_days_leave_out_weekends_and_holidays():
    assert end_of(term(2, Counting.WORKING_DAYS), date(2026, 11, 27)) == date(
        2026, 12, 1
    )
    assert end_of(term(2, Counting.WORKING_DAYS), date(2026, 12, 23)) == date(
        2026, 12, 29
    )


@pytest.mark.parametrize(
    ("event", "months", "end"),
    [
        (date(2026, 11, 24), 1, date(2026, 12, 28)),  # 24 December is a holiday
        (date(2027, 1, 31), 1, date(2027, 3, 1)),  # 28 February 2027 is a Sunday
        (date(2026, 11, 10), 2, date(2027, 1, 11)),  # 10 January 2027 is a Sunday
    ],
)
def test_months_end_on_the_same_day_or_the_last_one(event, months, end):
    assert end_of(term(months, Counting.MONTHS), event) == end


def test_christmas_eve_is_free_since_2025():
    assert is_working_day(date(2024, 12, 24))
    assert not is_working_day(date(2025, 12, 24))
