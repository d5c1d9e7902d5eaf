"""Every question: why, of whom, in which words, and what it changes."""

from datetime import date

import pytest

from guide.engine.dependencies import Dependencies
from guide.engine.judging import Engine
from guide.model.kinds import Entity
from guide.model.possible import HOUSEHOLD
from guide.present.telling import Telling
from guide.web.questions import Asker
from guide.web.visit import Visit
from tests.engine.tiny import DAY
from tests.rules.real import BENEFITS, RULES, repeated

every_fact = pytest.mark.parametrize(
    "fact", RULES.facts.values(), ids=lambda one: one.id
)


@every_fact
def test_options_differ_in_every_voice(fact):
    for texts in (
        [one.id for one in fact.options],
        [one.label for one in fact.options],
        [one.label_other or one.label for one in fact.options],
    ):
        assert repeated(texts) == []


@every_fact
def test_a_question_says_why_and_is_asked_of_others_too(fact):
    assert fact.question.endswith("?")
    assert fact.question_other.endswith("?")
    assert fact.why.endswith(".")


def test_every_fact_changes_a_result_on_some_day():
    days = [date(2022, 6, 1), date(2026, 10, 15), DAY]
    used = {
        name
        for day in days
        for dependencies in [Dependencies(RULES, day)]
        for one in BENEFITS
        for name in dependencies.of_benefit(one.id).facts
    }
    in_deadlines = {"wiek_w_miesiacach"}
    assert set(RULES.facts) - used - in_deadlines == set()


def test_health_violence_prison_and_origin_are_sensitive():
    sensitive = {one.id for one in RULES.facts.values() if one.sensitive}
    assert sensitive >= {
        "ciaza",
        "czeka_na_orzeczenie",
        "dlugotrwale_chory",
        "drugi_rodzic",
        "ktos_ma_orzeczenie",
        "ktos_potrzebuje_pomocy",
        "ktos_w_placowce",
        "niepelnosprawnosc_przed_21",
        "obywatelstwo",
        "orzeczenie_zus",
        "placowka",
        "potrzebna_pomoc",
        "punkty_wzon",
        "stopien",
        "trudnosci",
        "tytul_pobytowy",
        "wskazania",
        "wszyscy_obywatele_polscy",
        "zdolny_do_samoobslugi",
    }


@pytest.fixture(scope="module")
def asker():
    """Ask the questions as pages do, of two people and somebody elsewhere."""
    visit = Visit(household=(0, 1), relatives=(2,), last=2)
    return Asker(visit, Telling(Engine(RULES), visit.situation(), DAY))


_WHO = {Entity.HOUSEHOLD: HOUSEHOLD, Entity.PERSON: 1, Entity.RELATIVE: 2}


@every_fact
def test_whoever_does_not_know_or_want_to_say_can_say_so(asker, fact):
    found = asker.question((fact.id, _WHO[fact.entity]))
    if fact.id in {"rola", "pokrewienstwo"}:
        assert found.unknown == ""
    else:
        assert found.unknown == ("Wolę nie mówić" if fact.sensitive else "Nie wiem")
