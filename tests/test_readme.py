"""README: what it promises exists."""

import re
import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from guide.cli import main
from guide.loading.situations import load_situation
from guide.model.possible import HOUSEHOLD
from guide.model.situation import DONT_KNOW
from tests.engine.promises import by_claim
from tests.rulecases import ROOT, real_engine, real_rulebook

README = (ROOT / "README.md").read_text("utf-8")
GUIDE = ".venv/bin/guide"


def blocks(language=""):
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def words():
    """Return what stands between backticks, outside of blocks."""
    prose = re.sub(r"^```.*?^```", "", README, flags=re.MULTILINE | re.DOTALL)
    return re.findall(r"`([^`\n]+)`", prose)


@pytest.fixture
def example(tmp_path):
    """Write the example situation into a file."""
    (text,) = blocks("yaml")
    path = tmp_path / "rodzina.yaml"
    path.write_text(text, "utf-8")
    return path


def test_the_first_lines_are_the_two_commands():
    title, *lines = [line for line in README.splitlines() if line.strip()]
    assert title.startswith("# ")
    assert lines[0].startswith("    make run ")
    assert lines[1].startswith("    make test ")


def test_every_target_of_make_exists():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z][a-z-]*):(?!=)", makefile, re.MULTILINE))
    named = set(re.findall(r"\bmake ([a-z]+)\b", README))
    assert {"run", "test", "check", "verify", "bench"} <= named
    assert named <= targets


def test_the_targets_of_everyday_are_named():
    for target in ("run", "test", "check", "verify", "bench"):
        assert f"`make {target}`" in README


def commands(capsys):
    with pytest.raises(SystemExit):
        main(["--help"])
    return set(re.findall(r"^    ([a-z]+) ", capsys.readouterr().out, re.MULTILINE))


def test_every_command_is_named_and_every_named_one_exists(capsys):
    named = {
        word.split()[1] for word in words() if word.startswith((f"{GUIDE} ", "guide "))
    }
    assert named == commands(capsys)


def test_every_option_named_exists(capsys):
    for word in words():
        if not word.startswith(f"{GUIDE} "):
            continue
        command = word.split()[1]
        with pytest.raises(SystemExit):
            main([command, "--help"])
        known = capsys.readouterr().out
        for option in re.findall(r"--?[a-z]+", word.split(command, 1)[1]):
            assert re.search(rf"{option}\b", known), (command, option)


def test_the_example_of_expiring_can_be_typed(capsys):
    (line,) = [word for word in words() if word.startswith(f"{GUIDE} expiring")]
    assert main(line.split()[1:]) == 0
    assert "Do sprawdzenia w ciągu 60 dni: " in capsys.readouterr().out


def test_every_setting_is_named_and_every_named_one_exists():
    config = (ROOT / "guide" / "config.py").read_text("utf-8")
    settings = set(re.findall(r'"(GUIDE_[A-Z_]+)": \(', config))
    assert len(settings) >= 7
    assert set(re.findall(r"GUIDE_[A-Z_]+[A-Z]", README)) == settings


def test_the_defaults_that_readme_tells_are_true():
    from guide.config import Config  # noqa: PLC0415

    config = Config.from_environment({})
    told = dict(re.findall(r"`(GUIDE_[A-Z_]+)` \|[^|]*\(([0-9]+)\)", README))
    assert told == {
        "GUIDE_SESSION_MINUTES": str(config.session_minutes),
        "GUIDE_PDF_CACHE_SECONDS": str(config.pdf_cache_seconds),
    }


def test_every_linked_file_exists():
    links = re.findall(r"\]\(([^)#]+)", README)
    assert len(links) >= 4
    assert [one for one in links if not (ROOT / one).exists()] == []


def test_every_folder_and_file_named_exists():
    paths = [
        word.rstrip("/")
        for word in words()
        if re.fullmatch(r"[a-z_]+(/[a-z_.]+)*/?", word) and "/" in word
    ]
    assert {"guide", "rules", "tests/cases"} <= set(paths)
    assert [one for one in paths if not (ROOT / one).exists()] == []


def test_the_example_situation_says_what_the_prose_says(example):
    found = load_situation(example, real_rulebook())
    assert found.day == date(2026, 11, 24)
    situation = found.situation
    assert (situation.household, situation.relatives) == (2, 0)
    assert situation.answer("praca_miesiac", 0) == Decimal("1850.00")
    assert situation.answer("zrodla", 0) == {"praca", "alimenty"}
    assert situation.answer("stopien", 1) is DONT_KNOW
    assert situation.answer("gdzie_mieszka", HOUSEHOLD) == "milicz"


def test_the_example_situation_gives_an_assessment(example, capsys):
    found = load_situation(example, real_rulebook())
    judged = by_claim(real_engine().assess(found.situation, found.day))
    outcomes = {str(one.outcome) for one in judged.values()}
    assert {"open", "no"} <= outcomes
    assert main(["assess", str(example)]) == 0
    text = capsys.readouterr().out
    assert "Prawo na dzień 24 listopada 2026" in text.replace("\N{NO-BREAK SPACE}", " ")
    assert "\n# " in text


def test_the_example_misspelt_is_answered_with_a_line(example, capsys):
    text = example.read_text("utf-8").replace("stan_cywilny: rozwod", "stan: rozwod")
    example.write_text(text, "utf-8")
    assert main(["assess", str(example)]) == 1
    assert capsys.readouterr().err.startswith("rodzina.yaml:6: nieznany fakt 'stan'")


def test_the_command_stands_where_readme_says():
    guide = Path(sys.executable).with_name("guide")
    done = subprocess.run(  # noqa: S603 - our own program
        [guide, "--help"], check=True, capture_output=True, text=True
    )
    assert done.stdout.startswith("użycie: guide ")
    assert done.stderr == ""
