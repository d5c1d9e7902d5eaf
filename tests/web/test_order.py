"""The order of the topics: what belongs together is asked together."""

from itertools import pairwise
from statistics import fmean

import pytest

from tests.web.routes import PERSONAS, route


def returns(stops):
    """Count how often a topic comes back after another one."""
    topics = [stop.topic for stop in stops]
    return sum(
        topic != before and topic in topics[:number]
        for number, (before, topic) in enumerate(pairwise(topics))
    )


@pytest.mark.parametrize(
    "some", [PERSONAS[::4], pytest.param(PERSONAS, marks=pytest.mark.deep)], ids=len
)
def test_topics_seldom_come_back(some):
    """The files stand in an order in which most of a topic is asked at once."""
    assert fmean(returns(route(path)) for path in some) < 0.6
