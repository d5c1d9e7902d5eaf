"""The visit as it is told to its visitor: the one bridge from the cookie to views."""

from dataclasses import replace

from guide.model.assessment import Outcome
from guide.present.people import Voice
from guide.present.telling import Telling
from guide.web.services import guide
from guide.web.state import today, viewed_day
from guide.web.texts import texts
from guide.web.visit import Visit, quiet_benefits, selected, tells_trouble


def telling(visit: Visit) -> Telling:
    """Return what views of this visit are made from."""
    parts, now = guide(), today()
    told = Telling(
        parts.engine,
        visit.situation(),
        visit.day or now,
        visit.voice or Voice.MYSELF,
        texts(),
        selected(visit, parts.rulebook),
        now,
    )
    if told.selected is None or not tells_trouble(visit, parts.rulebook):
        return told
    return replace(told, selected=told.selected | _offered(told))


def _offered(told: Telling) -> frozenset[str]:
    """Return the help for trouble at home that needs no further question.

    Whoever ticks it on a way that began with something else is shown that help too.
    """
    found = told.engine.assess(told.situation, told.day, quiet_benefits(told.rulebook))
    return frozenset(
        one.benefit
        for one in found.judgements
        if one.outcome is not Outcome.NO and not one.needs.ask
    )


def rules_alone() -> Telling:
    """Return what information pages are made from: nobody's answers."""
    return telling(Visit(day=viewed_day()))
