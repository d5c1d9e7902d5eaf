"""`guide new benefit`: files to fill in, which nobody mistakes for finished ones."""

import shutil

import pytest

from guide.loading.tree import BLANK
from tests.rulecases import ROOT


@pytest.fixture
def rules(tmp_path):
    return shutil.copytree(ROOT / "rules", tmp_path / "rules")


@pytest.fixture
def new(guide, rules, tmp_path):
    def run(name):
        cases = tmp_path / "cases"
        return guide("--rules", rules, "new", "benefit", name, "--cases", cases)

    return run


def test_both_files_are_written_and_every_blank_is_named(new, guide, rules, tmp_path):
    status, said, wrong = new("okulary")
    assert (status, wrong) == (0, "")
    assert "guide check" in said
    text = (rules / "benefits" / "okulary.yaml").read_text("utf-8")
    assert "id: okulary\n" in text
    cases = (tmp_path / "cases" / "okulary.yaml").read_text("utf-8")
    assert "    okulary:\n" in cases
    status, _, wrong = guide("--rules", rules, "check")
    blanks = [
        number
        for number, line in enumerate(text.splitlines(), start=1)
        if line.partition("#")[0].rstrip().endswith(BLANK)
    ]
    told = [one for one in wrong.splitlines() if "wpisz tu treść" in one]
    assert status == 1
    assert told == [
        f"benefits/okulary.yaml:{number}: wpisz tu treść zamiast '{BLANK}'"
        for number in blanks
    ]
    assert told == wrong.splitlines()


def test_what_exists_stays(new, rules):
    before = (rules / "benefits" / "dps.yaml").read_text("utf-8")
    status, _, wrong = new("dps")
    assert status == 1
    assert "dps.yaml już jest" in wrong
    assert (rules / "benefits" / "dps.yaml").read_text("utf-8") == before


def test_cases_that_exist_stay_and_no_half_is_written(new, rules, tmp_path):
    (tmp_path / "cases").mkdir()
    (tmp_path / "cases" / "okulary.yaml").write_text("- name: x\n", "utf-8")
    status, _, wrong = new("okulary")
    assert status == 1
    assert "okulary.yaml już jest" in wrong
    assert not (rules / "benefits" / "okulary.yaml").exists()


def test_a_name_has_to_be_an_identifier(new):
    status, _, wrong = new("Okulary dla ucznia")
    assert status == 1
    assert "nie jest identyfikatorem" in wrong
