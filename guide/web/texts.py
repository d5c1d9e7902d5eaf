"""The language of a page: Polish as written, others from gettext catalogues."""

from collections.abc import Iterable, Mapping

from babel import Locale
from flask import g
from jinja2 import Environment

from guide.model.translation import Translation
from guide.present.texts import POLISH, Language, Translator

Catalogues = Mapping[str, Translator]
_EASY = "Prosty język"


def languages(translations: Iterable[Translation]) -> Catalogues:
    """Return what people may choose, by code: Polish first, easy Polish next."""
    near_first = sorted(translations, key=lambda one: one.locale != POLISH.locale)
    others = {one.code: Language(one) for one in near_first}
    return {POLISH.code: POLISH, **others}


def speak(translator: Translator) -> None:
    """Make the page in a language."""
    g.texts = translator


def own_name(spoken: Translator) -> str:
    """Return what a language calls itself: "Українська"; easy Polish has a name too."""
    if spoken.locale == POLISH.locale != spoken.code:
        return _EASY
    name = Locale.parse(spoken.locale).get_language_name() or spoken.locale
    return name[:1].upper() + name[1:]


def tag(spoken: Translator) -> str:
    """Return what `lang` says of a language (BCP 47): "uk", "pl-simple"."""
    easy = spoken.locale == POLISH.locale != spoken.code
    return f"{spoken.locale}-simple" if easy else spoken.locale


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
