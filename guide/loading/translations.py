"""Catalogues of translations: `translations/<code>/LC_MESSAGES/messages.po`.

They are read as translators write them, so nothing has to be compiled. A text marked
"fuzzy" waits for somebody to read it and is shown all the same; one that also carries
its previous wording (`#| msgid`) was translated from another Polish text and is not.
"""

from collections.abc import Iterator
from gettext import GNUTranslations
from io import BytesIO, StringIO
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from guide.loading.problems import Problem
from guide.model.law import Place
from guide.model.translation import Translation

_FILE = "messages.po"
_CATALOGUE = "guide.pot"
_NOBODY = "FULL NAME <EMAIL@ADDRESS>"
_EARLIER = "#|"


def load_translations(
    folder: Path,
) -> tuple[dict[str, Translation], tuple[Problem, ...]]:
    """Read every catalogue of a folder, by code; a broken one is left out and named."""
    found: dict[str, Translation] = {}
    problems = []
    for file in sorted(folder.glob(f"*/LC_MESSAGES/{_FILE}")):
        place = Place(file.relative_to(folder.parent).as_posix(), 1)
        code = file.parent.parent.name
        try:
            text = file.read_text("utf-8")
            catalogue = read_po(StringIO(text), abort_invalid=True)
            one = _translation(code, catalogue, text.splitlines())
        except (PoFileError, UnknownLocaleError, ValueError) as error:
            problems.append(Problem(place, f"nie da się wczytać: {error}"))
            continue
        found[code] = one
        if one.unread < one.size and catalogue.last_translator in {"", _NOBODY}:
            said = (
                "teksty bez „fuzzy” ktoś przeczytał; "
                "wpisz kto, w nagłówku Last-Translator"
            )
            problems.append(Problem(place, said))
    return found, tuple(problems)


def source_texts(folder: Path) -> tuple[str, ...]:
    """Return every Polish text that translators get; of a plural its first form."""
    with (folder / _CATALOGUE).open(encoding="utf-8") as file:
        return tuple(_first(one) for one in read_po(file) if one.id)


def _translation(code: str, catalogue: Catalog, lines: list[str]) -> Translation:
    filled = list(_filled(catalogue))
    stale = [one for one in filled if _was_other(one, lines)]
    for one in stale:
        catalogue.delete(one.id)
    shown = [one for one in filled if one not in stale] if stale else filled
    return Translation(
        code,
        str(catalogue.locale or Locale.parse(code)),
        _usable(catalogue),
        frozenset(map(_first, shown)),
        sum(one.fuzzy for one in shown),
        tuple(map(_first, stale)),
    )


def _was_other(message: Message, lines: list[str]) -> bool:
    """Tell whether the line above says which text was translated instead."""
    above = (message.lineno or 0) - 2
    return above >= 0 and lines[above].startswith(_EARLIER)


def _usable(catalogue: Catalog) -> GNUTranslations:
    """Compile a catalogue in memory, with its rule for plurals."""
    compiled = BytesIO()
    write_mo(compiled, catalogue, use_fuzzy=True)
    compiled.seek(0)
    return GNUTranslations(compiled)


def _filled(catalogue: Catalog) -> Iterator[Message]:
    """Yield the texts of which all forms are translated."""
    for one in catalogue:
        forms = one.string if isinstance(one.string, tuple | list) else (one.string,)
        if one.id and all(forms):
            yield one


def _first(message: Message) -> str:
    return message.id if isinstance(message.id, str) else str(message.id[0])
