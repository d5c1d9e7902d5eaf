"""Proposals are situations that a case file reads back, and that show something new."""

from decimal import Decimal
from itertools import islice

import pytest

from guide.loading.problems import Problems
from guide.loading.situations import read_situation
from guide.loading.tree import read_tree
from tests.proposing.__main__ import Desk, measured
from tests.proposing.changing import at_the_edge, changed, neighbours
from tests.proposing.writing import written
from tests.rulecases import all_cases, real_rulebook


@pytest.mark.parametrize("place", range(0, len(all_cases()), 97))
def test_a_situation_is_read_back_as_it_was(place, tmp_path):
    case = all_cases()[place]
    file = tmp_path / "situation.yaml"
    file.write_text(written(case.situation, real_rulebook()), "utf-8")
    problems = Problems()
    tree = read_tree(file, "situation.yaml", problems).items["situation"][1]
    assert read_situation(tree, real_rulebook(), problems).situation == case.situation
    assert not problems.mistakes


def test_neighbours_are_one_answer_away():
    situation = next(case.situation for case in all_cases() if case.situation.answers)
    for other in islice(neighbours(situation, real_rulebook()), 50):
        differ = {
            key
            for key in other.answers
            if other.answers[key] != situation.answers.get(key)
        }
        assert len(differ) == 1


def test_an_edge_is_where_things_change():
    rulebook = real_rulebook()
    fact = next(one for one in rulebook.facts.values() if one.kind == "money")
    key = (fact.id, 0)
    base = next(case.situation for case in all_cases())
    situation = changed(base, key, Decimal(5))
    sides = list(
        at_the_edge(situation, fact, key, lambda one: one.answers[key] <= 1000)
    )
    assert [str(one.answers[key]) for one in sides] == ["1000.00", "1000.01"]


@pytest.mark.deep
def test_what_is_shown_already_is_no_gain():
    coverage, marks = measured()
    case = next(one for one in all_cases() if one.expected[0].outcome == "yes")
    benefit = case.expected[0].benefit
    goals = frozenset(coverage.catalogue.of_benefit[benefit])
    fresh = Desk(benefit, coverage, {}, goals)
    found = fresh.gain(case)
    assert found
    assert Desk(benefit, coverage, marks, goals).gain(case).keys() <= found.keys()
    fresh.keep(found)
    assert fresh.gain(case) == {}
