"""No amount raises a hope that the answers do not: on a card and on its page."""

from decimal import Decimal

import pytest

from guide.model.possible import HOUSEHOLD, YES
from guide.model.situation import Situation
from guide.present.benefit import benefit_view, find_judgement
from guide.present.telling import Telling
from tests.present.test_real import DAY, engine, persona

ALONE = {
    ("rola", 0): "ja",
    ("wiek", 0): Decimal(47),
    ("plec", 0): "mezczyzna",
    ("gdzie_mieszka", HOUSEHOLD): "milicz",
    ("wszyscy_obywatele_polscy", HOUSEHOLD): YES,
    ("zrodla", 0): frozenset({"brak"}),
    ("orzeczenie_zus", 0): "brak",
}


def page_of(telling, benefit):
    return benefit_view(telling, find_judgement(telling, benefit, 0))


@pytest.mark.parametrize(
    ("degree", "amount"), [({("stopien", 0): "brak"}, ""), ({}, "1\xa0229,00\xa0zł")]
)
def test_without_any_certificate_no_permanent_allowance_stands_in_the_headline(
    degree, amount
):
    answers = {**ALONE, **degree}
    page = page_of(Telling(engine(), Situation(1, None, answers), DAY), "zasilek_staly")
    assert (page.card.standing, page.card.amount) == ("open", amount)
    assert (page.amount is None) is (amount == "")


def test_over_the_criterion_no_least_amount_stands_on_the_page():
    page = page_of(persona("01"), "zasilek_okresowy")
    assert (page.card.standing, page.card.amount, page.amount) == ("ask", "", None)


def test_a_cap_that_income_does_not_touch_is_not_said_to_shrink():
    found = page_of(persona("17"), "specjalny_zasilek_celowy").card
    assert found.beside == "Jako dochód liczy się tu: dodatek mieszkaniowy."
