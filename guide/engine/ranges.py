"""Arithmetic over what numbers can still be.

Conventions: 0·∞ = 0, ∞−∞ = everything, x/∞ = 0, x/0 = ∞ with the sign of x, 0/0 = 0.
Decimal operations round half-even to 28 digits; rounding is monotone, so the range of
results always contains the result of every possible pair of numbers.
"""

from collections.abc import Callable
from decimal import ROUND_CEILING, ROUND_HALF_UP, Context, Decimal, InvalidOperation

from guide.model.expressions import Operator
from guide.model.possible import INFINITY, ZERO, Interval

EVERYTHING = Interval(-INFINITY, INFINITY)
_GROSZ, _ZLOTY = Decimal("0.01"), Decimal(1)
_WIDE = Context(prec=200)
"""Digits enough for any product of answers, so that rounding never fails."""


def bounds(value: Decimal | Interval) -> Interval:
    """Return a number's range; a known number is its own least and most."""
    return value if type(value) is Interval else Interval(value, value)  # type: ignore[arg-type]


def hull(left: Interval, right: Interval) -> Interval:
    """Return the smallest range that contains both."""
    least = min(left.least, right.least)
    most = max(left.most, right.most)
    return Interval(least, most)


def meet(left: Interval, right: Interval) -> Interval | None:
    """Return the common part, or None when there is none."""
    least, most = max(left.least, right.least), min(left.most, right.most)
    return Interval(least, most) if least <= most else None


def is_point(value: Interval) -> bool:
    return value.least == value.most and value.least.is_finite()


def multiply_points(left: Decimal, right: Decimal) -> Decimal:
    """Multiply; nothing times anything is nothing, even ∞."""
    if not left or not right:
        return ZERO
    return left * right


def divide_points(left: Decimal, right: Decimal) -> Decimal:
    """Divide by the conventions above."""
    if not left:
        return ZERO
    if not right:
        return INFINITY.copy_sign(left)
    if right.is_infinite():
        return ZERO
    return left / right


def add(left: Interval, right: Interval) -> Interval:
    return Interval(
        _sum(left.least, right.least, -INFINITY), _sum(left.most, right.most, INFINITY)
    )


def subtract(left: Interval, right: Interval) -> Interval:
    return add(left, Interval(-right.most, -right.least))


def _sum(left: Decimal, right: Decimal, when_undefined: Decimal) -> Decimal:
    try:
        return left + right
    except InvalidOperation:  # ∞ and −∞
        return when_undefined


def multiply(left: Interval, right: Interval) -> Interval:
    ends = [
        multiply_points(one, other)
        for one in (left.least, left.most)
        for other in (right.least, right.most)
    ]
    return Interval(min(ends), max(ends))


def divide(left: Interval, right: Interval) -> Interval:
    """Divide; where the divisor may be 0 the quotient may be 0 or ∞ too."""
    if not left.least and not left.most:
        return left
    if right.least < 0 <= right.most:
        return EVERYTHING
    if not right.least and left.least < 0 < left.most:
        return EVERYTHING
    ends = [
        divide_points(one, other)
        for one in (left.least, left.most)
        for other in (right.least, right.most)
    ]
    return Interval(min(ends), max(ends))


ARITHMETIC: dict[Operator, Callable[[Interval, Interval], Interval]] = {
    "+": add,
    "-": subtract,
    "*": multiply,
    "/": divide,
}
POINT_ARITHMETIC: dict[Operator, Callable[[Decimal, Decimal], Decimal]] = {
    "+": lambda left, right: _sum(left, right, INFINITY),
    "-": lambda left, right: _sum(left, -right, INFINITY),
    "*": multiply_points,
    "/": divide_points,
}


def _quantize(step: Decimal, rounding: str) -> Callable[[Decimal], Decimal]:
    def rounded(value: Decimal) -> Decimal:
        return value.quantize(step, rounding, _WIDE) if value.is_finite() else value

    return rounded


ROUNDING: dict[str, Callable[[Decimal], Decimal]] = {
    "round_grosz": _quantize(_GROSZ, ROUND_HALF_UP),
    "round_zloty": _quantize(_ZLOTY, ROUND_HALF_UP),
    "round_up_zloty": _quantize(_ZLOTY, ROUND_CEILING),
}
