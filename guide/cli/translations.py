"""What `guide check` tells about translations: what is missing, old or unread."""

from argparse import Namespace
from collections.abc import Iterator

from guide.cli.printing import INDENT, entry, say
from guide.loading.problems import RulebookError
from guide.loading.translations import load_translations, source_texts
from guide.model.translation import Translation
from guide.present.texts import POLISH

_SHOWN = 5
_LONGEST = 70


def translations(options: Namespace) -> None:
    """Print one paragraph for each language; raise what cannot be read."""
    found, problems = load_translations(options.translations)
    if problems:
        raise RulebookError(problems)
    source = source_texts(options.translations)
    for one in found.values():
        say(*_told(one, source))


def _told(one: Translation, source: tuple[str, ...]) -> Iterator[str]:
    missing = _missing(one, source)
    yield from entry(
        f"Tłumaczenie {one.code}: {one.size} z {len(source)} tekstów; "
        f"brakuje {len(missing)}, ze starego tekstu {len(one.stale)}, "
        f"czeka na przeczytanie {one.unread}."
    )
    for text in (*missing, *one.stale)[:_SHOWN]:
        yield f"{INDENT}- {_short(text)}"
    if len(missing) + len(one.stale) > _SHOWN:
        yield f"{INDENT}- …"


def _missing(one: Translation, source: tuple[str, ...]) -> tuple[str, ...]:
    """Return what is shown in Polish instead; easy Polish need not have every text."""
    if one.locale == POLISH.locale:
        return ()
    stale = frozenset(one.stale)
    return tuple(text for text in source if text not in one.known | stale)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
