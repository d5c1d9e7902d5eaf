"""`content/aktualnosci` and `content/strony`: what the office's staff publish.

A file with a mistake is left out and named; it never takes the site down.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TypeVar

from guide.loading import scalars
from guide.loading.markdown import Head, split, to_html, unknown_keys
from guide.loading.problems import Problem, Problems, in_order
from guide.loading.tree import NOT_UTF_8
from guide.model.law import Place
from guide.model.news import News, NewsItem, Published, SitePage

NEWS, PAGES = "aktualnosci", "strony"
TITLE, DAY, CATEGORY, LEAD, LAST_DAY, DRAFT = (
    "tytuł",
    "data",
    "dział",
    "wstęp",
    "koniec",
    "szkic",
)
_NEWS_KEYS = (TITLE, DAY, CATEGORY, LEAD, LAST_DAY, DRAFT)
_PAGE_KEYS = (TITLE, LEAD)
_YES_NO = {"tak": True, "nie": False}
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_OF_PAGE = re.compile(rf"{_SLUG.pattern}(\.[a-z]+)?")
"""A page may name its language: `misja.uk.md` is `misja.md` in Ukrainian."""

_T = TypeVar("_T", NewsItem, SitePage)
_Made = Callable[[str, Head, str, Problems], _T | None]


def load_published(folder: Path) -> tuple[Published, tuple[Problem, ...]]:
    """Read all news and pages below a folder; the newest item first.

    Returns also what is wrong with the files left out, by file and line.
    """
    problems: list[Problem] = []
    items = list(_read(folder, NEWS, _item, problems))
    pages = list(_read(folder, PAGES, _page, problems))
    items.sort(key=lambda one: (one.day, one.slug), reverse=True)
    by_slug = {one.slug: one for one in pages}
    return Published(News(tuple(items)), by_slug), in_order(problems)


def _read(
    folder: Path, sub: str, made: _Made[_T], problems: list[Problem]
) -> Iterator[_T]:
    for file in sorted((folder / sub).glob("*.md")):
        name, own = f"{sub}/{file.name}", Problems()
        found = _one(file, name, made, own)
        if found is not None and not own.mistakes:
            yield found
        problems.extend(own.mistakes)


def _one(file: Path, name: str, made: _Made[_T], problems: Problems) -> _T | None:
    try:
        text = file.read_text("utf-8-sig")
    except UnicodeDecodeError:
        problems.report(Place(name, 1), NOT_UTF_8)
        return None
    head = split(text, name, problems)
    if head is None:
        return None
    allowed = _OF_PAGE if name.startswith(PAGES) else _SLUG
    if not allowed.fullmatch(file.stem):
        message = "nazwa pliku jest adresem strony; użyj małych liter a–z, cyfr i '-'"
        problems.report(Place(name, 1), message)
    return made(file.stem, head, name, problems)


def _item(slug: str, head: Head, name: str, problems: Problems) -> NewsItem | None:
    unknown_keys(head, _NEWS_KEYS, problems)
    day = _day(head, DAY, name, problems)
    last_day = _day(head, LAST_DAY, name, problems, needed=False)
    title = _text(head, TITLE, name, problems)
    category = _text(head, CATEGORY, name, problems)
    lead = _text(head, LEAD, name, problems)
    draft = _yes_no(head, problems)
    body = to_html(head, name, problems)
    if day is None:
        return None
    if last_day is not None and last_day < day:
        place = head.entries[LAST_DAY].place
        problems.report(place, f"{LAST_DAY}: ten dzień jest wcześniejszy niż {DAY}")
    return NewsItem(slug, title, day, category, lead, body, last_day, draft)


def _page(slug: str, head: Head, name: str, problems: Problems) -> SitePage:
    unknown_keys(head, _PAGE_KEYS, problems)
    title = _text(head, TITLE, name, problems)
    lead = _text(head, LEAD, name, problems)
    return SitePage(slug, title, lead, to_html(head, name, problems))


def _text(head: Head, key: str, name: str, problems: Problems) -> str:
    if key not in head.entries:
        problems.report(Place(name, 1), f"brak wartości '{key}'")
        return ""
    return head.entries[key].text.strip()


def _day(
    head: Head, key: str, name: str, problems: Problems, *, needed: bool = True
) -> date | None:
    if key not in head.entries:
        if needed:
            problems.report(Place(name, 1), f"brak wartości '{key}'")
        return None
    value = head.entries[key]
    try:
        return scalars.day(value.text.strip())
    except ValueError as error:
        problems.report(value.place, f"{key}: {error}")
        return None


def _yes_no(head: Head, problems: Problems) -> bool:
    if DRAFT not in head.entries:
        return False
    value = head.entries[DRAFT]
    if value.text not in _YES_NO:
        problems.report(value.place, f"{DRAFT}: wpisz 'tak' albo 'nie'")
    return _YES_NO.get(value.text, True)
