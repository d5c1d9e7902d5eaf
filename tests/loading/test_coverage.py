"""What stands beside the cases: impossible goals and floors, with their mistakes."""

from decimal import Decimal

import pytest

from guide.loading.coverage import load_floors, load_impossible
from guide.loading.problems import RulebookError

GOOD = """\
- id: 'warunek b/x: a'
  reason: Wyklucza to warunek y.
"""


def test_without_files_nothing_is_declared(tmp_path):
    assert load_impossible(tmp_path) == {}
    assert load_floors(tmp_path) == {}


def test_goals_are_declared_with_a_reason(tmp_path):
    (tmp_path / "nieosiagalne.yaml").write_text(GOOD, "utf-8")
    assert load_impossible(tmp_path) == {"warunek b/x: a": "Wyklucza to warunek y."}


def test_floors_are_percents(tmp_path):
    (tmp_path / "pokrycie.yaml").write_text("warunki: 99.5\n", "utf-8")
    assert load_floors(tmp_path) == {"warunki": Decimal("99.5")}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("id: x\n", "nieosiagalne.yaml:1: wypisz cele po '- '"),
        ("- x\n", "nieosiagalne.yaml:1: tu ma być 'id:' i 'reason:'"),
        ("- id: x\n", "nieosiagalne.yaml:1: brak wartości 'reason'"),
        ("- reason: x\n", "nieosiagalne.yaml:1: brak wartości 'id'"),
        (GOOD.replace("reason", "raeson"), "nieznany klucz 'raeson'; może 'reason'?"),
        (GOOD + GOOD, "nieosiagalne.yaml:3: 'warunek b/x: a' już tu jest"),
    ],
)
def test_mistakes_in_declarations_are_told(tmp_path, text, problem):
    (tmp_path / "nieosiagalne.yaml").write_text(text, "utf-8")
    with pytest.raises(RulebookError) as caught:
        load_impossible(tmp_path)
    assert problem in str(caught.value)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("- warunki\n", "pokrycie.yaml:1: napisz 'rodzaj: procent'"),
        ("warunki: dużo\n", "pokrycie.yaml:1: warunki: 'dużo' nie jest liczbą"),
    ],
)
def test_mistakes_in_floors_are_told(tmp_path, text, problem):
    (tmp_path / "pokrycie.yaml").write_text(text, "utf-8")
    with pytest.raises(RulebookError) as caught:
        load_floors(tmp_path)
    assert problem in str(caught.value)
