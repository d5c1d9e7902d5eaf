"""`guide assess`: what a situation file gives, in words and as data."""

import json
import re
from datetime import date
from random import Random

import pytest

from guide.cli import inputs
from guide.model.situation import Situation
from tests.cli.given import TODAY, persona, rows, without_relatives
from tests.engine.completing import complete
from tests.engine.promises import by_claim
from tests.engine.tiny import DAY
from tests.rulecases import real_engine, real_rulebook


@pytest.mark.parametrize(
    ("number", "benefit", "least", "most"),
    [
        (12, "zasilek_staly", "813.00", "813.00"),
        (11, "zasilek_okresowy", "646.00", "1292.00"),
        (10, "fundusz_alimentacyjny", "565.00", "565.00"),
    ],
)
def test_the_figures_of_acceptance(said, number, benefit, least, most):
    found = rows(said("assess", persona(number), TODAY, "--json"))
    (row,) = [one for one in found if one["id"] == benefit and one["outcome"] == "yes"]
    assert row["amount"] == {
        "least": least,
        "most": most,
        "period": "month",
        "basis": "net",
    }


@pytest.mark.parametrize(
    ("number", "line"),
    [
        (12, "Zasiłek stały: 813,00 zł miesięcznie, na rękę"),
        (
            11,
            (
                "Zasiłek okresowy (Wszyscy w domu): 646,00–1 292,00 zł miesięcznie, "
                "na rękę"
            ),
        ),
        (
            10,
            (
                "Świadczenie z funduszu alimentacyjnego (Dziecko, 7 lat): "
                "565,00 zł miesięcznie, na rękę"
            ),
        ),
    ],
)
def test_the_figures_of_acceptance_in_words(said, number, line):
    found = said("assess", persona(number), TODAY)
    assert line in [one.replace("\N{NO-BREAK SPACE}", " ") for one in found]


def test_the_result_in_words(said, monkeypatch):
    monkeypatch.setattr(inputs, "_today", lambda: DAY)
    found = said("assess", persona(12), TODAY)
    assert found[0] == "Prawdopodobnie możesz dostać 5 świadczeń."
    assert any(one.startswith("To nie jest decyzja.") for one in found)
    groups = [one for one in found if one.startswith("# ")]
    assert groups == [
        "# Prawdopodobnie tak",
        "# Zapytaj w ośrodku",
        "# Już masz",
        "# Raczej nie",
    ]
    assert max(map(len, found)) <= 100


def test_another_day_than_today_is_said_first(said, monkeypatch):
    monkeypatch.setattr(inputs, "_today", lambda: DAY)
    found = said("assess", persona(12), "--day=2024-05-01")
    first = found[0].replace("\N{NO-BREAK SPACE}", " ")
    assert first.startswith("Widok na dzień 1 maja 2024, nie na dziś.")


def test_missing_answers_are_named(said, file):
    found = said("assess", file("osoby:\n  - wiek: 70\n"), TODAY)
    assert "    brakuje: Gdzie mieszkasz?" in found


def test_the_contract_of_the_data(said):
    lines = said("assess", persona(11), TODAY, "--json")
    data = json.loads("\n".join(lines))
    assert data["day"] == "2026-11-24"
    assert {one["outcome"] for one in data["benefits"]} <= {
        "yes",
        "no",
        "open",
        "unconfirmed",
    }
    benefits = real_rulebook().benefits.values()
    day = date.fromisoformat(data["day"])
    taken = {one.id for one in benefits if one.is_open(day)}
    assert {one["id"] for one in data["benefits"]} == taken
    for row in data["benefits"]:
        assert type(row["claimant"]) is int or row["claimant"] == "household"
        assert type(row["discretionary"]) is bool
        assert set(row["amount"]) == {"least", "most", "period", "basis"}
        for end in ("least", "most"):
            amount = row["amount"][end]
            assert amount is None or re.fullmatch(r"[0-9]+\.[0-9]{2}", amount)
        for key in ("conditions", "missing", "documents", "steps"):
            assert type(row[key]) is list
        assert row["steps"], row["id"]
    yes = [one for one in data["benefits"] if one["outcome"] == "yes"]
    assert {one["id"] for one in yes if one["discretionary"]} >= {"zasilek_okresowy"}
    assert all(one["conditions"] and one["documents"] for one in yes)
    assert all(one["missing"] == [] for one in yes)


def test_an_empty_file_is_one_person_about_whom_nothing_is_known(said, file):
    data = json.loads("\n".join(said("assess", file(""), TODAY, "--json")))
    assert data["persons"] == ["Ty"]
    outcomes = {one["id"]: one["outcome"] for one in data["benefits"]}
    assert "yes" not in outcomes.values()
    assert "unconfirmed" not in outcomes.values()
    refused = {name for name, outcome in outcomes.items() if outcome == "no"}
    assert {"swiadczenie_pielegnacyjne", "swiadczenie_wychowawcze"} <= refused
    everyone = [one for one in data["benefits"] if one["outcome"] == "open"]
    local = {name for name, one in real_rulebook().parameters.items() if one.local}
    for one in everyone:
        assert one["missing"] or one["law"], one["id"]
    assert local


def test_what_an_empty_file_refuses_nobody_alone_could_get():
    """Each "no" of the empty situation is tried against people who answer it all."""
    engine = real_engine()
    empty = by_claim(engine.assess(Situation(), DAY))
    refused = [claim for claim, one in empty.items() if one.outcome == "no"]
    could = set()
    for seed in range(100):
        whole = complete(engine, Situation(), DAY, Random(seed))
        found = by_claim(engine.assess(whole, DAY))
        could |= {claim for claim, one in found.items() if one.outcome == "yes"}
        assert {str(found[claim].outcome) for claim in refused} == {"no"}
    assert len(could) >= 10, "the people tried could get too little to prove anything"


@pytest.mark.parametrize("text", ["", "# tylko uwaga\n", "osoby: brak\n"])
def test_files_that_say_nothing_are_the_same(said, file, text):
    assert rows(said("assess", file(text), TODAY, "--json")) == rows(
        said("assess", file("dom: brak\n"), TODAY, "--json")
    )


def test_the_day_asked_for_comes_before_that_of_the_file(said, file):
    path = file("dzien: 2024-06-01\nosoby:\n  - wiek: 40\n")
    for options, day in ((), "2024-06-01"), ((TODAY,), "2026-11-24"):
        data = json.loads("\n".join(said("assess", path, *options, "--json")))
        assert data["day"] == day


def test_without_any_day_it_is_today(said, file):
    data = json.loads("\n".join(said("assess", file(""), "--json")))
    assert re.fullmatch(r"20[0-9]{2}-[01][0-9]-[0-3][0-9]", data["day"])


def missing(lines, fact):
    """Return how each benefit that misses a fact says it was answered."""
    return {
        one["answered"]
        for row in rows(lines)
        for one in row["missing"]
        if one["fact"] == fact
    }


def test_dont_know_is_an_answer(said, file):
    text = "osoby:\n  - wiek: 40\n"
    assert missing(said("assess", file(text), TODAY, "--json"), "stopien") == {None}
    text += "    stopien: nie wiem\n"
    answered = missing(said("assess", file(text), TODAY, "--json"), "stopien")
    assert answered == {"nie_wiem"}


def test_nobody_elsewhere_is_an_answer(said, file):
    text = without_relatives()
    assert missing(said("assess", file(text), TODAY, "--json"), "krewni") == {None}
    text += "krewni: brak\n"
    assert missing(said("assess", file(text), TODAY, "--json"), "krewni") == set()
