"""Information pages made from the rules alone."""

from guide.present.catalogue import catalogue_view, urgent_view, way_views
from guide.present.information import information_view
from tests.present.tiny import ENGINE, telling

BENEFITS = ENGINE.rulebook.benefits


def test_lists_by_need_event_and_urgency():
    view = catalogue_view(telling({}))
    (need,) = view.needs
    assert (need.title, need.text) == ("Dom", "na dom")
    assert [one.slug for one in need.entries] == ["rodzinny"]
    assert [one.slug for one in view.events[0].entries] == ["staly-zasilek"]
    assert len(view.entries) == len(BENEFITS)
    assert view.urgent[0].quick_exit
    assert urgent_view(telling({}), "jedzenie") == view.urgent[0]
    assert urgent_view(telling({}), "nie-ma") is None


def test_how_a_benefit_is_paid_or_what_one_gets():
    entries = {one.slug: one for one in catalogue_view(telling({})).entries}
    assert entries["staly-zasilek"].how == "miesięcznie, na rękę"
    assert entries["celowy"].how == "Pieniądze na to, czego brakuje."


def test_conditions_from_the_rules():
    view = information_view(telling({}), BENEFITS["staly_zasilek"])
    assert [one.text for one in view.conditions] == [
        "Warunek choroba.",
        "Dochód nie przekracza progu.",
    ]
    assert view.conditions[0].source == "ustawa próbna, art. choroba"
    heading, unlisted = information_view(telling({}), BENEFITS["celowy"]).conditions
    assert [one.text for one in heading.parts] == [
        "Ktoś jest chory.",
        "Ktoś znowu jest chory.",
    ]
    assert "inną ważną przyczynę" in unlisted.text


def test_empty_checklist_has_every_paper():
    papers = information_view(telling({}), BENEFITS["staly_zasilek"]).papers
    (group,) = papers.groups
    assert [(one.title, one.certain) for one in group.documents] == [
        ("Dowód osobisty", True),
        ("Oświadczenie", True),
        ("Zaświadczenie o pracy", False),
    ]
    assert [one.title for one in papers.by_office] == ["Dane z rejestru"]
    empty = information_view(telling({}), BENEFITS["rolny"]).papers
    assert empty.is_empty
    assert empty.groups == ()


def test_closed_benefit_says_what_now():
    view = information_view(telling({}), BENEFITS["zamkniety"])
    assert view.closed == "Zamiast niego jest zasiłek celowy."


def test_procedures_with_their_benefits():
    (way,) = way_views(telling({}))
    assert way.procedure.title == "Wniosek"
    assert len(way.entries) == len(BENEFITS)
