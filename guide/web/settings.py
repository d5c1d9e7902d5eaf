"""How pages look: the device decides, unless the visitor has chosen otherwise.

The choice is two words in a cookie that says nothing about anybody and needs no script.
"""

from collections.abc import Iterator

from flask import Blueprint, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from guide.present.texts import N_
from guide.web.fields import FieldView, OptionView
from guide.web.services import guide
from guide.web.texts import gettext_now

settings = Blueprint("settings", __name__)

_COOKIE = "wyglad"
_KEPT_SECONDS = 365 * 24 * 60 * 60
_BACK = "strona"
_DEVICE = "urzadzenie"
_THEMES = {
    _DEVICE: N_("Tak jak w tym urządzeniu"),
    "light": N_("Jasny"),
    "dark": N_("Ciemny"),
    "contrast": N_("Czarny z żółtym, duży kontrast"),
}
_SIZES = {_DEVICE: N_("Zwykłe"), "large": N_("Większe")}
_CHOICES = {
    "kolory": (N_("Kolory"), _THEMES),
    "litery": (N_("Litery"), _SIZES),
}


@settings.app_context_processor
def chosen() -> dict[str, object]:
    """Give the frame of every page what was chosen; "" leaves it to the device."""
    theme, size = _chosen()
    here = None if request.endpoint == "settings.choose" else request.path
    return {
        "theme": "" if theme == _DEVICE else theme,
        "text_size": "" if size == _DEVICE else size,
        "settings_url": url_for("settings.choose", strona=here),
    }


@settings.get("/wyglad")
def choose() -> ResponseReturnValue:
    """Offer the looks, those of now chosen."""
    back = request.args.get(_BACK, "")
    return render_template("pages/settings.html", fields=tuple(_fields()), back=back)


@settings.post("/wyglad")
def take() -> ResponseReturnValue:
    """Keep the choice on the device and go back to where it was wanted."""
    wanted = [request.form.get(name, "") for name in _CHOICES]
    reply = redirect(_where(request.form.get(_BACK, "")), 303)
    reply.set_cookie(
        _COOKIE,
        ".".join(_known(wanted)),
        max_age=_KEPT_SECONDS,
        secure=guide().config.secure_cookies,
        httponly=True,
        samesite="Lax",
    )
    return reply


def _fields() -> Iterator[FieldView]:
    now = dict(zip(_CHOICES, _chosen(), strict=True))
    for name, (legend, choices) in _CHOICES.items():
        options = (
            OptionView(
                value, gettext_now(label), "", value == now[name], exclusive=False
            )
            for value, label in choices.items()
        )
        yield FieldView(
            "radios", name, name, gettext_now(legend), options=tuple(options)
        )


def _chosen() -> list[str]:
    return _known(request.cookies.get(_COOKIE, "").split("."))


def _known(wanted: list[str]) -> list[str]:
    """Return one word for each choice: what was wanted, if it is offered."""
    asked = [*wanted, "", ""]
    return [
        one if one in choices else _DEVICE
        for one, (_, choices) in zip(asked, _CHOICES.values(), strict=False)
    ]


def _where(path: str) -> str:
    """Return the page to go back to: one of ours that can be asked for, or the first.

    Taken through our own addresses, so that nobody is sent to another site.
    """
    urls = current_app.create_url_adapter(request)
    if urls is None or not urls.test(path, "GET"):
        return url_for("information.home")
    endpoint, values = urls.match(path, "GET")
    return url_for(str(endpoint), **values)
