"""Branches of amounts and thresholds."""

from decimal import Decimal

import pytest

from guide.model.kinds import Entity, Kind
from tests.coverage.tiny_cases import case, goals, missing
from tests.engine.formulas import (
    call,
    cell,
    count_of,
    everybody,
    home,
    law,
    member,
    members_of,
    number,
    own_amount,
    parts_sum,
    sum_over,
    when,
)
from tests.engine.tiny import (
    benefit,
    condition,
    fact,
    money,
    parameter,
    part,
    rows,
    rulebook,
    span,
    yes_no,
)


def of(kind, names):
    return {one for one in names if one.startswith(kind)}


AMOUNT = rulebook(
    yes_no("a"),
    yes_no("b"),
    benefit("b", amount=when(home.a, 10, when(home.b, 20, 30))),
)
INNER = {f"gałąź b/kwota: if b → {word}" for word in ("tak", "nie")}
OUTER = {f"gałąź b/kwota: if a → {word}" for word in ("tak", "nie")}


def test_a_branch_is_reached_by_the_case_that_takes_it():
    ten = case("yes", {"a": True, "b": True}, least=10)
    assert goals(AMOUNT) == INNER | OUTER
    assert missing(AMOUNT, ten) == {*INNER, "gałąź b/kwota: if a → nie"}
    thirty = case("yes", {"a": False, "b": False}, most=30)
    assert missing(AMOUNT, ten, thirty) == {"gałąź b/kwota: if b → tak"}


def test_a_branch_counts_only_where_the_case_tells_the_amount():
    assert missing(AMOUNT, case("yes", {"a": True})) == INNER | OUTER


def test_the_argument_that_alone_decides_is_an_arm():
    rest = number("100") - home.dochod
    book = rulebook(money("dochod"), benefit("b", amount=call("max", 0, rest)))
    nothing, something = (
        f"gałąź b/kwota: max(0, 100 - dochod) → {one}" for one in ("0", "100 - dochod")
    )
    assert goals(book) == {nothing, something}
    assert missing(book, case("yes", {"dochod": 5}, least=95)) == {nothing}
    assert missing(book, case("yes", {"dochod": 200}, least=0)) == {something}
    tie = case("yes", {"dochod": 100}, least=0)
    assert missing(book, tie) == {nothing, something}


TABLE = parameter("t", span(rows((0, 95), (5, 124))))


def test_every_row_of_a_table_is_a_branch():
    book = rulebook(
        fact("n", Kind.COUNT), TABLE, benefit("b", amount=cell("t", home.n))
    )
    first, second = "gałąź t: t → wiersz 0", "gałąź t: t → wiersz 5"
    assert goals(book) == {first, second}
    assert missing(book, case("yes", {"n": 4}, least=95)) == {second}
    assert missing(book, case("yes", {"n": 5}, least=124)) == {first}


def test_rows_by_option_are_branches_too():
    table = parameter("t", span(rows(("x", 1), ("y", 2))))
    choice = fact("o", Kind.OPTION, options=("x", "y"))
    book = rulebook(choice, table, benefit("b", amount=cell("t", home.o)))
    assert missing(book, case("yes", {"o": "y"}, least=2)) == {"gałąź t: t → wiersz x"}


def test_sums_and_counts_have_branches_for_somebody_and_nobody():
    children = members_of(everybody, member.child)
    amount = sum_over(everybody, 10, member.child) + count_of(children) * 5
    book = rulebook(yes_no("child", Entity.PERSON), benefit("b", amount=amount))
    one = case("yes", {("child", 0): True}, least=15)
    none = case("yes", {("child", 0): False}, least=0)
    assert len(of("gałąź", goals(book))) == 4
    assert {name[-4:] for name in of("gałąź", missing(book, one))} == {"nikt"}
    assert {name[-4:] for name in of("gałąź", missing(book, none))} == {"ktoś"}
    assert missing(book, one, none) == set()


PARTS = rulebook(
    yes_no("child", Entity.PERSON),
    yes_no("a"),
    benefit(
        "b",
        amount=parts_sum,
        parts=(
            part(
                "p",
                when(home.a, 10, 20),
                each=members_of(everybody, member.child),
                requires=condition("ill", member.child),
            ),
        ),
    ),
)


def test_parts_are_entered_by_their_own_amounts_or_by_the_sum():
    yes, no = "gałąź b/p: if a → tak", "gałąź b/p: if a → nie"
    assert {yes, no, "warunek b/p/ill: o.child"} <= goals(PARTS)
    child = {("child", 0): True, "a": True}
    assert yes not in missing(PARTS, case("yes", child, least=10))
    assert yes not in missing(PARTS, case("yes", child, parts={"p": 10}))
    assert yes in missing(PARTS, case("yes", child))
    assert no in missing(PARTS, case("yes", child, least=10))


def test_a_condition_on_the_own_amount_enters_it():
    book = rulebook(
        yes_no("a"),
        benefit("b", own_amount >= 20, amount=when(home.a, 10, 20)),
    )
    assert "gałąź b/kwota: if a → tak" not in missing(book, case("no", {"a": True}))


LIMIT = rulebook(
    money("dochod"),
    parameter("limit", span(776)),
    benefit("b", home.dochod < law("limit")),
)
THRESHOLD = "próg b/condition: dochod < limit"


def income(outcome, amount):
    return case(outcome, {"dochod": Decimal(amount)})


@pytest.mark.parametrize(
    ("below", "above", "reached"),
    [
        ("775.99", "776.00", True),
        ("775.98", "776.00", False),
        ("775.99", "776.01", False),
        ("775.995", "776.003", True),
    ],
)
def test_a_threshold_needs_both_sides_one_grosz_apart(below, above, reached):
    cases = income("yes", below), income("no", above)
    assert (THRESHOLD not in missing(LIMIT, *cases)) is reached
    assert THRESHOLD in missing(LIMIT, cases[0])
    assert THRESHOLD in missing(LIMIT, cases[1])


def test_a_threshold_of_a_count_needs_neighbours():
    book = rulebook(fact("n", Kind.COUNT), benefit("b", home.n >= 18))
    name = "próg b/condition: n >= 18"
    assert name not in missing(book, case("yes", {"n": 18}), case("no", {"n": 17}))
    assert name in missing(book, case("yes", {"n": 19}), case("no", {"n": 17}))
    assert name in missing(book, case("yes", {"n": 18}), case("no", {"n": 16}))


def test_a_masked_threshold_shows_nothing():
    book = rulebook(
        yes_no("a"), money("dochod"), benefit("b", home.a | (home.dochod < 100))
    )
    rich = {"dochod": 100, "a": True}
    name = "próg b/condition: dochod < 100"
    poor = case("yes", {"dochod": Decimal("99.99"), "a": False})
    assert name in missing(book, case("yes", rich), poor)
    assert name not in missing(book, case("no", {**rich, "a": False}), poor)


def test_words_have_no_threshold():
    book = rulebook(
        fact("o", Kind.OPTION, options=("x", "y")), benefit("b", home.o == "x")
    )
    assert of("próg", goals(book)) == set()
