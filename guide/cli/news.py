"""`guide news`: items of the site's news, for whoever writes them."""

import re
import unicodedata
from argparse import Namespace
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from guide.cli.inputs import day_of
from guide.cli.printing import entry, say
from guide.loading.news import DAY, DRAFT, NEWS, load_published
from guide.loading.problems import Problem, RulebookError
from guide.model.law import Place
from guide.model.news import NewsItem

ITEM = """\
---
tytuł: >-
  {title}
data: {day}
dział: {category}
wstęp: >-
  {lead}
szkic: tak
---
{body}
"""
_CATEGORY, _LEAD, _BODY = "Ośrodek", "…", "…"
_LAW = "Zmiany w przepisach"
_CHANGES = "CHANGES.md"
_LETTERS = str.maketrans("łŁ", "lL")
_HEADING = re.compile(r"## (\d{4}-\d{2}-\d{2}) – (.+)")


def news_new(options: Namespace) -> int:
    """Write a draft with a title; what is still to be written stands as „…”."""
    _write(options, options.title, _CATEGORY, _LEAD, _BODY)
    return 0


def news_from_law(options: Namespace) -> int:
    """Write a draft from the newest entry of `rules/CHANGES.md`, or that of a day."""
    text = (options.rules / _CHANGES).read_text("utf-8")
    wanted = None if options.entry is None else options.entry.isoformat()
    found = [
        (day, title, body)
        for day, title, body in _entries(text)
        if wanted in {None, day}
    ]
    if not found:
        message = f"nie ma wpisu z dnia {wanted}"
        raise _refused(_CHANGES, message)
    _, title, body = found[-1]
    _write(options, f"Zmiany w przewodniku: {title}", _LAW, _LEAD, body)
    return 0


def _entries(text: str) -> Iterator[tuple[str, str, str]]:
    parts = re.split(r"(?m)^(?=## )", text)
    for part in parts:
        heading, _, body = part.partition("\n")
        if found := _HEADING.fullmatch(heading):
            yield found[1], found[2], body.strip()


def _write(options: Namespace, title: str, category: str, lead: str, body: str) -> None:
    day = day_of(options)
    name = f"{NEWS}/{day}-{slug(title)}.md"
    path: Path = options.content / name
    if path.exists():
        message = "ten plik już jest; wybierz inny tytuł"
        raise _refused(name, message)
    path.parent.mkdir(parents=True, exist_ok=True)
    text = ITEM.format(title=title, day=day, category=category, lead=lead, body=body)
    path.write_text(text, "utf-8")
    say(
        f"Szkic jest w pliku {path}.",
        "Wpisz treść zamiast „…”, potem: guide news check, guide news publish PLIK",
    )


def slug(title: str) -> str:
    """Return the address of a title: small letters, figures and dashes."""
    plain = unicodedata.normalize("NFKD", title.translate(_LETTERS).casefold())
    return re.sub(r"[^a-z0-9]+", "-", plain.encode("ascii", "ignore").decode()).strip(
        "-"
    )


def news_check(options: Namespace) -> int:
    """Name every mistake in the files of the staff."""
    _, problems = load_published(options.content)
    if problems:
        raise RulebookError(problems)
    say("Wiadomości i strony są poprawne.")
    return 0


def news_preview(options: Namespace) -> int:
    """List the items as the site shows them on a day, and what it leaves out."""
    published, problems = load_published(options.content)
    day = day_of(options)
    for one in published.news.items:
        say(*entry(f"{one.day}  {_state(one, day)}: {one.title}"))
    for problem in problems:
        say(*entry(f"pominięta, bo jest w niej błąd: {problem}"))
    return 0


def _state(item: NewsItem, day: date) -> str:
    if item.draft:
        return "szkic"
    if item.day > day:
        return "ukaże się tego dnia"
    return "archiwalna" if item.is_archived(day) else "na stronie"


def news_publish(options: Namespace) -> int:
    """Take the mark of a draft off and set the day; a faulty item stays a draft."""
    path: Path = options.file
    published, problems = load_published(options.content)
    name = f"{NEWS}/{path.name}"
    mine = [one for one in problems if one.place.file == name]
    if mine:
        raise RulebookError(mine)
    if all(one.slug != path.stem for one in published.news.items):
        message = "nie ma takiej wiadomości"
        raise _refused(name, message)
    day = day_of(options)
    target = options.content / NEWS / path.name
    lines = target.read_text("utf-8").split("\n")
    end = lines.index("---", 1)
    head = [
        f"{DAY}: {day}" if line.startswith(f"{DAY}:") else line
        for line in lines[:end]
        if not line.startswith(f"{DRAFT}:")
    ]
    target.write_text("\n".join([*head, *lines[end:]]), "utf-8")
    say(f"Wiadomość ukaże się {day}, gdy strona wczyta pliki (po ponownym starcie).")
    return 0


def _refused(file: str, message: str) -> RulebookError:
    return RulebookError([Problem(Place(file, 1), message)])
