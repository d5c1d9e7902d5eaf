"""Formulas become typed nodes: names, units, slots."""

from decimal import Decimal
from pathlib import Path

import pytest

from guide.loading.library import Library
from guide.loading.names import SCOPES
from guide.loading.parser import Formula
from guide.model.expressions import (
    Aggregate,
    And,
    Applicant,
    Arithmetic,
    Call,
    Compare,
    FactRef,
    Filtered,
    If,
    In,
    Lookup,
    Not,
    Number,
    Option,
    OptionSet,
    Or,
    ParameterRef,
    PersonRef,
    Persons,
    Since,
    Truth,
    ValueRef,
)
from guide.model.kinds import (
    Entity,
    NumberType,
    OptionsType,
    OptionType,
    PersonsType,
    Unit,
    YesNoType,
)
from guide.model.law import Place

GOOD = Path(__file__).parent / "good"
OSOBA = PersonRef(0)
WIEK = FactRef("wiek", OSOBA)
PRACUJE = FactRef("pracuje", OSOBA)
STOPIEN = FactRef("stopien", OSOBA)


PLACE = Place("values/zla.yaml", 1)


@pytest.fixture(scope="module")
def typer():
    library = Library(GOOD)
    library.read()
    return library.typer


@pytest.fixture
def read(typer):
    """Return a function that gives a formula's node and type."""

    def read_formula(formula, *, per=Entity.PERSON):
        found = typer.anything(Formula(formula, PLACE), SCOPES[per])
        assert typer.reader.problems.mistakes == {}
        return found

    return read_formula


@pytest.fixture
def read_group(typer):
    def read_formula(formula, *, per=Entity.PERSON):
        return typer.group(Formula(formula, PLACE), SCOPES[per])

    return read_formula


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("osoba.wiek >= 18", Compare(WIEK, ">=", Number(Decimal(18)))),
        ("osoba.pracuje == yes", Compare(PRACUJE, "==", Truth(value=True))),
        ("not osoba.pracuje", Not(PRACUJE)),
        ("no or osoba.pracuje", Or((Truth(value=False), PRACUJE))),
        ("osoba.stopien == lekki", Compare(STOPIEN, "==", Option("lekki"))),
        ("lekki != osoba.stopien", Compare(Option("lekki"), "!=", STOPIEN)),
        (
            "osoba.stopien in [lekki, znaczny]",
            In(STOPIEN, OptionSet(frozenset({"lekki", "znaczny"}))),
        ),
        ("serce in osoba.choroby", In(Option("serce"), FactRef("choroby", OSOBA))),
        ("osoba not in osoby", Not(In(OSOBA, Persons(Entity.PERSON)))),
        ("osoba == ja", Compare(OSOBA, "==", Applicant())),
        ("mieszka_w_gminie", FactRef("mieszka_w_gminie", None)),
        ("ja.pracuje", FactRef("pracuje", Applicant())),
        ("bliscy_zarabiaja", ValueRef("bliscy_zarabiaja", None)),
        (
            "16 <= osoba.wiek < 24",
            And(
                (
                    Compare(Number(Decimal(16)), "<=", WIEK),
                    Compare(WIEK, "<", Number(Decimal(24))),
                )
            ),
        ),
        (
            "(lekki if osoba.pracuje else brak) == osoba.stopien",
            Compare(If(PRACUJE, Option("lekki"), Option("brak")), "==", STOPIEN),
        ),
        (
            "osoba.stopien == (brak if osoba.pracuje else osoba.gorszy_stopien)",
            Compare(
                STOPIEN,
                "==",
                If(PRACUJE, Option("brak"), ValueRef("gorszy_stopien", OSOBA)),
            ),
        ),
        (
            "(osoba.pracuje if osoba.wiek > 5 else no)",
            If(
                Compare(WIEK, ">", Number(Decimal(5))),
                PRACUJE,
                Truth(value=False),
            ),
        ),
        (
            "any(o in osoba.rodzice for o in osoby if o.pracuje)",
            Aggregate(
                "any",
                In(PersonRef(1), FactRef("rodzice", OSOBA)),
                Persons(Entity.PERSON),
                FactRef("pracuje", PersonRef(1)),
                slot=1,
            ),
        ),
        (
            "all(any(d in o.rodzice for d in osoby) for o in osoba.dzieci)",
            Aggregate(
                "all",
                Aggregate(
                    "any",
                    In(PersonRef(2), FactRef("rodzice", PersonRef(1))),
                    Persons(Entity.PERSON),
                    None,
                    slot=2,
                ),
                ValueRef("dzieci", OSOBA),
                None,
                slot=1,
            ),
        ),
    ],
)
def test_a_truth_is_read(read, formula, expected):
    assert read(formula) == (expected, YesNoType())


SUM = Aggregate("sum", FactRef("wiek", PersonRef(1)), Persons(Entity.PERSON), None, 1)


@pytest.mark.parametrize(
    ("formula", "unit"),
    [
        ("kryterium * 0.5", Unit.MONEY),
        ("0.5 * kryterium", Unit.MONEY),
        ("kryterium * osoba.udzial", Unit.MONEY),
        ("osoba.hektary * kryterium", Unit.MONEY),
        ("kryterium * osoba.wiek", Unit.MONEY),
        ("kryterium / kryterium", Unit.SHARE),
        ("kryterium / osoba.wiek", Unit.MONEY),
        ("kryterium / 12", Unit.MONEY),
        ("kryterium - czynsz", Unit.MONEY),
        ("kryterium + 100", Unit.MONEY),
        ("100 - kryterium", Unit.MONEY),
        ("-kryterium", Unit.MONEY),
        ("osoba.wiek + 1", Unit.COUNT),
        ("osoba.wiek + 0.5", Unit.NUMBER),
        ("osoba.wiek * osoba.wiek", Unit.COUNT),
        ("osoba.wiek - osoba.hektary", Unit.NUMBER),
        ("osoba.wiek / 12", Unit.NUMBER),
        ("osoba.wiek / osoba.wiek", Unit.NUMBER),
        ("12 / osoba.wiek", Unit.NUMBER),
        ("osoba.wiek * osoba.udzial", Unit.NUMBER),
        ("1 - osoba.udzial", Unit.SHARE),
        ("osoba.udzial * osoba.udzial", Unit.SHARE),
        ("osoba.udzial / 2", Unit.SHARE),
        ("osoba.udzial + osoba.hektary", Unit.NUMBER),
        ("2 / 4", Unit.NUMBER),
        ("2 * 3 - 1", Unit.COUNT),
        ("2 + 0.5", Unit.NUMBER),
        ("-5", Unit.COUNT),
        ("min(1, osoba.udzial)", Unit.SHARE),
        ("max(kryterium, czynsz, 5)", Unit.MONEY),
        ("round_up_zloty(czynsz)", Unit.MONEY),
        ("kwota_na_dziecko[osoba.wiek]", Unit.MONEY),
        ("kwota_na_dziecko[5]", Unit.MONEY),
        ("kwota_stopnia[znaczny]", Unit.MONEY),
        ("kwota_stopnia[osoba.stopien]", Unit.MONEY),
        ("count(o for o in osoby)", Unit.COUNT),
        ("sum(o.hektary for o in osoby)", Unit.NUMBER),
        ("sum(1 if o.pracuje else 0 for o in osoby)", Unit.COUNT),
        ("kryterium if osoba.pracuje else 0", Unit.MONEY),
        ("0 if osoba.pracuje else 0.5", Unit.NUMBER),
        ("months_since(dzien_zdarzenia)", Unit.COUNT),
        ("months_begun(dzien_zdarzenia)", Unit.COUNT),
        ("year_of(dzien_zdarzenia)", Unit.COUNT),
    ],
)
def test_a_number_has_its_unit(read, formula, unit):
    assert read(formula)[1] == NumberType(unit)


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("0.10", Number(Decimal("0.10"))),
        ("-5.50", Number(Decimal("-5.50"))),
        ("-osoba.wiek", Arithmetic(Number(Decimal(0)), "-", WIEK)),
        ("max(0, osoba.wiek)", Call("max", (Number(Decimal(0)), WIEK))),
        ("kwota_stopnia[lekki]", Lookup("kwota_stopnia", Option("lekki"))),
        ("kryterium", ParameterRef("kryterium")),
        ("sum(o.wiek for o in osoby)", SUM),
        (
            "days_since(dzien_zdarzenia)",
            Since("days", FactRef("dzien_zdarzenia", None)),
        ),
    ],
)
def test_a_number_is_read(read, formula, expected):
    assert read(formula)[0] == expected


@pytest.mark.parametrize("text", ["0.10", "12345678901234567890.12"])
def test_a_number_keeps_its_digits(read, text):
    """A number never passes through a binary float."""
    assert str(read(text)[0].value) == text


def test_an_option_is_a_value_of_its_fact(read):
    _, type_ = read("lekki if osoba.pracuje else osoba.stopien")
    assert type_ == OptionType("stopien")


def test_a_set_of_options_is_a_value(read):
    assert read("osoba.choroby")[1] == OptionsType("choroby")


def test_a_group_filters_persons(read_group):
    node, type_ = read_group("o for o in osoby if o != osoba")
    condition = Compare(PersonRef(1), "!=", OSOBA)
    assert node == Filtered(Persons(Entity.PERSON), condition, slot=1)
    assert type_ == PersonsType(Entity.PERSON)


def test_a_group_of_relatives(read_group):
    _, type_ = read_group("k for k in krewni if k.zarabia", per=Entity.HOUSEHOLD)
    assert type_ == PersonsType(Entity.RELATIVE)


def test_a_group_can_be_another_group(read_group):
    found = read_group("osoba.dzieci")
    assert found == (ValueRef("dzieci", OSOBA), PersonsType(Entity.PERSON))


def test_a_relative_is_called_krewny(read):
    node, _ = read("krewny.dochod_krewnego > 5", per=Entity.RELATIVE)
    assert node.left == FactRef("dochod_krewnego", PersonRef(0))


def test_variables_of_the_household_begin_after_the_person(read):
    """The slot of `osoba` stays free, so slots mean the same in every formula."""
    node, _ = read("count(o for o in osoby)", per=Entity.HOUSEHOLD)
    assert node.slot == 1


def test_a_formula_may_span_lines(problems):
    text = (
        "values:\n  - id: zla\n    per: person\n    formula: >-\n"
        "      osoba.wiek > 5\n\n      and (osoba.wiekk\n      < 2)\n"
    )
    assert problems(values__zle=text) == [
        "values/zle.yaml:7: nieznana nazwa 'wiekk'; może 'wiek'?"
    ]
