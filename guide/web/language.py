"""The language that a visitor has chosen; offered as soon as there is a second one."""

from flask import Blueprint, abort, redirect, request, url_for
from flask.typing import ResponseReturnValue

from guide.present.texts import POLISH
from guide.web.services import guide
from guide.web.texts import own_name, speak, texts

language = Blueprint("language", __name__)

_COOKIE = "jezyk"


@language.before_app_request
def choose() -> None:
    """Speak the language that was chosen, else Polish."""
    chosen = request.cookies.get(_COOKIE, POLISH.locale)
    speak(guide().catalogues.get(chosen, POLISH))


@language.app_context_processor
def others() -> dict[str, object]:
    """Offer the other languages, each by its own name."""
    codes = tuple(guide().catalogues)
    if len(codes) == 1:
        return {}
    return {
        "languages": [
            (own_name(code), code, url_for("language.take", code=code))
            for code in codes
            if code != texts().locale
        ]
    }


@language.get("/jezyk/<code>")
def take(code: str) -> ResponseReturnValue:
    """Remember a language; it says nothing about anybody's situation."""
    if code not in guide().catalogues:
        abort(404)
    reply = redirect(url_for("information.home"), 303)
    secure = guide().config.secure_cookies
    reply.set_cookie(_COOKIE, code, httponly=True, secure=secure, samesite="Lax")
    return reply
