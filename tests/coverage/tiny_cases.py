"""Cases of tiny rulebooks, and what they show of them."""

from decimal import Decimal

from guide.coverage.measuring import measure
from guide.coverage.verifying import Engines
from guide.engine.judging import Engine
from guide.model.cases import Case, Expected
from tests.engine.tiny import DAY, PLACE, situation


def case(outcome, answers=None, *, benefit="b", day=DAY, people=1, **expected):
    """Write a case; amounts may be plain numbers."""
    for key in ("least", "most"):
        if key in expected:
            expected[key] = Decimal(str(expected[key]))
    if "parts" in expected:
        parts = expected["parts"].items()
        expected["parts"] = tuple((name, Decimal(value)) for name, value in parts)
    local = tuple((key, Decimal(x)) for key, x in expected.pop("local", {}).items())
    wanted = Expected(benefit, outcome, PLACE, **expected)
    who = situation(answers, household=people)
    return Case(PLACE, "case", "by hand", day, who, (wanted,), local)


def measured(book, *cases, impossible=None):
    found = measure(Engines(Engine(book)), cases, impossible)
    assert found.failures == ()
    return found


def missing(book, *cases):
    """Return the names of the goals that the cases do not reach."""
    found = measured(book, *cases)
    return {one.id for one in found.missing(found.catalogue.all)}


def goals(book):
    """Return the names of all goals of a rulebook."""
    found = measured(book)
    return {one.id for one in found.catalogue.all}
