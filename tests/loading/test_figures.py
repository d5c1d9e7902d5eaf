"""The second writing-down of amounts: what it may say, and what is wrong with it."""

from datetime import date
from decimal import Decimal

import pytest

from guide.loading.figures import load_figures
from guide.loading.problems import RulebookError
from tests.engine.tiny import parameter, rows, rulebook, span, unknown

BOOK = rulebook(
    parameter("prog", unknown(0, 5)), parameter("tabela", span(rows((0, 5), (10, 7))))
)

TEXT = """\
- parameter: prog
  basis: kwoty.md §1
  days:
    2026-01-01: 4.50
    2026-12-31: 1.00..bez_granicy
    2027-01-01: none
- parameter: tabela
  basis: kwoty.md §2
  days:
    2026-01-01:
      0: 5.00
      10: 7.00
"""


def read(folder, text):
    (folder / "kwoty").mkdir(exist_ok=True)
    (folder / "kwoty" / "proba.yaml").write_text(text, "utf-8")
    return load_figures(folder, BOOK)


def test_amounts_bounds_days_without_law_and_rows(tmp_path):
    found = read(tmp_path, TEXT)
    assert [(one.day, one.least, one.most, one.row) for one in found] == [
        (date(2026, 1, 1), Decimal("4.50"), Decimal("4.50"), None),
        (date(2026, 12, 31), Decimal("1.00"), Decimal("Infinity"), None),
        (date(2027, 1, 1), None, None, None),
        (date(2026, 1, 1), Decimal("5.00"), Decimal("5.00"), "0"),
        (date(2026, 1, 1), Decimal("7.00"), Decimal("7.00"), "10"),
    ]
    assert {one.basis for one in found} == {"kwoty.md §1", "kwoty.md §2"}
    assert found[0].place.line == 4


def test_there_may_be_no_figures(tmp_path):
    assert load_figures(tmp_path, BOOK) == ()


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("parameter: prog", "parameter: porg", "kwoty/proba.yaml:1: nieznana nazwa"),
        ("  basis: kwoty.md §1\n", "", "proba.yaml:1: brak wartości 'basis'"),
        ("2026-01-01: 4.50", "1.01.2026: 4.50", "'1.01.2026' nie jest datą"),
        ("4.50", "4,50", "proba.yaml:4: '4,50' nie jest liczbą"),
        ("      10: 7", "      11: 7", "tabela nie ma wiersza '11'"),
        ("basis: kwoty.md §2", "base: kwoty.md §2", "nieznany klucz 'base'"),
        ("days:\n    2026-01-01: 4.50", "days: dziś\n  x:", "days: napisz 'dzień:"),
        ("- parameter: prog\n  basis", "- prog\n- basis", "tu ma być 'parameter:'"),
    ],
)
def test_mistakes_are_named_with_their_line(tmp_path, old, new, problem):
    text = TEXT.replace(old, new, 1)
    assert text != TEXT
    with pytest.raises(RulebookError) as caught:
        read(tmp_path, text)
    assert [one for one in map(str, caught.value.problems) if problem in one]
