"""The cookie: sealed, short-lived, small; whatever is wrong with it, a fresh start."""

import re
from dataclasses import replace

import pytest
import time_machine

from guide.app import create_app
from guide.config import Config
from guide.present.people import Voice
from guide.web.services import EXTENSION
from guide.web.state import cookie_name, today, write_content
from guide.web.visit import Visit
from tests.rulecases import real_rulebook
from tests.web.browser import Browser
from tests.web.test_packing import full_household
from tests.web.visits import household_of, parts_of, put, token_of
from tests.web.walking import dice, visit_of

LARGEST_COOKIE = 4096
OLD, NEW = "o" * 40, "n" * 40


def household(browser, ages=(40, 9)):
    return household_of(parts_of(browser).rulebook, ages)


def test_fifteen_people_fit_into_the_cookie(config):
    """Every question answered about everybody, each with five sources of money."""
    app = create_app(replace(config, production=True))
    parts = app.extensions[EXTENSION]
    browser = Browser(app)
    visit = full_household(real_rulebook(), dice(15), people=15, sources=5)
    put(browser, visit)
    reply = browser.client.get("/przewodnik/odpowiedzi", base_url="https://localhost/")
    assert reply.status_code == 200
    (header,) = reply.headers.getlist("Set-Cookie")
    assert header.startswith(cookie_name(parts))
    assert len(header.encode()) <= LARGEST_COOKIE


def test_the_cookie_cannot_be_read_by_scripts_or_sent_by_others(config):
    app = create_app(replace(config, production=True))
    reply = app.test_client().get("/przewodnik", base_url="https://localhost/")
    (header,) = reply.headers.getlist("Set-Cookie")
    name, *attributes = re.split(r"; |=", header)
    assert name == "__Host-guide"
    assert {"Secure", "HttpOnly", "SameSite", "Lax", "Path", "/"} <= set(attributes)
    assert not {"Domain", "Expires", "Max-Age"} & set(attributes)
    assert "Cookie" in reply.headers["Vary"]


def test_the_cookie_hides_what_it_holds(browser):
    put(browser, household(browser))
    first = browser.client.get_cookie("guide").value
    put(browser, household(browser))
    assert first != browser.client.get_cookie("guide").value


@pytest.mark.parametrize("cookie", ["x", "", "AAAA", "ż", "A" * 4000, "=" * 50])
def test_a_strange_cookie_starts_afresh(browser, cookie):
    browser.client.set_cookie("guide", cookie)
    page = browser.get("/wynik")
    assert page.path.startswith("/przewodnik?koniec")
    assert "Zaczynamy od nowa" in page.text
    assert visit_of(browser) == Visit()


def test_a_tampered_cookie_starts_afresh(browser):
    put(browser, household(browser))
    value = browser.client.get_cookie("guide").value
    for place in range(0, len(value), 7):
        other = "A" if value[place] != "A" else "B"
        changed = value[:place] + other + value[place + 1 :]
        browser.client.set_cookie("guide", changed)
        reply = browser.client.get("/przewodnik/odpowiedzi")
        assert reply.status_code == 303, place


def test_a_cookie_of_another_version_starts_afresh(browser):
    parts = parts_of(browser)
    plain = write_content(parts, {"visit": household(browser)})
    browser.client.set_cookie("guide", parts.seal.close(plain[:-1] + b"\xff"))
    assert "Zaczynamy od nowa" in browser.get("/przewodnik/odpowiedzi").text


def test_answers_end_two_hours_after_the_last_request(browser):
    with time_machine.travel("2026-11-24 10:00", tick=False) as clock:
        put(browser, household(browser))
        for _ in range(3):
            clock.shift(119 * 60)
            assert browser.client.get("/przewodnik/odpowiedzi").status_code == 200
        clock.shift(122 * 60)
        page = browser.get("/przewodnik/odpowiedzi")
        assert "Zaczynamy od nowa" in page.text
        assert "Zaczynamy od nowa" not in browser.get("/przewodnik").text


def test_the_visit_can_be_prolonged(browser):
    with time_machine.travel("2026-11-24 10:00", tick=False) as clock:
        put(browser, household(browser))
        clock.shift(100 * 60)
        assert browser.client.get("/przewodnik/trwa").status_code == 204
        clock.shift(100 * 60)
        assert browser.client.get("/przewodnik/odpowiedzi").status_code == 200
    assert (
        Browser(browser.client.application).client.get("/przewodnik/trwa").status_code
        == 410
    )


def app_with(*keys):
    return create_app(Config(secret_keys=keys, testing=True))


def test_keys_can_be_rotated():
    """The first key closes, all of them open."""
    old, both, new = Browser(app_with(OLD)), Browser(app_with(NEW, OLD)), None
    put(old, household(old))
    before = old.client.get_cookie("guide").value
    both.client.set_cookie("guide", before)
    assert both.client.get("/przewodnik/odpowiedzi").status_code == 200
    renewed = both.client.get_cookie("guide").value
    new = Browser(app_with(NEW))
    new.client.set_cookie("guide", renewed)
    assert new.client.get("/przewodnik/odpowiedzi").status_code == 200
    new.client.set_cookie("guide", before)
    assert new.client.get("/przewodnik/odpowiedzi").status_code == 303


@pytest.mark.parametrize(("keys", "status"), [((NEW, OLD), 303), ((NEW,), 422)])
def test_a_form_outlives_the_key_as_long_as_the_key_is_listed(keys, status):
    old, now = Browser(app_with(OLD)), Browser(app_with(*keys))
    page = old.get("/przewodnik")
    both = Browser(app_with(NEW, OLD))
    both.client.set_cookie("guide", old.client.get_cookie("guide").value)
    both.get("/przewodnik")
    now.client.set_cookie("guide", both.client.get_cookie("guide").value)
    typed = {"csrf_token": token_of(page), "dla": "myself", "potrzeba": "1"}
    assert now.client.post("/przewodnik", data=typed).status_code == status


def test_public_pages_set_no_cookie(browser):
    for path in ("/", "/swiadczenia", "/pilna-pomoc", "/pilna-pomoc/sytuacja-w-domu"):
        assert browser.client.get(path).headers.getlist("Set-Cookie") == []


def test_answers_are_deleted_with_the_cookie(browser):
    put(browser, household(browser))
    page = browser.get("/przewodnik/odpowiedzi")
    after = browser.send(page.form_to("/przewodnik/usun"))
    assert after.heading == "Odpowiedzi są usunięte"
    assert browser.client.get_cookie("guide") is None
    assert visit_of(browser) == Visit()


def test_a_late_wish_to_delete_is_asked_again(browser):
    put(browser, household(browser))
    reply = browser.post("/przewodnik/usun", {"csrf_token": "stary"}, 422)
    assert "jeszcze raz" in reply.text
    assert visit_of(browser).voice is Voice.MYSELF


def test_today_is_the_day_in_poland():
    with time_machine.travel("2026-12-31 23:30+00:00", tick=False):
        assert today().isoformat() == "2027-01-01"
