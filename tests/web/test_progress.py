"""How long the way is: an honest line on every page, and few topics that come twice."""

from itertools import pairwise

import pytest

from guide.web.asking import topic_at
from guide.web.income import is_passed_over
from guide.web.progress import again, progress_view
from tests.rulecases import real_rulebook
from tests.sampling import sampled
from tests.web.browser import Browser
from tests.web.personas import Persona
from tests.web.routes import PERSONAS, route
from tests.web.walking import Walker, dice

_RULEBOOK = real_rulebook()
_LINE = "Nowe tematy po tym: najwyżej "
_NONE = ("Nowych tematów już nie będzie.", "To już ostatni temat.")
_AGAIN = "Jeszcze kilka pytań na ten temat."
EACH = pytest.mark.parametrize("path", sampled(PERSONAS, 4), ids=lambda path: path.stem)


def seen(stop):
    return progress_view(stop.told, topic_at(_RULEBOOK, stop.topic))


@EACH
def test_the_number_of_topics_ahead_never_grows(path):
    numbers = [seen(stop).ahead for stop in route(path)]
    assert numbers == sorted(numbers, reverse=True)


@EACH
def test_the_line_moves_on_every_page(path):
    said = [
        (stop.topic, seen(stop).said)
        for stop in route(path)
        if not all(is_passed_over(stop.told, key) for key in stop.keys)
    ]
    for before, after in pairwise(said):
        assert before != after


@EACH
def test_no_more_new_topics_come_than_were_said(path):
    topics = [stop.topic for stop in route(path)]
    for number, stop in enumerate(route(path)):
        new = set(topics[number + 1 :]) - set(topics[: number + 1])
        assert len(new) <= seen(stop).ahead


@EACH
def test_the_last_topic_is_the_last(path):
    stops = route(path)
    for number, stop in enumerate(stops):
        if seen(stop).said.startswith(_NONE[1]):
            assert {one.topic for one in stops[number:]} == {stop.topic}


@EACH
def test_every_topic_that_comes_was_listed(path):
    stops = route(path)
    for number, stop in enumerate(stops):
        listed = {one.title: one.state for one in seen(stop).stages}
        ahead = {topic_at(_RULEBOOK, one.topic).title for one in stops[number:]}
        assert "gotowe" not in {listed[title] for title in ahead}
        (now,) = (one.title for one in seen(stop).stages if one.is_now)
        assert now == topic_at(_RULEBOOK, stop.topic).title


def test_a_topic_that_was_begun_is_not_merely_possible():
    """What was answered is done, even where one more question may come."""
    states = set()
    for path in PERSONAS:
        begun = set()
        for stop in route(path):
            states |= {one.state for one in seen(stop).stages if one.title in begun}
            begun.add(topic_at(_RULEBOOK, stop.topic).title)
    assert states == {"gotowe", "gotowe, być może dopytamy", "teraz"}


def test_a_topic_that_comes_back_says_so():
    said = {
        again(stop.told, topic_at(_RULEBOOK, stop.topic), stop.keys)
        for path in PERSONAS
        for stop in route(path)
    }
    assert said == {"", _AGAIN, "Te same pytania o następną osobę."}


@EACH
def test_a_topic_says_nothing_the_first_time(path):
    stops = route(path)
    topics = [stop.topic for stop in stops]
    for number, stop in enumerate(stops):
        said = again(stop.told, topic_at(_RULEBOOK, stop.topic), stop.keys)
        assert bool(said) == (stop.topic in topics[:number])


@pytest.mark.parametrize("seed", range(3))
def test_the_line_stands_on_every_page_of_a_walk(app, seed):
    walker = Walker(Browser(app), dice(seed))
    walker.begin(needs=["1", "5"])
    page = walker.household([41, 7])
    numbers = []
    while "/temat/" in page.path or "/krewni" in page.path:
        last = any(text in page.text for text in _NONE)
        assert last != (_LINE in page.text)
        numbers.append(0 if last else int(page.text.split(_LINE)[1].split(".")[0]))
        page = walker.step(page)
    assert len(numbers) >= 3
    assert numbers == sorted(numbers, reverse=True)


def test_the_intro_gives_way_to_the_reason_for_more(app):
    """A page that comes again does not begin as if it were the first."""
    income = _RULEBOOK.income_fact()
    topic = next(one for one in _RULEBOOK.topics if income in one.facts)
    walker = Persona(Browser(app), "11")
    seen_there, step = [], walker.step

    def watched(page):
        if page.path == f"/przewodnik/temat/{topic.number}":
            seen_there.append(page.text)
        return step(page)

    walker.step = watched
    walker.walk()
    first, *later = seen_there
    assert topic.intro in first
    assert _AGAIN not in first
    assert later
    assert all(_AGAIN in text and topic.intro not in text for text in later)
