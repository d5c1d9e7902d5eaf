"""The real rules and their cases, read and linked once for all tests."""

from functools import cache
from pathlib import Path

from guide.coverage.verifying import Engines
from guide.engine.judging import Engine
from guide.loading import load_rulebook
from guide.loading.cases import load_cases
from guide.loading.figures import load_figures
from guide.model.cases import Case, Figure
from guide.model.rulebook import Rulebook

ROOT = Path(__file__).resolve().parent.parent
CASES = ROOT / "tests" / "cases"


@cache
def real_rulebook() -> Rulebook:
    """Load the real rules once."""
    return load_rulebook(ROOT / "rules")


@cache
def real_engine() -> Engine:
    """Link the real rules once."""
    return Engine(real_rulebook())


@cache
def real_engines() -> Engines:
    """Link the real rules for what councils might decide too."""
    return Engines(real_engine())


@cache
def all_cases() -> tuple[Case, ...]:
    """Read every case of every benefit."""
    return load_cases(CASES, real_rulebook())


@cache
def all_figures() -> tuple[Figure, ...]:
    """Read the second writing-down of the law's amounts."""
    return load_figures(CASES, real_rulebook())
