"""The lists of people: adding, changing, removing; what becomes of answers."""

import pytest

from guide.model.facts import Structure
from guide.model.kinds import Entity, Kind
from guide.model.possible import HOUSEHOLD
from guide.web.visit import MOST_PEOPLE, with_answers
from tests.rulecases import real_rulebook
from tests.web.test_packing import drawn
from tests.web.visits import household_of, put
from tests.web.walking import Walker, dice, visit_of

_RULEBOOK = real_rulebook()
_AGE = _RULEBOOK.structure(Structure.AGE)
_ROLE = _RULEBOOK.structure(Structure.ROLE)
_ROLES = [one.id for one in _RULEBOOK.facts[_ROLE].options]
_CHILD = _ROLES[4]
PEOPLE = "/przewodnik/domownicy"


@pytest.fixture
def walker(browser):
    walker = Walker(browser, dice(1), unknown=0)
    walker.begin()
    return walker


def test_people_are_added_one_by_one_up_to_fifteen(walker):
    page = walker.browser.get(PEOPLE)
    for _ in range(MOST_PEOPLE + 2):
        page = walker.browser.send(page.form(), button="dodaj=1")
    assert len(visit_of(walker.browser).household) == MOST_PEOPLE
    assert "Dodaj osobę" not in page.html
    assert "najwyżej 15 osób" in page.text


def test_nobody_can_have_the_applicants_role(walker):
    page = walker.browser.send(walker.browser.get(PEOPLE).form(), button="dodaj=1")
    assert page.form().options(f"{_ROLE}.1") == _ROLES[1:]
    assert page.form().options(f"{_ROLE}.0") == []


def test_what_is_typed_stays_while_people_are_added(walker):
    page = walker.browser.get(PEOPLE)
    page = walker.browser.send(page.form(), [(f"{_AGE}.0", "47")], "dodaj=1")
    assert (f"{_AGE}.0", "47") in page.form().data
    assert page.status == 200


def test_a_wrong_age_is_refused_and_everything_typed_is_kept(walker):
    page = walker.browser.send(walker.browser.get(PEOPLE).form(), button="dodaj=1")
    typed = [(f"{_AGE}.0", "47"), (f"{_AGE}.1", "dziewięć"), (f"{_ROLE}.1", _CHILD)]
    for button in ("dodaj=1", "dalej=dalej"):
        again = walker.browser.send(page.form(), typed, button)
        assert again.status == 422
        assert again.title.startswith("Błąd:")
        assert len(again.errors) == 1
        assert set(typed) <= set(again.form().data)


def test_an_impossible_age_is_refused(walker):
    page = walker.browser.get(PEOPLE)
    again = walker.browser.send(page.form(), [(f"{_AGE}.0", "450")], "dalej=dalej")
    assert again.status == 422
    assert "najwyżej 120" in again.errors[0]


def test_the_list_must_be_complete_to_go_on(walker):
    page = walker.browser.send(walker.browser.get(PEOPLE).form(), button="dodaj=1")
    again = walker.browser.send(page.form(), button="dalej=dalej")
    assert len(again.errors) == 3
    assert walker.browser.get("/wynik").path == PEOPLE
    assert walker.browser.get("/przewodnik/dalej").path == PEOPLE


def test_the_first_button_goes_on(walker):
    """Enter presses the first button: nobody is removed by a slip of the finger."""
    page = walker.browser.send(walker.browser.get(PEOPLE).form(), button="dodaj=1")
    assert next(iter(page.form().buttons)) == "dalej=dalej"


def test_a_removed_person_takes_only_their_answers_along(browser):
    visit = household_of(_RULEBOOK, (40, 12, 70), [_CHILD, _ROLES[6]])
    fact = next(
        fact
        for fact in _RULEBOOK.facts.values()
        if fact.entity is Entity.PERSON
        and fact.kind is Kind.OPTION
        and not fact.applies
        and fact.structure is None
    )
    home = next(
        fact for fact in _RULEBOOK.facts.values() if fact.entity is Entity.HOUSEHOLD
    )
    answers = {(fact.id, tag): drawn(dice(1), fact, (0, 1, 2)) for tag in (0, 1, 2)}
    answers[home.id, HOUSEHOLD] = drawn(dice(1), home, ())
    put(browser, with_answers(visit, answers))
    page = browser.get(PEOPLE)
    after = browser.send(page.form(), button="usun=1")
    assert after.path.startswith(PEOPLE)
    found = visit_of(browser)
    assert found.household == (0, 2)
    assert set(found.answers) == {
        *((one, tag) for one in (fact.id, _AGE) for tag in (0, 2)),
        (_ROLE, 2),
        (home.id, HOUSEHOLD),
    }
    assert "12" not in dict(after.form().data).values()


def test_the_applicant_cannot_be_removed(browser):
    put(browser, household_of(_RULEBOOK, (40, 12), [_CHILD]))
    page = browser.get(PEOPLE)
    assert "usun=0" not in page.form().buttons
    browser.send(page.form(), button="usun=0")
    assert visit_of(browser).household == (0, 1)


def test_a_new_person_never_gets_the_tag_of_one_just_removed(browser):
    put(browser, household_of(_RULEBOOK, (40, 12), [_CHILD]))
    page = browser.send(browser.get(PEOPLE).form(), button="usun=1")
    browser.send(page.form(), button="dodaj=1")
    assert visit_of(browser).household == (0, 2)


def test_a_changed_age_drops_what_no_longer_fits_and_says_so(browser):
    """A grown person's answers do not fit a child; the rest stays."""
    visit = household_of(_RULEBOOK, (40, 20), [_CHILD])
    birth = _RULEBOOK.structure(Structure.BIRTH)
    walker = Walker(browser, dice(3), unknown=0)
    put(browser, visit)
    name = f"{birth}.1"
    topic = next(one for one in _RULEBOOK.topics if birth in one.facts)
    token = dict(browser.get(PEOPLE).form().data)["csrf_token"]
    today = walker._fitting().run.day  # noqa: SLF001
    data = {"csrf_token": token, "pola": name}
    data |= {f"{name}-m": "1", f"{name}-r": str(today.year - 20)}
    browser.post(f"/przewodnik/temat/{topic.number}", data, 303)
    assert (birth, 1) in visit_of(browser).answers
    page = browser.get(PEOPLE)
    after = browser.send(page.form(), [(f"{_AGE}.1", "3")], "dalej=dalej")
    assert "przestały pasować" in after.text
    found = visit_of(browser)
    assert (birth, 1) not in found.answers
    assert found.dropped == ()
    assert "przestały pasować" not in browser.get(after.path).text


def relatives_visit(browser):
    """Return a walker whose next page is the list of people elsewhere."""
    topic = next(
        one
        for one in _RULEBOOK.topics
        if any(_RULEBOOK.facts[name].entity is Entity.RELATIVE for name in one.facts)
    )
    put(browser, household_of(_RULEBOOK, (82,)))
    return topic


def test_people_elsewhere_are_listed_with_who_they_are(browser):
    relatives_visit(browser)
    page = browser.get("/przewodnik/krewni")
    page = browser.send(page.form(), button="dodaj=1")
    (control,) = [one for one in page.form().controls if one.tag == "select"]
    again = browser.send(page.form(), button="dalej=dalej")
    assert again.status == 422
    kin = page.form().options(control.get("name"))[1]
    browser.send(page.form(), [(control.get("name"), kin)], "dalej=dalej")
    found = visit_of(browser)
    assert len(found.relatives) == 1
    assert kin in found.answers.values()


def test_nobody_elsewhere_is_an_answer_too(browser):
    relatives_visit(browser)
    assert visit_of(browser).relatives is None
    browser.send(browser.get("/przewodnik/krewni").form(), button="dalej=dalej")
    assert visit_of(browser).relatives == ()


def test_others_are_spoken_of_in_the_third_person(browser):
    walker = Walker(browser, dice(1))
    walker.begin("professional")
    page = browser.get(PEOPLE)
    assert "Osoba, która szuka pomocy" in page.text
    assert "Ile ma lat?" in page.text
    assert "z Tobą" not in page.text
