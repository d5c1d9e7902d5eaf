"""Forms tied to the cookie, silence in the logs, and the way out in a hurry."""

import logging
from dataclasses import replace

import pytest
import time_machine

from guide.app import create_app
from guide.web import results
from guide.web.visit import Visit
from tests.web.browser import Browser, Page
from tests.web.visits import household_of, parts_of, put, token_of
from tests.web.walking import Walker, dice, visit_of


@pytest.fixture
def begun(browser):
    put(browser, household_of(parts_of(browser).rulebook, (34, 9)))
    return browser


def first_topic(browser):
    return browser.get("/przewodnik/dalej")


def filled_in(browser, page, seed=0):
    return Walker(browser, dice(seed), unknown=0).answers(page)


def test_a_form_without_a_token_changes_nothing(begun):
    before = visit_of(begun)
    page = first_topic(begun)
    data = [pair for pair in page.form().data if pair[0] != "csrf_token"]
    begun.post(page.path, [*data, *filled_in(begun, page)], 422)
    assert visit_of(begun) == before


def test_a_token_of_another_visitor_is_refused(begun, app):
    other = Browser(app)
    put(other, household_of(parts_of(other).rulebook, (70,)))
    other.client.delete_cookie("guide")
    foreign = token_of(other.get("/przewodnik"))
    page = first_topic(begun)
    data = [pair for pair in page.form().data if pair[0] != "csrf_token"]
    data += [("csrf_token", foreign), *filled_in(begun, page)]
    begun.post(page.path, data, 422)


def test_a_late_form_keeps_what_was_typed(begun):
    """The answers are still there, but this page was open in another tab for long."""
    with time_machine.travel("2026-11-24 10:00", tick=False) as clock:
        put(begun, household_of(parts_of(begun).rulebook, (34, 9)))
        page = first_topic(begun)
        typed = filled_in(begun, page)
        clock.shift(70 * 60)
        begun.get("/przewodnik/odpowiedzi")
        clock.shift(70 * 60)
        again = begun.send(page.form(), typed)
        assert again.status == 422
        assert "Ta strona czekała zbyt długo" in again.text
        assert set(typed) <= set(again.form().data)
        before = len(visit_of(begun).answers)
        assert begun.send(again.form()).status == 200
        assert len(visit_of(begun).answers) > before


def test_a_form_later_than_the_answers_keeps_what_was_typed(begun):
    """The answers have ended: what was just typed is kept, the rest is asked again."""
    with time_machine.travel("2026-11-24 10:00", tick=False) as clock:
        put(begun, household_of(parts_of(begun).rulebook, (34,)))
        page = first_topic(begun)
        typed = filled_in(begun, page)
        clock.shift(130 * 60)
        again = begun.send(page.form(), typed)
        assert again.status == 422
        assert "Wcześniejszych odpowiedzi już tu nie ma" in again.text
        assert set(typed) <= set(again.form().data)
        after = begun.send(again.form())
        assert after.path == "/przewodnik/domownicy"
        assert len(visit_of(begun).answers) == len({name for name, _ in typed})


def test_a_late_list_of_people_keeps_what_was_typed(browser):
    with time_machine.travel("2026-11-24 10:00", tick=False) as clock:
        put(browser, household_of(parts_of(browser).rulebook, (34, 9)))
        page = browser.get("/przewodnik/domownicy")
        clock.shift(130 * 60)
        again = browser.send(page.form(), button="dalej=dalej")
        assert again.status == 422
        kept = [pair for pair in page.form().data if pair[0] != "csrf_token"]
        assert [pair for pair in again.form().data if pair[0] != "csrf_token"] == kept
        assert "/temat/" in browser.send(again.form(), button="dalej=dalej").path


def test_the_violence_path_can_be_left_at_once(begun):
    page = begun.get("/pilna-pomoc/sytuacja-w-domu")
    assert "przemoc" not in (page.title + page.path).lower()
    after = begun.send(page.form_to("/kalendarz"))
    assert after.heading == "Kalendarz"
    assert "Ośrodek" not in after.html
    assert begun.client.get_cookie("guide") is None
    assert visit_of(begun) == Visit()


def test_leaving_clears_the_device_and_asks_for_no_token(begun):
    reply = begun.post("/kalendarz", {})
    assert reply.status_code == 303
    assert reply.headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert reply.headers["Cache-Control"] == "no-store"
    assert "guide=;" in reply.headers["Set-Cookie"]


def test_whoever_comes_from_there_can_leave_from_every_page(browser):
    page = browser.get("/pilna-pomoc/sytuacja-w-domu")
    assert "cicho=1" in page.html
    start = browser.get("/przewodnik?cicho=1")
    changes = [("dla", "myself"), ("potrzeba", "wszystko")]
    after = browser.send(start.form(), changes)
    assert 'action="/kalendarz"' in after.html
    assert 'action="/kalendarz"' in browser.get("/przewodnik/odpowiedzi").html


def walk(app, seed, caplog):
    caplog.clear()
    walker = Walker(Browser(app), dice(seed))
    walker.begin()
    walker.to_the_end(walker.household([30 + seed * 20]))
    walker.browser.get("/wynik")
    return [(one.name, one.levelname, one.getMessage()) for one in caplog.records]


def test_two_different_walks_leave_the_same_log(app, caplog):
    with caplog.at_level(logging.DEBUG):
        first, second = walk(app, 0, caplog), walk(app, 2, caplog)
    assert first == second == []


def test_a_failure_is_reported_without_what_was_answered(config, caplog, monkeypatch):
    app = create_app(replace(config, testing=False))
    browser = Browser(app)
    put(browser, household_of(parts_of(browser).rulebook, (34,)))

    def broken(_telling):
        msg = "a secret: 34 years"
        raise RuntimeError(msg)

    monkeypatch.setattr(results, "result_view", broken)
    with caplog.at_level(logging.DEBUG):
        reply = browser.client.get("/wynik?sekret=1")
    assert reply.status_code == 500
    page = Page("/wynik", reply)
    assert page.heading == "Coś się u nas zepsuło"
    assert caplog.messages == ["/wynik: RuntimeError"]
    assert caplog.records[0].exc_info is None
