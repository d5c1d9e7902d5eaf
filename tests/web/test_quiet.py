"""Trouble at home: the way out is at hand there, elsewhere it frightens nobody."""

import pytest

from guide.model.possible import HOUSEHOLD, YES
from guide.web.visit import is_about_trouble, quiet_benefits, with_answers
from tests.rulecases import real_rulebook
from tests.web.browser import Browser
from tests.web.visits import household_of, put
from tests.web.walking import Walker, dice

_RULEBOOK = real_rulebook()
_NEEDS = list(_RULEBOOK.needs)
_EXIT = 'action="/kalendarz"'
_ERASE = "Usuniesz je jednym przyciskiem: "
(_TROUBLE,) = (one for one in _RULEBOOK.facts.values() if is_about_trouble(one))
_FIRST = next(one for one in _RULEBOOK.topics if one.facts[0].startswith("gdzie"))
_SETTLED = {
    ("gdzie_mieszka", HOUSEHOLD): "milicz",
    ("wszyscy_obywatele_polscy", HOUSEHOLD): YES,
}
(_QUIET,) = (one for one in _RULEBOOK.urgent.values() if one.quick_exit)


def number_of(need):
    return str(_NEEDS.index(need) + 1)


@pytest.mark.parametrize("page", _RULEBOOK.urgent.values(), ids=lambda page: page.id)
def test_urgent_help_leads_on_with_its_needs_ticked(browser, page):
    shown = browser.get(f"/pilna-pomoc/{page.id.replace('_', '-')}")
    (link,) = (
        tag.get("href")
        for tag in shown.tree.iter("a")
        if (tag.get("href") or "").startswith("/przewodnik")
        and "button" in (tag.get("class") or "")
    )
    start = browser.get(link)
    ticked = [value for name, value in start.form().data if name == "potrzeba"]
    assert ticked
    assert ticked == sorted(map(number_of, page.needs), key=int)
    assert (_EXIT in start.html) == page.quick_exit


@pytest.mark.parametrize("need", _NEEDS)
def test_the_tile_of_trouble_at_home_can_be_left_at_once(browser, need):
    start = browser.get(f"/przewodnik?potrzeba={number_of(need)}")
    assert (_EXIT in start.html) == (need in _QUIET.needs)
    assert (_ERASE in start.text) == (need in _QUIET.needs)


def test_a_quiet_way_can_be_left_from_every_page(app):
    """Also when the need is ticked on the page itself, and when a box was forgotten."""
    walker = Walker(Browser(app), dice(3))
    start = walker.browser.get("/przewodnik")
    assert _EXIT not in start.html
    quiet = ("potrzeba", number_of(_QUIET.needs[0]))
    wrong = walker.browser.send(start.form(), [quiet])
    assert wrong.errors
    assert _EXIT in wrong.html
    page = walker.browser.send(start.form(), [("dla", "myself"), quiet])
    assert _EXIT in page.html
    page = walker.household([36, 6])
    while "/temat/" in page.path:
        assert _EXIT in page.html
        assert _ERASE in page.text
        page = walker.step(page)
    assert _EXIT in page.html
    assert _ERASE in page.text
    assert _EXIT in walker.browser.get("/wynik").html


def test_danger_at_home_is_a_trouble_that_can_be_ticked():
    """The troubles and the needs of the quiet page share their ids."""
    assert set(_QUIET.needs) <= {one.id for one in _TROUBLE.options}


def test_other_ways_show_no_way_out_until_trouble_is_asked_for(browser):
    visit = household_of(_RULEBOOK, (36, 34), needs=["rozmowa"])
    put(browser, visit)
    place = browser.get(f"/przewodnik/temat/{_FIRST.number}")
    assert any(_RULEBOOK.facts[name].sensitive for name in _FIRST.facts)
    assert _EXIT not in place.html
    assert _ERASE not in place.text
    put(browser, with_answers(visit, _SETTLED))
    (topic,) = (one for one in _RULEBOOK.topics if _TROUBLE.id in one.facts)
    assert _EXIT in browser.get(f"/przewodnik/temat/{topic.number}").html


def result_with(browser, ticked, need):
    visit = household_of(_RULEBOOK, (36, 6), needs=[need])
    said = {**_SETTLED, (_TROUBLE.id, HOUSEHOLD): frozenset(ticked)}
    put(browser, with_answers(visit, said))
    return browser.get("/wynik")


def test_trouble_told_on_another_way_is_answered_with_help(browser):
    need = next(
        name
        for name, tile in _RULEBOOK.needs.items()
        if "interwencja_kryzysowa" not in tile.benefits
    )
    told = result_with(browser, {"przemoc"}, need)
    assert "Interwencja kryzysowa" in told.text
    assert 'href="/pilna-pomoc/sytuacja-w-domu"' in told.html
    assert "Interwencja kryzysowa" not in result_with(browser, {"zadne"}, need).text


@pytest.mark.parametrize(
    ("ticked", "need", "shown"),
    [
        ("przemoc", "alimenty", True),
        ("macierzynstwo", "alimenty", False),
        ("zdarzenie_losowe", "alimenty", False),
        ("zadne", "alimenty", False),
        ("zadne", "przemoc", True),
    ],
)
def test_only_danger_at_home_is_answered_with_the_number_to_call(
    browser, ticked, need, shown
):
    page = result_with(browser, {ticked}, need)
    assert ("Potrzebna pomoc od razu?" in page.text) == shown


def test_danger_is_answered_before_everything_is_known(browser):
    visit = household_of(_RULEBOOK, (36, 6), needs=["alimenty"])
    trouble = {(_TROUBLE.id, HOUSEHOLD): frozenset({"przemoc"})}
    put(browser, with_answers(visit, trouble))
    assert "Potrzebna pomoc od razu?" in browser.get("/wynik").text


def test_help_for_trouble_brings_no_more_questions(browser):
    """While something is open about it, it does not come."""
    visit = household_of(_RULEBOOK, (36, 6), needs=["alimenty"])
    trouble = {(_TROUBLE.id, HOUSEHOLD): frozenset({"przemoc"})}
    for answers, more in (({**trouble, **_SETTLED}, True), (trouble, False)):
        put(browser, with_answers(visit, answers))
        page = browser.get("/wynik")
        assert quiet_benefits(_RULEBOOK) == {"interwencja_kryzysowa"}
        assert ("/wynik/interwencja-kryzysowa" in page.html) == more
