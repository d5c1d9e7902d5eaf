"""What a fact is: an answer, its domain, or what holds where it is not asked."""

from decimal import Decimal

import pytest

from guide.engine.program import Program
from guide.model.facts import Structure
from guide.model.kinds import Entity, Kind
from guide.model.possible import NO, OPEN, YES, Bools, Choice, Choices, Interval, Open
from guide.model.situation import DONT_KNOW
from tests.engine.expected import between, either, needs
from tests.engine.formulas import call, days_since, home, law, member, person
from tests.engine.reading import read
from tests.engine.tiny import (
    DAY,
    fact,
    known,
    look,
    parameter,
    rulebook,
    situation,
    unknown,
    yes_no,
)

ONE = Entity.PERSON
RED, GREEN, BLUE = "red", "green", "blue"
WORDS = (RED, GREEN, BLUE)


def options(*words, surely=(), ask=(("f", 0),)):
    return Open(Choices(frozenset(surely), frozenset(words)), needs(*ask))


@pytest.mark.parametrize(
    ("asked", "domain"),
    [
        (fact("f", Kind.YES_NO, ONE), OPEN),
        (fact("f", Kind.OPTION, ONE, options=WORDS), Choice(frozenset(WORDS))),
        (
            fact("f", Kind.OPTIONS, ONE, options=WORDS),
            Choices(frozenset(), frozenset(WORDS)),
        ),
        (fact("f", Kind.COUNT, ONE), Interval(Decimal(0), Decimal("Infinity"))),
        (fact("f", Kind.MONEY, ONE, most=100), Interval(Decimal(0), Decimal(100))),
        (fact("f", Kind.SHARE, ONE, most=1), Interval(Decimal(0), Decimal(1))),
        (
            fact("f", Kind.NUMBER, ONE, least=-5, most=5),
            Interval(Decimal(-5), Decimal(5)),
        ),
        (fact("f", Kind.DATE, ONE), Choice(frozenset())),
    ],
)
def test_an_unanswered_fact_is_its_whole_domain(asked, domain):
    assert read(asked) == Open(domain, needs(("f", 0)))
    assert read(asked, {("f", 0): DONT_KNOW}) == Open(domain, needs(later=[("f", 0)]))


@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        (Kind.YES_NO, True),
        (Kind.YES_NO, False),
        (Kind.OPTION, RED),
        (Kind.OPTIONS, {RED, BLUE}),
        (Kind.OPTIONS, set()),
        (Kind.COUNT, 0),
        (Kind.MONEY, 1010),
        (Kind.PERSONS, (1,)),
        (Kind.PERSONS, ()),
    ],
)
def test_an_answer_is_taken_as_it_is(kind, answer):
    asked = fact("f", kind, ONE, options=WORDS)
    assert read(asked, {("f", 0): answer}, household=2) == known(answer)


@pytest.mark.parametrize(
    ("answers", "result"),
    [
        ({"guard": False}, RED),
        ({"guard": False, ("f", 0): GREEN}, RED),
        ({"guard": True, ("f", 0): GREEN}, GREEN),
        ({("f", 0): RED}, RED),
        (
            {("f", 0): GREEN},
            Open(Choice(frozenset({RED, GREEN})), needs("guard")),
        ),
        (
            {},
            Open(Choice(frozenset(WORDS)), needs("guard", later=[("f", 0)])),
        ),
        (
            {"guard": DONT_KNOW},
            Open(Choice(frozenset(WORDS)), needs(("f", 0), later=["guard"])),
        ),
    ],
)
def test_where_a_question_does_not_apply_it_is_what_the_rules_say(answers, result):
    asked = fact(
        "f", Kind.OPTION, ONE, options=WORDS, applies=home.guard, otherwise=RED
    )
    assert read(asked, answers) == result


def test_a_truth_and_a_set_may_be_guarded_too():
    truth = fact("f", Kind.YES_NO, ONE, applies=home.guard, otherwise=False)
    assert read(truth, {("f", 0): False}) is NO
    assert read(truth, {("f", 0): True}) == either("guard")
    several = fact(
        "f", Kind.OPTIONS, ONE, options=WORDS, applies=home.guard, otherwise={RED}
    )
    found = read(several, {("f", 0): {RED, BLUE}})
    assert found == options(RED, BLUE, surely=[RED], ask=["guard"])


def test_options_that_cannot_apply_are_left_out():
    by_age = {GREEN: person.age >= 18, BLUE: home.guard}
    asked = fact("f", Kind.OPTIONS, ONE, options=WORDS, option_applies=by_age)
    adult, child = {("age", 0): 40}, {("age", 0): 10}
    assert read(asked, adult) == options(*WORDS, ask=[("f", 0), "guard"])
    assert read(asked, child) == options(RED, BLUE, ask=[("f", 0), "guard"])
    assert read(asked, {**child, "guard": False}) == options(RED)


def test_one_option_left_is_known():
    by_guard = {GREEN: home.guard, BLUE: home.guard}
    one = fact("f", Kind.OPTION, ONE, options=WORDS, option_applies=by_guard)
    assert read(one, {"guard": False}) == RED
    alone = fact(
        "f", Kind.OPTIONS, ONE, options=WORDS, exclusive=RED, option_applies=by_guard
    )
    assert read(alone, {"guard": False}) == {RED}
    nothing = fact(
        "f", Kind.OPTIONS, ONE, options=(GREEN, BLUE), option_applies=by_guard
    )
    assert read(nothing, {"guard": False}) == set()


def test_ends_of_a_number_may_be_open_themselves():
    asked = fact("f", Kind.COUNT, ONE, least=1, most=person.age + 2)
    assert read(asked, {("age", 0): 10}) == between(1, 12, ("f", 0))
    assert read(asked) == between(1, "Infinity", ("f", 0), ("age", 0))
    crossed = fact("f", Kind.COUNT, ONE, least=5, most=person.age)
    assert read(crossed, {("age", 0): 3}) == between(3, 5, ("f", 0))
    point = fact("f", Kind.COUNT, ONE, least=5, most=call("max", person.age, 5))
    assert read(point, {("age", 0): 3}) == 5
    legal = fact("f", Kind.MONEY, ONE, most=law("limit"))
    limit = parameter("limit", unknown(500, 900))
    assert read(legal, {}, limit) == between(0, 900, ("f", 0), law=["limit"])


def test_a_date_that_does_not_apply_is_not_asked_for():
    asked = fact("day", Kind.DATE, ONE, applies=home.guard)
    book = rulebook(yes_no("guard"), asked)
    since = days_since(person.day)
    day = {("day", 0): DAY}
    anything = ("-Infinity", "Infinity")
    assert look(book, since, {"guard": False}) == between(*anything)
    assert look(book, since, {"guard": False, **day}) == between(*anything)
    assert look(book, since, day) == between(*anything, "guard")
    assert look(book, since) == between(*anything, "guard", later=[("day", 0)])
    assert look(book, since, {"guard": True, **day}) == 0


def test_a_fact_is_read_once():
    found = read(fact("f", Kind.YES_NO, ONE))
    assert found.range is OPEN
    assert isinstance(found.range, Bools)
    book = rulebook(yes_no("a"))
    program = Program(book, DAY)
    run = program.run(situation(), DAY)
    assert program.fact("a")(run, -1) is program.fact("a")(run, -1)


def test_role_of_the_applicant_is_known():
    roles = fact(
        "role",
        Kind.OPTION,
        ONE,
        options=("me", "wife", "child"),
        structure=Structure.ROLE,
    )
    book = rulebook(roles)
    others = Choice(frozenset({"wife", "child"}))
    assert look(book, person.role) == "me"
    assert (
        look(book, member.role, {("role", 1): "wife"}, env=(0, 1), household=2)
        == "wife"
    )
    found = look(book, member.role, env=(0, 1), household=2)
    assert found == Open(others, needs(("role", 1)))
    assert look(book, person.role == "me") is YES
