"""Arithmetic, `min`, `max` and rounding over possible numbers, compiled to closures."""

from collections.abc import Callable
from decimal import Decimal

from guide.engine.joining import (
    needs_of,
    needs_of_both,
    number,
    possible_number,
    together,
)
from guide.engine.ranges import ARITHMETIC, POINT_ARITHMETIC, ROUNDING
from guide.engine.run import Env, Evaluate, Run
from guide.model import expressions as ex
from guide.model.possible import Interval, Possible


def arithmetic(sign: ex.Operator, left: Evaluate, right: Evaluate) -> Evaluate:
    """Compile one of + - * /; known numbers take the short way."""
    plain, ranges = POINT_ARITHMETIC[sign], ARITHMETIC[sign]

    def run_arithmetic(run: Run, env: Env) -> Possible:
        one, other = left(run, env), right(run, env)
        if type(one) is Decimal and type(other) is Decimal:
            return plain(one, other)
        return number(
            ranges(possible_number(one), possible_number(other)),
            needs_of_both(one, other),
        )

    return run_arithmetic


def call(function: ex.Function, arguments: list[Evaluate]) -> Evaluate:
    """Compile `min`, `max` or a rounding."""
    if function in ROUNDING:
        return _rounding(ROUNDING[function], arguments[0])
    pick = min if function == "min" else max

    def run_pick(run: Run, env: Env) -> Possible:
        found = [argument(run, env) for argument in arguments]
        if all(type(one) is Decimal for one in found):
            return pick(found)  # type: ignore[type-var]
        ranges = [possible_number(one) for one in found]
        picked = Interval(
            pick(one.least for one in ranges), pick(one.most for one in ranges)
        )
        return number(
            picked,
            together(
                needs_of(one)
                for one, range_ in zip(found, ranges, strict=True)
                if _may_be_picked(range_, picked, smallest=pick is min)
            ),
        )

    return run_pick


def _may_be_picked(range_: Interval, picked: Interval, *, smallest: bool) -> bool:
    if smallest:
        return range_.least < picked.most or range_.least == picked.least
    return range_.most > picked.least or range_.most == picked.most


def _rounding(rounded: Callable[[Decimal], Decimal], argument: Evaluate) -> Evaluate:
    def run_rounding(run: Run, env: Env) -> Possible:
        found = argument(run, env)
        if type(found) is Decimal:
            return rounded(found)
        range_ = possible_number(found)
        return number(
            Interval(rounded(range_.least), rounded(range_.most)), needs_of(found)
        )

    return run_rounding
