"""Every formula of a fact, a value and a benefit is found."""

from datetime import date
from decimal import Decimal

from guide.model.expressions import (
    Aggregate,
    And,
    Compare,
    FactRef,
    Not,
    Number,
    PersonRef,
    Persons,
    ValueRef,
)
from guide.model.facts import Fact
from guide.model.kinds import Entity, Kind, YesNoType
from guide.model.law import Citation, Dated, Place, Variant
from guide.model.rulebook import (
    AllOf,
    Amount,
    AnyOf,
    Basis,
    Benefit,
    Condition,
    Deadline,
    Discretion,
    DocumentUse,
    Part,
    Period,
    Value,
)
from guide.model.walk import (
    benefit_formulas,
    conditions,
    fact_formulas,
    value_formulas,
    walk,
)

CITATION = Citation("up", "art. 1")
PLACE = Place("a.yaml", 1)


def number(value):
    return Number(Decimal(value))


def always(node):
    return Dated((Variant(None, node),))


def condition(name, node):
    return Condition(name, "Tekst.", CITATION, always(node), PLACE)


def test_walk_meets_every_node():
    person = PersonRef(1)
    age = FactRef("wiek", person)
    group = Persons(Entity.PERSON)
    adult = Compare(age, ">=", number(18))
    some = Aggregate("count", None, group, adult, slot=1)
    known = ValueRef("x", None)
    whole = And((Not(known), some))
    met = list(walk(whole))
    expected = [whole, Not(known), known, some, group, adult, age, person, number(18)]
    assert sorted(map(repr, met)) == sorted(map(repr, expected))


def test_conditions_are_found_at_any_depth():
    one, two, three = (condition(name, number(1)) for name in "abc")
    assert list(conditions(AllOf((one, AnyOf((two, AllOf((three,)))))))) == [
        one,
        two,
        three,
    ]


def test_formulas_of_a_fact():
    fact = Fact(
        "f",
        entity=Entity.PERSON,
        kind=Kind.COUNT,
        topic="t",
        place=PLACE,
        question="?",
        question_other="?",
        why=".",
        least=number(1),
        most=number(2),
        applies=number(3),
        surely=number(4),
        possibly=number(5),
        option_applies=(("o", number(6)),),
    )
    assert {int(node.value) for node in fact_formulas(fact)} == set(range(1, 7))


def test_formulas_of_a_value_whatever_the_day():
    content = Dated(
        (
            Variant(date(2022, 1, 1), number(1)),
            Variant(date(2023, 1, 1), AllOf((condition("a", number(2)),))),
        )
    )
    value = Value("v", Entity.PERSON, YesNoType(), content, PLACE)
    assert list(value_formulas(value)) == [number(1), number(2)]


def benefit(**more):
    return Benefit(
        "b",
        title="B",
        summary="B.",
        per=Entity.PERSON,
        citation=CITATION,
        discretion=Discretion.NONE,
        requires=condition("a", number(1)),
        unmodelled=(),
        procedure="p",
        office="o",
        next_step="N.",
        place=PLACE,
        **more,
    )


def test_formulas_of_a_benefit_with_everything():
    amount = Amount(Period.MONTH, Basis.NET, least=number(3), most=number(4))
    part = Part(
        "p",
        title="P",
        amount=always(number(5)),
        citation=CITATION,
        place=PLACE,
        each=number(6),
        requires=condition("c", number(7)),
        monthly=always(number(8)),
    )
    full = benefit(
        applies=number(2),
        amount=always(amount),
        parts=(part,),
        documents=(DocumentUse("d", PLACE, each=number(9), when=number(10)),),
        deadlines=(Deadline("t", "T.", CITATION, each=number(11), when=number(12)),),
        refused=number(13),
    )
    assert {int(node.value) for node in benefit_formulas(full)} == set(range(1, 14))


def test_formulas_of_a_benefit_with_little():
    bare = Part("p", "P", always(number(2)), CITATION, PLACE)
    found = list(benefit_formulas(benefit(parts=(bare,))))
    assert found == [number(1), number(2)]
