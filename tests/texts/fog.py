"""How hard a text is to read: a measure after FOG-PL."""

import re

_WORD = re.compile(r"[^\W\d_]+")
_SYLLABLE = re.compile(r"[aąeęoóuy]|i(?![aąeęoóuy])", re.IGNORECASE)
_END = re.compile(r"(?<=[.!?…])[”»)]*\s+(?=[„“«(]?[A-ZĄĆĘŁŃÓŚŹŻА-ЯІЇЄҐ0-9])")
_ABBREVIATED = re.compile(
    r"\b(art|ust|pkt|lit|np|tj|tzw|poz|nr|ul|m\.in|r)\.", re.IGNORECASE
)
_HARD = 4
_SHORT = 12


def sentences(text):
    """Split a text; a title or a question is one sentence."""
    return [one for one in _END.split(_ABBREVIATED.sub(r"\1", text)) if one]


def words(text):
    return _WORD.findall(text)


def is_hard(word):
    """Tell whether a word has four syllables or more; "i" softens before a vowel."""
    return len(_SYLLABLE.findall(word)) >= _HARD


def is_name(word, names):
    return word.lower().startswith(tuple(names))


def stems(text):
    """Return how the long words of a text begin, whatever their ending is."""
    return {one.lower()[:-3] for one in words(text) if is_hard(one)}


def fog(text, names=()):
    """Return years of school needed; words that begin like `names` count as easy.

    A text shorter than a usual sentence is measured as if it had twelve words, or
    else one long word would decide.
    """
    found = words(text)
    hard = [one for one in found if is_hard(one) and not is_name(one, names)]
    length = len(found) / max(1, len(sentences(text)))
    return 0.4 * (length + 100 * len(hard) / max(_SHORT, len(found)))
