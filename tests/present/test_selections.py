"""What is said of benefits of which only one is paid."""

from dataclasses import replace
from decimal import Decimal

import pytest

from guide.engine.judging import Engine
from guide.model.assessment import Selection
from guide.model.office import OfficeData
from guide.model.possible import NOTHING, YES
from guide.present.benefit import benefit_view, find_judgement
from guide.present.export import telling_data
from guide.present.opening import monthly_total
from guide.present.result import result_view
from guide.present.selections import selection_views
from guide.present.sheet import sheet_view
from guide.present.telling import Telling
from guide.present.totals import counted_together
from tests.present.test_real import persona
from tests.present.test_result import CHILD, ILL, SMALL
from tests.present.tiny import DAY, rulebook, situation, telling

TITLE = "Wybierz jedno z tych świadczeń"
TWO = ("staly_zasilek", "gminny_zasilek")


def choosing(*people, names=TWO, when=None, home=SMALL):
    """Tell of one choice between benefits of the tiny rulebook."""
    book = rulebook()
    (choice,) = book.choices
    choices = (replace(choice, one_of=names, when=when),)
    engine = Engine(replace(book, choices=choices))
    return Telling(engine, situation(*people, home=home), DAY)


def test_the_best_stands_first_and_says_why():
    (one,) = selection_views(choosing(ILL))
    assert (one.title, one.decides, one.missing) == (TITLE, "", ())
    assert one.texts == ("Jedno z nich. (ustawa próbna, art. 1)",)
    first, second = one.options
    assert first.benefits == (
        "Zasiłek staly_zasilek: 510,00\xa0zł miesięcznie, na rękę",
    )
    assert (first.is_best, second.is_best, second.reason) == (True, False, "")
    assert first.reason == "Z odpowiedzi wynika, że tu pieniędzy jest najwięcej."


def test_amounts_of_different_persons_are_shown_for_each():
    (one,) = selection_views(telling(ILL, CHILD, home=SMALL))
    assert [option.benefits for option in one.options] == [
        ("Zasiłek gminny_zasilek – Ty: 200,00\xa0zł miesięcznie, na rękę",),
        ("Zasiłek rodzinny – Wszyscy w domu: 124,50\xa0zł miesięcznie, na rękę",),
    ]
    assert one.decides == (
        "Pieniądze dostaje tu kto inny albo cały dom, dlatego nie wybieramy za nikogo."
    )


def test_a_missing_answer_decides():
    rich = {name: one for name, one in ILL.items() if name != "praca_ile"}
    (one,) = selection_views(
        choosing(rich, names=("gminny_zasilek", "staly_zasilek", "rolny"))
    )
    assert (
        one.decides == "Co opłaca się bardziej, zależy od odpowiedzi, których brakuje."
    )
    assert one.missing


def test_help_in_kind_is_not_compared():
    (one,) = selection_views(choosing(ILL, names=("gminny_zasilek", "celowy")))
    assert one.decides.startswith("Samych kwot nie da się tu porównać.")


def test_equal_amounts_leave_it_to_the_reader():
    me = {**ILL, "praca_ile": Decimal("810.00")}
    (one,) = selection_views(choosing(me))
    assert one.decides == "Kwoty są takie same albo dokładną poda dopiero urząd."


def test_too_many_combinations_are_not_listed():
    told = choosing(ILL)
    (found,) = told.assessment.selections
    many = replace(found, combinations=(), best=None)
    told.__dict__["assessment"] = replace(told.assessment, selections=(many,))
    (one,) = selection_views(told)
    assert one.options == ()
    assert one.decides.startswith("Możliwości jest tu dużo.")
    assert len(counted_together(told, found.claims)) == 1


def test_several_that_go_together_are_called_so():
    told = choosing(ILL)
    claims = told.assessment.selections[0].claims
    both = Selection((*claims, claims[0]), ("jedno",), ((0, 2), (1,)), None, NOTHING)
    told.__dict__["assessment"] = replace(told.assessment, selections=(both,))
    (one,) = selection_views(told)
    assert one.title == "Nie wszystko naraz: wybierz"
    assert len(one.options[0].benefits) == 2


def test_what_is_perhaps_no_choice_at_all_says_so():
    told = choosing(ILL)
    (found,) = told.assessment.selections
    perhaps = replace(found, combinations=((0, 1),), best=None)
    told.__dict__["assessment"] = replace(told.assessment, selections=(perhaps,))
    (one,) = selection_views(told)
    assert one.title == "Być może trzeba będzie wybrać"
    assert one.decides == "Nie wiadomo jeszcze, czy te świadczenia się wykluczają."


@pytest.mark.parametrize(
    ("start", "best"),
    [
        ("03", "Aktywnie w żłobku – Wszyscy w domu: 700,00"),
        ("31", "Renta wdowia – Ty: 2\xa0702,50"),
        ("39", "Aktywni rodzice w pracy („babciowe”) – Wszyscy w domu: 1\xa0500,00"),
    ],
)
def test_people_are_told_what_pays_most(start, best):
    (one,) = selection_views(persona(start))
    first, second = one.options
    assert (first.is_best, second.is_best) == (True, False)
    assert first.benefits[0].startswith(best)


def test_the_sheet_tells_of_the_choice():
    office = OfficeData("Ośrodek")
    assert sheet_view(persona("03"), office).selections == selection_views(
        persona("03")
    )


def test_the_result_the_page_and_the_data_tell_of_it():
    told = choosing(ILL)
    (one,) = result_view(told).selections
    assert one == selection_views(told)[0]
    page = benefit_view(told, find_judgement(told, "gminny_zasilek", 0))
    assert (page.selections, page.choices) == ((one,), ())
    other = benefit_view(told, find_judgement(told, "celowy", -1))
    assert other.selections == ()
    (data,) = telling_data(told)["choices"]
    assert data == {
        "ids": ["jedno"],
        "claims": [
            {"id": "staly_zasilek", "claimant": 1},
            {"id": "gminny_zasilek", "claimant": 1},
        ],
        "combinations": [[0], [1]],
        "best": [0],
    }


def test_where_nothing_is_likely_nothing_is_chosen():
    told = choosing({"rola": "ja", "wiek": 45})
    assert told.assessment.selections
    assert selection_views(told) == ()


@pytest.mark.parametrize(
    ("names", "total"),
    [(TWO, "510,00"), (("rodzinny", "staly_zasilek"), "710,00")],
)
def test_the_sum_counts_the_best_only(names, total):
    told = choosing(ILL, names=names)
    said, _ = monthly_total(told, told.assessment.judgements)
    assert total in said


def test_what_a_received_benefit_excludes_is_not_added():
    told = choosing(ILL)
    (found,) = told.assessment.selections
    gminny = next(one for one in found.claims if one.benefit == "gminny_zasilek")
    assert [one.benefit for one in counted_together(told, (gminny,))] == []
    held = tuple(
        replace(one, received=YES) if one.benefit == "gminny_zasilek" else one
        for one in found.claims
    )
    kept = replace(found, claims=held)
    told.__dict__["assessment"] = replace(told.assessment, selections=(kept,))
    staly = next(one for one in held if one.benefit == "staly_zasilek")
    assert counted_together(told, (staly,)) == ()
