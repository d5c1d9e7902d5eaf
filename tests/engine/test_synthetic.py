"""Situations made up by chance: everything is answered, each within its domain."""

from random import Random

import pytest

from guide.engine.judging import Engine
from guide.model.facts import Structure
from guide.model.kinds import Entity, Kind
from guide.model.possible import HOUSEHOLD, NO
from guide.model.situation import DONT_KNOW
from tests.engine.completing import complete, keys
from tests.engine.formulas import person
from tests.engine.tiny import DAY, fact, money, rulebook, situation, yes_no

ONE, KIN = Entity.PERSON, Entity.RELATIVE
BOOK = rulebook(
    fact("born", Kind.DATE, ONE, structure=Structure.BIRTH),
    fact("months", Kind.COUNT, ONE, structure=Structure.AGE_IN_MONTHS),
    fact("moved", Kind.DATE),
    fact("rooms", Kind.COUNT),
    yes_no("works", ONE),
    money("pay", ONE, applies=person.works, otherwise=0, least=1),
    yes_no("helps", KIN),
)
ENGINE = Engine(BOOK)
WORKS, PAY = ("works", 0), ("pay", 0)


def completed(answers=None, *, seed=1, **more):
    people = {"household": 1, "relatives": None}
    only = more.pop("only", None)
    start = situation(answers, **{**people, **more})
    return complete(ENGINE, start, DAY, Random(seed), only=only)


def test_there_is_a_question_for_everybody_it_is_about():
    assert set(keys(BOOK, situation(household=2, relatives=1))) == {
        *[(name, who) for name in ("born", "works", "pay") for who in (0, 1)],
        *[(name, HOUSEHOLD) for name in ("moved", "rooms")],
        ("helps", 2),
    }


@pytest.mark.parametrize("seed", range(10))
def test_everything_is_answered_but_dates_of_birth(seed):
    found = completed(seed=seed, household=2)
    asked = {key for key in keys(BOOK, found) if key[0] != "born"}
    assert found.answers.keys() == asked
    assert found.answers["moved", HOUSEHOLD] <= DAY
    assert 0 <= found.answers["rooms", HOUSEHOLD] < 10
    assert (found.answers[PAY] == 0) is (found.answers[WORKS] is NO)


def test_how_many_live_elsewhere_is_drawn_where_it_is_not_known():
    drawn = {completed(seed=seed).relatives for seed in range(20)}
    assert drawn == {0, 1, 2}
    assert {completed(seed=seed, relatives=1).relatives for seed in range(20)} == {1}


def test_what_was_answered_stays_and_what_was_not_known_is_drawn():
    found = completed({WORKS: False, "rooms": 77, "moved": DONT_KNOW})
    assert found.answers[WORKS] is NO
    assert found.answers["rooms", HOUSEHOLD] == 77
    assert found.answers["moved", HOUSEHOLD] <= DAY


def test_only_some_answers_may_be_drawn():
    found = completed({WORKS: True}, only=[PAY])
    assert found.answers.keys() == {WORKS, PAY}
    assert found.answers[PAY] >= 1
    assert found.relatives is None


def test_nothing_is_drawn_while_its_domain_depends_on_other_answers():
    assert completed(only=[PAY]).answers == {}
    assert completed({PAY: DONT_KNOW}, only=[PAY]).answers == {}
