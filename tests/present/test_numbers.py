"""Sentences about the numbers of a condition."""

from decimal import Decimal

import pytest

from guide.model.assessment import Finding, Joint, OperandName, Rule
from guide.model.possible import (
    INFINITY,
    NO,
    NOTHING,
    OPEN,
    YES,
    Interval,
    Needs,
    Open,
)
from guide.present.numbers import comparison, numbers
from tests.present.tiny import telling

INCOME = OperandName("dochod", "value", 0)
LIMIT = OperandName("prog", "parameter")
AGE = OperandName("wiek", "fact", 0)
AREA = OperandName("metry", "fact")
ME = {"rola": "ja", "wiek": 40}
CHILD = {"rola": "dziecko", "wiek": 9}


def money(text):
    return Decimal(text)


def said(sign, names, operands, truth=NO, **more):
    rule = Rule(Joint.LEAF, sign=sign, names=names)
    found = {"needs": NOTHING, "operands": operands, "env": (0,), **more}
    finding = Finding(rule, truth, **found)
    return numbers(telling(ME, CHILD), finding).replace("\xa0", " ")


@pytest.mark.parametrize(
    ("sign", "have", "want", "text"),
    [
        ("<=", "1250.00", "1010.00", ": o 240,00 zł za dużo"),
        ("<", "1010.00", "1010.00", ": musi być mniej"),
        (">", "1010.00", "1010.00", ": musi być więcej"),
        (">=", "1000.00", "1010.00", ": o 10,00 zł za mało"),
    ],
)
def test_how_far_off(sign, have, want, text):
    found = said(sign, (INCOME, LIMIT), (money(have), money(want)))
    assert found.endswith(text)


def test_what_holds_is_told_without_a_distance():
    found = said("<=", (INCOME, LIMIT), (money("500"), money("1010")), truth=YES)
    assert found == "dochód 500,00 zł, a próg to 1 010,00 zł: mieści się"


def test_law_on_the_left_changes_sides():
    found = said(">=", (LIMIT, INCOME), (money("1010"), money("1250")))
    assert found == "dochód 1 250,00 zł, a próg to 1 010,00 zł: o 240,00 zł za dużo"


def test_range_is_off_by_at_least():
    high = Open(Interval(money("1850"), INFINITY), Needs.of(law=frozenset({"prog"})))
    found = said("<=", (INCOME, LIMIT), (high, money("823")))
    assert found == (
        "dochód co najmniej 1 850,00 zł, a próg to 823,00 zł: o co najmniej "
        "1 027,00 zł za dużo"
    )


def test_what_is_not_answered_is_not_told():
    asked = Needs.of(may=frozenset({("praca_ile", 0)}))
    high = Open(Interval(money("0"), money("9999")), asked)
    found = said("<=", (INCOME, LIMIT), (high, money("823")), truth=OPEN, needs=asked)
    assert found == ""


def test_two_numbers_of_the_law_say_nothing_of_a_person():
    assert said("<=", (LIMIT, LIMIT), (money("1"), money("2"))) == ""
    assert said("<=", (None, None), (money("1"), money("2"))) == ""


def test_ages_are_in_years_and_name_the_member():
    found = said(
        ">=",
        (OperandName("wiek", "fact", 1), None),
        (money("9"), money("18")),
        env=(0, 1),
    )
    assert (
        found
        == "Dziecko, 9 lat – ukończony wiek 9 lat, a próg to 18 lat: o 9 lat za mało"
    )


def test_areas_have_their_unit():
    found = said("<=", (AREA, None), (money("60.5"), money("50")))
    assert found == "„Pytanie metry?” 60,5 m², a próg to 50 m²: o 10,5 m² za dużo"


def test_incomes_are_called_by_their_kind():
    name = OperandName("praca_ile", "fact", 0)
    found = said(">", (name, None), (money("5"), money("0")), truth=YES)
    assert found == "Praca 5,00 zł, a próg to 0,00 zł"


def test_other_comparisons_have_no_numbers():
    rule = Rule(Joint.LEAF, sign="==", names=(None, None))
    same = Finding(rule, NO, NOTHING, (), (money("1"), money("2")), ())
    assert comparison(telling(ME), same) is None
    words = Rule(Joint.LEAF, sign="<", names=(None, None))
    assert comparison(telling(ME), Finding(words, NO, NOTHING, (), ("a", "b"))) is None
