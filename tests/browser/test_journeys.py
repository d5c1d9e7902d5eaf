"""From the start page to the printed list, in a real browser, as four kinds of people.

The figures are those of the law: see the cases of these benefits in tests/cases.
"""

import io
import re
from contextlib import redirect_stdout

import pypdfium2
import pytest

from guide import cli
from tests.browser.conftest import DAY
from tests.browser.hands import Keyboard, Mouse
from tests.browser.journey import Journey, persona_file

FIGURES = {
    "12": ("Zasiłek stały", "813,00 zł"),
    "11": ("Zasiłek okresowy", "646,00–1 292,00 zł"),
    "10": ("Świadczenie z funduszu alimentacyjnego", "565,00 zł"),
}
_CARDS = """cards => cards.map(card => {
  const words = one => one ? one.textContent.replace(/\\s+/g, ' ').trim() : '';
  const head = card.querySelector('.card-head');
  const [, inKind] = head.querySelectorAll(':scope > div > p:not(.soft):not(.status)');
  const whom = words(head.querySelector(':scope > div > .soft'));
  const amount = words(head.querySelector('.card-amount')) || words(inKind);
  return words(card.querySelector('h3')) + (whom && ` (${whom})`)
       + (amount && `: ${amount}`);
})"""


def squeezed(text):
    """Let only words count, however they are spaced or hyphenated."""
    text = text.replace("\ufffe", "-")
    return re.sub(r"\s+", " ", text).strip()


def told_by_command(persona):
    """Return what `guide assess` prints, and how many benefits it names."""
    with redirect_stdout(io.StringIO()) as told:
        assert cli.main(["assess", str(persona), "--day", DAY]) == 0
    _, *groups = told.getvalue().split("\n# ")
    lines = [line for group in groups for line in group.splitlines()[1:]]
    named = [line for line in lines if line and not line.startswith(" ")]
    return squeezed(" ".join(lines)), len(named)


def in_order(parts, whole):
    """Tell whether parts stand in a text one after another."""
    place = 0
    for part in parts:
        place = whole.find(part, place) + len(part)
        if place < len(part):
            return False
    return True


def text_of(data):
    return squeezed(
        " ".join(
            one.get_textpage().get_text_range() for one in pypdfium2.PdfDocument(data)
        )
    )


def no_sideways_scroll(page):
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    widths = page.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    assert widths[0] <= widths[1], (page.url, widths)


def nothing(_page):
    """Look at nothing in particular."""


MANNERS = {
    "mouse": ({}, Mouse, nothing),
    "keyboard": ({}, Keyboard, nothing),
    "no-javascript": ({"javascript": False}, Mouse, nothing),
    "320px": ({"width": 320, "height": 640}, Mouse, no_sideways_scroll),
}
# The gate goes each way once and to each figure; `make verify` all twelve.
_IN_GATE = {
    ("11", "mouse"),
    ("12", "keyboard"),
    ("10", "no-javascript"),
    ("11", "320px"),
}


def journeys():
    for manner in MANNERS:
        for number in FIGURES:
            marks = () if (number, manner) in _IN_GATE else (pytest.mark.deep,)
            yield pytest.param(number, manner, id=f"{number}-{manner}", marks=marks)


@pytest.mark.usefixtures("_on_the_day")
@pytest.mark.parametrize(("number", "manner"), [*journeys()])
def test_a_journey(new_page, server, number, manner):
    (title, amount), persona = FIGURES[number], persona_file(number)
    screen, hand, look = MANNERS[manner]
    page = new_page(base_url=server, **screen)
    journey = Journey(page, hand(page), persona, look)
    journey.to_the_result()
    shown = [squeezed(one) for one in page.locator("li.card").evaluate_all(_CARDS)]
    told, number_told = told_by_command(persona)
    assert in_order(shown, told), (shown, told)
    assert len(shown) == number_told
    assert any(one.startswith(title) and amount in one for one in shown)
    paper = text_of(journey.printed())
    assert re.search(rf"{re.escape(title)}.{{0,120}}?{re.escape(amount)}", paper)
