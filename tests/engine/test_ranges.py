"""Arithmetic over what numbers can still be; expected ends worked out by hand."""

from decimal import Decimal

import pytest

from guide.engine.ranges import (
    ARITHMETIC,
    POINT_ARITHMETIC,
    ROUNDING,
    bounds,
    hull,
    is_point,
    meet,
)
from guide.model.possible import INFINITY, Interval

INF = "Infinity"
EVERYTHING = ("-Infinity", INF)


def interval(ends):
    return Interval(*map(Decimal, ends))


@pytest.mark.parametrize(
    ("left", "sign", "right", "result"),
    [
        ((1, 2), "+", (10, 20), (11, 22)),
        ((1, 2), "-", (10, 20), (-19, -8)),
        ((0, INF), "-", (0, INF), EVERYTHING),
        ((0, INF), "+", (-5, 5), (-5, INF)),
        ((2, 3), "*", (4, 5), (8, 15)),
        ((-2, 3), "*", (4, 5), (-10, 15)),
        ((-2, 3), "*", (-5, 4), (-15, 12)),
        ((0, INF), "*", (0, INF), (0, INF)),
        ((0, 0), "*", (0, INF), (0, 0)),
        ((8, 12), "/", (2, 4), (2, 6)),
        ((1, 2), "/", (0, 4), ("0.25", INF)),
        ((0, 0), "/", (0, 4), (0, 0)),
        ((0, 0), "/", (-1, 1), (0, 0)),
        ((0, 6), "/", (0, 3), (0, INF)),
        ((0, 6), "/", (2, 3), (0, 3)),
        ((-6, 6), "/", (2, 3), (-3, 3)),
        ((-6, 6), "/", (0, 3), EVERYTHING),
        ((1, 2), "/", (-1, 1), EVERYTHING),
        ((1, 2), "/", (-4, 0), EVERYTHING),
        ((1, 2), "/", (-4, -2), (-1, "-0.25")),
        ((-2, -1), "/", (0, 4), ("-Infinity", "-0.25")),
        ((-6, 0), "/", (2, 3), (-3, 0)),
        ((-6, 0), "/", (0, 3), ("-Infinity", 0)),
        ((0, 6), "/", (0, 0), (0, INF)),
        ((1, 2), "/", (4, INF), (0, "0.5")),
        ((1, INF), "/", (1, INF), (0, INF)),
    ],
)
def test_a_range_holds_every_result(left, sign, right, result):
    found = ARITHMETIC[sign](interval(left), interval(right))
    assert found == interval(result)


@pytest.mark.parametrize(
    ("left", "sign", "right", "result"),
    [
        ("7", "+", "5", "12"),
        ("7", "-", "5", "2"),
        ("7", "*", "5", "35"),
        ("7", "/", "5", "1.4"),
        (INF, "+", "5", INF),
        (INF, "-", INF, INF),
        (INF, "*", "0", "0"),
        ("0", "*", INF, "0"),
        ("5", "/", "0", INF),
        ("-5", "/", "0", "-Infinity"),
        ("0", "/", "0", "0"),
        ("5", "/", INF, "0"),
    ],
)
def test_known_numbers_follow_the_same_conventions(left, sign, right, result):
    found = POINT_ARITHMETIC[sign](Decimal(left), Decimal(right))
    assert found == Decimal(result)


@pytest.mark.parametrize(
    ("name", "number", "rounded"),
    [
        ("round_grosz", "1.005", "1.01"),
        ("round_grosz", "1.004", "1.00"),
        ("round_grosz", "-1.005", "-1.01"),
        ("round_zloty", "1.50", "2"),
        ("round_zloty", "1.49", "1"),
        ("round_up_zloty", "1.01", "2"),
        ("round_up_zloty", "1.00", "1"),
        ("round_up_zloty", "-1.99", "-1"),
        ("round_zloty", INF, INF),
        ("round_grosz", "1E40", "1E40"),
    ],
)
def test_rounding(name, number, rounded):
    assert ROUNDING[name](Decimal(number)) == Decimal(rounded)


def test_ranges_join_and_meet():
    low, high = interval((0, 5)), interval((3, 8))
    assert hull(low, high) == interval((0, 8))
    assert meet(low, high) == interval((3, 5))
    assert meet(low, interval((5, 8))) == interval((5, 5))
    assert meet(low, interval((6, 8))) is None


def test_a_point_is_one_finite_number():
    assert is_point(bounds(Decimal(5)))
    assert bounds(interval((0, 5))) == interval((0, 5))
    assert not is_point(interval((0, 5)))
    assert not is_point(bounds(INFINITY))
