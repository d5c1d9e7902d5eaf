"""Each kind of mistake, planted in a tiny rulebook, is found; sound rules pass."""

from dataclasses import replace
from decimal import Decimal

import pytest

from guide.model.catalogues import IncomeKind
from guide.model.kinds import Entity, Kind, NumberType, Unit
from guide.model.waivers import Unproved, Waiver
from tests.engine.formulas import call, cell, law, no, number, parts_sum, person, when
from tests.engine.tiny import (
    DAY,
    PLACE,
    all_of,
    any_of,
    benefit,
    condition,
    fact,
    money,
    parameter,
    part,
    pays,
    rows,
    rulebook,
    span,
    yes_no,
)
from tests.proof.checks import covered, grantable, live, not_negative
from tests.proof.cliffs import no_cliff
from tests.proof.report import lines, prove, stale
from tests.proof.shapes import Shape

ONE = Shape("one", "jedna osoba")
PERSON = Entity.PERSON
AGE = fact("age", Kind.COUNT, PERSON, most=120)
INCOME = money("income", PERSON)
SICK = yes_no("sick", PERSON)


def book(requires, *more, amount=None, parts=(), proof=()):
    incomes = {"work": IncomeKind("work", "work", (), ("income",), PLACE)}
    own = benefit("b", requires, amount, per=PERSON, parts=parts)
    own = replace(own, proof=proof)
    return rulebook(AGE, INCOME, SICK, own, *more, income_kinds=incomes)


def result(rules, *checks):
    return prove(rules, rules.benefits["b"], DAY, checks, (ONE,))


def found(rules, *checks):
    checked = result(rules, *checks)
    assert checked.mistranslated == ()
    return {(one.kind, one.about) for one in checked.findings}


def test_sound_rules_are_proved():
    rules = book(
        all_of(
            condition("adult", person.age >= 18),
            condition("poor", person.income < 1000),
            any_of(condition("old", person.age >= 65), condition("ill", person.sick)),
        ),
        amount=call("max", 20, number("1000") - person.income),
    )
    checks = grantable, live, not_negative, covered, no_cliff
    assert found(rules, *checks) == set()


def test_what_nobody_is_granted():
    rules = book(
        all_of(condition("old", person.age >= 65), condition("young", person.age < 18))
    )
    assert found(rules, grantable) == {(Unproved.NEVER, None)}
    assert (Unproved.USELESS, "old") in found(rules, live)


def test_what_only_the_office_can_grant():
    rules = book(any_of(person.age > 200, open_list=True))
    (only,) = result(rules, grantable).findings
    assert (only.kind, only.detail) == (Unproved.NEVER, "tylko za zgodą ośrodka")


def test_a_dead_condition():
    rules = book(
        all_of(condition("old", person.age >= 65), condition("adult", person.age >= 18))
    )
    assert found(rules, live) == {(Unproved.IMPLIED, "adult")}


def test_a_dead_alternative():
    alternatives = any_of(
        condition("adult", person.age >= 18), condition("old", person.age >= 65)
    )
    rules = book(all_of(condition("ill", person.sick), alternatives))
    assert (Unproved.USELESS, "old") in found(rules, live)


def test_a_contradiction_of_one_condition_with_the_rest():
    alternatives = any_of(
        condition("young", person.age < 18), condition("ill", person.sick)
    )
    rules = book(all_of(condition("adult", person.age >= 18), alternatives))
    assert (Unproved.USELESS, "young") in found(rules, live)


def test_what_the_day_decides_is_no_dead_condition():
    """A condition of law alone, and `no` for what nobody can know, are as they are."""
    due = parameter("due", span(1))
    waiting = any_of(condition("later", no), open_list=True)
    alternatives = any_of(condition("ill", person.sick), waiting)
    rules = book(all_of(condition("due", law("due") >= 1), alternatives), due)
    assert found(rules, live) == set()


def test_a_negative_amount():
    rules = book(person.age >= 18, amount=person.income - 1000)
    assert found(rules, not_negative) == {(Unproved.NEGATIVE, None)}
    rules = book(person.income >= 1000, amount=person.income - 1000)
    assert found(rules, not_negative) == set()


def test_a_negative_part():
    parts = (part("p", person.income - 1000, requires=person.sick),)
    rules = book(person.age >= 18, amount=call("max", 0, parts_sum), parts=parts)
    assert found(rules, not_negative) == {(Unproved.NEGATIVE, "p")}


def test_a_least_amount_above_the_greatest():
    rules = book(person.age >= 18, amount=pays(1000, person.income))
    assert found(rules, not_negative) == {(Unproved.CROSSED, None)}


@pytest.mark.parametrize(
    ("requires", "amount"),
    [
        (person.income >= 500, 100),
        (person.age >= 18, when(person.income >= 500, 100, 50)),
        (person.age >= 18, person.income * Decimal("0.1")),
    ],
)
def test_a_cliff(requires, amount):
    assert found(book(requires, amount=amount), no_cliff) == {(Unproved.CLIFF, None)}


@pytest.mark.parametrize(
    ("requires", "amount"),
    [
        (person.income < 500, 100),
        (person.age >= 18, when(person.income >= 500, 50, 100)),
        (person.age >= 18, call("min", 500, number("600") - person.income)),
    ],
)
def test_no_cliff(requires, amount):
    assert found(book(requires, amount=amount), no_cliff) == set()


def test_a_gap_in_a_table():
    by_age = {"index": NumberType(Unit.COUNT)}
    short = parameter("t", span(rows((1, 95), (5, 124))), **by_age)
    amount = cell("t", person.age)
    rules = book(person.sick, short, amount=amount)
    assert found(rules, covered) == {(Unproved.GAP, "t")}
    whole = parameter("t", span(rows((0, 95), (5, 124))), **by_age)
    assert found(book(person.sick, whole, amount=amount), covered) == set()


def test_what_is_declared_is_explained_and_what_is_not_needed_is_told():
    requires = all_of(
        condition("old", person.age >= 65), condition("adult", person.age >= 18)
    )
    proof = (
        Waiver(Unproved.IMPLIED, "Tak mówi ustawa.", PLACE, "adult"),
        Waiver(Unproved.IMPLIED, "Już nie.", PLACE, "old"),
        Waiver(Unproved.CLIFF, "Nie sprawdzono.", PLACE),
    )
    one = result(book(requires, proof=proof), live)
    assert one.open == ()
    assert stale([one]) == ["tiny.yaml:1: old: warunek wynika z pozostałych (implied)"]
    told = list(lines([one]))
    assert told[0].startswith("wyjaśnione")
    assert told[0].endswith("Tak mówi ustawa.")
    open_ = result(book(requires), live)
    assert [one.about for one in open_.open] == ["adult"]
