"""The income that was given, added up for every person and said back."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from guide.engine.run import Run
from guide.model.rulebook import Topic
from guide.present.formats import money
from guide.present.telling import Telling


class SumView(NamedTuple):
    """One person's income: who, how much, by which definition and for what time."""

    person: str
    amount: str
    title: str
    period: str


def is_about_income(telling: Telling, topic: Topic) -> bool:
    """Tell whether a topic asks for sources of money."""
    return telling.rulebook.income_fact() in topic.facts


def sum_views(telling: Telling) -> tuple[SumView, ...]:
    """Return the sums that are settled, by the first definition of the rules."""
    return tuple(_sums(telling))


def _sums(telling: Telling) -> Iterator[SumView]:
    asked = telling.rulebook.income_fact()
    column = next(iter(telling.rulebook.income_columns.values()), None)
    if asked is None or column is None:
        return
    read = telling.engine.linked(telling.day).program.value(column.value)
    run = Run(telling.situation, telling.day)
    for person in telling.situation.persons():
        amount = read(run, person)
        given = isinstance(telling.situation.answer(asked, person), frozenset)
        if given and isinstance(amount, Decimal):
            yield SumView(
                telling.people.label(person),
                money(amount),
                telling.rule_text(column.title),
                telling.rule_text(column.period),
            )
