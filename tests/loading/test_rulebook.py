"""The sound rulebook is read as it is meant: topics, questions, values, catalogues."""

from datetime import date
from decimal import Decimal

import pytest

from guide.loading import RulebookError, load_rulebook, load_with_warnings
from guide.model.catalogues import ChannelKind, Counting, Handling
from guide.model.expressions import (
    Compare,
    FactRef,
    If,
    Number,
    ParameterRef,
    PersonRef,
)
from guide.model.facts import Structure
from guide.model.kinds import NumberType, Unit
from guide.model.law import Citation
from guide.model.possible import INFINITY, NO
from guide.model.rulebook import AllOf, AnyOf

OSOBA = PersonRef(0)


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
