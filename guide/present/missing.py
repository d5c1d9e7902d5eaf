"""Answers that are still missing, named by their questions."""

from dataclasses import dataclass

from guide.engine.dependencies import RELATIVES_FACT
from guide.model.facts import Fact, Topic
from guide.model.kinds import Entity
from guide.model.possible import HOUSEHOLD, Key, Needs
from guide.present.numbers import income_label
from guide.present.people import Voice
from guide.present.telling import Telling

_LAST = 10_000


@dataclass(frozen=True, slots=True)
class MissingView:
    """A question whose answer is missing.

    question    "Czy masz orzeczenie o niepełnosprawności?"
    person      about whom: "Dziecko, 9 lat"; "" for the household
    label       both: "Dziecko, 9 lat: Czy ma orzeczenie …?"
    topic       number of the page that asks it, for a link: "7"
    anchor      its place on that page, or "" (see `anchor`)
    """

    question: str
    person: str
    label: str
    topic: str
    anchor: str


def missing_views(telling: Telling, needs: Needs) -> tuple[MissingView, ...]:
    """Return what is worth answering now; without that, all that is undecided."""
    keys = sorted(needs.ask or needs.may, key=lambda key: _order(telling, key))
    views: dict[tuple[str, str], MissingView] = {}
    for view in (_view(telling, key) for key in keys):
        views.setdefault((view.label, view.topic), view)
    return tuple(views.values())


def question_text(telling: Telling, fact: Fact, person: int) -> str:
    """Return a question as it is put to this reader about this person."""
    own = telling.voice is Voice.MYSELF and person in {0, HOUSEHOLD}
    asked = telling.rule_text(fact.question if own else fact.question_other)
    source = income_label(telling, fact.id)
    return f"{source}: {asked}" if source else asked


def _view(telling: Telling, key: Key) -> MissingView:
    name, person = key
    topic = topic_of(telling, name)
    if name == RELATIVES_FACT:
        question = telling.gettext("Kto z bliskich mieszka gdzie indziej?")
    else:
        question = question_text(telling, telling.rulebook.facts[name], person)
    whom = telling.people.label(person)
    return MissingView(
        question,
        whom,
        f"{whom}: {question}" if whom and len(telling.people.labels) > 1 else question,
        "" if topic is None else str(topic.number),
        anchor(telling, key),
    )


def anchor(telling: Telling, key: Key) -> str:
    """Return the place of a question on its page; it tells nothing of what is asked.

    "pytanie-7" for the household, "pytanie-7-0" for a person; "" for a list of people.
    """
    name, person = key
    topic = topic_of(telling, name)
    if topic is None or name not in topic.facts:
        return ""
    place = f"pytanie-{topic.facts.index(name) + 1}"
    return place if person == HOUSEHOLD else f"{place}-{person}"


def topic_of(telling: Telling, name: str) -> Topic | None:
    """Return the page that asks a question, or the list of people elsewhere."""
    facts = telling.rulebook.facts
    for topic in telling.rulebook.topics:
        if name in topic.facts:
            return topic
        if name == RELATIVES_FACT and any(
            facts[one].entity is Entity.RELATIVE for one in topic.facts
        ):
            return topic
    return None


def _order(telling: Telling, key: Key) -> tuple[int, int, int]:
    topic = topic_of(telling, key[0])
    if topic is None:
        return _LAST, key[1], 0
    place = topic.facts.index(key[0]) if key[0] in topic.facts else -1
    return topic.number, key[1], place
