"""What the real rules say: to residents, in words that fit whoever reads them."""

import re

import pytest

from guide.present.benefit import benefit_view, find_judgement
from guide.present.information import information_view
from guide.present.people import Voice
from guide.present.result import result_view
from guide.present.totals import counted_as_income, counted_together
from tests.present.test_real import SITUATIONS, cards, engine, persona, texts, told

_FOR_EDITORS = re.compile(
    r"znalez|niepotwierdz|przyjęt|wiedzy|źródł|ylicz|\bart\.|\bups\b", re.IGNORECASE
)


def test_notes_on_known_amounts_are_for_residents():
    notes = [
        (one.id, span.note)
        for one in engine().rulebook.parameters.values()
        for span in one.spans
        if span.value is not None and span.note
    ]
    assert notes
    assert [one for one in notes if _FOR_EDITORS.search(one[1])] == []


def helps_of(start, slug):
    found = cards(result_view(persona(start)))
    return [
        text for (one, _), card in found.items() if one == slug for text in card.helps
    ]


def test_nobody_past_working_age_is_sent_to_the_office_of_work():
    said = " ".join(helps_of("02", "opieka-zdrowotna-art54"))
    assert "Z ubezpieczeniem leczenie jest bezpłatne" in said
    assert "urzędzie pracy" not in said
    uninsured = persona("22")
    page = benefit_view(uninsured, of_benefit(uninsured, "opieka_zdrowotna_art54"))
    registering = [one for one in page.combines if "w urzędzie pracy" in one]
    assert len(registering) == 1
    assert "nie ma jeszcze wieku emerytalnego" in registering[0]


def conditions_of(start, name, claimant):
    found = persona(start)
    judgement = find_judgement(found, name, claimant)
    return benefit_view(found, judgement).conditions


def test_what_is_met_because_something_is_not_so_is_told_without_numbers():
    supplement = conditions_of("05", "zasilek_pielegnacyjny", 1)[2]
    assert (supplement.tone, supplement.numbers) == ("yes", "")
    assert "nie ma prawa do dodatku pielęgnacyjnego" in supplement.text.lower()


def test_nobody_told_of_violence_is_sent_to_pay_the_rent():
    shelter = cards(result_view(persona("18")))["schronienie", "Wszyscy w domu"]
    assert shelter.tone == "no"
    said = " ".join(shelter.helps)
    assert "bezpieczne miejsce" in said
    assert "czynsz" not in said


def test_the_baby_is_not_named_to_families_without_one():
    mothers = [persona("05"), persona("15")]
    pages = [
        benefit_view(one, of_benefit(one, "swiadczenie_wychowawcze")) for one in mothers
    ]
    without, with_baby = (" ".join(texts(page)) for page in pages)
    assert "oworodk" not in without
    assert "od urodzenia" not in without
    assert "3 miesięcy od urodzenia" in with_baby


def test_what_concerns_nobody_at_home_comes_without_advice():
    assert helps_of("02", "swiadczenie-wychowawcze") == []


def test_a_card_names_the_likely_benefits_that_would_lower_it():
    found = cards(result_view(persona("12")))
    assert found["zasilek-okresowy", ""].beside == (
        "Jako dochód liczy się tu: zasiłek stały, dodatek mieszkaniowy. "
        "Po przyznaniu to świadczenie zwykle już się nie należy."
    )
    assert found["zasilek-staly", ""].beside == (
        "Jako dochód liczy się tu: dodatek mieszkaniowy. "
        "Po przyznaniu ta kwota może być mniejsza."
    )


def of_benefit(telling, name):
    return next(one for one in telling.assessment.judgements if one.benefit == name)


def test_what_is_granted_now_does_not_lower_what_counts_a_year_that_is_over():
    mother = persona("10")
    fund = of_benefit(mother, "fundusz_alimentacyjny")
    family = of_benefit(persona("13"), "zasilek_rodzinny")
    assert counted_together(mother, (fund, family)) == (fund, family)
    assert counted_as_income(mother, family) == ()
    housing = of_benefit(mother, "dodatek_mieszkaniowy")
    assert counted_as_income(mother, housing) == (fund,)
    together = counted_together(mother, (fund, family, housing))
    assert {one.benefit for one in together} == {
        "fundusz_alimentacyjny",
        "zasilek_rodzinny",
        "dodatek_mieszkaniowy",
    }
    (less,) = (one for one in together if one.benefit == housing.benefit)
    assert less.amount.least < housing.amount.least


def test_what_is_unlikely_is_not_said_to_lower_anything():
    found = cards(result_view(persona("09")))
    assert [
        card.beside for card in found.values() if "zasiłek stały" in card.beside
    ] == []


# Second person: pronouns, and verbs like "masz"; "napisz" and "dopisz" are orders.
_YOU = re.compile(
    r"\b(ty|tw[oó]j\w*|ciebie|cię|ci|tobą|tobie|jesteś|(?!(?:na|do|w)pisz)\w+[aeiy]sz)\b",
    re.IGNORECASE,
)


def said_of_conditions(views):
    for one in views:
        yield from (one.text, one.numbers, one.help, *one.reasons)
        yield from said_of_conditions(one.parts)


@SITUATIONS
def test_a_professional_is_never_addressed_as_the_person(path):
    telling = told(path, Voice.PROFESSIONAL)
    for judgement in telling.assessment.judgements:
        view = benefit_view(telling, judgement)
        advice = (*view.card.helps, *view.instead, *view.unmodelled)
        card = (view.card.why, view.card.next_step, view.card.amount_note)
        after = (view.duration, *view.duties, *view.combines)
        texts = (*card, *advice, *after, *said_of_conditions(view.conditions))
        assert [text for text in texts if _YOU.search(text)] == []


def said_of_procedure(view):
    yield from (view.title, view.office_note, view.form, view.starts)
    yield from (view.do_not_wait, view.offline_help, view.appeal.text, view.appeal.term)
    yield from (channel.text for channel in view.channels)
    yield from (step.title for step in view.steps)


def said_of_papers(view):
    for one in (
        *(one for group in view.groups for one in group.documents),
        *view.by_office,
    ):
        yield from (one.title, one.where, one.cost, one.validity, one.substitute)
        yield from one.notes


@pytest.mark.parametrize("name", sorted(engine().rulebook.benefits))
def test_steps_and_papers_fit_whoever_reads_them(name):
    """They stand in sheets and lists where nobody's voice is known."""
    view = information_view(persona("30"), engine().rulebook.benefits[name])
    texts = (*said_of_procedure(view.procedure), *said_of_papers(view.papers))
    after = (view.duration, *view.duties, *view.combines, view.next_step)
    said = [text for text in (*texts, *after) if _YOU.search(text)]
    assert said == []


# Whoever fills in is told to write or to choose; what they own or owe is not theirs.
_THEIRS = re.compile(
    r"\b(ty|tw[oó]j\w*|ciebie|cię|ci|tobą|tobie|jesteś|masz|mieszkasz|płacisz|"
    r"dostajesz|odpowiedz za siebie)\b",
    re.IGNORECASE,
)


def test_hints_and_options_fit_whoever_fills_in():
    facts = engine().rulebook.facts.values()
    hints = [one.hint for one in facts if one.hint]
    for fact in facts:
        for option in fact.options:
            hints += [option.label_other or option.label, option.hint or ""]
    assert len(hints) > 100
    assert [text for text in hints if _THEIRS.search(text)] == []


@pytest.mark.parametrize(
    ("start", "claimant", "text"),
    [("12", 0, "Masz co najmniej 75 lat."), ("05", 1, "Ma co najmniej 75 lat.")],
)
def test_the_person_is_addressed_and_another_is_told_of(start, claimant, text):
    telling = persona(start)
    judgement = find_judgement(telling, "zasilek_pielegnacyjny", claimant)
    views = benefit_view(telling, judgement).conditions
    assert text in list(said_of_conditions(views))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("zasilek_okresowy", True),
        ("zasilek_celowy", True),
        ("stypendium_szkolne", True),
        ("zasilek_staly", False),
        ("dobry_start", False),
        ("swiadczenie_wspierajace", False),
        ("swiadczenie_uzupelniajace", False),
    ],
)
def test_another_reason_is_only_offered_where_the_act_lists_reasons(name, said):
    view = information_view(told(None), engine().rulebook.benefits[name])
    assert any("inną ważną przyczynę" in text for text in texts(view)) is said
