"""The wizard opens with a need, a life event or a single benefit."""

import pytest

from tests.rulecases import real_rulebook
from tests.web.browser import Browser

_RULEBOOK = real_rulebook()


def started(browser, address):
    """Follow a link to the start page; return what is ticked, and go on."""
    start = browser.get(address)
    chosen = [value for name, value in start.form().data if name == "potrzeba"]
    changes = [("dla", "myself"), *(("potrzeba", one) for one in chosen)]
    return chosen, start, changes


def offered(browser: Browser) -> set[str]:
    """Return the addresses of the benefits that the result speaks of."""
    page = browser.get("/wynik")
    links = (one.get("href", "") for one in page.tree.iter("a"))
    return {
        one.split("/")[2] for one in links if one.count("/") >= 2 and "/wynik/" in one
    }


@pytest.mark.parametrize("benefit", ["zasilek_staly", "dodatek_mieszkaniowy"])
def test_a_benefit_opens_the_wizard_on_just_itself(browser, benefit):
    slug = benefit.replace("_", "-")
    page = browser.get(f"/swiadczenia/{slug}")
    address = f"/przewodnik?swiadczenie={slug}"
    assert f'href="{address}"' in page.html
    chosen, start, changes = started(browser, address)
    assert chosen == [slug]
    assert _RULEBOOK.benefits[benefit].title in start.text
    browser.send(start.form(), changes)
    assert offered(browser) - {"dokumenty", "lista.pdf"} <= {slug}


def test_an_event_opens_its_benefits(browser):
    (number, event), *_ = enumerate(_RULEBOOK.events.values(), 1)
    home = browser.get("/")
    assert f'href="/przewodnik?zdarzenie=z{number}"' in home.html
    chosen, start, _ = started(browser, f"/przewodnik?zdarzenie=z{number}")
    assert chosen == [f"z{number}"]
    assert event.title in start.text


def test_what_nobody_knows_opens_nothing(browser):
    for address in ("?swiadczenie=nie-ma", "?zdarzenie=z999", "?zdarzenie=1x"):
        assert started(browser, f"/przewodnik{address}")[0] == []


def test_help_in_danger_is_opened_quietly(browser):
    start = browser.get("/przewodnik?swiadczenie=interwencja-kryzysowa")
    assert "Szybkie wyjście" in start.text
    assert "Szybkie wyjście" not in browser.get("/przewodnik?swiadczenie=dps").text
