"""Help at once: no question is asked, and one can leave without a trace."""

import calendar
from datetime import date

from babel.dates import format_date
from flask import Blueprint, abort, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from guide.present.catalogue import UrgentView, urgent_view, urgent_views
from guide.web.openings import openings
from guide.web.services import guide
from guide.web.state import forget, today
from guide.web.telling import rules_alone
from guide.web.texts import texts

urgent = Blueprint("urgent", __name__)

_EVERYTHING = '"cache", "cookies", "storage"'


@urgent.get("/pilna-pomoc")
def pages() -> ResponseReturnValue:
    """List the pages of urgent help."""
    return render_template("pages/urgent.html", urgent=urgent_views(rules_alone()))


@urgent.get("/pilna-pomoc/<slug>")
def page(slug: str) -> ResponseReturnValue:
    """Show what to do now, and where."""
    view = urgent_view(rules_alone(), slug)
    if view is None:
        abort(404)
    exit_url = url_for("urgent.leave") if view.quick_exit else ""
    return render_template(
        "pages/urgent_page.html",
        page=view,
        exit_url=exit_url,
        exit_to=url_for("urgent.neutral"),
        start_url=_start_url(view),
    )


def _start_url(view: UrgentView) -> str:
    """Return the start page with the needs of this help ticked already."""
    ways = openings(guide().rulebook)
    numbers = [ways[need].value for need in view.needs]
    quietly = 1 if view.quick_exit else None
    return url_for("wizard.start", potrzeba=numbers, cicho=quietly)


@urgent.post("/kalendarz")
def leave() -> ResponseReturnValue:
    """Forget everything at once and show a neutral page.

    No token is asked for: whoever is in a hurry must not meet a mistake.
    """
    forget()
    reply = redirect(url_for("urgent.neutral"), 303)
    reply.headers["Clear-Site-Data"] = _EVERYTHING
    reply.headers["Cache-Control"] = "no-store"
    return reply


@urgent.get("/kalendarz")
def neutral() -> ResponseReturnValue:
    """Show a calendar, as if nothing else had been on the screen."""
    day = today()
    weeks = calendar.Calendar().monthdatescalendar(day.year, day.month)
    return render_template(
        "pages/calendar.html", day=day, weeks=weeks, month=_month(day)
    )


def _month(day: date) -> str:
    return str(format_date(day, "LLLL y", locale=texts().locale))
