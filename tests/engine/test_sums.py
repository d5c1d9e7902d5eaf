"""Long sums: cells of income kinds that were ticked, may have been, or were not."""

from decimal import Decimal

import pytest

from guide.engine.joining import possible_number
from guide.model.kinds import Kind
from guide.model.possible import INFINITY, Interval
from tests.engine.expected import between
from tests.engine.formulas import home, number, when, yes
from tests.engine.tiny import fact, look, money, rulebook, yes_no

BOOK = rulebook(
    fact(
        "sources",
        Kind.OPTIONS,
        options=("job", "pension", "farm"),
        option_applies={"farm": home.rural},
    ),
    yes_no("rural"),
    money("job", most=5000),
    money("pension", most=3000),
    money("farm", most=900),
    money("other", most=100),
)


def cell(word):
    return when(home.sources.holds(word), getattr(home, word), 0)


INCOME = cell("job") + cell("pension") + cell("farm")
AMOUNTS = {"job": 4000, "pension": 1000, "farm": 300, "other": 50}


@pytest.mark.parametrize(
    ("chosen", "sum_"),
    [(set(), 0), ({"job"}, 4000), ({"pension", "farm"}, 1300), ({"job", "farm"}, 4300)],
)
def test_only_what_was_ticked_counts(chosen, sum_):
    assert look(BOOK, INCOME, {**AMOUNTS, "sources": chosen}) == sum_


def test_what_may_be_ticked_adds_its_amount_or_nothing():
    answers = {"rural": False, "pension": 1000}
    later = ["job"]
    assert look(BOOK, INCOME, answers) == between(0, 6000, "sources", later=later)


def test_amounts_of_what_was_ticked_are_asked_for():
    found = look(BOOK, INCOME, {"sources": {"job", "pension"}, "pension": 1000})
    assert found == between(1000, 6000, "job")


def test_an_amount_of_nothing_is_not_worth_a_question():
    answers = {"sources": set(), "other": 7}
    assert look(BOOK, INCOME + home.other, answers) == 7
    nothing = {"rural": False, "job": 0, "pension": 0}
    assert look(BOOK, INCOME, nothing) == 0


def test_what_is_certainly_ticked_counts_in_full():
    """Of a guarded set, answered as job and pension, only the job is certain."""
    sources = fact(
        "sources",
        Kind.OPTIONS,
        options=("job", "pension", "farm"),
        applies=home.rural,
        otherwise={"job"},
    )
    book = rulebook(sources, yes_no("rural"), *map(money, ("job", "pension", "farm")))
    answers = {**AMOUNTS, "sources": {"job", "pension"}}
    assert look(book, INCOME, answers) == between(4000, 5000, "rural")


def test_other_terms_are_added_as_they_are():
    plain = home.other + 5 + home.job + cell("job")
    answers = {**AMOUNTS, "sources": {"job"}}
    assert look(BOOK, plain, answers) == 50 + 5 + 4000 + 4000
    twice = cell("job") + cell("job") + cell("pension")
    assert look(BOOK, twice, answers) == 8000
    otherwise = when(home.sources.holds("farm"), home.farm, 10) + cell("job") + 1
    assert look(BOOK, otherwise, answers) == 4011


def test_two_terms_are_an_ordinary_addition():
    assert look(BOOK, home.job + 5, AMOUNTS) == 4005


def test_endless_terms_do_not_crash():
    endless = home.job / 0 + home.pension + home.farm
    assert look(BOOK, endless, AMOUNTS).range == Interval(INFINITY, INFINITY)
    opposite = home.job / 0 + (number("0") - home.pension) / 0 + home.farm
    found = possible_number(look(BOOK, opposite, AMOUNTS))
    assert found == Interval(-INFINITY, INFINITY)


def test_a_range_holds_the_sum_to_its_last_digit():
    """Thirds lose digits; they must lose the same ones whether known or not."""
    thirds = home.job / 3 + home.pension / 3 + home.farm / 3
    whole = look(BOOK, thirds, {"job": 1000, "pension": 1000, "farm": 900})
    assert whole == Decimal(1000) / 3 + Decimal(1000) / 3 + Decimal(900) / 3
    part = possible_number(look(BOOK, thirds, {"pension": 1000, "farm": 900}))
    assert part.most >= whole
    assert look(BOOK, when(yes, thirds, 0), {"job": 0, "pension": 0, "farm": 0}) == 0
