"""rules/README.md: its examples are sound rules, and its commands exist."""

import re
import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from guide.cli.new import BENEFIT
from guide.coverage.verifying import Engines, differences, judged
from guide.engine.judging import Engine
from guide.loading import load_rulebook
from guide.loading.cases import load_cases
from tests.rulecases import ROOT

README = (ROOT / "rules" / "README.md").read_text("utf-8")
BLOCK = re.compile(
    r"^```(yaml|diff)\n# ([^ \n]+)( – na końcu)?\n(.*?)^```", re.MULTILINE | re.DOTALL
)
NEW = "okulary_dla_ucznia"
CHANGED = date(2027, 11, 1)


def applied(text: str, change: str) -> str:
    """Return a text with a change whose lines begin with a space, + or -."""
    lines = change.splitlines(keepends=True)
    old = "".join(line[1:] for line in lines if line[0] in " -")
    new = "".join(line[1:] for line in lines if line[0] in " +")
    assert text.count(old) == 1, f"the README quotes what is not there:\n{old}"
    return text.replace(old, new)


@pytest.fixture(scope="module")
def changed(tmp_path_factory) -> Path:
    """Return a copy of the project's rules with every example of the README done."""
    root = tmp_path_factory.mktemp("readme")
    shutil.copytree(ROOT / "rules", root / "rules")
    (root / "tests" / "cases").mkdir(parents=True)
    blocks = BLOCK.findall(README)
    assert len(blocks) == README.count("```") // 2
    for kind, name, at_end, text in blocks:
        path = root / name
        if kind == "diff":
            path.write_text(applied(path.read_text("utf-8"), text), "utf-8")
        elif at_end:
            path.write_text(path.read_text("utf-8") + text, "utf-8")
        else:
            assert not path.exists(), name
            path.write_text(text, "utf-8")
    return root


@pytest.fixture(scope="module")
def rulebook(changed):
    return load_rulebook(changed / "rules")


def test_the_new_benefit_and_its_cases_hold(changed, rulebook):
    cases = load_cases(changed / "tests" / "cases", rulebook)
    engines = Engines(Engine(rulebook))
    outcomes = []
    for case in cases:
        for expected in case.expected:
            found = judged(engines, case, expected)
            assert differences(expected, found) == ()
            outcomes.append(expected.outcome)
    assert outcomes == ["yes", "no", "open"]


def test_the_amount_changes_on_its_day(rulebook):
    parameter = rulebook.parameters["kwota_zasilku_pielegnacyjnego"]
    before = parameter.on(date.fromordinal(CHANGED.toordinal() - 1))
    after = parameter.on(CHANGED)
    assert (before.value, after.value) == (Decimal("215.84"), Decimal("230.00"))


def test_the_ended_benefit_has_an_end_and_says_what_instead(rulebook):
    ended = rulebook.benefits["pomoc_zywnosciowa_fepz"]
    assert ended.is_open(date(2027, 12, 31))
    assert ended.is_over(date(2028, 1, 1))
    assert "Zamiast niego" in ended.closed


def test_what_guide_new_writes_is_what_the_readme_fills_in():
    """Every key of the example stands in the new file."""
    keys = re.compile(r"^([a-z_]+):", re.MULTILINE)
    example = next(text for _, name, _, text in BLOCK.findall(README) if NEW in name)
    assert set(keys.findall(example)) <= set(keys.findall(BENEFIT))
