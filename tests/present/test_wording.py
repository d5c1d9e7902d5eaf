"""What is said of unsettled law, and texts of the rule files filled in."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from guide.engine.judging import Engine
from guide.model.kinds import Unit
from guide.model.law import Status
from guide.model.possible import Needs
from guide.model.situation import Situation
from guide.present.parameters import parameter_view
from guide.present.people import Voice
from guide.present.telling import Telling
from guide.present.wording import Standing, law_reasons, right_to_apply, words
from tests.present.tiny import CHECKED, DAY, ENGINE, rulebook, telling


def test_texts_are_filled_with_the_amounts_of_the_day():
    said = telling({}).rule_text
    assert said("Próg to {prog}.") == "Próg to 1\xa0010,00\xa0zł."
    assert said("Hektar: {hektar}.") == "Hektar: …."
    assert said("{dawny} i {nie_ma}") == "… i …"
    assert said(None) == ""


def switch(since=DAY):
    """Make a question of law, yes until a day and doubtful from then on."""
    rules = rulebook()
    (known,) = rules.parameters["kwota"].spans
    before = replace(known, value=Decimal(1), until=date(2026, 11, 23))
    after = replace(
        known,
        since=since,
        value=None,
        least=Decimal(0),
        most=Decimal(1),
        status=Status.UNKNOWN,
        checked=CHECKED,
    )
    return replace(
        rules.parameters["kwota"],
        id="prawo",
        title="Czy status daje prawo (1 – tak, 0 – nie)",
        unit=Unit.COUNT,
        spans=(before, after),
    )


def with_switch(day):
    rules = rulebook()
    parameters = {**rules.parameters, "prawo": switch()}
    return Telling(Engine(replace(rules, parameters=parameters)), Situation(), day)


def test_doubt_of_law_is_a_question_with_the_day_it_arose():
    found = law_reasons(with_switch(DAY), Needs.of(law=frozenset({"prawo"})))
    (said,) = found
    assert said == (
        "Zapytaj w OPS lub ZUS: czy status daje prawo? "
        "Przepisy zmieniły się 24\xa0listopada 2026."
    )


@pytest.mark.parametrize(
    ("day", "value"), [(date(2026, 11, 23), "tak"), (DAY, "nie wiadomo")]
)
def test_question_of_law_is_answered_in_words(day, value):
    view = parameter_view(with_switch(day), switch())
    assert (view.title, view.value) == ("Czy status daje prawo", value)


def test_what_is_not_known_is_said_plainly():
    view = parameter_view(telling({}), ENGINE.rulebook.parameters["hektar"])
    assert (view.value, view.note) == ("nie wiadomo", "")
    assert view.status == (
        "jeszcze tego nie wiemy (sprawdzone 23\xa0listopada 2026); zapytaj w ośrodku"
    )


def test_table_is_told_by_its_ends_and_local_law_by_its_least():
    parameters = ENGINE.rulebook.parameters
    table = parameter_view(telling({}), parameters["tabela"])
    assert table.value == "95,00–124,50\xa0zł"
    local = parameter_view(telling({}), parameters["gminny"])
    assert local.value == "co najmniej 1\xa0010,00\xa0zł"
    assert local.status == "może postanowić rada gminy; zapytaj w ośrodku"
    lapsed = parameter_view(telling({}, day=date(2025, 12, 31)), parameters["dawny"])
    assert lapsed.until == "do 31\xa0grudnia 2025 włącznie"


def test_names_that_tell_nothing_are_left_out():
    assert law_reasons(telling({}), Needs.of(law=frozenset({"warunek"}))) == ()


def test_words_for_another_person():
    mine, other = telling({}), telling({}, voice=Voice.PROFESSIONAL)
    assert words(mine, Standing.MAY).headline == "Możesz się ubiegać"
    assert words(other, Standing.MAY).headline == "Można się ubiegać"
    assert words(other, Standing.NO) == words(mine, Standing.NO)
    assert right_to_apply(mine) == (
        "Masz prawo złożyć każdy wniosek, także wtedy, gdy przewodnik mówi "
        "„raczej nie”. Urząd musi go przyjąć i odpowiedzieć na piśmie, "
        "a od decyzji możesz się odwołać."
    )
    assert right_to_apply(other).startswith("Każdy ma prawo")


def test_a_value_has_its_history_newest_first_each_once():
    name = "prog"
    before, now, later = (
        replace(ENGINE.rulebook.parameters[name].spans[0], since=since, until=until)
        for since, until in (
            (date(2024, 1, 1), date(2024, 12, 31)),
            (date(2025, 1, 1), date(2026, 12, 31)),
            (date(2027, 1, 1), None),
        )
    )
    spans = (
        replace(before, since=date(2023, 1, 1), until=date(2023, 12, 31)),
        before,
        replace(now, value=now.value + 100),
        replace(later, value=now.value + 200),
    )
    found = replace(ENGINE.rulebook.parameters[name], spans=spans)
    (coming, days), (old, past) = parameter_view(telling({}), found).history
    assert days == "od 1\N{NO-BREAK SPACE}stycznia 2027"
    said = past.replace("\N{NO-BREAK SPACE}", " ")
    assert said == "od 1 stycznia 2023 do 31 grudnia 2024 włącznie"
    assert coming != old
