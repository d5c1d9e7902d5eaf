"""The benchmarks measure the same work: the yardstick agrees with the engine."""

from random import Random

import pytest

from benchmarks.households import DAY, draw, situation_of
from benchmarks.questions import asked
from benchmarks.yardstick import BENEFITS, judge
from tests.rulecases import ROOT, real_engine

PERSONAS = sorted((ROOT / "tests" / "personas").glob("*.yaml"))


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


@pytest.mark.parametrize("path", PERSONAS, ids=lambda path: path.stem)
def test_nothing_asked_in_vain_changes_what_a_persona_sees(path):
    found = asked(real_engine(), path, DAY)
    assert found.identical
    assert found.pages <= 25 or path.stem.startswith("30")
    assert found.fields <= 60 or path.stem.startswith("30")


def test_a_single_pensioner_answers_little():
    (path,) = (one for one in PERSONAS if one.stem.startswith("01"))
    found = asked(real_engine(), path, DAY)
    assert found.pages <= 12
    assert found.fields <= 25
