"""The language of a page: Polish as written, others from gettext catalogues."""

import gettext
from collections.abc import Mapping
from pathlib import Path

from babel import Locale
from flask import g
from jinja2 import Environment

from guide.present.texts import POLISH, Language, Translator

Catalogues = Mapping[str, Translator]
_DOMAIN = "messages"


def load_catalogues(folder: Path) -> Catalogues:
    """Read `translations/<language>/LC_MESSAGES/messages.mo`, where there are any."""
    found: dict[str, Translator] = {POLISH.locale: POLISH}
    for file in sorted(folder.glob(f"*/LC_MESSAGES/{_DOMAIN}.mo")):
        locale = file.parent.parent.name
        catalogue = gettext.translation(_DOMAIN, folder, [locale])
        found[locale] = Language(locale, catalogue)
    return found


def speak(translator: Translator) -> None:
    """Make the page in a language."""
    g.texts = translator


def own_name(locale: str) -> str:
    """Return what a language calls itself: "Українська"."""
    name = Locale.parse(locale).get_language_name() or locale
    return name[:1].upper() + name[1:]


def texts() -> Translator:
    """Return the language of the page that is being made."""
    found: Translator = g.get("texts", POLISH)
    return found


def gettext_now(message: str) -> str:
    """Translate one of our own texts into the language of the page."""
    return texts().gettext(message)


def ngettext_now(one: str, many: str, number: int) -> str:
    """Translate a text that goes with a number."""
    return texts().ngettext(one, many, number)


def teach(environment: Environment) -> None:
    """Let templates say `_("…")` and fill in `%(name)s`."""
    environment.add_extension("jinja2.ext.i18n")
    environment.install_gettext_callables(  # type: ignore[attr-defined]
        gettext_now, ngettext_now, newstyle=True
    )
