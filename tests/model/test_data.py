"""The little that data can do: refuse to be a truth, find a day, find a fact."""

from datetime import date
from decimal import Decimal

import pytest

from guide.model.facts import Fact, OptionText, Structure
from guide.model.kinds import Entity, Kind, Unit
from guide.model.law import (
    Citation,
    Dated,
    Parameter,
    ParameterSpan,
    Place,
    Status,
    Variant,
)
from guide.model.office import OfficeData
from guide.model.possible import NO, NOTHING, OPEN, YES, Bools, Needs
from guide.model.rulebook import IncomeKind
from guide.model.situation import DONT_KNOW, Situation
from tests.engine.tiny import rulebook

PLACE = Place("facts/00-osoby.yaml", 7)
FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)


class TestNeeds:
    def test_what_was_put_in_comes_out(self):
        found = Needs.of([("a", 0), ("b", 1)], [("a", 0)], ["limit"], ["old"])
        assert (found.may, found.ask) == ({("a", 0), ("b", 1)}, {("a", 0)})
        assert (found.law, found.lapsed) == ({"limit"}, {"old"})

    def test_the_same_members_are_the_same_needs(self):
        one, other = (Needs.of(may=way) for way in ("ab", "ba"))
        assert one == other
        assert one != NOTHING

    def test_it_shows_its_members(self):
        assert repr(Needs.of(ask=[("a", 0)])) == "Needs(ask=[('a', 0)])"
        assert repr(NOTHING) == "Needs()"


class TestTruths:
    @pytest.mark.parametrize("truth", [YES, NO, OPEN])
    def test_open_is_not_false(self, truth):
        with pytest.raises(TypeError, match="open is not false"):
            bool(truth)

    def test_they_invert(self):
        assert (~YES, ~NO, ~OPEN) == (NO, YES, OPEN)
        assert ~~YES is YES

    def test_they_have_names(self):
        assert [repr(one) for one in (YES, NO, OPEN)] == ["YES", "NO", "OPEN"]
        assert Bools(can_be_true=True, can_be_false=False) == YES


class TestDays:
    def span(self, since, until, value):
        amount, citation = Decimal(value), Citation("act", "art. 1")
        return ParameterSpan(
            since, until, amount, amount, amount, citation, FIRST, Status.CONFIRMED
        )

    @pytest.mark.parametrize(
        ("day", "value"),
        [
            (date(2025, 12, 31), None),
            (FIRST, 1),
            (LAST, 1),
            (date(2027, 1, 1), 2),
            (date(2099, 1, 1), 2),
        ],
    )
    def test_a_span_includes_both_its_days(self, day, value):
        spans = self.span(FIRST, LAST, 1), self.span(date(2027, 1, 1), None, 2)
        found = Parameter("p", "p", Unit.MONEY, spans, PLACE).on(day)
        assert (found and found.value) == value

    def test_the_office_comes_before_the_statute(self):
        statute, office = self.span(FIRST, None, 1), self.span(LAST, LAST, 5)
        parameter = Parameter(
            "p", "p", Unit.MONEY, (statute,), PLACE, office_spans=(office,)
        )
        assert parameter.on(LAST) is office
        assert parameter.on(FIRST) is statute

    def test_a_variant_holds_until_the_next(self):
        dated = Dated((Variant(FIRST, "old"), Variant(LAST, "new")))
        days = [date(2025, 12, 31), FIRST, date(2026, 12, 30), LAST]
        assert [dated.on(day) for day in days] == [None, "old", "old", "new"]
        assert Dated((Variant(None, "always"),)).on(FIRST) == "always"


class TestRulebook:
    def fact(self, name, *options, structure=None):
        return Fact(
            name,
            Entity.PERSON,
            Kind.OPTION,
            "t",
            PLACE,
            "?",
            "?",
            "?",
            options=options,
            structure=structure,
        )

    def test_it_finds_the_facts_that_play_a_part(self):
        role = self.fact("role", OptionText("ja", "Ja"), structure=Structure.ROLE)
        home = self.fact(
            "home", OptionText("tu", "Tu"), OptionText("tam", "Tam", elsewhere=True)
        )
        sources = self.fact(
            "sources", OptionText("job", "Praca"), OptionText("none", "Nic")
        )
        kinds = {"job": IncomeKind("job", "Praca", (), (), PLACE)}
        book = rulebook(role, home, sources, income_kinds=kinds)
        assert book.structure(Structure.ROLE) == "role"
        assert book.structure(Structure.AGE) is None
        assert book.home_fact() is home
        assert book.income_fact() == "sources"

    def test_a_rulebook_may_lack_them(self):
        book = rulebook(self.fact("role"))
        assert (book.home_fact(), book.income_fact()) == (None, None)

    def test_a_place_is_a_file_and_a_line(self):
        assert str(PLACE) == "facts/00-osoby.yaml:7"


class TestSituation:
    def test_people_are_numbered_first_at_home_then_elsewhere(self):
        given = Situation(2, 1)
        assert (list(given.persons()), list(given.elsewhere())) == ([0, 1], [2])
        assert list(Situation(2).elsewhere()) == []

    def test_answers_are_found_by_fact_and_person(self):
        given = Situation(1, None, {("a", -1): YES, ("b", 0): DONT_KNOW})
        assert given.answer("a") is YES
        assert given.answer("b", 0) is DONT_KNOW
        assert given.answer("b") is None
        assert repr(DONT_KNOW) == "DONT_KNOW"


def test_what_the_office_has_not_filled_in_is_empty():
    assert OfficeData("Ośrodek").phone is None
