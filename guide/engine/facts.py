"""Reading facts: answers where there are any, otherwise the whole declared domain."""

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal

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
from guide.engine.run import Evaluate, Run
from guide.model.kinds import Kind
from guide.model.possible import (
    INFINITY,
    NO,
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
from guide.model.rulebook import Fact
from guide.model.situation import DONT_KNOW, Answer

Read = Callable[[Run, int], Possible]
_NONE: frozenset[Key] = frozenset()


def missing(key: Key, answer: Answer | None) -> Needs:
    """Return the reason why a fact is open: not asked, or "nie wiem"."""
    alone = frozenset({key})
    return Needs(may=alone, ask=_NONE if answer is DONT_KNOW else alone)


def reader(fact: Fact, applies: Evaluate | None, domain: Read) -> Read:
    """Return the closure that reads a fact; computed once per run and person."""
    name = fact.id

    def read(run: Run, person: int) -> Possible:
        key = (name, person)
        found = run.memo.get(key)
        if found is None:
            found = run.memo[key] = _read(fact, applies, domain, run, person)
        return found

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

    def domain(run: Run, person: int) -> Possible:
        key = (fact.id, person)
        left, reasons = _left_options(words, applies, run, person)
        possibly = frozenset(left)
        if fact.exclusive is not None and possibly <= {fact.exclusive}:
            return frozenset({fact.exclusive})
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
    """Return the domain of a relation: between the groups `surely` and `possibly`."""

    def domain(run: Run, person: int) -> Possible:
        key = (fact.id, person)
        own = missing(key, run.answers.get(key))
        sure = _sure(surely, run, person)
        found = [
            Member(who, None if who in sure else together((own, why)))
            for who, why in _possible_members(possibly, run, person)
        ]
        listed = {member.person for member in found}
        found += [Member(who, None) for who in sure if who not in listed]
        found.sort(key=lambda member: member.person)
        return group(found, most=fact.most_members)

    return domain


def _sure(surely: Evaluate | None, run: Run, person: int) -> tuple[int, ...]:
    if surely is None:
        return ()
    found = members(surely(run, (person,)))
    return tuple(one.person for one in found.members if one.needs is None)


def _possible_members(
    possibly: Evaluate | None, run: Run, person: int
) -> Iterable[tuple[int, Needs]]:
    if possibly is None:
        return [(who, Needs()) for who in run.persons if who != person]
    found = members(possibly(run, (person,)))
    return [(one.person, one.needs or Needs()) for one in found.members]


def role_reader(fact: Fact) -> Read:
    """Return the reader of roles: the first option is the applicant's, nobody else's."""
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


def age_on(day: date, birth: date) -> int:
    """Return full years; a birthday on 29 February falls on 1 March otherwise."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def months_on(day: date, since: date) -> int:
    """Return full months from one day to another; below 0 when it lies ahead."""
    months = (day.year - since.year) * 12 + day.month - since.month
    return months - (day.day < since.day)


def age_reader(fact: Fact, birth: str | None) -> Read:
    """Age in full years: from the day of birth if given, else as answered."""

    def read(run: Run, person: int) -> Possible:
        key = (fact.id, person)
        born = run.answers.get((birth, person)) if birth else None
        if isinstance(born, date):
            return Decimal(age_on(run.day, born))
        answer = run.answers.get(key)
        if isinstance(answer, Decimal):
            return answer
        return Open(Interval(ZERO, Decimal(130)), missing(key, answer))

    return _remembered(fact.id, read)


def finer_age_reader(fact: Fact, age: Read, birth: str, *, in_months: bool) -> Read:
    """Age in months, or the calendar year's age: ranges until the birth is known."""

    def read(run: Run, person: int) -> Possible:
        key = (birth, person)
        born = run.answers.get(key)
        if isinstance(born, date):
            day = run.day
            years = day.year - born.year
            return Decimal(months_on(day, born) if in_months else years)
        full_years = age(run, person)
        own = missing(key, born)
        low, high = _ends(full_years)
        if in_months:
            ends = Interval(12 * low, 12 * high + 11)
        else:
            ends = Interval(low, high + 1)
        return Open(ends, in_turn((needs_of(full_years), own)))

    return _remembered(fact.id, read)


def _ends(value: Possible) -> tuple[Decimal, Decimal]:
    range_ = possible_number(value)
    return range_.least, range_.most


def _remembered(name: str, read: Read) -> Read:
    def remembered(run: Run, person: int) -> Possible:
        key = (name, person)
        found = run.memo.get(key)
        if found is None:
            found = run.memo[key] = read(run, person)
        return found

    return remembered


def since_reader(name: str, *, in_months: bool) -> Read:
    """Full days or months from the date a fact holds to the day of judging."""

    def read(run: Run, person: int) -> Possible:
        key = (name, person)
        answer = run.answers.get(key)
        if isinstance(answer, date):
            days = (run.day - answer).days
            return Decimal(months_on(run.day, answer) if in_months else days)
        return Open(Interval(-INFINITY, INFINITY), missing(key, answer))

    return read


def date_domain(name: str) -> Read:
    """Return the domain of a date: nothing to compute with, only to ask for."""

    def domain(run: Run, person: int) -> Possible:
        key = (name, person)
        return Open(Choice(frozenset()), missing(key, run.answers.get(key)))

    return domain


def domain_of(
    fact: Fact,
    compiled: Callable[[object], Evaluate | None],
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
