"""Polish typography, plain words instead of officialese, letters that can be drawn."""

import re

import pytest

from guide.present.benefit import benefit_view
from guide.present.papers import papers_view
from guide.present.result import result_view
from tests.present.test_real import persona
from tests.present.test_real import texts as shown
from tests.texts.gathered import texts
from tests.tools.fonts import letters_without_glyph

_NAMES_OF_LAW = ("rules/acts.yaml",)

_SLIPS = {
    "a straight quote": re.compile(r"[\"'`´“‟«»‘]"),
    "a quote that does not close": re.compile(r"„[^”]*(„|$)|^[^„]*”"),
    "a hyphen for a dash": re.compile(r"\s-+\s|--|^-\s"),
    "a dash without spaces": re.compile(
        r"[^\W\d]–|–[^\W\d]|\S –(?! |$)|(?<! )(?<!^)– "
    ),
    "a long dash": re.compile("—"),
    "two spaces": re.compile(r"\s\s|^\s|\s$"),
    "a space before a sign": re.compile(r"\s[,.;:?!)”]"),
    "no space after a sign": re.compile(
        r"[,;:?!][^\W\d]|[^\W\d]\.[A-ZĄĆĘŁŃÓŚŹŻ][^A-Z.]"
    ),
    "three dots": re.compile(r"\.\.\."),
    "a bracket that does not close": re.compile(r"\([^)]*$|^[^(]*\)"),
}

# Words of offices, with what we say.
_OFFICIALESE = {
    r"przysług\w+": "należy się, możesz dostać",
    r"należy (?!się|do|do\b)\w+ć\b": "zrób, trzeba",
    r"niniejsz\w+": "ten",
    r"wnioskodawc\w+": "Ty, osoba, która składa wniosek",
    r"w celu": "żeby",
    r"odmówiono": "raczej nie",
    r"nie kwalifikuj\w+": "raczej nie",
    r"w przypadku gdy": "gdy",
    r"w związku z": "bo",
    r"zgodnie z": "według",
    r"celem \w+nia": "żeby",
    r"na mocy": "według",
    r"w/w|ww\.|tj\.|m\.in\.|itp\.|itd\.|np\.": "całe słowo",
    r"świadczeniobiorc\w+|beneficjen\w+|petent\w*|interesant\w*": "osoba, Ty",
    r"ubiegając\w+ się": "osoba, która składa wniosek",
    r"uprzejmie|prosimy o|informujemy": "(nic)",
    r"przedłoż\w+|przedkłada\w*": "pokaż, przynieś",
    r"uiści\w+|uiszcz\w+": "zapłać",
    r"dokona\w+": "(sam czasownik)",
    r"posiada\w*": "masz",
    r"ww|winien|winna|winno": "ma",
    r"iż": "że",
    r"Pani|Pan|Państw[oa]|Państwu": "Ty",
    r"rozpatrywan\w+|procedowan\w+": "sprawdzamy",
}

# The guide gives no verdicts and never talks anybody out of applying.
_DISCOURAGING = (
    r"nie (masz|ma) (żadn\w+ )?szans",
    r"nie (warto|opłaca się|ma sensu|składaj|próbuj)",
    r"szkoda czasu",
    r"nie należy (Ci )?się żadn",
    r"(Twój )?wniosek (będzie|zostanie) odrzucony",
    r"na pewno nie dostaniesz",
    r"nie spełniasz",
    r"nie jesteś uprawnion",
    r"niestety",
)

_EXCEPTIONS = {}


def ours():
    """Return our own texts: not the names of acts."""
    return [one for one in texts() if one.files != _NAMES_OF_LAW]


def found(pattern, among):
    wanted = re.compile(pattern)
    return [
        str(text)
        for text in among
        if wanted.search(text.words) and text.words not in _EXCEPTIONS
    ]


@pytest.mark.parametrize("slip", _SLIPS)
def test_signs(slip):
    assert found(_SLIPS[slip], texts()) == []


@pytest.mark.parametrize("start", ["03", "05", "17", "20"])
def test_signs_of_whole_sentences(start):
    """What is filled in fits, too: no quotes in quotes, no doubled signs."""
    told = persona(start)
    judged = told.assessment.judgements
    views = (result_view(told), papers_view(told))
    views += tuple(benefit_view(told, one) for one in judged)
    assert [
        (slip, text)
        for view in views
        for text in shown(view)
        for slip, pattern in _SLIPS.items()
        if pattern.search(text)
    ] == []


@pytest.mark.parametrize("word", _OFFICIALESE)
def test_words_are_plain(word):
    pattern = rf"(?i)(?<!\w)({word})(?!\w)"
    if word.startswith("Pani"):
        pattern = pattern.replace("(?i)", "")
    assert found(pattern, ours()) == [], f"say: {_OFFICIALESE[word]}"


@pytest.mark.parametrize("phrase", _DISCOURAGING)
def test_nobody_is_talked_out_of_applying(phrase):
    assert found(rf"(?i){phrase}", ours()) == []


def test_resident_is_addressed_with_a_capital_letter():
    assert found(r"\b(ty|ciebie|tobie|ci|cię|tobą|tw[oó]j\w*)\b", ours()) == []


def test_every_letter_can_be_drawn():
    wrong = {str(text): letters_without_glyph(text.words) for text in texts()}
    assert {text: letters for text, letters in wrong.items() if letters} == {}


def test_exceptions_are_needed():
    assert set(_EXCEPTIONS) <= {text.words for text in texts()}


def test_slips_are_seen():
    """Each pattern knows what it is looking for."""
    wrong = (
        '"tak"', "„tak", "tak - nie", "tak–nie", "tak — nie", "tak  nie", "tak ,",
        "tak,nie", "tak...", "(tak",
    )  # fmt: skip
    for (name, slip), text in zip(_SLIPS.items(), wrong, strict=True):
        assert slip.search(text), name
    assert not any(slip.search("„Tak” – 5–10 zł, „nie”.") for slip in _SLIPS.values())
