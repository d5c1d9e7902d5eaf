"""Views of the real rules for every persona: finished text and nothing else."""

import json
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from guide.engine.judging import Engine
from guide.loading import load_rulebook
from guide.loading.situations import load_situation
from guide.model.possible import HOUSEHOLD, YES
from guide.model.situation import Situation
from guide.present.benefit import benefit_view, find_judgement
from guide.present.catalogue import catalogue_view, way_views
from guide.present.deadlines import deadline_views
from guide.present.export import telling_data
from guide.present.information import information_view
from guide.present.papers import papers_view
from guide.present.parameters import parameter_view
from guide.present.people import Voice
from guide.present.procedures import procedure_view, refusal_view
from guide.present.result import result_view
from guide.present.telling import Telling
from guide.present.texts import first_low
from tests.inside import inside

DAY = date(2026, 11, 24)
ROOT = Path(__file__).resolve().parents[2]
PERSONAS = sorted((ROOT / "tests" / "personas").glob("*.yaml"))
_UNFINISHED = re.compile(r"[{}<>]|None|NaN|Infinity|Decimal|\.\.$|  | ,")


@cache
def engine():
    return Engine(load_rulebook(ROOT / "rules"))


@cache
def told(path, voice=Voice.MYSELF):
    if path is None:
        return Telling(engine(), Situation(), DAY, voice)
    found = load_situation(path, engine().rulebook)
    return Telling(engine(), found.situation, found.day or DAY, voice)


def texts(view):
    """Yield every text of a view; anything but texts, yes/no and views is a mistake."""
    for part in inside(view):
        assert part is None or isinstance(part, bool | str), part
        if isinstance(part, str):
            yield part


def unfinished(view):
    return [text for text in texts(view) if _UNFINISHED.search(text)]


def cards(view):
    return {
        (card.slug, card.claimant): card
        for group in view.groups
        for card in (*group.cards, *group.more)
    }


def persona(start):
    return told(next(path for path in PERSONAS if path.name.startswith(start)))


SITUATIONS = pytest.mark.parametrize(
    "path", [None, *PERSONAS], ids=lambda path: path.stem if path else "nothing"
)


@SITUATIONS
def test_every_view_is_finished_text(path):
    telling = told(path)
    assert unfinished(result_view(telling)) == []
    assert unfinished(papers_view(telling)) == []
    for judgement in telling.assessment.judgements:
        assert unfinished(benefit_view(telling, judgement)) == []


@SITUATIONS
def test_every_judgement_is_shown_once_or_merged_with_a_like_refusal(path):
    telling = told(path)
    shown = {slug for slug, _ in cards(result_view(telling))}
    assert shown == {
        one.benefit.replace("_", "-") for one in telling.assessment.judgements
    }


@SITUATIONS
def test_data_can_be_written_as_json(path):
    data = telling_data(told(path))
    assert json.loads(json.dumps(data)) == data


@pytest.mark.parametrize("voice", Voice)
def test_persons_have_labels_of_their_own(voice):
    for path in PERSONAS:
        labels = told(path, voice).people.labels
        assert len(set(labels)) == len(labels)
        assert unfinished(result_view(told(path, voice))) == []


def test_information_pages_are_finished_text():
    telling = told(None)
    assert unfinished(catalogue_view(telling)) == []
    assert unfinished(way_views(telling)) == []
    for benefit in engine().rulebook.benefits.values():
        view = information_view(telling, benefit)
        assert unfinished(view) == []
        assert view.conditions


@pytest.mark.parametrize(
    ("start", "slug", "claimant", "amount"),
    [
        ("12", "zasilek-staly", "", "813,00 zł"),
        ("11", "zasilek-okresowy", "Wszyscy w domu", "646,00–1 292,00 zł"),
        ("10", "fundusz-alimentacyjny", "Dziecko, 7 lat", "565,00 zł"),
    ],
)
def test_the_three_promised_figures(start, slug, claimant, amount):
    found = cards(result_view(persona(start)))
    card = found[slug, claimant.replace("7 lat", "7\xa0lat")]
    assert card.amount.replace("\xa0", " ") == amount
    assert card.status == "Prawdopodobnie tak"


def test_income_over_the_statute_is_left_to_the_council():
    card = cards(result_view(persona("01")))["zasilek-okresowy", ""]
    assert card.standing == "ask"
    assert card.why.startswith("Raczej nie, chyba że gmina podniosła próg. Zapytaj")


def test_a_refusal_leads_to_the_appeal():
    refused = cards(result_view(persona("12")))["zasilek-staly", ""].refusal
    assert refused.title == "Była odmowa?"
    assert refused.appeal.replace("\xa0", " ") == (
        "Od decyzji można się odwołać. Samorządowe Kolegium Odwoławcze we Wrocławiu, "
        "przez ośrodek, który wydał decyzję. Bez opłat. Termin to 14 dni od dnia, "
        "w którym przyszła decyzja. Sprawdź go w pouczeniu na końcu decyzji."
    )
    assert refused.later == (
        "Gdy termin minął albo coś się zmieniło, złóż nowy wniosek i napisz, "
        "co się zmieniło."
    )


AWAY = (
    "ośrodek w gminie ostatniego stałego meldunku, a w pilnej sprawie – w gminie pobytu"
)


@pytest.mark.parametrize(
    ("home", "office"),
    [
        ("bez_domu_inna_gmina", AWAY),
        ("inna_gmina", "ośrodek pomocy społecznej w Twojej gminie"),
    ],
)
def test_who_lives_elsewhere_is_sent_to_the_competent_gmina(home, office):
    telling = living(home)
    said = f"Wnioski do pomocy społecznej przyjmuje {office}."
    assert result_view(telling).where == said
    rulebook = engine().rulebook
    for benefit in rulebook.benefits.values():
        view = procedure_view(telling, benefit)
        near = f"{view.office} {view.appeal.text}"
        assert not {"Milicza", "Milicz", "Miliczu"} & set(re.findall(r"\w+", near))
    assert office in first_low(
        procedure_view(telling, rulebook.benefits["zasilek_staly"]).office
    )


def test_who_lives_here_is_told_no_other_office():
    assert result_view(living("milicz")).where == ""
    appeal = procedure_view(living("milicz"), engine().rulebook.benefits["posilek"])
    assert "Kolegium Odwoławcze we Wrocławiu" in appeal.appeal.text


@pytest.mark.parametrize(
    ("kinds", "dates"),
    [("brak", []), ("swiadczenie_wychowawcze", ["do 30 kwietnia 2027"])],
)
def test_only_who_has_800_waits_for_april(kinds, dates):
    child = {("rola", 1): "moje_dziecko", ("wiek", 1): Decimal(9)}
    answers = {**child, ("wiek", 0): Decimal(35), ("zrodla", 0): frozenset({kinds})}
    telling = Telling(engine(), Situation(2, None, answers), DAY)
    found = find_judgement(telling, "swiadczenie_wychowawcze", 0)
    told = [one.date.replace("\xa0", " ") for one in deadline_views(telling, found)]
    assert told == dates


@pytest.mark.parametrize(
    ("name", "since"),
    [
        ("kryterium_ups_osoby_samotnej", "od 1 stycznia 2025"),
        ("kryterium_ups_na_osobe", "od 1 stycznia 2025"),
        ("kryterium_zr", "od 1 listopada 2015"),
    ],
)
def test_a_value_is_dated_by_its_beginning_not_by_its_last_check(name, since):
    view = parameter_view(told(None), engine().rulebook.parameters[name])
    assert view.since.replace("\xa0", " ") == since


def test_the_housing_allowance_is_counted_as_paid_to_the_landlord():
    view = result_view(persona("18"))
    assert view.total.endswith("miesięcznie, na rękę i na czynsz.")
    found = cards(view).values()
    (card,) = [one for one in found if one.slug == "dodatek-mieszkaniowy"]
    assert card.amount_how == "miesięcznie, zwykle wprost na czynsz"


def test_what_is_paid_once_a_year_is_said_to_be_spread_out():
    view = result_view(persona("18"))
    found = {one.slug: one for one in cards(view).values()}
    assert found["zasilek-rodzinny"].amount_how == "średnio miesięcznie, na rękę"
    assert found["dodatek-mieszkaniowy"].amount_how.startswith("miesięcznie")
    assert view.total_note == (
        "To, co wypłaca się raz w roku, jest rozłożone na miesiące."
    )


def living(home):
    answers = {("gdzie_mieszka", HOUSEHOLD): home}
    return Telling(engine(), Situation(1, None, answers), DAY)


def test_only_what_was_refused_says_so():
    for start, slugs in (("12", {"zasilek-staly"}), ("01", set())):
        found = cards(result_view(persona(start))).values()
        assert {card.slug for card in found if card.refusal} == slugs


def test_every_appeal_is_that_of_the_benefits_own_procedure():
    telling = persona("12")
    said = {
        one.benefit: refusal_view(telling, replace(one, refused=YES)).appeal
        for one in telling.assessment.judgements
    }
    for name, text in said.items():
        appeal = appeal_of(name)
        assert telling.rule_text(appeal.text) in text
        assert ("Termin to" in text) is (appeal.term is not None)
    assert "Termin to 1\xa0miesiąc" in said["swiadczenie_uzupelniajace"]


def appeal_of(name):
    book = engine().rulebook
    return book.procedures[book.benefits[name].procedure].appeal


def blank_papers_of(name):
    return information_view(told(None), engine().rulebook.benefits[name]).papers


@pytest.mark.parametrize(
    ("papers", "title"),
    [
        (papers_view(persona("03")), "Wniosek o Dobry start 300+"),
        (blank_papers_of("swiadczenie_wychowawcze"), "Wniosek o 800+"),
    ],
    ids=["result", "information"],
)
def test_what_is_filed_online_is_not_to_be_brought(papers, title):
    *_, online = papers.groups
    assert online.title == "To składa się przez internet"
    application, *entered = online.documents
    assert application.title == title
    assert {paper.who for paper in online.documents} == {"złóż przez internet"}
    named = [paper.title for paper in entered]
    assert any("do wpisania we wniosku" in one for one in named)
    assert all("do wpisania" in one or one.startswith("Wniosek") for one in named)


def test_nothing_known_is_never_yes():
    view = result_view(told(None))
    assert {group.id for group in view.groups} <= {"open", "no", "ask"}
    assert view.total == ""
