"""Translations say all that the Polish texts say, and can be read by anybody."""

import re
import statistics
import sys

import pytest

from guide.loading.news import load_published
from tests.texts.fog import fog, sentences, words
from tests.texts.gathered import ROOT, catalogue
from tests.texts.test_readability import names
from tests.texts.translated import COMPLETE, EASY, LANGUAGES, filled, messages, pairs

_NUMBER = re.compile(r"\d+")
_LONGEST = {"en": 30, "uk": 30}
_MIDDLE = 12
_EASIEST = 6
_EASY_SENTENCE = 12
_NAMES_OF_LAW = "rules/acts.yaml"
_ASKED = ("rules/facts", "rules/benefits", "rules/incomes")
_CYRILLIC = re.compile("[а-яіїєґ]", re.IGNORECASE)
_POLISH_ONLY = re.compile("[ąćęłńóśźż]", re.IGNORECASE)
_QUOTED = re.compile(r"„[^”]*”|«[^»]*»|“[^”]*”|\([^)]*\)")
_QUOTES = {"en": "“”", "uk": "«»"}
_ON_PAPER = re.compile("„[^”]*”")
"""Polish words in Polish quotes: what people must look for on a paper."""


def ids():
    return {one.id for one in catalogue() if one.id}


@pytest.mark.parametrize("language", COMPLETE)
def test_everything_is_translated(language):
    translated = {one.id for one in messages(language) if all(one.string)}
    assert ids() - translated == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_translated_that_nobody_sees(language):
    assert {one.id for one in messages(language)} - ids() == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_filled_in_stays(language):
    assert [
        str(one) for one in pairs(language) if filled(one.words) != filled(one.polish)
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_stay(language):
    """A sum, a date, an article: each number of the text stands in the translation."""
    assert [
        str(one)
        for one in pairs(language)
        if set(_NUMBER.findall(one.polish)) - set(_NUMBER.findall(one.words))
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_tag_comes_in_with_a_translation(language):
    assert [
        str(one)
        for one in pairs(language)
        if re.search("[<>&]", one.words) and not re.search("[<>&]", one.polish)
    ] == []


@pytest.mark.parametrize("language", COMPLETE)
def test_quotes_are_those_of_the_language(language):
    opening, closing = _QUOTES[language]
    wrong = []
    for one in pairs(language):
        own = _ON_PAPER.sub("", one.words)
        straight = '"' in own or "'" in own
        if straight or "„" in own or own.count(opening) != own.count(closing):
            wrong.append(str(one))
    assert wrong == []


def test_ukrainian_is_written_in_its_own_letters():
    assert [
        str(one)
        for one in pairs("uk")
        if len(words(_QUOTED.sub("", one.polish))) > 1
        and not _CYRILLIC.search(one.words)
    ] == []


@pytest.mark.parametrize("language", COMPLETE)
def test_sentences_are_short(language):
    own = [one for one in pairs(language) if one.file != _NAMES_OF_LAW]
    lengths = [(len(words(part)), one) for one in own for part in sentences(one.plain)]
    longest = sorted(lengths, key=lambda one: -one[0])[:5]
    sys.stdout.write("\n".join(("", "Longest:", *(f"{n} {t}" for n, t in longest), "")))
    assert longest[0][0] <= _LONGEST[language]
    asked = [number for number, one in lengths if one.file.startswith(_ASKED)]
    assert statistics.median(asked) <= _MIDDLE


def test_easy_polish_is_easy():
    hard = [
        f"{number:.1f} {one}"
        for one in pairs(EASY)
        if (number := fog(one.plain, names())) > _EASIEST
    ]
    assert hard == []
    assert [
        str(one)
        for one in pairs(EASY)
        if max(len(words(part)) for part in sentences(one.plain)) > _EASY_SENTENCE
    ] == []


def test_the_easy_page_is_easy():
    published, _ = load_published(ROOT / "content")
    page = published.page("latwy-tekst", "pl")
    text = re.sub("<[^>]*>", "\n", f"{page.lead}\n{page.body}")
    lines = [part for one in text.split("\n") if one.strip() for part in sentences(one)]
    assert len(lines) > 30
    assert [one for one in lines if len(words(one)) > _EASY_SENTENCE] == []
    assert fog(". ".join(lines), names()) < _EASIEST


def test_easy_polish_is_easier_than_polish():
    ours = statistics.mean(fog(one.plain, names()) for one in pairs(EASY))
    plain = statistics.mean(fog(one.polish, names()) for one in pairs(EASY))
    sys.stdout.write(f"\nprosto {ours:.2f}, po polsku {plain:.2f}\n")
    assert ours < plain
