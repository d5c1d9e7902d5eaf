"""Reading facts: answers where there are any, otherwise the whole declared domain."""

from collections.abc import Callable, Iterable
from typing import assert_never

from guide.engine.joining import (
    group,
    in_turn,
    join,
    members,
    needs_of,
    number,
    possible_number,
    together,
)
from guide.engine.run import Evaluate, Read, Run
from guide.model.expressions import Node
from guide.model.facts import Fact
from guide.model.kinds import Kind
from guide.model.possible import (
    INFINITY,
    NO,
    NOTHING,
    OPEN,
    YES,
    ZERO,
    Choice,
    Choices,
    Interval,
    Key,
    Member,
    Needs,
    Open,
    Possible,
)
from guide.model.situation import DONT_KNOW, Answer

_NONE: frozenset[Key] = frozenset()
_NOTHING_CHOSEN: frozenset[str] = frozenset()


def missing(key: Key, answer: Answer | None) -> Needs:
    """Return the reason why a fact is open: not asked, or "nie wiem"."""
    alone = frozenset({key})
    return Needs.of(may=alone, ask=_NONE if answer is DONT_KNOW else alone)


def reader(fact: Fact, applies: Evaluate | None, domain: Read) -> Read:
    """Return the closure that reads a fact."""

    def read(run: Run, person: int) -> Possible:
        return _read(fact, applies, domain, run, person)

    return read


def _read(
    fact: Fact, applies: Evaluate | None, domain: Read, run: Run, person: int
) -> Possible:
    asked: Possible = YES if applies is None else applies(run, (person,))
    if asked is NO:
        return fact.otherwise  # type: ignore[return-value]
    answer = run.answers.get((fact.id, person))
    known = answer is not None and answer is not DONT_KNOW
    value: Possible = answer if known else domain(run, person)  # type: ignore[assignment]
    if asked is YES or fact.otherwise is None:
        return value
    needs = in_turn((needs_of(asked), needs_of(value)))
    return join(value, fact.otherwise, needs)


def yes_no_domain(name: str) -> Read:
    def domain(run: Run, person: int) -> Possible:
        key = (name, person)
        return Open(OPEN, missing(key, run.answers.get(key)))

    return domain


def option_domain(fact: Fact, applies: dict[str, Evaluate]) -> Read:
    """Return the domain of an option: every one that can apply to the person."""
    words = tuple(option.id for option in fact.options)

    def domain(run: Run, person: int) -> Possible:
        key = (fact.id, person)
        left, reasons = _left_options(words, applies, run, person)
        if len(left) == 1:
            return left[0]
        needs = together((missing(key, run.answers.get(key)), *reasons))
        return Open(Choice(frozenset(left)), needs)

    return domain


def options_domain(fact: Fact, applies: dict[str, Evaluate]) -> Read:
    """Return the domain of a set: it may hold every option that can apply."""
    words = tuple(option.id for option in fact.options)
    alone = frozenset({fact.exclusive}) if fact.exclusive else _NOTHING_CHOSEN

    def domain(run: Run, person: int) -> Possible:
        key = (fact.id, person)
        left, reasons = _left_options(words, applies, run, person)
        possibly = frozenset(left)
        if possibly <= alone:
            return alone
        needs = together((missing(key, run.answers.get(key)), *reasons))
        return Open(Choices(frozenset(), possibly), needs)

    return domain


def _left_options(
    words: Iterable[str], applies: dict[str, Evaluate], run: Run, person: int
) -> tuple[list[str], list[Needs]]:
    left: list[str] = []
    reasons: list[Needs] = []
    for word in words:
        condition = applies.get(word)
        fits: Possible = YES if condition is None else condition(run, (person,))
        if fits is not NO:
            left.append(word)
            reasons.append(needs_of(fits))
    return left, reasons


def number_domain(name: str, least: Evaluate | None, most: Evaluate | None) -> Read:
    """Return the domain of a number: between its declared ends, 0 and ∞ by default."""

    def domain(run: Run, person: int) -> Possible:
        key = (name, person)
        low: Possible = ZERO if least is None else least(run, (person,))
        high: Possible = INFINITY if most is None else most(run, (person,))
        needs = together(
            (missing(key, run.answers.get(key)), needs_of(low), needs_of(high))
        )
        ends = possible_number(low).least, possible_number(high).most
        return number(Interval(min(ends), max(ends)), needs)

    return domain


def persons_domain(
    fact: Fact, surely: Evaluate | None, possibly: Evaluate | None
) -> Read:
    """Return the domain of a relation: between the groups `surely` and `possibly`.

    Whether somebody can be in it at all is a guard: it is asked about first.
    """

    def domain(run: Run, person: int) -> Possible:
        key = (fact.id, person)
        own = missing(key, run.answers.get(key))
        sure = _listed(surely, run, person)
        may = _listed(possibly, run, person)
        if possibly is None:
            may = {who: None for who in run.persons if who != person}
        found = [
            Member(who, _doubt(sure.get(who, NOTHING), may.get(who), own))
            for who in sorted({*sure, *may})
        ]
        return group(found, most=fact.most_members)

    return domain


def _listed(source: Evaluate | None, run: Run, person: int) -> dict[int, Needs | None]:
    """Return a group's members, each with the reason if it is a doubtful one."""
    if source is None:
        return {}
    found = members(source(run, (person,)))
    return {member.person: member.needs for member in found.members}


def _doubt(surely: Needs | None, possibly: Needs | None, own: Needs) -> Needs | None:
    """Return why somebody is not certainly in a relation; None if they are."""
    if surely is None:
        return None
    return in_turn((possibly or NOTHING, surely, own))


def role_reader(fact: Fact) -> Read:
    """Return the reader of roles; the first option is the applicant's alone."""
    applicant, *others = (option.id for option in fact.options)
    rest = Choice(frozenset(others))

    def read(run: Run, person: int) -> Possible:
        if person == 0:
            return applicant
        key = (fact.id, person)
        answer = run.answers.get(key)
        if isinstance(answer, str):
            return answer
        return Open(rest, missing(key, answer))

    return read


def date_domain(name: str) -> Read:
    """Return the domain of a date: nothing to compute with, only to ask for."""

    def domain(run: Run, person: int) -> Possible:
        key = (name, person)
        return Open(Choice(frozenset()), missing(key, run.answers.get(key)))

    return domain


def domain_of(
    fact: Fact,
    compiled: Callable[[Node | None], Evaluate | None],
    options: dict[str, Evaluate],
) -> Read:
    """Return the closure of what a fact can be while it is not answered."""
    match fact.kind:
        case Kind.YES_NO:
            return yes_no_domain(fact.id)
        case Kind.OPTION:
            return option_domain(fact, options)
        case Kind.OPTIONS:
            return options_domain(fact, options)
        case Kind.PERSONS:
            return persons_domain(fact, compiled(fact.surely), compiled(fact.possibly))
        case Kind.DATE:
            return date_domain(fact.id)
        case Kind.COUNT | Kind.NUMBER | Kind.SHARE | Kind.MONEY:
            return number_domain(fact.id, compiled(fact.least), compiled(fact.most))
        case _:
            assert_never(fact.kind)
