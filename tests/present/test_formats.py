"""Numbers, amounts and dates as people read them."""

from datetime import date
from decimal import Decimal

import pytest

from guide.model.catalogues import Counting
from guide.model.kinds import Unit
from guide.model.possible import INFINITY, Interval
from guide.model.rulebook import Basis, Period
from guide.model.translation import Translation
from guide.present import formats
from guide.present.texts import POLISH, Language, first_high, first_low


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("813", "813,00 zł"),
        ("1010.50", "1 010,50 zł"),
        ("12345.678", "12 345,68 zł"),
        ("0", "0,00 zł"),
    ],
)
def test_money_has_groups_and_spaces_that_do_not_break(value, text):
    assert formats.money(Decimal(value)) == text.replace(" ", "\xa0")


@pytest.mark.parametrize(
    ("least", "most", "text"),
    [
        ("813", "813", "813,00 zł"),
        ("646", "1292", "646,00–1 292,00 zł"),
        ("505", INFINITY, "co najmniej 505,00 zł"),
        ("0", "300", "najwyżej 300,00 zł"),
        ("0", INFINITY, ""),
    ],
)
def test_ranges(least, most, text):
    found = formats.span(Interval(Decimal(least), Decimal(most)), Unit.MONEY, POLISH)
    assert found.replace("\xa0", " ") == text


def test_counts_and_shares_have_no_idle_zeros():
    assert formats.in_unit(Decimal(2024), Unit.COUNT) == "2024"
    assert formats.in_unit(Decimal(100), Unit.COUNT) == "100"
    assert formats.in_unit(Decimal("52.50"), Unit.NUMBER) == "52,5"
    assert formats.in_unit(Decimal("0.40"), Unit.SHARE) == "40%"
    two = Interval(Decimal(2), Decimal(3))
    assert formats.span(two, Unit.COUNT, POLISH) == "2–3"


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "przed pierwszymi urodzinami"),
        (1, "1 rok"),
        (2, "2 lata"),
        (5, "5 lat"),
        (12, "12 lat"),
        (14, "14 lat"),
        (22, "22 lata"),
        (112, "112 lat"),
    ],
)
def test_polish_plurals(number, text):
    assert formats.age(number, POLISH).replace("\xa0", " ") == text


def test_lengths_of_time():
    def said(number, counting):
        return formats.length(number, counting, POLISH).replace("\xa0", " ")

    assert said(14, Counting.DAYS) == "14 dni"
    assert said(2, Counting.WORKING_DAYS) == "2 dni robocze"
    assert said(1, Counting.MONTHS) == "1 miesiąc"


def test_day_in_words_and_how_it_is_paid():
    assert formats.day_in_words(date(2026, 11, 24), POLISH) == "24\xa0listopada 2026"
    assert formats.how_paid(Period.MONTH, Basis.NET, POLISH) == "miesięcznie, na rękę"
    how = formats.how_paid(Period.MONTH, Basis.RENT, POLISH)
    assert how == "miesięcznie, zwykle wprost na czynsz"
    assert formats.how_paid(Period.ONCE, None, POLISH) == "jednorazowo"


def test_another_language_takes_texts_from_its_catalogue():
    class Loud:
        def gettext(self, message):
            return message.upper()

        def ngettext(self, one, many, number):
            return (one if number == 1 else many).upper().replace("NUMBER", "number")

    known = frozenset({"miesięcznie", "{number} rok"})
    loud = Language(Translation("uk", "uk", Loud(), known, 0, ()))
    assert formats.how_paid(Period.MONTH, None, loud) == "MIESIĘCZNIE"
    assert formats.years(3, loud) == "3\xa0LAT"
    assert "листопада" in formats.day_in_words(date(2026, 11, 24), loud)


def test_phrases_and_sentences():
    assert first_low("Dochód") == "dochód"
    assert first_low("PESEL dziecka") == "PESEL dziecka"
    assert first_low("Karta Dużej Rodziny") == "Karta Dużej Rodziny"
    assert first_low("Czy Rada Miejska wie?") == "czy Rada Miejska wie?"
    assert first_low("Wniosek SR-5") == "wniosek SR-5"
    assert first_high("dochód") == "Dochód"


def test_unit_of_a_range_is_said_once():
    some = Interval(Decimal("0.30"), Decimal("0.40"))
    assert formats.span(some, Unit.SHARE, POLISH) == "30–40%"
    ages = Interval(Decimal(1), Decimal(2))
    said = formats.span_by(ages, lambda one: formats.years(int(one), POLISH), POLISH)
    assert said == "1–2\N{NO-BREAK SPACE}lata"
