"""Questions to the office on paper: each once, for every benefit it decides."""

from dataclasses import replace
from decimal import Decimal

from guide.engine.judging import Engine
from guide.present.asks import question_views
from guide.present.result import result_view
from tests.present.test_real import persona
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


def test_where_it_stands_otherwise_for_somebody_the_person_is_named():
    wife = {**ILL, "rola": "malzonek"}
    found = telling(OVER, wife, home=SMALL)
    assert asked(found) == [("Zasiłek gminny_zasilek (Ty)", ASKED)]


def test_what_is_decided_asks_nothing():
    assert asked(telling(ILL, home=SMALL)) == []


def asks_of(view):
    return next(one for one in view.groups if one.id == "ask")


def test_what_is_out_of_reach_is_asked_last_and_folded():
    family = persona("28")
    group = asks_of(result_view(family))
    assert [one.title for one in group.cards] == [
        "Zasiłek okresowy",
        "Stypendium szkolne",
        "Zasiłek chorobowy i opiekuńczy",
    ]
    assert [one.why.startswith("Raczej nie") for one in group.more] == [True]
    assert (group.folded, group.more_label) == (False, "Pokaż wszystkie (4)")
    assert "uchwała Rady Miejskiej" in group.intro
    last = question_views(family)[-1]
    assert last.text.startswith("Raczej nie")
    assert last.benefits.startswith("Zasiłek okresowy (")


def test_a_group_without_hope_is_folded_as_a_whole():
    group = asks_of(result_view(persona("01")))
    assert group.folded
    assert (len(group.cards), group.more) == (2, ())
