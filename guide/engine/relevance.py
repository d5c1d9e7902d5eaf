"""Which questions can still change something people see, and why others cannot."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from guide.engine.compiling import RELATIVES
from guide.engine.judging import Linked
from guide.engine.run import Run
from guide.model.assessment import Assessment
from guide.model.facts import COMPUTED, Fact, Topic
from guide.model.kinds import Entity
from guide.model.possible import HOUSEHOLD, NO, Key
from guide.model.rulebook import Rulebook
from guide.model.situation import Situation


@dataclass(frozen=True, slots=True)
class TopicQuestions:
    """One page: a topic and the facts, each about somebody, to ask there now."""

    topic: Topic
    keys: tuple[Key, ...]


class Reason(StrEnum):
    """Why a question is not asked."""

    ANSWERED = "answered"
    NOT_APPLICABLE = "not_applicable"
    SETTLED = "settled"
    LATER = "later"
    NOT_SELECTED = "not_selected"


@dataclass(frozen=True, slots=True)
class NotAsked:
    """A question that is not asked now, and why; `benefits` that it could touch."""

    key: Key
    reason: Reason
    benefits: tuple[str, ...]


def questions(rulebook: Rulebook, assessment: Assessment) -> tuple[TopicQuestions, ...]:
    """Return the pages with something to ask now, in the committed order."""
    ask = assessment.needs.ask
    listing = _topic_of_relatives(rulebook) if RELATIVES in ask else None
    pages = []
    for topic in rulebook.topics:
        place = {name: number for number, name in enumerate(topic.facts)}
        mine = sorted((key[1], place[key[0]], key) for key in ask if key[0] in place)
        keys = tuple(key for _, _, key in mine)
        if topic is listing:
            keys = (RELATIVES, *keys)
        if keys:
            pages.append(TopicQuestions(topic, keys))
    return tuple(pages)


def _topic_of_relatives(rulebook: Rulebook) -> Topic | None:
    """Return the first page about people elsewhere: the list stands on it."""
    facts = rulebook.facts
    for topic in rulebook.topics:
        if any(facts[name].entity is Entity.RELATIVE for name in topic.facts):
            return topic
    return None


def depending_on(assessment: Assessment, key: Key) -> tuple[str, ...]:
    """Return the benefits whose result an answer may still change."""
    found = [one.benefit for one in assessment.judgements if key in one.needs.may]
    return tuple(dict.fromkeys(found))


def concerning(assessment: Assessment, key: Key) -> tuple[str, ...]:
    """Return the benefits of which an answer may still tell more: a refusal, too."""
    found = [
        one.benefit
        for one in assessment.judgements
        if key in one.needs.may or key in one.refused_needs.may
    ]
    return tuple(dict.fromkeys(found))


def not_asked(
    linked: Linked,
    situation: Situation,
    assessment: Assessment,
    selected: Collection[str] | None = None,
) -> tuple[NotAsked, ...]:
    """Return every question that is not asked now, with the reason."""
    rulebook = linked.program.rulebook
    run = linked.program.run(situation, assessment.day)
    judge = _Reasons(linked, assessment, selected)
    return tuple(
        found
        for topic in rulebook.topics
        for name in topic.facts
        if rulebook.facts[name].structure not in COMPUTED
        for person in people_of(rulebook.facts[name], situation)
        if (found := judge.reason(run, (name, person))) is not None
    )


def people_of(fact: Fact, situation: Situation) -> Collection[int]:
    """Return the numbers of those a fact is about."""
    match fact.entity:
        case Entity.HOUSEHOLD:
            return (HOUSEHOLD,)
        case Entity.PERSON:
            return situation.persons()
        case Entity.RELATIVE:
            return situation.elsewhere()
        case _:
            assert_never(fact.entity)


class _Reasons:
    """Explains why a question is left out."""

    def __init__(
        self,
        linked: Linked,
        assessment: Assessment,
        selected: Collection[str] | None,
    ) -> None:
        self.linked, self.assessment, self.selected = linked, assessment, selected
        self.users: dict[str, list[str]] = {}
        for benefit in linked.benefits:
            for fact in linked.dependencies.of_benefit(benefit).facts:
                self.users.setdefault(fact, []).append(benefit)

    def reason(self, run: Run, key: Key) -> NotAsked | None:
        """Return why a question is not asked; None for one that is."""
        if key in self.assessment.needs.ask:
            return None
        users = tuple(self.users.get(key[0], ()))
        chosen = tuple(
            user for user in users if self.selected is None or user in self.selected
        )
        if key in run.answers:
            return NotAsked(key, Reason.ANSWERED, chosen)
        if not self._applies(run, key):
            return NotAsked(key, Reason.NOT_APPLICABLE, chosen)
        if users and not chosen:
            return NotAsked(key, Reason.NOT_SELECTED, users)
        waiting = tuple(
            one for one in concerning(self.assessment, key) if one in chosen
        )
        if waiting:
            return NotAsked(key, Reason.LATER, waiting)
        return NotAsked(key, Reason.SETTLED, chosen)

    def _applies(self, run: Run, key: Key) -> bool:
        fact = self.linked.program.rulebook.facts[key[0]]
        applies = self.linked.program.optional(fact.applies)
        return applies is None or applies(run, (key[1],)) is not NO
