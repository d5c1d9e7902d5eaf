"""Dated law: parameters of every status, tables, variants, stretches of days."""

from datetime import date, timedelta

import pytest

from guide.engine.judging import Engine
from guide.engine.stretches import change_days, stretch_of
from guide.model.kinds import Entity, Kind, NumberType, OptionType, PersonsType, Unit
from guide.model.law import Status
from guide.model.possible import YES, Choice, Member, Members, Open
from tests.engine.expected import between, either, needs
from tests.engine.formulas import (
    Home,
    Person,
    cell,
    everybody,
    home,
    law,
    member,
    members_of,
    relatives,
    sum_over,
    when,
    yes,
)
from tests.engine.tiny import (
    DAY,
    EVE,
    NEW_YEAR,
    TWO_SPANS,
    all_of,
    any_of,
    benefit,
    condition,
    fact,
    look,
    money,
    parameter,
    part,
    rows,
    rulebook,
    since,
    span,
    truth_value,
    unknown,
    value,
    yes_no,
)

KNOWN_AFTERWARDS = parameter("limit", span(1010, start=NEW_YEAR))


class TestParameters:
    def test_each_day_has_its_own_value(self):
        book = rulebook(TWO_SPANS)
        assert look(book, law("limit"), day=EVE) == 776
        assert look(book, law("limit"), day=NEW_YEAR) == 1010

    @pytest.mark.parametrize("status", [Status.CONFIRMED, Status.PRESUMED])
    def test_presumed_law_counts_like_confirmed_law(self, status):
        book = rulebook(parameter("limit", span(776, status=status)))
        assert look(book, law("limit")) == 776

    def test_unknown_law_lies_between_its_bounds(self):
        book = rulebook(parameter("limit", unknown(500, 900)))
        assert look(book, law("limit")) == between(500, 900, law=["limit"])

    def test_bounds_that_meet_are_a_value(self):
        book = rulebook(parameter("limit", unknown(500, 500)))
        assert look(book, law("limit")) == 500

    @pytest.mark.parametrize(
        ("limit", "day"),
        [
            (parameter("limit", span(776, until=EVE)), NEW_YEAR),
            (KNOWN_AFTERWARDS, EVE),
        ],
    )
    def test_outside_its_spans_law_has_lapsed(self, limit, day):
        found = look(rulebook(limit), law("limit"), day=day)
        assert found == between(0, "Infinity", lapsed=["limit"])

    def test_what_the_office_entered_comes_first(self):
        entered = span(950, start=NEW_YEAR)
        limit = parameter(
            "limit", unknown(776, 2000), local=True, ask="?", office_spans=(entered,)
        )
        book = rulebook(limit)
        assert look(book, law("limit"), day=EVE) == between(776, 2000, law=["limit"])
        assert look(book, law("limit"), day=NEW_YEAR) == 950


class TestTables:
    by_age = parameter(
        "table", span(rows((1, 95), (5, 124), (18, 100))), index=NumberType(Unit.COUNT)
    )
    by_word = parameter(
        "words", span(rows(("a", 10), ("b", 20), ("c", 5))), index=OptionType("word")
    )
    book = rulebook(
        by_age,
        by_word,
        fact("n", Kind.COUNT),
        fact("word", Kind.OPTION, options=("a", "b", "c")),
    )

    @pytest.mark.parametrize(
        ("index", "amount"), [(0, 95), (1, 95), (4, 95), (5, 124), (17, 124), (18, 100)]
    )
    def test_a_row_holds_from_its_start(self, index, amount):
        assert look(self.book, cell("table", home.n), {"n": index}) == amount

    def test_an_open_index_reaches_only_rows_it_can_mean(self):
        assert look(self.book, cell("table", home.n)) == between(95, 124, "n")
        old = cell("table", home.n + 18)
        assert look(self.book, old) == 100

    def test_rows_by_option(self):
        assert look(self.book, cell("words", home.word), {"word": "b"}) == 20
        assert look(self.book, cell("words", home.word)) == between(5, 20, "word")

    def test_an_unknown_or_lapsed_table_does_not_depend_on_its_index(self):
        table = parameter(
            "table", unknown(0, 200, until=EVE), index=NumberType(Unit.COUNT)
        )
        book = rulebook(table, fact("n", Kind.COUNT))
        found = look(book, cell("table", home.n), day=EVE)
        assert found == between(0, 200, law=["table"])
        lapsed = look(book, cell("table", home.n), {"n": 5}, day=NEW_YEAR)
        assert lapsed == between(0, "Infinity", lapsed=["table"])


class TestVariants:
    def test_a_formula_changes_on_its_day(self):
        dated = value(
            "v",
            since(
                (date(2020, 1, 1), law("limit").made),
                (NEW_YEAR, (law("limit") * 2).made),
            ),
        )
        book = rulebook(dated, parameter("limit", span(100)))
        assert look(book, Home.v, day=EVE) == 100
        assert look(book, Home.v, day=NEW_YEAR) == 200

    @pytest.mark.parametrize(
        ("type_", "anything"),
        [
            (NumberType(Unit.MONEY), between("-Infinity", "Infinity", lapsed=["v"])),
            (None, between("-Infinity", "Infinity", lapsed=["v"])),
            (
                OptionType("word"),
                Open(Choice(frozenset({"a", "b"})), needs(lapsed=["v"])),
            ),
        ],
    )
    def test_before_its_first_variant_a_value_can_be_anything(self, type_, anything):
        dated = value("v", since((NEW_YEAR, yes.made)), type_)
        book = rulebook(dated, fact("word", Kind.OPTION, options=("a", "b")))
        assert look(book, Home.v, day=EVE) == anything

    def test_so_can_a_truth(self):
        book = rulebook(truth_value("v", since((NEW_YEAR, yes.made))))
        assert look(book, Home.v, day=EVE) == either(lapsed=["v"])
        assert look(book, Home.v, day=NEW_YEAR) is YES

    def test_and_a_group(self):
        group = value(
            "v", since((NEW_YEAR, everybody.made)), PersonsType(), Entity.PERSON
        )
        doubt = needs(lapsed=["v"])
        found = look(rulebook(group), Person.v, day=EVE, household=2)
        assert found == Open(Members((Member(0, doubt), Member(1, doubt))), doubt)
        assert look(rulebook(group), Person.v, day=NEW_YEAR, household=2) == (0, 1)

    def test_and_a_group_of_people_elsewhere(self):
        kin = PersonsType(Entity.RELATIVE)
        book = rulebook(value("v", since((NEW_YEAR, relatives.made)), kin))
        doubt = needs(lapsed=["v"])
        assert look(book, Home.v, day=EVE) == Open(Members((), doubt), doubt)
        found = look(book, Home.v, day=EVE, relatives=1)
        assert found == Open(Members((Member(1, doubt),)), doubt)

    def test_conditions_of_a_value_may_be_dated_and_open(self):
        dated = condition("c", since((NEW_YEAR, (home.x > 5).made)))
        strict = truth_value("v", all_of(dated, home.a))
        loose = truth_value("w", any_of(home.a, home.x > 5, open_list=True))
        book = rulebook(strict, loose, money("x"), yes_no("a"))
        assert look(book, Home.v, {"a": True}, day=EVE) == either(lapsed=["c"])
        assert look(book, Home.v, {"a": True, "x": 6}, day=NEW_YEAR) is YES
        assert look(book, Home.w, {"a": True}) is YES
        refused = {"a": False, "x": 5}
        assert look(book, Home.w, refused) == either(law=["open_list"])


class TestStretches:
    def test_every_change_starts_a_stretch(self):
        days = [date(2026, 1, 1) + timedelta(days=n) for n in range(8)]
        dated = [since((date(2020, 1, 1), yes.made), (day, yes.made)) for day in days]
        grant = benefit(
            "b",
            all_of(condition("c", dated[0]), any_of(condition("d", dated[1]))),
            since((days[2], None)),
            parts=(part("p", dated[3], requires=condition("e", dated[4])),),
            since=days[5],
            until=days[6] - timedelta(days=1),
        )
        inner = truth_value("v", all_of(condition("f", dated[7])))
        changes = change_days(rulebook(grant, inner))
        assert changes == (date(2020, 1, 1), *days)

    def test_monthly_amounts_and_office_law_change_too(self):
        paid = part("p", 100, monthly=50)
        monthly = since((NEW_YEAR, paid.amount.variants[0].value))
        changed = type(paid)(
            paid.id, "", paid.amount, paid.citation, paid.place, monthly=monthly
        )
        entered = (span(5, start=date(2026, 6, 1), until=EVE),)
        limit = parameter("limit", unknown(0, 9), office_spans=entered)
        found = change_days(rulebook(benefit("b", yes, 1, parts=(changed,)), limit))
        assert found == (date(2020, 1, 1), date(2026, 6, 1), NEW_YEAR)

    def test_the_day_of_a_change_belongs_to_the_new_stretch(self):
        changes = change_days(rulebook(TWO_SPANS))
        assert changes == (date(2020, 1, 1), NEW_YEAR)
        assert stretch_of(changes, EVE) == 1
        assert stretch_of(changes, NEW_YEAR) == 2
        assert stretch_of(changes, date(2019, 12, 31)) == 0

    def test_days_of_a_stretch_are_linked_once(self):
        engine = Engine(rulebook(TWO_SPANS))
        assert engine.linked(DAY) is engine.linked(EVE)
        assert engine.linked(EVE) is not engine.linked(NEW_YEAR)

    def test_only_the_stretches_asked_for_last_are_kept(self):
        engine = Engine(rulebook(TWO_SPANS), most_linked=2)
        first, second = engine.linked(date(2019, 1, 1)), engine.linked(EVE)
        assert engine.linked(date(2019, 1, 1)) is first
        engine.linked(NEW_YEAR)
        assert engine.linked(date(2019, 1, 1)) is first
        assert engine.linked(EVE) is not second


def test_sums_may_rest_on_law_for_some_only():
    """Who is ill gets a rate that is not announced, the others a known one."""
    rate = when(member.ill, law("rate"), 20)
    total = sum_over(members_of(everybody), rate)
    book = rulebook(yes_no("ill", Entity.PERSON), parameter("rate", unknown(10, 30)))
    ill = {("ill", 0): True, ("ill", 1): False}
    assert look(book, total, ill, household=2) == between(30, 50, law=["rate"])
    well = {("ill", 0): False, ("ill", 1): False}
    assert look(book, total, well, household=2) == 40
