"""`guide check --coverage`: the measure, what is missing, and when it fails."""

import pytest

from tests.cli.given import SMALL

CASE = """\
- name: głodny
  basis: wyliczone
  day: 2026-11-24
  situation:
    osoby:
      - rola: ja
        wiek: 40
        pracuje: tak
  expect:
    posilek:
      outcome: yes
"""


@pytest.fixture
def cases(tmp_path):
    """Return a function that writes the files of a folder of cases."""

    def write(text=CASE, **others):
        (tmp_path / "posilek.yaml").write_text(text, "utf-8")
        for name, content in others.items():
            (tmp_path / f"{name}.yaml").write_text(content, "utf-8")
        return f"--cases={tmp_path}"

    return write


def measured(guide, *options):
    return guide(SMALL, "check", "--coverage", *options)


def test_every_benefit_is_told_with_what_is_missing(guide, cases):
    status, out, err = measured(guide, cases())
    assert (status, err) == (0, "")
    lines = out.splitlines()
    assert [one.split(":")[0] for one in lines if one and one[0] != " "] == [
        "dodatek",
        "posilek",
        "zasilek",
        "Wspólne wartości i parametry",
        "Razem",
    ]
    assert "    - benefits/posilek.yaml:8 warunek posilek/glod: ja.pracuje" in lines
    assert "    warunki 0% (0 z " in out.split("Razem")[1]


def test_one_benefit_is_told_with_the_values_it_uses(guide, cases):
    status, out, _ = measured(guide, cases(), "--benefit", "posilek")
    assert status == 0
    assert out.startswith("posilek: Posiłek\n")
    assert "zasilek/" not in out
    assert "wynik żadnego przypadku od tego nie zależy" in out


def test_a_benefit_alone_means_its_coverage(guide, cases):
    assert guide(SMALL, "check", cases(), "--benefit=posilek")[1].startswith("posilek")


def test_a_benefit_that_does_not_exist_is_refused(guide, cases):
    status, _, err = measured(guide, cases(), "--benefit", "poslek")
    assert status == 1
    assert "nie ma świadczenia 'poslek'; może 'posilek'?" in err


def test_below_a_floor_it_fails(guide, cases):
    status, out, _ = measured(guide, cases(pokrycie="warunki: 50\n"))
    assert status == 1
    assert "pokrycie.yaml: warunki: 0%" in out.splitlines()[-1]
    assert measured(guide, cases(pokrycie="warunki: 0\n"))[0] == 0


def test_a_floor_of_no_kind_is_told(guide, cases):
    status, out, _ = measured(guide, cases(pokrycie="warnki: 0\n"))
    assert status == 1
    assert "nieznany rodzaj 'warnki'; może 'warunki'?" in out


def test_a_case_that_does_not_hold_fails(guide, cases):
    status, out, _ = measured(guide, cases(CASE.replace("outcome: yes", "outcome: no")))
    assert status == 1
    assert "posilek.yaml:10: posilek w 'głodny': wynik yes, a nie no" in out


def test_impossible_goals_are_listed_and_must_exist(guide, cases):
    goal = "- id: '{}'\n  reason: Nie da się.\n"
    listed = cases(nieosiagalne=goal.format("warunek posilek/glod: ja.pracuje"))
    status, out, _ = measured(guide, listed)
    assert status == 0
    assert "Uznane za nieosiągalne: 1." in out
    assert "        Nie da się." in out.splitlines()
    assert "    - benefits/posilek.yaml:8 warunek posilek/glod: ja" not in out
    assert "nieosiągalne" not in measured(guide, listed, "--benefit=zasilek")[1]
    assert "nieosiągalne: 1" in measured(guide, listed, "--benefit=posilek")[1]
    status, out, _ = measured(guide, cases(nieosiagalne=goal.format("warunek x: y")))
    assert status == 1
    assert "nieosiagalne.yaml: 'warunek x: y': nie ma takiego celu" in out
