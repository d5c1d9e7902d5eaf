"""All likely benefits granted one after another, each once."""

from dataclasses import replace
from decimal import Decimal
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guide.model.feeding import granted_after
from tests.engine.feeding import (
    KINDS,
    NOTHING,
    A,
    before,
    book,
    judging,
    monthly,
    order,
    told,
)
from tests.engine.formulas import Home, Person, home, number, person
from tests.engine.tiny import DAY, benefit


class TestSweep:
    def test_each_is_granted_after_those_that_feed_it(self):
        """A feeds B, both feed C: 300, 1000 - 300, 2000 - 300 - 700."""
        b = monthly("b", number("1000") - Person.now)
        c = monthly("c", number("2000") - Person.now)
        rules = book(A, b, c, income_order=order(("a", "b"), ("b", "c"), ("a", "c")))
        found = judging(rules)
        now = before(found)
        for names in (("a", "b", "c"), ("c", "b", "a"), ("b", "a", "c")):
            swept = found.sweep([now[name] for name in names])
            assert told(swept) == {
                "a": ("yes", 300),
                "b": ("yes", 700),
                "c": ("yes", 1000),
            }

    def test_what_is_no_longer_due_feeds_nothing(self):
        b = monthly("b", 500, Person.now < 100)
        c = monthly("c", number("2000") - Person.now)
        rules = book(A, b, c, income_order=order(("b", "c")))
        found = judging(rules)
        swept = found.sweep(list(before(found).values()))
        assert told(swept) == {"a": ("yes", 300), "b": ("no", None), "c": ("yes", 1700)}

    def test_of_two_that_feed_each_other_the_rules_say_which_is_first(self):
        a = monthly("a", number("500") - Person.now / 2)
        c = monthly("c", number("1000") - Person.now)
        for first, then, expected in [("a", "c", (500, 500)), ("c", "a", (0, 1000))]:
            rules = book(a, c, income_order=order((first, then)))
            assert then in granted_after(rules)[first]
            assert first not in granted_after(rules)[then]
            found = judging(rules)
            swept = told(found.sweep(list(before(found).values())))
            assert (swept["a"][1], swept["c"][1]) == expected

    def test_of_two_that_exclude_each_other_the_first_given_is_granted(self):
        a = monthly("a", 100, ~person.sources.holds("c"))
        c = monthly("c", 200, ~person.sources.holds("a"))
        found = judging(book(a, c))
        now = before(found)
        swept = told(found.sweep([now["c"], now["a"]]))
        assert swept == {"c": ("yes", 200), "a": ("no", None)}

    def test_what_two_persons_get_adds_up_for_the_family(self):
        rest = benefit("r", home.ok, number("1000") - Home.family)
        answers = {**NOTHING, ("sources", 1): {"none"}}
        found = judging(book(A, rest), answers, household=2)
        all_of_it = found.engine.assess(found.situation, DAY).judgements
        assert [one.amount.least for one in found.sweep(all_of_it)] == [300, 300, 400]

    def test_what_one_person_gets_twice_adds_up_too(self):
        both = [monthly("a", 300), replace(monthly("c", 200), received=("a",))]
        rest = benefit("r", home.ok, number("1000") - Home.family)
        found = judging(book(*both, rest))
        swept = told(found.sweep(list(before(found).values())))
        assert swept["r"] == ("yes", 500)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(min_value=0, max_value=2**32))
def test_one_sweep_is_exact_where_nothing_goes_round(seed):
    """Once swept, each is what it is with all that were granted before it."""
    random = Random(seed)
    amounts = [Decimal(100 * random.randint(1, 9)) for _ in KINDS]
    a = monthly("a", amounts[0])
    b = monthly("b", number(str(amounts[1])) - Person.now)
    c = monthly("c", number(str(amounts[2])) - Person.now / 2)
    rules = book(a, b, c, income_order=order(("a", "b"), ("a", "c"), ("b", "c")))
    found = judging(rules)
    swept = {one.benefit: one for one in found.sweep(list(before(found).values()))}
    first = amounts[0]
    second = max(amounts[1] - first, Decimal(0))
    third = max(amounts[2] - (first + second) / 2, Decimal(0))
    assert [swept[name].amount.least for name in KINDS] == [first, second, third]
