"""Headers of every answer, and the token that ties a form to the visitor's cookie."""

from flask import Flask, Response, current_app, g, request
from flask_wtf.csrf import generate_csrf, validate_csrf
from wtforms import ValidationError

from guide.web.services import guide

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; "
    "frame-ancestors 'none'; base-uri 'none'"
)
_REFUSED = (
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "microphone",
    "payment",
    "usb",
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in _REFUSED),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_OVER_HTTPS = "max-age=31536000"
_SAFE = {"GET", "HEAD", "OPTIONS"}


def protect(app: Flask) -> None:
    """Send the headers with every answer; look at every form's token."""
    app.jinja_env.globals["csrf_token"] = generate_csrf
    app.before_request(_look_at_token)
    app.after_request(_add_headers)


def _look_at_token() -> None:
    """Remember whether a form came too late; each view says what that means.

    Nothing is refused here: a late form is shown again with what was typed in it.
    """
    if request.method in _SAFE:
        return
    token = request.form.get("csrf_token")
    if not any(_is_sealed(token, key) for key in guide().config.secret_keys):
        g.late = True


def _is_sealed(token: str | None, key: str) -> bool:
    """Tell whether the token is this visitor's; one of an older key is as good."""
    try:
        validate_csrf(token, key)
    except ValidationError:
        return False
    return True


def is_late() -> bool:
    """Tell whether a form's token has ended or is not this visitor's."""
    late: bool = g.get("late", False)
    return late


def _add_headers(response: Response) -> Response:
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    if current_app.config["SESSION_COOKIE_SECURE"]:
        response.headers.setdefault("Strict-Transport-Security", _OVER_HTTPS)
    return response


def keep_nowhere(response: Response) -> Response:
    """Forbid every cache to keep a personal page."""
    response.headers["Cache-Control"] = "no-store"
    return response
