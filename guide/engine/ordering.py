"""Orders of questions compared: how much must be asked until everything is decided.

Households that answer truly are asked in one order or another. The committed order is
that of the topics' files; a better one is looked for greedily, on other households
than those it is then measured on.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import nan
from statistics import fmean

from guide.engine.compiling import RELATIVES
from guide.engine.hindsight import fewest
from guide.engine.relevance import questions
from guide.engine.truthful import Household, Known
from guide.model.assessment import Assessment
from guide.model.facts import Topic
from guide.model.possible import Key
from guide.model.rulebook import Rulebook

Order = Callable[[Assessment], tuple[Key, ...]]
"""Chooses the questions of the next page; none when nothing can matter any more."""

_SMALL = 2


def by_topics(rulebook: Rulebook, topics: Sequence[Topic]) -> Order:
    """Ask the first topic with a question that matters, as the wizard does."""
    reordered = replace(rulebook, topics=tuple(topics))

    def order(assessment: Assessment) -> tuple[Key, ...]:
        pages = questions(reordered, assessment)
        return pages[0].keys if pages else ()

    return order


def by_benefits(rulebook: Rulebook) -> Order:
    """Ask for one benefit after another, in the order of their files."""
    place = {name: number for number, name in enumerate(rulebook.benefits)}

    def order(assessment: Assessment) -> tuple[Key, ...]:
        found = [one for one in assessment.judgements if one.needs.ask]
        first = min(found, key=lambda one: place[one.benefit], default=None)
        return tuple(first.needs.ask) if first else ()

    return order


@dataclass(frozen=True, slots=True)
class Effort:
    """What an order costs on average, and how often it was wrong."""

    questions: float
    pages: float
    contradictions: int


def play(household: Household, order: Order) -> tuple[int, Known]:
    """Ask until the order has nothing more; return the pages and what is known."""
    known, pages = household.start, 0
    while keys := order(household.assessed(known)):
        known |= frozenset(keys)
        pages += 1
    return pages, known


def effort(households: Sequence[Household], order: Order) -> Effort:
    """Play an order with every household."""
    ends = [(one, *play(one, order)) for one in households]
    if not ends:
        return Effort(nan, nan, 0)
    return Effort(
        fmean(len(known - one.start) for one, _, known in ends),
        fmean(pages for _, pages, _ in ends),
        sum(one.contradictions + one.left_open(known) for one, _, known in ends),
    )


def propose(rulebook: Rulebook, households: Sequence[Household]) -> tuple[Topic, ...]:
    """Choose greedily the topic after which least is asked, then the next, and so on.

    What follows a topic on trial is asked in the committed order, which also decides
    between equals.
    """
    rest = list(rulebook.topics)
    chosen: list[Topic] = []
    while rest:

        def asked(topic: Topic) -> float:
            others = [one for one in rest if one is not topic]
            order = by_topics(rulebook, [*chosen, topic, *others])
            return effort(households, order).questions

        best = min(rest, key=asked)
        chosen.append(best)
        rest.remove(best)
    return tuple(chosen)


def hindsight(household: Household) -> int:
    """Return how few answers would have been enough, had one known which to ask."""
    could_matter = household.assessed(household.start).needs.may
    askable = {RELATIVES, *household.applicable()} & could_matter
    found = fewest(askable, lambda known: household.decides(household.start | known))
    return len(askable if found is None else found)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Orders measured on the same households.

    `static` asks whatever applies; `small` are the households of one or two, `bound`
    what hindsight needs there, beside the committed and the proposed order.
    """

    topics: tuple[Topic, ...]
    households: int
    committed: Effort
    proposed: Effort
    by_benefits: Effort
    static: float
    small: int
    bound: float
    small_committed: float
    small_proposed: float

    @property
    def distance(self) -> float:
        """Tell how much more the committed order asks than the proposed one."""
        return self.committed.questions / self.proposed.questions - 1


def compare(
    rulebook: Rulebook, learning: Sequence[Household], trial: Sequence[Household]
) -> Comparison:
    """Propose an order from some households and measure all orders on others."""
    topics = propose(rulebook, learning)
    committed, proposed = (
        by_topics(rulebook, rulebook.topics),
        by_topics(rulebook, topics),
    )
    small = [one for one in trial if one.whole.household <= _SMALL]
    return Comparison(
        topics,
        len(trial),
        effort(trial, committed),
        effort(trial, proposed),
        effort(trial, by_benefits(rulebook)),
        fmean(sum(1 for _ in one.applicable()) for one in trial),
        len(small),
        fmean(map(hindsight, small)) if small else nan,
        effort(small, committed).questions,
        effort(small, proposed).questions,
    )
