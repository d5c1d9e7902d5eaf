"""The result: the list of benefits, one in detail, the papers, the printed sheet."""

from flask import Blueprint, Response, abort, redirect, request, url_for
from flask.typing import ResponseReturnValue

from guide.model.assessment import Judgement
from guide.pdf import PdfUnavailableError
from guide.present.benefit import benefit_view, find_judgement
from guide.present.cards import benefit_at, claimant_at, claimant_key
from guide.present.catalogue import urgent_views
from guide.present.papers import papers_view
from guide.present.result import result_view
from guide.present.sheet import SheetView, sheet_view
from guide.present.telling import Telling
from guide.web.asking import is_listed
from guide.web.frame import personal
from guide.web.security import keep_nowhere
from guide.web.services import guide
from guide.web.state import has_visit, only_look, remember, visit
from guide.web.telling import telling
from guide.web.texts import texts
from guide.web.visit import is_in_danger, widened
from guide.web.ways import to_start

results = Blueprint("results", __name__, url_prefix="/wynik")
results.after_request(keep_nowhere)


@results.before_request
def _begin_first() -> ResponseReturnValue | None:
    """Lead those who have told nothing yet to the beginning."""
    if not has_visit():
        return to_start()
    if not is_listed(visit(), guide().rulebook):
        return redirect(url_for("household.members"), 303)
    return None


@results.get("")
def result() -> ResponseReturnValue:
    """List what was found, and what to do this week."""
    told = telling(visit())
    afraid = is_in_danger(visit(), told.rulebook)
    quiet = [one for one in urgent_views(told) if one.quick_exit and afraid]
    return personal(
        "results/result.html", visit(), result=result_view(told), quiet=quiet
    )


@results.post("/wszystkie")
def widen() -> ResponseReturnValue:
    """Judge all benefits from now on; more questions may come."""
    remember(widened(visit()))
    return redirect(url_for("wizard.resume"), 303)


@results.get("/<slug>/<claimant>")
def benefit(slug: str, claimant: str) -> ResponseReturnValue:
    """Explain one benefit for one claimant."""
    told = telling(visit())
    judgement = judgement_or_404(told, slug, claimant)
    view = benefit_view(told, judgement)
    return personal("results/benefit.html", visit(), benefit=view)


@results.get("/<slug>")
def first_claimant(slug: str) -> ResponseReturnValue:
    """Lead to the first person a benefit was judged for."""
    told = telling(visit())
    found = benefit_at(told.rulebook, slug)
    judgements = told.assessment.judgements
    several = [one for one in judgements if found and one.benefit == found.id]
    if not several:
        abort(404)
    key = claimant_key(several[0].claimant)
    return redirect(url_for("results.benefit", slug=slug, claimant=key), 303)


def judgement_or_404(told: Telling, slug: str, claimant: str) -> Judgement:
    """Return the judgement at an address."""
    found, number = benefit_at(told.rulebook, slug), claimant_at(claimant)
    if found is None or number is None:
        abort(404)
    judgement = find_judgement(told, found.id, number)
    if judgement is None:
        abort(404)
    return judgement


@results.get("/dokumenty")
def papers() -> ResponseReturnValue:
    """List the papers for everything that is likely, each once."""
    told = telling(visit())
    return personal("results/papers.html", visit(), papers=papers_view(told))


@results.get("/lista.pdf")
def sheet() -> ResponseReturnValue:
    """Print the list to carry away."""
    only_look()
    found = sheet_view(telling(visit()), guide().office)
    return printed(found)


def _without_printer() -> ResponseReturnValue:
    papers_url = url_for("results.papers")
    return personal("errors/no_pdf.html", visit(), status=503, papers_url=papers_url)


def printed(sheet: SheetView) -> ResponseReturnValue:
    """Return the file, or a page that says how to print without it."""
    sheets = guide().sheets
    if sheets is None:
        return _without_printer()
    try:
        content = sheets.checklist(sheet, texts())
    except PdfUnavailableError:
        return _without_printer()
    reply = Response(content, mimetype="application/pdf")
    kind = "attachment" if "zapisz" in request.args else "inline"
    reply.headers["Content-Disposition"] = f'{kind}; filename="lista.pdf"'
    return reply
