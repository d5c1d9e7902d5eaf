"""A long list of reasons reads as one line; the feared person gets no card."""

from guide.present.benefit import benefit_view
from guide.present.result import result_view
from tests.present.test_real import cards, persona


def conditions_of(start, benefit):
    telling = persona(start)
    found = (one for one in telling.assessment.judgements if one.benefit == benefit)
    view = benefit_view(telling, next(found))
    yield from within(view.conditions)


def within(views):
    for one in views:
        yield one
        yield from within(one.parts)


def test_reasons_that_do_not_hold_stand_in_one_line():
    found = list(conditions_of("25", "specjalny_zasilek_celowy"))
    (line,) = [one for one in found if "w domu jest przemoc" in one.text]
    assert line.mark == "Niespełnione"
    assert line.text.startswith("Żadne z tych: ktoś w rodzinie jest bez pracy; ")
    assert line.text.count(";") == 12
    assert line.source.startswith("ustawa o pomocy społecznej, art. 7 pkt 4, 5, 6, ")
    assert "W domu jest przemoc." not in {one.text for one in found}


def test_reasons_that_hold_stay_alone_and_the_others_are_not_called_failures():
    found = list(conditions_of("17", "specjalny_zasilek_celowy"))
    held = [one for one in found if one.text == "Ktoś w rodzinie ma niepełnosprawność."]
    assert [one.tone for one in held] == ["yes"]
    (line,) = [one for one in found if "w domu jest przemoc" in one.text]
    assert (line.tone, line.text.startswith("Inne: ")) == ("spare", True)


def crisis_help(start):
    found = cards(result_view(persona(start)))
    (whom,) = {whom for slug, whom in found if slug == "interwencja-kryzysowa"}
    return whom


def test_help_against_somebody_at_home_is_not_offered_to_everybody_there():
    assert crisis_help("18") == "Ty"
    assert crisis_help("19") == "Wszyscy w domu"


def test_who_applies_for_care_of_a_child_is_said():
    telling = persona("05")
    found = cards(result_view(telling))
    (card,) = [
        one for (slug, _), one in found.items() if slug == "swiadczenie-pielegnacyjne"
    ]
    assert card.next_step.startswith("Wniosek SR-5 składa w ośrodku opiekun dziecka")
