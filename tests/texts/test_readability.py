"""Texts can be read by anybody: short sentences, few long words."""

import statistics
import sys
from functools import cache

import pytest

from tests.rulecases import real_rulebook
from tests.texts.fog import fog, is_hard, sentences, stems, words
from tests.texts.gathered import texts

_HARDEST = 9
_LONGEST = 25
_MIDDLE = 12
_NAMES_OF_LAW = "rules/acts.yaml"
# Words printed on the papers that a person has at home.
_PAPERS = (
    "alimenty niepełnosprawność niezdolność obywatelstwo orzeczenie oświadczenie "
    "umiarkowany zaświadczenie"
)
_MONTHS = "października listopada"

# Texts that may be harder, and why.
_EXCEPTIONS = {
    "Dla ludzi z krajów Unii, z Norwegii, Islandii, Liechtensteinu i Szwajcarii. "
    "Potrzebne jest prawo pobytu. Także dla ich rodzin.": "countries",
    "Dodatek kombatancki albo renta inwalidy wojennego": "names of benefits",
    "Kraju Unii, Islandii, Norwegii, Liechtensteinu albo Szwajcarii": "countries",
    "Legitymacja kombatanta, decyzja albo zaświadczenie o uprawnieniach": (
        "the papers' names"
    ),
    "Na przykład dożywocie albo użyczenie z opłatami.": "names of rights",
    "Oświadczenie o tymczasowym zameldowaniu ucznia (ZSR-12)": "the form's name",
    "Pobyt czasowy – naukowiec albo przeniesienie w firmie": "kinds of permit",
    "Podpisuje ją ta osoba albo jej przedstawiciel ustawowy.": (
        "the law's word for several kinds of guardians"
    ),
    "Postanowienie sądu o opiece, pieczy zastępczej albo przysposobieniu dziecka": (
        "the paper's name"
    ),
    "Wniosek o ustalenie poziomu potrzeby wsparcia i kwestionariusz samooceny": (
        "names of forms"
    ),
    "Zaświadczenie komornika o bezskutecznej egzekucji alimentów": "the paper's name",
    "Ze specjalnego ośrodka albo ośrodka socjoterapii": "kinds of institution",
    "Zgoda na pobyt humanitarny albo tolerowany": "names of permits",
}


@cache
def names():
    """Return the beginnings of words that a person meets on every form anyway."""
    rulebook = real_rulebook()
    titles = [one.title for one in rulebook.benefits.values()]
    acts = [one.short for one in rulebook.acts.values()]
    offices = [one.title for one in rulebook.offices.values()]
    return frozenset(stems(" ".join((*titles, *acts, *offices, _PAPERS, _MONTHS))))


def hardness(text):
    return round(fog(text.plain, names()), 1)


@cache
def measured():
    """Return every text but the names of acts, the hardest first."""
    found = [text for text in texts() if text.files != (_NAMES_OF_LAW,)]
    return sorted(((hardness(text), text) for text in found), key=_hardest_first)


def _hardest_first(one):
    return -one[0], one[1].words


def test_no_text_is_hard():
    hardest = [f"{number:5} {text}" for number, text in measured()[:10]]
    sys.stdout.write("\n".join(("", "The ten hardest texts:", *hardest, "")))
    assert [
        f"{number} {text}"
        for number, text in measured()
        if number > _HARDEST and text.words not in _EXCEPTIONS
    ] == []


def test_exceptions_are_needed():
    hard = {text.words for number, text in measured() if number > _HARDEST}
    assert set(_EXCEPTIONS) - hard == set()


def test_half_of_what_is_asked_is_short():
    """In questions and summaries the median sentence has at most twelve words."""
    asked = [
        len(words(one))
        for _, text in measured()
        if text.files[0].startswith(("rules/facts", "rules/benefits", "rules/incomes"))
        for one in sentences(text.plain)
    ]
    assert statistics.median(asked) <= _MIDDLE


def test_all_texts_together_are_easy():
    numbers = [number for number, _ in measured()]
    assert sum(numbers) / len(numbers) < 6


def test_sentences_are_short():
    assert [
        f"{text}"
        for _, text in measured()
        if any(len(words(one)) > _LONGEST for one in sentences(text.plain))
    ] == []


@pytest.mark.parametrize(
    ("word", "hard"),
    [("zasiłek", False), ("pieniędzy", False), ("nauka", False), ("emerytura", True)],
)
def test_syllables(word, hard):
    assert is_hard(word) is hard


def test_statute_is_harder_than_our_words():
    statute = (
        "Zasiłek okresowy przysługuje w szczególności ze względu na długotrwałą "
        "chorobę, niepełnosprawność, bezrobocie, możliwość utrzymania lub nabycia "
        "uprawnień do świadczeń z innych systemów zabezpieczenia społecznego."
    )
    ours = "Brakuje Ci pieniędzy, bo chorujesz albo nie masz pracy? Złóż wniosek."
    assert fog(statute) > 20
    assert fog(ours) < 6


def test_abbreviations_do_not_end_sentences():
    text = "Mówi o tym art. 8 ust. 3 ustawy z 2004 r. o pomocy społecznej. To próg."
    assert len(sentences(text)) == 2
