"""Before the site is the office's own, it says what is left to fill in."""

from dataclasses import replace
from datetime import date

from guide.model.declaration import Declaration
from guide.model.office import OfficeData
from guide.upkeep.release import blanks
from tests.rulecases import real_rulebook

DAY = date(2026, 11, 25)
OFFICE = OfficeData("OPS", *(["x"] * 11), unconfirmed=frozenset())
DECLARATION = Declaration(
    url="https://example.org",
    published=DAY,
    updated=DAY,
    prepared=DAY,
    reviewed=DAY,
    person="x",
    email="x",
    phone="x",
    building="x",
    sign_language="https://example.org",
)


def settled():
    rulebook = real_rulebook()
    items = tuple(replace(one, known=True) for one in rulebook.local_items)
    return replace(rulebook, local_items=items)


def keys(office=OFFICE, declaration=DECLARATION, rulebook=None):
    return [one.key for one in blanks(office, declaration, rulebook or settled())]


def test_when_all_is_filled_in_and_confirmed_nothing_is_left():
    assert keys() == []


def test_each_thing_left_is_named():
    assert keys(replace(OFFICE, phone=None)) == ["phone"]
    assert keys(declaration=replace(DECLARATION, building=None)) == ["building"]
    unknown = [one.id for one in real_rulebook().local_items if not one.known]
    assert keys(rulebook=real_rulebook()) == unknown


def test_what_nobody_has_confirmed_is_left_too():
    (one,) = blanks(
        replace(OFFICE, unconfirmed=frozenset({"director"})), DECLARATION, settled()
    )
    assert (one.key, one.value) == ("director", "x")
