"""Findings: how conditions came out when judged, and in detail when explained."""

from decimal import Decimal

import pytest

from guide.engine.judging import Engine
from guide.model import expressions as ex
from guide.model.assessment import Joint, OperandName
from guide.model.kinds import Entity, Kind, NumberType, Unit
from guide.model.possible import NO, NOTHING, OPEN, YES
from tests.engine.expected import between, needs
from tests.engine.formulas import (
    Home,
    Person,
    all_members,
    any_member,
    applicant,
    cell,
    everybody,
    home,
    law,
    member,
    person,
    yes,
)
from tests.engine.tiny import (
    DAY,
    all_of,
    any_of,
    benefit,
    condition,
    fact,
    judged,
    money,
    parameter,
    rows,
    rulebook,
    since,
    situation,
    span,
    truth_value,
    value,
    yes_no,
)

ONE = Entity.PERSON
NAMES = [
    yes_no("a"),
    yes_no("b"),
    money("x"),
    money("y"),
    fact("word", Kind.OPTION, options=("red", "blue")),
    yes_no("ill", ONE),
    yes_no("mine", ONE),
    fact("friends", Kind.PERSONS, ONE),
    parameter("limit", span(100)),
    parameter("table", span(rows((0, 7))), index=NumberType(Unit.COUNT)),
    value("double", home.x * 2),
    value("own_double", home.x * 2, entity=ONE),
]


def finding(requires, answers=None, *content, per=Entity.HOUSEHOLD, **people):
    book = rulebook(benefit("b", requires, per=per), *NAMES, *content)
    return judged(book, answers, **people).finding


def explained(requires, answers=None, *content, per=Entity.HOUSEHOLD, **people):
    """Return the detailed finding for the first claimant."""
    book = rulebook(benefit("b", requires, per=per), *NAMES, *content)
    who = -1 if per is Entity.HOUSEHOLD else 0
    return Engine(book).explain(situation(answers, **people), DAY, "b", who)


def truths(found):
    return [part.truth for part in found.parts]


class TestJudging:
    @pytest.mark.parametrize(
        ("answers", "whole", "why"),
        [
            ({"a": True, "b": True}, YES, NOTHING),
            ({"b": False}, NO, NOTHING),
            ({"a": True}, OPEN, needs("b")),
            ({}, OPEN, needs("a", later=["b"])),
        ],
    )
    def test_all_conditions_must_hold(self, answers, whole, why):
        found = finding(all_of(home.a, home.b), answers)
        assert (found.rule.joint, found.truth, found.needs) == (Joint.ALL, whole, why)

    @pytest.mark.parametrize(
        ("answers", "whole", "why"),
        [
            ({"b": True}, YES, NOTHING),
            ({"a": False, "b": False}, NO, NOTHING),
            ({"a": False}, OPEN, needs("b")),
            ({}, OPEN, needs("a", later=["b"])),
        ],
    )
    def test_one_alternative_is_enough(self, answers, whole, why):
        found = finding(any_of(home.a, home.b), answers)
        assert (found.rule.joint, found.truth, found.needs) == (Joint.ANY, whole, why)

    def test_parts_are_judged_even_when_the_whole_is_settled(self):
        found = finding(all_of(home.a, home.b), {"a": False, "b": True})
        assert truths(found) == [NO, YES]

    def test_an_open_list_is_open_when_all_is_no(self):
        listed = any_of(home.a, home.b, open_list=True)
        found = finding(listed, {"a": False, "b": False})
        assert (found.truth, found.needs) == (OPEN, needs(law=["open_list"]))
        assert found.rule.open_list
        assert finding(listed, {"a": True}).truth is YES
        assert finding(listed, {"a": False}).needs == needs("b")

    def test_an_open_list_of_one_waits_for_what_nobody_can_know_yet(self):
        found = finding(any_of(home.a, open_list=True), {"a": False})
        assert (found.truth, found.needs) == (OPEN, needs(law=["open_case"]))

    def test_a_comparison_keeps_its_sides_and_their_names(self):
        found = finding(Home.double <= law("limit"), {"x": 60})
        assert found.truth is NO
        assert found.operands == (Decimal(120), Decimal(100))
        assert found.rule.sign == "<="
        names = (OperandName("double", "value"), OperandName("limit", "parameter"))
        assert found.rule.names == names

    def test_sides_of_an_open_comparison_are_ranges(self):
        found = finding(home.x < home.y + 5, {"y": 10})
        assert found.operands == (between(0, "Infinity", "x"), Decimal(15))
        assert found.rule.names == (OperandName("x", "fact"), None)
        assert found.needs == needs("x")

    def test_names_tell_whom_they_are_about(self):
        found = finding(Person.own_double > cell("table", 0), {"x": 1}, per=ONE)
        own = OperandName("own_double", "value", 0)
        assert found.rule.names == (own, OperandName("table", "parameter"))
        assert found.env == (0,)

    @pytest.mark.parametrize(
        "compared", [home.word == "red", home.a == yes, person.friends.has(applicant)]
    )
    def test_words_have_no_numbers_to_show(self, compared):
        found = finding(compared, {"a": True, "word": "red"}, per=ONE)
        assert found.rule.sign is None
        assert len(found.operands) == 1

    def test_a_named_condition_is_one_leaf(self):
        found = finding(home.a, {"a": True})
        assert found.rule.names == (OperandName("a", "fact"),)
        assert found.rule.condition.id == "condition"

    def test_a_condition_before_its_first_variant_has_no_law(self):
        found = finding(condition("c", since((DAY.replace(year=2027), yes.made))))
        assert (found.truth, found.needs) == (OPEN, needs(lapsed=["c"]))
        detail = explained(condition("c", since((DAY.replace(year=2027), yes.made))))
        assert (detail.truth, detail.needs) == (OPEN, needs(lapsed=["c"]))


class TestExplaining:
    def test_formulas_come_apart(self):
        found = explained((home.a & home.b) | ~home.a, {"a": False})
        assert found.rule.joint is Joint.ANY
        both, negated = found.parts
        assert (both.rule.joint, both.truth) == (Joint.ALL, NO)
        assert truths(both) == [NO, OPEN]
        assert (negated.rule.joint, negated.truth) == (Joint.NOT, YES)
        assert truths(negated) == [NO]

    def test_not_of_something_open_is_open(self):
        found = explained(~home.a)
        assert (found.truth, found.needs) == (OPEN, needs("a"))

    def test_a_condition_stays_on_top_of_its_formula(self):
        found = explained(home.a & (home.x < 5), {"a": True, "x": 9})
        assert found.rule.condition.id == "condition"
        assert found.parts[1].rule.condition is None
        assert found.parts[1].operands == (Decimal(9), Decimal(5))

    def test_any_and_all_tell_about_each_member(self):
        answers = {("ill", 0): False, ("ill", 1): True}
        found = explained(any_member(everybody, member.ill), answers, household=2)
        assert (found.rule.joint, found.truth) == (Joint.ANY, YES)
        assert truths(found) == [NO, YES]
        assert [part.env for part in found.parts] == [(-1, 0), (-1, 1)]
        every = explained(all_members(everybody, member.ill), answers, household=2)
        assert (every.rule.joint, every.truth) == (Joint.ALL, NO)

    def test_guards_of_members_are_part_of_what_is_told(self):
        """Of two at home only the first is looked at; she is not ill."""
        answers = {
            ("ill", 0): False,
            ("ill", 1): False,
            ("mine", 0): True,
            ("mine", 1): False,
        }
        some = any_member(everybody, member.ill, member.mine)
        found = explained(some, answers, household=2)
        assert truths(found) == [NO, NO]
        assert truths(found.parts[0]) == [YES, NO]
        every = all_members(everybody, member.ill, member.mine)
        found = explained(every, answers, household=2)
        assert truths(found) == [NO, YES]

    def test_a_doubtful_member_settles_nothing(self):
        answers = {("ill", 1): True, ("ill", 2): False}
        people = {"per": ONE, "household": 3}
        found = explained(any_member(person.friends, member.ill), answers, **people)
        assert found.truth is OPEN
        assert truths(found) == [OPEN, NO]
        assert found.parts[0].needs == needs(("friends", 0))
        every = explained(all_members(person.friends, member.ill), answers, **people)
        assert truths(every) == [YES, OPEN]
        answers = {("ill", 2): False}
        found = explained(any_member(person.friends, member.ill), answers, **people)
        later = needs(("friends", 0), later=[("ill", 1)])
        assert found.parts[0].needs == later

    def test_a_count_stays_whole(self):
        counted = ex.Compare(
            ex.Aggregate("count", None, ex.Persons(ONE), None, 1),
            ">",
            ex.Number(Decimal(1)),
        )
        found = explained(counted, household=2)
        assert found.operands == (Decimal(2), Decimal(1))
        assert found.parts == ()

    def test_a_named_condition_is_opened(self):
        inner = all_of(condition("first", person.ill), any_of(person.mine, home.a))
        named = truth_value("named", inner, ONE, title="ma prawo")
        answers = {("ill", 0): True, ("mine", 0): False, "a": False}
        found = explained(Person.named, answers, named, per=ONE)
        assert (found.truth, found.rule.text) == (NO, "ma prawo")
        (content,) = found.parts
        assert truths(content) == [YES, NO]
        assert content.parts[0].rule.condition.id == "first"
        assert finding(Person.named, answers, named, per=ONE).parts == ()

    def test_one_of_the_household_too(self):
        named = truth_value("named", condition("first", home.a))
        found = explained(Home.named, {"a": True}, named)
        assert found.parts[0].rule.condition.id == "first"
        assert found.parts[0].env == (-1,)

    def test_a_plain_value_is_not_opened(self):
        named = truth_value("named", home.a & home.b)
        found = explained(Home.named, {"a": True}, named)
        assert (found.parts, found.needs) == ((), needs("b"))
        assert found.rule.names == (OperandName("named", "value"),)

    def test_alternatives_of_the_law_keep_their_shape(self):
        found = explained(any_of(home.a, all_of(home.b), open_list=True), {"a": False})
        assert found.rule.open_list
        assert [part.rule.joint for part in found.parts] == [Joint.LEAF, Joint.ALL]

    def test_its_closures_are_made_once(self):
        book = rulebook(benefit("b", home.a), *NAMES)
        engine = Engine(book)
        first = engine.explain(situation({"a": True}), DAY, "b", -1)
        second = engine.explain(situation({"a": False}), DAY, "b", -1)
        assert (first.truth, second.truth) == (YES, NO)
        assert first.rule is second.rule
