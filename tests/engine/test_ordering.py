"""Orders of questions: what they cost, what hindsight would have needed."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import combinations
from math import isnan
from random import Random

import pytest

from guide.engine.hindsight import fewest, smallest_meeting
from guide.engine.judging import Engine
from guide.engine.ordering import (
    by_benefits,
    by_topics,
    compare,
    effort,
    hindsight,
    play,
    propose,
)
from guide.engine.population import Population
from guide.engine.truthful import Household
from guide.model.facts import Structure
from guide.model.kinds import Entity, Kind
from guide.model.possible import HOUSEHOLD, NO, YES
from guide.model.situation import DONT_KNOW, Situation
from tests.engine.formulas import home, person
from tests.engine.tiny import (
    DAY,
    benefit,
    fact,
    money,
    rulebook,
    situation,
    yes_no,
)
from tests.rulecases import ROOT, real_engine


def _book(*more):
    """First what decides little, then what decides nearly everything."""
    return rulebook(
        yes_no("small", topic="first"),
        yes_no("large", topic="second"),
        *more,
        benefit("a", home.small & home.large),
        benefit("b", home.large),
        benefit("c", home.large & ~home.small),
    )


def _household(book, **answers):
    return Household(Engine(book), situation(answers), DAY)


def test_an_order_asks_topic_by_topic_while_it_matters():
    book = _book()
    household = _household(book, small=True, large=False)
    pages, known = play(household, by_topics(book, book.topics))
    assert (pages, len(known)) == (2, 2)
    pages, known = play(household, by_topics(book, book.topics[::-1]))
    assert (pages, known) == (1, {("large", HOUSEHOLD)})
    assert household.contradictions == 0


def test_asking_for_one_benefit_after_another():
    book = _book()
    pages, known = play(_household(book, small=False, large=True), by_benefits(book))
    assert (pages, len(known)) == (2, 2)


def test_the_greedy_proposal_puts_first_what_decides_most():
    book = _book()
    households = [_household(book, small=one, large=False) for one in (True, False)]
    assert [one.id for one in propose(book, households)] == ["second", "first"]


def test_orders_are_measured_on_other_households():
    book = _book()
    learning = [_household(book, small=True, large=False)]
    trial = [_household(book, small=False, large=one) for one in (True, False)]
    found = compare(book, learning, trial)
    assert (found.households, found.small) == (2, 2)
    assert found.committed.questions == 2
    assert found.proposed.questions == 1.5
    assert found.bound == 1.5
    assert found.static == 2
    assert found.distance == pytest.approx(1 / 3)
    assert found.committed.contradictions == 0


def test_a_comparison_without_small_households_has_no_bound():
    book = _book()
    large = Household(Engine(book), situation({"large": False}, household=3), DAY)
    found = compare(book, [large], [large])
    assert found.small == 0
    assert isnan(found.bound)


def test_a_settled_result_that_turns_out_differently_is_a_contradiction():
    household = _household(_book(), small=True, large=False)
    truth = household._truth  # noqa: SLF001
    for claim, one in truth.items():
        truth[claim] = replace(one, outcome="something else")
    household.assessed(frozenset({("large", HOUSEHOLD)}))
    assert household.contradictions == 3


def test_what_is_received_already_or_of_another_claimant_contradicts_nothing():
    household = _household(_book(), small=True, large=False)
    (one, *_) = household.assessed(household.start).judgements
    assert not household._contradicts(replace(one, received=YES))  # noqa: SLF001
    assert not household._contradicts(replace(one, claimant=7))  # noqa: SLF001


def test_an_interview_that_stops_too_early_leaves_something_open():
    household = _household(_book(), small=True, large=True)
    assert household.left_open(frozenset({("large", HOUSEHOLD)})) == 2
    assert effort([household], lambda _: ()).contradictions == 3


def test_static_branches_ask_whatever_applies():
    book = _book(yes_no("never", applies=home.large, otherwise=False))
    household = _household(book, small=True, large=False)
    assert {name for name, _ in household.applicable()} == {"small", "large"}


def test_hindsight_needs_only_what_proves_every_result():
    book = _book(yes_no("third", topic="third"))
    assert hindsight(_household(book, small=True, large=False, third=True)) == 1
    assert hindsight(_household(book, small=True, large=True, third=True)) == 2


def test_hindsight_counts_everything_when_nothing_is_enough():
    unsure = situation({"small": DONT_KNOW, "large": True})
    assert hindsight(Household(Engine(_book()), Situation(), DAY)) == 2
    assert hindsight(Household(Engine(_book()), unsure, DAY)) == 2


@pytest.mark.parametrize("seed", range(30))
def test_the_fewest_answers_are_really_the_fewest(seed):
    random = Random(seed)
    every = [(name, HOUSEHOLD) for name in "abcdef"]
    proofs = [frozenset(random.sample(every, random.randint(1, 4))) for _ in range(3)]

    def decides(known):
        return any(proof <= known for proof in proofs)

    found = fewest(every, decides)
    assert decides(found)
    assert len(found) == min(map(len, proofs))


def test_no_answers_are_enough_when_all_are_not():
    assert fewest([("a", HOUSEHOLD)], lambda _: False) is None
    assert fewest([("a", HOUSEHOLD)], lambda _: True) == frozenset()


@pytest.mark.parametrize("seed", range(30))
def test_the_smallest_set_that_meets_every_gap(seed):
    random = Random(seed)
    every = [(name, HOUSEHOLD) for name in "abcdef"]
    gaps = [frozenset(random.sample(every, random.randint(1, 3))) for _ in range(5)]
    found = smallest_meeting(gaps)
    assert all(found & gap for gap in gaps)
    for smaller in combinations(every, len(found) - 1):
        assert not all(frozenset(smaller) & gap for gap in gaps)


def _people(*more):
    return rulebook(
        fact("wiek", Kind.COUNT, Entity.PERSON, structure=Structure.AGE),
        fact(
            "rola",
            Kind.OPTION,
            Entity.PERSON,
            options=("ja", "dziecko"),
            structure=Structure.ROLE,
        ),
        fact("urodzenie", Kind.DATE, Entity.PERSON, structure=Structure.BIRTH),
        *more,
    )


_MODEL = situation(
    {("wiek", 0): 40, ("wiek", 1): 10, ("rola", 1): "dziecko", ("pensja", 0): 1000},
    household=2,
)


def _population(*more, models=(_MODEL,)):
    return Population(Engine(_people(*more)), models, DAY)


def test_households_resemble_their_models():
    population = _population(money("pensja", Entity.PERSON))
    for one in population.households(Random(1), 40):
        assert one.household == 2
        assert 37 <= one.answers["wiek", 0] <= 43
        assert 7 <= one.answers["wiek", 1] <= 13
        assert one.answers["rola", 1] == "dziecko"
        assert isinstance(one.answers["urodzenie", 0], date)
        assert one.answers["pensja", 0] >= 0


def test_rules_need_not_ask_for_roles_and_birth_dates():
    age = fact("wiek", Kind.COUNT, Entity.PERSON, structure=Structure.AGE)
    population = Population(Engine(rulebook(age)), [_MODEL], DAY)
    (one,) = population.households(Random(1), 1)
    assert one.answers.keys() == {("wiek", 0), ("wiek", 1)}


def test_ages_stay_in_their_stage_of_life():
    ages = situation({("wiek", 0): 18, ("wiek", 1): 0}, household=2)
    for one in _population(models=(ages,)).households(Random(1), 40):
        assert one.answers["wiek", 0] >= 18
        assert one.answers["wiek", 1] == 0


def test_models_without_ages_are_no_models():
    ages = situation({("wiek", 0): 30})
    population = _population(models=(Situation(), ages))
    assert all(
        one.answers["wiek", 0] < 40 for one in population.households(Random(1), 9)
    )


def test_answers_are_usual_ones_mostly():
    mood = fact("nastroj", Kind.OPTION, options=("dobry", "zly"))
    models = [situation({("wiek", 0): 30, "nastroj": "dobry"})] * 3
    found = _population(mood, models=models).households(Random(1), 200)
    good = sum(one.answers["nastroj", HOUSEHOLD] == "dobry" for one in found)
    assert 180 <= good < 200


def test_what_does_not_fit_here_is_drawn_anew():
    adult = yes_no("dorosly", Entity.PERSON, applies=person.wiek >= 18, otherwise=False)
    work = fact(
        "zajecie",
        Kind.OPTION,
        Entity.PERSON,
        options=("praca", "nauka"),
        option_applies={"praca": person.dorosly},
    )
    model = situation({("wiek", 0): 30, ("dorosly", 0): True, ("zajecie", 0): "praca"})
    for one in _population(adult, work, models=(model,)).households(Random(3), 40):
        if one.answers["dorosly", 0] is NO:
            assert one.answers["zajecie", 0] == "nauka"


def test_relations_are_taken_from_the_model_or_drawn():
    kin = fact("bliscy", Kind.PERSONS, Entity.PERSON, most_members=1)
    extra = fact("sprawy", Kind.OPTIONS, options=("a", "b", "zadne"), exclusive="zadne")
    age = {("wiek", 0): 40, ("wiek", 1): 38}
    model = situation({**age, ("bliscy", 0): (1,), "sprawy": {"a"}}, household=2)
    unsure = situation({**age, ("bliscy", 0): DONT_KNOW}, household=2)
    found = _population(kin, extra, models=(model, unsure)).households(Random(2), 60)
    assert {one.answers["bliscy", 0] for one in found} == {(), (1,)}
    assert frozenset({"a"}) in {one.answers["sprawy", HOUSEHOLD] for one in found}


def test_the_real_rules_contradict_no_made_up_household():
    engine = real_engine()
    models = [situation({("wiek", 0): 40}), situation({("wiek", 0): 70})]
    population = Population(engine, models, DAY)
    households = [
        Household(engine, one, DAY) for one in population.households(Random(5), 4)
    ]
    order = by_topics(engine.rulebook, engine.rulebook.topics)
    found = effort(households, order)
    assert found.contradictions == 0
    assert found.questions < sum(
        len(list(one.applicable())) for one in households
    ) / len(households)
    assert ROOT.exists()
    assert Decimal(found.pages) > 1
