"""Pages for what goes wrong, and reports that tell nothing about anybody."""

import logging
from typing import Any

from flask import Blueprint, Flask, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException

errors = Blueprint("errors", __name__)
_log = logging.getLogger("guide")
_OURS = 500


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
    return render_template(_page(error.code)), error.code, _kept_headers(error)


def _page(code: int) -> str:
    """Return the page for what is not there, what we refuse and what we broke."""
    if code in {404, 410}:
        return "errors/404.html"
    return "errors/500.html" if code >= _OURS else "errors/refused.html"


def _kept_headers(error: HTTPException) -> dict[str, str]:
    """Keep what a client needs to know, such as the methods that are allowed."""
    wanted = {"Allow", "Retry-After"}
    return {name: value for name, value in error.get_headers() if name in wanted}


@errors.get("/healthz")
def health() -> ResponseReturnValue:
    """Tell a watchman that the rules are loaded and pages can be made."""
    return "ok\n", {"Content-Type": "text/plain; charset=utf-8"}
