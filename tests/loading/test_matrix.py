"""The sound matrix of incomes: its options, questions and columns."""

from datetime import date
from decimal import Decimal

from guide.model.expressions import (
    And,
    Arithmetic,
    Compare,
    FactRef,
    If,
    In,
    Number,
    Option,
    PersonRef,
)
from guide.model.kinds import Entity
from guide.model.law import Citation
from guide.model.possible import NO

OSOBA = PersonRef(0)
ZERO = Number(Decimal(0))
ZRODLA = FactRef("zrodla", OSOBA)


def test_kinds_of_income_are_options(good):
    fact = good.facts["zrodla"]
    ids = [option.id for option in fact.options]
    assert ids == ["emerytura", "stypendium", "alimenty_placone", "nic"]
    assert fact.exclusive == "nic"
    assert fact.options[0].label_other == "Emerytura tej osoby"
    (only,) = fact.option_applies
    assert only[0] == "emerytura"


def test_questions_of_a_kind_are_for_those_who_have_it(good):
    has = In(Option("emerytura"), ZRODLA)
    month, since = good.facts["emerytura_miesiac"], good.facts["emerytura_od"]
    assert month.question == "Emerytura: ile na rękę w zeszłym miesiącu?"
    assert month.why == "Dochód z {rok_bazowy} roku."
    assert (month.applies, month.otherwise) == (has, Decimal(0))
    assert since.otherwise == "dawno"
    first = good.facts["emerytura_pierwszy"]
    asked = Compare(FactRef("emerytura_od", OSOBA), "==", Option("niedawno"))
    assert first.applies == And((has, asked))
    assert first.most == FactRef("emerytura_miesiac", OSOBA)
    assert good.facts["stypendium_szkolne"].otherwise == NO


def _part(kind, cell):
    return If(In(Option(kind), ZRODLA), cell, ZERO)


PENSION = _part(
    "emerytura",
    Arithmetic(
        FactRef("emerytura_miesiac", OSOBA), "+", FactRef("emerytura_pierwszy", OSOBA)
    ),
)
ALIMONY = _part(
    "alimenty_placone",
    Arithmetic(ZERO, "-", FactRef("alimenty_placone_kwota", OSOBA)),
)
SCHOLARSHIP = _part(
    "stypendium",
    If(
        FactRef("stypendium_szkolne", OSOBA),
        ZERO,
        FactRef("stypendium_kwota", OSOBA),
    ),
)


def test_a_column_adds_up_what_counts_that_day(good):
    content = good.values["dochod_up"].content
    assert [variant.since for variant in content.variants] == [
        date(2022, 1, 1),
        date(2025, 5, 13),
    ]
    assert content.on(date(2025, 5, 12)) == Arithmetic(PENSION, "+", ALIMONY)
    assert content.on(date(2025, 5, 13)) == Arithmetic(
        Arithmetic(PENSION, "+", SCHOLARSHIP), "+", ALIMONY
    )


def test_a_column_without_dates_holds_always(good):
    content = good.values["dochod_szkolne"].content
    assert content.variants[0].since is None
    assert content.on(date(1990, 1, 1)) == Arithmetic(PENSION, "+", ALIMONY)
    assert good.values["dochod_szkolne"].entity is Entity.PERSON


def test_a_kind_has_a_cell_for_each_column(good):
    kind = good.income_kinds["emerytura"]
    assert [cell.column for cell in kind.cells] == ["up", "szkolne"]
    assert kind.cells[1].citation == Citation("up", "art. 8 ust. 3 pkt 1")
    assert kind.facts == ("emerytura_miesiac", "emerytura_od", "emerytura_pierwszy")
    assert good.income_kinds["alimenty_placone"].deduction
    assert good.income_kinds["stypendium"].cells[0].note == "Zmiana w maju."
    assert good.income_columns["up"].basis == "na rękę"
