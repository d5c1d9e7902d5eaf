"""`guide checklist`: the printed list."""

from guide.pdf import render
from tests.cli.given import TODAY, persona


def test_a_checklist_is_a_pdf(guide, tmp_path):
    target = tmp_path / "lista.pdf"
    status, out, err = guide("checklist", persona(12), "-o", target, TODAY)
    assert (status, out, err) == (0, f"Zapisano {target}.\n", "")
    assert target.read_bytes().startswith(b"%PDF-")


def test_a_checklist_without_pango_says_what_to_install(guide, tmp_path, monkeypatch):
    monkeypatch.setattr(render, "weasyprint", None)
    target = tmp_path / "lista.pdf"
    status, out, err = guide("checklist", persona(12), "-o", target, TODAY)
    assert (status, out) == (1, "")
    assert "apt-get install libpango-1.0-0" in err
    assert not target.exists()


def test_a_checklist_that_cannot_be_written(guide, tmp_path):
    target = tmp_path / "nie-ma" / "lista.pdf"
    found = guide("checklist", persona(12), "-o", target, TODAY)
    assert found == (1, "", f"{target}: nie ma takiego pliku albo folderu\n")


def test_a_checklist_of_another_office(guide, tmp_path, monkeypatch):
    monkeypatch.setenv("GUIDE_CONTENT", str(tmp_path))
    target = tmp_path / "lista.pdf"
    found = guide("checklist", persona(12), "-o", target, TODAY)
    missing = f"brak pliku z danymi ośrodka w folderze '{tmp_path}'; są: brak"
    assert found == (1, "", f"milicz.yaml:1: {missing}\n")
    (tmp_path / "milicz.yaml").write_text("name: OPS w Innej Gminie\n", "utf-8")
    assert guide("checklist", persona(12), "-o", target, TODAY)[0] == 0
