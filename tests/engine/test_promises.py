"""The six promises of the design, over random rulebooks and over the real one."""

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guide.engine.judging import Engine
from tests.engine.completing import draw_situation
from tests.engine.promises import PROMISES
from tests.engine.random_rulebooks import Maker
from tests.engine.tiny import DAY
from tests.rulecases import real_engine

REAL = settings().max_examples // 4  # the real rulebook is larger than random ones

seeds = st.integers(min_value=0, max_value=2**32)


@pytest.mark.parametrize("promise", PROMISES, ids=lambda one: one.__name__)
@settings(suppress_health_check=[HealthCheck.too_slow])
@given(seed=seeds)
def test_random_rulebooks_keep_the_promise(promise, seed):
    random = Random(seed)
    engine = Engine(Maker(random).make())
    for _ in range(3):
        situation = draw_situation(engine, DAY, random, share=random.random())
        assert promise(engine, situation, DAY, random) == []


@pytest.mark.parametrize("promise", PROMISES, ids=lambda one: one.__name__)
@settings(max_examples=REAL, suppress_health_check=[HealthCheck.too_slow])
@given(seed=seeds)
def test_the_real_rulebook_keeps_the_promise(promise, seed):
    random = Random(seed)
    situation = draw_situation(real_engine(), DAY, random, share=random.random())
    assert promise(real_engine(), situation, DAY, random) == []
