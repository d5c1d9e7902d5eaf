"""The measure as a whole: shares, failures, what is declared impossible."""

from decimal import Decimal

import pytest

from guide.coverage.catalogue import Catalogue
from guide.coverage.goals import Kind
from guide.coverage.measuring import Share, measure
from guide.coverage.tracing import TraceError, trace
from guide.coverage.verifying import Engines, judged
from guide.engine.judging import Engine
from guide.model.possible import NO
from tests.coverage.tiny_cases import case, measured
from tests.engine.formulas import home
from tests.engine.tiny import benefit, rulebook, yes_no
from tests.rulecases import real_rulebook

BOOK = rulebook(yes_no("a"), yes_no("b"), benefit("b", home.a & home.b))
BOTH = {"a": True, "b": True}
A, B = "warunek b/condition: a", "warunek b/condition: b"


def shares(*cases, impossible=None):
    found = measured(BOOK, *cases, impossible=impossible)
    return found.shares(found.catalogue.all)


PAIR = case("yes", BOTH), case("no", {"a": False, "b": True})


def test_shares_are_told_by_kind():
    found = shares(*PAIR)
    assert found[Kind.CONDITION] == Share(1, 2)
    assert found[Kind.PAPER] == Share(0, 0)


@pytest.mark.parametrize(
    ("share", "percent"),
    [(Share(0, 0), "100"), (Share(2, 3), "66.6"), (Share(999, 1000), "99.9")],
)
def test_percents_are_rounded_down(share, percent):
    """So 100 % is told only when nothing is missing."""
    assert share.percent == Decimal(percent)


def test_what_is_declared_impossible_is_left_out():
    assert shares(*PAIR, impossible={B: "bo tak"})[Kind.CONDITION] == Share(1, 1)
    found = measured(BOOK, *PAIR, impossible={B: "bo tak"})
    assert found.missing(found.catalogue.all) == ()
    assert found.undue() == {}


def test_a_declaration_that_is_not_true_is_undue():
    found = measured(BOOK, *PAIR, impossible={A: "bo tak", "warunek x: y": "bo tak"})
    assert set(found.undue()) == {A, "warunek x: y"}
    assert "usuń wpis" in found.undue()[A]


def test_a_case_that_does_not_hold_shows_nothing_and_is_told():
    wrong = case("no", BOTH), case("yes", {"a": False, "b": True})
    found = measure(Engines(Engine(BOOK)), wrong)
    assert [one.about for one in found.failures] == ["b w 'case'"] * len(wrong)
    assert found.failures[0].differences == ("wynik yes, a nie no",)
    assert len(found.missing(found.catalogue.all)) == 2


def test_what_is_missing_is_told_in_words():
    found = measured(BOOK, *PAIR)
    told = {one.id: found.lacking(one) for one in found.catalogue.all}
    assert told == {A: "", B: "brak przypadku, w którym nie jest spełnione tylko to"}
    alone = measured(BOOK, PAIR[1])
    (first, second) = alone.catalogue.all
    assert alone.lacking(first).startswith("brak przypadku, w którym to jest spełnione")
    assert alone.lacking(second).startswith("wynik żadnego przypadku")


def test_a_walk_that_disagrees_with_the_engine_is_a_defect():
    engines = Engines(Engine(BOOK))
    (expected,) = PAIR[0].expected
    judgement = judged(engines, PAIR[0], expected)
    judgement.finding = judgement.finding._replace(truth=NO)
    found = expected, judgement
    with pytest.raises(TraceError, match="b: YES zamiast NO"):
        trace(Catalogue(BOOK), {}, engines.of((), expected.benefit), PAIR[0], found)


def test_a_cell_of_the_income_matrix_stands_at_its_kind():
    rulebook = real_rulebook()
    goals = Catalogue(rulebook).all
    source = f"in osoba.{rulebook.income_fact()} →"
    columns = {one.value for one in rulebook.income_columns.values()}
    seen = 0
    for name, kind in rulebook.income_kinds.items():
        cells = [
            one
            for one in goals
            if one.owner in columns and one.text.startswith(f"if {name} {source}")
        ]
        assert {one.place for one in cells} <= {kind.place}, name
        seen += len(cells)
    assert seen > 100
