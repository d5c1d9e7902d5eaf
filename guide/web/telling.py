"""The visit as it is told to its visitor: the one bridge from the cookie to views."""

from guide.present.people import Voice
from guide.present.telling import Telling
from guide.web.services import guide
from guide.web.state import today
from guide.web.texts import texts
from guide.web.visit import Visit, selected


def telling(visit: Visit) -> Telling:
    """Return what views of this visit are made from."""
    parts = guide()
    return Telling(
        parts.engine,
        visit.situation(),
        today(),
        visit.voice or Voice.MYSELF,
        texts(),
        selected(visit, parts.rulebook),
    )


def rules_alone() -> Telling:
    """Return what information pages are made from: nobody's answers."""
    return telling(Visit())
