"""A whole interview played through: page by page, until nothing more can matter."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date

from guide.engine.dependencies import RELATIVES_FACT
from guide.engine.judging import Engine
from guide.engine.relevance import TopicQuestions, questions
from guide.model.possible import Key
from guide.model.situation import Answer, Situation

AnswerFor = Callable[[Key, Situation], Answer]
"""Answers a question about these people; for relatives it is never called."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it was asked, and the situation after it was answered."""

    asked: TopicQuestions
    after: Situation


def interview(  # noqa: PLR0913 - two of them are options by name
    engine: Engine,
    start: Situation,
    day: date,
    answer: AnswerFor,
    *,
    relatives: int = 0,
    selected: Collection[str] | None = None,
) -> Iterator[Page]:
    """Yield the pages in the committed order, each answered by `answer`.

    `relatives` is how many people elsewhere are given when the list is asked for.
    """
    situation = start
    while True:
        assessment = engine.assess(situation, day, selected)
        pages = questions(engine.rulebook, assessment)
        if not pages:
            return
        situation = _answered(situation, pages[0], answer, relatives)
        yield Page(pages[0], situation)


def _answered(
    situation: Situation, page: TopicQuestions, answer: AnswerFor, relatives: int
) -> Situation:
    answers = dict(situation.answers)
    given = situation.relatives
    for key in page.keys:
        if key[0] == RELATIVES_FACT:
            given = relatives
        else:
            answers[key] = answer(key, situation)
    return Situation(situation.household, given, answers)
