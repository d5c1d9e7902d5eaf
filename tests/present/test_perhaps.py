"""What may yet be had, and what a refusal asks for: neither may get lost."""

from dataclasses import replace

import pytest

from guide.model.possible import HOUSEHOLD, YES
from guide.present.missing import anchor
from guide.present.papers import papers_view
from guide.present.perhaps import perhaps_cards
from guide.present.result import result_view
from guide.present.telling import Telling
from tests.present.test_real import engine, persona


def changed(telling, *, without=(), selected=None, **answers):
    """Return a telling without some answers of the household, and with others."""
    gone = {(name, HOUSEHOLD) for name in without}
    kept = {k: v for k, v in telling.situation.answers.items() if k not in gone}
    new = {(name, HOUSEHOLD): value for name, value in answers.items()}
    situation = replace(telling.situation, answers={**kept, **new})
    chosen = None if selected is None else frozenset({selected})
    return Telling(engine(), situation, telling.day, selected=chosen)


def undecided(selected="dodatek_mieszkaniowy"):
    known = persona("12")
    return changed(known, without=["tytul_do_lokalu"], selected=selected)


def test_papers_of_what_may_yet_be_had_are_listed_and_marked():
    papers = papers_view(undecided())
    assert (papers.is_empty, papers.unsure) == (False, True)
    (card,) = papers.perhaps
    assert (card.slug, card.standing) == ("dodatek-mieszkaniowy", "open")
    assert card.amount.endswith("–796,25\xa0zł")
    assert [(one.label, bool(one.topic)) for one in card.missing] == [
        ("Na jakich zasadach tu mieszkasz?", True)
    ]
    documents = [one for group in papers.groups for one in group.documents]
    assert not any(one.certain for one in documents)
    assert {one.condition for one in documents} >= {"być może"}


def test_beside_what_is_likely_it_is_named_without_its_papers():
    papers = papers_view(undecided(selected=None))
    assert not papers.unsure
    assert "dodatek-mieszkaniowy" in {card.slug for card in papers.perhaps}
    assert "Dodatek mieszkaniowy" not in papers.benefits
    documents = [one for group in papers.groups for one in group.documents]
    assert "być może" not in {one.condition for one in documents}


def test_what_is_out_of_reach_unless_a_limit_was_raised_is_not_named():
    assert perhaps_cards(persona("01")) == ()
    assert [card.slug for card in perhaps_cards(persona("28"))] == [
        "zasilek-okresowy",
        "stypendium-szkolne",
        "zasilek-chorobowy-opiekunczy",
    ]


def test_an_appeal_stands_first_this_week_and_the_decision_among_the_papers():
    view = result_view(persona("12"))
    assert view.this_week[0].replace("\xa0", " ") == (
        "Była odmowa (zasiłek stały): odwołanie w 14 dni od dnia, "
        "w którym przyszła decyzja."
    )
    assert len(view.this_week) == 3
    first, *_ = papers_view(persona("12")).groups
    assert first.title == "Po odmowie"
    (decision,) = first.documents
    assert (decision.title, decision.who, decision.needed_for) == (
        "Decyzja odmowna (zasiłek stały)",
        "przynieś",
        "odwołanie",
    )


@pytest.mark.parametrize("start", ["01", "18"])
def test_without_a_refusal_there_is_nothing_to_appeal(start):
    assert not any("odmowa" in one for one in result_view(persona(start)).this_week)
    titles = [group.title for group in papers_view(persona(start)).groups]
    assert "Po odmowie" not in titles


def test_refusals_with_one_term_are_told_together_even_where_nothing_is_likely():
    refused = frozenset({"zasilek_okresowy", "zasilek_celowy"})
    told = changed(persona("01"), ktos_dostal_odmowe=YES, odmowy=refused)
    steps = [one for one in result_view(told).this_week if "odmowa" in one]
    assert [one.count("zasiłek") for one in steps] == [2]
    papers = papers_view(told)
    assert not papers.is_empty
    assert len(papers.groups[0].documents) == 2


def test_a_missing_answer_is_linked_at_its_question():
    (card,) = perhaps_cards(undecided())
    (missing,) = card.missing
    telling = undecided()
    assert missing.anchor == anchor(telling, ("tytul_do_lokalu", HOUSEHOLD)) != ""


def test_before_the_first_answers_only_the_papers_of_a_few_are_listed():
    papers = papers_view(persona("30"))
    assert papers.unsure
    assert len(papers.perhaps) >= 7
    nearest = [card.title for card in papers.perhaps[:3]]
    assert sorted(papers.benefits) == sorted(nearest)
