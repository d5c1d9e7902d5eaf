"""The cases cover the rules at least as far as the committed floors say."""

from functools import cache

from guide.cli.coverage import below
from guide.coverage.measuring import measure
from guide.loading.coverage import load_floors, load_impossible
from tests.rulecases import CASES, all_cases, real_engines


@cache
def measured():
    return measure(real_engines(), all_cases(), load_impossible(CASES))


def test_no_share_is_below_its_floor():
    floors = load_floors(CASES)
    assert len(floors) == 5
    assert list(below(measured(), floors)) == []


def test_what_is_declared_impossible_is_a_goal_that_no_case_reaches():
    assert measured().undue() == {}
