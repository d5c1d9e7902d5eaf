"""Days that come soon for everybody: until when something must be applied for."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from guide.engine.run import Run
from guide.model import expressions as ex
from guide.model.possible import HOUSEHOLD, NO
from guide.model.rulebook import Benefit, Deadline
from guide.model.situation import Situation
from guide.model.walk import walk
from guide.present.cards import slug_of
from guide.present.deadlines import due_day, until
from guide.present.telling import Telling


class ComingView(NamedTuple):
    """A day of the year that is near: of which benefit, and until when."""

    title: str
    slug: str
    text: str
    date: str


def coming(telling: Telling, days: int) -> tuple[ComingView, ...]:
    """Return the fixed days of the year within some days, the nearest first.

    Benefits that nobody can apply for on the day are left out.
    """
    last = telling.day + timedelta(days=days)
    found = sorted(_fixed(telling), key=lambda one: one[:2])
    return tuple(view for day, _, view in found if day <= last)


def _fixed(telling: Telling) -> Iterator[tuple[date, str, ComingView]]:
    run = telling.program.run(Situation(), telling.day)
    for benefit in telling.rulebook.benefits.values():
        if not (benefit.is_over(telling.day) or benefit.is_coming(telling.day)):
            yield from _of(telling, run, benefit)


def _of(
    telling: Telling, run: Run, benefit: Benefit
) -> Iterator[tuple[date, str, ComingView]]:
    for deadline in benefit.deadlines:
        if deadline.month is None or deadline.each is not None:
            continue
        day = due_day(telling, (), deadline)
        if day is None or not _for_somebody(telling, run, deadline):
            continue
        title, text = telling.rule_text(benefit.title), telling.rule_text(deadline.text)
        view = ComingView(title, slug_of(benefit.id), text, until(telling, day))
        yield day, benefit.id, view


def _for_somebody(telling: Telling, run: Run, deadline: Deadline) -> bool:
    """Tell whether a deadline may concern anybody: whom it asks about is not known."""
    when = telling.program.optional(deadline.when)
    if deadline.when is None or when is None:
        return True
    about_people = any(
        isinstance(node, ex.PersonRef | ex.Persons | ex.Applicant)
        for node in walk(deadline.when)
    )
    return about_people or when(run, (HOUSEHOLD,)) is not NO
