"""Changes of law, each with its eve and first day, and conditional papers."""

from datetime import date

import pytest

from guide.model.rulebook import DocumentUse
from tests.coverage.tiny_cases import case, goals, missing
from tests.engine.formulas import (
    Home,
    home,
    law,
    node,
    when,
)
from tests.engine.tiny import (
    EVE,
    NEW_YEAR,
    PLACE,
    TWO_SPANS,
    benefit,
    condition,
    money,
    parameter,
    pays,
    rulebook,
    since,
    span,
    unknown,
    value,
    yes_no,
)


def of(kind, names):
    return {one for one in names if one.startswith(kind)}


CHANGED = rulebook(money("dochod"), TWO_SPANS, benefit("b", home.dochod < law("limit")))
CHANGE = f"zmiana limit: zmiana {NEW_YEAR}"


def test_a_change_needs_its_eve_and_its_first_day():
    eve, first = (case("yes", {"dochod": 1}, day=day) for day in (EVE, NEW_YEAR))
    later = case("yes", {"dochod": 1}, day=date(2027, 1, 2))
    assert CHANGE in goals(CHANGED)
    assert CHANGE in missing(CHANGED, eve, later)
    assert CHANGE in missing(CHANGED, first)
    assert CHANGE not in missing(CHANGED, eve, first)


def test_a_change_counts_only_where_it_was_used():
    book = rulebook(
        yes_no("a"),
        TWO_SPANS,
        benefit("b", amount=when(home.a, law("limit"), 10)),
    )
    unused = [case("yes", {"a": False}, day=day, least=10) for day in (EVE, NEW_YEAR)]
    assert CHANGE in missing(book, *unused)
    used = [
        case("yes", {"a": True}, day=day, least=least)
        for day, least in ((EVE, 776), (NEW_YEAR, 1010))
    ]
    assert CHANGE not in missing(book, *used)


@pytest.mark.parametrize(
    "spans",
    [
        (span(776, until=EVE), span(776, start=NEW_YEAR)),
        (span(776, until=EVE), unknown(0, 5000, start=NEW_YEAR)),
        (span(5, until=date(2021, 12, 31)), span(6, start=date(2022, 1, 1))),
        (span(776, until=date(2026, 12, 1)), span(1010, start=NEW_YEAR)),
    ],
)
def test_no_change_is_what_stays_is_unknown_or_too_old_or_has_a_gap(spans):
    book = rulebook(parameter("limit", *spans), benefit("b", amount=law("limit")))
    assert of("zmiana", goals(book)) == set()


def test_variants_are_changes_and_only_those_that_count_have_goals():
    old, new = date(2021, 1, 1), date(2024, 1, 1)
    content = since(
        (None, node(home.x < 1)), (old, node(home.x < 2)), (new, node(home.x < 3))
    )
    book = rulebook(money("x"), benefit("b", condition("c", content)))
    assert goals(book) == {
        "zmiana b/c: zmiana 2024-01-01",
        *(
            f"{kind} b/c: x < {limit}"
            for kind in ("warunek", "próg")
            for limit in (2, 3)
        ),
    }
    days = date(2023, 12, 31), new
    cases = [case("yes", {"x": 1}, day=day) for day in days]
    assert of("zmiana", missing(book, *cases)) == set()


def test_the_amount_and_values_change_too():
    dated = since((None, node(1)), (NEW_YEAR, node(2)))
    amount = since((None, pays(Home.v)), (NEW_YEAR, pays(Home.v + 1)))
    book = rulebook(value("v", dated), benefit("b", amount=amount))
    names = {f"zmiana {owner}: zmiana {NEW_YEAR}" for owner in ("v", "b/kwota")}
    assert goals(book) == names
    cases = case("yes", day=EVE, least=1), case("yes", day=NEW_YEAR, least=3)
    assert missing(book, *cases) == set()
    assert missing(book, cases[0]) == names


def test_the_days_of_application_are_changes():
    book = rulebook(benefit("b", since=date(2025, 5, 1), until=EVE))
    first, closed = (
        f"zmiana b/wnioski: zmiana {day}" for day in ("2025-05-01", NEW_YEAR)
    )
    assert goals(book) == {first, closed}
    opening = case("no", day=date(2025, 4, 30)), case("yes", day=date(2025, 5, 1))
    assert missing(book, *opening) == {closed}
    closing = case("yes", day=EVE), case("no", day=NEW_YEAR)
    assert missing(book, *opening, *closing) == set()


PAPERS = rulebook(
    yes_no("a"),
    benefit(
        "b",
        documents=(
            DocumentUse("dowod", PLACE),
            DocumentUse("zaswiadczenie", PLACE, when=node(home.a)),
        ),
    ),
)
NEEDED, NOT_NEEDED = (
    f"dokument b/zaswiadczenie: a → {word}" for word in ("potrzebny", "niepotrzebny")
)


def test_a_conditional_paper_needs_a_case_with_and_one_without_it():
    assert goals(PAPERS) == {NEEDED, NOT_NEEDED}
    silent = case("yes", {"a": True}), case("yes", {"a": False})
    assert missing(PAPERS, *silent) == {NEEDED, NOT_NEEDED}
    with_it = case("yes", {"a": True}, documents=("dowod", "zaswiadczenie"))
    assert missing(PAPERS, with_it) == {NOT_NEEDED}
    without = case("yes", {"a": False}, without=("zaswiadczenie",))
    assert missing(PAPERS, without) == {NEEDED}


def test_of_two_uses_of_a_paper_only_the_one_that_needs_it_is_shown():
    uses = tuple(DocumentUse("d", PLACE, when=node(one)) for one in (home.a, home.b))
    book = rulebook(yes_no("a"), yes_no("b"), benefit("b", documents=uses))
    found = missing(book, case("yes", {"a": True, "b": False}, documents=("d",)))
    assert "dokument b/d: a → potrzebny" not in found
    assert "dokument b/d: b → potrzebny" in found
