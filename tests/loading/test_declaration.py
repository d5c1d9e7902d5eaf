"""The declaration of accessibility: nothing invented, nothing better than it is."""

from datetime import date

import pytest

from guide.loading.declaration import FILE, load_declaration
from guide.model.declaration import Conformance, Declaration
from tests.rulecases import ROOT


@pytest.fixture
def load(tmp_path):
    def run(text):
        (tmp_path / FILE).write_text(text, "utf-8")
        made, problems = load_declaration(tmp_path)
        return made, [str(one) for one in problems]

    return run


def test_what_is_filled_in(load):
    made, problems = load(
        "status: zgodna\naudited: 2026-10-01\nreviewed: 2026-03-01\n"
        "url: https://example.org\nperson: Jan Przykład\ngaps:\n  - Jedno.\n"
    )
    assert problems == []
    assert made == Declaration(
        Conformance.FULL,
        "https://example.org",
        reviewed=date(2026, 3, 1),
        audited=date(2026, 10, 1),
        person="Jan Przykład",
        gaps=("Jedno.",),
    )


def test_without_an_audit_the_best_is_partial(load):
    made, problems = load("status: zgodna\n")
    assert made.claim is Conformance.PARTIAL
    assert problems == [
        f"{FILE}:1: bez dnia badania (audited) najwyżej 'częściowo zgodna'"
    ]
    assert load("status: niezgodna\n")[0].claim is Conformance.NONE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("stan: zgodna\n", "1: nieznany klucz 'stan'; może 'status'?"),
        ("status: idealna\n", "1: status: 'idealna' zamiast jednego z"),
        ("published: wczoraj\n", "1: published: 'wczoraj' nie jest datą"),
        ("url: example.org\n", "1: url: 'example.org' nie jest adresem"),
        ("gaps: nic\n", "1: gaps: wypisz w wierszach po '- '"),
        ("person:\n  - Jan\n", "1: person: wpisz zwykły tekst"),
    ],
)
def test_a_mistake_is_named_and_shown_as_missing(load, text, expected):
    made, problems = load(text)
    assert made == Declaration()
    assert len(problems) == 1
    assert problems[0].startswith(f"{FILE}:{expected}")


def test_without_the_file_everything_is_missing(tmp_path):
    made, problems = load_declaration(tmp_path)
    assert made == Declaration()
    assert [str(one) for one in problems] == [
        f"{FILE}:1: brak pliku z deklaracją dostępności"
    ]


@pytest.mark.parametrize(
    ("reviewed", "today", "stale"),
    [
        (None, date(2026, 11, 25), True),
        (date(2026, 1, 2), date(2026, 11, 25), False),
        (date(2025, 12, 31), date(2026, 11, 25), True),
        (date(2025, 12, 31), date(2026, 3, 31), False),
        (date(2025, 12, 31), date(2026, 4, 1), True),
        (date(2024, 12, 31), date(2026, 3, 31), True),
    ],
)
def test_it_is_reviewed_by_the_end_of_march(reviewed, today, stale):
    assert Declaration(reviewed=reviewed).is_stale(today) is stale


def test_the_repository_invents_nothing():
    made, problems = load_declaration(ROOT / "content")
    assert problems == ()
    others = made.translated_gaps
    assert made == Declaration(gaps=made.gaps, translated_gaps=others)
    assert made.gaps
    assert set(others) == {"uk", "en", "prosto"}
    assert {len(one) for one in others.values()} == {len(made.gaps)}
    assert made.gaps_in("uk") == others["uk"]
    assert made.gaps_in("xx") == made.gaps
