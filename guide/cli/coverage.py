"""`guide check --coverage`: how far the cases cover the rules, and what is missing."""

from argparse import Namespace
from collections.abc import Collection, Iterator
from decimal import Decimal

from guide.cli.printing import INDENT, entry, folded, say
from guide.coverage.goals import Goal, Kind
from guide.coverage.measuring import Coverage, Share, measure
from guide.coverage.verifying import Engines
from guide.engine.judging import Engine
from guide.loading.cases import load_cases
from guide.loading.coverage import load_floors, load_impossible
from guide.loading.figures import load_figures
from guide.loading.problems import Problem, RulebookError, maybe
from guide.model.law import Place
from guide.model.rulebook import Rulebook

PLURALS = {
    Kind.CONDITION: "warunki",
    Kind.BRANCH: "gałęzie",
    Kind.THRESHOLD: "progi",
    Kind.CHANGE: "zmiany",
    Kind.PAPER: "dokumenty",
}
"""Kinds of goals as the report and the file of floors call them together."""


def coverage(options: Namespace, rulebook: Rulebook) -> int:
    """Print the measure; 1 when it is below a floor or a case does not hold."""
    _check_names(options.benefit, rulebook)
    cases = load_cases(options.cases, rulebook)
    floors = load_floors(options.cases)
    found = measure(
        Engines(Engine(rulebook)),
        cases,
        load_impossible(options.cases),
        load_figures(options.cases, rulebook),
    )
    if options.benefit:
        for name in options.benefit:
            _one(found, rulebook, name)
    else:
        _every(found, rulebook)
    faults = [*_failures(found), *_undue(found), *below(found, floors)]
    for fault in faults:
        say(*entry(fault))
    return 1 if faults else 0


def _check_names(names: Collection[str], rulebook: Rulebook) -> None:
    for name in names:
        if name not in rulebook.benefits:
            hint = maybe(name, rulebook.benefits)
            message = f"nie ma świadczenia '{name}'{hint}"
            raise RulebookError([Problem(Place("--benefit", 1), message)])


def _one(found: Coverage, rulebook: Rulebook, name: str) -> None:
    """Tell everything of one benefit, the values it uses included."""
    goals = found.catalogue.of_benefit[name]
    say(*_heading(found, f"{name}: {rulebook.benefits[name].title}", goals))
    say(*_missing(found, goals))
    _impossible(found, {goal.id for goal in goals})


def _every(found: Coverage, rulebook: Rulebook) -> None:
    """Tell of every benefit; what is missing of a shared value is told once."""
    own: set[Goal] = set()
    for name, goals in found.catalogue.of_benefit.items():
        title = rulebook.benefits[name].title
        mine = [goal for goal in goals if goal.owner.startswith(f"{name}/")]
        own.update(mine)
        say(*_heading(found, f"{name}: {title}", goals), *_missing(found, mine))
    shared = [goal for goal in found.catalogue.all if goal not in own]
    say(*_heading(found, "Wspólne wartości i parametry", shared))
    say(*_missing(found, shared))
    _impossible(found, set(found.impossible))
    say(*_heading(found, "Razem", found.catalogue.all))


def _heading(found: Coverage, title: str, goals: Collection[Goal]) -> list[str]:
    shares = found.shares(goals).items()
    told = [f"{PLURALS[kind]} {_share(share)}" for kind, share in shares if share.all]
    return [*entry(title), *folded("; ".join(told) or "nic do pokazania", INDENT)]


def _share(share: Share) -> str:
    percent = f"{share.percent}".removesuffix(".0").replace(".", ",")
    return f"{percent}% ({share.reached} z {share.all})"


def _missing(found: Coverage, goals: Collection[Goal]) -> Iterator[str]:
    for goal in found.missing(goals):
        yield from folded(f"- {goal.place} {goal.id}", INDENT, INDENT * 2)
        yield from folded(found.lacking(goal), INDENT * 2)


def _impossible(found: Coverage, among: Collection[str]) -> None:
    declared = [one for one in found.impossible.items() if one[0] in among]
    if declared:
        say(f"Uznane za nieosiągalne: {len(declared)}.")
    for name, reason in declared:
        say(*folded(f"- {name}", INDENT, INDENT * 2), *folded(reason, INDENT * 2))


def _failures(found: Coverage) -> Iterator[str]:
    for one in found.failures:
        told = "; ".join(one.differences)
        yield f"{one.place}: {one.about}: {told}"


def _undue(found: Coverage) -> Iterator[str]:
    for name, why in found.undue().items():
        yield f"nieosiagalne.yaml: '{name}': {why}"


def below(found: Coverage, floors: dict[str, Decimal]) -> Iterator[str]:
    """Tell which share is lower than its floor, and which floor names nothing."""
    shares = found.shares(found.catalogue.all)
    named = {PLURALS[kind]: share for kind, share in shares.items()}
    for name, floor in floors.items():
        if name not in named:
            yield f"pokrycie.yaml: nieznany rodzaj '{name}'{maybe(name, named)}"
        elif named[name].percent < floor:
            yield (
                f"pokrycie.yaml: {name}: {_share(named[name])}, "
                f"a ma być co najmniej {floor}%"
            )
