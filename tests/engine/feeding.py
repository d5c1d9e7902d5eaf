"""Tiny rulebooks in which benefits are income for each other."""

from dataclasses import replace

from guide.engine.effects import Judging
from guide.engine.judging import Engine
from guide.model.catalogues import IncomeCell, IncomeColumn, IncomeKind
from guide.model.interactions import IncomeOrder
from guide.model.kinds import Entity, Kind
from tests.engine.formulas import (
    Member,
    everybody,
    home,
    number,
    person,
    sum_over,
    when,
)
from tests.engine.tiny import (
    CITATION,
    DAY,
    PLACE,
    always,
    benefit,
    fact,
    money,
    rulebook,
    situation,
    value,
    yes_no,
)

ONE = Entity.PERSON
KINDS = ("a", "b", "c")
BOTH = ("now", "past")


def income(name, months=1, columns=BOTH):
    """Make a kind whose sum of some months counts in the columns."""
    counted = (getattr(person, f"{name}_sum") / months).made
    cells = tuple(
        IncomeCell(
            one, always(counted if one in columns else number("0").made), CITATION
        )
        for one in BOTH
    )
    return IncomeKind(name, name, cells, (f"{name}_sum",), PLACE)


def column(name, kinds):
    total = number("0")
    for kind in kinds:
        (cell,) = (one for one in kind.cells if one.column == name)
        total += when(person.sources.holds(kind.id), cell.counts.on(DAY), 0)
    return value(name, total, entity=ONE)


def book(*benefits, kinds=None, **more):
    kinds = kinds or (income("a"), income("b", 3), income("c"))
    has = {
        kind.id: {"applies": person.sources.holds(kind.id), "otherwise": 0}
        for kind in kinds
    }
    sums = [
        replace(money(f"{one}_sum", ONE, **has[one]), months=3 if one == "b" else 1)
        for one in KINDS
    ]
    family = value("family", sum_over(everybody, Member.now))
    columns = {
        name: IncomeColumn(name, name, name, "", "", CITATION, past=name == "past")
        for name in BOTH
    }
    return rulebook(
        fact("sources", Kind.OPTIONS, ONE, options=(*KINDS, "none"), exclusive="none"),
        *sums,
        yes_no("ok"),
        money("x", most=500),
        family,
        *(column(name, kinds) for name in BOTH),
        *benefits,
        income_columns=columns,
        income_kinds={one.id: one for one in kinds},
        **more,
    )


def monthly(name, amount, requires=home.ok, **more):
    """Make a benefit that is known as the income of its name."""
    return benefit(name, requires, amount, per=ONE, received=(name,), **more)


A = monthly("a", 300)
NOTHING = {("sources", 0): {"none"}}


def judging(rules, answers=None, **people):
    known = {"ok": True, **(NOTHING if answers is None else answers)}
    return Judging(Engine(rules), situation(known, **people), DAY)


def before(found):
    assessment = found.engine.assess(found.situation, found.day)
    return {one.benefit: one for one in assessment.judgements}


def told(judgements):
    return {
        one.benefit: (str(one.outcome), one.amount and one.amount.least)
        for one in judgements
    }


def order(*pairs):
    return tuple(IncomeOrder(*pair, "", CITATION, PLACE) for pair in pairs)
