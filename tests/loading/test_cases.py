"""Files of cases: what they may say, and what is wrong with the others."""

from datetime import date
from decimal import Decimal

import pytest

from guide.loading.cases import load_cases
from guide.loading.problems import RulebookError
from guide.model.possible import NO
from guide.model.rulebook import DocumentUse
from tests.engine.tiny import (
    PLACE,
    benefit,
    parameter,
    part,
    pays,
    rulebook,
    unknown,
    yes_no,
)

BOOK = rulebook(
    yes_no("chory"),
    parameter("prog", unknown(0, 5), local=True),
    benefit(
        "zasilek",
        amount=pays(10),
        documents=(DocumentUse("orzeczenie", PLACE),),
        parts=(part("dodatek", 5),),
    ),
)

CASE = """\
- name: chory
  basis: wyliczone
  day: 2026-11-24
  local:
    prog: 2.50
  situation:
    dom:
      chory: nie
  expect:
    zasilek:
      outcome: yes
      claimant: 1
      least: 10.00
      most: bez_granicy
      missing: chory, krewni
      parts:
        dodatek: 5.00
      presumed: prog
      unknown: open_list
      documents: orzeczenie
      without:
        - orzeczenie
"""


@pytest.fixture
def read(tmp_path):
    def read_text(text):
        (tmp_path / "zasilek.yaml").write_text(text, "utf-8")
        return load_cases(tmp_path, BOOK)

    return read_text


@pytest.fixture
def mistakes(read):
    def mistakes_in(text):
        with pytest.raises(RulebookError) as caught:
            read(text)
        return [str(problem) for problem in caught.value.problems]

    return mistakes_in


def test_everything_a_case_can_say(read):
    (case,) = read(CASE)
    assert (case.name, case.basis, case.day) == (
        "chory",
        "wyliczone",
        date(2026, 11, 24),
    )
    assert case.local == (("prog", Decimal("2.50")),)
    assert case.situation.answer("chory") is NO
    (one,) = case.expected
    assert (one.benefit, one.outcome, one.claimant) == ("zasilek", "yes", 0)
    assert (one.least, one.most) == (10, Decimal("Infinity"))
    assert one.missing == ("chory", "krewni")
    assert one.parts == (("dodatek", 5),)
    assert (one.presumed, one.unknown) == (("prog",), ("open_list",))
    assert (one.documents, one.without) == (("orzeczenie",), ("orzeczenie",))
    assert one.tells_amount


def test_files_that_hold_no_cases_are_left_out(read, tmp_path):
    (tmp_path / "nieosiagalne.yaml").write_text("- id: x\n", "utf-8")
    (tmp_path / "pokrycie.yaml").write_text("warunki: 100\n", "utf-8")
    assert len(read(CASE)) == 1


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("name: chory", "nmae: chory", "nieznany klucz 'nmae'; może 'name'?"),
        ("  basis: wyliczone\n", "", "zasilek.yaml:1: brak wartości 'basis'"),
        ("2026-11-24", "24.11.2026", "zasilek.yaml:3: day: '24.11.2026' nie jest"),
        ("    prog: 2.50", "    porg: 2.50", "nieznana nazwa 'porg'; może 'prog'?"),
        ("    prog: 2.50", "    prog: dwa", "zasilek.yaml:5: prog: 'dwa' nie jest"),
        ("chory: nie", "chory: moze", "zasilek.yaml:8: chory"),
        ("    zasilek:", "    zaslek:", "zasilek.yaml:10: expect: nieznana nazwa"),
        ("outcome: yes", "outcome: tak", "zasilek.yaml:11: outcome: 'tak' zamiast"),
        ("      outcome: yes\n", "", "brak wartości 'outcome'"),
        ("claimant: 1", "claimant: 0", "claimant: osoby liczymy od 1"),
        ("least: 10.00", "least: 10 zł", "zasilek.yaml:13: least: '10 zł'"),
        ("missing: chory", "missing: chroy", "nieznana nazwa 'chroy'; może 'chory'"),
        ("dodatek: 5.00", "dodatk: 5.00", "zasilek.yaml:16: parts: nieznana"),
        ("documents: orz", "documents: ozr", "documents: nieznana nazwa"),
        ("        - orz", "        - ozr", "zasilek.yaml:22: without: nieznana"),
        ("most: bez", "mots: bez", "nieznany klucz 'mots'; może 'most'?"),
    ],
)
def test_mistakes_are_named_with_their_line(mistakes, old, new, problem):
    assert CASE.count(old) == 1
    assert [one for one in mistakes(CASE.replace(old, new)) if problem in one]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("name: chory\n", "przypadki wypisz po '- '"),
        ("- chory\n", "tu ma być 'name:'"),
        ("- name: x\n  expect: tak\n", "expect: napisz 'świadczenie:'"),
    ],
)
def test_a_file_of_another_shape_is_refused(mistakes, text, problem):
    assert [one for one in mistakes(text) if problem in one]
