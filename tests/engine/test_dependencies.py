"""Which facts and parameters stand behind a formula, a benefit, an amount."""

import pytest

from guide.engine.dependencies import Dependencies, Used
from guide.model.facts import Structure
from guide.model.kinds import Entity, Kind, NumberType, PersonsType, Unit
from tests.engine.formulas import (
    Home,
    Person,
    cell,
    count_of,
    days_since,
    everybody,
    home,
    law,
    member,
    members_of,
    number,
    own_amount,
    person,
    relatives,
    when,
    yes,
)
from tests.engine.tiny import (
    DAY,
    all_of,
    any_of,
    benefit,
    condition,
    fact,
    money,
    parameter,
    part,
    pays,
    rows,
    rulebook,
    since,
    span,
    truth_value,
    value,
    yes_no,
)

ONE = Entity.PERSON


class TestDependencies:
    """Names behind a formula, through every name it uses."""

    book = rulebook(
        fact("age", Kind.COUNT, ONE, structure=Structure.AGE),
        fact("born", Kind.DATE, ONE, structure=Structure.BIRTH),
        fact("months", Kind.COUNT, ONE, structure=Structure.AGE_IN_MONTHS),
        yes_no("a"),
        yes_no("b", applies=home.a, otherwise=False),
        money("x", least=law("low"), most=law("high")),
        fact("day", Kind.DATE),
        fact("set", Kind.OPTIONS, options=("p", "q"), option_applies={"p": home.a}),
        fact("kin", Kind.PERSONS, ONE, surely=everybody, possibly=everybody),
        parameter("low", span(1)),
        parameter("high", span(2)),
        parameter("table", span(rows((0, 1))), index=NumberType(Unit.COUNT)),
        value("twice", home.x * 2),
        truth_value(
            "both",
            all_of(
                home.a,
                any_of(
                    home.b, condition("c", since((DAY.replace(year=2027), home.x.made)))
                ),
            ),
        ),
        truth_value("later", since((DAY.replace(year=2027), home.a.made))),
        value(
            "group", members_of(everybody, person.kin.has(member)), PersonsType(), ONE
        ),
        benefit(
            "grant",
            all_of(Home.both, own_amount > 0),
            since(
                (
                    DAY.replace(year=2020),
                    pays(Home.twice, number("5") + cell("table", 0)),
                )
            ),
            per="group",
            applies=person.age >= 18,
            parts=(
                part("p", 5, each=everybody, requires=home.b, monthly=law("low")),
                part("later", since((DAY.replace(year=2027), home.a.made))),
            ),
        ),
        benefit("kind", yes),
    )

    def of(self, formula):
        return Dependencies(self.book, DAY).of_node(formula.made)

    @pytest.mark.parametrize(
        ("formula", "facts", "parameters"),
        [
            (home.b, {"a", "b"}, set()),
            (home.x, {"x"}, {"low", "high"}),
            (Home.twice, {"x"}, {"low", "high"}),
            (Home.both, {"a", "b"}, set()),
            (Home.later, set(), set()),
            (person.months, {"months", "age", "born"}, set()),
            (person.age, {"age", "born"}, set()),
            (home.set.holds("q"), {"set", "a"}, set()),
            (days_since(home.day), {"day"}, set()),
            (cell("table", home.a), {"a"}, {"table"}),
            (count_of(relatives), {"krewni"}, set()),
            (count_of(Person.group), {"kin"}, set()),
            (when(home.a, 1, 2), {"a"}, set()),
        ],
    )
    def test_of_a_formula(self, formula, facts, parameters):
        found = self.of(formula)
        assert (found.facts, found.parameters) == (facts, parameters)

    def test_of_a_benefit(self):
        found = Dependencies(self.book, DAY).of_benefit("grant")
        assert found.facts == {"a", "b", "x", "age", "born", "kin"}
        assert found.parameters == {"low", "high", "table"}
        assert Dependencies(self.book, DAY).of_benefit("kind") == Used()

    def test_of_its_amount_alone(self):
        found = Dependencies(self.book, DAY).of_amount("grant")
        assert found.facts == {"x", "a", "b"}

    def test_a_supposition_touches_what_stands_on_its_names(self):
        known = Dependencies(self.book, DAY).independent_of(frozenset({"a"}))
        assert {"x", "twice", "kin", "group", "later", "age"} <= known
        assert not {"a", "b", "set", "both"} & known
        known = Dependencies(self.book, DAY).independent_of(frozenset({"twice"}))
        assert "twice" not in known
        assert "x" in known
