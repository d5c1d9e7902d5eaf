"""What only a real browser shows: scripts, keyboard, accessibility, the way out."""

import re

import pytest
from playwright.sync_api import expect

from tests.tools.axe import axe_violations
from tests.tools.ibm import ibm_failures
from tests.web.browser import Browser
from tests.web.personas import Persona

START = "/przewodnik"
PUBLIC = ["/", START, "/swiadczenia", "/swiadczenia/zasilek-staly", "/warunki", "/tryb"]
PUBLIC += ["/dokumenty", "/prywatnosc", "/przepisy", "/pilna-pomoc", "/kalendarz"]
PUBLIC += ["/pilna-pomoc/sytuacja-w-domu"]


@pytest.fixture(scope="module")
def walked(app):
    """Walk as a family of four; remember every page on the way."""
    persona = Persona(Browser(app), "11")
    persona.walk()
    persona.browser.get("/wynik")
    return persona


def as_persona(page, persona, server):
    cookie = persona.browser.client.get_cookie("guide")
    page.context.add_cookies([{"name": "guide", "value": cookie.value, "url": server}])


@pytest.fixture(params=["axe", pytest.param("ibm", marks=pytest.mark.deep)])
def faults(request):
    """Let both engines judge; the second one takes long, so only `make verify` asks it.

    In the gate it sees one page of each kind, in `test_the_second_engine_agrees`.
    """
    return axe_violations if request.param == "axe" else ibm_failures


@pytest.mark.parametrize("path", PUBLIC)
def test_public_pages_are_accessible(page, path, faults):
    page.goto(path)
    assert faults(page) == []


@pytest.mark.parametrize("kind", ["domownicy", "krewni", "odpowiedzi"])
def test_pages_of_answers_are_accessible(page, walked, server, kind, faults):
    as_persona(page, walked, server)
    page.goto(f"/przewodnik/{kind}")
    assert faults(page) == []


def test_topics_are_accessible(page, walked, server, faults):
    as_persona(page, walked, server)
    for topic in walked.rulebook.topics:
        page.goto(f"/przewodnik/temat/{topic.number}?powrot=1")
        assert faults(page) == [], topic.number


def test_the_result_is_accessible(page, walked, server, faults):
    as_persona(page, walked, server)
    page.goto("/wynik")
    links = page.locator(".card h3 a").evaluate_all("all => all.map(a => a.href)")
    for path in ("/wynik", "/wynik/dokumenty", *links[:4]):
        page.goto(path)
        assert faults(page) == [], path


def test_the_second_engine_agrees(page, walked, server):
    as_persona(page, walked, server)
    topic = f"/przewodnik/temat/{walked.rulebook.topics[1].number}?powrot=1"
    for path in ("/", START, "/przewodnik/domownicy", topic, "/wynik"):
        page.goto(path)
        assert ibm_failures(page) == [], path


def test_mistakes_are_announced_and_accessible(page):
    page.goto(START)
    page.get_by_role("button", name="Zaczynamy").click()
    expect(page).to_have_title(re.compile("^Błąd:"))
    expect(page.get_by_role("alert")).to_be_focused()
    assert axe_violations(page) == []
    page.get_by_role("link", name="Zaznacz, dla kogo").click()
    expect(page.locator("#dla")).to_be_focused()


def test_escape_twice_leaves_at_once(page, walked, server):
    as_persona(page, walked, server)
    page.goto("/pilna-pomoc/sytuacja-w-domu")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.wait_for_url("**/kalendarz")
    assert page.get_by_role("heading", name="Kalendarz").is_visible()
    for _ in range(50):
        if not page.context.cookies():
            break
        page.wait_for_timeout(100)
    assert page.context.cookies() == []
    page.go_back()
    assert not re.search("sytuacja", page.url)


def test_leaving_works_without_scripts(new_page, walked, server):
    page = new_page(base_url=server, javascript=False)
    as_persona(page, walked, server)
    page.goto("/pilna-pomoc/sytuacja-w-domu")
    page.get_by_role("button", name="Szybkie wyjście").click()
    page.wait_for_url("**/kalendarz")
    assert page.context.cookies() == []
