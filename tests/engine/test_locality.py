"""The council's own law holds only for those known to live in the gmina."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from guide.engine.judging import Engine
from guide.model.law import Status
from guide.model.possible import HOUSEHOLD, NO, YES
from guide.model.situation import Situation
from tests.rulecases import real_rulebook

DAY = date(2026, 11, 24)
CRITERION = "kryterium_lokalne_osoby_samotnej"


@pytest.fixture(scope="module")
def engine():
    """Take the real rules after the office wrote "nie podwyższono"."""
    rulebook = real_rulebook()
    parameter = rulebook.parameters[CRITERION]
    bounds = parameter.on(DAY)
    said = replace(
        bounds,
        value=Decimal("1010.00"),
        least=Decimal("1010.00"),
        most=Decimal("1010.00"),
        status=Status.CONFIRMED,
        local=True,
    )
    known = replace(parameter, office_spans=(said,))
    return Engine(
        replace(rulebook, parameters={**rulebook.parameters, CRITERION: known})
    )


def _outcome(engine, home):
    answers = {
        ("wiek", 0): Decimal(45),
        ("zrodla", 0): frozenset({"renta"}),
        ("renta_miesiac", 0): Decimal("1250.00"),
        ("wszyscy_obywatele_polscy", HOUSEHOLD): YES,
        ("ktos_w_placowce", HOUSEHOLD): NO,
    }
    if home is not None:
        answers["gdzie_mieszka", HOUSEHOLD] = home
    found = engine.assess(Situation(1, 0, answers), DAY, {"zasilek_okresowy"})
    return str(found.judgements[0].outcome)


@pytest.mark.parametrize(
    ("home", "outcome"),
    [("milicz", "no"), ("inna_gmina", "open"), (None, "open")],
)
def test_what_the_office_entered_settles_only_its_own_residents(engine, home, outcome):
    assert _outcome(engine, home) == outcome


def test_what_was_prepared_is_not_linked_again(engine, monkeypatch):
    """A first page, of whom it is not known where they live, finds all made."""
    engine.prepare(DAY)
    monkeypatch.setattr("guide.engine.judging.Linked", None)
    assert _outcome(engine, None) == "open"
    assert _outcome(engine, "milicz") == "no"
