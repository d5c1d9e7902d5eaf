"""What changes in the law between two days, benefit by benefit."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from guide.engine.dependencies import Dependencies, Used
from guide.model.rulebook import Benefit, Rulebook
from guide.upkeep.formulas import amount_changes, cell_changes, value_changes
from guide.upkeep.parameters import parameter_change
from guide.upkeep.sides import Change


class Turn(StrEnum):
    """What becomes of a benefit between two days."""

    BEGINS = "begins"
    ENDS = "ends"
    LAPSES = "lapses"
    RETURNS = "returns"


@dataclass(frozen=True, slots=True)
class BenefitChanges:
    """What changes in one benefit.

    `turns` say that it begins, ends, or that law it rests on is not on file any more
    (`unknown` names it by title) or is again.
    """

    benefit: Benefit
    turns: tuple[Turn, ...]
    unknown: tuple[str, ...]
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs between two days; `other` is what no benefit rests on."""

    before: date
    after: date
    benefits: tuple[BenefitChanges, ...]
    other: tuple[Change, ...]


def difference(rulebook: Rulebook, before: date, after: date) -> Difference:
    """Compare the law of two days; only what differs is returned."""
    found = _Days(rulebook, before, after)
    benefits = [found.of_benefit(one) for one in rulebook.benefits.values()]
    told = {
        change.id for one in benefits for change in one.changes if change.of_parameter
    }
    other = found.of_parameters(set(rulebook.parameters) - told)
    return Difference(
        before,
        after,
        tuple(one for one in benefits if one.turns or one.changes),
        tuple(other),
    )


class _Days:
    """The rulebook seen on two days."""

    def __init__(self, rulebook: Rulebook, before: date, after: date) -> None:
        self.rulebook = rulebook
        self.days = before, after
        self._used = [Dependencies(rulebook, day) for day in self.days]

    def of_benefit(self, benefit: Benefit) -> BenefitChanges:
        """Return everything that changes in a benefit."""
        then, now = (one.of_benefit(benefit.id) for one in self._used)
        used = then | now
        lacking = [
            self._lacking(one, day)
            for one, day in zip((then, now), self.days, strict=True)
        ]
        changes = (
            *amount_changes(self.rulebook, benefit, self.days),
            *value_changes(self.rulebook, used.values, self.days),
            *cell_changes(self.rulebook, used.values, self.days),
            *self.of_parameters(used.parameters),
        )
        turns = (*self._period(benefit), *_law(*lacking))
        return BenefitChanges(benefit, turns, tuple(lacking[1]), changes)

    def of_parameters(self, names: Iterable[str]) -> Iterator[Change]:
        """Yield the amounts that change, in the order of the rule files."""
        wanted = set(names)
        for name, parameter in self.rulebook.parameters.items():
            change = parameter_change(self.rulebook, parameter, self.days)
            if name in wanted and change is not None:
                yield change

    def _lacking(self, used: Used, day: date) -> list[str]:
        """Return titles of the law a benefit rests on that is not on file that day."""
        parameters, values = self.rulebook.parameters, self.rulebook.values
        found = [
            one.title
            for name, one in parameters.items()
            if name in used.parameters and one.on(day) is None
        ]
        found += [
            one.title or name
            for name, one in values.items()
            if name in used.values and one.content.on(day) is None
        ]
        return found

    def _period(self, benefit: Benefit) -> Iterator[Turn]:
        was, is_now = (_is_open(benefit, day) for day in self.days)
        if was != is_now:
            yield Turn.BEGINS if is_now else Turn.ENDS


def _is_open(benefit: Benefit, day: date) -> bool:
    """Tell whether applications are taken."""
    begun = benefit.since is None or benefit.since <= day
    return begun and (benefit.until is None or day <= benefit.until)


def _law(then: list[str], now: list[str]) -> Iterator[Turn]:
    if set(now) - set(then):
        yield Turn.LAPSES
    elif then and not now:
        yield Turn.RETURNS
