"""The measure itself: every case traced, every goal looked at."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal

from guide.coverage.catalogue import Catalogue
from guide.coverage.goals import Goal, Kind, lacking
from guide.coverage.notes import Marks
from guide.coverage.tracing import trace, trace_value
from guide.coverage.valuing import figure_difference, value_differences
from guide.coverage.verifying import Engines, differences, judged_by
from guide.model.cases import Case, Figure
from guide.model.law import Place
from guide.model.possible import YES

_TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Failure:
    """An expectation that the rules do not fulfil; it shows nothing of them.

    `about` names the case and the benefit, the value or the amount.
    """

    place: Place
    about: str
    differences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """How many goals of how many are reached."""

    reached: int
    all: int

    @property
    def percent(self) -> Decimal:
        """Return the share in percent, to a tenth, rounded down."""
        if not self.all:
            return Decimal(100)
        exact = Decimal(100 * self.reached) / self.all
        return exact.quantize(_TENTH, ROUND_FLOOR)


class Coverage:
    """What the cases have shown; goals declared impossible are left out of shares."""

    def __init__(
        self,
        catalogue: Catalogue,
        marks: Marks,
        failures: tuple[Failure, ...],
        impossible: Mapping[str, str],
    ) -> None:
        """Look at every goal once."""
        self.catalogue, self.failures, self.impossible = catalogue, failures, impossible
        self.marks = marks
        self._lacking = {
            goal: lacking(goal, marks.get(goal, set())) for goal in catalogue.all
        }

    def lacking(self, goal: Goal) -> str:
        """Tell in Polish what is missing of a goal; nothing when it is reached."""
        return self._lacking[goal]

    def missing(self, goals: Iterable[Goal]) -> tuple[Goal, ...]:
        """Return the goals that are neither reached nor declared impossible."""
        return tuple(
            one for one in goals if self._lacking[one] and one.id not in self.impossible
        )

    def shares(self, goals: Iterable[Goal]) -> dict[Kind, Share]:
        """Return the share of each kind of goal, of those that are possible."""
        every: Counter[Kind] = Counter()
        reached: Counter[Kind] = Counter()
        for one in goals:
            if one.id not in self.impossible:
                every[one.kind] += 1
                reached[one.kind] += not self._lacking[one]
        return {kind: Share(reached[kind], every[kind]) for kind in Kind}

    def undue(self) -> dict[str, str]:
        """Return declarations that are not true: no such goal, or it is reached."""
        known = {one.id: one for one in self.catalogue.all}
        found = {}
        for name in self.impossible:
            if name not in known:
                found[name] = "nie ma takiego celu; przepisz go z raportu"
            elif not self._lacking[known[name]]:
                found[name] = "jest przypadek, który to pokazuje; usuń wpis"
        return found


def measure(
    engines: Engines,
    cases: Iterable[Case],
    impossible: Mapping[str, str] | None = None,
    figures: Iterable[Figure] = (),
) -> Coverage:
    """Trace every expectation that holds; the others are returned as failures.

    An amount written down a second time for both days of a change shows the change,
    and a row of a table written down again shows the row.
    """
    catalogue = Catalogue(engines.rulebook)
    marks: Marks = {}
    failures: list[Failure] = []
    for case in cases:
        for expected in case.expected:
            engine = engines.of(case.local, expected.benefit)
            judgement = judged_by(engine, case, expected)
            wrong = differences(expected, judgement)
            if judgement is None or wrong:
                about = f"{expected.benefit} w '{case.name}'"
                failures.append(Failure(expected.place, about, wrong))
            else:
                trace(catalogue, marks, engine, case, (expected, judgement))
        failures += _values(engines, case, catalogue, marks)
    failures += _figures(figures, catalogue, marks)
    return Coverage(catalogue, marks, tuple(failures), impossible or {})


def _values(
    engines: Engines, case: Case, catalogue: Catalogue, marks: Marks
) -> Iterator[Failure]:
    engine = engines.bare(case.local)
    wrong = dict(value_differences(engine, case))
    for one in case.values:
        if one in wrong:
            yield Failure(one.place, f"'{case.name}'", (wrong[one],))
        else:
            trace_value(catalogue, marks, engine, case, one)


def _figures(
    figures: Iterable[Figure], catalogue: Catalogue, marks: Marks
) -> Iterator[Failure]:
    parameters = catalogue.rulebook.parameters
    for figure in figures:
        wrong = figure_difference(figure, parameters[figure.parameter])
        if wrong:
            yield Failure(figure.place, "kwota", (wrong,))
            continue
        for goal in catalogue.changes.get(figure.parameter, {}).values():
            marks.setdefault(goal, set()).add((figure.day,))
        row = catalogue.goals.get((figure.parameter, figure.row))
        if row is not None:
            marks.setdefault(row, set()).add((YES,))
