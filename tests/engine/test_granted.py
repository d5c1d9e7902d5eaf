"""The amount of an open benefit if granted: conditions narrow names."""

import pytest

from guide.engine.judging import Engine
from guide.model.assessment import Outcome
from guide.model.kinds import Kind
from tests.engine.expected import needs, span_of
from tests.engine.formulas import (
    Home,
    Person,
    cell,
    count_of,
    everybody,
    home,
    law,
    member,
    no,
    number,
    own_amount,
    person,
    when,
)
from tests.engine.granting import FACTS, ONE, ends, granted
from tests.engine.tiny import (
    DAY,
    all_of,
    any_of,
    benefit,
    condition,
    fact,
    judged,
    parameter,
    rulebook,
    since,
    situation,
    truth_value,
    unknown,
    value,
)


class TestIfGranted:
    @pytest.mark.parametrize(
        ("requires", "amount"),
        [
            (home.x < 300, (0, 300)),
            (home.x <= 300, (0, 300)),
            (home.x > 300, (300, 1000)),
            (home.x >= 300, (300, 1000)),
            (home.x == 300, (300, 300)),
            (home.x != 300, (0, 1000)),
            (~(home.x < 300), (300, 1000)),
            (~(home.x <= 300), (300, 1000)),
            (~(home.x > 300), (0, 300)),
            (~(home.x >= 300), (0, 300)),
            (~(home.x != 300), (300, 300)),
            (~(home.x == 300), (0, 1000)),
            (number("300") > home.x, (0, 300)),
            (number("300") <= home.x, (300, 1000)),
            (home.x + 0 < 300, (0, 1000)),
            (home.a & (home.x < 300), (0, 300)),
            ((home.x > 200) & (home.x < 300), (200, 300)),
            ((home.x > 200) | (home.x < 300), (0, 1000)),
            ((home.x < 200) | (home.x > 900), (0, 1000)),
            ((home.x < 200) | (home.x < 300), (0, 300)),
            (~((home.x < 200) | (home.x > 900)), (200, 900)),
            (~((home.x < 200) & home.a), (0, 1000)),
            (home.a | (home.x < 300), (0, 1000)),
            (home.x < home.y, (0, 1000)),
        ],
    )
    def test_comparisons_narrow_numbers(self, requires, amount):
        found = granted(requires, home.x)
        assert (found.outcome, ends(found)) == (Outcome.OPEN, amount)

    def test_a_known_side_narrows_the_other(self):
        assert ends(granted(home.x < home.y, home.x, {"y": 50})) == (0, 50)
        assert ends(granted(home.x < home.y, home.y, {"x": 50})) == (50, 1000)

    def test_conditions_narrow_together(self):
        both = all_of(home.x > 100, any_of(home.x < 200, home.x < 300))
        assert ends(granted(both, home.x)) == (100, 300)

    def test_ways_that_exclude_each_other_are_left_out(self):
        found = granted(
            all_of(home.x > 500, any_of(home.x < 200, home.x > 900)), home.x
        )
        assert ends(found) == (900, 1000)

    def test_without_any_way_there_is_no_amount(self):
        found = granted(all_of(home.x > 500, home.x < 200), home.x)
        assert (found.outcome, found.amount) == (Outcome.OPEN, None)

    def test_a_narrowed_name_that_is_something_else_leaves_no_way_either(self):
        """`y` is twice `x`, so `x` over 400 and `y` under 700 exclude each other."""
        twice = value("twice", home.x * 2)
        requires = all_of(home.x > 400, Home.twice < 700)
        found = granted(requires, Home.twice, {}, twice)
        assert (found.outcome, found.amount) == (Outcome.OPEN, None)

    def test_an_alternative_of_an_open_list_narrows_nothing(self):
        listed = any_of(home.x < 300, open_list=True)
        assert ends(granted(listed, home.x)) == (0, 1000)
        assert ends(granted(any_of(home.x < 300), home.x)) == (0, 300)

    def test_a_settled_alternative_is_the_only_one(self):
        requires = any_of(home.a, home.x < 300)
        assert ends(granted(all_of(requires, home.b), home.x, {"a": True})) == (0, 1000)
        assert ends(granted(all_of(requires, home.b), home.x, {"a": False})) == (0, 300)

    def test_narrowed_names_reach_the_amount_through_values(self):
        gap = value("gap", number("1000") - home.x)
        assert ends(granted(home.x < 300, Home.gap, {}, gap)) == (700, 1000)
        assert ends(granted(Home.gap > 600, Home.gap, {}, gap)) == (600, 1000)

    def test_conditions_of_named_values_narrow_too(self):
        poor = truth_value("poor", all_of(home.x < 300))
        assert ends(granted(Home.poor, home.x, {}, poor)) == (0, 300)
        assert ends(granted(~Home.poor, home.x, {}, poor)) == (300, 1000)
        plain = truth_value("poor", (home.x < 300) & home.a)
        assert ends(granted(Home.poor, home.x, {}, plain)) == (0, 300)
        some = truth_value("poor", any_of(home.x < 300, home.x < 100))
        assert ends(granted(Home.poor, home.x, {}, some)) == (0, 300)
        assert ends(granted(~Home.poor, home.x, {}, some)) == (300, 1000)
        listed = truth_value("poor", any_of(home.x < 300, open_list=True))
        assert ends(granted(Home.poor, home.x, {}, listed)) == (0, 1000)

    def test_a_value_without_law_narrows_only_itself(self):
        later = truth_value("later", since((DAY.replace(year=2027), no.made)))
        amount = when(Home.later, 5, home.x)
        found = granted(Home.later, amount, {}, later)
        assert (found.outcome, ends(found)) == (Outcome.UNCONFIRMED, (5, 5))

    def test_conditions_without_law_narrow_nothing(self):
        later = condition("c", since((DAY.replace(year=2027), (home.x < 5).made)))
        assert ends(granted(later, home.x)) == (0, 1000)

    def test_a_persons_values_narrow_that_person(self):
        old = truth_value("old", person.age >= 60, ONE)
        found = granted(Person.old, cell("table", person.age), {}, old, per=ONE)
        assert ends(found) == (135, 135)
        young = granted(~Person.old, person.age, {}, old, per=ONE)
        assert ends(young) == (0, 60)

    def test_for_whom_it_is_narrows_as_well(self):
        found = granted(home.a, person.age, {}, per=ONE, applies=person.age >= 60)
        assert ends(found) == (60, 100)

    @pytest.mark.parametrize(
        ("requires", "amount"),
        [
            (home.a, (5, 5)),
            (~home.a, (8, 8)),
            (home.a | home.b, (5, 8)),
            (home.a & home.b, (5, 5)),
            (home.a == home.b, (5, 8)),
        ],
    )
    def test_truths_are_as_wanted(self, requires, amount):
        assert ends(granted(requires, when(home.a, 5, 8))) == amount

    @pytest.mark.parametrize(
        ("sign_equal", "answers", "amount"),
        [(True, {"b": True}, (5, 5)), (False, {"b": True}, (8, 8))],
    )
    def test_truths_compared_with_known_ones(self, sign_equal, answers, amount):
        requires = home.a == home.b if sign_equal else home.a != home.b
        assert ends(granted(requires, when(home.a, 5, 8), answers)) == amount

    @pytest.mark.parametrize(
        ("requires", "amount"),
        [
            (home.word == "red", (10, 10)),
            (home.word != "blue", (10, 20)),
            (~(home.word == "blue"), (10, 20)),
            (home.word.one_of("green", "blue"), (20, 50)),
            (~home.word.one_of("green", "blue"), (10, 10)),
            (home.a, (10, 50)),
        ],
    )
    def test_options_are_as_wanted(self, requires, amount):
        assert ends(granted(requires, cell("words", home.word))) == amount

    def test_options_compared_with_an_open_one(self):
        other = fact("other", Kind.OPTION, options=("red", "green"))
        amount = cell("words", home.word)
        assert ends(granted(home.word == home.other, amount, {}, other)) == (10, 20)
        assert ends(granted(home.word != home.other, amount, {}, other)) == (10, 50)
        known = {"other": "red"}
        assert ends(granted(home.word != home.other, amount, known, other)) == (20, 50)

    @pytest.mark.parametrize(
        ("requires", "amount"),
        [
            (home.set.holds("p"), (5, 5)),
            (~home.set.holds("p"), (8, 8)),
            (home.set.holds("q"), (5, 8)),
        ],
    )
    def test_sets_hold_what_is_wanted(self, requires, amount):
        assert ends(granted(requires, when(home.set.holds("p"), 5, 8))) == amount

    def test_names_that_a_guard_makes_something_else_leave_no_way(self):
        """Who has no source of income has none of its kinds either."""
        word = fact(
            "own_word", Kind.OPTION, options=("p", "q"), applies=home.a, otherwise="q"
        )
        several = fact(
            "own_set", Kind.OPTIONS, options=("p", "q"), applies=home.a, otherwise={"q"}
        )
        amount = when(home.own_set.holds("q"), 5, 8) + when(
            home.own_word == "q", 10, 20
        )
        for held in (home.own_set.holds("p"), home.own_word == "p"):
            found = granted(all_of(~home.a, held), amount, {}, word, several)
            assert (found.outcome, found.amount) == (Outcome.OPEN, None)
        found = granted(home.own_set.holds("q"), amount, {}, word, several)
        assert ends(found) == (15, 25)

    def test_options_that_are_no_names_narrow_nothing(self):
        computed = when(home.a, "red", "blue")
        found = granted(computed.one_of("red"), cell("words", home.word))
        assert ends(found) == (10, 50)
        found = granted(computed == "red", cell("words", home.word))
        assert ends(found) == (10, 50)

    def test_a_count_or_a_membership_narrows_nothing(self):
        amount = when(person.ill, 5, 8)
        anybody = count_of(everybody, member.ill) > 0
        assert ends(granted(anybody, amount, {}, per=ONE)) == (5, 8)
        related = person.kin.has(person) | (person.kin == person.kin)
        assert ends(granted(related | anybody, amount, {}, per=ONE)) == (5, 8)

    def test_a_choice_between_conditions_narrows_nothing(self):
        chosen = when(home.a, home.x < 300, home.x < 200)
        assert ends(granted(chosen, home.x)) == (0, 1000)

    def test_kwota_narrows_itself(self):
        assert ends(granted(own_amount >= 200, home.x)) == (200, 1000)
        found = granted(all_of(own_amount >= 200, home.x < 150), home.x)
        assert (found.outcome, found.amount) == (Outcome.OPEN, None)

    def test_it_owes_only_what_is_still_open_in_it(self):
        found = granted(home.a, when(home.a, 5, home.x))
        assert (ends(found), found.amount_needs, found.needs) == (
            (5, 5),
            needs(),
            needs("a"),
        )

    def test_a_known_amount_needs_no_search(self):
        book = rulebook(benefit("b", home.x < 300, 700), *FACTS)
        linked = Engine(book).linked(DAY)
        compiled, run = linked.benefits["b"], linked.program.run(situation(), DAY)
        assert judged(book).amount == span_of(700, 700)
        assert compiled.ways(run, (-1,)) != ()

    def test_law_without_a_value_narrows_by_its_bounds(self):
        limit = parameter("limit", unknown(200, 300))
        assert ends(granted(home.x < law("limit"), home.x, {}, limit)) == (0, 300)
        assert ends(granted(home.x > law("limit"), home.x, {}, limit)) == (200, 1000)
        rate = granted(law("limit") > home.x, law("limit"), {"x": 250}, limit)
        assert ends(rate) == (200, 300)
