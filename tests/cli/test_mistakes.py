"""Mistakes in files, folders and commands, told in Polish."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.given import BAD, GOOD, SMALL, TODAY

GUIDE = Path(sys.executable).with_name("guide")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (
            "osoby:\n  - rola: ja\n   wiek: 3\n",
            "rodzina.yaml:3: to nie jest poprawny YAML",
        ),
        (
            "osoby:\n  - wik: 30\n",
            "rodzina.yaml:2: nieznany fakt 'wik'; może 'wiek'?",
        ),
        (
            "osoby:\n  - stan_cywilny: rozwud\n",
            (
                "rodzina.yaml:2: stan_cywilny: "
                "Wybierz jedną z odpowiedzi na liście.; może 'rozwod'?"
            ),
        ),
        (
            "osoby:\n  - gdzie_mieszka: milicz\n",
            "rodzina.yaml:2: 'gdzie_mieszka' wpisz w części 'dom:'",
        ),
        (
            "osoby:\n  - praca_miesiac: 1.850\n",
            (
                "rodzina.yaml:2: praca_miesiac: „1.850” można przeczytać na dwa "
                "sposoby. Wpisz 1 850 albo 1,85."
            ),
        ),
        (
            "osoby:\n  - malzonek: 3\n  - rola: malzonek\n",
            (
                "rodzina.yaml:2: malzonek: napisz numery innych osób "
                "z części 'osoby:' (2) albo 'brak'"
            ),
        ),
        (
            "dzien: 24 listopada\n",
            "rodzina.yaml:1: dzien: napisz datę, na przykład 2026-11-24",
        ),
    ],
)
@pytest.mark.parametrize("command", ["assess", "interview"])
def test_a_mistake_has_its_line_and_a_suggestion(guide, file, command, text, complaint):
    status, out, err = guide(command, file(text))
    assert (status, out) == (1, "")
    assert err.startswith(complaint)
    assert err.count("\n") == 1


@pytest.mark.parametrize("command", ["assess", "interview"])
def test_a_missing_file(guide, tmp_path, command):
    path = tmp_path / "nie-ma.yaml"
    found = guide(SMALL, command, path)
    assert found == (1, "", f"{path}: nie ma takiego pliku albo folderu\n")


def test_a_folder_instead_of_a_file(guide, tmp_path):
    found = guide(SMALL, "assess", tmp_path)
    assert found == (1, "", f"{tmp_path}: to folder, nie plik\n")


@pytest.mark.parametrize("command", ["check", "facts", "expiring", "interview"])
def test_a_missing_folder_of_rules(guide, tmp_path, command):
    path = tmp_path / "prawo"
    found = guide("--rules", path, command)
    assert found == (1, "", "prawo:1: nie ma takiego katalogu\n")


def test_broken_rules_are_all_listed(guide, tmp_path):
    offices = BAD / "repeated_key" / "offices.yaml"
    shutil.copytree(GOOD, tmp_path, dirs_exist_ok=True)
    (tmp_path / "offices.yaml").write_text(offices.read_text("utf-8"), "utf-8")
    expected = (BAD / "repeated_key" / "expected.txt").read_text("utf-8")
    assert guide("--rules", tmp_path, "check") == (1, "", expected)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ([], "guide: brakuje: polecenie"),
        (["asses"], "guide: polecenie: nie ma polecenia 'asses' (są: "),
        (["assess"], "guide assess: brakuje: PLIK"),
        (["checklist", "x.yaml"], "guide checklist: brakuje: -o/--output"),
        (["facts", "x"], "guide: nieznane: x"),
        (
            ["facts", "--day", "jutro"],
            "guide facts: --day: 'jutro' to nie dzień; napisz na przykład 2026-11-24",
        ),
        (["facts", "--day"], "guide facts: --day: brakuje wartości"),
        (
            ["expiring", "--within", "-3"],
            "guide expiring: --within: '-3' to nie liczba całkowita od 0",
        ),
        (
            ["expiring", "--within", "dużo"],
            "guide expiring: --within: 'dużo' to nie liczba całkowita od 0",
        ),
        (
            ["order", "--households", "1"],
            "guide order: --households: '1' to nie liczba całkowita od 2",
        ),
    ],
)
def test_misuse_is_explained_in_polish(guide, arguments, complaint):
    status, out, err = guide(*arguments)
    assert (status, out) == (2, "")
    usage, said = err.split("\nguide", 1)
    assert usage.startswith("użycie: guide")
    assert f"guide{said}".startswith(complaint)


def test_help_names_every_command_in_polish(guide):
    status, out, err = guide("--help")
    assert (status, err) == (0, "")
    commands = re.findall(r"^    ([a-z]+) ", out, re.MULTILINE)
    assert commands[:3] == ["check", "facts", "new"]
    assert {"diff", "schema", "assess", "checklist", "interview", "order"} <= {
        *commands
    }
    english = re.compile(r"usage|options|positional|show this|argument\b")
    assert not english.search(out)
    assert not english.search(guide("assess", "--help")[1])


def test_settings_say_where_the_rules_are(guide, monkeypatch, tmp_path):
    monkeypatch.setenv("GUIDE_RULES", str(GOOD))
    assert "świadczenia 3," in guide("check")[1]
    monkeypatch.setenv("GUIDE_RULES", str(tmp_path / "nie-ma"))
    status, out, err = guide("check")
    assert (status, out) == (1, "")
    assert f"GUIDE_RULES: nie ma folderu '{tmp_path / 'nie-ma'}'" in err


def test_other_settings_do_not_matter_here(guide, monkeypatch):
    monkeypatch.setenv("GUIDE_ENV", "production")
    monkeypatch.setenv("GUIDE_RULES", str(GOOD))
    assert guide("check")[0] == 0


@pytest.mark.parametrize("command", ["facts", "interview"])
def test_a_closed_pipe_ends_quietly(command):
    with subprocess.Popen(  # noqa: S603 - our own program
        [GUIDE, command, TODAY], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        running.stdout.read(1)
        running.stdout.close()
        complaints = running.stderr.read()
        assert (running.wait(), complaints) == (0, b"")
