"""Groups and aggregates with certain, possible and unlisted members.

Three people at home; `friends` is an unanswered relation of the first with the others.
"""

from decimal import Decimal

import pytest

from guide.engine.joining import possible_number
from guide.model import expressions as ex
from guide.model.kinds import Entity, Kind, PersonsType
from guide.model.possible import INFINITY, NO, YES, Interval, Member, Members, Open
from tests.engine.expected import between, either, needs
from tests.engine.formulas import (
    Person,
    all_members,
    any_member,
    applicant,
    count_of,
    everybody,
    home,
    inner,
    member,
    members_of,
    person,
    relatives,
    sum_over,
)
from tests.engine.tiny import fact, look, money, rulebook, value, yes_no

ONE, KIN = Entity.PERSON, Entity.RELATIVE
RELATIVES = ("krewni", -1)
FRIENDS, SPOUSE, PARENTS = ("friends", 0), ("spouse", 0), ("parents", 0)
BOOK = rulebook(
    yes_no("guard"),
    yes_no("ill", ONE),
    money("income", ONE),
    money("debt", ONE, least=-100, most=0),
    fact("friends", Kind.PERSONS, ONE),
    fact("spouse", Kind.PERSONS, ONE, most_members=1),
    fact(
        "parents",
        Kind.PERSONS,
        ONE,
        surely=members_of(everybody, member.old),
        possibly=everybody,
        most_members=2,
    ),
    yes_no("old", ONE),
    yes_no("pays", KIN),
    money("payment", KIN),
    value("ill_ones", members_of(everybody, member.ill), PersonsType(), ONE),
)
INCOMES = {("income", 0): 100, ("income", 1): 200, ("income", 2): 400}


def seen(formula, answers=None, household=3, **more):
    return look(BOOK, formula, answers, household=household, **more)


def ill(signs):
    """Say who is ill: `+-` means the first is, the second is not, others unknown."""
    return {("ill", who): sign == "+" for who, sign in enumerate(signs)}


class TestWholeHousehold:
    def test_everybody_at_home(self):
        assert seen(everybody) == (0, 1, 2)
        assert seen(count_of(everybody)) == 3
        assert seen(everybody.has(person)) is YES

    @pytest.mark.parametrize(
        ("answers", "result"),
        [
            (ill("+--"), YES),
            (ill("---"), NO),
            (ill("--"), either(("ill", 2))),
            ({}, either(("ill", 0), ("ill", 1), ("ill", 2))),
        ],
    )
    def test_any(self, answers, result):
        assert seen(any_member(everybody, member.ill), answers) == result

    @pytest.mark.parametrize(
        ("answers", "result"),
        [
            (ill("+++"), YES),
            (ill("+-"), NO),
            (ill("++"), either(("ill", 2))),
        ],
    )
    def test_all(self, answers, result):
        assert seen(all_members(everybody, member.ill), answers) == result

    @pytest.mark.parametrize(
        ("answers", "result"),
        [
            (ill("+-+"), 2),
            (ill("+-"), between(1, 2, ("ill", 2))),
            (ill("---"), 0),
        ],
    )
    def test_count(self, answers, result):
        assert seen(count_of(everybody, member.ill), answers) == result

    @pytest.mark.parametrize(
        ("answers", "result"),
        [
            (ill("+-+"), 500),
            (ill("+-"), between(100, 500, ("ill", 2))),
            (ill("---"), 0),
        ],
    )
    def test_sum(self, answers, result):
        total = sum_over(everybody, member.income, member.ill)
        assert seen(total, {**answers, **INCOMES}) == result

    def test_sum_of_open_elements(self):
        total = sum_over(everybody, member.income)
        known = {("income", 0): 100, ("income", 2): 50}
        assert seen(total, known) == between(150, "Infinity", ("income", 1))

    def test_who_counts_is_asked_before_how_much(self):
        total = sum_over(everybody, member.debt, member.ill)
        answers = {**ill("+-"), ("debt", 0): -50}
        later = [("debt", 2)]
        assert seen(total, answers) == between(-150, -50, ("ill", 2), later=later)

    def test_a_filter_that_is_open_leaves_possible_members(self):
        found = seen(members_of(everybody, member.ill), ill("+-"))
        doubt = needs(("ill", 2))
        assert found == Open(Members((Member(0, None), Member(2, doubt))), doubt)
        assert seen(members_of(everybody, member.ill), ill("+-+")) == (0, 2)
        assert seen(members_of(everybody)) == (0, 1, 2)

    def test_guards_without_a_condition_on_members(self):
        """A member that an open guard lets in decides only where it would."""
        guarded = any_member(everybody, member.ill, home.guard)
        assert seen(guarded, ill("---")) is NO
        assert seen(guarded, ill("+--")) == either("guard")
        every = all_members(everybody, member.ill, home.guard)
        assert seen(every, ill("+++")) is YES
        assert seen(every, ill("++-")) == either("guard")
        later = [("ill", 1)]
        found = seen(guarded, ill("-"), household=2)
        assert found == either("guard", later=later)


class TestOpenRelation:
    def test_possible_members_may_settle_nothing(self):
        anybody = any_member(person.friends, member.ill)
        assert seen(anybody, ill("---")) is NO
        assert seen(anybody, ill("-+-")) == either(FRIENDS)
        assert seen(anybody) == either(FRIENDS, later=[("ill", 1), ("ill", 2)])
        everyone = all_members(person.friends, member.ill)
        assert seen(everyone, ill("-++")) is YES
        assert seen(everyone, ill("-+-")) == either(FRIENDS)

    def test_they_may_count_and_add(self):
        assert seen(count_of(person.friends)) == between(0, 2, FRIENDS)
        assert seen(count_of(person.friends), {FRIENDS: (2,)}) == 1
        total = sum_over(person.friends, member.income)
        assert seen(total, INCOMES) == between(0, 600, FRIENDS)
        assert seen(total, {**INCOMES, FRIENDS: (1,)}) == 200

    def test_membership_is_open_for_the_possible(self):
        friend = person.friends.has(applicant)
        assert seen(friend) is NO
        other = ex.In(ex.PersonRef(1), ex.FactRef("friends", ex.PersonRef(0)))
        assert seen(other, env=(0, 2)) == either(FRIENDS)
        assert seen(other, {FRIENDS: (2,)}, env=(0, 2)) is YES
        assert seen(other, {FRIENDS: ()}, env=(0, 2)) is NO

    def test_a_filter_asks_about_membership_first(self):
        found = seen(members_of(person.friends, member.ill), ill("--"))
        doubt = needs(FRIENDS, later=[("ill", 2)])
        assert found == Open(Members((Member(2, doubt),)), doubt)


class TestGreatestSize:
    def test_it_caps_the_count(self):
        assert seen(count_of(person.spouse)) == between(0, 1, SPOUSE)
        later = [("ill", 1), ("ill", 2)]
        found = seen(count_of(person.spouse, member.ill))
        assert found == between(0, 1, SPOUSE, later=later)

    def test_certain_members_that_are_left_out_count_against_it(self):
        """Of two parents one is certain; she is not ill, so at most one is."""
        answers = {("old", 0): False, ("old", 1): True, ("old", 2): False}
        assert seen(count_of(person.parents), answers) == between(1, 2, PARENTS)
        sound = {**answers, **ill("+-+")}
        assert seen(count_of(person.parents, member.ill), sound) == between(
            0, 1, PARENTS
        )
        others = members_of(person.parents, member.ill)
        assert seen(count_of(others), sound) == between(0, 1, PARENTS)

    def test_a_full_group_is_settled(self):
        answers = {("old", 0): True, ("old", 1): True, ("old", 2): False}
        assert seen(person.parents, answers) == (0, 1)
        assert seen(count_of(person.parents), answers) == 2


class TestPeopleElsewhere:
    def test_until_they_are_listed_nothing_is_known(self):
        assert seen(count_of(relatives)) == between(0, "Infinity", RELATIVES)
        total = sum_over(relatives, member.payment)
        assert seen(total) == between("-Infinity", "Infinity", RELATIVES)
        assert seen(any_member(relatives, member.pays)) == either(RELATIVES)
        assert seen(all_members(relatives, member.pays)) == either(RELATIVES)
        assert seen(relatives.has(person)) == either(RELATIVES)
        some = members_of(relatives, member.pays)
        assert seen(count_of(some)) == between(0, "Infinity", RELATIVES)

    def test_a_list_may_be_empty(self):
        assert seen(count_of(relatives), relatives=0) == 0
        assert seen(sum_over(relatives, member.payment), relatives=0) == 0
        assert seen(any_member(relatives, member.pays), relatives=0) is NO
        assert seen(all_members(relatives, member.pays), relatives=0) is YES

    def test_those_listed_have_the_next_numbers(self):
        answers = {("pays", 3): True, ("pays", 4): False, ("payment", 3): 50}
        paying = sum_over(relatives, member.payment, member.pays)
        assert seen(relatives, relatives=2) == (3, 4)
        assert seen(paying, answers, relatives=2) == 50
        assert seen(any_member(relatives, member.pays), answers, relatives=2) is YES


def test_groups_stand_behind_values():
    assert seen(Person.ill_ones, ill("+-+")) == (0, 2)
    assert seen(Person.ill_ones.has(person), ill("+")) is YES


def test_aggregates_nest():
    """Somebody who is ill and earns more than anybody who is not."""
    more = all_members(everybody, member.income > inner.income, ~inner.ill, slot=2)
    formula = any_member(everybody, more, member.ill)
    assert seen(formula, {**INCOMES, **ill("--+")}) is YES
    assert seen(formula, {**INCOMES, **ill("+--")}) is NO


def test_known_infinities_do_not_crash_a_sum():
    """0 and -5 divided by 0 are endless in both directions: anything is possible."""
    endless = (member.debt + 50) / 0
    answers = {("debt", 0): -100, ("debt", 1): 0, ("debt", 2): 0}
    found = seen(sum_over(everybody, endless), answers)
    assert possible_number(found) == Interval(-INFINITY, INFINITY)


def test_sums_of_thirds_stay_inside_their_ranges():
    """Digits beyond the 28th are lost in the same order, known or not."""
    third = member.income / 3
    total = sum_over(everybody, third, member.ill)
    incomes = {("income", 0): 100, ("income", 1): 100, ("income", 2): 100}
    whole = seen(total, {**incomes, **ill("+++")})
    for some in (ill("++"), ill("+"), {("ill", 2): True}, {}):
        range_ = possible_number(seen(total, {**incomes, **some}))
        assert range_.least <= whole <= range_.most
    assert range_ == Interval(Decimal(0), whole)
