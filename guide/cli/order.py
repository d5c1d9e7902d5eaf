"""`guide order`: the order of topics compared with others, on made-up households."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from errno import ENOENT
from os import strerror
from pathlib import Path
from random import Random

from guide.cli.inputs import day_of
from guide.cli.printing import entry, say
from guide.engine.judging import Engine
from guide.engine.ordering import Comparison, compare
from guide.engine.population import Population
from guide.engine.truthful import Household
from guide.loading import load_rulebook
from guide.loading.situations import load_situation
from guide.model.facts import Topic
from guide.model.rulebook import Rulebook
from guide.model.situation import Situation

_NAME = 32
_MOST_MORE = 0.15
"""How much more than the proposed order the committed one may ask."""


def order(options: Namespace) -> int:
    """Print how much each order of questions asks before everything is decided."""
    rulebook = load_rulebook(options.rules, options.office)
    day, engine = day_of(options), Engine(rulebook)
    models = _models(options.models, rulebook)
    dice = Random(options.households)  # noqa: S311 - a seed, no secret
    drawn = Population(engine, models, day).households(dice, options.households)
    households = [Household(engine, one, day) for one in drawn]
    half = len(households) // 2
    found = compare(rulebook, households[:half], households[half:])
    say(*_lines(found, rulebook.topics))
    return 0


def _models(folder: Path, rulebook: Rulebook) -> list[Situation]:
    paths = sorted(folder.glob("*.yaml"))
    if not paths:
        raise FileNotFoundError(ENOENT, strerror(ENOENT), folder)
    return [load_situation(path, rulebook).situation for path in paths]


def _lines(found: Comparison, committed_topics: Iterable[Topic]) -> Iterator[str]:
    committed, proposed = "kolejność z plików tematów", "kolejność zaproponowana"
    yield f"Ile pytań, zanim wszystko jest rozstrzygnięte (rodziny: {found.households})"
    for name, one in (
        (committed, found.committed),
        (proposed, found.proposed),
        ("kolejność plików świadczeń", found.by_benefits),
    ):
        pages = f", {_decimal(one.pages)} stron, sprzeczności: {one.contradictions}"
        yield _row(name, one.questions) + pages
    yield _row("stałe rozgałęzienia formularza", found.static)
    yield f"To samo w rodzinach jedno- i dwuosobowych ({found.small})"
    yield _row("najmniej, wiedząc z góry", found.bound)
    yield _row(committed, found.small_committed)
    yield _row(proposed, found.small_proposed)
    more = f"{found.distance:+.1%}".replace(".", ",")
    within = "mieści się" if found.distance <= _MOST_MORE else "NIE mieści się"
    yield (
        f"Kolejność z plików tematów względem zaproponowanej: {more} pytań;"
        f" {within} w granicy {_MOST_MORE:.0%}."
    )
    yield from entry(f"Kolejność z plików tematów: {_named(committed_topics)}")
    yield from entry(f"Kolejność zaproponowana: {_named(found.topics)}")


def _named(topics: Iterable[Topic]) -> str:
    return ", ".join(one.id for one in topics)


def _row(name: str, questions: float) -> str:
    return f"  {name:<{_NAME}}{_decimal(questions):>7} pytań"


def _decimal(number: float) -> str:
    return f"{number:.2f}".replace(".", ",")
