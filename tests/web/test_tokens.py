"""The colours of every theme keep the contrast that tokens.css promises."""

import re
from functools import cache

import pytest

from tests.rulecases import ROOT

_DECLARED = re.compile(r"--([a-z-]+):\s*([^;]+);")
_BLOCK = re.compile(r"(:root\s*|html[^{]*)\{([^{}]*)\}")
_THEMES = {
    "light": [":root"],
    "dark, of the device": [":root", "html:not([data-theme])#0"],
    "dark": [":root", 'html[data-theme="dark"]'],
    "contrast": [":root", 'html[data-theme="contrast"]'],
    "more contrast, light": [":root", "html:not([data-theme])#1"],
    "more contrast, dark": [
        ":root",
        "html:not([data-theme])#0",
        "html:not([data-theme])#1",
    ],
}
_TEXTS = [
    *(("ink", ground) for ground in ("paper", "surface", "sunken", "accent-soft")),
    *(("ink", ground) for ground in ("care-soft", "urgent-soft")),
    *(("ink-soft", ground) for ground in ("paper", "surface", "sunken")),
    *(("accent", ground) for ground in ("paper", "surface", "sunken")),
    ("accent-strong", "paper"),
    ("on-accent", "accent"),
    ("on-band", "band"),
    ("on-band-soft", "band"),
    ("on-urgent", "urgent"),
    ("urgent", "surface"),
    ("care", "care-soft"),
]
_SHAPES = [("line", "surface"), ("line", "paper"), ("accent", "surface")]
_TEXT, _SHAPE = 7, 3


@cache
def blocks():
    """Return the declarations of each selector; the same one again is numbered."""
    text = (ROOT / "static" / "css" / "tokens.css").read_text("utf-8")
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    found, seen = {}, {}
    for selector, body in _BLOCK.findall(text):
        name = selector.strip()
        declared = dict(_DECLARED.findall(body))
        if name == ":root":
            found[name] = {**declared, **found.get(name, {})}
            continue
        number = seen.setdefault(name, 0)
        seen[name] += 1
        found[name] = declared
        found[f"{name}#{number}"] = declared
    return found


def theme(name):
    values = {}
    for selector in _THEMES[name]:
        values |= blocks()[selector]
    return values


def colour(values, name):
    """Return red, green and blue of a token, whatever it refers to."""
    said = values[name].strip()
    while said.startswith("var("):
        said = values[said[6:-1]].strip()
    digits = said.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(one * 2 for one in digits)
    return [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]


def brightness(rgb):
    """Return the relative luminance (WCAG 2.2, definitions)."""
    parts = [
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in rgb
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(values, one, other):
    bright, dark = sorted(
        (brightness(colour(values, name)) for name in (one, other)), reverse=True
    )
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", _THEMES)
def test_text_can_be_read(name):
    values = theme(name)
    weak = {pair: round(contrast(values, *pair), 2) for pair in _TEXTS}
    assert {pair: found for pair, found in weak.items() if found < _TEXT} == {}


@pytest.mark.parametrize("name", _THEMES)
def test_borders_and_one_ring_of_the_focus_can_be_seen(name):
    values = theme(name)
    for pair in _SHAPES:
        assert contrast(values, *pair) >= _SHAPE, pair
    for ground in ("paper", "surface", "sunken", "band", "accent", "urgent"):
        rings = ("focus-near", "focus-far")
        assert max(contrast(values, one, ground) for one in rings) >= _SHAPE, ground


def test_contrast_is_that_of_the_standard():
    values = {"white": "#fff", "black": "#000000", "grey": "#767676"}
    assert contrast(values, "white", "black") == pytest.approx(21)
    assert contrast(values, "grey", "white") == pytest.approx(4.54, abs=0.01)


def test_only_the_tokens_hold_colours():
    for file in ("base", "components", "print"):
        text = (ROOT / "static" / "css" / f"{file}.css").read_text("utf-8")
        assert re.findall(r"#[0-9a-fA-F]{3,8}\b|rgba?\(|hsla?\(", text) == [], file
