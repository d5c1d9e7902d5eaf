"""Any page as of another day, for reviewers: `?dzien=2025-01-01`, `?dzien=dzis`.

The day goes into the encrypted cookie, so that links and forms carry it along without
showing it; it ends with "Wróć do dziś", with the answers or with the browser.
"""

from urllib.parse import urlencode

from flask import Blueprint, Response, redirect, render_template, request
from flask.typing import ResponseReturnValue

from guide.present.asof import FIRST, LAST, read_day
from guide.web.security import keep_nowhere
from guide.web.state import today, view_day, viewed_day

asof = Blueprint("asof", __name__)

DAY, TODAY = "dzien", "dzis"
_WITHOUT = {"static", "urgent.neutral", "errors.health", "wizard.keep"}
"""Where no day is taken: files, the page after a quick exit, answers to machines."""


@asof.before_app_request
def take() -> ResponseReturnValue | None:
    """Look at the day that the address asks for; a form carries none."""
    asked = request.args.get(DAY)
    if asked is None or request.endpoint in _WITHOUT or request.method == "POST":
        return None
    if asked == TODAY:
        view_day(None)
        return redirect(_without_day(), 303)
    try:
        day = read_day(asked)
    except ValueError:
        return _refused()
    view_day(None if day == today() else day)
    return None


def _without_day() -> str:
    """Return the address that was asked for, without the day."""
    rest = [(name, one) for name, one in request.args.items(multi=True) if name != DAY]
    path = request.script_root + request.path
    return f"{path}?{urlencode(rest)}" if rest else path


def _refused() -> ResponseReturnValue:
    """Say how a day is written; nothing else changes."""
    page = render_template(
        "errors/day.html",
        example=f"?{DAY}={today()}",
        first=FIRST,
        last=LAST,
        plain_url=_without_day(),
    )
    return page, 400


@asof.after_app_request
def tell_caches(response: Response) -> Response:
    """Keep a reviewer's page from everybody else."""
    if request.endpoint in _WITHOUT:
        return response
    response.vary.add("Cookie")
    return response if viewed_day() is None else keep_nowhere(response)
