"""Cases compared with the engine: every kind of difference is told."""

from datetime import date
from decimal import Decimal

import pytest

from guide.coverage.verifying import Engines, differences, judged
from guide.engine.judging import Engine
from guide.model.cases import Case, Expected
from guide.model.rulebook import DocumentUse
from tests.engine.formulas import home, law, node, parts_sum
from tests.engine.tiny import (
    DAY,
    PLACE,
    benefit,
    money,
    parameter,
    part,
    rulebook,
    situation,
    unknown,
    yes_no,
)

BOOK = rulebook(
    yes_no("chory"),
    money("dochod"),
    parameter("prog", unknown(0, 1000), local=True),
    benefit(
        "zasilek",
        home.dochod < law("prog"),
        amount=parts_sum,
        parts=(part("dodatek", 5),),
        documents=(
            DocumentUse("dowod", PLACE),
            DocumentUse("orzeczenie", PLACE, when=node(home.chory)),
        ),
    ),
)
ENGINES = Engines(Engine(BOOK))


def told(answers, *, local=(("prog", Decimal(500)),), **wanted):
    """Return what differs from a case that expects so much."""
    expected = Expected("zasilek", **{"outcome": "yes", "place": PLACE, **wanted})
    case = Case(PLACE, "", "", DAY, situation(answers), (expected,), local)
    return differences(expected, judged(ENGINES, case, expected))


POOR = {"dochod": 100, "chory": False}
ILL = {"dochod": 100, "chory": True}


@pytest.mark.parametrize(
    ("answers", "wanted"),
    [
        (POOR, {}),
        (POOR, {"least": Decimal(5), "most": Decimal(5)}),
        (POOR, {"parts": (("dodatek", Decimal(5)),)}),
        (POOR, {"documents": ("dowod",), "without": ("orzeczenie",)}),
        (ILL, {"documents": ("dowod", "orzeczenie")}),
        ({"dochod": 900}, {"outcome": "no"}),
        ({}, {"outcome": "open", "missing": ("dochod",)}),
        ({"dochod": 900}, {"outcome": "open", "local": (), "unknown": ("prog",)}),
    ],
)
def test_what_is_as_expected_is_no_difference(answers, wanted):
    assert told(answers, **wanted) == ()


@pytest.mark.parametrize(
    ("answers", "wanted", "difference"),
    [
        (POOR, {"outcome": "no"}, "wynik yes, a nie no"),
        ({}, {}, "wynik open, a nie yes (nierozstrzygnięte: dochod)"),
        (POOR, {"least": Decimal(6)}, "least: 5.00, a nie 6"),
        (POOR, {"parts": (("dodatek", Decimal(6)),)}, "parts: dodatek: 5.00, a nie 6"),
        (POOR, {"missing": ("dochod",)}, "missing: brakuje dochod"),
        (POOR, {"unknown": ("prog",)}, "unknown: brakuje prog"),
        (POOR, {"presumed": ("prog",)}, "presumed: brakuje prog"),
        (POOR, {"documents": ("orzeczenie",)}, "documents: brakuje orzeczenie"),
        (
            {"dochod": 1},
            {"documents": ("orzeczenie",)},
            "documents: brakuje orzeczenie",
        ),
        (ILL, {"without": ("orzeczenie",)}, "without: dokument orzeczenie"),
        ({"dochod": 1}, {"without": ("orzeczenie",)}, "without: dokument orzeczenie"),
        (POOR, {"claimant": 3}, "ta osoba nie może"),
    ],
)
def test_every_difference_is_told(answers, wanted, difference):
    assert [one for one in told(answers, **wanted) if difference in one]


def test_engines_are_linked_once_for_the_same_local_law():
    local = (("prog", Decimal(500)),)
    benefit = next(iter(BOOK.benefits))
    one = ENGINES.of(local, benefit)
    assert one is ENGINES.of(local, benefit)
    assert list(one.rulebook.benefits) == [benefit]
    span = one.rulebook.parameters["prog"].on(date(2026, 1, 1))
    assert span is not None
    assert span.value == 500
