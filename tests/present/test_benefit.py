"""The page of one benefit: conditions with reasons, steps with dates, papers."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from guide.engine.judging import Engine
from guide.model import expressions as ex
from guide.model.assessment import Paper
from guide.model.kinds import Entity
from guide.model.possible import HOUSEHOLD, NO, OPEN, YES
from guide.model.rulebook import AllOf, AnyOf
from guide.present.benefit import benefit_view, find_judgement
from guide.present.cards import benefit_at, claimant_at, claimant_key, slug_of
from guide.present.papers import papers_for, papers_view
from guide.present.procedures import procedure_view
from tests.present.test_result import CHILD, ILL, SMALL
from tests.present.tiny import ENGINE, telling
from tests.present.tiny_law import condition, mine, number

BENEFITS = ENGINE.rulebook.benefits


def page(found, name, claimant=0):
    return benefit_view(found, find_judgement(found, name, claimant))


def test_conditions_have_marks_numbers_and_sources():
    me = {**ILL, "praca_ile": Decimal("1010.01")}
    ill, income = page(telling(me), "staly_zasilek").conditions
    assert (ill.tone, ill.mark, ill.text) == ("yes", "Spełnione", "Warunek choroba.")
    assert ill.source == "ustawa próbna, art. choroba"
    assert ill.source_url == "https://x"
    assert (income.tone, income.mark) == ("no", "Niespełnione")
    assert income.numbers.replace("\xa0", " ") == (
        "dochód 1 010,01 zł, a próg to 1 010,00 zł: o 0,01 zł za dużo"
    )
    assert income.help == "Poproś o pomoc celową."


def test_condition_with_a_missing_answer_names_the_question():
    known = {name: ILL[name] for name in ("rola", "wiek", "praca_ile", "staly_ile")}
    ill, income = page(telling(known), "staly_zasilek").conditions
    assert (ill.tone, ill.mark) == ("open", "Nie wiadomo")
    assert [one.question for one in ill.missing] == ["Pytanie chory?"]
    assert income.missing == ()


def test_condition_that_only_local_law_decides_is_for_the_office():
    me = {**ILL, "praca_ile": Decimal("1250.00")}
    (condition,) = page(telling(me), "gminny_zasilek").conditions
    assert condition.tone == "unmodelled"
    assert condition.reasons == ("Zapytaj w ośrodku: czy Rada Miejska podniosła próg?",)
    assert condition.numbers.replace("\xa0", " ") == (
        "dochód 1 250,00 zł, a próg to 1 010,00 zł, chyba że gmina go podniosła"
    )


def test_alternatives_stand_under_their_heading_and_name_the_members():
    child = {**CHILD, "chory": YES}
    me = {**ILL, "chory": NO}
    (heading,) = page(telling(me, child), "celowy", HOUSEHOLD).conditions
    assert heading.text == "Jest ważny powód. Wystarczy jedno z tych:"
    reason, _ = heading.parts
    assert reason.text == "Ktoś jest chory."
    assert [one.text for one in reason.parts] == ["Dziecko, 9\xa0lat"]


def _from(age):
    return condition(f"od_{age}", ex.Compare(mine("wiek"), ">=", number(age)))


TWO = AnyOf((_from(18), _from(90)), text="Pasuje.")
LATE = (_from(80), _from(90))
LISTED = replace(TWO, open_list=True)


def alternatives(requires, age):
    (heading,) = page_of(requires, age).conditions
    return heading


def page_of(requires, age):
    changed = replace(BENEFITS["celowy"], requires=requires, per=Entity.PERSON)
    book = replace(ENGINE.rulebook, benefits={**BENEFITS, "celowy": changed})
    told = replace(telling({**ILL, "wiek": age}), engine=Engine(book))
    return page(told, "celowy")


@pytest.mark.parametrize("age", [20, 95])
def test_one_alternative_is_enough_and_the_others_are_not_needed(age):
    heading = alternatives(TWO, age)
    assert heading.text == "Pasuje. Wystarczy jedno z tych:"
    assert [one.mark for one in heading.parts] == ["Spełnione", "Niepotrzebne"]
    spare = heading.parts[1]
    assert (spare.tone, spare.numbers, spare.missing) == ("spare", "", ())
    assert spare.source == "ustawa próbna, art. od_90"


@pytest.mark.parametrize(
    ("age", "marks"),
    [(20, ["Spełnione", "Niepotrzebne"]), (95, ["Spełnione", "Spełnione"])],
)
def test_every_reason_that_holds_is_told_of_an_open_list(age, marks):
    assert [one.mark for one in alternatives(LISTED, age).parts] == marks


def test_an_open_list_of_one_is_no_list_of_reasons():
    later = AnyOf((_from(90),), open_list=True, text="Pasuje.")
    said = "Rozstrzygnie to urząd. Złóż wniosek albo zapytaj."
    assert page_of(later, 20).card.why == said
    assert "inną ważną przyczynę" in page_of(replace(LISTED, parts=LATE), 20).card.why


def test_alternative_that_is_not_needed_still_says_what_it_consists_of():
    both = AllOf((_from(18), _from(90)))
    spare = alternatives(AnyOf((_from(18), both), text="Pasuje."), 20).parts[1]
    assert (spare.tone, spare.text) == ("spare", "Wszystko razem:")
    assert [(one.tone, one.text) for one in spare.parts] == [
        ("spare", "Warunek od_18."),
        ("spare", "Warunek od_90."),
    ]


def test_alternatives_that_all_fail_are_told_as_they_are():
    heading = alternatives(TWO, 5)
    assert [one.mark for one in heading.parts] == ["Niespełnione", "Niespełnione"]


def test_open_guard_is_told_before_the_conditions():
    known = {name: value for name, value in ILL.items() if name != "wiek"}
    first, *_ = page(telling(known), "staly_zasilek").conditions
    assert first.text == "To świadczenie może dotyczyć tej osoby."
    assert [one.question for one in first.missing] == ["Pytanie wiek?"]


def test_steps_are_dated_from_the_day_of_application():
    procedure = page(telling(ILL), "staly_zasilek").procedure
    steps, said = procedure.steps, procedure.counted_from.replace("\xa0", " ")
    assert said == "Terminy są dla wniosku złożonego 24 listopada 2026."
    assert [step.date.replace("\xa0", " ") for step in steps] == [
        "",
        "do 14 grudnia 2026",
        "do 21 grudnia 2026",
        "1 miesiąc od dnia, w którym przyjdzie decyzja",
    ]


def test_without_a_day_terms_stay_in_words():
    procedure = procedure_view(telling(ILL), BENEFITS["staly_zasilek"])
    assert procedure.counted_from == ""
    assert [step.date.replace("\xa0", " ") for step in procedure.steps[1:3]] == [
        "14 dni roboczych od dnia złożenia wniosku",
        "7 dni od poprzedniego kroku",
    ]
    assert procedure.appeal.term.replace("\xa0", " ") == (
        "14 dni od dnia, w którym przyjdzie decyzja"
    )
    assert procedure.electronic_only
    assert procedure.offline_help == "Pomoże pracownik."
    assert procedure.channels[0].kind == "Przez internet"


def test_amounts_of_the_law_with_days_and_sources():
    found = page(telling(ILL), "staly_zasilek").parameters
    assert [(one.title, one.value, one.status) for one in found] == [
        (
            "Próg prog",
            "1\xa0010,00\xa0zł",
            (
                "najnowsza, jaką znamy (sprawdzone 23\xa0listopada 2026); "
                "potwierdzi pracownik"
            ),
        )
    ]
    (local, _kwota) = sorted(
        page(telling(ILL), "gminny_zasilek").parameters, key=lambda one: one.title
    )
    assert local.ask == "Czy Rada Miejska podniosła próg?"
    (lapsed,) = page(telling(ILL), "dawny_zasilek").parameters
    assert lapsed.value == "nie znamy prawa na ten dzień"


def test_parts_of_an_amount_name_the_persons():
    view = page(telling(ILL, CHILD, home=SMALL), "rodzinny", HOUSEHOLD)
    assert [(part.person, part.amount, part.certain) for part in view.parts] == [
        ("Dziecko, 9\xa0lat", "124,50\xa0zł", True)
    ]
    assert view.choices == ()
    assert [one.texts for one in view.selections] == [
        ("Jedno z nich. (ustawa próbna, art. 1)",)
    ]
    assert view.deadlines[0].date == "do 30\xa0listopada 2026"


def test_passed_deadline_is_marked():
    me = {**ILL, "wiek": 95, "zdarzenie": date(2024, 12, 10)}
    view = page(telling(me), "zdarzeniowy")
    assert view.deadlines[0].passed
    assert view.card.date == ""


def test_papers_are_merged_each_once_with_what_they_are_for():
    view = papers_view(telling(ILL, CHILD, home=SMALL))
    assert view.are_for_several
    (group,) = view.groups
    assert group.title == "Ty"
    assert [(one.title, one.who, one.needed_for) for one in group.documents] == [
        (
            "Zaświadczenie o pracy",
            "przynieś",
            "zasiłek staly_zasilek",
        ),
        (
            "Dowód osobisty",
            "pokaż (bez kopii)",
            "zasiłek staly_zasilek, zasiłek celowy",
        ),
        ("Oświadczenie", "wystarczy oświadczenie", "zasiłek staly_zasilek"),
    ]
    assert group.documents[2].notes == ("Prawdziwe.", "Za zeszły miesiąc.")
    assert group.documents[2].cost == "bez opłat"
    assert all(one.tick and one.certain for one in group.documents)
    assert [(one.title, one.tick) for one in view.by_office] == [
        ("Dane z rejestru", False)
    ]
    assert [one.text for one in view.do_not_wait] == ["Nie czekaj na komplet."]


def test_paper_in_an_open_circumstance_is_conditional():
    known = {name: ILL[name] for name in ("rola", "wiek", "chory", "staly_ile")}
    view = page(telling(known), "staly_zasilek").papers
    work = next(
        one for one in view.groups[0].documents if one.title == "Zaświadczenie o pracy"
    )
    assert (work.certain, work.condition) == (False, "jeśli dotyczy")


def papers_of_work(mine, of_wife):
    """List one paper for two persons, each as sure as told."""
    found = telling(ILL, {**ILL, "rola": "malzonek"})
    papers = (Paper("dowod_pracy", 0, mine), Paper("dowod_pracy", 1, of_wife))
    judgement = replace(find_judgement(found, "staly_zasilek", 0), papers=papers)
    return [
        (group.title, one.title, one.condition)
        for group in papers_for(found, (judgement,)).groups
        for one in group.documents
    ]


def test_paper_that_several_may_need_is_listed_once_for_the_household():
    assert papers_of_work(OPEN, OPEN) == [
        ("Wszyscy w domu", "Zaświadczenie o pracy", "dla osób, których dotyczy")
    ]


def test_paper_that_one_surely_needs_stays_with_that_person():
    assert papers_of_work(OPEN, YES) == [
        ("Ty", "Zaświadczenie o pracy", "jeśli dotyczy"),
        ("Żona albo mąż, 45\xa0lat", "Zaświadczenie o pracy", ""),
    ]


def test_no_papers_are_listed_of_what_is_received():
    had = telling({**ILL, "zrodla": frozenset({"staly"}), "praca_ile": Decimal(0)})
    assert "Zasiłek staly_zasilek" not in papers_view(had).benefits
    assert "Zasiłek staly_zasilek" in papers_view(telling(ILL)).benefits


def test_without_judgements_the_list_is_empty():
    assert papers_for(telling(ILL), ()).is_empty


def test_addresses():
    assert slug_of("staly_zasilek") == "staly-zasilek"
    assert benefit_at(ENGINE.rulebook, "staly-zasilek").id == "staly_zasilek"
    assert benefit_at(ENGINE.rulebook, "nie-ma") is None
    assert [claimant_key(one) for one in (HOUSEHOLD, 0)] == ["dom", "1"]
    keys = ("dom", "1", "0", "x")
    assert [claimant_at(key) for key in keys] == [HOUSEHOLD, 0, None, None]
    assert find_judgement(telling(ILL), "staly_zasilek", 7) is None
