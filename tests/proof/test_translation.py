"""The translation says of every household what the engine says."""

from datetime import date
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from guide.model.facts import Structure
from guide.model.kinds import Entity, Kind, NumberType, Unit
from guide.model.possible import ZERO
from tests.engine.formulas import (
    call,
    cell,
    days_since,
    months_since,
    number,
    person,
    when,
    year_of,
)
from tests.engine.random_rulebooks import Maker
from tests.engine.tiny import (
    DAY,
    benefit,
    fact,
    money,
    parameter,
    rows,
    rulebook,
    span,
)
from tests.proof import numbers as n
from tests.proof.checks import Proof
from tests.proof.claims import Claim
from tests.proof.logic import both, negated
from tests.proof.models import Found
from tests.proof.shapes import Shape

ONE = Shape("one", "jedna osoba")
TWO = Shape("two", "dwie osoby", ("", ""), ((0, 120), (0, 120)), 1)
PERSON = Entity.PERSON


def proof(book, shape=ONE, day=DAY):
    (own,) = book.benefits.values()
    return Proof(book, own, day, (shape,))


def answers(book, wanted, shape=ONE, day=DAY):
    """Return what was answered in a household in which a formula holds."""
    own = proof(book, shape, day)
    found = own.first(wanted)
    assert own.mistranslated == []
    if found is None:
        return None
    assert isinstance(found, Found)
    return {name: answer for (name, _), answer in found.situation().answers.items()}


@settings(max_examples=15)
@given(st.integers(0, 10_000))
@example(639)  # an amount with grosze at the edge of what the engine allows
@example(734)  # months since a date that nobody has
def test_random_rules_are_read_as_the_engine_reads_them(seed):
    random = Random(seed)
    book = Maker(random).make()
    for own in book.benefits.values():
        one = Proof(book, own, date(2026, 11, 24), (random.choice([ONE, TWO]),))
        one.first(Claim.granted)
        one.first(lambda claim: negated(claim.granted()))
        one.first(lambda claim: both(claim.applies(), negated(claim.requires())))
        assert one.mistranslated == []


def _granted(requires, *facts, **more):
    return rulebook(*facts, benefit("b", requires, per=PERSON, **more))


def test_the_edge_of_a_threshold_is_exact():
    book = _granted(person.m < number("776.00"), money("m", PERSON))
    m = person.m
    edge = lambda claim: both(  # noqa: E731
        claim.granted(),
        n.compare(">=", claim.translation.node(m.made, claim.env), n.constant(776)),
    )
    assert answers(book, edge) is None
    book = _granted(person.m <= number("776.00"), money("m", PERSON))
    assert answers(book, edge)["m"] == 776


@pytest.mark.parametrize(
    ("function", "paid"),
    [("round_grosz", "0.33"), ("round_zloty", "0"), ("round_up_zloty", "1")],
)
def test_rounding_is_that_of_the_engine(function, paid):
    amount = call(function, person.m / 3)
    book = _granted(person.m == 1, money("m", PERSON), amount=amount)
    assert answers(book, Claim.granted)["m"] == 1
    never = proof(book).first(
        lambda claim: both(
            claim.granted(),
            n.compare("!=", claim.least(), n.constant(number(paid).made.value)),
        )
    )
    assert never is None


def _born(**more):
    return fact("birth", Kind.DATE, PERSON, structure=Structure.BIRTH, **more)


@pytest.mark.parametrize(
    "day", [date(2026, 11, 24), date(2028, 2, 29), date(2027, 1, 1)]
)
@pytest.mark.parametrize("days", [0, 1, 30, 59, 60, 366, 10_000])
def test_days_since_a_date_are_those_of_the_calendar(days, day):
    book = _granted(days_since(person.d) == days, fact("d", Kind.DATE, PERSON))
    found = answers(book, Claim.granted, day=day)
    if found is not None:  # the 29th to the 31st of a month are left out
        assert (day - found["d"]).days == days


def test_the_year_of_a_date_is_that_of_the_calendar():
    book = _granted(year_of(person.d) == 2024, fact("d", Kind.DATE, PERSON))
    assert answers(book, Claim.granted)["d"].year == 2024


@pytest.mark.parametrize(
    "day", [date(2026, 11, 24), date(2027, 1, 1), date(2026, 12, 28)]
)
@pytest.mark.parametrize("months", [0, 1, 11, 12, 13, 300])
def test_ages_follow_from_one_birth(months, day):
    facts = [
        _born(),
        fact("age", Kind.COUNT, PERSON, structure=Structure.AGE),
        fact("in_months", Kind.COUNT, PERSON, structure=Structure.AGE_IN_MONTHS),
        fact("by_year", Kind.COUNT, PERSON, structure=Structure.CALENDAR_AGE),
    ]
    later = (person.by_year == months // 12 + 1) & (
        months_since(person.birth) == months
    )
    book = _granted((person.in_months == months) & later, *facts)
    found = answers(book, Claim.granted, day=day)
    if found is not None:
        assert day.year - found["birth"].year == months // 12 + 1
    same = (person.by_year == months // 12) & (person.age == months // 12)
    book = _granted((person.in_months == months) & same, *facts)
    found = answers(book, Claim.granted, day=day)
    if found is not None:
        assert day.year - found["birth"].year == months // 12


def test_a_table_is_read_by_its_rows():
    table = parameter(
        "t", span(rows((0, 95), (5, 124), (18, 135))), index=NumberType(Unit.COUNT)
    )
    count = fact("k", Kind.COUNT, PERSON)
    for paid, ends in ((95, (0, 4)), (124, (5, 17)), (135, (18, 10**6))):
        book = rulebook(
            count, table, benefit("b", cell("t", person.k) == paid, per=PERSON)
        )
        assert ends[0] <= answers(book, Claim.granted)["k"] <= ends[1]
    book = rulebook(count, table, benefit("b", cell("t", person.k) == 96, per=PERSON))
    assert answers(book, Claim.granted) is None


def test_nothing_divided_is_nothing_and_the_rest_without_end():
    share = when(person.m / person.k > 1000, 1, 0)
    facts = money("m", PERSON), fact("k", Kind.COUNT, PERSON)
    book = _granted((share == 1) & (person.k == 0), *facts)
    assert answers(book, Claim.granted)["m"] > ZERO
    book = _granted((share == 1) & (person.k == 0) & (person.m == 0), *facts)
    assert answers(book, Claim.granted) is None
