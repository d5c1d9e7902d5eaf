"""Ways for conditions to hold: how many are told apart, and those of members."""

from tests.engine.formulas import (
    all_members,
    any_member,
    cell,
    everybody,
    home,
    member,
    person,
    relatives,
    sum_over,
    when,
)
from tests.engine.granting import ONE, ends, granted
from tests.engine.tiny import (
    all_of,
    any_of,
)

INF = float("inf")


class TestLimits:
    def test_seventeen_ways_are_not_told_apart(self):
        """Of sixteen each is tried; of more only what they have in common holds."""
        low = [home.x < number + 1 for number in range(15)]
        amount = when(home.x > 900, 0, 50)
        sixteen = any_of(*low, home.x > 950)
        assert ends(granted(sixteen, home.x)) == (0, 1000)
        assert ends(granted(any_of(*low, home.x < 16), amount)) == (50, 50)
        assert ends(granted(any_of(*low, home.x < 16, home.x < 17), amount)) == (50, 50)
        assert ends(granted(any_of(*low, home.x < 16, home.a), amount)) == (0, 50)

    def test_only_names_that_matter_to_the_amount_are_told_apart(self):
        crowd = any_of(*(home.y < number + 1 for number in range(20)))
        either_limit = any_of(home.x < 200, home.x < 300)
        assert ends(granted(all_of(crowd, either_limit), home.x)) == (0, 300)
        assert ends(granted(all_of(home.y > 500, home.y < 200), home.x)) == (0, 1000)

    def test_alternatives_with_many_ways_each_are_tried_as_one_each(self):
        """9 + 9 ways are too many, so each alternative is narrowed as a whole."""
        low = any_of(*(home.x < number + 1 for number in range(9)))
        high = any_of(*(home.x > 990 - number for number in range(9)))
        middle = when((home.x > 100) & (home.x < 900), 0, 50)
        assert ends(granted(any_of(low, high), middle)) == (50, 50)
        parts = [any_of(*([one] * 2)) for one in low.parts]
        nested = any_of(*parts, *(any_of(*([one] * 2)) for one in high.parts))
        assert ends(granted(nested, middle)) == (0, 50)

    def test_combinations_beyond_sixteen_are_narrowed_as_one(self):
        five = any_of(*(home.x < number + 1 for number in range(5)))
        four = any_of(*(home.y < number + 1 for number in range(4)))
        for both in (all_of(five, four), all_of(four, five)):
            assert ends(granted(both, home.x + home.y)) == (0, 9)

    def test_what_ways_have_in_common_is_kept_for_every_kind_of_name(self):
        """Seventeen ways agree that `a` holds, on two words and on an option."""
        agreed = home.a & home.word.one_of("red", "green") & home.set.holds("p")
        other = home.a & (home.word == "red") & home.set.holds("p")
        mixed = [agreed, other] * 9
        amount = (
            when(home.a, 1, 0)
            + cell("words", home.word)
            + when(home.set.holds("p"), 100, 0)
        )
        assert ends(granted(any_of(*mixed), amount)) == (111, 121)
        doubt = [home.a & (home.x < 5), ~home.a & (home.x < 6)] * 9
        assert ends(granted(any_of(*doubt), home.x + when(home.a, 1, 0))) == (0, 7)


class TestMembers:
    """An `any` needs one member, an `all` every certain one."""

    paid = sum_over(everybody, 100, member.ill)

    def test_one_member_is_enough_for_any(self):
        ill = any_member(everybody, member.ill)
        assert ends(granted(ill, self.paid, household=3)) == (100, 300)
        assert ends(granted(ill, self.paid, {("ill", 0): False}, household=2)) == (
            100,
            100,
        )

    def test_its_guard_must_hold_too(self):
        young = any_member(everybody, member.ill, member.age < 18)
        known = {("age", 0): 40}
        assert ends(granted(young, self.paid, known, household=2)) == (100, 200)
        aged = sum_over(everybody, member.age, member.ill)
        assert ends(granted(young, aged, {("ill", 0): False}, household=2)) == (0, 18)

    def test_all_of_them_must_be_as_wanted(self):
        every = all_members(everybody, member.ill)
        assert ends(granted(every, self.paid, household=2)) == (200, 200)
        nobody = ~any_member(everybody, member.ill)
        assert ends(granted(nobody, self.paid, household=2)) == (0, 0)
        not_all = ~all_members(everybody, member.ill)
        assert ends(granted(not_all, self.paid, household=2)) == (0, 100)

    def test_only_those_for_whom_it_is_certain(self):
        """Only the first is an adult; of the second the age is not known."""
        every = all_members(everybody, member.ill, member.age >= 18)
        answers = {("age", 0): 40}
        assert ends(granted(every, self.paid, answers, household=2)) == (100, 200)
        friends = all_members(person.kin, member.ill)
        found = granted(friends, self.paid, {}, per=ONE, household=2)
        assert ends(found) == (0, 200)

    def test_a_possible_member_may_be_the_one(self):
        friend = any_member(person.kin, member.ill)
        found = granted(friend, self.paid, {}, per=ONE, household=2)
        assert ends(found) == (100, 200)

    def test_people_not_listed_may_be_the_one(self):
        payer = any_member(relatives, member.pays > 100)
        assert ends(granted(payer | home.a, when(home.a, 5, 8))) == (5, 8)
        pays = sum_over(relatives, member.pays)
        assert ends(granted(payer, pays)) == (0, INF)
        assert ends(granted(payer, pays, {}, relatives=1)) == (100, INF)
