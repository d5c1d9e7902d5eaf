"""`guide order`: orders of the topics compared."""

import re
from math import nan

from guide.cli.order import _lines
from guide.engine.ordering import Comparison, Effort
from tests.cli.given import SMALL, TODAY


def test_orders_are_compared(said, tmp_path):
    (tmp_path / "a.yaml").write_text("osoby:\n  - wiek: 40\n", "utf-8")
    options = ("--models", tmp_path, "--households", "4", TODAY)
    found = said(SMALL, "order", *options)
    assert found[0] == "Ile pytań, zanim wszystko jest rozstrzygnięte (rodziny: 2)"
    row = re.compile(r"  (\D+?) +[0-9]+,[0-9]{2} pytań, [0-9]+,[0-9]{2} stron")
    assert [row.match(one)[1] for one in found[1:4]] == [
        "kolejność z plików tematów",
        "kolejność zaproponowana",
        "kolejność plików świadczeń",
    ]
    assert found[4].startswith("  stałe rozgałęzienia formularza")
    (verdict,) = (one for one in found if "względem" in one)
    more = r"[+-][0-9]+,[0-9]% pytań; mieści się w granicy 15%\."
    assert re.search(more, verdict)
    assert "Kolejność z plików tematów: ludzie, dom, dochody" in found
    topics = found[-1].removeprefix("Kolejność zaproponowana: ").split(", ")
    assert sorted(topics) == ["dochody", "dom", "ludzie"]
    assert said(SMALL, "order", *options) == found


def test_an_order_that_asks_much_more_is_said_to_be_too_far_away():
    def verdict(asked):
        effort = Effort(asked, 1, 0)
        least = Effort(100, 1, 0)
        found = Comparison((), 1, effort, least, least, 1, 0, nan, nan, nan)
        return next(one for one in _lines(found, ()) if "względem" in one)

    assert verdict(115).endswith("+15,0% pytań; mieści się w granicy 15%.")
    assert verdict(116).endswith("+16,0% pytań; NIE mieści się w granicy 15%.")


def test_orders_need_models(guide, tmp_path):
    found = guide(SMALL, "order", "--models", tmp_path)
    assert found == (1, "", f"{tmp_path}: nie ma takiego pliku albo folderu\n")
