"""Conditions: reached only by a pair in which the condition alone decides."""

import pytest

from guide.model.kinds import Entity, Kind
from tests.coverage.tiny_cases import case, goals, measured, missing
from tests.engine.formulas import (
    Home,
    all_members,
    any_member,
    count_of,
    everybody,
    home,
    law,
    member,
    person,
    when,
)
from tests.engine.tiny import (
    all_of,
    any_of,
    benefit,
    condition,
    fact,
    parameter,
    rulebook,
    truth_value,
    unknown,
    yes_no,
)

A, B = "warunek b/condition: a", "warunek b/condition: b"


def two(requires):
    """Make a benefit that depends on two truths of the household."""
    return rulebook(yes_no("a"), yes_no("b"), benefit("b", requires))


def having(outcome, true, **more):
    """Write a case in which the named facts are true: "", "a", "b" or "ab"."""
    return case(outcome, {one: one in true for one in "ab"}, **more)


AND = two(home.a & home.b)
OR = two(home.a | home.b)


def test_without_cases_nothing_is_reached():
    assert goals(AND) == missing(AND) == {A, B}


def test_of_conditions_joined_by_and_one_may_be_false_at_a_time():
    both = having("yes", "ab")
    assert missing(AND, both) == {A, B}
    assert missing(AND, both, having("no", "")) == {A, B}
    assert missing(AND, both, having("no", "b")) == {B}
    cases = both, having("no", "b"), having("no", "a")
    assert missing(AND, *cases) == set()


def test_of_conditions_joined_by_or_one_may_be_true_at_a_time():
    neither = having("no", "")
    assert missing(OR, neither, having("yes", "ab")) == {A, B}
    assert missing(OR, neither, having("yes", "a")) == {B}
    cases = neither, having("yes", "a"), having("yes", "b")
    assert missing(OR, *cases) == set()


def test_an_open_sibling_masks():
    assert missing(OR, case("yes", {"a": True}), having("no", "")) == {A, B}


def test_a_case_about_the_other_side_is_no_pair():
    """Both truths of `a` decide, but one outcome is the same: `b` turns it round."""
    either = two(when(home.b, home.a, ~home.a))
    cases = having("yes", "ab"), having("yes", "")
    assert A in missing(either, *cases)
    assert A not in missing(either, *cases, having("no", "b"))


def test_conditions_of_their_own_are_joined_like_formulas():
    book = two(all_of(condition("x", home.a), condition("y", ~home.b)))
    cases = having("yes", "a"), having("no", "")
    assert goals(book) == {"warunek b/x: a", "warunek b/y: b"}
    assert missing(book, *cases) == {"warunek b/y: b"}
    assert missing(book, *cases, having("no", "ab")) == set()


def test_an_open_list_is_exhausted_by_what_it_names():
    requires = any_of(condition("x", home.a), condition("y", home.b), open_list=True)
    book = two(requires)
    cases = having("open", ""), having("yes", "a")
    assert missing(book, *cases) == {"warunek b/y: b"}
    assert missing(book, *cases, having("yes", "b")) == set()


def test_who_can_claim_is_part_of_the_decision():
    book = rulebook(
        yes_no("a", Entity.PERSON),
        yes_no("b"),
        benefit("b", home.b, per=Entity.PERSON, applies=person.a),
    )
    names = {"warunek b/for: osoba.a", B}
    yes = case("yes", {("a", 0): True, "b": True})
    assert missing(book, yes) == names
    assert missing(book, yes, case("no", {("a", 0): False, "b": True})) == {B}
    cases = (
        case("no", {("a", 0): False, "b": False}),
        case("no", {("a", 0): True, "b": False}),
    )
    assert missing(book, yes, *cases) == {"warunek b/for: osoba.a"}


ANY = rulebook(
    yes_no("ill", Entity.PERSON),
    yes_no("old", Entity.PERSON),
    benefit("b", any_member(everybody, member.ill, member.old)),
)
ALL = rulebook(
    yes_no("ill", Entity.PERSON),
    yes_no("old", Entity.PERSON),
    benefit("b", all_members(everybody, member.ill, member.old)),
)
ILL, OLD = "warunek b/condition: o.ill", "warunek b/condition: o.old"


def family(outcome, *people):
    """Write a case about people who are ill, old, both or neither."""
    answers = {}
    for number, words in enumerate(people):
        answers |= {(one, number): one in words for one in ("ill", "old")}
    return case(outcome, answers, people=len(people))


def test_of_members_one_alone_must_decide():
    one = family("yes", "ill old", "old")
    assert missing(ANY, one, family("no", "ill")) & {ILL, OLD} == {ILL}
    assert missing(ANY, one, family("no", "old")) & {ILL, OLD} == {OLD}
    several = family("yes", "ill old", "ill old")
    nobody = family("no", "old", "ill")
    assert missing(ANY, several, nobody) & {ILL, OLD} == {ILL, OLD}
    assert missing(ANY, one, nobody) & {ILL, OLD} == set()


def test_of_all_members_one_alone_must_fail():
    fine = family("yes", "ill old", "")
    assert missing(ALL, fine, family("no", "old")) & {ILL, OLD} == set()
    two_fail = family("no", "old", "old")
    assert missing(ALL, fine, two_fail) & {ILL, OLD} == {ILL, OLD}


def test_somebody_and_nobody_are_branches_of_a_group():
    some, none = (
        f"gałąź b/condition: any(o.ill for o in osoby if o.old) → {who}"
        for who in ("ktoś", "nikt")
    )
    assert {some, none} <= goals(ANY)
    assert missing(ANY, family("yes", "ill old")) >= {none}
    assert some not in missing(ANY, family("yes", "ill old"))
    assert none not in missing(ANY, family("no", "ill"))


def test_a_group_that_is_never_empty_has_no_branch_for_nobody():
    book = rulebook(
        yes_no("ill", Entity.PERSON), benefit("b", any_member(everybody, member.ill))
    )
    branches = [one for one in goals(book) if one.startswith("gałąź")]
    assert branches == ["gałąź b/condition: any(o.ill for o in osoby) → ktoś"]


def test_what_one_benefit_shows_of_a_value_counts_for_the_other():
    book = rulebook(
        yes_no("a"),
        yes_no("b"),
        truth_value("v", home.a),
        benefit("b", Home.v),
        benefit("c", Home.v & home.b),
    )
    cases = case("yes", {"a": True}), case("no", {"a": False})
    assert missing(book, *cases) == {"warunek c/condition: b"}
    of_both = measured(book, *cases).catalogue.of_benefit
    assert set(of_both["b"]) <= set(of_both["c"])


def test_values_written_as_conditions_are_entered():
    book = rulebook(
        yes_no("a"),
        yes_no("b"),
        truth_value("v", any_of(condition("x", home.a), condition("y", home.b))),
        benefit("b", ~Home.v),
    )
    assert goals(book) == {"warunek v/x: a", "warunek v/y: b"}
    cases = having("yes", ""), having("no", "b")
    assert missing(book, *cases) == {"warunek v/x: a"}


def test_an_if_in_a_number_is_a_decision_of_its_own():
    amount = when(home.a & home.b, 10, 20)
    book = rulebook(yes_no("a"), yes_no("b"), benefit("b", amount=amount))
    conditions = {"warunek b/kwota: a", "warunek b/kwota: b"}
    assert conditions <= goals(book)
    cases = (
        having("yes", "ab", least=10, most=10),
        having("yes", "b", least=20),
    )
    assert missing(book, *cases) & conditions == {"warunek b/kwota: b"}


def test_a_plain_fact_in_an_if_has_its_branches_and_no_more():
    book = rulebook(yes_no("a"), benefit("b", amount=when(home.a, 10, 20)))
    assert goals(book) == {"gałąź b/kwota: if a → tak", "gałąź b/kwota: if a → nie"}


def test_the_if_of_a_group_is_a_decision_of_its_own():
    size = count_of(everybody, member.old)
    book = rulebook(yes_no("old", Entity.PERSON), benefit("b", size >= 2))
    pair = case("no", {("old", 0): True, ("old", 1): False}, people=2)
    assert "warunek b/condition: o.old" not in missing(book, pair)


def test_what_the_council_decides_is_shown_by_a_case_that_supposes_it():
    book = rulebook(
        parameter("p", unknown(0, 1), local=True), benefit("b", law("p") >= 1)
    )
    name = "warunek b/condition: p >= 1"
    assert name in missing(book, case("open"))
    assert name in missing(book, case("yes", local={"p": 1}))
    pair = case("yes", local={"p": 1}), case("no", local={"p": 0})
    assert name not in missing(book, *pair)


@pytest.mark.parametrize("word", ["x", "y"])
def test_membership_is_one_condition(word):
    choice = fact("o", Kind.OPTION, options=("x", "y", "z"))
    book = rulebook(choice, benefit("b", home.o.one_of("x", "y")))
    assert goals(book) == {"warunek b/condition: o in [x, y]"}
    assert missing(book, case("yes", {"o": word}), case("no", {"o": "z"})) == set()


def test_literals_are_no_conditions():
    assert goals(rulebook(benefit("b"))) == set()


UNKNOWN = parameter("p", unknown(0, 1))


def test_law_that_is_not_known_hides_no_other_condition():
    """One case is open and the other is not: that is a difference too."""
    either = two_with(UNKNOWN, home.a | (law("p") >= 1))
    assert goals(either) == {A}
    assert missing(either, having("yes", "a"), having("open", "")) == set()
    both = two_with(UNKNOWN, home.a & (law("p") >= 1))
    assert missing(both, having("open", "a"), having("no", "")) == set()


def test_two_open_cases_are_no_pair_even_where_the_walk_sees_a_difference():
    listed = any_of(condition("x", home.a), open_list=True)
    book = two_with(UNKNOWN, all_of(listed, condition("y", law("p") >= 1)))
    open_ = having("open", "a"), having("open", "")
    assert missing(book, *open_) == {"warunek b/x: a"}


def test_an_answer_that_is_missing_does_hide():
    assert missing(AND, case("open", {"a": True}), having("no", "b")) == {A, B}


def two_with(law_, requires):
    return rulebook(yes_no("a"), yes_no("b"), law_, benefit("b", requires))
