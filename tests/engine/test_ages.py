"""Ages: in years as answered, finer ones from the day of birth."""

from datetime import date

import pytest

from guide.engine.ages import age_on, months_on
from guide.model.facts import Structure
from guide.model.kinds import Entity, Kind
from guide.model.situation import DONT_KNOW
from tests.engine.expected import between
from tests.engine.formulas import person
from tests.engine.tiny import fact, look, rulebook

ONE = Entity.PERSON
AGE, BORN = ("age", 0), ("born", 0)
BOOK = rulebook(
    fact("age", Kind.COUNT, ONE, structure=Structure.AGE),
    fact("born", Kind.DATE, ONE, structure=Structure.BIRTH),
    fact("months", Kind.COUNT, ONE, structure=Structure.AGE_IN_MONTHS),
    fact("this_year", Kind.COUNT, ONE, structure=Structure.CALENDAR_AGE),
)


@pytest.mark.parametrize(
    ("day", "birth", "years"),
    [
        (date(2026, 11, 24), date(2008, 11, 24), 18),
        (date(2026, 11, 24), date(2008, 11, 25), 17),
        (date(2026, 2, 28), date(2008, 2, 29), 17),
        (date(2026, 3, 1), date(2008, 2, 29), 18),
        (date(2028, 2, 29), date(2008, 2, 29), 20),
    ],
)
def test_full_years(day, birth, years):
    assert age_on(day, birth) == years


@pytest.mark.parametrize(
    ("day", "since", "months"),
    [
        (date(2026, 11, 24), date(2026, 10, 24), 1),
        (date(2026, 11, 24), date(2026, 10, 25), 0),
        (date(2026, 11, 24), date(2025, 11, 24), 12),
        (date(2026, 2, 28), date(2026, 1, 31), 0),
        (date(2026, 11, 24), date(2026, 12, 1), -1),
    ],
)
def test_full_months(day, since, months):
    assert months_on(day, since) == months


@pytest.mark.parametrize(
    ("answers", "years"),
    [
        ({AGE: 40}, 40),
        ({BORN: date(2008, 11, 25)}, 17),
        ({AGE: 40, BORN: date(2008, 11, 24)}, 18),
        ({}, between(0, 130, AGE)),
        ({AGE: DONT_KNOW}, between(0, 130, later=[AGE])),
    ],
)
def test_age_comes_from_the_birth_or_as_answered(answers, years):
    assert look(BOOK, person.age, answers) == years


@pytest.mark.parametrize(
    ("answers", "months", "this_year"),
    [
        ({BORN: date(2025, 12, 25)}, 10, 1),
        ({BORN: date(2025, 1, 1), AGE: 1}, 22, 1),
        ({AGE: 2}, between(24, 35, BORN), between(2, 3, BORN)),
        (
            {AGE: 2, BORN: DONT_KNOW},
            between(24, 35, later=[BORN]),
            between(2, 3, later=[BORN]),
        ),
        (
            {},
            between(0, 1571, AGE, later=[BORN]),
            between(0, 131, AGE, later=[BORN]),
        ),
    ],
)
def test_finer_ages_are_ranges_until_the_birth_is_known(answers, months, this_year):
    assert look(BOOK, person.months, answers) == months
    assert look(BOOK, person.this_year, answers) == this_year


def test_without_a_question_for_the_birth_only_the_age_counts():
    alone = rulebook(fact("age", Kind.COUNT, ONE, structure=Structure.AGE))
    assert look(alone, person.age, {AGE: 7}) == 7
