"""Pages under every eye: dark, forced colours, wide, narrow, on paper; and mistakes."""

import pytest

from tests.tools.axe import axe_violations
from tests.tools.ibm import ibm_failures

KINDS = [
    "/",
    "/przewodnik",
    "/przewodnik/domownicy",
    "/przewodnik/krewni",
    "/przewodnik/temat/20?powrot=1",
    "/przewodnik/odpowiedzi",
    "/wynik",
    "/wynik/dom-pomocy-spolecznej/1",
    "/wynik/dokumenty",
    "/swiadczenia/zasilek-staly",
    "/pilna-pomoc/sytuacja-w-domu",
    "/nie-ma",
]
LOOKS = {
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
    "more contrast": {"contrast": "more"},
    "telephone": {"width": 360, "height": 740, "has_touch": True},
}
# WCAG 1.4.12: nothing may be lost when somebody sets their text wider.
SPACING = """() => {
  const wide = new CSSStyleSheet();
  wide.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: .12em !important;
        word-spacing: .16em !important; }
    p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [wide];
  document.querySelectorAll('details').forEach(one => one.open = true);
}"""
CUT_OFF = """() => [...document.querySelectorAll('body *')].filter(one => {
  const style = getComputedStyle(one);
  const hides = style.overflowX !== 'visible' || style.overflowY !== 'visible';
  const cut = one.scrollWidth > one.clientWidth + 1
           || one.scrollHeight > one.clientHeight + 1;
  return hides && cut && style.position !== 'absolute' && one.tagName !== 'SELECT'
      && one.clientWidth > 1;
}).map(one => one.outerHTML.slice(0, 120))"""
UNFOLD = "document.querySelectorAll('details').forEach(one => one.open = true)"
SIDEWAYS = """() => document.documentElement.scrollWidth
             - document.documentElement.clientWidth"""


_LOOKED_AT = 3


@pytest.mark.deep  # the gate sees the themes, which hold the same colours
@pytest.mark.parametrize("look", LOOKS)
def test_every_look_is_accessible(page_of, answered, look):
    page = page_of(answered, **LOOKS[look])
    for path in KINDS:
        page.goto(path)
        found = axe_violations(page)
        if look == "forced colours":  # the system's own colours, which axe cannot see
            found = [one for one in found if not one.startswith("color-contrast")]
        assert found == [], path


def test_the_second_engine_agrees_in_the_dark(page_of, answered):
    page = page_of(answered, color_scheme="dark")
    for path in ("/wynik", "/przewodnik/temat/20?powrot=1"):
        page.goto(path)
        assert ibm_failures(page) == [], path


def test_wide_spacing_cuts_nothing_off(page_of, answered):
    page = page_of(answered, width=320)
    for path in KINDS:
        page.goto(path)
        page.evaluate(SPACING)
        assert page.evaluate(CUT_OFF) == [], path
        assert page.evaluate(SIDEWAYS) <= 0, path


def test_text_of_double_size_needs_no_sideways_scroll(page_of, answered):
    """A browser at 400 % on a small laptop: 1280 pixels become 320."""
    page = page_of(answered, width=320, height=256, device_scale_factor=4)
    for path in KINDS:
        page.goto(path)
        page.evaluate(UNFOLD)
        assert page.evaluate(SIDEWAYS) <= 0, path


def test_mistakes_on_every_topic(page_of, begun, topics):
    """Nothing filled in: the summary gets the focus and leads to each field."""
    page = page_of(begun)
    for number, path in enumerate(topics):
        page.goto(path)
        with page.expect_navigation():
            page.locator("#odpowiedzi .buttons button").last.click()
        assert page.title().startswith("Błąd: "), path
        summary = page.get_by_role("alert")
        assert summary.evaluate("one => one === document.activeElement")
        links = summary.get_by_role("link").all()
        assert len(links) == page.locator("#odpowiedzi .error").count()
        links[-1].click()
        target = "one => one.matches('input, select') && !!one.closest('.field-wrong')"
        page.wait_for_function(f"() => ({target})(document.activeElement)")
        if number < _LOOKED_AT:
            assert axe_violations(page) == [], path
    assert ibm_failures(page) == []


def test_the_menu_shows_where_one_is_in_forced_colours(page_of, answered):
    page = page_of(answered, forced_colors="active")
    page.goto("/swiadczenia")
    colour = "one => getComputedStyle(one).borderBottomColor"
    menu = page.get_by_role("navigation", name="Menu główne").get_by_role("link")
    colours = [one.evaluate(colour) for one in menu.all()]
    assert sorted(colours.count(one) for one in set(colours)) == [1, len(colours) - 1]


def test_focus_is_always_to_be_seen(page_of, answered):
    """Tab through a page: each stop is on the screen and has a ring around it."""
    page = page_of(answered, width=360, height=640)
    for path in ("/wynik", "/przewodnik/odpowiedzi", "/przewodnik/domownicy"):
        page.goto(path)
        stops = page.locator("a[href], button:visible, input:visible, select, summary")
        for _ in range(min(stops.count(), 40)):
            page.keyboard.press("Tab")
            assert page.evaluate(RINGED), (path, page.evaluate(WHERE))


RINGED = """() => {
  const one = document.activeElement;
  if (one === document.body) return true;
  const {top, bottom} = one.getBoundingClientRect();
  const style = getComputedStyle(one);
  const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const middle = Math.min(Math.max((top + bottom) / 2, 0), innerHeight - 1);
  const {left, right} = one.getBoundingClientRect();
  const over = document.elementFromPoint(Math.min(left + 5, right), middle);
  const covered = over && !one.contains(over) && !over.contains(one)
               && getComputedStyle(over).position === 'fixed';
  return bottom > 0 && top < innerHeight && ring && !covered;
}"""
WHERE = "() => document.activeElement.outerHTML.slice(0, 160)"


def test_paper_has_no_buttons_and_opens_what_is_folded(page_of, answered):
    page = page_of(answered)
    page.goto("/wynik/dokumenty")
    page.emulate_media(media="print")
    assert page.locator("a.urgent-link:visible, button:visible").count() == 0
    assert page.get_by_role("heading", level=1).is_visible()
