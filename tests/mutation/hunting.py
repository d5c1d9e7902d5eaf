"""Whether a case notices a mutant."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from guide.coverage.verifying import Engines, differences, judged
from guide.engine.judging import Engine
from guide.model.cases import Case, Expected
from guide.model.rulebook import Rulebook
from tests.mutation.mutants import Mutant


class Hunters:
    """The cases of each benefit, those of the commonest day first."""

    def __init__(self, cases: Sequence[Case]) -> None:
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
        return any(self._catch(mutant.rulebook, name) for name in mutant.benefits)

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
