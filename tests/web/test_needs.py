"""Start by one need: nothing is asked that belongs to another one."""

import pytest

from tests.rulecases import real_rulebook
from tests.web.routes import PERSONAS, route

_RULEBOOK = real_rulebook()


def topics_of(persona, need):
    """Return the ids of the topics that somebody meets on the way of one need."""
    (path,) = (one for one in PERSONAS if one.stem.startswith(persona))
    ids = {one.number: one.id for one in _RULEBOOK.topics}
    way = route(path, frozenset(_RULEBOOK.needs[need].benefits))
    return {ids[stop.topic] for stop in way}


@pytest.mark.parametrize(
    ("persona", "need", "others"),
    [
        ("10", "alimenty", {"zdrowie", "potrzeby", "mieszkanie", "oplaty"}),
        ("18", "przemoc", {"dochody", "zdrowie", "mieszkanie", "oplaty"}),
        ("19", "wypadek", {"zdrowie", "mieszkanie", "oplaty"}),
        ("02", "opieka", {"potrzeby", "mieszkanie", "oplaty"}),
    ],
)
def test_one_need_asks_nothing_of_others(persona, need, others):
    found = topics_of(persona, need)
    assert found
    assert found & others == set()
