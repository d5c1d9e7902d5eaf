"""Values and amounts that cases expect, and what they show of the rules."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from guide.coverage.measuring import measure
from guide.coverage.verifying import Engines
from guide.engine.judging import Engine
from guide.model.cases import Case, Figure, Valued
from guide.model.kinds import Entity
from guide.model.possible import HOUSEHOLD, NO
from tests.engine.formulas import (
    Home,
    Member,
    call,
    cell,
    everybody,
    law,
    person,
    sum_over,
)
from tests.engine.tiny import (
    DAY,
    PLACE,
    benefit,
    money,
    parameter,
    pays,
    rows,
    rulebook,
    situation,
    span,
    truth_value,
    value,
)

CHANGED = date(2026, 3, 1)
BOOK = rulebook(
    money("pensja", Entity.PERSON),
    parameter(
        "kwota",
        span(10, until=date(2026, 2, 28)),
        span(20, start=CHANGED),
    ),
    parameter("tabela", span(rows((0, 5)))),
    value("wyzsza", call("max", person.pensja, law("kwota")), None, Entity.PERSON),
    truth_value("ubodzy", sum_over(everybody, Member.wyzsza) < 100),
    benefit("b", Home.ubodzy, pays(law("kwota"))),
)
PAYS = {("pensja", 0): 30}
FIGURE = Figure("kwota", "by hand", CHANGED, PLACE, Decimal(20), Decimal(20))


def valued(answers, *values):
    return Case(PLACE, "case", "by hand", DAY, situation(answers), (), (), values)


def measured(*cases, figures=()):
    return measure(Engines(Engine(BOOK)), cases, figures=figures)


def missing(found):
    return {one.id for one in found.missing(found.catalogue.all)}


def test_a_value_that_holds_shows_the_branch_it_takes():
    branch = "gałąź wyzsza: max(osoba.pensja, kwota) → osoba.pensja"
    assert branch in missing(measured())
    found = measured(valued(PAYS, Valued("wyzsza", Decimal(30), PLACE, 0)))
    assert found.failures == ()
    assert branch not in missing(found)


def test_a_value_that_does_not_hold_shows_nothing_and_is_told():
    wrong = Valued("wyzsza", Decimal(31), PLACE, 0)
    false = Valued("ubodzy", NO, PLACE, HOUSEHOLD)
    found = measured(valued(PAYS, wrong, false))
    told = [one.differences for one in found.failures]
    assert told == [("wyzsza: 30, a nie 31",), ("ubodzy: tak, a nie nie",)]
    assert missing(found) == missing(measured())


def test_an_amount_of_both_days_shows_the_change():
    change = "zmiana kwota: zmiana 2026-03-01"
    before = replace(FIGURE, day=date(2026, 2, 28), least=Decimal(10), most=Decimal(10))
    assert change in missing(measured(figures=(FIGURE,)))
    found = measured(figures=(FIGURE, before))
    assert found.failures == ()
    assert change not in missing(found)


def test_a_row_written_down_again_shows_the_row():
    row = "gałąź tabela: tabela → wiersz 0"
    book = rulebook(
        parameter("tabela", span(rows((0, 5)))),
        benefit("b", amount=pays(cell("tabela", 1))),
    )
    figure = replace(
        FIGURE, parameter="tabela", row="0", least=Decimal(5), most=Decimal(5)
    )
    seen = (
        measure(Engines(Engine(book)), ()),
        measure(Engines(Engine(book)), (), figures=(figure,)),
    )
    assert [row in missing(one) for one in seen] == [True, False]


def test_an_amount_that_differs_is_told():
    wrong = replace(FIGURE, least=Decimal(10), most=Decimal(20))
    never = replace(FIGURE, day=date(1900, 1, 1))
    row = replace(FIGURE, parameter="tabela", row="0")
    found = measured(figures=(wrong, never, row))
    assert [one.differences for one in found.failures] == [
        ("kwota z dnia 2026-03-01: 20, a nie 10..20",),
        ("kwota z dnia 1900-01-01: nic, a nie 20",),
        ("tabela 0 z dnia 2026-03-01: 5, a nie 20",),
    ]
