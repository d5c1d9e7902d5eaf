"""Texts of rule files on their way to translators."""

import pytest

from guide.loading.messages import extract_messages

_INCOMES = """\
fact: zrodla
question: Skąd masz pieniądze?
columns:
  - id: ups
    title: dochód
    period: zeszły miesiąc
    basis: na rękę
patterns:
  - id: stale
    facts:
      - suffix: miesiac
        question: Ile daje {label}?
        why: Od tego zależy zasiłek.
kinds:
  - id: renta
    label: renta
    pattern: stale
  - id: praca
    label: praca
  - id: bez_nazwy
  - zwykły tekst
"""

_BENEFIT = """\
id: zasilek
title: Zasiłek
source: ups art. 1
amount:
  period: month
  exactly: kwota
unmodelled:
  - Ośrodek sprawdza resztę.
  - id: nie_tekst
requires:
  - id: prog
    text: >-
      Dochód jest
      niski.
    when: dochod < prog
    note:
      id: nie_tekst
"""


def extracted(folder, text):
    path = folder / "plik.yaml"
    path.write_text(text, "utf-8")
    with path.open("rb") as file:
        return [
            (line, words) for line, _, words, _ in extract_messages(file, (), (), {})
        ]


def test_texts_are_taken_and_names_and_formulas_are_left(tmp_path):
    assert extracted(tmp_path, _BENEFIT) == [
        (2, "Zasiłek"),
        (8, "Ośrodek sprawdza resztę."),
        (12, "Dochód jest niski."),
    ]


def test_questions_of_a_pattern_are_told_for_each_kind(tmp_path):
    assert [words for _, words in extracted(tmp_path, _INCOMES)] == [
        "Skąd masz pieniądze?",
        "dochód",
        "zeszły miesiąc",
        "na rękę",
        "Ile daje renta?",
        "Ile daje praca?",
        "Od tego zależy zasiłek.",
        "renta",
        "praca",
    ]


@pytest.mark.parametrize("text", ["", "id: [", "- zwykły tekst", "kinds: renta"])
def test_files_without_texts_have_none(tmp_path, text):
    assert extracted(tmp_path, text) == []
