"""The two lists of people: who lives in the household, who is elsewhere."""

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue

from guide.model.kinds import Entity
from guide.web.asking import relatives_topic, settled
from guide.web.frame import personal
from guide.web.people import PeoplePage
from guide.web.progress import progress_view
from guide.web.security import is_late, keep_nowhere
from guide.web.services import guide
from guide.web.state import has_visit, remember, visit
from guide.web.telling import telling
from guide.web.topics import FIELDS, adopted
from guide.web.visit import (
    Visit,
    with_member,
    with_relative,
    with_relatives_listed,
    without_person,
)
from guide.web.ways import is_returning, next_address, to_start

household = Blueprint("household", __name__, url_prefix="/przewodnik")
household.after_request(keep_nowhere)

_ADD, _REMOVE, _RESULT = "dodaj", "usun", "wynik"


@household.route("/domownicy", methods=["GET", "POST"])
def members() -> ResponseReturnValue:
    """List who lives in the household, with role and age."""
    if request.method == "POST":
        return _take(Entity.PERSON)
    if not has_visit():
        return to_start()
    return _show(PeoplePage(visit(), Entity.PERSON).show(), 200)


@household.route("/krewni", methods=["GET", "POST"])
def relatives() -> ResponseReturnValue:
    """List the people elsewhere who matter."""
    if request.method == "POST":
        return _take(Entity.RELATIVE)
    if not has_visit():
        return to_start()
    return _show(PeoplePage(visit(), Entity.RELATIVE).show(), 200)


def _take(entity: Entity) -> ResponseReturnValue:
    """Remember what could be read; add or remove a person, or move on."""
    found = adopted(visit(), guide().rulebook, request.form.get(FIELDS, ""))
    page = PeoplePage(found, entity).take(request.form)
    changes = _ADD in request.form or _REMOVE in request.form
    if is_late() or not page.is_valid(blank_allowed=changes):
        return _show(page, 422)
    after = settled(_changed(page.answered(), entity), telling)
    remember(after)
    if changes:
        here = f"household.{'members' if entity is Entity.PERSON else 'relatives'}"
        last = len(PeoplePage(after, entity).tags)
        anchor = f"osoba-{last}" if _ADD in request.form else None
        return redirect(url_for(here, _anchor=anchor, powrot=_powrot()), 303)
    return redirect(_onwards(after, entity), 303)


def _powrot() -> int | None:
    return 1 if is_returning() else None


def _changed(found: Visit, entity: Entity) -> Visit:
    """Add or remove somebody, as the button says."""
    tag = request.form.get(_REMOVE, "")
    if tag.isascii() and tag.isdigit():
        return without_person(found, int(tag))
    if _ADD in request.form:
        return with_member(found) if entity is Entity.PERSON else with_relative(found)
    return found if entity is Entity.PERSON else with_relatives_listed(found)


def _onwards(after: Visit, entity: Entity) -> str:
    if request.form.get("dalej") == _RESULT:
        return url_for("results.result")
    if is_returning():
        return url_for("wizard.check")
    topic = relatives_topic(guide().rulebook) if entity is Entity.RELATIVE else None
    return next_address(after, 0 if topic is None else topic.number)


def _show(page: PeoplePage, status: int) -> ResponseReturnValue:
    in_household = page.entity is Entity.PERSON
    topic = None if in_household else relatives_topic(guide().rulebook)
    return personal(
        "wizard/members.html" if in_household else "wizard/relatives.html",
        page.visit,
        status=status,
        page=page,
        errors=page.errors,
        progress=progress_view(telling(page.visit), topic) if topic else None,
        back_url=url_for("wizard.check" if is_returning() else "wizard.start"),
        result_now=False,
    )
