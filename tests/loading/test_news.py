"""What the staff publish: read with care, a faulty file named and left out."""

from datetime import date

import pytest

from guide.loading.news import load_published
from tests.rulecases import ROOT

ITEM = """\
---
tytuł: Nowe godziny
data: 2026-11-20
dział: Ośrodek
wstęp: Od grudnia przyjmujemy dłużej.
---
Przyjmujemy do 18. **Zapraszamy!**

## Kiedy

- w środy
"""


@pytest.fixture
def load(tmp_path):
    (tmp_path / "aktualnosci").mkdir()

    def run(text, name="nowe-godziny"):
        (tmp_path / "aktualnosci" / f"{name}.md").write_text(text, "utf-8")
        return load_published(tmp_path)

    return run


def told(load, text, name="nowe-godziny"):
    published, problems = load(text, name)
    assert published.news.items == ()
    return [str(one) for one in problems]


def test_an_item_with_everything(load):
    published, problems = load(ITEM.replace("wstęp:", "koniec: 2026-12-24\nwstęp:"))
    (one,) = published.news.items
    assert problems == ()
    assert (one.slug, one.title, one.category) == (
        "nowe-godziny",
        "Nowe godziny",
        "Ośrodek",
    )
    assert (one.day, one.last_day) == (date(2026, 11, 20), date(2026, 12, 24))
    assert "<strong>Zapraszamy!</strong>" in one.body
    assert "<h2>Kiedy</h2>" in one.body
    assert not one.draft


def test_quotes_become_polish_and_markup_is_never_the_authors(load):
    text = ITEM.replace("Przyjmujemy do 18.", '"Tak" <script>alert(1)</script>')
    (one,) = load(text)[0].news.items
    assert "„Tak”" in one.body
    assert "<script>" not in one.body


def test_a_link_that_runs_something_is_no_link(load):
    text = ITEM.replace("Przyjmujemy do 18.", "[tu](javascript:alert(1))")
    (one,) = load(text)[0].news.items
    assert "<a" not in one.body


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("---\ntytuł", "tytuł", "1: zacznij plik od '---', kluczy i '---'"),
        ("tytuł:", "tytul:", "2: nieznany klucz 'tytul'; może 'tytuł'?"),
        ("dział: Ośrodek\n", "", "1: brak wartości 'dział'"),
        ("2026-11-20", "jutro", "3: data: 'jutro' nie jest datą"),
        ("wstęp:", "koniec: 2026-11-01\nwstęp:", "5: koniec: ten dzień jest"),
        ("wstęp:", "szkic: może\nwstęp:", "5: szkic: wpisz 'tak' albo 'nie'"),
        ("## Kiedy", "# Kiedy", "9: nagłówek zacznij od '## '"),
        ("## Kiedy", "#### Kiedy", "9: nagłówek zacznij od '## ' albo '### '"),
        ("**Zapraszamy!**", "![plakat](a.png)", "7: obrazków tu nie ma"),
        (ITEM.split("---\n")[2], "", "7: brak tekstu pod nagłówkiem pliku"),
        (ITEM.split("---\n")[2], "…", "7: wpisz tu treść zamiast '…'"),
        ("Od grudnia przyjmujemy dłużej.", "…", "5: wpisz tu treść zamiast '…'"),
    ],
)
def test_a_faulty_item_is_left_out_and_named_with_its_line(load, old, new, expected):
    assert old in ITEM
    found = told(load, ITEM.replace(old, new, 1))
    assert any(
        one.startswith(f"aktualnosci/nowe-godziny.md:{expected}") for one in found
    ), found


def test_a_file_name_is_an_address(load):
    assert "użyj małych liter" in told(load, ITEM, "Nowe godziny")[0]


def test_a_file_in_another_encoding_is_named(tmp_path):
    (tmp_path / "aktualnosci").mkdir()
    (tmp_path / "aktualnosci" / "a.md").write_bytes(ITEM.encode("cp1250"))
    published, problems = load_published(tmp_path)
    assert published.news.items == ()
    assert str(problems[0]) == "aktualnosci/a.md:1: plik nie jest zapisany w UTF-8"


def test_the_newest_is_first_and_one_mistake_hides_nothing_else(load):
    load(ITEM.replace("2026-11-20", "2025-01-01"), "stare")
    load(ITEM.replace("tytuł", "tytul"), "zle")
    published, problems = load(ITEM)
    assert [one.slug for one in published.news.items] == ["nowe-godziny", "stare"]
    assert {one.place.file for one in problems} == {"aktualnosci/zle.md"}


def test_without_any_files_there_is_nothing(tmp_path):
    published, problems = load_published(tmp_path)
    assert (published.news.items, dict(published.pages), problems) == ((), {}, ())


def test_what_the_repository_publishes_is_right():
    published, problems = load_published(ROOT / "content")
    assert problems == ()
    assert len(published.news.items) >= 4
    assert published.page("misja", "uk").language == "uk"
    assert published.page("misja", "xx").language == "pl"
    assert published.page("nie-ma", "pl") is None
    assert all(one.is_archived(date(2026, 11, 25)) for one in published.news.items)
