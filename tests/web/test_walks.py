"""Walks by chance: no dead ends, and the engine's own result at the end of each."""

import os

import pytest

from guide.engine.judging import Engine
from guide.engine.relevance import questions
from guide.model.answers import read_value
from guide.model.kinds import Kind
from guide.model.possible import HOUSEHOLD
from guide.model.situation import DONT_KNOW, Situation
from guide.present.people import Voice
from guide.present.result import result_view
from guide.present.telling import Telling
from guide.web.income import amounts_of
from guide.web.questions import NOBODY, key_of
from guide.web.state import today
from guide.web.telling import telling
from tests.web.browser import Browser, text_of
from tests.web.personas import Persona
from tests.web.visits import household_of, put
from tests.web.walking import Walker, dice, visit_of

WALKS = range(200 if os.environ.get("GUIDE_PROFILE") == "deep" else 8)
_UNKNOWN = "nie_wiem"


class Witness(Walker):
    """A walker that remembers what it said, apart from what the guide remembers."""

    def __init__(self, browser, random) -> None:
        super().__init__(browser, random, unknown=0.08)
        self.said = {}
        self.offered = {}

    def answers(self, page):
        changes = super().answers(page)
        for name in self.asked(page):
            self.said[key_of(name)] = self._read(name, changes)
            self.offered[key_of(name)] = page.form().options(name)
        return changes

    def _read(self, name, changes):
        fact = self.rulebook.facts[key_of(name)[0]]
        values = [value for one, value in changes if one == name]
        if _UNKNOWN in values or (f"{name}-nw", _UNKNOWN) in changes:
            return DONT_KNOW
        if fact.kind is Kind.DATE:
            boxes = dict(changes)
            parts = [boxes.get(f"{name}-{one}") for one in ("d", "m", "r")]
            return read_value(fact, ".".join(part for part in parts if part))
        if fact.kind is Kind.SHARE:
            values = [f"{value}%" for value in values]
        return read_value(fact, ",".join(one for one in values if one != NOBODY))


def heard(walker: Witness) -> Situation:
    """Return what was said as a situation, for those questions that still apply."""
    visit = visit_of(walker.browser)
    kept = visit.situation().answers
    said = {}
    for (fact, tag), answer in walker.said.items():
        key = (fact, HOUSEHOLD if tag == HOUSEHOLD else visit.number(tag))
        if key in kept:
            said[key] = answer
        if isinstance(kept.get(key), tuple) and isinstance(answer, tuple):
            certain = _not_offered(visit, kept[key], walker.offered[fact, tag])
            said[key] = tuple(sorted({*answer, *certain}))
    listed = {key: one for key, one in kept.items() if key not in said}
    assert all(key[0] in structure(walker) for key in listed), listed
    elsewhere = None if visit.relatives is None else len(visit.relatives)
    return Situation(len(visit.household), elsewhere, {**listed, **said})


def _not_offered(visit, people, offered):
    """Return those whom the page does not ask about, because they are certain."""
    return [one for one in people if str(visit.household[one]) not in offered]


def structure(walker):
    """Return what the guide knows without a question of its own."""
    kinship = [
        fact.id for fact in walker.rulebook.facts.values() if fact.entity == "relative"
    ]
    listed = [fact.id for fact in walker.rulebook.facts.values() if fact.structure]
    return {*kinship, *listed, *amounts_of(walker.rulebook)}


@pytest.mark.parametrize("seed", WALKS)
def test_a_walk_ends_with_the_engines_result(app, seed):
    random = dice(seed)
    walker = Witness(Browser(app), random)
    needs = list(range(1, len(walker.rulebook.needs) + 1))
    chosen = [str(one) for one in random.sample(needs, random.randint(1, 3))]
    walker.begin(random.choice(list(Voice)), random.choice((["wszystko"], chosen)))
    ages = [random.randint(18, 85)]
    ages += [random.randint(0, 80) for _ in range(random.choice((0, 0, 1, 1, 2)))]
    page = walker.to_the_end(walker.household(ages))
    assert page.path == "/przewodnik/odpowiedzi"
    situation = heard(walker)
    visit = visit_of(walker.browser)
    engine = Engine(walker.rulebook)
    with app.test_request_context():
        benefits = telling(visit).selected
    assessment = engine.assess(situation, today(), benefits)
    assert questions(walker.rulebook, assessment) == ()
    told = Telling(engine, situation, today(), visit.voice, selected=benefits)
    assert shown(walker.browser.get("/wynik")) == expected(result_view(told))


def shown(page):
    """Return the cards of a result as they stand on the page."""
    cards = [one for one in page.tree.iter("li") if one.get("class") == "card"]
    return [
        (text_of(card.find(".//h3")), text_of(card.find(".//*[@class='card-head']")))
        for card in cards
    ]


def expected(view):
    return [
        (card.title, head_of(card))
        for group in view.groups
        for card in (*group.cards, *group.more)
    ]


def head_of(card):
    signs = {"yes": "✓", "may": "✓", "have": "✓", "open": "?", "no": "–", "law": "?"}
    status = signs[card.tone] + card.status
    own = [] if card.amount_how else [card.amount]
    amount = [card.amount, card.amount_how] if card.amount_how else []
    parts = [status, card.title, card.claimant, card.why, *own, *amount]
    return " ".join(" ".join(part for part in parts if part).split())


def test_going_back_shows_what_was_answered(app):
    walker = Walker(Browser(app), dice(6), unknown=0)
    walker.begin()
    first = walker.household([50])
    typed = walker.answers(first)
    walker.browser.send(first.form(), typed)
    again = walker.browser.get(first.path)
    assert set(typed) <= set(again.form().data)


def typed_in(page):
    """Return what a form holds, but for its token, which carries the second."""
    return [pair for pair in page.form().data if pair[0] != "csrf_token"]


def test_the_same_page_sent_twice_changes_nothing(app):
    walker = Walker(Browser(app), dice(6), unknown=0)
    walker.begin()
    first = walker.household([50])
    typed = walker.answers(first)
    once = walker.browser.send(first.form(), typed)
    told = visit_of(walker.browser)
    twice = walker.browser.send(first.form(), typed)
    assert (twice.path, visit_of(walker.browser)) == (once.path, told)
    again = walker.browser.get(once.path)
    assert typed_in(again) == typed_in(once)


def test_the_way_back_leads_to_the_beginning(app):
    walker = Walker(Browser(app), dice(8))
    walker.begin()
    page = walker.household([40, 8], ["moje_dziecko"])
    for _ in range(9):
        page = walker.step(page)
    paths = []
    while "/temat/" in page.path:
        (link,) = [one for one in page.tree.iter("a") if one.get("class") == "back"]
        assert link.get("href") not in paths
        paths.append(link.get("href"))
        page = walker.browser.get(link.get("href"))
    assert page.path == "/przewodnik/domownicy"


def test_a_page_from_another_tab_never_speaks_of_a_wrong_person(app):
    walker = Walker(Browser(app), dice(2), unknown=0)
    roles = ["moje_dziecko", "rodzic"]
    put(walker.browser, household_of(walker.rulebook, (40, 8, 70), roles))
    page = walker.browser.get("/przewodnik/dalej")
    while not any("." in name for name in walker.asked(page)):
        page = walker.step(page)
    tags = {name.partition(".")[2] for name in walker.asked(page)}
    people = walker.browser.get("/przewodnik/domownicy")
    walker.browser.send(people.form(), button="usun=1")
    walker.browser.send(page.form(), walker.answers(page))
    visit = visit_of(walker.browser)
    assert visit.household == (0, 2)
    assert {tag for _, tag in visit.answers} <= {HOUSEHOLD, 0, 2}
    assert "1" in tags


def test_the_result_can_be_seen_at_any_point(app):
    walker = Walker(Browser(app), dice(4), unknown=0)
    walker.begin()
    page = walker.household([45])
    result = walker.browser.send(page.form(), button="dalej=wynik")
    assert result.path == "/wynik"
    before = len(visit_of(walker.browser).answers)
    page = walker.browser.get("/przewodnik/dalej")
    walker.browser.send(page.form(), walker.answers(page), button="dalej=wynik")
    assert len(visit_of(walker.browser).answers) > before


def test_unknown_sources_leave_their_amounts_unasked(app):
    """Until the sources are known after all: then the amounts are asked."""
    walker = Persona(Browser(app), "12")
    walker.begin()
    walker.household([45])
    sources = walker.rulebook.income_fact()
    (topic,) = (one for one in walker.rulebook.topics if sources in one.facts)
    page = walker.browser.get("/przewodnik/dalej")
    while f"{sources}.0" not in walker.asked(page):
        page = walker.step(page)
    unknown = [(f"{sources}.0", _UNKNOWN)]
    others = [one for one in walker.asked(page) if one != f"{sources}.0"]
    for name in others:
        unknown += walker.answer(page, name)
    after = walker.browser.send(page.form(), unknown)
    amounts = set(amounts_of(walker.rulebook))
    assert not {name.partition(".")[0] for name in walker.asked(after)} & amounts
    again = walker.browser.get(f"/przewodnik/temat/{topic.number}?powrot=1")
    assert not {name.partition(".")[0] for name in walker.asked(again)} & amounts
    kind = next(
        one
        for one in walker.rulebook.income_kinds.values()
        if one.id in again.form().options(f"{sources}.0") and not one.deduction
    )
    said = [(f"{sources}.0", kind.id)]
    for name in walker.asked(again):
        said += [] if name == f"{sources}.0" else walker.answer(again, name)
    known = walker.browser.send(again.form(), said)
    asked = {name.partition(".")[0] for name in walker.asked(known)}
    assert asked & set(kind.facts)
    assert {
        one for one in visit_of(walker.browser).answers if one[0] in amounts
    } == set()
