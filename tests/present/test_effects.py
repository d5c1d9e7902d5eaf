"""What is said of changes that a granted benefit brings in others."""

import pytest

from guide.engine.judging import Engine
from guide.present.benefit import benefit_view, find_judgement
from guide.present.effects import all_effects, effects_view
from guide.present.opening import monthly_total
from guide.present.people import Voice
from guide.present.result import result_view
from guide.present.telling import Telling
from tests.engine.feeding import ONE, A, book, monthly
from tests.engine.formulas import Person, home, number, person
from tests.engine.tiny import DAY, benefit, situation
from tests.present.test_real import persona

NONE = {("sources", 0): {"none"}, "ok": True}
FIRST = "Co się zmieni, gdy zaczniesz dostawać: "


def told(*benefits, answers=None, **more):
    found = situation({**NONE, **(answers or {})})
    return Telling(Engine(book(*benefits)), found, DAY, **more)


def changes(*benefits, **more):
    telling = told(A, *benefits, **more)
    granted = find_judgement(telling, "a", 0)
    view = effects_view(telling, granted)
    return () if view is None else view.changes


REST = number("1000") - Person.now
HAS = person.sources.holds("a")


@pytest.mark.parametrize(
    ("other", "said"),
    [
        (monthly("c", REST), "c: będzie mniej, 700,00 zł zamiast 1 000,00 zł."),
        (
            monthly("c", number("100") + Person.now),
            "c: będzie więcej, 400,00 zł zamiast 100,00 zł.",
        ),
        (monthly("c", 10, ~HAS), "c: po tej zmianie już się nie należy."),
        (
            benefit("c", ~HAS, per=ONE),
            "c: po tej zmianie już się nie należy.",
        ),
        (monthly("c", 10, HAS), "c: po tej zmianie się należy."),
        (
            monthly("c", REST + home.x),
            "c: może być mniej, 700,00–1 200,00 zł zamiast 1 000,00–1 500,00 zł.",
        ),
    ],
)
def test_each_change_is_one_sentence(other, said):
    assert [one.replace("\xa0", " ") for one in changes(other)] == [said]


def test_a_benefit_that_becomes_doubtful_says_so():
    doubtful = monthly("c", 10, home.x + Person.now <= 500)
    assert changes(doubtful) == ("c: po tej zmianie może już się nie należeć.",)


def test_what_stays_is_not_mentioned():
    assert changes(monthly("c", 10)) == ()
    assert changes(monthly("c", 10, home.x < 100)) == ()


def test_a_refused_benefit_grants_nothing():
    telling = told(monthly("a", 300, ~home.ok), monthly("c", REST))
    assert effects_view(telling, find_judgement(telling, "a", 0)) is None


def test_the_title_fits_the_reader():
    mine = told(A, monthly("c", REST))
    (view,) = all_effects(mine)
    assert view.title == FIRST + "a"
    (other,) = all_effects(told(A, monthly("c", REST), voice=Voice.PROFESSIONAL))
    assert other.title == "Co się zmieni po przyznaniu: a"


def test_permanent_allowance_lowers_what_is_counted_after_it():
    """Persona 13: the family allowance is income for zasiłek stały of the wife."""
    telling = persona("13")
    titles = {view.title: view.changes for view in result_view(telling).effects}
    name = FIRST + "zasiłek rodzinny z dodatkami (wnuczka albo wnuk, 11\xa0lat)"
    (change,) = titles[name]
    assert change.replace("\xa0", " ") == (
        "Zasiłek stały (żona albo mąż, 66 lat): będzie mniej, "
        "351,12 zł zamiast 395,23 zł."
    )
    family = next(
        one
        for one in telling.assessment.judgements
        if one.benefit == "zasilek_rodzinny" and one.claimant == 2
    )
    assert benefit_view(telling, family).effects.changes == (change,)


def test_carers_allowance_ends_what_needs_little_income():
    titles = {view.title: view.changes for view in result_view(persona("05")).effects}
    lost = "Leczenie bez ubezpieczenia (ty): po tej zmianie już się nie należy."
    assert lost in titles[FIRST + "świadczenie pielęgnacyjne (wszyscy w domu)"]


def test_the_sum_has_the_amounts_that_are_then_due():
    telling = persona("10")
    total, note = monthly_total(telling, telling.assessment.judgements)
    assert "637,20" in total
    assert "jedno świadczenie jest dochodem do drugiego" in note


def test_the_sum_is_of_what_is_granted_in_turn():
    telling = told(A, monthly("c", REST))
    total, note = monthly_total(telling, telling.assessment.judgements)
    assert total.replace("\xa0", " ") == (
        "Razem co najmniej 1 000,00 zł miesięcznie na rękę."
    )
    assert note.startswith("Suma bierze pod uwagę")
    small = told(A, monthly("c", 1000, Person.now < 100))
    total, note = monthly_total(small, small.assessment.judgements)
    assert "1\xa0000,00" in total
    assert note.startswith("Do sumy nie wliczamy")
