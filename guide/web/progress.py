"""How far the way still is: the topics that are done and those that may still come."""

from collections.abc import Iterator, Set
from dataclasses import dataclass

from guide.engine.compiling import RELATIVES
from guide.model.facts import Structure, Topic
from guide.model.possible import Key
from guide.present.people import Voice
from guide.present.telling import Telling
from guide.present.texts import N_
from guide.web.asking import answered, relatives_topic

_NEVER_ON_A_PAGE = frozenset(Structure) - {Structure.BIRTH}
_DONE, _NOW, _LEFT = N_("gotowe"), N_("teraz"), N_("być może")
_BEGUN = N_("gotowe, być może dopytamy")
_AHEAD = N_("Nowe tematy po tym: najwyżej {number}.")
_LAST_NEW, _LAST = N_("Nowych tematów już nie będzie."), N_("To już ostatni temat.")
_HERE = N_("Odpowiedzi w tym temacie: {number}.")


@dataclass(frozen=True, slots=True)
class StageView:
    """A topic of the way: its title, a word for its state, whether it is this one."""

    title: str
    state: str
    is_now: bool


@dataclass(frozen=True, slots=True)
class ProgressView:
    """How many topics nobody has begun are ahead at most, in words, and which."""

    ahead: int
    said: str
    stages: tuple[StageView, ...]


def progress_view(told: Telling, topic: Topic) -> ProgressView:
    """Return the way as it is seen from a topic.

    Whatever can still matter is counted, not only what is asked now: answers take
    topics away, so the number never grows on the way to the result. A topic that was
    begun may still come back and is not counted; the answers in this one are, so that
    the line moves on every page.
    """
    others = _left(told) - {topic.number}
    begun = {one.number for one in told.rulebook.topics if answered(told, one)}
    ahead = len(others - begun)
    text = _AHEAD if ahead else _LAST_NEW if others else _LAST
    parts = [told.gettext(text).format(number=ahead)]
    if here := len(answered(told, topic)):
        parts.append(told.gettext(_HERE).format(number=here))
    stages = tuple(_stages(told, topic, others, begun))
    return ProgressView(ahead, " ".join(parts), stages)


def _left(told: Telling) -> frozenset[int]:
    """Return the numbers of the topics that something can still be asked from."""
    facts, may = told.rulebook.facts, told.assessment.needs.may
    names = {
        name
        for name, _ in may
        if name in facts and facts[name].structure not in _NEVER_ON_A_PAGE
    }
    listing = relatives_topic(told.rulebook) if RELATIVES in may else None
    return frozenset(
        topic.number
        for topic in told.rulebook.topics
        if topic is listing or not names.isdisjoint(topic.facts)
    )


def _stages(
    told: Telling, now: Topic, others: Set[int], begun: Set[int]
) -> Iterator[StageView]:
    for topic in told.rulebook.topics:
        number = topic.number
        if topic is now:
            state = _NOW
        elif number in others:
            state = _BEGUN if number in begun else _LEFT
        elif number in begun:
            state = _DONE
        else:
            continue
        yield StageView(topic_title(told, topic), told.gettext(state), topic is now)


def topic_title(told: Telling, topic: Topic) -> str:
    """Return a topic's title for this reader."""
    own = told.voice is Voice.MYSELF or topic.title_other is None
    return told.rule_text(topic.title if own else topic.title_other)


def again(told: Telling, topic: Topic, keys: tuple[Key, ...]) -> str:
    """Return why a topic that was answered already asks once more; or ""."""
    before = answered(told, topic)
    if not before or any(key in told.situation.answers for key in keys):
        return ""
    known = {fact for fact, _ in before}
    people = {person for _, person in before}
    if all(fact in known and person not in people for fact, person in keys):
        return told.gettext("Te same pytania o następną osobę.")
    return told.gettext("Jeszcze kilka pytań na ten temat.")
