"""Long sums, compiled flat: a matrix of incomes adds thirty cells for each person.

Terms of the shape `cell if word in chosen else 0` that ask about the same set of
options are looked up by the options chosen, so that what nobody ticked costs nothing.
"""

from collections.abc import Callable, Iterator
from decimal import Decimal

from guide.engine.joining import (
    choices,
    in_turn,
    needs_of,
    number,
    possible_number,
    together,
)
from guide.engine.ranges import add, bounds, hull
from guide.engine.run import Env, Evaluate, Run
from guide.model import expressions as ex
from guide.model.possible import ZERO, Interval, Needs, Open, Possible

_NOTHING = Interval(ZERO, ZERO)
Compile = Callable[[ex.Node], Evaluate]


def terms(node: ex.Node) -> Iterator[ex.Node]:
    """Yield the terms of a sum, in order."""
    if isinstance(node, ex.Arithmetic) and node.operator == "+":
        yield from terms(node.left)
        yield from terms(node.right)
    else:
        yield node


def compile_sum(node: ex.Node, compiled: Compile) -> Evaluate | None:
    """Compile a sum of three terms or more; None for a shorter one."""
    found = list(terms(node))
    if len(found) <= 2:  # noqa: PLR2004 - two terms are an ordinary addition
        return None
    cells: dict[ex.Node, dict[str, Evaluate]] = {}
    plain: list[Evaluate] = []
    for term in found:
        match term:
            case ex.If(ex.In(ex.Option(word), chosen), cell, ex.Number(value)) if (
                not value and word not in cells.get(chosen, {})
            ):
                cells.setdefault(chosen, {})[word] = compiled(cell)
            case _:
                plain.append(compiled(term))
    chosen_sums = [_chosen(compiled(chosen), words) for chosen, words in cells.items()]
    return _all([*plain, *chosen_sums])


def _all(parts: list[Evaluate]) -> Evaluate:
    if len(parts) == 1:
        return parts[0]

    def run_sum(run: Run, env: Env) -> Possible:
        return _added([part(run, env) for part in parts])

    return run_sum


def _added(values: list[Possible]) -> Possible:
    """Add in order, known or not, so that a range holds every sum to the last digit."""
    known, total = ZERO, None
    reasons: list[Needs] = []
    for value in values:
        if total is None and type(value) is Decimal and value.is_finite():
            known += value
        else:
            total = add(total or bounds(known), possible_number(value))
            reasons.append(needs_of(value))
    return known if total is None else number(total, together(reasons))


def _chosen(chosen: Evaluate, cells: dict[str, Evaluate]) -> Evaluate:
    def run_chosen(run: Run, env: Env) -> Possible:
        found = chosen(run, env)
        if type(found) is not Open:
            ticked = [cells[word] for word in cells if word in found]  # type: ignore[operator]
            return _added([cell(run, env) for cell in ticked])
        return _perhaps_chosen(found, cells, run, env)

    return run_chosen


def _perhaps_chosen(
    found: Open, cells: dict[str, Evaluate], run: Run, env: Env
) -> Possible:
    """Add cells that count certainly or possibly; the choice is asked about first.

    Both ends are added in the order of the cells, as a sum of known ones would be.
    """
    ticked = choices(found)
    total = _NOTHING
    certain: list[Needs] = []
    doubtful: list[Needs] = []
    for word, cell in cells.items():
        if word not in ticked.possibly:
            continue
        value = cell(run, env)
        if word in ticked.surely:
            total = add(total, possible_number(value))
            certain.append(needs_of(value))
        else:
            total = add(total, hull(_NOTHING, possible_number(value)))
            doubtful.append(needs_of(value))
    if doubtful:
        certain.append(in_turn((found.needs, together(doubtful))))
    return number(total, together(certain))
