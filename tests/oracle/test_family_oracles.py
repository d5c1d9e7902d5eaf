"""The family benefits and pensions, read a second time, against the rules."""

from collections import Counter
from decimal import ROUND_HALF_UP, Decimal
from importlib import import_module
from random import Random

import pytest

from guide.model.assessment import Judgement, Outcome
from tests.oracle.answer import Answer
from tests.oracle.families import drawn, read
from tests.oracle.reporting import told
from tests.oracle.tastes import TASTES
from tests.rulecases import real_engines

_HOUSEHOLDS, _MANY = 150, 3000
_ENOUGH = 20
_SETTLED = {Outcome.YES: True, Outcome.NO: False}


def _agree(found: Judgement, answer: Answer) -> bool:
    """Compare to the grosz; where the law leaves a range, the oracle lies in it."""
    if _SETTLED[found.outcome] is not answer.due:
        return False
    if not answer.due:
        return True
    ends = found.amount.least, found.amount.most
    least, most = map(_groszy, ends)
    return least <= _groszy(answer.least) and _groszy(answer.most) <= most


def _groszy(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal("0.01"), ROUND_HALF_UP)


def _compare(benefit: str, seeds: range) -> Counter[Outcome]:
    oracle = import_module(f"tests.oracle.{benefit}")
    taste = TASTES[benefit]
    engine = real_engines().of(taste.local, benefit)
    seen: Counter[Outcome] = Counter()
    for seed in seeds:
        situation = drawn(engine, Random(seed), taste)
        home, people = read(engine, situation, taste.day)
        for found in engine.assess(situation, taste.day).judgements:
            seen[found.outcome] += 1
            if found.outcome in _SETTLED:
                answer = oracle.assess(home, people, found.claimant, taste.day)
                assert _agree(found, answer), told(
                    found, answer, home, people, taste.day
                )
    return seen


@pytest.mark.parametrize("benefit", sorted(TASTES))
def test_both_readings_agree(benefit):
    seen = _compare(benefit, range(_HOUSEHOLDS))
    assert min(seen[Outcome.YES], seen[Outcome.NO]) >= _ENOUGH
    assert seen.total() >= _HOUSEHOLDS


@pytest.mark.deep
@pytest.mark.parametrize("benefit", sorted(TASTES))
def test_both_readings_agree_on_thousands(benefit):
    assert _compare(benefit, range(_HOUSEHOLDS, _MANY)).total() >= _MANY - _HOUSEHOLDS
