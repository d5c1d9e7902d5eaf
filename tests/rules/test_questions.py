"""Every question: why, of whom, in which words, and what it changes."""

from datetime import date
from decimal import Decimal

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
        "cel_pfron",
        "choruje_ponad_rok",
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
        "symbole_orzeczenia",
        "trudnosci",
        "tytul_pobytowy",
        "wskazania",
        "wskazanie_do_karty",
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


def schools_of(age):
    answers = {("rola", 1): "moje_dziecko", ("wiek", 1): Decimal(age)}
    visit = Visit(household=(0, 1), last=1, answers=answers)
    asker = Asker(visit, Telling(Engine(RULES), visit.situation(), DAY))
    return {one.value for one in asker.question(("uczy_sie", 1)).options} - {"nie"}


@pytest.mark.parametrize(
    ("age", "schools"),
    [
        (3, {"przedszkole"}),
        (6, {"przedszkole", "przedszkole_rok_przed_szkola", "szkola_podstawowa"}),
        (10, {"szkola_podstawowa"}),
        (14, {"szkola_podstawowa", "szkola_ponadpodstawowa"}),
        (19, {"szkola_podstawowa", "szkola_ponadpodstawowa", "szkola_wyzsza"}),
    ],
)
def test_schools_that_an_age_rules_out_are_not_offered(age, schools):
    assert schools_of(age) == schools


def test_consent_to_a_home_may_be_that_of_a_guardian():
    consent = RULES.facts["zgoda_na_dps"]
    assert "zgadza się" not in consent.question_other
    assert "za dziecko" in consent.hint.lower()


def test_who_lives_alone_is_asked_about_themselves():
    question = RULES.facts["ktos_w_placowce"].question
    assert question.startswith("Czy Ty albo ktoś z domu")
