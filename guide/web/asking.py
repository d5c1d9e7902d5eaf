"""Which questions stand on a page, and which page comes next."""

from collections.abc import Callable
from dataclasses import dataclass

from guide.engine.dependencies import RELATIVES_FACT
from guide.engine.relevance import TopicQuestions, people_of, questions
from guide.model.facts import Structure, Topic
from guide.model.kinds import Entity
from guide.model.possible import HOUSEHOLD, Key
from guide.model.rulebook import Rulebook
from guide.model.situation import DONT_KNOW
from guide.present.telling import Telling
from guide.web.fitting import misfits
from guide.web.income import is_passed_over
from guide.web.visit import Visit, with_answers, with_dropped

_WEIGHT_OF_PAGE = 14
_OPTIONS_PER_FIELD = 4
_LISTED = {Structure.ROLE, Structure.AGE}

Tell = Callable[[Visit], Telling]


@dataclass(frozen=True, slots=True)
class Asked:
    """The pages with something to ask now."""

    pages: tuple[TopicQuestions, ...]

    def on(self, number: int) -> tuple[Key, ...]:
        """Return what a topic asks now."""
        for page in self.pages:
            if page.topic.number == number:
                return page.keys
        return ()

    def after(self, number: int) -> int | None:
        """Return the next topic: this one again, a later one, else the first."""
        numbers = sorted(page.topic.number for page in self.pages)
        later = [one for one in numbers if one >= number]
        return next(iter(later or numbers), None)


def asked(telling: Telling) -> Asked:
    """Find what is worth asking now."""
    return Asked(questions(telling.rulebook, telling.assessment))


def topic_at(rulebook: Rulebook, number: int) -> Topic | None:
    """Return the topic with a number, or None."""
    return next((one for one in rulebook.topics if one.number == number), None)


def answered(telling: Telling, topic: Topic) -> tuple[Key, ...]:
    """Return what was answered on a topic's page, person by person."""
    facts, names = telling.rulebook.facts, set(topic.facts)
    keys = [
        key
        for key in telling.situation.answers
        if key[0] in names
        and facts[key[0]].structure not in _LISTED
        and key[1] in people_of(facts[key[0]], telling.situation)
        and not is_passed_over(telling, key)
    ]
    return in_order(topic, keys)


def in_order(topic: Topic, keys: list[Key]) -> tuple[Key, ...]:
    """Return keys person by person, in the order of the topic's file."""
    place = {name: number for number, name in enumerate(topic.facts)}
    return tuple(sorted(keys, key=lambda key: (key[1], place[key[0]])))


def one_page(rulebook: Rulebook, keys: tuple[Key, ...]) -> tuple[Key, ...]:
    """Return as many questions as fit on a page, whole persons at a time."""
    page: list[Key] = []
    weight = 0
    for person in dict.fromkeys(key[1] for key in keys):
        own = [key for key in keys if key[1] == person]
        weight += sum(_weight(rulebook, key) for key in own)
        if page and weight > _WEIGHT_OF_PAGE:
            break
        page += own
    return tuple(page)


def _weight(rulebook: Rulebook, key: Key) -> int:
    fact = rulebook.facts.get(key[0])
    return 1 if fact is None else 1 + len(fact.options) // _OPTIONS_PER_FIELD


def needs_relatives(keys: tuple[Key, ...]) -> bool:
    """Tell whether the list of people elsewhere must come first."""
    return (RELATIVES_FACT, HOUSEHOLD) in keys


def relatives_topic(rulebook: Rulebook) -> Topic | None:
    """Return the topic that asks about people elsewhere."""
    for topic in rulebook.topics:
        facts = (rulebook.facts[name] for name in topic.facts)
        if any(fact.entity is Entity.RELATIVE for fact in facts):
            return topic
    return None


def is_listed(visit: Visit, rulebook: Rulebook) -> bool:
    """Tell whether the list of persons is complete: role and age of everybody."""
    role, age = (rulebook.structure(one) for one in (Structure.ROLE, Structure.AGE))
    for place, tag in enumerate(visit.household):
        if age and (age, tag) not in visit.answers:
            return False
        if role and place and (role, tag) not in visit.answers:
            return False
    return True


def settled(visit: Visit, telling_of: Tell) -> Visit:
    """Return the visit without answers that fit no longer, however many steps it takes.

    Questions that were answered "nie wiem" go without a word.
    """
    while keys := tuple(misfits(telling_of(visit))):
        tagged = [(fact, visit.tag(person)) for fact, person in keys]
        silent = [key for key in tagged if visit.answers[key] is DONT_KNOW]
        visit = with_answers(visit, dict.fromkeys(silent))
        visit = with_dropped(visit, [key for key in tagged if key not in silent])
    return visit
