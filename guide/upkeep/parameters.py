"""Amounts, rates and tables on two days."""

from datetime import date
from decimal import Decimal

from guide.model.kinds import Unit
from guide.model.law import Parameter, ParameterSpan, Row, Table
from guide.model.possible import Interval
from guide.model.rulebook import Rulebook
from guide.present.formats import in_unit, plain, span
from guide.present.texts import POLISH
from guide.upkeep.sides import NOT_ON_FILE, Change, Kind, Side, cited

Days = tuple[date, date]


def parameter_change(
    rulebook: Rulebook, parameter: Parameter, days: Days
) -> Change | None:
    """Return how a parameter changes; None when it stays as it is."""
    then, now = (parameter.on(day) for day in days)
    if _content(then) == _content(now):
        return None
    return Change(
        Kind.LOCAL if parameter.local else Kind.PARAMETER,
        parameter.id,
        parameter.title,
        _side(rulebook, parameter.unit, then, now),
        _side(rulebook, parameter.unit, now, then),
    )


def _content(found: ParameterSpan | None) -> object:
    """Return what matters of a span: not since when, nor when it was looked at."""
    if found is None:
        return None
    ends = (found.least, found.most) if found.value is None else None
    return found.value, ends, found.status, found.citation


def _side(
    rulebook: Rulebook,
    unit: Unit,
    found: ParameterSpan | None,
    other: ParameterSpan | None,
) -> Side:
    if found is None:
        return NOT_ON_FILE
    source = cited(rulebook, found.citation)
    return Side(_value(unit, found, other), found.status, source)


def _value(unit: Unit, found: ParameterSpan, other: ParameterSpan | None) -> str:
    match found.value:
        case None:
            bounds = span(Interval(found.least, found.most), unit, POLISH)
            return f"nieogłoszona ({bounds})" if bounds else "nieogłoszona"
        case Decimal():
            return in_unit(found.value, unit)
        case Table(rows):
            kept = other.value.rows if other and isinstance(other.value, Table) else ()
            changed = [row for row in rows if row not in kept] or rows
            return "; ".join(_cell(row, unit) for row in changed)


def _cell(row: Row, unit: Unit) -> str:
    """Return "od 5: 124,00 zł" or "znaczny: 500,00 zł"."""
    place = row.option if row.start is None else f"od {plain(row.start)}"
    return f"{place}: {in_unit(row.value, unit)}"
