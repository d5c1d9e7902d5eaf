"""Every node of a formula, with its parts known and open."""

from datetime import date
from decimal import Decimal

import pytest

from guide.engine.program import Program
from guide.model import expressions as ex
from guide.model.kinds import Entity, Kind, NumberType, OptionType, Unit
from guide.model.possible import NO, YES, Choice, Open
from guide.model.situation import DONT_KNOW
from tests.engine.formulas import (
    Home,
    Person,
    applicant,
    call,
    cell,
    days_since,
    home,
    law,
    months_begun,
    months_since,
    no,
    number,
    person,
    when,
    yes,
)
from tests.engine.tiny import (
    DAY,
    between,
    either,
    fact,
    look,
    money,
    needs,
    parameter,
    rows,
    rulebook,
    span,
    truth_value,
    unknown,
    value,
    yes_no,
)

BOOK = rulebook(
    money("x"),
    money("y"),
    money("z", most=10),
    money("w", most=10),
    yes_no("a"),
    yes_no("b"),
    fact("word", Kind.OPTION, options=("red", "green", "blue")),
    fact("other", Kind.OPTION, options=("red", "green")),
    fact("set", Kind.OPTIONS, options=("p", "q", "r")),
    fact("day", Kind.DATE),
    yes_no("mine", Entity.PERSON),
    parameter("limit", span(1010)),
    parameter("rate", unknown(2, 3)),
    parameter(
        "table", span(rows((0, 95), (5, 124), (18, 135))), index=NumberType(Unit.COUNT)
    ),
    parameter(
        "by_word",
        span(rows(("red", 1), ("green", 2), ("blue", 5))),
        index=OptionType("word"),
    ),
    value("double", home.x * 2),
    truth_value("own", person.mine, Entity.PERSON),
)


def seen(formula, **answers):
    return look(BOOK, formula, answers)


@pytest.mark.parametrize(
    ("formula", "result"),
    [
        (number("0.50"), Decimal("0.50")),
        (yes, YES),
        (no, NO),
        ("red", "red"),
        (ex.OptionSet(frozenset({"red", "blue"})), {"red", "blue"}),
        (law("limit"), 1010),
        (cell("table", 4), 95),
        (cell("table", 5), 124),
        (cell("table", 99), 135),
        (cell("by_word", "green"), 2),
    ],
)
def test_what_stands_in_the_law_is_known(formula, result):
    assert seen(formula) == result


@pytest.mark.parametrize(
    ("formula", "result"),
    [
        (home.x, between(0, "Infinity", "x")),
        (Home.double, between(0, "Infinity", "x")),
        (law("rate"), between(2, 3, law=["rate"])),
        (home.z + 5, between(5, 15, "z")),
        (home.z - home.x, between("-Infinity", 10, "z", "x")),
        (home.z * law("rate"), between(0, 30, "z", law=["rate"])),
        (number("30") / law("rate"), between(10, 15, law=["rate"])),
        (cell("table", home.z), between(95, 124, "z")),
        (cell("by_word", home.other), between(1, 2, "other")),
        (home.a, either("a")),
        (~home.a, either("a")),
    ],
)
def test_what_is_not_answered_is_its_whole_domain(formula, result):
    assert seen(formula) == result


def test_an_answer_is_the_value():
    assert seen(home.x, x=7) == 7
    assert seen(Home.double, x=7) == 14
    assert seen(home.a, a=True) is YES
    assert seen(home.word, word="red") == "red"
    assert seen(home.set, set={"p"}) == {"p"}


def test_nie_wiem_is_the_whole_domain_and_is_not_asked_again():
    assert seen(home.z, z=DONT_KNOW) == between(0, 10, later=["z"])


@pytest.mark.parametrize(
    ("formula", "result"),
    [
        (home.z * 0, 0),
        (number("0") / home.x, 0),
        (call("min", 0, home.x), 0),
        (call("max", 10, home.z), 10),
        (when(home.a, 5, 5), 5),
        (cell("table", when(home.a, 1, 4)), 95),
    ],
)
def test_a_settled_number_forgets_its_reasons(formula, result):
    assert seen(formula) == result


@pytest.mark.parametrize(
    ("formula", "result"),
    [
        (call("min", 7, 5, 6), 5),
        (call("max", 7, 5), 7),
        (call("min", home.z, 4), between(0, 4, "z")),
        (call("max", home.z, 4), between(4, 10, "z")),
        (call("min", home.z, home.x + 10), between(0, 10, "z")),
        (call("max", home.z, number("0") - home.x), between(0, 10, "z")),
        (call("min", home.z, home.x), between(0, 10, "z", "x")),
        (call("round_zloty", number("1.5")), 2),
        (call("round_up_zloty", home.z / 3), between(0, 4, "z")),
    ],
)
def test_only_arguments_that_can_be_picked_are_asked_about(formula, result):
    assert seen(formula) == result


@pytest.mark.parametrize(
    ("formula", "answers", "result"),
    [
        (home.a & home.b, {"a": True, "b": True}, YES),
        (home.a & home.b, {"b": False}, NO),
        (home.a & home.b, {"a": True}, either("b")),
        (home.a & home.b, {}, either("a", later=["b"])),
        (home.a & home.b, {"a": DONT_KNOW}, either("b", later=["a"])),
        (home.a | home.b, {"a": False, "b": False}, NO),
        (home.a | home.b, {"b": True}, YES),
        (home.a | home.b, {"a": False}, either("b")),
        (home.a | home.b, {}, either("a", later=["b"])),
        (~(home.a & home.b), {"b": False}, YES),
    ],
)
def test_and_or_not_ask_about_the_first_open_part(formula, answers, result):
    assert seen(formula, **answers) == result


@pytest.mark.parametrize(
    ("sign", "z_and_10", "z_and_11", "z_and_0"),
    [
        ("<", either("z"), YES, NO),
        ("<=", YES, YES, either("z")),
        (">", NO, NO, either("z")),
        (">=", either("z"), NO, YES),
        ("==", either("z"), NO, either("z")),
        ("!=", either("z"), YES, either("z")),
    ],
)
def test_a_comparison_is_open_only_while_it_can_go_either_way(
    sign, z_and_10, z_and_11, z_and_0
):
    """`z` is an unanswered number from 0 to 10."""
    for other, expected in ((10, z_and_10), (11, z_and_11), (0, z_and_0)):
        compared = ex.Compare(ex.FactRef("z", None), sign, ex.Number(Decimal(other)))
        assert seen(compared) == expected


@pytest.mark.parametrize(
    ("shift", "same", "less", "at_most"),
    [
        (-11, NO, YES, YES),
        (-10, either("z", "w"), either("z", "w"), YES),
        (0, either("z", "w"), either("z", "w"), either("z", "w")),
        (10, either("z", "w"), NO, either("z", "w")),
        (11, NO, NO, NO),
    ],
)
def test_two_open_numbers_are_compared_by_their_ends(shift, same, less, at_most):
    """`z` and `w` are both from 0 to 10; `z` is shifted."""
    shifted = home.z + shift
    assert seen(shifted == home.w) == same
    assert seen(shifted < home.w) == less
    assert seen(shifted <= home.w) == at_most
    assert seen(home.w > shifted) == less
    assert seen(home.w >= shifted) == at_most


@pytest.mark.parametrize(
    ("sign", "less", "same", "more"),
    [
        ("<", YES, NO, NO),
        ("<=", YES, YES, NO),
        (">", NO, NO, YES),
        (">=", NO, YES, YES),
        ("==", NO, YES, NO),
        ("!=", YES, NO, YES),
    ],
)
def test_known_numbers_compare_as_numbers(sign, less, same, more):
    for left, expected in ((4, less), (5, same), (6, more)):
        compared = ex.Compare(ex.Number(Decimal(left)), sign, ex.Number(Decimal(5)))
        assert seen(compared) is expected


@pytest.mark.parametrize(
    ("formula", "answers", "result"),
    [
        (home.word == "red", {"word": "red"}, YES),
        (home.word == "red", {"word": "blue"}, NO),
        (home.word != "red", {"word": "blue"}, YES),
        (home.word == "red", {}, either("word")),
        (home.word != "red", {}, either("word")),
        (home.other == "blue", {}, NO),
        (home.word == home.other, {"word": "blue"}, NO),
        (home.word != home.other, {"word": "blue"}, YES),
        (home.word == home.other, {"word": "red"}, either("other")),
        (home.a == yes, {"a": True}, YES),
        (home.a == home.b, {"a": True}, either("b")),
        (home.word.one_of("red", "green"), {"word": "green"}, YES),
        (home.word.one_of("red", "green"), {"word": "blue"}, NO),
        (home.word.one_of("red", "green"), {}, either("word")),
        (home.word.one_of("red", "green", "blue"), {}, YES),
        (home.other.one_of("blue"), {}, NO),
        (home.set.holds("p"), {"set": {"p", "q"}}, YES),
        (home.set.holds("p"), {"set": {"q"}}, NO),
        (home.set.holds("p"), {}, either("set")),
    ],
)
def test_options_compare_by_what_they_can_still_be(formula, answers, result):
    assert seen(formula, **answers) == result


@pytest.mark.parametrize(
    ("answers", "result"),
    [
        ({"a": True, "x": 3}, 3),
        ({"a": False, "x": 3}, 8),
        ({"x": 3}, between(3, 8, "a")),
        ({"a": True}, between(0, "Infinity", "x")),
        ({}, between(0, "Infinity", "a", later=["x"])),
        ({"a": DONT_KNOW}, between(0, "Infinity", "x", later=["a"])),
    ],
)
def test_an_undecided_if_asks_about_its_condition_first(answers, result):
    assert seen(when(home.a, home.x, 8), **answers) == result


def test_an_undecided_if_joins_truths_and_options():
    assert seen(when(home.a, home.b, yes), b=True) is YES
    assert seen(when(home.a, home.b, yes)) == either("a", later=["b"])
    joined = Open(Choice(frozenset({"red", "blue"})), needs("a"))
    assert seen(when(home.a, "red", "blue")) == joined
    either_word = Open(
        Choice(frozenset({"red", "green", "blue"})), needs("a", later=["other"])
    )
    assert seen(when(home.a, home.other, "blue")) == either_word


@pytest.mark.parametrize(
    ("day", "days", "months"),
    [
        (date(2026, 11, 24), 0, 0),
        (date(2026, 10, 25), 30, 0),
        (date(2026, 10, 24), 31, 1),
        (date(2025, 11, 24), 365, 12),
        (date(2026, 11, 25), -1, -1),
        (date(2026, 12, 24), -30, -1),
    ],
)
def test_time_since_a_date_is_counted_in_full_days_and_months(day, days, months):
    assert seen(days_since(home.day), day=day) == days
    assert seen(months_since(home.day), day=day) == months


@pytest.mark.parametrize(
    ("event", "day", "begun"),
    [
        (date(2025, 11, 24), date(2026, 11, 24), 12),  # the same date ends the month
        (date(2025, 11, 24), date(2026, 11, 25), 13),
        (date(2024, 1, 10), date(2025, 1, 10), 12),  # 366 days
        (date(2024, 1, 10), date(2025, 1, 11), 13),
        (date(2024, 2, 29), date(2025, 2, 28), 12),  # no such date: the last day
        (date(2024, 2, 29), date(2025, 3, 1), 13),
        (date(2026, 11, 24), date(2026, 11, 24), 0),
        (date(2026, 11, 24), date(2026, 11, 25), 1),
        (date(2026, 11, 25), date(2026, 11, 24), 0),
    ],
)
def test_months_begun_end_with_the_day_of_the_same_date(event, day, begun):
    found = look(BOOK, months_begun(home.day), {"day": event}, day=day)
    assert found == Decimal(begun)


def test_time_since_an_unknown_date_can_be_anything():
    assert seen(days_since(home.day)) == between("-Infinity", "Infinity", "day")


def test_names_belong_to_somebody():
    answers = {("mine", 0): False, ("mine", 1): True}
    people = {"household": 2}
    assert look(BOOK, person.mine, answers, env=(1,), **people) is YES
    assert look(BOOK, applicant.mine, answers, env=(1,), **people) is NO
    assert look(BOOK, Person.own, answers, env=(1,), **people) is YES
    assert look(BOOK, ex.Compare(ex.PersonRef(0), "==", ex.Applicant())) is YES


def test_only_a_benefit_has_an_amount_of_its_own():
    with pytest.raises(LookupError, match="amount"):
        Program(BOOK, DAY).compiler.compile(ex.OwnAmount())


@pytest.mark.parametrize(
    "wrong",
    [
        ex.In(ex.FactRef("word", None), ex.FactRef("set", None)),
        ex.FactRef("mine", ex.Number(Decimal(1))),
        ex.PersonRef(0),
    ],
)
def test_what_the_loader_would_refuse_is_refused(wrong):
    with pytest.raises(TypeError):
        Program(BOOK, DAY).compiler.compile(wrong)
