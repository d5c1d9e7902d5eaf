"""News as its readers see it: what fits, in pages, with dates in words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from guide.model.news import News, NewsItem
from guide.present.finding import folded
from guide.present.formats import day_in_words
from guide.present.texts import Translator

ON_A_PAGE = 10
"""Items on one page of the list."""


class WantedNews(NamedTuple):
    """What a reader looks for; "" and None are anything."""

    words: str = ""
    category: str = ""
    year: int | None = None
    page: int = 1


@dataclass(frozen=True, slots=True)
class NewsView:
    """One item: `date` in words, `iso` for machines, `body` HTML of ours."""

    slug: str
    title: str
    date: str
    iso: str
    category: str
    lead: str
    body: str
    archived: bool


@dataclass(frozen=True, slots=True)
class NewsListView:
    """One page of the items found; `pages` of them all together, counted from 1.

    `years` and `categories` are those that have any item, whatever is looked for.
    """

    items: tuple[NewsView, ...]
    page: int
    pages: int
    years: tuple[int, ...]
    categories: tuple[str, ...]
    wanted: WantedNews

    @property
    def narrowed(self) -> bool:
        """Tell whether anything was looked for."""
        return bool(self.wanted.words or self.wanted.category or self.wanted.year)


def news_view(item: NewsItem, today: date, texts: Translator) -> NewsView:
    """Return an item as its own page shows it."""
    return NewsView(
        item.slug,
        item.title,
        day_in_words(item.day, texts),
        item.day.isoformat(),
        item.category,
        item.lead,
        item.body,
        item.is_archived(today),
    )


def news_list_view(
    news: News, wanted: WantedNews, today: date, texts: Translator
) -> NewsListView:
    """Return a page of what fits; the nearest page if there is no such one."""
    shown = tuple(news.shown(today))
    found = tuple(_fitting(shown, wanted))
    pages = max(1, -(-len(found) // ON_A_PAGE))
    page = min(max(wanted.page, 1), pages)
    part = found[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]
    return NewsListView(
        tuple(news_view(one, today, texts) for one in part),
        page,
        pages,
        tuple(sorted({one.day.year for one in shown}, reverse=True)),
        tuple(sorted({one.category for one in shown})),
        wanted,
    )


def _fitting(items: Iterable[NewsItem], wanted: WantedNews) -> Iterator[NewsItem]:
    sought = folded(wanted.words).split()
    for one in items:
        text = folded(f"{one.title} {one.lead} {one.body}")
        if (
            wanted.year in {None, one.day.year}
            and wanted.category in {"", one.category}
            and all(word in text for word in sought)
        ):
            yield one
