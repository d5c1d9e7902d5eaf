"""Situation files: what they may say, and what is wrong with the others."""

from datetime import date
from decimal import Decimal

import pytest

from guide.loading.problems import RulebookError
from guide.loading.situations import SituationFile, load_situation
from guide.model.possible import HOUSEHOLD, NO, YES
from guide.model.situation import DONT_KNOW, Situation
from tests.rulecases import real_rulebook


@pytest.fixture
def read(tmp_path, good):
    """Return a function that reads a situation from its text."""

    def read_text(text, rulebook=good):
        path = tmp_path / "rodzina.yaml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return load_situation(path, rulebook)

    return read_text


@pytest.fixture
def mistakes(read):
    """Return a function that lists what is wrong with a situation."""

    def mistakes_in(text, **more):
        with pytest.raises(RulebookError) as caught:
            read(text, **more)
        return [str(problem) for problem in caught.value.problems]

    return mistakes_in


def test_everything_a_file_can_say(read):
    found = read("""\
dzien: 2026-11-24
osoby:
  - rola: ja
    wiek: 34
    choroby: serce, pluca
    udzial: 50%
    hektary: 2,5
    pracuje: Tak
    rodzice: brak
  - rola: dziecko
    wiek: nie wiem
    choroby:
      - serce
    pracuje: nie
    rodzice: 1
krewni:
  - dochod_krewnego: 3 100,50 zł
  - brak
dom:
  mieszka_w_gminie: tak
  czynsz: Nie wiem
  dzien_zdarzenia: 1.11.2026
""")
    assert found.day == date(2026, 11, 24)
    assert found.situation.household == 2
    assert found.situation.relatives == 2
    assert found.situation.answers == {
        ("rola", 0): "ja",
        ("wiek", 0): Decimal(34),
        ("choroby", 0): frozenset({"serce", "pluca"}),
        ("udzial", 0): Decimal("0.5"),
        ("hektary", 0): Decimal("2.5"),
        ("pracuje", 0): YES,
        ("rodzice", 0): (),
        ("rola", 1): "dziecko",
        ("wiek", 1): DONT_KNOW,
        ("choroby", 1): frozenset({"serce"}),
        ("pracuje", 1): NO,
        ("rodzice", 1): (0,),
        ("dochod_krewnego", 2): Decimal("3100.50"),
        ("mieszka_w_gminie", HOUSEHOLD): YES,
        ("czynsz", HOUSEHOLD): DONT_KNOW,
        ("dzien_zdarzenia", HOUSEHOLD): date(2026, 11, 1),
    }


@pytest.mark.parametrize(
    "text",
    ["", "\n \n", "# nic\n  # nadal nic\n", "\N{ZERO WIDTH NO-BREAK SPACE}# nic\n"],
)
def test_a_file_that_says_nothing_is_one_person(read, text):
    assert read(text) == SituationFile(Situation(1, None, {}), None)


def test_nobody_is_said_in_every_part(read):
    found = read("osoby: brak\nkrewni: brak\ndom: brak\n")
    assert found == SituationFile(Situation(1, 0, {}), None)


def test_without_a_list_of_people_elsewhere_they_are_not_known(read):
    assert read("dom:\n  mieszka_w_gminie: nie\n").situation.relatives is None


def test_persons_by_several_numbers(read):
    found = read("osoby:\n  - brak\n  - brak\n  - rodzice: 2, 1\n")
    assert found.situation.answer("rodzice", 2) == (0, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "osoba:\n  - wiek: 3\n",
            "1: nieznany klucz 'osoba'; może 'osoby'?",
        ),
        ("dzień: 2026-11-24\n", "1: nieznany klucz 'dzień'; może 'dzien'?"),
        ("dzien: wczoraj\n", "1: dzien: napisz datę, na przykład 2026-11-24"),
        (
            "dzien:\n  rok: 2026\n",
            "1: dzien: napisz datę, na przykład 2026-11-24",
        ),
        ("- wiek: 3\n", "1: sytuacja zaczyna się od 'osoby:' albo 'dom:'"),
        ("osoby: dwie\n", "1: osoby: wypisz osoby po '- ' albo napisz 'brak'"),
        (
            "krewni:\n  dochod_krewnego: 1\n",
            "1: krewni: wypisz osoby po '- ' albo napisz 'brak'",
        ),
        ("osoby:\n  - Anna\n", "2: napisz 'fakt: odpowiedź'"),
        ("dom: tak\n", "1: napisz 'fakt: odpowiedź'"),
        (
            "osoby:\n  - rola: ja\n    wik: 30\n",
            "3: nieznany fakt 'wik'; może 'wiek'?",
        ),
        ("dom:\n  kolor_dachu: tak\n", "2: nieznany fakt 'kolor_dachu'"),
        ("dom:\n  wiek: 30\n", "2: 'wiek' wpisz w części 'osoby:'"),
        ("osoby:\n  - czynsz: 30\n", "2: 'czynsz' wpisz w części 'dom:'"),
        (
            "osoby:\n  - dochod_krewnego: 30\n",
            "2: 'dochod_krewnego' wpisz w części 'krewni:'",
        ),
        (
            "osoby:\n  - wiek:\n      lata: 3\n",
            "2: wiek: napisz odpowiedź po dwukropku",
        ),
        (
            "osoby:\n  - choroby:\n      - serce\n      - pluca: tak\n",
            "2: choroby: napisz odpowiedź po dwukropku",
        ),
        (
            "osoby:\n  - stopien: znaczni\n",
            "2: stopien: Wybierz jedną z odpowiedzi na liście.; może 'znaczny'?",
        ),
        (
            "osoby:\n  - choroby: serce, pluco\n",
            "2: choroby: Wybierz jedną z odpowiedzi na liście.; może 'pluca'?",
        ),
        (
            "osoby:\n  - choroby: serce, zadne\n",
            "2: choroby: Zaznacz albo „Nic z tych”, albo pozostałe odpowiedzi.",
        ),
        (
            "dom:\n  mieszka_w_gminie: chyba\n",
            "2: mieszka_w_gminie: Wybierz „tak” albo „nie”.",
        ),
        (
            "dom:\n  czynsz: 1.010\n",
            (
                "2: czynsz: „1.010” można przeczytać na dwa sposoby. "
                "Wpisz 1 010 albo 1,01."
            ),
        ),
        (
            "dom:\n  czynsz: dużo\n",
            "2: czynsz: Wpisz liczbę cyframi, na przykład 1010,50.",
        ),
        (
            "dom:\n  dzien_zdarzenia: 30.02.2026\n",
            (
                "2: dzien_zdarzenia: Nie ma takiego dnia w kalendarzu. "
                "Sprawdź dzień i miesiąc."
            ),
        ),
        ("osoby:\n  - wiek: 121\n", "2: wiek: wpisz najwyżej 120"),
        (
            "osoby:\n  - rola: dziecko\n",
            "2: rola: 'ja' to pierwsza osoba na liście i tylko ona",
        ),
        (
            "osoby:\n  - rola: ja\n  - rola: ja\n",
            "3: rola: 'ja' to pierwsza osoba na liście i tylko ona",
        ),
        ("osoby:\n  - rodzice: 2\n", "2: rodzice: napisz 'brak'"),
        (
            "osoby:\n  - rodzice: 1\n  - brak\n",
            "2: rodzice: napisz numery innych osób z części 'osoby:' (2) albo 'brak'",
        ),
        (
            "osoby:\n  - rodzice: 2, ²\n  - brak\n  - brak\n",
            (
                "2: rodzice: napisz numery innych osób z części 'osoby:' (2, 3) "
                "albo 'brak'"
            ),
        ),
        (
            "osoby:\n  - rodzice: 2,,3\n  - brak\n  - brak\n",
            (
                "2: rodzice: napisz numery innych osób z części 'osoby:' (2, 3) "
                "albo 'brak'"
            ),
        ),
        (
            "osoby:\n  - rodzice: 2, 3, 4\n  - brak\n  - brak\n  - brak\n",
            "2: rodzice: najwięcej osób: 2",
        ),
    ],
)
def test_a_mistake_is_reported_with_its_line(mistakes, text, expected):
    assert mistakes(text) == [f"rodzina.yaml:{expected}"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("osoby:\n  - wiek:\n", "2: pusta wartość; wpisz ją albo usuń klucz"),
        ("osoby:\n  -\n", "2: pusta wartość; wpisz ją albo usuń klucz"),
        ("krewni:\n", "1: pusta wartość; wpisz ją albo usuń klucz"),
        ("dom:\n", "1: pusta wartość; wpisz ją albo usuń klucz"),
        ("dzien:\n", "1: pusta wartość; wpisz ją albo usuń klucz"),
        ("---\n", "2: pusta wartość; wpisz ją albo usuń klucz"),
        (
            "osoby:\n  - choroby:\n      -\n      - serce\n",
            "3: pusta wartość; wpisz ją albo usuń klucz",
        ),
        (
            "osoby:\n  - wiek: 3\n    wiek: 4\n",
            "3: klucz 'wiek' powtórzony; pierwszy raz w wierszu 2",
        ),
        ("osoby:\n  - wiek: 3\n   wiek: 4\n", "3: to nie jest poprawny YAML"),
        (b"dom: \xb9\n", "1: plik nie jest zapisany w UTF-8"),
    ],
)
def test_what_yaml_finds_is_reported_once(mistakes, text, expected):
    (found,) = mistakes(text)
    assert found.startswith(f"rodzina.yaml:{expected}")


def test_all_mistakes_come_together_in_order(mistakes):
    text = "dom:\n  czynsz: dużo\nosoby:\n  - wiek: stary\n    pracuje: może\n"
    assert [problem.split(": ")[0] for problem in mistakes(text)] == [
        "rodzina.yaml:2",
        "rodzina.yaml:4",
        "rodzina.yaml:5",
    ]


def test_a_number_has_ends_that_hold_for_everybody(mistakes, read):
    rules = real_rulebook()
    assert mistakes("dom:\n  powierzchnia: 0\n", rulebook=rules) == [
        "rodzina.yaml:2: powierzchnia: wpisz co najmniej 1"
    ]
    found = read("dom:\n  powierzchnia: 1\n", rules)
    assert found.situation.answer("powierzchnia") == Decimal(1)


def test_a_computed_age_is_not_written(mistakes):
    text = "osoby:\n  - wiek_w_miesiacach: 30\n"
    assert mistakes(text, rulebook=real_rulebook()) == [
        "rodzina.yaml:2: 'wiek_w_miesiacach' liczy się samo; wpisz 'urodzenie'"
    ]


def test_a_month_of_birth(read):
    found = read("osoby:\n  - urodzenie: 05.2019\n", real_rulebook())
    assert found.situation.answer("urodzenie", 0) == date(2019, 5, 1)
