"""Every question of the rules: it renders, takes what is valid, refuses the rest."""

import pytest

from guide.model.facts import Structure
from guide.model.kinds import Entity, Kind
from guide.model.possible import HOUSEHOLD
from guide.present.missing import anchor
from guide.web.questions import NOBODY, control_name
from guide.web.telling import telling
from guide.web.visit import with_relative
from tests.rulecases import real_rulebook
from tests.sampling import sampled
from tests.web.browser import Page
from tests.web.visits import household_of, parts_of, put, token_of

_LISTED = {Structure.ROLE, Structure.AGE}
_RULEBOOK = real_rulebook()
_FACTS = [one for one in _RULEBOOK.facts.values() if one.structure not in _LISTED]
_SOME = sampled(_FACTS, 3)
_WRONG = {
    Kind.YES_NO: "moze",
    Kind.OPTION: "cos_innego",
    Kind.COUNT: "dwa i pół",
    Kind.NUMBER: "sto",
    Kind.SHARE: "pół",
    Kind.MONEY: "1.234,5,6",
}
_UNKNOWN = "nie_wiem"


def few_benefits():
    """Return the need that opens the fewest benefits: the quickest to judge."""
    needs = _RULEBOOK.needs
    return min(needs, key=lambda one: len(needs[one].benefits))


@pytest.fixture
def asked(browser):
    """Put a household of three and somebody elsewhere into the browser."""
    visit = household_of(
        parts_of(browser).rulebook, (44, 41, 7), needs=[few_benefits()]
    )
    put(browser, with_relative(visit))
    return browser


def topic_of(fact):
    return next(one for one in _RULEBOOK.topics if fact.id in one.facts)


def about(fact):
    """Return the tag of somebody the fact can be asked of."""
    match fact.entity:
        case Entity.HOUSEHOLD:
            return HOUSEHOLD
        case Entity.PERSON:
            return 0
        case Entity.RELATIVE:
            return 3


def send(browser, fact, values, status):
    name = control_name(fact.id, about(fact))
    number = topic_of(fact).number
    token = token_of(browser.get("/przewodnik/domownicy"))
    data = [("csrf_token", token), ("pola", name)]
    data += [(name + suffix, value) for suffix, value in values]
    return browser.post(f"/przewodnik/temat/{number}", data, status)


def shown(browser, fact):
    """Return the page with the question, sent empty: that is a mistake to mend."""
    reply = send(browser, fact, [], 422)
    return Page("/przewodnik/temat", reply)


@pytest.mark.parametrize("fact", _SOME, ids=lambda fact: fact.id)
def test_a_question_renders_and_must_be_answered(asked, fact):
    page = shown(asked, fact)
    assert page.title.startswith("Błąd:")
    (error,) = page.errors
    assert error.endswith(".")
    assert "Dlaczego o to pytamy?" in page.text
    assert fact.may_be_unknown == ("Nie wiem" in page.text or "Wolę nie" in page.text)


@pytest.mark.parametrize("fact", _SOME, ids=lambda fact: fact.id)
def test_a_link_opens_a_page_at_its_question(asked, fact):
    """The whole question, its words first; the address does not tell what it is."""
    page = shown(asked, fact)
    visit = household_of(_RULEBOOK, (44, 41, 7))
    with asked.client.application.test_request_context():
        place = anchor(telling(visit), (fact.id, about(fact)))
    (found,) = (one for one in page.tree.iter() if one.get("id") == place)
    name = control_name(fact.id, about(fact))
    inside = [one.get("name") for one in found.iter("input")]
    assert any(one == name or one.startswith(f"{name}-") for one in inside)
    assert found[0].tag in {"legend", "label"}
    assert fact.id not in place


def valid(fact, options):
    """Return every kind of answer that a person can give."""
    if fact.kind in {Kind.YES_NO, Kind.OPTION}:
        return [[("", one)] for one in options]
    if fact.kind in {Kind.OPTIONS, Kind.PERSONS}:
        return [[("", one)] for one in options]
    if fact.kind is Kind.DATE and fact.structure is Structure.BIRTH:
        return [[("-m", "3"), ("-r", "1982")]]
    if fact.kind is Kind.DATE:
        return [[("-d", "1"), ("-m", "03"), ("-r", "2026")]]
    return [[("", "1")], [("", " 1 ")]]


@pytest.mark.parametrize("fact", _SOME, ids=lambda fact: fact.id)
def test_each_valid_answer_moves_on(asked, fact):
    form = shown(asked, fact).form()
    options = form.options(control_name(fact.id, about(fact)))
    answers = valid(fact, [one for one in options if one != _UNKNOWN])
    if fact.may_be_unknown:
        answers.append([("" if _UNKNOWN in options else "-nw", _UNKNOWN)])
    for values in answers:
        reply = send(asked, fact, values, 303)
        assert reply.headers["Location"].startswith("/przewodnik/")


@pytest.mark.parametrize("fact", _SOME, ids=lambda fact: fact.id)
def test_a_wrong_answer_is_refused_and_kept(asked, fact):
    if fact.kind is Kind.DATE:
        typed = [("-d", "31"), ("-m", "2"), ("-r", "2026")]
        if fact.structure is Structure.BIRTH:
            typed = [("-m", "13"), ("-r", "2026")]
    elif fact.kind in {Kind.OPTIONS, Kind.PERSONS}:
        form = shown(asked, fact).form()
        choices = form.options(control_name(fact.id, about(fact)))
        several = [one for one in choices if one not in {fact.exclusive, NOBODY}]
        if len(several) < 2:
            pytest.skip("nobody to choose from")
        alone = fact.exclusive or NOBODY
        typed = [("", several[0]), ("", alone)]
    else:
        typed = [("", _WRONG[fact.kind])]
    reply = send(asked, fact, typed, 422)
    assert "Błąd:" in reply.text
    if fact.kind not in {Kind.YES_NO, Kind.OPTION}:
        for _, value in typed:
            assert f'value="{value}"' in reply.text


def test_an_ambiguous_amount_is_asked_back(asked):
    money = next(fact for fact in _FACTS if fact.kind is Kind.MONEY)
    reply = send(asked, money, [("", "1.010")], 422)
    assert "Wpisz 1 010 albo 1,01." in reply.text
    assert 'value="1.010"' in reply.text


@pytest.mark.parametrize("text", ["1 010,50", "1010.50", "1010 zł", "1 010,50 zł", "0"])
def test_amounts_are_read_as_people_type_them(asked, text):
    money = next(
        fact for fact in _FACTS if fact.kind is Kind.MONEY and fact.applies is None
    )
    send(asked, money, [("", text)], 303)


def test_an_answer_and_nie_wiem_do_not_go_together(asked):
    money = next(
        fact for fact in _FACTS if fact.kind is Kind.MONEY and fact.may_be_unknown
    )
    reply = send(asked, money, [("", "5"), ("-nw", _UNKNOWN)], 422)
    assert "nie jedno i drugie" in reply.text


def test_nie_wiem_stands_alone_among_several(asked):
    several = next(fact for fact in _FACTS if fact.kind is Kind.OPTIONS)
    first = several.options[0].id
    reply = send(asked, several, [("", first), ("", _UNKNOWN)], 422)
    assert "nie jedno i drugie" in reply.text


def test_a_number_beyond_its_bounds_is_refused(asked):
    bounded = next(
        fact
        for fact in _FACTS
        if fact.kind is Kind.NUMBER and fact.most is not None and fact.applies is None
    )
    reply = send(asked, bounded, [("", "99999999")], 422)
    assert "Wpisz" in reply.text
    assert 'value="99999999"' in reply.text


def test_what_a_page_did_not_ask_is_not_taken(asked):
    """A made-up field, a person who is not there, a fact of somebody else."""
    token = token_of(asked.get("/przewodnik/domownicy"))
    person = next(fact for fact in _FACTS if fact.entity is Entity.PERSON)
    names = f"{person.id}.9 {person.id} {person.id}.x nie_ma_takiego {person.id}.3"
    data = {"csrf_token": token, "pola": names}
    before = asked.client.get_cookie("guide").value
    asked.post("/przewodnik/temat/5", data, 303)
    assert before != asked.client.get_cookie("guide").value


def test_every_question_has_a_reason():
    assert [fact.id for fact in _FACTS if not fact.why] == []


def test_sensitive_questions_may_be_left_unsaid(asked):
    fact = next(one for one in _FACTS if one.sensitive and one.may_be_unknown)
    assert "Wolę nie mówić" in shown(asked, fact).text
