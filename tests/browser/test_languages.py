"""Every kind of page in every language and theme; `make verify` takes every page."""

import pytest

from tests.browser.test_comfort import CUT_OFF, KINDS, SIDEWAYS, SPACING, UNFOLD
from tests.texts.translated import LANGUAGES
from tests.tools.axe import axe_violations
from tests.tools.ibm import ibm_failures
from tests.tools.vnu import vnu_errors
from tests.web.test_pages import PUBLIC

# What a visitor may choose on the settings page, as the cookie holds it.
THEMES = ("urzadzenie.urzadzenie", "dark.large", "contrast.large", "light.urzadzenie")
MORE_KINDS = [
    "/swiadczenia",
    "/warunki",
    "/tryb",
    "/dokumenty",
    "/aktualnosci",
    "/misja",
    "/kontakt",
    "/latwy-tekst",
    "/o-przewodniku",
    "/deklaracja-dostepnosci",
    "/prywatnosc",
    "/wyglad",
    "/mapa-strony",
    "/kalendarz",
]
EVERY_KIND = [*KINDS, *MORE_KINDS]
_SOME = ("/", "/przewodnik", "/wynik", "/swiadczenia/zasilek-staly")
LINKS = """() => [...document.querySelectorAll('main a[href]')].filter(one => {
  const name = (one.getAttribute('aria-label') || one.textContent).trim();
  return !name || /^(tutaj|więcej|kliknij|here|more|тут|більше)$/i.test(name);
}).map(one => one.outerHTML.slice(0, 120))"""
# The rest of a list is like its beginning; `make verify` looks at all of it.
SHORTEN = """() => document.querySelectorAll('main ul > li:nth-child(n+7)')
  .forEach(one => one.remove())"""
FOREIGN = """() => [...document.querySelectorAll('main .in-polish')]
  .map(one => one.textContent)"""


def themed(page, server, theme):
    page.context.add_cookies([{"name": "wyglad", "value": theme, "url": server}])
    return page


def goto(page, language, path):
    page.goto(f"/{language}{path}")
    assert page.title(), path


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_page_in_every_language(page_of, answered, language):
    """On a narrow telephone, everything unfolded: nothing is lost or left in Polish."""
    page = page_of(answered, width=320, height=640)
    for path in EVERY_KIND:
        goto(page, language, path)
        page.evaluate(UNFOLD)
        assert page.evaluate(SIDEWAYS) <= 0, path
        assert page.evaluate(LINKS) == [], path
        assert page.evaluate(FOREIGN) == [], path
        page.evaluate(SPACING)
        assert page.evaluate(CUT_OFF) == [], path
        assert page.evaluate(SIDEWAYS) <= 0, path
        page.evaluate(SHORTEN)
        assert axe_violations(page) == [], path


@pytest.mark.parametrize("theme", ["dark.large", "contrast.large"])
def test_every_kind_of_page_in_every_theme(page_of, answered, server, theme):
    page = themed(page_of(answered, width=320), server, theme)
    for path in EVERY_KIND:
        page.goto(path)
        assert page.evaluate(SIDEWAYS) <= 0, path
        page.evaluate(SHORTEN)
        assert axe_violations(page, looks_only=True) == [], path


def test_every_language_is_valid_html(answered, tmp_path):
    for language in LANGUAGES:
        for number, path in enumerate(EVERY_KIND):
            reply = answered.client.get(f"/{language}{path}", follow_redirects=True)
            (tmp_path / f"{language}{number:02}.html").write_text(reply.text, "utf-8")
    assert vnu_errors(tmp_path) == []


def test_the_second_engine_agrees_in_another_language(page_of, answered):
    page = page_of(answered)
    for path in _SOME:
        goto(page, "uk", path)
        assert ibm_failures(page) == [], path


@pytest.mark.deep
@pytest.mark.parametrize(
    ("language", "theme"),
    [
        *(("", theme) for theme in THEMES),
        *((language, THEMES[0]) for language in LANGUAGES),
        *((language, "contrast.large") for language in LANGUAGES),
    ],
)
def test_every_page_in_every_language_and_theme(
    page_of, answered, server, language, theme
):
    """A theme changes colours and the size of letters, a language the words.

    Themes meet every page in Polish; the largest letters every page in each language.
    """
    page = themed(page_of(answered, width=360), server, theme)
    for path in dict.fromkeys((*PUBLIC, *KINDS)):
        page.goto(f"/{language}{path}" if language else path)
        assert axe_violations(page, looks_only=theme != THEMES[0]) == [], path
        assert page.evaluate(SIDEWAYS) <= 0, path


@pytest.mark.deep
@pytest.mark.parametrize("language", ["", *LANGUAGES])
def test_the_second_engine_agrees_on_every_kind_of_page(page_of, answered, language):
    page = page_of(answered)
    for path in EVERY_KIND:
        page.goto(f"/{language}{path}" if language else path)
        assert ibm_failures(page) == [], path


def test_a_language_keeps_the_answers_and_the_place(page_of, answered):
    """From a result in Polish to the same one in Ukrainian, without a script."""
    page = page_of(answered, javascript=False)
    page.goto("/wynik")
    cards = page.locator("main h3").count()
    page.get_by_role("link", name="Українська").click()
    assert page.url.endswith("/uk/wynik")
    assert page.locator("html").get_attribute("lang") == "uk"
    assert page.locator("main h3").count() == cards
    page.get_by_role("link", name="Polski").click()
    assert page.url.endswith("/wynik")
    assert "/uk/" not in page.url


def test_looks_are_chosen_with_the_keyboard_and_without_a_script(page_of, answered):
    page = page_of(answered, javascript=False)
    page.goto("/uk/swiadczenia")
    paper = "() => getComputedStyle(document.body).backgroundColor"
    before = page.evaluate(paper)
    page.get_by_role("link", name="Вигляд сайту").press("Enter")
    page.locator("input[name=kolory][value=urzadzenie]").focus()
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/uk/swiadczenia")
    assert page.evaluate(paper) != before
    assert page.locator("html").get_attribute("data-theme") == "dark"
