"""The amount of an open benefit *if granted*: what it is in every way to be granted.

Each way for the conditions to hold narrows names; the amount is computed again under
each, and the results are joined.
"""

from decimal import Decimal

from guide.engine.benefits import CompiledBenefit
from guide.engine.joining import needs_of, number, possible_number, together
from guide.engine.ranges import hull
from guide.engine.run import Env, Run
from guide.model.possible import ZERO, Interval, Needs, Possible


def amount_if_granted(compiled: CompiledBenefit, run: Run, env: Env) -> Possible | None:
    """Return the amount, in złote, over all ways; None if there is no way at all."""
    found: Interval | None = None
    reasons: list[Needs] = []
    for way in compiled.ways(run, env):
        supposed = compiled.supposing(way, run) if way else run
        amount = compiled.kwota(supposed, env)
        if supposed.impossible:
            continue
        range_ = possible_number(amount)
        found = range_ if found is None else hull(found, range_)
        reasons.append(needs_of(amount))
    return None if found is None else _raised(found, together(reasons))


def paid(amount: Possible) -> Possible:
    """Return what is paid of an amount: never less than nothing."""
    if type(amount) is Decimal:
        return max(amount, ZERO)
    return _raised(possible_number(amount), needs_of(amount))


def _raised(range_: Interval, needs: Needs) -> Possible:
    raised = Interval(max(range_.least, ZERO), max(range_.most, ZERO))
    return number(raised, needs)
