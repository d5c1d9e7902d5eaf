"""Visits put into a browser's cookie, as if somebody had answered that far."""

from decimal import Decimal

from guide.model.facts import Structure
from guide.present.people import Voice
from guide.web.services import EXTENSION
from guide.web.state import cookie_name, write_content
from guide.web.visit import Visit, with_answers, with_member
from tests.web.browser import Browser

SECRET = "ab" * 20


def parts_of(browser: Browser):
    return browser.client.application.extensions[EXTENSION]


def put(browser: Browser, visit: Visit) -> None:
    """Give the browser a cookie that holds a visit."""
    parts = parts_of(browser)
    content = write_content(parts, {"visit": visit, "csrf_token": SECRET})
    browser.client.set_cookie(cookie_name(parts), parts.seal.close(content))


def household_of(rulebook, ages, roles=(), needs=(), voice=Voice.MYSELF) -> Visit:
    """Return a visit with a complete list of persons."""
    visit = Visit(voice, tuple(needs))
    for _ in ages[1:]:
        visit = with_member(visit)
    age = rulebook.structure(Structure.AGE)
    role = rulebook.structure(Structure.ROLE)
    words = [one.id for one in rulebook.facts[role].options]
    chosen = [*roles, *[words[-1]] * len(ages)]
    answers = {(age, tag): Decimal(ages[tag]) for tag in visit.household}
    answers |= {(role, tag): chosen[tag - 1] for tag in visit.household[1:]}
    return with_answers(visit, answers)


def token_of(page) -> str:
    return dict(page.form().data)["csrf_token"]
