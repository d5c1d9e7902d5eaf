"""The way from the start page to the result: who, in what need, topic by topic."""

from flask import Blueprint, abort, redirect, request, url_for
from flask.typing import ResponseReturnValue

from guide.model.facts import Topic
from guide.web.asking import asked, is_listed, needs_relatives, settled, topic_at
from guide.web.checking import check_view
from guide.web.frame import exit_at_hand, personal
from guide.web.income import is_about_income
from guide.web.security import is_late, keep_nowhere
from guide.web.services import guide
from guide.web.start import StartForm
from guide.web.state import forget, has_visit, remember, visit, was_lost
from guide.web.telling import telling
from guide.web.topics import FIELDS, TopicPage, adopted
from guide.web.visit import Visit
from guide.web.ways import (
    back_from,
    is_returning,
    next_address,
    shows_everything,
    to_start,
)

wizard = Blueprint("wizard", __name__, url_prefix="/przewodnik")
wizard.after_request(keep_nowhere)


@wizard.route("", methods=["GET", "POST"])
def start() -> ResponseReturnValue:
    """Ask for whom and in what need."""
    form = StartForm(telling(visit()), visit())
    if request.method == "POST" and form.take(request.form) and not is_late():
        remember(settled(form.visit(), telling))
        return redirect(url_for("household.members"), 303)
    form.preselect(request.args)
    status = 422 if request.method == "POST" else 200
    ended = "koniec" in request.args or was_lost()
    return personal(
        "wizard/start.html",
        visit(),
        status=status,
        form=form,
        errors=form.errors,
        ended=ended,
        **exit_at_hand(form.discreet),
    )


@wizard.route("/temat/<int:number>", methods=["GET", "POST"])
def ask(number: int) -> ResponseReturnValue:
    """Show one topic; remember readable answers and move on."""
    topic = topic_or_404(number)
    if request.method == "POST":
        return _answer(topic)
    if not has_visit():
        return to_start()
    page = TopicPage(visit(), topic)
    if needs_relatives(asked(page.told).on(number)):
        return redirect(url_for("household.relatives"), 303)
    if not page.show(everything=shows_everything()).keys:
        return redirect(next_address(visit(), number), 303)
    return _topic(page, 200)


def _answer(topic: Topic) -> ResponseReturnValue:
    """Take the answers of one topic."""
    found = adopted(visit(), guide().rulebook, request.form.get(FIELDS, ""))
    page = TopicPage(found, topic).take(request.form)
    to_result = request.form.get("dalej") == "wynik"
    if is_late() or not page.is_valid(blank_allowed=to_result):
        return _topic(page, 422)
    after = settled(page.answered(), telling)
    remember(after)
    if to_result:
        return redirect(url_for("results.result"), 303)
    following = next_address(after, topic.number, returning=is_returning())
    return redirect(following, 303)


def _topic(page: TopicPage, status: int) -> ResponseReturnValue:
    return personal(
        "wizard/topic.html",
        page.visit,
        status=status,
        page=page,
        errors=page.errors,
        back_url=back_from(page.told, page.topic, asks_now=page.asks_now),
        result_now=is_listed(page.visit, guide().rulebook),
        about_income=is_about_income(page.told, page.topic),
        **exit_at_hand(page.is_discreet),
    )


def topic_or_404(number: int) -> Topic:
    """Return the topic with a number."""
    topic = topic_at(guide().rulebook, number)
    if topic is None:
        abort(404)
    return topic


@wizard.get("/odpowiedzi")
def check() -> ResponseReturnValue:
    """Show all answers to check, each with a way to change it."""
    if not has_visit():
        return to_start()
    return personal("wizard/check.html", visit(), check=check_view(visit()))


@wizard.get("/dalej")
def resume() -> ResponseReturnValue:
    """Lead to the first page with something to ask."""
    if not has_visit():
        return to_start()
    return redirect(next_address(visit(), 0), 303)


@wizard.post("/usun")
def delete() -> ResponseReturnValue:
    """Forget the answers; a form that came too late has to be sent again."""
    if is_late() and has_visit():
        return personal("wizard/delete.html", visit(), status=422)
    forget()
    return redirect(url_for("wizard.deleted"), 303)


@wizard.get("/usunieto")
def deleted() -> ResponseReturnValue:
    """Say that nothing is left on this device."""
    return personal("wizard/deleted.html", Visit(), delete_url="", session_end=None)


@wizard.get("/trwa")
def keep() -> ResponseReturnValue:
    """Prolong the visit: the cookie goes back with a fresh time."""
    return ("", 204) if has_visit() else ("", 410)
