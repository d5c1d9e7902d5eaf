"""Terms that run from a date: whose date it is, on the real rules."""

from datetime import date

import pytest

from guide.loading.situations import load_situation
from guide.present.benefit import benefit_view
from guide.present.cards import slug_of
from guide.present.telling import Telling
from tests.rulecases import real_engine

DAY = date(2026, 11, 24)
HOME = """dom:
  gdzie_mieszka: milicz
  ktos_w_placowce: nie
  wszyscy_obywatele_polscy: tak
  ktos_ma_orzeczenie: nie
"""
FAMILY = """osoby:
  - rola: ja
    wiek: 36
    urodzenie: 1990-05-20
    stan_cywilny: wolny
    zrodla: brak
  - rola: moje_dziecko
    wiek: 3
    urodzenie: 2023-03-03
    zrodla: brak
    drugi_rodzic: nie_zyje
  - rola: moje_dziecko
    wiek: 0
    urodzenie: {born}
    zrodla: brak
    drugi_rodzic: nie_zyje
    matka_pod_opieka_od_10_tygodnia: tak
    zapomoga_juz_przyznana: nie
"""
CARE = """osoby:
  - rola: ja
    wiek: 40
    urodzenie: 1986-05-20
    stan_cywilny: wolny
    zrodla: brak
  - rola: inna_osoba
    wiek: {age}
    zrodla: brak
    piecza: opiekun_faktyczny
    data_objecia_opieka: 2026-09-24
    zapomoga_juz_przyznana: nie
    matka_pod_opieka_od_10_tygodnia: tak
    rodzice: brak
"""


@pytest.fixture
def terms(tmp_path):
    def told(people, slug):
        """Return the terms of one benefit, those of dates in the year left out."""
        file = tmp_path / "osoby.yaml"
        file.write_text(people + HOME)
        found = load_situation(file, real_engine().rulebook)
        telling = Telling(real_engine(), found.situation, DAY)
        (judgement,) = (
            one for one in telling.assessment.judgements if slug_of(one.benefit) == slug
        )
        return [
            (one.date.replace("\xa0", " "), one.passed)
            for one in benefit_view(telling, judgement).deadlines
            if "kwietnia" not in one.text
        ]

    return told


@pytest.mark.parametrize(
    ("slug", "born", "until"),
    [
        ("swiadczenie-wychowawcze", "2026-10-12", "do 12 stycznia 2027"),
        ("swiadczenie-wychowawcze", "nie wiem", ""),
        ("jednorazowa-zapomoga", "2026-10-12", "do 12 października 2027"),
        ("jednorazowa-zapomoga", "nie wiem", ""),
    ],
)
def test_a_term_from_birth_is_that_of_the_child_it_is_for(terms, slug, born, until):
    assert terms(FAMILY.format(born=born), slug) == [(until, False)]


@pytest.mark.parametrize("age", [0, 3])
def test_who_took_a_child_into_care_has_a_year_from_that_day(terms, age):
    found = terms(CARE.format(age=age), "jednorazowa-zapomoga")
    assert found == [("do 24 września 2027", False)]
