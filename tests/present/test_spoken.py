"""What the real rules say: to residents, in words that fit whoever reads them."""

import re

from guide.present.result import result_view
from tests.present.test_real import cards, engine, persona

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
    assert "Z ubezpieczeniem leczysz się bezpłatnie" in said
    assert "Zarejestruj się w urzędzie pracy" not in said
    assert "nie ma jeszcze wieku emerytalnego" in said


def test_what_concerns_nobody_at_home_comes_without_advice():
    assert helps_of("02", "swiadczenie-wychowawcze") == []


def test_a_card_names_the_likely_benefits_that_would_lower_it():
    found = cards(result_view(persona("12")))
    assert found["zasilek-okresowy", ""].beside == (
        "Jako dochód liczy się tu: zasiłek stały, dodatek mieszkaniowy. "
        "Po przyznaniu ta kwota może być mniejsza albo zniknąć."
    )
    assert "zasiłek okresowy" not in found["zasilek-staly", ""].beside


def test_what_is_unlikely_is_not_said_to_lower_anything():
    found = cards(result_view(persona("09")))
    assert [
        card.beside for card in found.values() if "zasiłek stały" in card.beside
    ] == []
