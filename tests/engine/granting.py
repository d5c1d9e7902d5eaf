"""One benefit with an amount over a handful of facts, as a test needs it."""

from guide.model.kinds import Entity, Kind, NumberType, OptionType, Unit
from tests.engine.tiny import (
    assess,
    benefit,
    fact,
    money,
    parameter,
    rows,
    rulebook,
    span,
    yes_no,
)

ONE = Entity.PERSON
FACTS = [
    yes_no("a"),
    yes_no("b"),
    money("x", most=1000),
    money("y", most=1000),
    money("income", most=2000),
    fact("word", Kind.OPTION, options=("red", "green", "blue")),
    fact("set", Kind.OPTIONS, options=("p", "q")),
    yes_no("child", ONE),
    yes_no("ill", ONE),
    fact("age", Kind.COUNT, ONE, most=100),
    fact("kin", Kind.PERSONS, ONE),
    money("pays", Entity.RELATIVE),
    parameter(
        "words",
        span(rows(("red", 10), ("green", 20), ("blue", 50))),
        index=OptionType("word"),
    ),
    parameter(
        "table", span(rows((0, 95), (5, 124), (18, 135))), index=NumberType(Unit.COUNT)
    ),
]


def granted(requires, amount, answers=None, *content, **more):
    people = {key: more.pop(key) for key in ("household", "relatives") if key in more}
    book = rulebook(benefit("b", requires, amount, **more), *FACTS, *content)
    return assess(book, answers, **people).judgements[0]


def ends(judgement):
    found = judgement.amount
    return None if found is None else (found.least, found.most)
