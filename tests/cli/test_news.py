"""`guide news`: from a title to the site, without a programmer."""

import shutil

import pytest

from tests.rulecases import ROOT

DAY = ("--day", "2026-11-25")


@pytest.fixture
def content(tmp_path, monkeypatch):
    folder = shutil.copytree(ROOT / "content", tmp_path / "content")
    monkeypatch.setenv("GUIDE_CONTENT", str(folder))
    return folder


def draft(content, name="2026-11-25-nowe-godziny-przyjec.md"):
    return content / "aktualnosci" / name


def test_a_draft_is_begun_written_checked_and_published(content, guide):
    status, said, wrong = guide("news", "new", "Nowe godziny: przyjęć!", *DAY)
    assert (status, wrong) == (0, "")
    path = draft(content)
    assert str(path) in said
    status, _, wrong = guide("news", "check")
    assert status == 1
    assert wrong.count("wpisz tu treść zamiast '…'") == 2
    text = path.read_text("utf-8").replace("…", "Przyjmujemy dłużej.")
    path.write_text(text, "utf-8")
    assert guide("news", "check")[0] == 0
    assert "szkic: Nowe godziny: przyjęć!" in guide("news", "preview", *DAY)[1]
    later = ("--day", "2026-12-01")
    assert guide("news", "publish", str(path), *later)[0] == 0
    assert "szkic" not in path.read_text("utf-8")
    assert "ukaże się tego dnia" in guide("news", "preview", *DAY)[1]
    assert "na stronie: Nowe godziny" in guide("news", "preview", *later)[1]


def test_nothing_is_written_over(content, guide):
    guide("news", "new", "Nowe godziny przyjęć", *DAY)
    before = draft(content).read_text("utf-8")
    status, _, wrong = guide("news", "new", "Nowe godziny przyjęć", *DAY)
    assert status == 1
    assert "ten plik już jest" in wrong
    assert draft(content).read_text("utf-8") == before


def test_a_faulty_draft_stays_a_draft(content, guide):
    guide("news", "new", "Nowe godziny przyjęć", *DAY)
    status, _, wrong = guide("news", "publish", str(draft(content)), *DAY)
    assert status == 1
    assert "wpisz tu treść" in wrong
    assert "szkic: tak" in draft(content).read_text("utf-8")
    status, _, wrong = guide("news", "publish", "nie-ma.md", *DAY)
    assert status == 1
    assert "nie ma takiej wiadomości" in wrong


def test_a_change_of_law_becomes_a_draft(content, guide):
    status, _, wrong = guide("news", "law", "2026-11-25", *DAY)
    assert (status, wrong) == (0, "")
    (path,) = (content / "aktualnosci").glob("2026-11-25-*.md")
    text = path.read_text("utf-8")
    assert "dział: Zmiany w przepisach" in text
    assert "\n- " in text
    status, _, wrong = guide("news", "law", "1999-01-01", *DAY)
    assert status == 1
    assert "nie ma wpisu z dnia 1999-01-01" in wrong


def test_checking_the_rules_checks_what_the_staff_wrote_too(content, guide):
    (content / "aktualnosci" / "zle.md").write_text("tekst", "utf-8")
    status, _, wrong = guide("check")
    assert status == 1
    assert wrong.startswith("aktualnosci/zle.md:1: zacznij plik od '---'")


def test_the_release_waits_for_the_office(guide):
    status, said, _ = guide("check", "--release")
    assert status == 1
    assert "Dyrektor – do potwierdzenia: Marta Markowska" in said
    assert "content/milicz.yaml, phone: ______" in said
    assert "content/dostepnosc.yaml, reviewed: ______" in said
