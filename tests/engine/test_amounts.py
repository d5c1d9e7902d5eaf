"""Amounts: parts and their sum, złotówka za złotówkę, what is paid."""

import pytest

from guide.model.assessment import Outcome
from guide.model.possible import OPEN, YES
from tests.engine.expected import needs, span_of
from tests.engine.formulas import (
    Home,
    call,
    cell,
    everybody,
    home,
    member,
    number,
    own_amount,
    parts_sum,
    person,
    relatives,
)
from tests.engine.granting import ONE, ends, granted
from tests.engine.tiny import DAY, condition, part, pays, since, value

INF = float("inf")


class TestParts:
    child = part(
        "child", cell("table", member.age), each=everybody, requires=member.child
    )

    def test_one_for_each_member_that_it_is_due_for(self):
        answers = {
            ("child", 0): False,
            ("child", 1): True,
            ("child", 2): True,
            ("age", 1): 4,
            ("age", 2): 5,
        }
        found = granted(
            home.a, parts_sum, {"a": True, **answers}, household=3, parts=(self.child,)
        )
        assert ends(found) == (95 + 124, 95 + 124)
        assert [(one.person, one.truth, one.amount.least) for one in found.parts] == [
            (1, YES, 95),
            (2, YES, 124),
        ]

    def test_a_doubtful_one_adds_its_amount_or_nothing(self):
        answers = {"a": True, ("child", 0): False, ("age", 1): 4}
        found = granted(home.a, parts_sum, answers, household=2, parts=(self.child,))
        assert ends(found) == (0, 95)
        assert [(one.person, one.truth) for one in found.parts] == [(1, OPEN)]
        assert found.needs == needs(("child", 1))

    def test_it_is_asked_whether_it_is_due_and_then_how_much(self):
        found = granted(home.a, parts_sum, {"a": True}, parts=(self.child,))
        assert ends(found) == (0, 135)
        assert found.amount_needs == needs(("child", 0), later=[("age", 0)])

    def test_a_possible_member_of_its_group_makes_it_doubtful(self):
        each = part("each", 50, each=person.kin)
        found = granted(
            home.a, parts_sum, {"a": True}, household=3, per=ONE, parts=(each,)
        )
        assert ends(found) == (0, 100)
        assert [(one.person, one.truth) for one in found.parts] == [
            (1, OPEN),
            (2, OPEN),
        ]

    def test_a_part_without_a_group_is_due_once(self):
        parts = (part("one", 100), part("two", 20, requires=home.b))
        found = granted(home.a, parts_sum, {"a": True, "b": True}, parts=parts)
        assert ends(found) == (120, 120)
        assert [one.person for one in found.parts] == [None, None]
        found = granted(home.a, parts_sum, {"a": True, "b": False}, parts=parts)
        assert ends(found) == (100, 100)

    def test_what_enters_the_month_may_differ_from_the_amount(self):
        """A start of school pays 100 once, which is 10 a month for ten months."""
        yearly = part("school", 100, monthly=number("100") / 10)
        found = granted(home.a, parts_sum, {"a": True}, parts=(yearly,))
        assert ends(found) == (10, 10)
        assert found.parts[0].amount == span_of(100, 100)

    def test_a_part_begins_with_its_first_variant(self):
        later = part("later", since((DAY.replace(year=2027), number("5").made)))
        found = granted(home.a, parts_sum, {"a": True}, parts=(part("now", 1), later))
        assert ends(found) == (1, 1)

    def test_a_monthly_amount_before_its_variant_is_the_amount(self):
        plain = part("p", 100, monthly=10)
        later = since((DAY.replace(year=2027), number("10").made))
        dated = type(plain)(
            plain.id, "", plain.amount, plain.citation, plain.place, monthly=later
        )
        assert ends(granted(home.a, parts_sum, {"a": True}, parts=(dated,))) == (
            100,
            100,
        )

    def test_people_elsewhere_are_listed_before_anything_is_known(self):
        payer = part("payer", member.pays, each=relatives)
        found = granted(home.a, number("900") - parts_sum, {"a": True}, parts=(payer,))
        assert ends(found) == (0, INF)
        assert found.needs == needs(("krewni", -1))
        answers = {"a": True, ("pays", 1): 300}
        found = granted(
            home.a, number("900") - parts_sum, answers, parts=(payer,), relatives=1
        )
        assert ends(found) == (600, 600)

    def test_help_in_kind_may_have_parts_with_fees(self):
        fee = part("fee", home.x)
        found = granted(home.a, None, {"a": True}, parts=(fee,))
        assert (found.amount, found.period) == (None, None)
        assert found.needs == needs("x")
        assert granted(home.a, None, {"a": True}).needs == needs()

    def test_kwota_of_help_in_kind_is_the_sum_of_its_parts(self):
        fee = part("fee", 100)
        assert granted(own_amount >= 100, None, parts=(fee,)).outcome is Outcome.YES
        assert granted(parts_sum > 100, None, parts=(fee,)).outcome is Outcome.NO


class TestZlotowkaZaZlotowke:
    """95 zł a child, less what the income exceeds 674 by; at least 20 zł is paid."""

    excess = value("excess", call("max", 0, home.income - 674))
    least = condition("least", (Home.excess == 0) | (own_amount >= 20))

    @pytest.mark.parametrize(
        ("income", "outcome", "amount"),
        [
            (674, Outcome.YES, (95, 95)),
            (700, Outcome.YES, (69, 69)),
            (749, Outcome.YES, (20, 20)),
            (750, Outcome.NO, None),
            (2000, Outcome.NO, None),
        ],
    )
    def test_it_falls_with_the_income(self, income, outcome, amount):
        parts = (part("child", 95),)
        found = granted(
            self.least,
            parts_sum - Home.excess,
            {"income": income},
            self.excess,
            parts=parts,
        )
        assert (found.outcome, ends(found)) == (outcome, amount)

    def test_while_the_income_is_not_known_it_lies_between_20_and_95(self):
        parts = (part("child", 95),)
        found = granted(
            self.least, parts_sum - Home.excess, {}, self.excess, parts=parts
        )
        assert (found.outcome, ends(found)) == (Outcome.OPEN, (20, 95))


class TestPaid:
    def test_never_less_than_nothing(self):
        found = granted(home.a, home.x - 500, {"a": True})
        assert ends(found) == (0, 500)
        found = granted(home.a, home.x - 1000, {"a": True})
        assert (ends(found), found.amount_needs) == ((0, 0), needs())

    def test_between_least_and_most(self):
        found = granted(home.a, pays(10, home.x), {"a": True, "x": 50})
        assert (ends(found), found.amount_needs) == ((10, 50), needs())
        found = granted(home.a, pays(10, home.x), {"a": True})
        assert (ends(found), found.amount_needs) == ((0, 1000), needs("x"))
        same = granted(home.a, pays(10, number("10.00")), {"a": True})
        assert ends(same) == (10, 10)

    def test_conditions_are_asked_about_before_amounts(self):
        assert granted(home.a, home.x).needs == needs("a", later=["x"])

    def test_a_refused_benefit_has_no_amount(self):
        found = granted(home.a, home.x, {"a": False})
        assert (found.outcome, found.amount, found.needs) == (Outcome.NO, None, needs())

    def test_an_amount_that_does_not_exist_yet_is_not_shown(self):
        later = since((DAY.replace(year=2027), pays(5)))
        found = granted(home.a, later, {"a": True})
        assert (found.outcome, found.amount) == (Outcome.YES, None)
