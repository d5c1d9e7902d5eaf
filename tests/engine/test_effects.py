"""What being granted one benefit changes in others, and all of them in turn."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guide.engine.effects import Judging
from guide.engine.judging import Engine
from guide.model.assessment import Outcome
from guide.model.feeding import touches
from guide.model.rulebook import Basis, Period
from tests.engine.completing import complete, draw_situation
from tests.engine.expected import needs
from tests.engine.feeding import (
    KINDS,
    NOTHING,
    ONE,
    A,
    before,
    book,
    income,
    judging,
    monthly,
    told,
)
from tests.engine.formulas import Person, home, number, person
from tests.engine.promises import disagreements
from tests.engine.tiny import DAY, benefit, pays


def effects(rules, answers=None, *, of="a", **people):
    found = judging(rules, answers, **people)
    return told(found.effects_of(before(found)[of]))


def test_what_is_granted_is_income_of_now():
    rest = monthly("c", number("1000") - Person.now)
    assert effects(book(A, rest)) == {"c": ("yes", 700)}


def test_a_year_that_is_over_stays_as_it_was():
    past = monthly("c", number("1000") - Person.past)
    assert effects(book(A, past)) == {}
    both = monthly("c", number("1000") - Person.past, Person.now <= 500)
    assert effects(book(A, both)) == {"c": ("yes", 1000)}


def test_nothing_counts_for_itself():
    own = monthly("a", number("1000") - Person.now)
    assert effects(book(own)) == {}
    assert touches(book(own)) == {"a": ()}


def test_a_sum_of_three_months_is_three_times_as_much():
    quarter = monthly("b", 300)
    rest = monthly("c", number("1000") - Person.now)
    assert effects(book(quarter, rest), of="b") == {"c": ("yes", 700)}


def test_what_a_column_does_not_count_changes_nothing():
    kinds = (income("a", columns=("past",)), income("b", 3), income("c"))
    rest = monthly("c", number("1000") - Person.now)
    assert effects(book(A, rest, kinds=kinds)) == {}


def test_other_income_stays():
    rest = monthly("c", number("1000") - Person.now)
    have = {("sources", 0): {"b"}, ("b_sum", 0): 600}
    assert effects(book(A, rest), have) == {"c": ("yes", 500)}


def test_what_is_received_already_is_not_added_again():
    rest = monthly("c", number("1000") - Person.now)
    have = {("sources", 0): {"a"}, ("a_sum", 0): 300}
    assert effects(book(A, rest), have) == {}


@pytest.mark.parametrize(
    "granted",
    [
        replace(A, received=()),
        benefit("a", home.ok, per=ONE, received=("a",)),
        monthly("a", replace(pays(300), period=Period.ONCE)),
    ],
    ids=["no kind of income", "in kind", "once"],
)
def test_only_money_month_by_month_is_income(granted):
    rest = monthly("c", number("1000") - Person.now)
    assert effects(book(granted, rest)) == {}


def test_of_gross_money_some_may_be_taken_off():
    gross = monthly("a", replace(pays(300), basis=Basis.GROSS))
    rest = monthly("c", number("1000") - Person.now)
    found = judging(book(gross, rest))
    (after,) = found.effects_of(before(found)["a"])
    assert (after.amount.least, after.amount.most) == (700, 1000)


def test_an_open_amount_stays_open_in_what_it_feeds():
    rest = monthly("c", number("1000") - Person.now)
    found = judging(book(monthly("a", home.x), rest))
    (after,) = found.effects_of(before(found)["a"])
    assert (after.amount.least, after.amount.most) == (500, 1000)
    assert after.amount_needs == needs("x")


def test_unanswered_sources_stay_unanswered():
    rest = monthly("c", 10, person.sources.holds("b"))
    sure = monthly("b", 10, person.sources.holds("a"))
    found = judging(book(A, sure, rest), {})
    after = found.after([before(found)["a"]], {"b", "c"})
    assert [str(one.outcome) for one in after] == ["yes", "open"]


def test_what_excludes_is_lost_and_what_needs_it_is_gained():
    lost = monthly("b", 100, ~person.sources.holds("a"))
    gained = monthly("c", 100, person.sources.holds("a"))
    found = effects(book(A, lost, gained))
    assert found == {"b": ("no", None), "c": ("yes", 100)}


def test_whoever_gets_something_has_no_longer_nothing():
    lost = monthly("b", 100, person.sources.holds("none"))
    found = judging(book(A, lost))
    (after,) = found.after([before(found)["a"]], {"b"})
    assert after.outcome is Outcome.NO


def test_what_the_household_gets_is_the_applicants():
    rest = monthly("c", number("1000") - Person.now)
    house = benefit("a", home.ok, 300, received=("a",))
    answers = {**NOTHING, ("sources", 1): {"none"}}
    found = judging(book(house, rest), answers, household=2)
    after = found.effects_of(before(found)["a"])
    assert [one.amount.least for one in after] == [700, 1000]


def chain(random):
    """Make a rulebook in which benefits feed, exclude and need each other."""
    amounts = [
        home.x,
        number("1000") - Person.now,
        number("800") - Person.now / 2,
        100,
        number("900") - Person.past,
    ]
    truths = [
        home.ok,
        Person.now < 400,
        ~person.sources.holds(random.choice(KINDS)),
        person.sources.holds(random.choice(KINDS)),
        Person.past < 700,
    ]
    return book(
        *(
            monthly(name, random.choice(amounts), random.choice(truths))
            for name in KINDS
        )
    )


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(min_value=0, max_value=2**32))
def test_effects_told_before_all_is_answered_hold_afterwards(seed):
    """Sound as judging is: nothing definite turns, no amount leaves its range."""
    random = Random(seed)
    engine = Engine(chain(random))
    some = draw_situation(engine, DAY, random, share=random.random())
    whole = complete(engine, some, DAY, random)
    for name in KINDS:
        first, later = (
            {
                (one.benefit, one.claimant): one
                for one in engine.assess(each, DAY).judgements
            }
            for each in (some, whole)
        )
        claim = (name, 0)
        if claim not in first or later.get(claim) is None:
            continue
        if later[claim].outcome is not Outcome.YES:
            continue
        found = [
            replace(engine.assess(each, DAY), judgements=judged)
            for each, judged in (
                (some, Judging(engine, some, DAY).effects_of(first[claim])),
                (whole, Judging(engine, whole, DAY).effects_of(later[claim])),
            )
        ]
        assert disagreements(*found) == []
