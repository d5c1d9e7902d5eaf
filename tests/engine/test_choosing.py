"""Choices between claims: what excludes what, and which combination is best."""

from dataclasses import replace
from itertools import pairwise

import pytest

from guide.engine.choosing import MOST_CLAIMS
from guide.model.expressions import PersonRef
from guide.model.interactions import Choice
from guide.model.kinds import Entity, Kind
from guide.model.possible import NOTHING
from guide.model.rulebook import Basis, Discretion, Period
from tests.engine.expected import needs
from tests.engine.formulas import any_member, home, member, person
from tests.engine.tiny import (
    CITATION,
    PLACE,
    assess,
    benefit,
    fact,
    money,
    pays,
    rulebook,
    yes_no,
)

ONE = Entity.PERSON
KIDS = fact("kids", Kind.PERSONS, ONE)
SAME_CHILD = any_member(person.kids, member.kids.has(PersonRef(2)), slot=2)


def choice(*names, when=None):
    made = None if when is None else when.made
    return Choice("+".join(names), names, "Ty", "Jedno.", CITATION, PLACE, made)


def paying(name, amount, *, period=Period.MONTH, basis=Basis.NET, **more):
    paid = replace(pays(amount), period=period, basis=basis)
    return benefit(name, home.ok, paid, per=more.pop("per", ONE), **more)


def chosen(choices, *content, answers=None, **people):
    """Return the selections; nobody needs to be asked whether the rest is `ok`."""
    book = rulebook(yes_no("ok"), KIDS, *content, choices=choices)
    return assess(book, {"ok": True, **(answers or {})}, **people).selections


def names(selection, places):
    claims = [selection.claims[place] for place in places]
    return {f"{one.benefit}{one.claimant}" for one in claims}


def combinations(selection):
    return [names(selection, one) for one in selection.combinations]


def best(selection):
    return None if selection.best is None else names(selection, selection.best)


def test_of_two_the_larger_is_best():
    (one,) = chosen([choice("a", "b")], paying("a", 100), paying("b", 200))
    assert combinations(one) == [{"a0"}, {"b0"}]
    assert (best(one), one.choices, one.needs) == ({"b0"}, ("a+b",), NOTHING)


def test_nothing_is_chosen_where_claims_do_not_meet():
    assert chosen([choice("a", "b")], paying("a", 100), paying("c", 200)) == ()
    two = [paying("a", 100), benefit("b", ~home.ok, 200, per=ONE)]
    assert chosen([choice("a", "b")], *two) == ()


def test_equal_amounts_have_no_best():
    (one,) = chosen([choice("a", "b")], paying("a", 100), paying("b", 100))
    assert (best(one), one.needs) == (None, NOTHING)


def test_three_of_which_one_excludes_both_others():
    """The middle one is larger than each other one, but not than both together."""
    three = [paying("a", 100), paying("b", 150), paying("c", 100)]
    pairs = [choice("a", "b"), choice("b", "c")]
    (one,) = chosen(pairs, *three)
    assert combinations(one) == [{"a0", "c0"}, {"b0"}]
    assert best(one) == {"a0", "c0"}
    assert one.choices == ("a+b", "b+c")


def test_three_of_which_only_one_is_paid():
    three = [paying("a", 100), paying("b", 150), paying("c", 100)]
    (one,) = chosen([choice("a", "b", "c")], *three)
    assert combinations(one) == [{"a0"}, {"b0"}, {"c0"}]
    assert best(one) == {"b0"}


def test_parts_that_nothing_joins_are_chosen_apart():
    four = [paying(name, 100 * place) for place, name in enumerate("abcd", 1)]
    first, second = chosen([choice("a", "c"), choice("b", "d")], *four)
    assert (best(first), best(second)) == ({"c0"}, {"d0"})


class TestPersons:
    def test_without_binding_only_claims_of_the_same_person_meet(self):
        two = [paying("a", 100), paying("b", 200)]
        found = chosen([choice("a", "b")], *two, household=2)
        assert [combinations(one) for one in found] == [
            [{"a0"}, {"b0"}],
            [{"a1"}, {"b1"}],
        ]

    def test_a_claim_of_the_household_meets_everybodys(self):
        two = [paying("a", 100), paying("b", 500, per=Entity.HOUSEHOLD)]
        (one,) = chosen([choice("a", "b")], *two, household=2)
        assert combinations(one) == [{"a0", "a1"}, {"b-1"}]
        assert best(one) is None

    def test_alone_the_household_is_the_person(self):
        two = [paying("a", 100), paying("b", 500, per=Entity.HOUSEHOLD)]
        (one,) = chosen([choice("a", "b")], *two)
        assert best(one) == {"b-1"}

    @pytest.mark.parametrize(
        ("mine", "theirs", "met"),
        [((2,), (2,), True), ((2, 3), (3,), True), ((2,), (3,), False)],
    )
    def test_two_claimants_of_one_child_exclude_each_other(self, mine, theirs, met):
        answers = {("kids", 0): mine, ("kids", 1): theirs}
        answers |= {("kids", 2): (), ("kids", 3): ()}
        both = [choice("a", when=SAME_CHILD)]
        found = chosen(both, paying("a", 100), answers=answers, household=4)
        expected = [[{"a0"}, {"a1"}]] if met else []
        assert [combinations(one) for one in found] == expected

    def test_money_of_different_persons_is_never_weighed_up(self):
        amount = person.money
        answers = {("kids", 0): (2,), ("kids", 1): (2,), ("kids", 2): ()}
        answers |= {("money", 0): 100, ("money", 1): 900, ("money", 2): 0}
        (one,) = chosen(
            [choice("a", when=SAME_CHILD)],
            money("money", ONE),
            paying("a", amount),
            answers=answers,
            household=3,
        )
        assert (combinations(one), best(one)) == ([{"a0"}, {"a1"}], None)

    def test_the_first_listed_is_claimed_by_slot_0(self):
        answers = {("older", 0): True, ("older", 1): False}
        young = benefit("a", ~person.older, 100, per=ONE)
        old = benefit("b", person.older, 100, per=ONE)
        content, when = [yes_no("older", ONE), young, old], person.older & ~member.older
        for listed, met in [(("b", "a"), 1), (("a", "b"), 0)]:
            found = chosen(
                [choice(*listed, when=when)], *content, answers=answers, household=2
            )
            assert len(found) == met

    def test_of_one_benefit_it_does_not_matter_who_stands_first(self):
        answers = {("older", 0): False, ("older", 1): True}
        one_benefit = [yes_no("older", ONE), paying("a", 100)]
        when = person.older & ~member.older
        both = [choice("a", when=when)]
        assert chosen(both, *one_benefit, answers=answers, household=2)
        (doubtful,) = chosen(both, *one_benefit, household=2)
        assert combinations(doubtful) == [{"a0", "a1"}]

    def test_claims_of_one_benefit_meet_only_in_a_choice_of_their_own(self):
        one_benefit = [paying("a", 100), benefit("b", ~home.ok, 100, per=ONE)]
        assert chosen([choice("a", when=home.ok)], *one_benefit, household=2)
        apart = [choice("a", "b", when=home.ok)]
        assert chosen(apart, *one_benefit, household=2) == ()


class TestOpen:
    def test_open_amounts_are_compared_by_their_ends(self):
        two = [money("x", least=300, most=400), paying("a", home.x), paying("b", 200)]
        (one,) = chosen([choice("a", "b")], *two)
        assert (best(one), one.needs) == ({"a0"}, NOTHING)

    def test_amounts_that_overlap_say_which_answer_decides(self):
        two = [money("x", most=400), paying("a", home.x), paying("b", 200)]
        (one,) = chosen([choice("a", "b")], *two)
        assert (best(one), one.needs) == (None, needs("x"))

    def test_an_open_claim_may_bring_nothing(self):
        two = [yes_no("y"), benefit("a", home.y, 300, per=ONE), paying("b", 200)]
        (one,) = chosen([choice("a", "b")], *two)
        assert (best(one), one.needs) == (None, needs("y"))
        less = [yes_no("y"), benefit("a", home.y, 100, per=ONE), paying("b", 200)]
        (one,) = chosen([choice("a", "b")], *less)
        assert best(one) == {"b0"}

    def test_what_an_office_decides_freely_may_bring_nothing_either(self):
        free = replace(paying("a", 300), discretion=Discretion.GRANT)
        (one,) = chosen([choice("a", "b")], free, paying("b", 200))
        assert best(one) is None

    def test_a_doubtful_conflict_is_asked_about(self):
        two = [yes_no("same"), paying("a", 100), paying("b", 200)]
        book = rulebook(
            yes_no("ok"), KIDS, *two, choices=[choice("a", "b", when=home.same)]
        )
        found = assess(book, {"ok": True})
        (one,) = found.selections
        assert (combinations(one), best(one)) == ([{"a0", "b0"}], None)
        assert found.needs == one.needs == needs("same")

    def test_a_best_that_leaves_the_doubtful_out_is_not_best(self):
        """If they did not exclude each other, both together would be more."""
        two = [yes_no("same"), paying("a", 0), paying("b", 200)]
        (one,) = chosen([choice("a", "b", when=home.same)], *two)
        assert best(one) is None


class TestKindsOfMoney:
    def test_help_in_kind_has_no_price(self):
        kind = benefit("a", home.ok, per=ONE)
        (one,) = chosen([choice("a", "b")], kind, paying("b", 200))
        assert best(one) is None

    def test_what_is_paid_once_is_not_weighed_up_with_months(self):
        once = paying("a", 9000, period=Period.ONCE)
        (one,) = chosen([choice("a", "b")], once, paying("b", 200))
        assert best(one) is None

    def test_months_and_years_are(self):
        yearly = paying("a", 1300, period=Period.YEAR)
        (one,) = chosen([choice("a", "b")], yearly, paying("b", 100))
        assert best(one) == {"a0"}

    def test_of_gross_money_nobody_knows_how_much_is_left(self):
        gross = paying("a", 300, basis=Basis.GROSS)
        (one,) = chosen([choice("a", "b")], gross, paying("b", 200))
        assert best(one) is None
        (less,) = chosen([choice("a", "b")], gross, paying("b", 400))
        assert best(less) == {"b0"}
        both = [gross, paying("b", 400, basis=Basis.GROSS)]
        (same,) = chosen([choice("a", "b")], *both)
        assert best(same) == {"b0"}

    def test_rent_is_as_good_as_money_in_hand(self):
        rent = paying("a", 300, basis=Basis.RENT)
        (one,) = chosen([choice("a", "b")], rent, paying("b", 200))
        assert best(one) == {"a0"}


def test_too_many_combinations_are_not_listed():
    pairs = [(f"l{number}", f"r{number}") for number in range(8)]
    benefits = [paying(name, 100) for pair in pairs for name in pair]
    links = [choice(one[1], two[0]) for one, two in pairwise(pairs)]
    joined = [choice(*pair) for pair in pairs]
    (one,) = chosen([*joined, *links], *benefits)
    assert len(one.claims) == 16
    assert one.combinations == ()
    crowd = [paying(f"b{number}", 100) for number in range(MOST_CLAIMS + 1)]
    (many,) = chosen([choice(*(each.id for each in crowd))], *crowd)
    assert (many.combinations, best(many)) == ((), None)
