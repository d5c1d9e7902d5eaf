"""The benchmarks measure the same work: the yardstick agrees with the engine."""

from random import Random

import pytest

from benchmarks.households import DAY, draw, situation_of
from benchmarks.yardstick import BENEFITS, judge
from tests.rulecases import real_engine


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
