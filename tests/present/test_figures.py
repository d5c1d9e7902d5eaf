"""Amounts of the law beside the conditions they decide, and in one list."""

from guide.model.walk import conditions
from guide.present.figures import figures
from guide.present.parameters import all_parameter_views, parameter_view
from tests.present.test_real import engine, persona


def figures_of(benefit, condition):
    telling = persona("30")
    found = conditions(engine().rulebook.benefits[benefit].requires)
    (one,) = (one for one in found if one.id == condition)
    return figures(telling, one).replace("\xa0", " ")


def test_a_criterion_is_told_for_one_and_for_a_family():
    said = figures_of("specjalny_zasilek_celowy", "ponad_kryterium")
    assert said == (
        "Kryterium dochodowe osoby samotnie gospodarującej: 1 010,00 zł; "
        "Kryterium dochodowe na osobę w rodzinie: 823,00 zł"
    )


def test_a_criterion_that_the_council_may_raise_is_told_as_the_least():
    said = figures_of("zasilek_okresowy", "kryterium")
    assert "co najmniej 1 010,00 zł" in said
    assert "co najmniej 823,00 zł" in said


def test_sums_inside_an_income_are_no_criterion():
    assert figures_of("zasilek_rodzinny", "dochod").count("zł") == 2


def test_a_condition_without_money_names_none():
    assert figures_of("zasilek_staly", "pelnoletnosc") == ""


def test_amounts_that_nobody_knows_end_the_list():
    telling = persona("30")
    parameters = engine().rulebook.parameters.values()
    spans = {one.id: one.on(telling.day) for one in parameters}
    known, unknown = [], []
    for one in parameters:
        span = spans[one.id]
        found = span is not None and span.value is not None
        (known if found else unknown).append(parameter_view(telling, one))
    assert unknown
    assert list(all_parameter_views(telling)) == known + unknown
