"""Whose a paper is, and how often it stands on the list, by the real rules."""

import pytest

from guide.loading.situations import load_situation
from guide.present.papers import papers_view
from guide.present.telling import Telling
from tests.present.test_real import DAY, engine

_MOTHER = """
osoby:
  - rola: ja
    wiek: 34
    stan_cywilny: rozwod
    zrodla: praca
    praca_miesiac: 2600.00
    praca_od: {since}
    praca_rok: 31200.00
    stopien: brak
    orzeczenie_zus: brak
  - rola: moje_dziecko
    wiek: 7
    uczy_sie: szkola_podstawowa
    drugi_rodzic: alimenty_zasadzone
    egzekucja: bezskuteczna
    alimenty_zasadzone_kwota: 600.00
    zrodla: brak
    stopien: orzeczenie_do_16_lat
  - rola: moje_dziecko
    wiek: 4
    uczy_sie: przedszkole
    drugi_rodzic: alimenty_zasadzone
    egzekucja: bezskuteczna
    alimenty_zasadzone_kwota: 600.00
    zrodla: brak
    stopien: brak
dom:
  gdzie_mieszka: milicz
  wszyscy_obywatele_polscy: tak
  ktos_w_placowce: nie
  ktos_ma_orzeczenie: tak
"""


@pytest.fixture
def owners(tmp_path):
    """Tell whose each paper is: the titles of groups by the title of a paper."""

    def of_papers(since="dlugo_podobnie"):
        path = tmp_path / "mother.yaml"
        path.write_text(_MOTHER.format(since=since), "utf-8")
        rules = engine()
        situation = load_situation(path, rules.rulebook).situation
        found: dict[str, list[str]] = {}
        for group in papers_view(Telling(rules, situation, DAY)).groups:
            for paper in group.documents:
                found.setdefault(paper.title, []).append(group.title)
        return found

    return of_papers


@pytest.mark.parametrize("title", ["Wyrok albo ugoda", "Zaświadczenie komornika"])
def test_one_paper_about_maintenance_of_all_children_stands_once(owners, title):
    found = [whose for paper, whose in owners().items() if paper.startswith(title)]
    assert found == [["Ty"]]


def test_a_certificate_is_listed_with_whom_it_is_about(owners):
    title = "Orzeczenie o niepełnosprawności albo o stopniu niepełnosprawności"
    assert owners()[title] == ["Dziecko, 7\xa0lat"]


@pytest.mark.parametrize(
    ("since", "needed"),
    [("dlugo_podobnie", False), ("juz_nie", True)],
)
def test_steady_work_needs_no_paper_about_lost_income(owners, since, needed):
    lost = [one for one in owners(since) if one.startswith("Papier o dochodzie")]
    assert bool(lost) is needed
