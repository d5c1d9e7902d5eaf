"""Numbers for the solver: a few guarded leaves, each a constant or a linear term.

Guards exclude each other and leave no gap. Numbers that can only be a few constants
(a count of persons, a cell of a table) stay so: a product or quotient with them is
then linear, which the solver can decide. Conventions are the engine's: 0·∞ = 0,
x/0 = ∞ with the sign of x, 0/0 = 0.
"""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from functools import reduce
from typing import Any

import z3

from tests.proof.logic import Truth, both, either, negated, some

INFINITE = float("inf")
Leaf = Any
"""A Fraction, ±∞ as a float, or a z3 term of reals."""
Number = tuple[tuple[Truth, Leaf], ...]

_FEW = 40
"""So many constants are kept apart before they become one term."""
_SIGNS: dict[str, Callable[[Any, Any], Any]] = {
    "<": lambda one, other: one < other,
    "<=": lambda one, other: one <= other,
    ">": lambda one, other: one > other,
    ">=": lambda one, other: one >= other,
    "==": lambda one, other: one == other,
    "!=": lambda one, other: one != other,
}


def constant(value: Decimal | Fraction | float) -> Number:
    if isinstance(value, Decimal):
        value = float(value) if value.is_infinite() else Fraction(value)
    elif isinstance(value, int):
        value = Fraction(value)
    return ((True, value),)


ZERO = constant(0)


def term(expression: z3.ArithRef) -> Number:
    """Return a number that is one term, made real."""
    return ((True, z3.ToReal(expression) if expression.is_int() else expression),)


def _is_plain(leaf: Leaf) -> bool:
    return isinstance(leaf, Fraction | float)


def _is_infinite(leaf: Leaf) -> bool:
    return isinstance(leaf, float)


def _tidy(leaves: list[tuple[Truth, Leaf]]) -> Number:
    """Join equal constants; join all finite leaves once they are many or terms."""
    plain: dict[Leaf, Truth] = {}
    terms: list[tuple[Truth, Leaf]] = []
    for guard, leaf in leaves:
        if guard is False:
            continue
        if _is_plain(leaf):
            plain[leaf] = either(plain.get(leaf, False), guard)
        else:
            terms.append((guard, leaf))
    finite = [(guard, leaf) for leaf, guard in plain.items() if not _is_infinite(leaf)]
    infinite = [(guard, leaf) for leaf, guard in plain.items() if _is_infinite(leaf)]
    if not terms and len(finite) <= _FEW:
        return (*finite, *infinite)
    joined = _joined(terms + finite)
    return ((some(guard for guard, _ in terms + finite), joined), *infinite)


def _joined(leaves: list[tuple[Truth, Leaf]]) -> Leaf:
    *rest, (_, last) = leaves
    context = next((leaf.ctx for _, leaf in leaves if not _is_plain(leaf)), None)
    context = context or next(g.ctx for g, _ in leaves if not isinstance(g, bool))
    result = _made(last, context)
    for guard, leaf in reversed(rest):
        result = z3.If(guard, _made(leaf, context), result)
    return result


def _made(leaf: Leaf, context: z3.Context) -> Leaf:
    return z3.Q(leaf.numerator, leaf.denominator, context) if _is_plain(leaf) else leaf


def _value(leaf: Leaf, other: Leaf) -> Leaf:
    """Make a constant fit to stand beside a term."""
    if isinstance(leaf, Fraction) and not _is_plain(other):
        return _made(leaf, other.ctx)
    return leaf


def _combined(
    left: Number,
    right: Number,
    combine: Callable[[Leaf, Leaf], list[tuple[Truth, Leaf]]],
) -> Number:
    found = []
    for one_guard, one in left:
        for other_guard, other in right:
            guard = both(one_guard, other_guard)
            found += [(both(guard, g), leaf) for g, leaf in combine(one, other)]
    return _tidy(found)


def add(left: Number, right: Number) -> Number:
    return _combined(left, right, lambda one, other: [(True, _sum(one, other))])


def subtract(left: Number, right: Number) -> Number:
    return add(left, multiply(constant(-1), right))


def _sum(one: Leaf, other: Leaf) -> Leaf:
    if _is_infinite(one) or _is_infinite(other):
        return one if _is_infinite(one) else other
    if isinstance(one, Fraction) and not one:
        return other
    if isinstance(other, Fraction) and not other:
        return one
    return _value(one, other) + _value(other, one)


def multiply(left: Number, right: Number) -> Number:
    return _combined(left, right, _product)


def _product(one: Leaf, other: Leaf) -> list[tuple[Truth, Leaf]]:
    for side, rest in ((one, other), (other, one)):
        if isinstance(side, Fraction) and not side:
            return [(True, Fraction(0))]
        if side == 1 and isinstance(side, Fraction):
            return [(True, rest)]
    if _is_infinite(one) or _is_infinite(other):
        return _signed(other, one) if _is_infinite(one) else _signed(one, other)
    return [(True, _value(one, other) * _value(other, one))]


def _signed(leaf: Leaf, infinite: float) -> list[tuple[Truth, Leaf]]:
    """Return ∞ with the sign of a leaf, or 0 where it is 0."""
    if _is_plain(leaf):
        return [(True, Fraction(0) if not leaf else infinite * (1 if leaf > 0 else -1))]
    return [(leaf > 0, infinite), (leaf < 0, -infinite), (leaf == 0, Fraction(0))]


def divide(left: Number, right: Number) -> Number:
    return _combined(left, right, _quotient)


def _quotient(one: Leaf, other: Leaf) -> list[tuple[Truth, Leaf]]:
    if _is_infinite(other):
        return [(True, Fraction(0))]
    if isinstance(other, Fraction):
        if not other:
            return _signed(one, INFINITE)
        if _is_infinite(one):
            return _signed(other, one)
        return [
            (True, one / other if _is_plain(one) else one * _made(1 / other, one.ctx))
        ]
    if _is_infinite(one):
        return _signed(other, one)
    at_zero = [(both(other == 0, g), leaf) for g, leaf in _signed(one, INFINITE)]
    return [(other != 0, _value(one, other) / other), *at_zero]


def compare(sign: str, left: Number, right: Number) -> Truth:
    """Compare two numbers."""
    found = []
    for one_guard, one in left:
        for other_guard, other in right:
            found.append(both(one_guard, other_guard, _compared(sign, one, other)))
    return some(found)


def _compared(sign: str, one: Leaf, other: Leaf) -> Truth:
    if _is_plain(one) and _is_plain(other):
        return bool(_SIGNS[sign](one, other))
    if _is_infinite(one):
        return bool(_SIGNS[sign](one, 0))
    if _is_infinite(other):
        return bool(_SIGNS[sign](0, other))
    return _SIGNS[sign](_value(one, other), _value(other, one))


def choose(guard: Truth, then: Number, otherwise: Number) -> Number:
    """Return `then if guard else otherwise`."""
    if isinstance(guard, bool):
        return then if guard else otherwise
    no = negated(guard)
    kept = [(both(guard, own), leaf) for own, leaf in then]
    return _tidy([*kept, *((both(no, own), leaf) for own, leaf in otherwise)])


def least(parts: list[Number]) -> Number:
    return reduce(
        lambda one, other: choose(compare("<=", one, other), one, other), parts
    )


def most(parts: list[Number]) -> Number:
    return reduce(
        lambda one, other: choose(compare(">=", one, other), one, other), parts
    )


def total(parts: list[Number]) -> Number:
    return reduce(add, parts, ZERO)


def rounded(function: str, value: Number) -> Number:
    """Round half up to a grosz or złoty, or up to a złoty."""
    step = Fraction(1, 100) if function == "round_grosz" else Fraction(1)
    found = []
    for guard, leaf in value:
        found.append(
            (guard, leaf if _is_infinite(leaf) else _rounded(function, leaf, step))
        )
    return _tidy(found)


def _rounded(function: str, leaf: Leaf, step: Fraction) -> Leaf:
    """Half up is away from 0 in the engine, and so it is here."""
    if _is_plain(leaf):
        scaled = leaf / step
        if function == "round_up_zloty":
            return Fraction(-((-scaled).__floor__()))
        up = (abs(scaled) + Fraction(1, 2)).__floor__() * step
        return up if leaf >= 0 else -up
    scaled = leaf * _made(1 / step, leaf.ctx)
    if function == "round_up_zloty":
        return -z3.ToReal(z3.ToInt(-scaled))
    half, unit = _made(Fraction(1, 2), leaf.ctx), _made(step, leaf.ctx)
    up = z3.ToReal(z3.ToInt(scaled + half)) * unit
    down = z3.ToReal(z3.ToInt(half - scaled)) * unit
    return z3.If(leaf >= 0, up, -down)


def called(function: str, arguments: list[Number]) -> Number:
    """Return `min`, `max` or a rounding of numbers."""
    if function == "min":
        return least(arguments)
    return most(arguments) if function == "max" else rounded(function, arguments[0])
