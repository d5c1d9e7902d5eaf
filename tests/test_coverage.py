"""The cases cover the rules at least as far as the committed floors say."""

from functools import cache

from guide.cli.coverage import below
from guide.coverage.measuring import measure
from guide.loading.coverage import load_floors, load_impossible
from tests.rulecases import CASES, all_cases, all_figures, real_engines


@cache
def measured():
    return measure(real_engines(), all_cases(), load_impossible(CASES), all_figures())


def test_the_cases_cover_what_they_did_and_nothing_declared_impossible():
    """One test, so that one worker measures, once."""
    floors = load_floors(CASES)
    assert len(floors) == 5
    assert list(below(measured(), floors)) == []
    assert measured().undue() == {}
