"""A small sound rulebook, and other files laid over it."""

import shutil
from pathlib import Path

import pytest

from guide.loading import RulebookError, load_rulebook, load_with_warnings

GOOD = Path(__file__).parent / "good"


@pytest.fixture(scope="session")
def good():
    return load_rulebook(GOOD)


@pytest.fixture
def folder(tmp_path):
    """Return a copy of the sound rules."""
    shutil.copytree(GOOD, tmp_path / "rules")
    return tmp_path / "rules"


@pytest.fixture
def load(folder):
    """Return a function that lays files over the sound rules and loads them."""

    def load_over(**files):
        for name, text in files.items():
            path = folder / f"{name.replace('__', '/').replace('-', '_')}.yaml"
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8")
        return load_with_warnings(folder)

    return load_over


@pytest.fixture
def problems(load):
    """Return a function that lays files over the sound rules and lists mistakes."""

    def problems_of(**files):
        try:
            load(**files)
        except RulebookError as error:
            return [str(problem) for problem in error.problems]
        return []

    return problems_of
