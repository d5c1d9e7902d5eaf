"""Ages and other lengths of time up to the day of judging."""

from datetime import date
from decimal import Decimal

from guide.engine.facts import missing
from guide.engine.joining import in_turn, needs_of, possible_number
from guide.engine.ranges import EVERYTHING
from guide.engine.run import Evaluate, Read, Run
from guide.engine.terms import add_months
from guide.model.facts import Fact
from guide.model.possible import NO, NOTHING, YES, ZERO, Interval, Open, Possible


def age_on(day: date, birth: date) -> int:
    """Return full years; a birthday on 29 February falls on 1 March otherwise."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def months_on(day: date, since: date) -> int:
    """Return full months from one day to another; below 0 when it lies ahead."""
    months = (day.year - since.year) * 12 + day.month - since.month
    return months - (day.day < since.day)


def months_begun(day: date, since: date) -> int:
    """Return months as terms count them: the day of the same date ends a month."""
    months = months_on(day, since)
    return months + (add_months(since, months) < day)


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

    return read


def finer_age_reader(age: Read, birth: str, *, in_months: bool) -> Read:
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

    return read


def _ends(value: Possible) -> tuple[Decimal, Decimal]:
    range_ = possible_number(value)
    return range_.least, range_.most


def days_on(day: date, since: date) -> int:
    """Return the days from one day to another."""
    return (day - since).days


def year_of(_day: date, since: date) -> int:
    """Return the calendar year of a date, for what the law ties to that year."""
    return since.year


_COUNTED = {
    "days": days_on,
    "months": months_on,
    "begun": months_begun,
    "year": year_of,
}


def since_reader(name: str, applies: Evaluate | None, unit: str) -> Read:
    """Days or months from the date a fact holds to the day of judging.

    Where the question does not apply there is no date: nothing to know, or to ask.
    """
    counted = _COUNTED[unit]

    def read(run: Run, person: int) -> Possible:
        asked: Possible = YES if applies is None else applies(run, (person,))
        if asked is NO:
            return Open(EVERYTHING, NOTHING)
        key = (name, person)
        answer = run.answers.get(key)
        if not isinstance(answer, date):
            reasons = (needs_of(asked), missing(key, answer))
            return Open(EVERYTHING, in_turn(reasons))
        since = Decimal(counted(run.day, answer))
        if asked is YES:
            return since
        return Open(EVERYTHING, needs_of(asked))

    return read
