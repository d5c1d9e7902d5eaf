"""What a screen reader is told: the whole tree of a question, a mistake and a result.

A change is looked at, then written down: `GUIDE_SNAPSHOTS=write` with this test.
"""

import os
from pathlib import Path

import pytest

_KEPT = Path(__file__).parent / "snapshots"
_WRITE = os.environ.get("GUIDE_SNAPSHOTS") == "write"
LANGUAGES = ["", "uk"]


def compare(page, name, language):
    """Compare what `main` tells with what was looked at and kept."""
    told = page.get_by_role("main").aria_snapshot() + "\n"
    file = _KEPT / f"{name}{language and '.'}{language}.yaml"
    if _WRITE:
        file.parent.mkdir(exist_ok=True)
        file.write_text(told, "utf-8")
    assert file.read_text("utf-8") == told


def address(language, path):
    return f"/{language}{path}" if language else path


@pytest.mark.usefixtures("_on_the_day")
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question(page_of, begun, topics, language):
    page = page_of(begun)
    page.goto(address(language, topics[0]))
    compare(page, "question", language)


@pytest.mark.usefixtures("_on_the_day")
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_mistake(page_of, begun, topics, language):
    page = page_of(begun)
    page.goto(address(language, topics[0]))
    with page.expect_navigation():
        page.locator("#odpowiedzi .buttons button").last.click()
    compare(page, "mistake", language)


@pytest.mark.usefixtures("_on_the_day")
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_result(page_of, answered, language):
    page = page_of(answered)
    page.goto(address(language, "/wynik"))
    compare(page, "result", language)
