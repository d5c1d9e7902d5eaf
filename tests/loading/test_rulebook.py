"""The sound rulebook is read as it is meant."""

from datetime import date
from decimal import Decimal

import pytest

from guide.loading import RulebookError, load_rulebook, load_with_warnings
from guide.model.catalogues import ChannelKind, Counting, Handling, LocalItem
from guide.model.expressions import (
    And,
    Arithmetic,
    Compare,
    FactRef,
    If,
    In,
    Not,
    Number,
    Option,
    OwnAmount,
    ParameterRef,
    PartsSum,
    PersonRef,
    ValueRef,
)
from guide.model.kinds import Entity, NumberType, OptionType, Unit
from guide.model.law import Citation, Row, Status, Table
from guide.model.possible import INFINITY, NO
from guide.model.rulebook import AllOf, AnyOf, Basis, Discretion, Period, Structure

OSOBA = PersonRef(0)
ZERO = Number(Decimal(0))
ZRODLA = FactRef("zrodla", OSOBA)


def test_the_sound_rulebook_has_nothing_to_warn_of(folder):
    assert load_with_warnings(folder)[1] == ()


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(RulebookError, match="rules:1: nie ma takiego katalogu"):
        load_rulebook(tmp_path / "rules")


def test_an_empty_folder_is_an_empty_rulebook(tmp_path):
    assert load_rulebook(tmp_path).benefits == {}


def test_topics_follow_their_files(good):
    assert [(topic.number, topic.id) for topic in good.topics] == [
        (0, "ludzie"),
        (10, "dom"),
        (20, "dochody"),
    ]
    assert good.topics[1].intro == "Kilka pytań o dom. Rok {rok_bazowy}."
    assert good.topics[1].title_other == "Dom i rodzina tej osoby"
    assert good.topics[0].facts == ("rola", "wiek")


def test_questions_about_incomes_join_their_topic(good):
    assert good.topics[2].facts == (
        "zrodla",
        "emerytura_miesiac",
        "emerytura_od",
        "emerytura_pierwszy",
        "stypendium_kwota",
        "stypendium_szkolne",
        "alimenty_placone_kwota",
    )


def test_a_fact_has_its_texts_and_place(good):
    fact = good.facts["czynsz"]
    assert str(fact.place) == "facts/10-dom.yaml:11"
    assert (fact.question_other, fact.unit_text) == ("Ile płaci za mieszkanie?", "zł")
    assert fact.hint == "Kwota z rachunku."
    assert fact.sensitive
    assert fact.may_be_unknown
    assert (fact.least, fact.most) == (Number(Decimal(0)), Number(INFINITY))


def test_a_question_about_the_household_is_the_same_for_others(good):
    fact = good.facts["mieszka_w_gminie"]
    assert fact.question_other == fact.question


def test_facts_of_the_list_of_persons(good):
    assert good.structure(Structure.ROLE) == "rola"
    assert not good.facts["rola"].may_be_unknown
    assert good.facts["rola"].options[1].label_other == "Dziecko tej osoby"
    (option, condition) = good.facts["rola"].option_applies[0]
    assert option == "dziecko"
    assert condition == Compare(FactRef("wiek", OSOBA), "<", Number(Decimal(60)))


@pytest.mark.parametrize(
    ("fact", "otherwise"),
    [
        ("stopien", "brak"),
        ("choroby", frozenset({"zadne"})),
        ("udzial", Decimal("0.5")),
        ("hektary", Decimal(0)),
        ("pracuje", NO),
        ("rodzice", ()),
        ("dzien_zdarzenia", None),
        ("czynsz", None),
    ],
)
def test_what_holds_where_a_question_does_not_apply(good, fact, otherwise):
    assert good.facts[fact].otherwise == otherwise


def test_a_share_is_at_most_one(good):
    assert good.facts["udzial"].most == Number(Decimal(1))
    assert good.facts["hektary"].most == Number(Decimal(100))


def test_a_relation_lies_between_two_groups(good):
    fact = good.facts["rodzice"]
    assert fact.surely is not None
    assert fact.possibly is not None
    assert fact.most_members == 2


def test_a_parameter_has_its_history(good):
    parameter = good.parameters["kryterium"]
    span = parameter.on(date(2024, 12, 31))
    assert (span.value, span.least, span.most) == (Decimal("776.00"),) * 3
    assert span.citation == Citation("up", "art. 8")
    assert parameter.on(date(2025, 1, 1)).status is Status.PRESUMED
    assert parameter.on(date(2021, 12, 31)) is None


def test_a_table_knows_its_range(good):
    parameter = good.parameters["kwota_na_dziecko"]
    known, unknown = parameter.spans
    assert known.value == Table(
        (
            Row(Decimal("95.00"), start=Decimal(0)),
            Row(Decimal("124.00"), start=Decimal(5)),
        )
    )
    assert (known.least, known.most) == (Decimal(0), Decimal("124.00"))
    assert (unknown.value, unknown.most) == (None, INFINITY)
    assert parameter.index == NumberType(Unit.COUNT)


def test_a_table_by_option(good):
    parameter = good.parameters["kwota_stopnia"]
    assert parameter.index == OptionType("stopien")
    options = [row.option for row in parameter.spans[0].value.rows]
    assert options == ["brak", "lekki", "znaczny"]


def test_local_law_stands_beside_the_lawful_bounds(good):
    parameter = good.parameters["kryterium_lokalne"]
    assert parameter.local
    assert parameter.ask == "Czy rada podniosła kryterium?"
    assert parameter.on(date(2024, 1, 1)).status is Status.UNKNOWN
    assert parameter.on(date(2025, 6, 1)).value == Decimal("1200.00")
    assert parameter.on(date(2025, 6, 1)).local
    assert parameter.on(date(2026, 1, 1)).value is None
    assert len(good.parameters["oplata_lokalna"].office_spans) == 1
    assert good.local_items == (
        LocalItem(
            "kryteria",
            "Podwyższone kryteria",
            known=True,
            parameters=("kryterium_lokalne", "oplata_lokalna"),
        ),
        LocalItem("inne", "Inne sprawy", known=False),
    )


ANOTHER_OFFICE = """\
office: zmigrod
items:
  - id: inne
    title: Sprawy Żmigrodu
    status: known
spans:
  - parameter: kryterium_lokalne
    since: 2025-01-01
    value: 1500.00
    source: uchwala § 1
    checked: 2026-11-23
    status: confirmed
"""


@pytest.mark.parametrize(
    ("asked", "office", "criterion"),
    [
        (None, "milicz", "1200.00"),
        ("milicz", "milicz", "1200.00"),
        ("zmigrod", "zmigrod", "1500.00"),
    ],
)
def test_one_office_is_chosen_the_first_by_default(folder, asked, office, criterion):
    (folder / "local" / "zmigrod.yaml").write_text(ANOTHER_OFFICE, "utf-8")
    found = load_rulebook(folder, asked)
    span = found.parameters["kryterium_lokalne"].on(date(2025, 6, 1))
    assert (found.local_office, span.value) == (office, Decimal(criterion))
    fees = found.parameters["oplata_lokalna"].office_spans
    assert len(fees) == (office == "milicz")
    titles = [item.title for item in found.local_items]
    assert ("Sprawy Żmigrodu" in titles) == (office == "zmigrod")
    assert ("Inne sprawy" in titles) == (office == "milicz")


def test_the_file_of_an_office_not_chosen_is_checked_too(folder):
    text = ANOTHER_OFFICE.replace("1500.00", "1.00")
    (folder / "local" / "zmigrod.yaml").write_text(text, "utf-8")
    with pytest.raises(RulebookError, match=r"local/zmigrod\.yaml:9: .*granicach"):
        load_rulebook(folder, "milicz")


@pytest.mark.parametrize(
    ("asked", "hint"), [("wroclaw", ""), ("zmigrud", "; może 'zmigrod'?")]
)
def test_an_unknown_office_is_refused_with_those_that_are(folder, asked, hint):
    (folder / "local" / "zmigrod.yaml").write_text(ANOTHER_OFFICE, "utf-8")
    with pytest.raises(RulebookError) as caught:
        load_rulebook(folder, asked)
    assert str(caught.value) == (
        f"local/{asked}.yaml:1: GUIDE_OFFICE: nie ma takiego ośrodka; "
        f"są: milicz, zmigrod{hint}"
    )


def test_a_value_may_change_with_the_law(good):
    value = good.values["prog"]
    assert value.content.on(date(2021, 1, 1)) is None
    assert value.content.on(date(2024, 1, 1)) == ParameterRef("kryterium")
    assert isinstance(value.content.on(date(2025, 1, 1)), If)
    assert value.type == NumberType(Unit.MONEY)


def test_a_value_may_be_conditions(good):
    content = good.values["dziecko_uprawnione"].content.on(date(2025, 1, 1))
    assert isinstance(content, AllOf)
    assert isinstance(content.parts[0], AnyOf)
    assert content.parts[0].parts[0].place.line == 35


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


def test_a_benefit_of_a_group(good):
    benefit = good.benefits["zasilek"]
    assert benefit.per == "rodzina"
    assert benefit.discretion is Discretion.AMOUNT
    assert (benefit.since, benefit.until) == (date(2022, 1, 1), date(2030, 12, 31))
    assert benefit.received == ("emerytura",)
    assert benefit.refused == Not(FactRef("mieszka_w_gminie", None))
    assert benefit.requires.parts[0].help == "Idź do swojego ośrodka."
    assert benefit.requires.parts[0].text_other == "Mieszka w naszej gminie."
    assert benefit.requires.parts[2].open_list
    own = benefit.requires.parts[1].when.on(date(2025, 1, 1))
    assert own.parts[1] == Compare(OwnAmount(), ">=", Number(Decimal(20)))


def test_parts_of_a_benefit(good):
    first, second = good.benefits["zasilek"].parts
    assert first.each == ValueRef("dzieci", OSOBA)
    assert first.slot == 1
    assert first.requires.id == "na_dziecko"
    assert first.requires.text == "Zasiłek na dziecko"
    child = ValueRef("dziecko_uprawnione", PersonRef(1))
    assert first.requires.when.on(date(2025, 1, 1)) == child
    assert first.monthly is not None
    assert second.each is None
    assert second.monthly.on(date(2024, 1, 1)) == Number(Decimal("1.00"))
    later = date(2025, 1, 1)
    assert second.monthly.on(later) == second.amount.on(later)


def test_the_amount_of_a_benefit(good):
    amount = good.benefits["zasilek"].amount.on(date(2025, 1, 1))
    assert amount.least is amount.most
    assert amount.least.left == PartsSum()
    assert (amount.period, amount.basis) == (Period.MONTH, Basis.NET)
    dated = good.benefits["dodatek"].amount
    assert dated.on(date(2022, 1, 1)).most == Number(INFINITY)
    assert dated.on(date(2025, 1, 1)).period is Period.ONCE
    assert good.benefits["posilek"].amount is None
    assert good.benefits["posilek"].amount_text == "jeden gorący posiłek dziennie"


def test_papers_and_deadlines(good):
    benefit = good.benefits["zasilek"]
    paper = benefit.documents[1]
    assert paper.each == ValueRef("dzieci", OSOBA)
    assert paper.when == Compare(FactRef("stopien", PersonRef(1)), "!=", Option("brak"))
    day, event = benefit.deadlines
    assert (day.month, day.day) == (11, 30)
    assert (event.fact, event.days) == ("dzien_zdarzenia", 30)
    assert good.benefits["dodatek"].deadlines[0].months == 1


def test_catalogues(good):
    assert good.documents["dowod"].who is Handling.SHOW
    assert good.documents["orzeczenie"].citation == Citation("up", "art. 20")
    procedure = good.procedures["wniosek"]
    assert procedure.channels[0].kind is ChannelKind.IN_PERSON
    assert procedure.steps[0].term.counting is Counting.WORKING_DAYS
    assert procedure.steps[1].term is None
    assert procedure.appeal.term.number == 14
    assert good.procedures["przez_internet"].electronic_only
    assert good.offices["ops"].own
    assert good.needs["pieniadze"].benefits == ("zasilek", "dodatek")
    assert good.events["pozar"].hint is None
    assert good.urgent["jedzenie"].notes == ("Nie potrzeba decyzji.",)
    assert good.urgent["jedzenie"].benefits == ("zasilek",)
    assert good.choices[0].one_of == ("zasilek", "dodatek")
    assert good.acts["up"].url == "https://isap.sejm.gov.pl/"
