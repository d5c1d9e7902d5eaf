"""Every page is light: an old telephone on a slow line gets it in a few seconds."""

import gzip

import pytest

from tests.rulecases import ROOT
from tests.web.test_pages import PUBLIC

_STATIC = ROOT / "static"
_STYLES = ("tokens", "base", "components", "print")
_WITHOUT_FONTS = 25 * 1024
_WITH_FONTS = 100 * 1024
_SCRIPT = 5 * 1024


def packed(content):
    """Return how many bytes travel, as the web server packs them."""
    return len(gzip.compress(content, 6))


def around(page):
    """Return the weight of what every page brings along, without fonts."""
    styles = sum(packed((_STATIC / f"css/{one}.css").read_bytes()) for one in _STYLES)
    script = packed((_STATIC / "js/guide.js").read_bytes())
    pictures = ["sign"] + ["icons"] * (b"icons.svg" in page)
    drawn = sum(packed((_STATIC / f"img/{one}.svg").read_bytes()) for one in pictures)
    return styles + script + drawn


@pytest.mark.parametrize(
    "language",
    ["/uk", *(pytest.param(one, marks=pytest.mark.deep) for one in ("", "/en"))],
)
def test_every_page_is_light(browser, language):
    """Ukrainian letters take two bytes: its pages are the heaviest."""
    fonts = sum(one.stat().st_size for one in (_STATIC / "fonts").glob("*.woff2"))
    for path in PUBLIC:
        page = browser.client.get(f"{language}{path}").data
        weight = packed(page) + around(page)
        assert weight <= _WITHOUT_FONTS, (path, weight)
        assert weight + fonts <= _WITH_FONTS, (path, weight)


def test_the_script_is_small():
    assert (_STATIC / "js/guide.js").stat().st_size <= _SCRIPT


def test_the_web_server_packs_what_we_count_as_packed():
    text = (ROOT / "deploy" / "nginx.conf").read_text("utf-8")
    for kind in ("text/css", "text/javascript", "image/svg+xml"):
        assert kind in text
