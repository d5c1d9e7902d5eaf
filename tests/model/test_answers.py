"""Answers as people type them."""

from datetime import date
from decimal import Decimal

import pytest

from guide.model.answers import Ambiguous, read_value
from guide.model.facts import Fact, OptionText, Structure
from guide.model.kinds import Entity, Kind
from guide.model.law import Place
from guide.model.possible import NO, YES

OPTIONS = tuple(OptionText(name, name.title()) for name in ("serce", "pluca", "zadne"))


def fact(kind, **more):
    return Fact(
        "f",
        entity=Entity.PERSON,
        kind=kind,
        topic="t",
        place=Place("a.yaml", 1),
        question="?",
        question_other="?",
        why=".",
        **more,
    )


CHOICE = fact(Kind.OPTION, options=OPTIONS)
CHOICES = fact(Kind.OPTIONS, options=OPTIONS, exclusive="zadne")
OPEN_CHOICES = fact(Kind.OPTIONS, options=OPTIONS)
BIRTH = fact(Kind.DATE, structure=Structure.BIRTH)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1010", "1010"),
        ("1010.5", "1010.5"),
        ("1010,50", "1010.50"),
        ("1 010,50", "1010.50"),
        ("1\u00a0010,50 zł", "1010.50"),
        ("1\u202f010,50zł", "1010.50"),
        ("  1010 zł. ", "1010"),
        ("1010 PLN", "1010"),
        ("1010,- zł", "1010"),
        ("1.010,50", "1010.50"),
        ("1,010.50", "1010.50"),
        ("1.010.500", "1010500"),
        ("1,010,500", "1010500"),
        ("12 345 678", "12345678"),
        ("0,50", "0.50"),
        ("0", "0"),
        ("007", "7"),
    ],
)
def test_money(text, amount):
    assert read_value(fact(Kind.MONEY), text) == Decimal(amount)


@pytest.mark.parametrize(
    ("text", "whole", "fraction", "message"),
    [
        ("1.010", "1010", "1.010", "Wpisz 1 010 albo 1,01."),
        ("1,010", "1010", "1.010", "Wpisz 1 010 albo 1,01."),
        ("12.345", "12345", "12.345", "Wpisz 12 345 albo 12,345."),
        ("100,000 zł", "100000", "100.000", "Wpisz 100 000 albo 100."),
    ],
)
def test_money_that_can_be_read_two_ways(text, whole, fraction, message):
    with pytest.raises(Ambiguous) as caught:
        read_value(fact(Kind.MONEY), text)
    assert caught.value.readings == (Decimal(whole), Decimal(fraction))
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("-5", "Wpisz 0 albo więcej"),
        ("− 5 zł", "Wpisz 0 albo więcej"),
        ("", "Wpisz liczbę cyframi"),
        ("pięć", "Wpisz liczbę cyframi"),
        ("1e5", "Wpisz liczbę cyframi"),
        ("10 10", "Wpisz liczbę cyframi"),
        ("١٠", "Wpisz liczbę cyframi"),
        ("1010,505", "z dokładnością do grosza"),
        ("0,505", "z dokładnością do grosza"),
        ("1" * 21, "za długa"),
    ],
)
def test_money_that_cannot_be_read(text, message):
    with pytest.raises(ValueError, match=message):
        read_value(fact(Kind.MONEY), text)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Kind.NUMBER, "2,5", "2.5"),
        (Kind.NUMBER, "0,125", "0.125"),
        (Kind.NUMBER, "48,5 m2", "48.5"),
        (Kind.NUMBER, "48,5 m²", "48.5"),
        (Kind.NUMBER, "38 m kw.", "38"),
        (Kind.NUMBER, "2,5 ha", "2.5"),
        (Kind.SHARE, "0,5", "0.5"),
        (Kind.SHARE, "50%", "0.5"),
        (Kind.SHARE, "12,5 %", "0.125"),
        (Kind.COUNT, "3", "3"),
        (Kind.COUNT, "0", "0"),
    ],
)
def test_other_numbers(kind, text, value):
    assert read_value(fact(kind), text) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("-1", "Wpisz 0 albo więcej"),
        ("1,5", "Wpisz liczbę całkowitą"),
        ("trzy", "Wpisz liczbę całkowitą"),
        ("²", "Wpisz liczbę całkowitą"),
        ("", "Wpisz liczbę całkowitą"),
        ("9" * 21, "Wpisz liczbę całkowitą"),
    ],
)
def test_a_count_that_cannot_be_read(text, message):
    with pytest.raises(ValueError, match=message):
        read_value(fact(Kind.COUNT), text)


@pytest.mark.parametrize(
    ("text", "truth"),
    [("tak", YES), ("Tak", YES), ("yes", YES), ("nie", NO), ("NO", NO)],
)
def test_yes_and_no(text, truth):
    assert read_value(fact(Kind.YES_NO), text) is truth


def test_neither_yes_nor_no():
    with pytest.raises(ValueError, match="Wybierz „tak” albo „nie”"):
        read_value(fact(Kind.YES_NO), "może")


def test_an_option():
    assert read_value(CHOICE, " serce ") == "serce"
    with pytest.raises(ValueError, match="Wybierz jedną z odpowiedzi"):
        read_value(CHOICE, "nerki")


@pytest.mark.parametrize(
    ("question", "text", "chosen"),
    [
        (CHOICES, "serce, pluca", {"serce", "pluca"}),
        (CHOICES, "zadne", {"zadne"}),
        (OPEN_CHOICES, "", set()),
    ],
)
def test_several_options(question, text, chosen):
    assert read_value(question, text) == chosen


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "Zaznacz co najmniej jedną odpowiedź"),
        ("serce,zadne", "Zaznacz albo „Zadne”, albo pozostałe"),
        ("serce,", "Wybierz jedną z odpowiedzi"),
    ],
)
def test_options_that_do_not_fit(text, message):
    with pytest.raises(ValueError, match=message):
        read_value(CHOICES, text)


@pytest.mark.parametrize(
    ("text", "persons"),
    [("1, 2", (1, 2)), ("2,1,2", (1, 2)), ("0", (0,)), ("", ()), ("brak", ())],
)
def test_persons(text, persons):
    assert read_value(fact(Kind.PERSONS), text) == persons


@pytest.mark.parametrize("text", ["mama", "1,,2", "-1", "²"])
def test_persons_that_are_not_numbers(text):
    with pytest.raises(ValueError, match="Wybierz osoby z listy"):
        read_value(fact(Kind.PERSONS), text)


@pytest.mark.parametrize(
    ("question", "text", "day"),
    [
        (fact(Kind.DATE), "2026-03-15", date(2026, 3, 15)),
        (fact(Kind.DATE), "15.03.2026", date(2026, 3, 15)),
        (fact(Kind.DATE), "5.3.2026", date(2026, 3, 5)),
        (BIRTH, "2019-05", date(2019, 5, 1)),
        (BIRTH, "05.2019", date(2019, 5, 1)),
        (BIRTH, "2019-05-17", date(2019, 5, 17)),
    ],
)
def test_a_date(question, text, day):
    assert read_value(question, text) == day


@pytest.mark.parametrize(
    ("question", "text", "message"),
    [
        (fact(Kind.DATE), "2019-05", "Wpisz dzień, miesiąc i rok"),
        (fact(Kind.DATE), "wczoraj", "Wpisz dzień, miesiąc i rok"),
        (fact(Kind.DATE), "30.02.2026", "Nie ma takiego dnia"),
        (BIRTH, "maj 2019", "Wpisz miesiąc i rok"),
        (BIRTH, "2019-13", "Nie ma takiego dnia"),
    ],
)
def test_a_date_that_cannot_be_read(question, text, message):
    with pytest.raises(ValueError, match=message):
        read_value(question, text)
