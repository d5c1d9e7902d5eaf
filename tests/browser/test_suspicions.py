"""What the second engine only suspects: read by a person, each with what was seen."""

import pytest

from tests.browser.test_languages import EVERY_KIND
from tests.tools.ibm import ibm_suspicions

READ = {
    "aria_complementary_label_visible": (
        "the panel beside the questions begins with what its name says"
    ),
    "download_keyboard_controllable": "a link to a file; the browser opens it",
    "element_tabbable_unobscured": "the sticky bar leaves room: scroll-padding",
    "element_tabbable_visible": "the skip link shows itself when it has the focus",
    "heading_markup_misuse": "it is the heading of the part below it",
    "img_alt_background": "the ripples are decoration",
    "input_fields_grouped": (
        "every question is a fieldset of its own; amounts of one source stand below "
        "its heading"
    ),
    "input_label_visible": (
        "in a row of persons the question stands above, and the name says whose"
    ),
    "list_structure_proper": "pairs of a definition list in div, as HTML allows",
    "select_options_grouped": "ten options, in the order of the alphabet",
    "style_color_misuse": "every state has a sign and a word beside its colour",
    "style_focus_visible": "test_focus_is_always_to_be_seen tabs through the pages",
    "style_highcontrast_visible": "test_every_look_is_accessible, forced colours",
    "text_block_heading": "it is the legend of a question",
}


@pytest.mark.deep
def test_every_suspicion_was_read(page_of, answered):
    page = page_of(answered)
    found = {}
    for path in EVERY_KIND:
        page.goto(path)
        found |= ibm_suspicions(page)
    assert {rule: example for rule, example in found.items() if rule not in READ} == {}
    assert set(READ) - set(found) == set()
