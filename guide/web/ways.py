"""From one page to another: what comes next, where "Wstecz" leads."""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from guide.model.facts import Topic
from guide.present.telling import Telling
from guide.web.asking import answered, asked, is_listed, needs_relatives
from guide.web.services import guide
from guide.web.state import was_lost
from guide.web.telling import telling
from guide.web.visit import Visit

BACK_TO_CHECK = "powrot"
EVERYTHING = "wszystko"


def is_returning() -> bool:
    """Tell whether the page was opened to change one answer."""
    return BACK_TO_CHECK in request.args


def shows_everything() -> bool:
    """Tell whether the page is to show what was answered beside what is asked."""
    return is_returning() or EVERYTHING in request.args


def _flag(value: object) -> int | None:
    return 1 if value else None


def next_address(found: Visit, number: int, *, returning: bool = False) -> str:
    """Return the page after a topic: the list of people, a topic, or all answers."""
    if not is_listed(found, guide().rulebook):
        return url_for("household.members")
    open_pages = asked(telling(found))
    following = open_pages.after(number)
    if following is None or (returning and following != number):
        return url_for("wizard.check")
    if needs_relatives(open_pages.on(following)):
        return url_for("household.relatives")
    return url_for("wizard.ask", number=following, powrot=_flag(returning))


def to_start() -> ResponseReturnValue:
    """Lead to the beginning; say so when there were answers that have ended."""
    return redirect(url_for("wizard.start", koniec=_flag(was_lost())), 303)


def back_from(told: Telling, topic: Topic, *, asks_now: bool) -> str:
    """Return what "Wstecz" shows: the answers before these, page by page."""
    if is_returning():
        return url_for("wizard.check")
    if asks_now and answered(told, topic):
        return url_for("wizard.ask", number=topic.number, wszystko=1)
    earlier = [
        one.number
        for one in told.rulebook.topics
        if one.number < topic.number and answered(told, one)
    ]
    if earlier:
        return url_for("wizard.ask", number=max(earlier))
    return url_for("household.members")
