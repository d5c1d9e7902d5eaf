"""Tiny rulebooks built in a test: facts, law, benefits, and a situation to judge."""

from datetime import date, timedelta
from decimal import Decimal

from guide.engine.judging import Engine
from guide.engine.program import Program
from guide.model.facts import Fact, OptionText, Topic
from guide.model.kinds import Entity, Kind, NumberType, Unit, YesNoType
from guide.model.law import (
    Citation,
    Dated,
    Parameter,
    ParameterSpan,
    Place,
    Row,
    Status,
    Table,
    Variant,
)
from guide.model.possible import HOUSEHOLD, NO, YES
from guide.model.rulebook import (
    AllOf,
    Amount,
    AnyOf,
    Basis,
    Benefit,
    Condition,
    Discretion,
    Part,
    Period,
    Rulebook,
    Value,
)
from guide.model.situation import Situation
from tests.engine.formulas import node

PLACE, CITATION = Place("tiny.yaml", 1), Citation("act", "art. 1")
DAY = date(2026, 11, 24)
LONG_AGO = date(2020, 1, 1)


def always(content):
    return Dated((Variant(None, content),))


def since(*variants):
    """Make something dated: `since((date(…), content), …)`."""
    return Dated(tuple(Variant(day, content) for day, content in variants))


def dated(content):
    return content if isinstance(content, Dated) else always(content)


def fact(name, kind, entity=Entity.HOUSEHOLD, *, options=(), topic="t", **more):
    """Ask something; formulas among the keywords may be written as `home.x < 5`."""
    texts = tuple(OptionText(word, word) for word in options)
    for key in ("applies", "least", "most", "surely", "possibly"):
        if key in more:
            more[key] = node(more[key])
    if "otherwise" in more:
        more["otherwise"] = known(more["otherwise"])
    if "option_applies" in more:
        pairs = more["option_applies"].items()
        more["option_applies"] = tuple((word, node(one)) for word, one in pairs)
    return Fact(
        name, entity, kind, topic, PLACE, name, name, name, options=texts, **more
    )


def yes_no(name, entity=Entity.HOUSEHOLD, **more):
    return fact(name, Kind.YES_NO, entity, **more)


def money(name, entity=Entity.HOUSEHOLD, **more):
    return fact(name, Kind.MONEY, entity, **more)


def span(value, *, start=LONG_AGO, until=None, status=Status.CONFIRMED, ends=None):
    """Make a span of law; `ends` are the bounds of an unknown value."""
    least, most = (value, value) if ends is None else ends
    if isinstance(value, int | str):
        value = Decimal(value)
    if isinstance(least, Table):
        least, most = 0, max(row.value for row in value.rows)
    bounds = Decimal(least), Decimal(most)
    return ParameterSpan(start, until, value, *bounds, CITATION, DAY, status)


def unknown(least, most, **more):
    return span(None, ends=(least, most), status=Status.UNKNOWN, **more)


def parameter(name, *spans, **more):
    return Parameter(name, name, Unit.MONEY, spans, PLACE, **more)


NEW_YEAR = date(2027, 1, 1)
EVE = NEW_YEAR - timedelta(days=1)
TWO_SPANS = parameter("limit", span(776, until=EVE), span(1010, start=NEW_YEAR))
"""A limit that rises with the new year."""


def rows(*pairs):
    """Make a table: `rows((0, 95), (5, 124))`, or `rows(("a", 95), ("b", 124))`."""
    return Table(
        tuple(
            Row(Decimal(value), option=start)
            if isinstance(start, str)
            else Row(Decimal(value), Decimal(start))
            for start, value in pairs
        )
    )


def value(name, content, type_=None, entity=Entity.HOUSEHOLD, **more):
    """Name a formula, a group or conditions."""
    if not isinstance(content, Dated | Condition | AllOf | AnyOf):
        content = node(content)
    type_ = type_ or NumberType(Unit.MONEY)
    return Value(name, entity, type_, dated(content), PLACE, **more)


def truth_value(name, content, entity=Entity.HOUSEHOLD, **more):
    return value(name, content, YesNoType(), entity, **more)


def condition(name, formula):
    when = formula if isinstance(formula, Dated) else always(node(formula))
    return Condition(name, name, CITATION, when, PLACE)


def all_of(*parts):
    return AllOf(tuple(map(_requirement, parts)))


def any_of(*parts, open_list=False):
    return AnyOf(tuple(map(_requirement, parts)), open_list=open_list)


def _requirement(part):
    if isinstance(part, Condition | AllOf | AnyOf):
        return part
    return condition("condition", part)


def part(name, amount, *, each=None, requires=None, monthly=None):
    return Part(
        name,
        name,
        dated(amount if isinstance(amount, Dated) else node(amount)),
        CITATION,
        PLACE,
        each=None if each is None else node(each),
        requires=None if requires is None else _requirement(requires),
        monthly=None if monthly is None else always(node(monthly)),
    )


def pays(least, most=None):
    """Make the amount of a benefit, per month."""
    most = least if most is None else most
    return Amount(Period.MONTH, Basis.NET, node(least), node(most))


def benefit(name, requires=True, amount=None, *, per=Entity.HOUSEHOLD, **more):  # noqa: FBT002
    """Make a benefit; `amount` is a formula, or what `pays` or `since` made."""
    for key in ("applies", "refused"):
        if key in more:
            more[key] = node(more[key])
    if amount is not None and not isinstance(amount, Amount | Dated):
        amount = pays(amount)
    return Benefit(
        name,
        name,
        name,
        per,
        CITATION,
        Discretion.NONE,
        _requirement(requires),
        (),
        "procedure",
        "office",
        "next step",
        PLACE,
        amount=None if amount is None else dated(amount),
        **more,
    )


def rulebook(*content, **more):
    """Put facts, parameters, values and benefits together."""
    facts = {one.id: one for one in content if isinstance(one, Fact)}
    names = tuple(dict.fromkeys(one.topic for one in facts.values()))
    topics = tuple(
        Topic(
            name,
            number,
            name,
            tuple(one.id for one in facts.values() if one.topic == name),
        )
        for number, name in enumerate(names)
    )
    parts = {
        "acts": {},
        "topics": topics,
        "facts": facts,
        "parameters": _by_id(content, Parameter),
        "values": _by_id(content, Value),
        "income_columns": {},
        "income_kinds": {},
        "documents": {},
        "procedures": {},
        "offices": {},
        "needs": {},
        "events": {},
        "urgent": {},
        "choices": (),
        "benefits": _by_id(content, Benefit),
    }
    return Rulebook(**{**parts, **more})


def _by_id(content, type_):
    return {one.id: one for one in content if isinstance(one, type_)}


def known(answer):
    """Write answers plainly: True, 100, "b", {"a", "b"}, (0, 2), a date."""
    match answer:
        case bool():
            return YES if answer else NO
        case int():
            return Decimal(answer)
        case set():
            return frozenset(answer)
        case _:
            return answer


def situation(answers=None, *, household=1, relatives=None):
    """Describe who there is and what was answered: `{"x": 5, ("wiek", 0): 40}`."""
    found = {
        (key, HOUSEHOLD) if isinstance(key, str) else key: known(answer)
        for key, answer in (answers or {}).items()
    }
    return Situation(household, relatives, found)


def look(book, formula, answers=None, *, env=(0,), day=DAY, **people):
    """Return what a formula can be."""
    program = Program(book, day)
    run = program.run(situation(answers, **people), day)
    return program.compiler.compile(node(formula))(run, env)


def assess(book, answers=None, *, day=DAY, **people):
    return Engine(book).assess(situation(answers, **people), day)


def judged(book, answers=None, **more):
    """Return the only judgement there is."""
    (found,) = assess(book, answers, **more).judgements
    return found
