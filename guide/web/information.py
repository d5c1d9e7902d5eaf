"""Pages for everybody, made from the rules: what there is, for whom, how, with what."""

from itertools import islice

from flask import Blueprint, Response, abort, render_template, request, url_for
from flask.typing import ResponseReturnValue

from guide.model.rulebook import Benefit
from guide.present.cards import benefit_at
from guide.present.catalogue import catalogue_view, way_views
from guide.present.coming import coming
from guide.present.finding import Wanted, found_view
from guide.present.information import information_view
from guide.present.introductions import introduction_at, introduction_view
from guide.present.news import news_view
from guide.present.parameters import all_parameter_views
from guide.web.blank import blank_sheet_view
from guide.web.documents import document_views
from guide.web.finding import FILTERS, WORDS, filter_fields, words_field
from guide.web.services import guide
from guide.web.sources import act_views, local_views
from guide.web.state import today
from guide.web.telling import rules_alone
from guide.web.texts import texts

_LONGEST_SEARCH = 100
_NEWEST = 3
_SOON = 60
"""How many days ahead the first page tells of a deadline."""

information = Blueprint("information", __name__)


@information.get("/")
def home() -> ResponseReturnValue:
    """Say what the guide is for, and open every way in."""
    told, parts = rules_alone(), guide()
    shown = islice(parts.published.news.shown(today()), _NEWEST)
    return render_template(
        "pages/home.html",
        catalogue=catalogue_view(told),
        coming=coming(told, _SOON),
        news=[news_view(one, today(), texts()) for one in shown],
        mission=parts.published.page("misja", texts().code),
    )


@information.get("/swiadczenia")
def benefits() -> ResponseReturnValue:
    """List every kind of help, or what fits the words and filters of the address."""
    asked = [request.args.get(name, "") for name in (WORDS, *FILTERS)]
    wanted = Wanted(*(one[:_LONGEST_SEARCH] for one in asked))
    view = found_view(rules_alone(), wanted)
    return render_template(
        "pages/benefits.html",
        found=view,
        words_field=words_field(wanted.words),
        filter_fields=filter_fields(view),
    )


@information.get("/swiadczenia/<slug>")
def benefit(slug: str) -> ResponseReturnValue:
    """Explain one benefit from the rules alone."""
    told = rules_alone()
    view = information_view(told, benefit_or_404(slug))
    return render_template("pages/benefit.html", benefit=view)


def benefit_or_404(slug: str) -> Benefit:
    """Return the benefit at an address."""
    found = benefit_at(guide().rulebook, slug)
    if found is None:
        abort(404)
    return found


@information.get("/przepisy/<slug>")
def introduction(slug: str) -> ResponseReturnValue:
    """Say what an act is about and for whom."""
    told = rules_alone()
    found = introduction_at(told, slug)
    if found is None:
        abort(404)
    view = introduction_view(told, found)
    return render_template("pages/introduction.html", page=view)


@information.get("/warunki")
def conditions() -> ResponseReturnValue:
    """Lead to the conditions of each benefit, and to the amounts that decide."""
    entries = catalogue_view(rules_alone()).entries
    return render_template("pages/conditions.html", entries=entries)


@information.get("/warunki/kwoty")
def amounts() -> ResponseReturnValue:
    """List the amounts that decide, with their sources and what they were before."""
    parameters = all_parameter_views(rules_alone())
    return render_template("pages/amounts.html", parameters=parameters)


@information.get("/tryb")
def procedures() -> ResponseReturnValue:
    """List the ways to apply, each with what is applied for in that way."""
    return render_template("pages/procedures.html", ways=way_views(rules_alone()))


@information.get("/tryb/<slug>")
def procedure(slug: str) -> ResponseReturnValue:
    """Tell one way to apply, step by step."""
    found = [one for one in way_views(rules_alone()) if one.slug == slug]
    if not found:
        abort(404)
    return render_template("pages/procedure.html", way=found[0])


@information.get("/dokumenty")
def documents() -> ResponseReturnValue:
    """List every paper."""
    views = document_views(rules_alone())
    return render_template("pages/documents.html", documents=views)


@information.get("/dokumenty/<slug>")
def document(slug: str) -> ResponseReturnValue:
    """Tell of one paper what it is for, where to get it and what replaces it."""
    found = [one for one in document_views(rules_alone()) if one.slug == slug]
    if not found:
        abort(404)
    return render_template("pages/document.html", document=found[0])


@information.get("/prywatnosc")
def privacy() -> ResponseReturnValue:
    """Tell what the cookie holds and for how long."""
    minutes = guide().config.session_minutes
    return render_template("pages/privacy.html", minutes=minutes)


@information.get("/przepisy")
def sources() -> ResponseReturnValue:
    """List the acts and the local matters, with the day each was last checked."""
    told = rules_alone()
    return render_template(
        "pages/sources.html", acts=act_views(told), local=local_views(told)
    )


@information.get("/swiadczenia/<slug>/lista.pdf")
def blank_sheet(slug: str) -> ResponseReturnValue:
    """Print an empty list of papers for one benefit."""
    found = benefit_or_404(slug)
    sheets = guide().sheets
    if sheets is None:
        papers_url = url_for("information.benefit", slug=slug)
        return render_template("errors/no_pdf.html", papers_url=papers_url), 503
    sheet = blank_sheet_view(rules_alone(), guide().office, found)
    reply = Response(sheets.checklist(sheet, texts()), mimetype="application/pdf")
    reply.headers["Content-Disposition"] = 'inline; filename="lista.pdf"'
    return reply
