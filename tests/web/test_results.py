"""Answers to check, the result, its details, the papers and the printed sheet."""

import re
from dataclasses import replace

import pytest

from guide.app import create_app
from guide.model.kinds import Entity, Kind
from guide.model.possible import HOUSEHOLD
from guide.web.services import EXTENSION
from guide.web.state import today
from guide.web.visit import with_answers
from tests.rulecases import real_rulebook
from tests.web.browser import Browser
from tests.web.personas import Persona
from tests.web.visits import household_of, put
from tests.web.walking import Walker, dice, visit_of

_RULEBOOK = real_rulebook()


@pytest.fixture(scope="module")
def walked(app):
    """Walk to the end once; the tests below only look."""
    walker = Walker(Browser(app), dice(21), unknown=0)
    walker.begin()
    walker.to_the_end(walker.household([33, 6], ["moje_dziecko"]))
    return walker.browser


def links(page, start):
    found = (one.get("href") or "" for one in page.tree.iter("a"))
    return list(dict.fromkeys(one for one in found if one.startswith(start)))


def test_all_answers_stand_on_one_page(walked):
    page = walked.get("/przewodnik/odpowiedzi")
    asked = {fact for fact, _ in visit_of(walked).answers}
    topics = [one for one in _RULEBOOK.topics[1:] if asked & set(one.facts)]
    for topic in topics:
        assert f"/przewodnik/temat/{topic.number}?powrot=1" in page.html
    assert "To wszystkie pytania" in page.text


def test_a_change_leads_back_to_the_answers(walked):
    page = walked.get("/przewodnik/odpowiedzi")
    for link in links(page, "/przewodnik/temat/")[:4]:
        topic = walked.get(link)
        assert topic.form().data[2:], link
        assert walked.send(topic.form()).path == "/przewodnik/odpowiedzi"


def test_the_list_of_people_leads_back_too(walked):
    page = walked.get("/przewodnik/domownicy?powrot=1")
    after = walked.send(page.form(), button="dalej=dalej")
    assert after.path == "/przewodnik/odpowiedzi"


def test_the_result_says_what_to_choose_and_what_changes(app):
    """Two benefits for one small child; the family allowance is income elsewhere."""
    walker = Persona(Browser(app), "03")
    walker.walk()
    page = walker.browser.get("/wynik")
    assert "Wybierz jedno z tych świadczeń" in page.text
    assert "tu pieniędzy jest najwięcej" in page.text
    details = walker.browser.get("/wynik/aktywnie-w-zlobku/1")
    assert "Wybierz jedno z tych świadczeń" in details.text
    other = Persona(Browser(app), "13")
    other.walk()
    said = "Co się zmieni, gdy zaczniesz dostawać: zasiłek rodzinny"
    assert said in other.browser.get("/wynik").text
    assert said in other.browser.get("/wynik/zasilek-rodzinny/3").text


def test_the_income_is_said_back(app):
    walker = Persona(Browser(app), "12")
    walker.begin()
    page = walker.household([45])
    number = next(
        one.number for one in _RULEBOOK.topics if _RULEBOOK.income_fact() in one.facts
    )
    while f"/temat/{number}" not in page.path:
        page = walker.step(page)
    while "/temat/" in page.path:
        here = f"/temat/{number}" in page.path
        assert here or "Dochód, który z tego wychodzi" not in page.text
        page = walker.step(page)
    assert "Dochód, który z tego wychodzi" not in page.text
    again = f"/przewodnik/temat/{number}?powrot=1"
    back = walker.browser.get(again)
    walker.browser.send(back.form())
    back = walker.browser.get(again)
    assert "Dochód, który z tego wychodzi" in back.text
    assert re.search(r"\d,\d\d zł", back.text)
    assert "Dochód, który z tego wychodzi" not in walker.browser.get(again).text


def test_the_sum_says_what_it_leaves_out(app):
    walker = Persona(Browser(app), "12")
    walker.walk()
    page = walker.browser.get("/wynik")
    assert "Do sumy nie wliczamy świadczeń, które mogą" in page.text


def test_every_card_has_a_page(walked):
    page = walked.get("/wynik")
    details = [one for one in links(page, "/wynik/") if one.count("/") == 3]
    taken = [one for one in _RULEBOOK.benefits.values() if one.is_open(today())]
    assert len(details) >= len(taken) - 5
    for link in details:
        found = walked.get(link)
        assert "To nie jest decyzja" in found.text
        assert found.reply.headers["Cache-Control"] == "no-store"


def test_a_benefit_without_a_person_leads_to_the_first(walked):
    slug = links(walked.get("/wynik"), "/wynik/")[2].split("/")[2]
    assert walked.get(f"/wynik/{slug}").path.startswith(f"/wynik/{slug}/")


def test_the_result_is_no_decision_and_says_the_day_of_law(walked):
    text = walked.get("/wynik").text
    assert "To nie jest decyzja" in text
    assert "Prawo na dzień" in text


def test_the_papers_stand_on_one_list(walked):
    page = walked.get("/wynik/dokumenty")
    assert page.heading == "Co przygotować"


def test_the_sheet_is_printed_under_a_neutral_name(walked):
    reply = walked.client.get("/wynik/lista.pdf")
    assert reply.status_code == 200
    assert reply.data.startswith(b"%PDF-")
    assert reply.mimetype == "application/pdf"
    assert reply.headers["Content-Disposition"] == 'inline; filename="lista.pdf"'
    assert reply.headers["Cache-Control"] == "no-store"


def test_printing_does_not_undo_what_another_tab_tells(walked):
    """A file takes long to make; its answer must not bring an older cookie back."""
    reply = walked.client.get("/wynik/lista.pdf")
    assert reply.headers.getlist("Set-Cookie") == []


def test_without_the_printer_there_is_a_way_out(config):
    app = create_app(config)
    app.extensions[EXTENSION] = replace(app.extensions[EXTENSION], sheets=None)
    browser = Browser(app)
    put(browser, household_of(_RULEBOOK, (40,)))
    assert "/wynik/dokumenty" in browser.get("/wynik/lista.pdf", 503).html
    slug = next(iter(_RULEBOOK.benefits)).replace("_", "-")
    path = f"/swiadczenia/{slug}/lista.pdf"
    assert f"/swiadczenia/{slug}" in browser.get(path, 503).html


def test_a_narrow_check_can_be_widened(app):
    walker = Walker(Browser(app), dice(6), unknown=0)
    walker.begin(needs=["15"])
    walker.to_the_end(walker.household([50]))
    page = walker.browser.get("/wynik")
    assert "Sprawdź wszystkie świadczenia" in page.text
    after = walker.browser.send(page.form_to("/wynik/wszystkie"))
    assert visit_of(walker.browser).needs == ()
    assert "/temat/" in after.path


def test_the_start_asks_for_whom_and_in_what_need(browser):
    page = browser.get("/przewodnik")
    again = browser.send(page.form())
    assert len(again.errors) == 2
    both = [("dla", "close"), ("potrzeba", "1"), ("potrzeba", "wszystko")]
    again = browser.send(page.form(), both)
    assert len(again.errors) == 1
    assert set(both) <= set(again.form().data)


def test_several_needs_open_their_benefits(browser):
    walker = Walker(browser, dice(1))
    walker.begin(needs=["1", "3"])
    first, _, third, *_ = _RULEBOOK.needs
    assert visit_of(browser).needs == (first, third)


@pytest.mark.parametrize("told", [True, False])
def test_whoever_told_of_trouble_keeps_the_quick_exit(browser, told):
    trouble = next(
        one
        for one in _RULEBOOK.facts.values()
        if one.sensitive and one.kind is Kind.OPTIONS and one.entity is Entity.HOUSEHOLD
    )
    ticked = trouble.options[0].id if told else trouble.exclusive
    visit = household_of(_RULEBOOK, (40,))
    put(
        browser,
        with_answers(visit, {(trouble.id, HOUSEHOLD): frozenset({ticked} - {None})}),
    )
    assert ("data-exit" in browser.get("/wynik").html) is told


def test_questions_about_people_have_no_anchor_of_the_list_of_people(walked):
    """The browser keeps "#osoba-2" over redirects: it must not skip the first."""
    for link in links(walked.get("/przewodnik/odpowiedzi"), "/przewodnik/temat/"):
        assert 'id="osoba-' not in walked.get(link).html


def test_a_missing_answer_is_linked_at_its_question(browser):
    """The page opens where the question is, not at its top."""
    put(browser, household_of(_RULEBOOK, (40,)))
    page = browser.get("/wynik/dokumenty")
    there = [one for one in links(page, "/przewodnik/temat/") if "#" in one]
    assert there
    address, _, place = there[0].partition("#")
    assert f'id="{place}"' in browser.get(address).html
