"""What the office's staff publish: news, and pages of the site."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

_ARCHIVED_AFTER_YEARS = 2
_SOURCE = "pl"


@dataclass(frozen=True, slots=True)
class NewsItem:
    """One item; `body` is HTML that we have made ourselves from Markdown.

    slug      the last part of its address: "2019-02-19-liczenie-osob-bezdomnych"
    day       when it is published: before that day nobody sees it
    last_day  until when it is news; None if that only depends on its age
    draft     True: nobody but its author sees it
    """

    slug: str
    title: str
    day: date
    category: str
    lead: str
    body: str
    last_day: date | None = None
    draft: bool = False

    def is_shown(self, today: date) -> bool:
        return not self.draft and self.day <= today

    def is_archived(self, today: date) -> bool:
        """Tell whether readers must not take it for something of today."""
        if self.last_day is not None:
            return today > self.last_day
        return today.year - self.day.year >= _ARCHIVED_AFTER_YEARS


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page of the site that the staff write: the mission, say.

    slug   its name, and after a point the language if that is not Polish: "misja.uk"
    """

    slug: str
    title: str
    lead: str
    body: str

    @property
    def language(self) -> str:
        """Return the code of the language in which it is written."""
        return self.slug.partition(".")[2] or _SOURCE


@dataclass(frozen=True, slots=True)
class News:
    """All items, the newest first."""

    items: tuple[NewsItem, ...] = ()

    def shown(self, today: date) -> Iterator[NewsItem]:
        """Yield what is published on a day."""
        return (one for one in self.items if one.is_shown(today))


@dataclass(frozen=True, slots=True)
class Published:
    """What the staff have written that had no mistake in it; pages by their slug."""

    news: News = News()
    pages: Mapping[str, SitePage] = field(default_factory=dict)

    def page(self, slug: str, language: str) -> SitePage | None:
        """Return a page in a language, else in Polish; None if there is none."""
        return self.pages.get(f"{slug}.{language}", self.pages.get(slug))
