"""Comparisons of numbers, truths and options, known and open."""

from decimal import Decimal

import pytest

from guide.model import expressions as ex
from guide.model.kinds import Kind
from guide.model.possible import NO, YES
from tests.engine.expected import either
from tests.engine.formulas import home, yes
from tests.engine.tiny import fact, look, money, rulebook, yes_no

BOOK = rulebook(
    money("z", most=10),
    money("w", most=10),
    yes_no("a"),
    yes_no("b"),
    fact("word", Kind.OPTION, options=("red", "green", "blue")),
    fact("other", Kind.OPTION, options=("red", "green")),
    fact("set", Kind.OPTIONS, options=("p", "q", "r")),
)


def seen(formula, **answers):
    return look(BOOK, formula, answers)


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
