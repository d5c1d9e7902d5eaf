"""Every word is in the dictionary of Debian's hunspell, or in our short lists."""

import re
import shutil
import subprocess
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from tests.texts.gathered import texts
from tests.texts.translated import COMPLETE, EASY, pairs

_WORD = re.compile(r"[^\W\d_]+(?:[-@'’][^\W\d_]+)*")
_APART = re.compile("[-@]")
_FILLED = re.compile(r"%\(\w+\)[sd]|\{\w+\}")
_DICTIONARIES = {"pl": "pl_PL", "en": "en_GB", "uk": "uk_UA"}
_MOST = {"pl": 40, "en": 40, "uk": 60}
LANGUAGES = ("pl", *COMPLETE)


def listed(language):
    path = Path(__file__).parent / f"slowa-{language}.txt"
    return path.read_text("utf-8").split()


def parts_of(word):
    return [one for one in _APART.split(word) if one]


def misspelled(words, language="pl"):
    """Return the words that neither the dictionary nor our list knows."""
    program = shutil.which("hunspell")
    assert program, "hunspell is missing; 'make setup' brings it with its dictionaries"
    known = set(listed(language))
    asked = sorted(set(words) - known)
    parts = {part for word in asked for part in parts_of(word)}
    reply = subprocess.run(  # noqa: S603 - the program that Debian installs
        [program, "-d", _DICTIONARIES[language], "-i", "utf-8", "-l"],
        input="\n".join(sorted(parts)),
        capture_output=True,
        text=True,
        check=True,
    )
    wrong = set(reply.stdout.split()) - known
    return {word for word in asked if wrong & {word, *parts_of(word)}}


def words_of(text):
    return [one.replace("’", "'") for one in _WORD.findall(text)]


@cache
def spoken(language):
    """Return every word with a text where it stands.

    Of a translation the words that stand in the Polish text too are left out.
    """
    found = defaultdict(list)
    if language == "pl":
        said = [("", text.plain, str(text)) for text in texts()]
        said += [("", one.plain, str(one)) for one in pairs(EASY)]
    else:
        said = [
            (one.polish, _FILLED.sub("", one.words), str(one))
            for one in pairs(language)
        ]
    for polish, text, place in said:
        same = {word.lower() for word in words_of(polish)}
        for word in words_of(text):
            if word.lower() not in same:
                found[word].append(place)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_spelled_right(language):
    said = spoken(language)
    assert {one: said[one][0] for one in misspelled(said, language)} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_list_of_own_words_is_short_and_needed(language):
    assert listed(language) == sorted(set(listed(language)))
    assert len(listed(language)) <= _MOST[language]
    assert set(listed(language)) <= {
        part for word in spoken(language) for part in (word, *parts_of(word))
    }


@pytest.mark.parametrize(
    ("language", "wrong", "right"),
    [
        ("pl", {"zasilek", "rodizny", "świadczenei", "wniosekk"}, {"zasiłek"}),
        ("en", {"alowance", "benifit"}, {"allowance", "child's"}),
        ("uk", {"допомогга", "вплата"}, {"допомога", "сім'я"}),
    ],
)
def test_misspellings_are_found(language, wrong, right):
    assert misspelled(wrong | right, language) == wrong
