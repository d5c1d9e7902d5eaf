"""The way of a persona through the topics, without a page being rendered."""

from collections.abc import Collection
from functools import cache
from typing import NamedTuple

from benchmarks.households import DAY
from guide.engine.dependencies import RELATIVES_FACT
from guide.engine.relevance import questions
from guide.loading.situations import load_situation
from guide.model.facts import Structure
from guide.model.possible import Key
from guide.model.situation import DONT_KNOW, Situation
from guide.present.people import Voice
from guide.present.telling import Telling
from guide.present.texts import Polish
from guide.web.asking import Asked, topic_at
from tests.rulecases import ROOT, real_engine

PERSONAS = sorted((ROOT / "tests" / "personas").glob("*.yaml"))


class Stop(NamedTuple):
    """A page of the way: what was known before it, its topic and its questions."""

    told: Telling
    topic: int
    keys: tuple[Key, ...]


@cache
def route(path, benefits: Collection[str] | None = None) -> tuple[Stop, ...]:
    """Answer page after page as the wizard leads; the unsaid is "nie wiem"."""
    engine = real_engine()
    whole = load_situation(path, engine.rulebook).situation
    names = {engine.rulebook.structure(one) for one in (Structure.ROLE, Structure.AGE)}
    known = {
        key: answer
        for key, answer in whole.answers.items()
        if key[0] in names and key[1] < whole.household
    }
    now, number, stops = Situation(whole.household, None, known), 0, []
    while True:
        told = Telling(engine, now, DAY, Voice.MYSELF, Polish(), benefits)
        open_pages = Asked(questions(engine.rulebook, told.assessment))
        following = open_pages.after(number)
        if following is None:
            return tuple(stops)
        number, keys = following, open_pages.on(following)
        assert topic_at(engine.rulebook, number)
        stops.append(Stop(told, number, keys))
        now = _answered(now, whole, keys)


def _answered(now: Situation, whole: Situation, keys: tuple[Key, ...]) -> Situation:
    answers = dict(now.answers)
    relatives = now.relatives
    for key in keys:
        if key[0] == RELATIVES_FACT:
            relatives = whole.relatives or 0
        else:
            answers[key] = whole.answers.get(key, DONT_KNOW)
    return Situation(now.household, relatives, answers)
