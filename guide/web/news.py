"""Aktualności: the list by years and categories, items, and a feed."""

from urllib.parse import urlencode

from flask import Blueprint, Response, abort, render_template, request, url_for
from flask.typing import ResponseReturnValue

from guide.present.news import WantedNews, news_list_view, news_view
from guide.web.fields import FieldView, OptionView
from guide.web.services import guide
from guide.web.state import today
from guide.web.texts import gettext_now, texts

_LONGEST_SEARCH = 100
_IN_FEED = 20
WORDS, CATEGORY, PAGE = "szukaj", "dzial", "strona"

news = Blueprint("news", __name__)


@news.get("/aktualnosci")
def items() -> ResponseReturnValue:
    """List what is published, or what fits the words and the category."""
    return _list(None)


@news.get("/aktualnosci/<int:year>")
def of_year(year: int) -> ResponseReturnValue:
    """List what was published in one year."""
    if all(one.day.year != year for one in guide().published.news.shown(today())):
        abort(404)
    return _list(year)


def _list(year: int | None) -> ResponseReturnValue:
    words, category = (
        request.args.get(name, "")[:_LONGEST_SEARCH] for name in (WORDS, CATEGORY)
    )
    page = request.args.get(PAGE, 1, type=int)
    wanted = WantedNews(words, category, year, page)
    view = news_list_view(guide().published.news, wanted, today(), texts())
    return render_template(
        "pages/news.html",
        news=view,
        words_field=FieldView(
            "text", WORDS, WORDS, gettext_now("Czego szukasz?"), value=words
        ),
        category_field=_category_field(view.categories, category),
        page_url=lambda number: _page_url(wanted._replace(page=number)),
    )


def _page_url(wanted: WantedNews) -> str:
    asked: dict[str, str] = {}
    if wanted.words:
        asked[WORDS] = wanted.words
    if wanted.category:
        asked[CATEGORY] = wanted.category
    if wanted.page > 1:
        asked[PAGE] = str(wanted.page)
    start = (
        url_for("news.items")
        if wanted.year is None
        else url_for("news.of_year", year=wanted.year)
    )
    return f"{start}?{urlencode(asked)}" if asked else start


def _category_field(categories: tuple[str, ...], chosen: str) -> FieldView:
    every = OptionView("", gettext_now("Wszystkie"), "", not chosen, exclusive=False)
    options = (
        OptionView(one, one, "", one == chosen, exclusive=False) for one in categories
    )
    label = gettext_now("Dział")
    return FieldView("select", CATEGORY, CATEGORY, label, options=(every, *options))


@news.get("/aktualnosci/<slug>")
def item(slug: str) -> ResponseReturnValue:
    """Show one item; what is not published yet is not there."""
    for one in guide().published.news.shown(today()):
        if one.slug == slug:
            view = news_view(one, today(), texts())
            return render_template("pages/news_item.html", item=view)
    return abort(404)


@news.get("/aktualnosci.xml")
def feed() -> ResponseReturnValue:
    """Give the newest items as an Atom feed (RFC 4287)."""
    shown = tuple(guide().published.news.shown(today()))[:_IN_FEED]
    views = [news_view(one, today(), texts()) for one in shown]
    text = render_template("pages/feed.xml", items=views)
    return Response(text, mimetype="application/atom+xml")
