"""What the result page says of every standing."""

from datetime import date
from decimal import Decimal

import pytest

from guide.model.possible import HOUSEHOLD, NO, YES
from guide.model.situation import DONT_KNOW
from guide.present.amounts import amount_view
from guide.present.benefit import find_judgement
from guide.present.people import Voice
from guide.present.reasons import is_near_miss
from guide.present.result import result_view
from tests.present.tiny import telling

ILL = {
    "rola": "ja",
    "wiek": 45,
    "chory": YES,
    "praca_ile": Decimal("500.00"),
    "staly_ile": Decimal(0),
    "zrodla": frozenset({"praca"}),
}
CHILD = {"rola": "dziecko", "wiek": 9, "chory": NO, "zrodla": frozenset()}
SMALL = {"metry": Decimal(40)}


def cards(view):
    return {
        (group.id, card.slug): card
        for group in view.groups
        for card in (*group.cards, *group.more)
    }


def test_certain_benefit_with_amount_reason_and_state_of_law():
    card = cards(result_view(telling(ILL, home=SMALL)))["yes", "staly-zasilek"]
    assert card.status == "Prawdopodobnie tak"
    assert card.amount == "510,00\xa0zł"
    assert card.amount_how == "miesięcznie, na rękę"
    assert card.amount_note == (
        "Stan na 23\xa0listopada 2026; kwotę potwierdzi pracownik."
    )
    assert card.why == "Dochód 500,00\xa0zł, a próg to 1\xa0010,00\xa0zł: mieści się."
    assert card.claimant == ""
    assert card.next_step == "Złóż wniosek: staly_zasilek."


def test_grosz_over_the_limit_says_by_how_much_and_what_helps():
    me = {**ILL, "praca_ile": Decimal("1250.00")}
    found = telling(me, home=SMALL)
    card = cards(result_view(found))["no", "staly-zasilek"]
    assert card.why == (
        "Nie pasuje warunek: „Dochód nie przekracza progu”. "
        "Dochód 1\xa0250,00\xa0zł, a próg to 1\xa0010,00\xa0zł: o 240,00\xa0zł za dużo."
    )
    assert is_near_miss(find_judgement(found, "staly_zasilek", 0))
    assert card.helps == ("Poproś o pomoc celową.", "Zapytaj o posiłek.")
    assert card.amount == ""


def test_two_failing_conditions_are_no_near_miss():
    me = {**ILL, "praca_ile": Decimal("1250.00"), "chory": NO}
    found = telling(me, home=SMALL)
    card = cards(result_view(found))["no", "staly-zasilek"]
    assert not is_near_miss(find_judgement(found, "staly_zasilek", 0))
    assert card.why == "Nie pasuje warunek: „Warunek choroba”. I jeszcze 1 warunek."


def test_local_law_alone_is_a_question_to_the_office():
    me = {**ILL, "praca_ile": Decimal("1250.00")}
    card = cards(result_view(telling(me, home=SMALL)))["ask", "gminny-zasilek"]
    assert card.status == "Zapytaj w ośrodku"
    assert card.why == (
        "Raczej nie, chyba że gmina podniosła próg. "
        "Zapytaj w ośrodku: czy Rada Miejska podniosła próg?"
    )
    assert (card.missing, card.amount) == ((), "")


def test_open_list_with_nothing_ticked_is_left_to_the_office():
    me = {**ILL, "chory": NO}
    card = cards(result_view(telling(me, home=SMALL)))["ask", "celowy"]
    assert card.why.endswith("inną ważną przyczynę. Opowiedz o niej i zapytaj.")
    assert card.amount == "Pieniądze na to, czego brakuje."


def test_discretionary_grant_is_worded_apart():
    view = result_view(telling(ILL, home=SMALL))
    assert cards(view)["may", "celowy"].status == "Możesz się ubiegać"
    assert "O 1 świadczenie można się ubiegać, decyduje urząd." in view.also


def test_missing_answers_are_named_with_the_page_that_asks():
    known = {name: ILL[name] for name in ("rola", "wiek", "chory", "zrodla")}
    card = cards(result_view(telling(known, CHILD, home=SMALL)))[
        "open", "staly-zasilek"
    ]
    assert card.status == "To zależy – brakuje odpowiedzi"
    assert card.claimant == "Ty"
    assert [(one.label, one.topic) for one in card.missing] == [
        ("Ty: Praca: Pytanie praca_ile?", "2"),
        ("Ty: Zasiłek: Pytanie staly_ile?", "2"),
    ]
    assert card.why == "Brakuje 2 odpowiedzi."
    assert card.amount == "najwyżej 1\xa0010,00\xa0zł"
    assert card.amount_note.startswith("Jeśli się należy. Stan na")


def test_unknown_answer_asks_nothing_more():
    me = {**ILL, "praca_ile": DONT_KNOW}
    card = cards(result_view(telling(me, home=SMALL)))["open", "staly-zasilek"]
    assert "Pomoże ją ustalić pracownik" in card.why
    assert [one.topic for one in card.missing] == ["2"]


def test_what_is_received_is_told_and_not_added():
    me = {**ILL, "zrodla": frozenset({"staly"}), "praca_ile": Decimal(0)}
    view = result_view(telling(me, home=SMALL))
    assert cards(view)["have", "staly-zasilek"].status == "Już masz"
    assert "510,00" not in view.total


def test_lapsed_law_cannot_be_confirmed():
    card = cards(result_view(telling(ILL, home=SMALL)))["unconfirmed", "dawny-zasilek"]
    assert card.why == "Nie znamy prawa na ten dzień: próg dawny."


def test_amount_not_announced():
    found = telling(ILL, home=SMALL)
    card = cards(result_view(found))["yes", "rolny"]
    assert card.amount == "kwota nieogłoszona"
    amount = amount_view(found, find_judgement(found, "rolny", HOUSEHOLD))
    assert amount.notes == ("Kwota nieogłoszona: próg hektar.",)


def test_date_about_to_pass_comes_first():
    view = result_view(telling(ILL, CHILD, home=SMALL))
    first = view.groups[0]
    assert (first.id, first.cards[0].slug) == ("soon", "rodzinny")
    assert first.cards[0].date == "do 30\xa0listopada 2026"
    assert first.cards[0].date_text == "Wnioski do końca listopada."
    assert view.this_week[0] == f"{first.cards[0].title}: złóż wniosek: rodzinny."


def test_far_date_does_not_come_first():
    view = result_view(telling(ILL, CHILD, home=SMALL, day=date(2026, 7, 1)))
    card = cards(view)["yes", "rodzinny"]
    assert card.date == "do 30\xa0listopada 2026"


def test_deadline_from_an_event_of_the_person():
    me = {**ILL, "wiek": 95, "zdarzenie": date(2025, 12, 10)}
    card = cards(result_view(telling(me, home=SMALL)))["soon", "zdarzeniowy"]
    assert card.date == "do 10\xa0grudnia 2026"
    assert card.amount_how == "jednorazowo, brutto"


def test_closed_benefit_says_what_replaced_it():
    found = telling(ILL, home=SMALL, selected=frozenset({"zamkniety"}))
    card = cards(result_view(found))["no", "zamkniety"]
    assert card.why == "Zamiast niego jest zasiłek celowy."
    assert not is_near_miss(find_judgement(found, "zamkniety", 0))


def test_no_for_everybody_is_one_row():
    husband = {**ILL, "rola": "malzonek"}
    view = result_view(telling(ILL, husband, home=SMALL))
    refused = next(group for group in view.groups if group.id == "no")
    slugs = [card.slug for card in refused.cards]
    assert len(slugs) == len(set(slugs))
    assert refused.folded
    assert refused.intro.startswith("Masz prawo złożyć każdy wniosek")


def test_claimants_of_one_benefit_are_separate_cards_with_persons():
    husband = {**ILL, "rola": "malzonek", "praca_ile": Decimal("700.00")}
    view = result_view(telling(ILL, husband, home=SMALL))
    group = next(group for group in view.groups if group.id == "yes")
    mine = [
        (card.claimant, card.amount)
        for card in group.cards
        if card.slug == "staly-zasilek"
    ]
    assert mine == [
        ("Ty", "510,00\xa0zł"),
        ("Żona albo mąż, 45\xa0lat", "310,00\xa0zł"),
    ]


def test_total_leaves_out_what_is_income_or_a_choice():
    """stały 510 and 500 of work just leave gminny 200; rodzinny is left out."""
    view = result_view(telling(ILL, CHILD, home=SMALL))
    assert view.total == "Razem co najmniej 710,00\xa0zł miesięcznie na rękę."
    assert view.total_note.startswith("Do sumy nie wliczamy")
    assert view.headline == "Prawdopodobnie możesz dostać 4 świadczenia."


def test_other_voice_speaks_of_the_person_and_of_signing():
    found = telling(ILL, CHILD, home=SMALL, voice=Voice.CLOSE)
    view = result_view(found)
    for said in ("dorosła osoba", "za zgodą", "art. 102)", "z urzędu"):
        assert said in view.signing
    assert "możesz" not in view.headline
    claimants = {card.claimant for card in cards(view).values()}
    assert "Osoba, której pomagasz" in claimants


def test_selected_benefits_only_and_an_offer_to_widen():
    view = result_view(telling(ILL, home=SMALL, selected=frozenset({"rolny"})))
    assert list(cards(view)) == [("yes", "rolny")]
    assert view.narrowed
    assert view.total == ""


def test_nothing_known_is_never_yes_and_says_so():
    view = result_view(telling({}))
    assert view.headline == "Prawdopodobnie możesz dostać 1 świadczenie."
    assert {group.id for group in view.groups} >= {"open"}


@pytest.mark.parametrize("number", [3, 9])
def test_seven_cards_before_show_all(number):
    people = [{**ILL, "rola": "malzonek"}] * number
    group = next(
        one
        for one in result_view(telling(*people, home=SMALL)).groups
        if one.id == "yes"
    )
    assert len(group.cards) == min(7, len(group.cards) + len(group.more))
    assert bool(group.more) == bool(group.more_label)


def test_of_a_choice_only_the_greater_is_counted():
    healthy = {**ILL, "chory": NO}
    view = result_view(telling(healthy, CHILD, home=SMALL))
    assert view.total == "Razem co najmniej 200,00\xa0zł miesięcznie na rękę."


def test_benefit_to_come_says_from_when():
    only = telling(ILL, home=SMALL, selected=frozenset({"przyszly"}))
    card = cards(result_view(only))["no", "przyszly"]
    assert card.why == "Wniosek można złożyć od 1\xa0stycznia 2027."


def test_list_of_people_elsewhere_is_a_missing_answer():
    card = cards(result_view(telling(ILL, home=SMALL)))["open", "krewny"]
    assert [(one.question, one.topic) for one in card.missing] == [
        ("Kto z bliskich mieszka gdzie indziej?", "3")
    ]


def test_nobody_who_could_apply():
    view = result_view(telling({**CHILD, "rola": "ja"}, home=SMALL))
    card = cards(view)["no", "staly-zasilek"]
    assert card.why == "Z odpowiedzi wynika, że to nie dotyczy nikogo w domu."


def test_what_is_no_more_stands_in_no_result_unless_only_it_was_asked_for():
    everything = {one.benefit for one in telling({}).assessment.judgements}
    assert "celowy" in everything
    assert {"zamkniety", "przyszly"} & everything == set()
    both = telling({}, selected=frozenset({"zamkniety", "celowy"}))
    assert {one.benefit for one in both.assessment.judgements} == {"celowy"}
    alone = telling({}, selected=frozenset({"zamkniety"}))
    assert {one.benefit for one in alone.assessment.judgements} == {"zamkniety"}
