"""Which questions are asked of real people, and why the others are not."""

from datetime import date
from decimal import Decimal

import pytest

from guide.engine.checklist import checklist
from guide.engine.relevance import Reason, depending_on, not_asked, questions
from guide.loading.situations import load_situation
from guide.model.assessment import Outcome
from guide.model.possible import HOUSEHOLD, NO, YES
from guide.model.situation import DONT_KNOW, Situation
from tests.rulecases import ROOT, real_engine, real_rulebook

DAY = date(2026, 11, 24)


def alone(**answers):
    known = {("wiek", 0): Decimal(30)}
    for name, answer in answers.items():
        entity = real_rulebook().facts[name].entity
        known[name, 0 if entity == "person" else HOUSEHOLD] = answer
    return Situation(1, None, known)


def asked(situation, selected=None):
    assessment = real_engine().assess(situation, DAY, selected)
    pages = questions(real_rulebook(), assessment)
    return [page.topic.number for page in pages], {
        key for page in pages for key in page.keys
    }


def reasons(situation, selected=None):
    engine = real_engine()
    assessment = engine.assess(situation, DAY, selected)
    found = not_asked(engine.linked(DAY), situation, assessment, selected)
    return {one.key: one.reason for one in found}


def test_pages_come_in_the_committed_order():
    numbers, _ = asked(alone())
    assert numbers == sorted(numbers)
    assert numbers


def test_what_concerns_the_whole_household_is_asked_on_the_first_page():
    people = {("wiek", 0): Decimal(40), ("wiek", 1): Decimal(38)}
    situation = Situation(2, None, people)
    assessment = real_engine().assess(situation, DAY)
    first = questions(real_rulebook(), assessment)[0]
    assert {name for name, _ in first.keys} == {
        "gdzie_mieszka",
        "wszyscy_obywatele_polscy",
        "jedno_gospodarstwo",
        "ktos_ma_orzeczenie",
        "ktos_w_placowce",
        "okolicznosci",
    }


def test_where_one_lives_is_asked_and_named_by_benefits():
    situation = alone()
    key = ("gdzie_mieszka", HOUSEHOLD)
    assert key in asked(situation)[1]
    found = depending_on(real_engine().assess(situation, DAY), key)
    assert "zasilek_okresowy" in found


@pytest.mark.parametrize(
    ("situation", "key", "reason"),
    [
        (alone(gdzie_mieszka="milicz"), ("gdzie_mieszka", -1), Reason.ANSWERED),
        (alone(gdzie_mieszka=DONT_KNOW), ("gdzie_mieszka", -1), Reason.ANSWERED),
        (
            alone(wszyscy_obywatele_polscy=YES),
            ("obywatelstwo", 0),
            Reason.NOT_APPLICABLE,
        ),
        (alone(gdzie_mieszka="za_granica"), ("powierzchnia", -1), Reason.SETTLED),
        (alone(), ("tytul_pobytowy", 0), Reason.LATER),
    ],
)
def test_every_question_left_out_has_a_reason(situation, key, reason):
    assert reasons(situation)[key] is reason


def test_other_needs_leave_questions_out():
    found = reasons(alone(), frozenset({"zasilek_pielegnacyjny"}))
    assert found["powierzchnia", HOUSEHOLD] is Reason.NOT_SELECTED


def test_relatives_are_asked_for_where_they_may_pay():
    (path,) = (ROOT / "tests" / "personas").glob("20-*.yaml")
    whole = load_situation(path, real_rulebook()).situation
    own = {key: answer for key, answer in whole.answers.items() if key[1] < 1}
    unlisted = Situation(1, None, own)
    assert ("krewni", HOUSEHOLD) in asked(unlisted)[1]
    listed = Situation(1, 1, own)
    assert ("pokrewienstwo", 1) in asked(listed)[1]
    assert reasons(whole)["pokrewienstwo", 1] is Reason.ANSWERED


def test_each_paper_stands_once_for_all_benefits():
    (path,) = (ROOT / "tests" / "personas").glob("11-*.yaml")
    situation = load_situation(path, real_rulebook()).situation
    found = real_engine().assess(situation, DAY).judgements
    granted = [one for one in found if one.outcome is Outcome.YES]
    papers = checklist(real_rulebook(), granted)
    keys = [(one.document.id, one.person) for one in papers]
    assert len(keys) == len(set(keys))
    identity = next(one for one in papers if one.document.id == "dowod_osobisty")
    assert len(identity.benefits) > 1
    assert identity.certain


def test_nobody_is_asked_about_what_they_already_get():
    situation = alone(
        zrodla=frozenset({"zasilek_okresowy"}),
        bezrobotny=YES,
        ktos_w_placowce=NO,
    )
    judgements = real_engine().assess(situation, DAY).judgements
    held = next(one for one in judgements if one.benefit == "zasilek_okresowy")
    assert held.received is YES
    assert held.needs.ask == frozenset()
