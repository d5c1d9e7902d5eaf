"""Every word is in the dictionary of Debian's hunspell, or in our short list."""

import re
import shutil
import subprocess
from collections import defaultdict
from functools import cache
from pathlib import Path

from tests.texts.gathered import texts

_WORD = re.compile(r"[^\W\d_]+(?:[-@][^\W\d_]+)*")
_OURS = Path(__file__).parent / "slowa.txt"
_MOST = 40


def listed():
    return _OURS.read_text("utf-8").split()


def misspelled(words):
    """Return the words that neither the dictionary nor our list knows."""
    program = shutil.which("hunspell")
    assert program, "hunspell is missing; 'make setup' brings it with hunspell-pl"
    known = set(listed())
    asked = sorted(set(words) - known)
    parts = {part for word in asked for part in re.split("[-@]", word) if part}
    reply = subprocess.run(  # noqa: S603 - the program that Debian installs
        [program, "-d", "pl_PL", "-i", "utf-8", "-l"],
        input="\n".join(sorted(parts)),
        capture_output=True,
        text=True,
        check=True,
    )
    wrong = set(reply.stdout.split()) - known
    return {word for word in asked if wrong & {word, *re.split("[-@]", word)}}


@cache
def spoken():
    """Return every word with the texts where it stands."""
    found = defaultdict(list)
    for text in texts():
        for word in _WORD.findall(text.plain):
            found[word].append(str(text))
    return found


def test_every_word_is_spelled_right():
    assert {word: spoken()[word][0] for word in misspelled(spoken())} == {}


def test_list_of_own_words_is_short_and_needed():
    assert listed() == sorted(set(listed()))
    assert len(listed()) <= _MOST
    assert set(listed()) <= set(spoken())


def test_misspellings_are_found():
    wrong = {"zasilek", "rodizny", "świadczenei", "wniosekk"}
    assert misspelled({*wrong, "zasiłek", "rodziny"}) == wrong
