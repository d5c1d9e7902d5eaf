"""Questions to the office on paper: each once, for every benefit it decides."""

from dataclasses import replace
from decimal import Decimal

from guide.engine.judging import Engine
from guide.present.asks import question_views
from tests.present.test_result import ILL, SMALL
from tests.present.tiny import ENGINE, telling

OVER = {**ILL, "praca_ile": Decimal("1250.00")}
ASKED = (
    "Raczej nie, chyba że gmina podniosła próg. "
    "Zapytaj w ośrodku: czy Rada Miejska podniosła próg?"
)


def asked(found):
    return [(one.benefits, one.text) for one in question_views(found)]


def test_what_only_the_office_can_tell_is_asked():
    assert asked(telling(OVER, home=SMALL)) == [("Zasiłek gminny_zasilek", ASKED)]


def test_one_question_for_two_benefits_and_two_persons_stands_once():
    benefits = ENGINE.rulebook.benefits
    second = replace(benefits["gminny_zasilek"], id="drugi", title="Drugi")
    engine = Engine(replace(ENGINE.rulebook, benefits={**benefits, second.id: second}))
    wife = {**OVER, "rola": "malzonek"}
    found = replace(telling(OVER, wife, home=SMALL), engine=engine)
    assert asked(found) == [("Zasiłek gminny_zasilek, Drugi", ASKED)]


def test_what_is_decided_asks_nothing():
    assert asked(telling(ILL, home=SMALL)) == []
