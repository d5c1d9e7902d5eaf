"""Named values that a case expects, beside or instead of outcomes."""

from decimal import Decimal

import pytest

from guide.loading.cases import load_cases
from guide.loading.problems import RulebookError
from guide.model.kinds import Entity, PersonsType
from guide.model.possible import HOUSEHOLD, YES
from tests.engine.tiny import money, rulebook, truth_value, value

BOOK = rulebook(
    money("pensja", Entity.PERSON),
    value("dochod", "osoba.pensja", None, Entity.PERSON),
    truth_value("biedni", "sum(o.pensja for o in osoby) < 1000"),
    value("rodzina", "osoby", PersonsType()),
)

CASE = """\
- name: druga osoba zarabia
  basis: wyliczone
  day: 2026-11-24
  of: 2
  values:
    dochod: 400.00
    biedni: tak
    rodzina: 1, 2
"""


def read(tmp_path, text):
    (tmp_path / "dochod.yaml").write_text(text, "utf-8")
    return load_cases(tmp_path, BOOK)


def test_values_of_one_person_and_of_the_household(tmp_path):
    (case,) = read(tmp_path, CASE)
    assert case.expected == ()
    assert [(one.name, one.value, one.person) for one in case.values] == [
        ("dochod", Decimal("400.00"), 1),
        ("biedni", YES, HOUSEHOLD),
        ("rodzina", (0, 1), HOUSEHOLD),
    ]


def test_nobody_said_means_the_first_person_and_nobody_in_a_group(tmp_path):
    text = CASE.replace("  of: 2\n", "").replace("1, 2", "nikt")
    (case,) = read(tmp_path, text)
    assert (case.values[0].person, case.values[2].value) == (0, ())


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("dochod: 400", "dochud: 400", "dochod.yaml:6: values: nieznana nazwa"),
        ("400.00", "czterysta", "dochod.yaml:6: dochod: 'czterysta' nie jest"),
        ("biedni: tak", "biedni: yes", "biedni: 'yes' zamiast 'tak', 'nie'"),
        ("rodzina: 1, 2", "rodzina: 0", "rodzina: osoby liczymy od 1"),
        ("of: 2", "of: 0", "of: osoby liczymy od 1"),
        ("of: 2", "fo: 2", "nieznany klucz 'fo'"),
        ("  values:\n    dochod: 400.00\n", "  x:\n", "brak wartości 'expect'"),
    ],
)
def test_mistakes_are_named_with_their_line(tmp_path, old, new, problem):
    with pytest.raises(RulebookError) as caught:
        read(tmp_path, CASE.replace(old, new))
    assert [one for one in map(str, caught.value.problems) if problem in one]
