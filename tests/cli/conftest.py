"""Commands through the same door as a person: `main([…])`."""

import pytest

from guide.cli import diff, inputs, law, main
from guide.engine.judging import Engine
from guide.loading import load_rulebook
from tests.rulecases import ROOT, real_engine, real_rulebook


def _load(folder, office, load=load_rulebook):
    """Load rules as every command does, the real ones once for all tests."""
    if folder == ROOT / "rules" and office is None:
        return real_rulebook()
    return load(folder, office)


def _engine(rulebook):
    return real_engine() if rulebook is real_rulebook() else Engine(rulebook)


@pytest.fixture(autouse=True)
def fast(monkeypatch):
    """Read and link the real rules once."""
    for module in (inputs, law, diff):
        monkeypatch.setattr(module, "load_rulebook", _load)
    monkeypatch.setattr(inputs, "Engine", _engine)


@pytest.fixture
def guide(capsys):
    """Return a function that runs a command: its status, what it said, complaints."""

    def run(*arguments):
        try:
            status = main([str(one) for one in arguments])
        except SystemExit as stopped:
            status = stopped.code
        said = capsys.readouterr()
        return status, said.out, said.err

    return run


@pytest.fixture
def said(guide):
    """Return a function that runs a command which must succeed: its lines."""

    def run(*arguments):
        status, out, err = guide(*arguments)
        assert (status, err) == (0, "")
        return out.splitlines()

    return run


@pytest.fixture
def file(tmp_path):
    """Return a function that writes a situation file."""

    def write(text):
        path = tmp_path / "rodzina.yaml"
        path.write_text(text, "utf-8")
        return path

    return write
