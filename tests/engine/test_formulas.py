"""Every node of a formula, with its parts known and open."""

from decimal import Decimal

import pytest

from guide.engine.program import Program
from guide.model import expressions as ex
from guide.model.kinds import Entity, Kind, NumberType, OptionType, Unit
from guide.model.possible import NO, YES, Choice, Open
from guide.model.situation import DONT_KNOW
from tests.engine.expected import between, either, needs
from tests.engine.formulas import (
    Home,
    Person,
    applicant,
    call,
    cell,
    home,
    law,
    no,
    number,
    person,
    when,
    yes,
)
from tests.engine.tiny import (
    DAY,
    fact,
    look,
    money,
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
    yes_no("a"),
    yes_no("b"),
    fact("word", Kind.OPTION, options=("red", "green", "blue")),
    fact("other", Kind.OPTION, options=("red", "green")),
    fact("set", Kind.OPTIONS, options=("p", "q", "r")),
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
