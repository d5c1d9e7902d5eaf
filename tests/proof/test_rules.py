"""The real rules: what the solver finds against them is declared in their files."""

from datetime import date

import pytest

from guide.engine.stretches import change_days
from guide.model.expressions import Lookup
from guide.model.waivers import Unproved
from guide.model.walk import benefit_formulas, walk
from tests.mutation.mutants import Users
from tests.proof.checks import covered, grantable, live
from tests.proof.cliffs import falling_columns, no_cliff
from tests.proof.report import CHECKS, in_force, prove, stale
from tests.proof.shapes import ALONE, SHAPES, WITH_CHILD
from tests.rulecases import real_rulebook

DAY = date(2026, 11, 24)
BENEFITS = [one.id for one in in_force(real_rulebook(), DAY)]
_SHARE = 9
"""In the gate every ninth benefit is asked each question; `make verify` asks all."""
_SMALL = (ALONE, WITH_CHILD)
"""The households that the gate asks for every table; `make verify` asks all."""


def problems(result):
    """Return what is neither proved nor declared, and where the engine differs."""
    found = [f"{one.kind} {one.about or ''} {one.detail}" for one in result.open]
    return [*found, *result.mistranslated]


def proved(name, *checks, shapes=SHAPES):
    rulebook = real_rulebook()
    return prove(rulebook, rulebook.benefits[name], DAY, checks, shapes)


@pytest.mark.parametrize("name", BENEFITS[2::_SHARE])
def test_somebody_is_granted_it(name):
    result = proved(name, grantable)
    assert problems(result) == []
    assert result.judged >= 1


def test_tables_cover_whatever_they_are_asked():
    asked = [one for one in BENEFITS if Lookup in kinds_of_node(one)]
    assert asked
    for name in asked:
        assert problems(proved(name, covered, shapes=_SMALL)) == [], name


def kinds_of_node(name):
    """Return the kinds of node that a benefit's own formulas are made of."""
    benefit = real_rulebook().benefits[name]
    return {type(one) for node in benefit_formulas(benefit) for one in walk(node)}


@pytest.mark.parametrize("name", BENEFITS[::_SHARE])
def test_no_condition_is_dead(name):
    assert problems(proved(name, live)) == []


@pytest.mark.parametrize("name", BENEFITS[1::_SHARE])
def test_who_earns_more_gets_no_more(name):
    assert problems(proved(name, no_cliff, shapes=_SMALL)) == []


@pytest.mark.deep
@pytest.mark.parametrize("name", BENEFITS)
def test_everything_is_proved_or_declared(name):
    result = proved(name, *CHECKS)
    assert problems(result) == []
    assert stale([result]) == []


_AHEAD = [day for day in change_days(real_rulebook()) if day >= date(2026, 1, 1)]


@pytest.mark.deep
@pytest.mark.parametrize("day", _AHEAD, ids=str)
def test_it_can_be_granted_on_the_first_day_of_every_stretch(day):
    """Only whether there is law for it may differ from today."""
    rulebook = real_rulebook()
    closed = out_of_window(day)
    for benefit in in_force(rulebook, day):
        found = problems(prove(rulebook, benefit, day, (grantable, covered)))
        if benefit.id in closed:
            found = [one for one in found if not one.startswith(Unproved.NEVER)]
        assert found == [], benefit.id


def out_of_window(day):
    """Return the benefits for which nobody takes applications that day.

    A window is a parameter that is 1 while it is open and 0 between.
    """
    rulebook = real_rulebook()
    users = Users(rulebook)
    windows = [
        one.id
        for one in rulebook.parameters.values()
        if {span.value for span in one.spans} == {0, 1}
        and (one.on(day) is None or not one.on(day).value)
    ]
    return {name for window in windows for name in users.of(window)}


@pytest.mark.deep
def test_every_income_grows_with_the_amounts_told():
    """A one-off income above five times the criterion is spread over twelve months.

    Until then it counts whole in one month, so the monthly income falls beyond it
    (ups art. 8 ust. 11); nothing else may fall.
    """
    falling = set(falling_columns(real_rulebook(), DAY))
    assert {one.partition(":")[0] for one in falling} == {"jednorazowy"}
