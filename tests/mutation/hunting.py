"""Whether a case notices a mutant."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from guide.coverage.valuing import figure_difference, value_differences
from guide.coverage.verifying import Engines, differences, judged
from guide.engine.judging import Engine
from guide.model.cases import Case, Expected, Figure
from guide.model.rulebook import Rulebook
from tests.mutation.mutants import Mutant


class Hunters:
    """The cases of each benefit, those of the commonest day first; and the figures."""

    def __init__(self, cases: Sequence[Case], figures: Sequence[Figure] = ()) -> None:
        self._figures: dict[str, list[Figure]] = {}
        for figure in figures:
            self._figures.setdefault(figure.parameter, []).append(figure)
        self._valued = [case for case in cases if case.values]
        self._by_benefit: dict[str, list[tuple[Case, Expected]]] = {}
        for case in cases:
            for expected in case.expected:
                several = self._by_benefit.setdefault(expected.benefit, [])
                several.append((case, expected))
        for several in self._by_benefit.values():
            days: dict[date, int] = {}
            for case, _ in several:
                days[case.day] = days.get(case.day, 0) + 1
            several.sort(key=lambda one: (-days[one[0].day], one[0].day))

    def catch(self, mutant: Mutant) -> bool:
        """Tell whether some case of some benefit fails under the mutant."""
        return (
            self._miswritten(mutant)
            or self._misvalued(mutant)
            or any(self._catch(mutant.rulebook, name) for name in mutant.benefits)
        )

    def _miswritten(self, mutant: Mutant) -> bool:
        name = mutant.parameter
        return name is not None and any(
            figure_difference(figure, mutant.rulebook.parameters[name])
            for figure in self._figures.get(name, ())
        )

    def _misvalued(self, mutant: Mutant) -> bool:
        engines = Engines(Engine(replace(mutant.rulebook, benefits={}, choices=())))
        return any(
            _is_other(engines.bare(case.local), case)
            for case in self._valued
            if not mutant.values.isdisjoint(one.name for one in case.values)
        )

    def _catch(self, rulebook: Rulebook, benefit: str) -> bool:
        engines = Engines(Engine(_only(rulebook, benefit)))
        return any(
            _fails(engines, case, expected) for case, expected in self._cases(benefit)
        )

    def _cases(self, benefit: str) -> Iterator[tuple[Case, Expected]]:
        yield from self._by_benefit.get(benefit, ())


def _fails(engines: Engines, case: Case, expected: Expected) -> bool:
    try:
        return differences(expected, judged(engines, case, expected)) != ()
    except (ArithmeticError, LookupError, ValueError):
        return True  # a mutant that breaks the engine is noticed too


def _is_other(engine: Engine, case: Case) -> bool:
    try:
        return any(value_differences(engine, case))
    except (ArithmeticError, LookupError, ValueError):
        return True


def _only(rulebook: Rulebook, benefit: str) -> Rulebook:
    """Return the rulebook with one benefit: linking all would take most of the time."""
    return replace(
        rulebook,
        benefits={benefit: rulebook.benefits[benefit]},
        choices=(),
        needs={},
        events={},
        urgent={},
    )
