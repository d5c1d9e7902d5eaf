"""Wages count after costs that are not known exactly: that is said with the sum."""

from decimal import Decimal

from guide.model.possible import HOUSEHOLD, INFINITY, YES, Interval, Needs, Open
from guide.present.benefit import benefit_view, find_judgement
from guide.present.telling import Telling
from guide.present.unsettled import unsettled
from guide.web.income import sum_views
from guide.web.visit import with_answers
from tests.rulecases import real_engine, real_rulebook
from tests.web.routes import DAY
from tests.web.visits import household_of

_WHY = "nie znamy dokładnie: miesięczne koszty uzyskania przychodu pracownika, 0–300 zł"


def worker(wages="1800"):
    answers = {
        ("gdzie_mieszka", HOUSEHOLD): "milicz",
        ("wszyscy_obywatele_polscy", HOUSEHOLD): YES,
        ("zrodla", 0): frozenset({"praca"}),
        ("praca_miesiac", 0): Decimal(wages),
    }
    visit = with_answers(household_of(real_rulebook(), (44,)), answers)
    return Telling(real_engine(), visit.situation(), DAY)


def open_sum(least, most, *, law=("koszty_uzyskania_miesiac",), may=()):
    return Open(Interval(Decimal(least), Decimal(most)), Needs.of(law=law, may=may))


def spaced(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_a_condition_says_why_the_income_is_not_what_was_typed():
    told = worker()
    found = find_judgement(told, "zasilek_okresowy", 0)
    said = [spaced(one.numbers) for one in benefit_view(told, found).conditions]
    assert any(f"co najmniej 1 500,00 zł ({_WHY})" in text for text in said)


def test_the_sum_is_said_back_with_what_is_taken_off():
    (one,) = sum_views(worker())
    assert spaced(one.amount) == "co najmniej 1 500,00 zł"
    assert spaced(one.why) == _WHY


def test_wide_bounds_are_only_our_caution():
    """Nothing is told of costs that may be more than the sum, or of no least sum."""
    told = worker()
    assert spaced(unsettled(told, open_sum("300", "600"))) == _WHY
    assert unsettled(told, open_sum("299", "599")) == ""
    assert unsettled(told, open_sum("-1", "600")) == ""
    assert unsettled(told, open_sum("-Infinity", "600")) == ""
    assert spaced(unsettled(told, open_sum("300", INFINITY))) == _WHY


def test_what_is_not_answered_or_decided_by_the_council_is_told_elsewhere():
    told = worker()
    may = {("praca_miesiac", 0)}
    assert unsettled(told, open_sum("1500", "1800", may=may)) == ""
    council = next(
        one.id
        for one in told.rulebook.parameters.values()
        if one.local and one.unit.value == "money"
    )
    assert unsettled(told, open_sum("20000", "30000", law=(council,))) == ""
    assert unsettled(told, Decimal(1500)) == ""
