"""Smaller matrices of incomes."""

from decimal import Decimal

import pytest

from guide.loading import load_rulebook
from guide.model.possible import NO

MATRIX = """fact: zrodla
topic: dochody
question: Skąd?
question_other: Skąd?
why: Bo tak.
columns:
  - id: up
    title: dochód
    value: dochod
    period: miesiąc
    basis: na rękę
    source: up art. 8
kinds:
  - id: praca
    label: Praca
    facts:
      - fact: praca_jaka
        kind: {kind}
        question: Jaka?
        question_other: Jaka?
        why: Bo tak.
{more}    cells:
      - column: up
        counts: no
        source: up art. 8
"""
OPTIONS = """        options:
          - id: etat
            label: Etat
          - id: zadna
            label: Żadna
"""


@pytest.fixture
def matrix(tmp_path):
    """Return a function that loads only incomes, with one question of a kind."""

    def load(kind, more=""):
        (tmp_path / "facts").mkdir()
        topic = "topic: dochody\ntitle: Dochody\n"
        (tmp_path / "facts/10-dochody.yaml").write_text(topic, "utf-8")
        acts = (
            "acts:\n  - id: up\n    title: Ustawa\n    short: ustawa\n"
            "    journal: Dz.U.\n    checked: 2026-01-01\n"
        )
        (tmp_path / "acts.yaml").write_text(acts, "utf-8")
        text = MATRIX.format(kind=kind, more=more)
        (tmp_path / "incomes.yaml").write_text(text, "utf-8")
        return load_rulebook(tmp_path)

    return load


@pytest.mark.parametrize(
    ("kind", "more", "otherwise"),
    [
        ("yes_no", "", NO),
        ("option", OPTIONS, "etat"),
        ("options", OPTIONS, frozenset()),
        ("options", f"{OPTIONS}        exclusive: zadna\n", frozenset({"zadna"})),
        ("persons", "", ()),
        ("date", "", None),
        ("count", "", Decimal(0)),
        ("money", "", Decimal(0)),
    ],
)
def test_what_holds_of_an_income_that_is_not_there(matrix, kind, more, otherwise):
    assert matrix(kind, more).facts["praca_jaka"].otherwise == otherwise


def test_no_option_for_no_income(matrix):
    fact = matrix("money").facts["zrodla"]
    assert fact.exclusive is None
    assert [option.id for option in fact.options] == ["praca"]


def test_a_column_that_nothing_counts_in_is_zero(matrix):
    value = matrix("money").values["dochod"].content.variants[0].value
    assert value.value == 0
