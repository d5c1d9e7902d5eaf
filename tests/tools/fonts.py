"""Which letters our fonts can draw."""

from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

_FONTS = Path(__file__).parents[2] / "static" / "fonts"


@cache
def _drawn():
    maps = []
    for path in sorted(_FONTS.glob("SourceSans3-*")):
        with TTFont(path) as font:
            maps.append(set(font.getBestCmap()))
    return set.intersection(*maps)


def letters_without_glyph(text):
    """Name the characters that some font of ours, on paper or screen, lacks."""
    return {letter for letter in text if ord(letter) not in _drawn()} - {"\n"}
