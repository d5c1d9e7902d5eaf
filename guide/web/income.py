"""The income that was given, added up for every person and said back."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from guide.model.facts import Topic
from guide.model.possible import ZERO, Interval, Key, Open, Possible
from guide.model.rulebook import Rulebook
from guide.model.situation import DONT_KNOW, Answer
from guide.present.formats import money
from guide.present.telling import Telling
from guide.present.unsettled import unsettled
from guide.web.visit import Visit


def with_amounts(
    visit: Visit, rulebook: Rulebook, answers: Mapping[Key, Answer]
) -> dict[Key, Answer | None]:
    """Add what an unknown source of money means for its amounts: unknown too.

    Who does not know where somebody's money comes from is not asked how much it is,
    source by source; once the sources are known, the amounts are asked after all.
    """
    found: dict[Key, Answer | None] = dict(answers)
    asked = rulebook.income_fact()
    for (fact, tag), answer in answers.items():
        unknown = answer is DONT_KNOW
        if fact == asked and unknown is not (
            visit.answers.get((fact, tag)) is DONT_KNOW
        ):
            for key in ((name, tag) for name in amounts_of(rulebook)):
                if visit.answers.get(key, DONT_KNOW) is DONT_KNOW:
                    found.setdefault(key, DONT_KNOW if unknown else None)
    return found


def amounts_of(rulebook: Rulebook) -> Iterator[str]:
    """Yield the facts that ask about sources of money, those that may be unknown."""
    for kind in rulebook.income_kinds.values():
        yield from (name for name in kind.facts if rulebook.facts[name].may_be_unknown)


def is_passed_over(told: Telling, key: Key) -> bool:
    """Tell whether an amount was never asked, because its source is not known."""
    asked = told.income_fact
    if asked is None or told.situation.answer(asked, key[1]) is not DONT_KNOW:
        return False
    return key[0] in set(amounts_of(told.rulebook))


class SumView(NamedTuple):
    """One person's income: who, how much, by which definition and for what time.

    `why` tells why it is not exactly what was typed in, or is "".
    """

    person: str
    amount: str
    title: str
    period: str
    why: str = ""


def is_about_income(telling: Telling, topic: Topic) -> bool:
    """Tell whether a topic asks for sources of money."""
    return telling.income_fact in topic.facts


def sum_views(telling: Telling) -> tuple[SumView, ...]:
    """Return the sums that are settled and not nothing, by the rules' first column."""
    return tuple(_sums(telling))


def _sums(telling: Telling) -> Iterator[SumView]:
    asked = telling.income_fact
    column = next(iter(telling.rulebook.income_columns.values()), None)
    if asked is None or column is None:
        return
    program = telling.program
    read, run = program.value(column.value), program.run(telling.situation, telling.day)
    for person in telling.situation.persons():
        amount = read(run, person)
        given = isinstance(telling.situation.answer(asked, person), frozenset)
        said = _said(telling, amount) if given else ""
        if said:
            yield SumView(
                telling.people.label(person),
                said,
                telling.rule_text(column.title),
                telling.rule_text(column.period),
                unsettled(telling, amount),
            )


def _said(telling: Telling, amount: Possible) -> str:
    """Return a sum that is settled as far as the law allows, or ""."""
    if isinstance(amount, Decimal):
        return money(amount) if amount else ""
    if not isinstance(amount, Open) or not unsettled(telling, amount):
        return ""
    found = amount.range
    least = found.least if isinstance(found, Interval) else ZERO
    return telling.gettext("co najmniej {amount}").format(amount=money(least))
