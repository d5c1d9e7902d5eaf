"""Pages for what goes wrong, and reports that tell nothing about anybody."""

import logging
from typing import Any

from flask import Blueprint, Flask, g, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException

errors = Blueprint("errors", __name__)
_log = logging.getLogger("guide")
_PAGES = {404: "errors/404.html", 500: "errors/500.html"}


class QuietFlask(Flask):
    """Reports a failure by the pattern of its address and the exception's type.

    An address, a message or a traceback could hold an answer.
    """

    def log_exception(self, exc_info: Any) -> None:
        """Report the failure."""
        pattern = "-" if request.url_rule is None else request.url_rule.rule
        kind = exc_info[0] if isinstance(exc_info, tuple) else type(exc_info)
        _log.error("%s: %s", pattern, kind.__name__)


@errors.app_errorhandler(HTTPException)
def show_error(error: HTTPException) -> ResponseReturnValue:
    """Show a humane page; what is not found and what we broke have their own."""
    if error.code is None or error.response is not None:
        return error
    page = _PAGES.get(error.code)
    if page is None:
        page = _PAGES[404 if error.code < 500 else 500]  # noqa: PLR2004
    g.failed = True
    return render_template(page), error.code, _kept_headers(error)


def _kept_headers(error: HTTPException) -> dict[str, str]:
    """Keep what a client needs to know, such as the methods that are allowed."""
    wanted = {"Allow", "Retry-After"}
    return {name: value for name, value in error.get_headers() if name in wanted}


@errors.get("/healthz")
def health() -> ResponseReturnValue:
    """Tell a watchman that the rules are loaded and pages can be made."""
    return "ok\n", {"Content-Type": "text/plain; charset=utf-8"}
