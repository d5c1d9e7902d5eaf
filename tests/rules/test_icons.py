"""Every tile has its picture."""

import re

from tests.rulecases import ROOT
from tests.rules.real import RULES


def test_every_need_event_and_urgent_page_has_an_icon():
    drawn = (ROOT / "static" / "img" / "icons.svg").read_text("utf-8")
    icons = set(re.findall(r'symbol id="([^"]+)"', drawn))
    tiles = (*RULES.needs, *RULES.events, *RULES.urgent)
    assert {one.replace("_", "-") for one in tiles} <= icons
