"""Needs, events, papers and procedures: each leads to a benefit."""

import pytest

from guide.model.situation import Situation
from tests.engine.tiny import DAY
from tests.rulecases import real_engine
from tests.rules.real import BENEFITS, RULES, repeated


def test_every_benefit_stands_under_a_need():
    shown = {name for tile in RULES.needs.values() for name in tile.benefits}
    assert set(RULES.benefits) - shown == set()


@pytest.mark.parametrize("kind", ["needs", "events"])
def test_every_tile_leads_to_benefits_each_once(kind):
    tiles = getattr(RULES, kind).values()
    assert len(tiles) >= 8
    for tile in tiles:
        assert tile.benefits, tile.id
        assert repeated(tile.benefits) == []
        assert set(tile.benefits) <= set(RULES.benefits)
    assert repeated(tile.title for tile in tiles) == []


@pytest.mark.parametrize("need", RULES.needs)
def test_a_need_alone_opens_an_interview(need):
    """Nothing is settled for somebody unknown before anything has been asked."""
    chosen = RULES.needs[need].benefits
    found = real_engine().assess(Situation(2), DAY, chosen)
    assert found.needs.ask
    assert {one.benefit for one in found.judgements} <= set(chosen)


def test_every_paper_is_needed_somewhere():
    needed = {use.document for one in BENEFITS for use in one.documents}
    assert set(RULES.documents) - needed == set()
    assert repeated(one.title for one in RULES.documents.values()) == []


def test_every_procedure_is_somebodys():
    assert set(RULES.procedures) - {one.procedure for one in BENEFITS} == set()
