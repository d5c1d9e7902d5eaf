"""The site around the guide: the office's own pages, and what search engines read."""

from collections.abc import Iterator

from flask import Blueprint, Response, abort, render_template, request, url_for
from flask.typing import ResponseReturnValue

from guide.model.news import SitePage
from guide.present.cards import slug_of
from guide.present.catalogue import way_views
from guide.present.texts import N_
from guide.web.documents import document_views
from guide.web.language import roots
from guide.web.services import guide
from guide.web.sources import local_views
from guide.web.state import today
from guide.web.telling import rules_alone
from guide.web.texts import gettext_now, texts

_MISSION, _EASY = "misja", "latwy-tekst"
_STATUSES = (N_("zgodna"), N_("częściowo zgodna"), N_("niezgodna"))
"""What the declaration may say, gathered here for translators."""

site = Blueprint("site", __name__)


@site.get("/misja")
def mission() -> ResponseReturnValue:
    """Say what the office is for, in its own words, and who runs it."""
    return render_template("pages/mission.html", page=_page(_MISSION))


@site.get("/latwy-tekst")
def easy() -> ResponseReturnValue:
    """Say what the office does to people who find reading hard."""
    return render_template(
        "pages/easy.html", page=_page(_EASY), declaration=guide().declaration
    )


def _page(slug: str) -> SitePage:
    """Return a page that the staff have written, in the language of the address."""
    page = guide().published.page(slug, texts().code)
    if page is None:
        abort(404)
    return page


@site.get("/kontakt")
def contact() -> ResponseReturnValue:
    """Tell how to reach the office."""
    return render_template("pages/contact.html")


@site.get("/o-przewodniku")
def about() -> ResponseReturnValue:
    """Tell how the guide reasons and what it does not know."""
    rulebook = guide().rulebook
    unknown = [one.title for one in local_views(rules_alone()) if not one.known]
    return render_template(
        "pages/about.html", benefits=len(rulebook.benefits), unknown=unknown
    )


@site.get("/deklaracja-dostepnosci")
def declaration() -> ResponseReturnValue:
    """Declare how accessible the site is, and whom to tell what is not."""
    made = guide().declaration
    stale = made.is_stale(today())
    gaps = made.gaps_in(texts().code)
    return render_template(
        "pages/declaration.html", declaration=made, gaps=gaps, stale=stale
    )


@site.get("/mapa-strony")
def site_map() -> ResponseReturnValue:
    """List every page of the site, by part."""
    return render_template("pages/site_map.html", parts=tuple(_parts()))


@site.get("/sitemap.xml")
def sitemap() -> ResponseReturnValue:
    """List every page for search engines, in every language."""
    here = [
        url.removeprefix(request.script_root)
        for _, links in _parts()
        for _, url in links
    ]
    urls = [f"{root}{url}" for url in here for root in roots()]
    text = render_template("pages/sitemap.xml", urls=urls)
    return Response(text, mimetype="application/xml")


@site.get("/robots.txt")
def robots() -> ResponseReturnValue:
    """Keep search engines out of the questions and results."""
    where = url_for("site.sitemap")
    text = render_template("pages/robots.txt", sitemap=where, roots=roots())
    return Response(text, mimetype="text/plain")


Link = tuple[str, str]


def _parts() -> Iterator[tuple[str, tuple[Link, ...]]]:
    """Yield the parts of the site with the links of each: label and address."""
    rulebook, told = guide().rulebook, rules_alone()
    yield (
        gettext_now("Przewodnik"),
        (
            (gettext_now("Strona główna"), url_for("information.home")),
            (gettext_now("Sprawdź, w czym możemy pomóc"), url_for("wizard.start")),
            (gettext_now("Pilna pomoc"), url_for("urgent.pages")),
            (gettext_now("Warunki i kwoty"), url_for("information.conditions")),
            (gettext_now("Progi i kwoty"), url_for("information.amounts")),
            (gettext_now("Podstawa prawna"), url_for("information.sources")),
        ),
    )
    yield (
        gettext_now("Jak złożyć wniosek"),
        (
            (gettext_now("Wszystkie sposoby"), url_for("information.procedures")),
            *(
                (way.procedure.title, url_for("information.procedure", slug=way.slug))
                for way in way_views(told)
            ),
        ),
    )
    yield (
        gettext_now("Dokumenty"),
        (
            (gettext_now("Wszystkie dokumenty"), url_for("information.documents")),
            *(
                (one.title, url_for("information.document", slug=one.slug))
                for one in document_views(told)
            ),
        ),
    )
    yield (
        gettext_now("O co chodzi w ustawach"),
        tuple(
            (
                told.rule_text(one.title),
                url_for("information.introduction", slug=slug_of(one.id)),
            )
            for one in rulebook.introductions.values()
        ),
    )
    yield (
        gettext_now("Rodzaje pomocy"),
        (
            (gettext_now("Wszystkie świadczenia"), url_for("information.benefits")),
            *(
                (
                    told.rule_text(one.title),
                    url_for("information.benefit", slug=slug_of(one.id)),
                )
                for one in rulebook.benefits.values()
            ),
        ),
    )
    yield (
        gettext_now("Ośrodek"),
        (
            (gettext_now("Nasza misja"), url_for("site.mission")),
            (gettext_now("O nas prostym językiem"), url_for("site.easy")),
            (gettext_now("Kontakt"), url_for("site.contact")),
            (gettext_now("O przewodniku"), url_for("site.about")),
            (gettext_now("Prywatność i pliki cookie"), url_for("information.privacy")),
            (gettext_now("Deklaracja dostępności"), url_for("site.declaration")),
        ),
    )
    yield (
        gettext_now("Aktualności"),
        (
            (gettext_now("Wszystkie aktualności"), url_for("news.items")),
            *(
                (one.title, url_for("news.item", slug=one.slug))
                for one in guide().published.news.shown(today())
            ),
        ),
    )
