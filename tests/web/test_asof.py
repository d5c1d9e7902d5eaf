"""`?dzien=`: every page as of another day, said on each, and the way back."""

import pytest
import time_machine

from guide.engine.stretches import change_days
from guide.present.asof import LAST
from guide.web.visit import Visit
from tests.pdf.test_checklist import squeezed, text_of
from tests.rulecases import real_rulebook
from tests.web.test_state import household
from tests.web.visits import put
from tests.web.walking import visit_of

TODAY = "2026-11-25T12:00"
PAST, SAID = "2024-05-01", "Widok na dzień 1 maja 2024, nie na dziś."
FOR_EVERYBODY = (
    "/",
    "/swiadczenia",
    "/swiadczenia/zasilek-staly",
    "/warunki",
    "/tryb",
    "/dokumenty",
    "/przepisy",
    "/przepisy/pomoc-spoleczna",
    "/prywatnosc",
    "/pilna-pomoc",
)
PERSONAL = (
    "/przewodnik",
    "/przewodnik/domownicy",
    "/przewodnik/krewni",
    "/przewodnik/odpowiedzi",
    "/wynik",
    "/wynik/zasilek-staly",
    "/wynik/dokumenty",
)


@pytest.fixture(autouse=True)
def _day():
    with time_machine.travel(TODAY, tick=False):
        yield


def banner(page) -> str:
    found = page.tree.findall(".//*[@class='as-of']")
    return squeezed(" ".join("".join(one.itertext()) for one in found))


@pytest.mark.parametrize("path", FOR_EVERYBODY)
def test_a_page_for_everybody_is_told_as_of_the_day(browser, path):
    page = browser.get(f"{path}?dzien={PAST}")
    assert page.status == 200
    assert SAID in banner(page)
    assert "Stan prawny na dzień 1 maja 2024." in squeezed(page.html)


@pytest.mark.parametrize("path", PERSONAL)
def test_the_day_is_carried_through_the_wizard_and_the_result(browser, path):
    put(browser, household(browser))
    browser.get(f"/?dzien={PAST}")
    page = browser.get(path)
    assert page.status == 200
    assert SAID in banner(page)
    assert visit_of(browser).household == (0, 1)


@pytest.mark.parametrize("path", [*FOR_EVERYBODY, *PERSONAL])
def test_without_a_day_nothing_is_said(browser, path):
    put(browser, household(browser))
    assert banner(browser.get(path)) == ""


def test_amounts_are_those_of_the_day(browser):
    now = browser.get("/warunki/kwoty").text
    assert "1 010,00" in now.replace("\N{NO-BREAK SPACE}", " ")
    then = browser.get("/warunki/kwoty?dzien=2024-05-01").text
    assert "776,00" in then.replace("\N{NO-BREAK SPACE}", " ")
    assert then != now


def test_a_form_that_is_posted_keeps_the_day(browser):
    page = browser.get(f"/przewodnik?dzien={PAST}")
    changes = [("dla", "myself"), ("potrzeba", "wszystko")]
    page = browser.send(page.form(), changes)
    assert page.path == "/przewodnik/domownicy"
    assert SAID in banner(page)
    assert str(visit_of(browser).day) == PAST


@pytest.mark.parametrize("word", ["dzis", "2026-11-25"])
def test_today_ends_the_view(browser, word):
    browser.get(f"/warunki?dzien={PAST}")
    page = browser.get(f"/swiadczenia?szukaj=opa%C5%82&dzien={word}")
    assert banner(page) == ""
    assert "szukaj=opa" in page.path
    assert visit_of(browser) == Visit()
    assert banner(browser.get("/warunki")) == ""


def test_the_way_back_stands_in_the_banner(browser):
    page = browser.get(f"/tryb?dzien={PAST}")
    (link,) = page.tree.findall(".//*[@class='as-of']//a")
    assert link.get("href") == "/tryb?dzien=dzis"
    assert banner(browser.get(link.get("href"))) == ""


def test_a_view_that_ends_keeps_the_answers(browser):
    put(browser, household(browser))
    before = visit_of(browser)
    browser.get(f"/wynik?dzien={PAST}")
    browser.get("/wynik?dzien=dzis")
    assert visit_of(browser) == before


def test_answers_that_are_deleted_take_the_day_with_them(browser):
    put(browser, household(browser))
    page = browser.get(f"/wynik?dzien={PAST}")
    browser.send(page.form_to("/przewodnik/usun"))
    assert browser.client.get_cookie("guide") is None
    assert banner(browser.get("/warunki")) == ""


@pytest.mark.parametrize(
    "day",
    ["", "jutro", "2026-13-01", "2026-02-30", "20260101", "2026-1-1", "1066-01-01"],
)
def test_a_bad_day_is_explained_and_changes_nothing(browser, day):
    browser.get(f"/warunki?dzien={PAST}")
    page = browser.get(f"/warunki?dzien={day}", 400)
    assert "rok, miesiąc, dzień" in page.text
    assert str(visit_of(browser).day) == PAST


def test_days_outside_the_rules_say_so(browser):
    first, *_, last = change_days(real_rulebook())
    before = banner(browser.get(f"/warunki?dzien={first.year - 1}-12-31"))
    assert "Reguły zaczynają się" in before
    assert str(first.year) in before
    after = banner(browser.get(f"/warunki?dzien={LAST}"))
    assert "Ostatnia zmiana prawa, którą znamy" in after
    assert str(last.year) in after
    assert "których na ten dzień nie znamy" in after


def test_a_child_of_today_is_no_trouble_in_the_past(browser):
    put(browser, household(browser, ages=(40, 0)))
    for day in ("2006-09-01", "2022-01-01", "2029-12-31"):
        assert browser.get(f"/wynik?dzien={day}").status == 200
        assert browser.get("/przewodnik/odpowiedzi").status == 200


def test_a_reviewers_page_is_for_nobody_else(browser):
    reply = browser.client.get(f"/warunki?dzien={PAST}")
    assert reply.headers["Cache-Control"] == "no-store"
    assert "Cookie" in reply.headers["Vary"]
    assert PAST not in reply.headers["Set-Cookie"]
    reply = browser.client.get("/tryb")
    assert reply.headers["Cache-Control"] == "no-store"
    assert reply.headers.getlist("Set-Cookie")


def test_other_visitors_get_no_cookie_from_pages_for_everybody(browser):
    put(browser, household(browser))
    for path in FOR_EVERYBODY:
        assert browser.client.get(path).headers.getlist("Set-Cookie") == []


@pytest.mark.parametrize("path", ["/kalendarz", "/healthz", "/static/css/base.css"])
def test_what_is_no_page_of_the_guide_takes_no_day(browser, path):
    with browser.client.get(f"{path}?dzien={PAST}") as reply:
        assert reply.status_code == 200
        assert reply.headers.getlist("Set-Cookie") == []


def test_the_printed_list_says_its_day(browser):
    put(browser, household(browser))
    browser.get(f"/?dzien={PAST}")
    for path in ("/wynik/lista.pdf", "/swiadczenia/zasilek-staly/lista.pdf"):
        reply = browser.client.get(path)
        assert reply.status_code == 200
        assert SAID in text_of(reply.data)
