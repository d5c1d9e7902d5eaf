"""Dates about to pass, for one claimant on one day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from guide.engine.joining import members
from guide.engine.run import Env, Evaluate, Run
from guide.engine.terms import add_months
from guide.model.assessment import Judgement
from guide.model.possible import HOUSEHOLD, NO
from guide.model.rulebook import Deadline
from guide.present.telling import Telling


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline and its next day; the day is None while its event is unknown."""

    deadline: Deadline
    day: date | None


@dataclass(frozen=True, slots=True)
class DeadlineView:
    """A deadline: what, until when ("do 30 listopada 2026"; "" if not known yet).

    `passed` marks a day that is over.
    """

    text: str
    date: str
    passed: bool
    source: str
    source_url: str


def deadlines(telling: Telling, judgement: Judgement) -> tuple[Due, ...]:
    """Return the deadlines that may concern a claimant."""
    program = telling.program
    run = program.run(telling.situation, telling.day)
    return tuple(
        Due(deadline, due_day(telling, concerned, deadline))
        for deadline in telling.benefit(judgement).deadlines
        if (concerned := _concerned(telling, run, judgement, deadline))
    )


def _concerned(
    telling: Telling, run: Run, judgement: Judgement, deadline: Deadline
) -> frozenset[int]:
    """Return whose date a deadline runs from; nobody if it does not apply."""
    program, claimant = telling.program, judgement.claimant
    each, when = program.optional(deadline.each), program.optional(deadline.when)
    if each is None:
        people = frozenset((claimant, HOUSEHOLD))
        return people if _may_hold(when, run, (claimant,)) else frozenset()
    return frozenset(
        one.person
        for one in members(each(run, (claimant,))).members
        if _may_hold(when, run, (claimant, one.person))
    )


def _may_hold(when: Evaluate | None, run: Run, env: Env) -> bool:
    return when is None or when(run, env) is not NO


def due_day(telling: Telling, people: Iterable[int], deadline: Deadline) -> date | None:
    """Return the next day of a deadline; the last one passed if all have."""
    if deadline.month is not None and deadline.day is not None:
        return _next_in_year(deadline.month, deadline.day, telling.day)
    days = sorted(_from_facts(telling, people, deadline))
    ahead = [day for day in days if day >= telling.day]
    return ahead[0] if ahead else (days[-1] if days else None)


def _next_in_year(month: int, day: int, today: date) -> date:
    this_year = date(today.year, month, day)
    return this_year if this_year >= today else date(today.year + 1, month, day)


def _from_facts(
    telling: Telling, people: Iterable[int], deadline: Deadline
) -> Iterator[date]:
    for person in people:
        event = telling.situation.answer(deadline.fact or "", person)
        if isinstance(event, date):
            months = add_months(event, deadline.months or 0)
            yield months + timedelta(days=deadline.days or 0)


def nearest(telling: Telling, judgement: Judgement) -> Due | None:
    """Return the deadline that comes first, if any is ahead."""
    ahead = [
        due
        for due in deadlines(telling, judgement)
        if due.day is not None and due.day >= telling.day
    ]
    return min(ahead, key=lambda due: due.day or date.max, default=None)


def deadline_views(telling: Telling, judgement: Judgement) -> tuple[DeadlineView, ...]:
    """Return the deadlines in words."""
    return tuple(_view(telling, due) for due in deadlines(telling, judgement))


def _view(telling: Telling, due: Due) -> DeadlineView:
    deadline = due.deadline
    return DeadlineView(
        telling.rule_text(deadline.text),
        "" if due.day is None else until(telling, due.day),
        due.day is not None and due.day < telling.day,
        telling.cite(deadline.citation),
        telling.link(deadline.citation),
    )


def until(telling: Telling, day: date) -> str:
    """Return "do 30 listopada 2026"."""
    return telling.gettext("do {day}").format(day=telling.in_words(day))
