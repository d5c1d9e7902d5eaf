"""Named values and amounts of the law against what cases say that they are."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from guide.engine.judging import Engine
from guide.model import expressions as ex
from guide.model.cases import Case, Figure, Valued
from guide.model.law import Parameter, Table
from guide.model.possible import (
    HOUSEHOLD,
    NO,
    YES,
    Bools,
    Interval,
    Open,
    Possible,
    Range,
)


def named(valued: Valued) -> ex.ValueRef:
    """Return the value as a formula, of the person bound first or of the household."""
    person = None if valued.person == HOUSEHOLD else ex.PersonRef(0)
    return ex.ValueRef(valued.name, person)


def value_differences(engine: Engine, case: Case) -> Iterator[tuple[Valued, str]]:
    """Yield the values that are not as a case expects, each with a word in Polish."""
    if not case.values:
        return
    program = engine.linked_for(case.situation, case.day).program
    run = program.run(case.situation, case.day)
    for one in case.values:
        found = _found(program.compiled(named(one))(run, (one.person,)))
        if found != one.value:
            told = f"{one.name}: {_word(found)}, a nie {_word(one.value)}"
            yield one, told


def _found(value: Possible) -> Possible | Range:
    """Return a value, or the range that is left of one that is not settled."""
    return value.range if isinstance(value, Open) else value


def _word(value: Possible | Range) -> str:
    if isinstance(value, Bools):
        return {YES: "tak", NO: "nie"}.get(value, "otwarte")
    if isinstance(value, tuple):
        return ", ".join(str(one + 1) for one in value) or "nikt"
    return _ends(value.least, value.most) if isinstance(value, Interval) else str(value)


def figure_difference(figure: Figure, parameter: Parameter) -> str:
    """Tell in Polish how a parameter differs from a figure; nothing if it does not."""
    span = replace(parameter, office_spans=()).on(figure.day)
    ends: tuple[Decimal | None, Decimal | None]
    ends = (None, None) if span is None else (span.least, span.most)
    if span is not None and isinstance(span.value, Decimal):
        ends = span.value, span.value
    elif span is not None and isinstance(span.value, Table):
        rows = {row.name: row.value for row in span.value.rows}
        ends = (rows.get(figure.row or ""),) * 2
    if ends == (figure.least, figure.most):
        return ""
    own = _ends(figure.least, figure.most)
    what = f"{figure.parameter} {figure.row or ''}".rstrip()
    return f"{what} z dnia {figure.day}: {_ends(*ends)}, a nie {own}"


def _ends(least: Decimal | None, most: Decimal | None) -> str:
    if least is None:
        return "nic"
    return f"{least}" if least == most else f"{least}..{most}"
