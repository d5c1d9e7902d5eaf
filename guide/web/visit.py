"""One visit: what the visitor has told so far, kept by their browser only."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from guide.model.catalogues import UrgentPage
from guide.model.facts import Fact
from guide.model.kinds import Entity, Kind
from guide.model.possible import HOUSEHOLD, Key
from guide.model.rulebook import Rulebook
from guide.model.situation import Answer, Situation
from guide.present.people import Voice
from guide.web.openings import BENEFIT, openings

MOST_PEOPLE = 15
MOST_RELATIVES = 15
MOST_TAGS = 64
MOST_DROPPED = 8


@dataclass(frozen=True, slots=True)
class Visit:
    """Answers by fact and tag: a person keeps a tag while others come and go.

    `needs` are what the wizard was opened with, ids of `openings`; none is everything.
    The first tag of `household` is the applicant's; `relatives` is None until the
    list of people elsewhere is given. `last` is the tag given out last, so that a
    page open in another tab never speaks of a wrong person. `dropped` are questions
    whose answers stopped to fit since the last page, to be told once. `told_income`
    asks the next page about income to repeat the sums. `discreet` keeps "Szybkie
    wyjście" at hand. `day` is the day that a reviewer looks at instead of today.
    """

    voice: Voice | None = None
    needs: tuple[str, ...] = ()
    household: tuple[int, ...] = (0,)
    relatives: tuple[int, ...] | None = None
    last: int = 0
    answers: Mapping[Key, Answer] = field(default_factory=dict)
    dropped: tuple[str, ...] = ()
    told_income: bool = False
    discreet: bool = False
    day: date | None = None

    def tags(self) -> tuple[int, ...]:
        """Return everybody's tags in the order of person numbers."""
        return (*self.household, *(self.relatives or ()))

    def number(self, tag: int) -> int:
        """Return the person number behind a tag."""
        return tag if tag == HOUSEHOLD else self.tags().index(tag)

    def tag(self, number: int) -> int:
        """Return the tag of a person number."""
        return number if number == HOUSEHOLD else self.tags()[number]

    def situation(self) -> Situation:
        """Return the answers as the engine takes them."""
        numbers = {tag: number for number, tag in enumerate(self.tags())}
        numbers[HOUSEHOLD] = HOUSEHOLD
        answers = {
            (fact, numbers[tag]): _renumbered(answer, numbers)
            for (fact, tag), answer in self.answers.items()
            if tag in numbers
        }
        elsewhere = None if self.relatives is None else len(self.relatives)
        return Situation(len(self.household), elsewhere, answers)


def _renumbered(answer: Answer, numbers: Mapping[int, int]) -> Answer:
    if not isinstance(answer, tuple):
        return answer
    return tuple(sorted(numbers[tag] for tag in answer if tag in numbers))


def with_answers(visit: Visit, answers: Mapping[Key, Answer | None]) -> Visit:
    """Return the visit with more answers; None takes one back."""
    merged = {**visit.answers, **answers}
    kept = {key: answer for key, answer in merged.items() if answer is not None}
    return replace(visit, answers=kept)


def with_member(visit: Visit) -> Visit:
    """Return the visit with one more person of the household."""
    if len(visit.household) >= MOST_PEOPLE:
        return visit
    tag = _free_tag(visit)
    return replace(visit, household=(*visit.household, tag), last=tag)


def with_relative(visit: Visit) -> Visit:
    """Return the visit with one more person elsewhere."""
    known = visit.relatives or ()
    if len(known) >= MOST_RELATIVES:
        return visit
    tag = _free_tag(visit)
    return replace(visit, relatives=(*known, tag), last=tag)


def with_relatives_listed(visit: Visit) -> Visit:
    """Return the visit whose list of people elsewhere is given, even if empty."""
    return replace(visit, relatives=visit.relatives or ())


def _free_tag(visit: Visit) -> int:
    taken = visit.tags()
    ahead = ((visit.last + step) % MOST_TAGS for step in range(1, MOST_TAGS))
    return next(tag for tag in ahead if tag not in taken)


def without_person(visit: Visit, tag: int) -> Visit:
    """Return the visit without a person; the applicant stays."""
    if tag == visit.household[0]:
        return visit
    answers = {
        key: _without(answer, tag)
        for key, answer in visit.answers.items()
        if key[1] != tag
    }
    relatives = visit.relatives
    return replace(
        visit,
        household=tuple(one for one in visit.household if one != tag),
        relatives=None
        if relatives is None
        else tuple(one for one in relatives if one != tag),
        answers=answers,
    )


def _without(answer: Answer, tag: int) -> Answer:
    if not isinstance(answer, tuple):
        return answer
    return tuple(one for one in answer if one != tag)


def with_dropped(visit: Visit, keys: Collection[Key]) -> Visit:
    """Return the visit without answers that fit no longer; remember to say so."""
    if not keys:
        return visit
    names = dict.fromkeys((*visit.dropped, *(fact for fact, _ in keys)))
    answers = {key: one for key, one in visit.answers.items() if key not in keys}
    return replace(visit, answers=answers, dropped=tuple(names)[:MOST_DROPPED])


def widened(visit: Visit) -> Visit:
    """Return the visit with every benefit to be judged."""
    return replace(visit, needs=())


def selected(visit: Visit, rulebook: Rulebook) -> frozenset[str] | None:
    """Return the benefits that were asked for; None for all."""
    if not visit.needs:
        return None
    known = openings(rulebook)
    return frozenset(one for need in visit.needs for one in known[need].benefits)


def is_quiet(needs: Collection[str], rulebook: Rulebook) -> bool:
    """Tell whether a need is one of those that are better not seen by others."""
    quiet = {need for page in _quiet(rulebook) for need in page.needs}
    quiet |= {BENEFIT + one for one in quiet_benefits(rulebook)}
    return not quiet.isdisjoint(needs)


def quiet_benefits(rulebook: Rulebook) -> frozenset[str]:
    """Return the help that is given at once to whoever is in trouble at home."""
    return frozenset(one for page in _quiet(rulebook) for one in page.benefits)


def _quiet(rulebook: Rulebook) -> list[UrgentPage]:
    return [page for page in rulebook.urgent.values() if page.quick_exit]


def tells_trouble(visit: Visit, rulebook: Rulebook) -> bool:
    """Tell whether something was ticked in a list of troubles at home."""
    facts = rulebook.facts
    return any(
        isinstance(answer, frozenset)
        and name in facts
        and is_about_trouble(facts[name])
        and bool(answer - {facts[name].exclusive})
        for (name, _), answer in visit.answers.items()
    )


def is_in_danger(visit: Visit, rulebook: Rulebook) -> bool:
    """Tell whether danger at home was told: as the need, or in a list of troubles.

    Of the troubles it is the one called like a need of the quiet page: a flood or a
    large family frightens nobody.
    """
    troubles = (
        answer
        for (name, _), answer in visit.answers.items()
        if isinstance(answer, frozenset)
        and name in rulebook.facts
        and is_about_trouble(rulebook.facts[name])
    )
    return any(is_quiet(one, rulebook) for one in (visit.needs, *troubles))


def is_about_trouble(fact: Fact) -> bool:
    """Tell whether a question lists troubles at home: sensitive, several at once."""
    several = fact.kind is Kind.OPTIONS
    return several and fact.sensitive and fact.entity is Entity.HOUSEHOLD
