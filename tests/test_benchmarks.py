"""The benchmarks measure the same work: the yardstick agrees with the engine."""

from dataclasses import replace
from decimal import Decimal
from functools import cache, partial
from random import Random

import pytest

from benchmarks.households import DAY, draw, situation_of
from benchmarks.judging import EQUAL, family, half_of
from benchmarks.yardstick import BENEFITS, judge
from guide.engine.judging import Engine
from guide.loading import load_with_warnings
from guide.model.law import Table
from guide.model.possible import HOUSEHOLD
from tests.rulecases import real_engine

DRAWN = range(400)
INCOMES = ("renta_miesiac", "renta_rok")
CHANGES = (Decimal("0.9"), Decimal("1.1"), Decimal(10))


def _granted(people):
    situation = situation_of(real_engine(), people)
    found = real_engine().assess(situation, DAY, BENEFITS).judgements
    return {
        (one.benefit, one.claimant): (
            round(one.amount.least, 2),
            round(one.amount.most, 2),
        )
        for one in found
        if str(one.outcome) == "yes"
    }


@pytest.mark.parametrize("seed", range(25))
def test_the_yardstick_agrees_with_the_engine(seed):
    people = draw(Random(seed))
    wanted = judge(people).items()
    assert _granted(people) == {
        key: (round(least, 2), round(most, 2)) for key, (least, most) in wanted
    }


@pytest.mark.deep
@pytest.mark.parametrize("seed", range(25, 500))
def test_the_yardstick_agrees_with_the_engine_everywhere(seed):
    test_the_yardstick_agrees_with_the_engine(seed)


@cache
def _equal():
    """Load the rules that state what the yardstick computes, and nothing more."""
    rulebook, warnings = load_with_warnings(EQUAL)
    assert not warnings
    return Engine(rulebook)


@cache
def _drawn():
    """Return households with all they are asked about and what is due by hand."""
    people = [draw(Random(seed)) for seed in DRAWN]
    people += [[_richer(person) for person in one] for one in people]
    return [(situation_of(_equal(), one), judge(one)) for one in people]


def _richer(person):
    """Bring the income to where what is due is lowered, which draws seldom reach."""
    incomes = {name: person[name] * 3 for name in INCOMES if name in person}
    return {**person, **incomes}


def _to_the_last_digit(engine, situation):
    """Return what is granted; the yardstick writes the applicant for the household."""
    return {
        (
            one.benefit,
            0 if one.claimant == HOUSEHOLD else one.claimant,
        ): (one.amount.least, one.amount.most)
        for one in engine.assess(situation, DAY).judgements
        if str(one.outcome) != "no"
    }


def test_the_equal_rules_are_the_benefits_of_the_yardstick():
    assert set(_equal().rulebook.benefits) == BENEFITS
    assert {key[0] for _, due in _drawn() for key in due} == BENEFITS


def test_the_equal_rules_agree_with_the_yardstick():
    for situation, due in _drawn():
        assert _to_the_last_digit(_equal(), situation) == due


def test_what_is_known_leaves_nothing_open_by_the_equal_rules():
    for situation, _ in _drawn():
        found = _equal().assess(situation, DAY).judgements
        assert {str(one.outcome) for one in found} <= {"yes", "no"}


def test_the_household_measured_half_unknown_leaves_something_open():
    _, whole = family(_equal())
    found = _equal().assess(half_of(_equal(), whole), DAY).judgements
    assert {"yes", "no", "open"} == {str(one.outcome) for one in found}


@pytest.mark.parametrize("parameter", sorted(_equal().rulebook.parameters))
def test_another_threshold_disagrees_with_the_yardstick(parameter):
    """Every number of the equal rules is one that the yardstick uses too."""
    assert any(
        _to_the_last_digit(other, situation) != due
        for other in map(partial(_with_another, parameter), CHANGES)
        for situation, due in _drawn()
    )


def _with_another(parameter, change):
    """Return the engine of rules in which one parameter is so many times as high."""
    rulebook = _equal().rulebook
    before = rulebook.parameters[parameter]
    spans = tuple(
        replace(span, value=_times(change, span.value)) for span in before.spans
    )
    changed = {parameter: replace(before, spans=spans)}
    return Engine(replace(rulebook, parameters={**rulebook.parameters, **changed}))


def _times(change, value):
    if isinstance(value, Table):
        rows = [replace(row, value=change * row.value) for row in value.rows]
        return replace(value, rows=tuple(rows))
    return change * value
