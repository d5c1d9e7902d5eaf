"""What law in force, lapsed, not announced or left to a council does to outcomes."""

from datetime import timedelta

from guide.model.assessment import Outcome
from guide.model.law import Status
from tests.engine.expected import needs, outcome, span_of
from tests.engine.formulas import Home, home, law, yes
from tests.engine.tiny import (
    DAY,
    EVE,
    NEW_YEAR,
    TWO_SPANS,
    all_of,
    any_of,
    benefit,
    judged,
    money,
    parameter,
    rulebook,
    span,
    unknown,
    value,
    yes_no,
)


class TestOutcomes:
    """Law decides the outcome of a benefit on both sides of a change."""

    def grant(self, *content, **more):
        return rulebook(
            benefit("b", home.x < law("limit"), law("limit"), **more),
            money("x"),
            *content,
        )

    def test_a_new_limit_holds_from_its_day(self):
        book = self.grant(TWO_SPANS)
        assert outcome(judged(book, {"x": 800}, day=EVE)) == "no"
        found = judged(book, {"x": 800}, day=NEW_YEAR)
        assert outcome(found) == "yes"
        assert found.amount == span_of(1010, 1010)

    def test_without_law_an_outcome_is_not_confirmed(self):
        book = self.grant(parameter("limit", span(776, until=EVE)))
        assert judged(book, {"x": 800}, day=EVE).outcome is Outcome.NO
        found = judged(book, {"x": 800}, day=NEW_YEAR)
        assert found.outcome is Outcome.UNCONFIRMED
        assert found.needs.lapsed == {"limit"}

    def test_an_amount_without_law_is_not_confirmed_either(self):
        lapsed = parameter("rate", span(50, until=EVE))
        book = rulebook(benefit("b", home.a, law("rate")), yes_no("a"), lapsed)
        assert judged(book, {"a": True}, day=EVE).outcome is Outcome.YES
        assert judged(book, {"a": True}, day=NEW_YEAR).outcome is Outcome.UNCONFIRMED
        assert judged(book, {"a": False}, day=NEW_YEAR).outcome is Outcome.NO

    def test_law_that_is_not_announced_leaves_only_its_own_amount_open(self):
        rate = parameter("rate", unknown(50, 60))
        book = rulebook(benefit("b", home.a, law("rate")), yes_no("a"), rate)
        found = judged(book, {"a": True})
        assert found.outcome is Outcome.YES
        assert found.amount == span_of(50, 60)
        assert found.amount_needs == needs(law=["rate"])
        assert found.needs == needs(law=["rate"])

    def test_presumed_law_behind_an_amount_is_named(self):
        presumed = parameter("rate", span(50, status=Status.PRESUMED))
        used = value("v", law("rate") * 2)
        book = self.grant(TWO_SPANS)
        assert judged(book, {"x": 1}).presumed == frozenset()
        book = rulebook(benefit("b", yes, Home.v), presumed, used)
        assert judged(book).presumed == {"rate"}

    def test_an_application_is_possible_only_between_two_days(self):
        book = rulebook(benefit("b", yes, since=DAY, until=EVE))
        days = [DAY - timedelta(days=1), DAY, EVE, NEW_YEAR]
        found = [outcome(judged(book, day=day)) for day in days]
        assert found == ["no", "yes", "yes", "no"]
        assert judged(book, day=NEW_YEAR).finding.rule.text == "period"


class TestLocalLaw:
    """A condition that only the council can settle asks the person nothing."""

    limit = parameter("limit", unknown(500, 900), local=True, ask="Jaki jest próg?")

    def judged(self, answers, *conditions):
        book = rulebook(
            benefit("b", all_of(home.x < law("limit"), *conditions), home.y),
            self.limit,
            money("x"),
            money("y"),
            yes_no("a"),
        )
        return judged(book, answers)

    def test_while_an_answer_can_settle_it_it_is_asked(self):
        assert self.judged({}).needs == needs("x", later=["y"], law=["limit"])

    def test_then_no_question_is_asked_at_all(self):
        found = self.judged({"x": 700}, home.a)
        assert found.outcome is Outcome.OPEN
        assert found.needs == needs(law=["limit"])
        assert found.finding.needs.may == {("a", -1)}

    def test_alternatives_that_an_answer_may_settle_are_asked_about(self):
        found = self.judged({"x": 700, "y": 1}, any_of(home.x < law("limit"), home.a))
        assert found.needs.ask == frozenset()
        book = rulebook(
            benefit("b", any_of(home.x < law("limit"), home.a)),
            self.limit,
            money("x"),
            yes_no("a"),
        )
        assert judged(book, {"x": 700}).needs == needs("a", law=["limit"])

    def test_unknown_law_that_nobody_can_be_asked_for_keeps_its_questions(self):
        announced = parameter("limit", unknown(500, 900))
        book = rulebook(
            benefit("b", all_of(home.x < law("limit"), home.a)),
            announced,
            money("x"),
            yes_no("a"),
        )
        assert judged(book, {"x": 700}).needs == needs("a", law=["limit"])

    def test_outside_its_bounds_it_is_settled_anyway(self):
        assert self.judged({"x": 499, "y": 1}).outcome is Outcome.YES
        assert self.judged({"x": 900, "y": 1}).outcome is Outcome.NO
