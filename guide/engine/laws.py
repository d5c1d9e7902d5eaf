"""What the law says on a day: amounts, tables, and what stands in for missing law."""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from typing import cast

from guide.engine.joining import group, number
from guide.engine.ranges import EVERYTHING
from guide.engine.run import Read, Run
from guide.model.kinds import Entity, NumberType, OptionType, PersonsType
from guide.model.law import Parameter, Table
from guide.model.possible import (
    INFINITY,
    OPEN,
    ZERO,
    Choice,
    Interval,
    Member,
    Needs,
    Open,
    Possible,
)
from guide.model.rulebook import Rulebook, Value


def lapsed(name: str) -> Needs:
    """Return the reason that no law in force is on file."""
    return Needs.of(law=frozenset({name}), lapsed=frozenset({name}))


def parameter_on(parameter: Parameter, day: date) -> Possible:
    """Return a parameter's value; unknown law is an interval with its reason."""
    name, span = parameter.id, parameter.on(day)
    if span is None:
        return Open(Interval(ZERO, INFINITY), lapsed(name))
    if isinstance(span.value, Decimal):
        return span.value
    return number(Interval(span.least, span.most), Needs.of(law=frozenset({name})))


def without_law(value: Value, rulebook: Rulebook) -> Read:
    """Return the closure of a value before its first variant: it can be anything."""
    needs = lapsed(value.id)
    unsettled: Possible
    match value.type:
        case PersonsType(entity):
            return lambda run, _person: _anybody(run, entity, needs)
        case NumberType():
            unsettled = Open(EVERYTHING, needs)
        case OptionType(fact):
            words = frozenset(one.id for one in rulebook.facts[fact].options)
            unsettled = Open(Choice(words), needs)
        case _:
            unsettled = Open(OPEN, needs)
    return lambda _run, _person: unsettled


def _anybody(run: Run, entity: Entity, needs: Needs) -> Possible:
    if entity is Entity.PERSON:
        return group([Member(person, needs) for person in run.persons])
    found = [Member(person, needs) for person in run.elsewhere]
    return group(found, None if run.relatives_known else needs)


def cells_on(parameter: Parameter, day: date) -> Callable[[Possible], Possible]:
    """Return the function that finds a table's cell."""
    span = parameter.on(day)
    if span is None or not isinstance(span.value, Table):
        unknown = parameter_on(parameter, day)
        return lambda _index: unknown
    return _cells(span.value)


def _cells(table: Table) -> Callable[[Possible], Possible]:
    if table.rows[0].option is not None:
        by_word = {row.option: row.value for row in table.rows}

        def find_word(index: Possible) -> Possible:
            if type(index) is not Open:
                return by_word[index]  # type: ignore[index]
            left = cast("Choice", index.range).options
            return _span_of((by_word[word] for word in left), index)

        return find_word
    starts = [row.start or ZERO for row in table.rows]
    values = [row.value for row in table.rows]

    def row_of(index: Decimal) -> int:
        return max(bisect_right(starts, index) - 1, 0)

    def find(index: Possible) -> Possible:
        if type(index) is Decimal:
            return values[row_of(index)]
        unsettled = cast("Open", index)
        range_ = cast("Interval", unsettled.range)
        first, last = row_of(range_.least), row_of(range_.most)
        return _span_of(values[first : last + 1], unsettled)

    return find


def _span_of(cells: Iterable[Decimal], index: Open) -> Possible:
    found = tuple(cells)
    return number(Interval(min(found), max(found)), index.needs)
