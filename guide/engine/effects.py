"""What being granted one benefit changes in others: as income, or as what excludes it.

What is granted counts in the columns of a current period. A past year stays as it was,
and nothing counts for itself. Benefits are granted in the order in which they feed each
other, so that one sweep is exact.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from guide.engine.joining import choices, needs_of, number, together
from guide.engine.judging import Engine, Linked, judged
from guide.engine.program import Program
from guide.engine.ranges import add, multiply
from guide.engine.run import Run
from guide.model.assessment import Judgement, Outcome
from guide.model.catalogues import IncomeKind
from guide.model.expressions import FactRef
from guide.model.feeding import counted_kinds
from guide.model.kinds import Kind
from guide.model.possible import (
    HOUSEHOLD,
    NOTHING,
    YES,
    ZERO,
    Choices,
    Interval,
    Needs,
    Open,
    Possible,
)
from guide.model.rulebook import Basis, Period
from guide.model.situation import Situation
from guide.model.walk import walk

_Amounts = dict[tuple[str, int], Interval]


@dataclass(frozen=True, slots=True)
class Judging:
    """A situation on a day, and the engine that judges it."""

    engine: Engine
    situation: Situation
    day: date

    def _linked(self) -> Linked:
        return self.engine.linked_for(self.situation, self.day)

    def after(
        self, granted: Collection[Judgement], benefits: Collection[str]
    ) -> tuple[Judgement, ...]:
        """Judge benefits as they are once others are granted as well."""
        linked = self._linked()
        run = _receiving(linked.program, self.situation, self.day, granted)
        return tuple(
            judged(linked, linked.benefits[name], run, claim)
            for name in linked.benefits
            if name in benefits
            for claim in linked.benefits[name].claims(run)
        )

    def effects_of(self, granted: Judgement) -> tuple[Judgement, ...]:
        """Judge what being granted one benefit may change in the others."""
        if not can_be_received(self.engine, granted):
            return ()
        touched = self.engine.touches[granted.benefit]
        return self.after([granted], touched) if touched else ()

    def sweep(self, granted: Sequence[Judgement]) -> tuple[Judgement, ...]:
        """Judge benefits as they are once all of them are granted, in that order.

        One that is then no longer due is not granted.
        """
        done: list[Judgement] = []
        found: list[Judgement] = []
        for next_ones in self._in_order(granted):
            mine = {(one.benefit, one.claimant) for one in next_ones}
            names = {one.benefit for one in next_ones}
            feeding = [one for one in done if names & {*self._touched(one)}]
            later = self.after(feeding, names) if feeding else next_ones
            here = [one for one in later if (one.benefit, one.claimant) in mine]
            found += here
            done += [one for one in here if one.outcome is Outcome.YES]
        return tuple(found)

    def _touched(self, one: Judgement) -> tuple[str, ...]:
        return self.engine.touches[one.benefit]

    def _in_order(self, granted: Sequence[Judgement]) -> Iterable[list[Judgement]]:
        """Return claims benefit by benefit, each after those that change it.

        Where two change each other, the one that the rules name first goes first, then
        the one that is given first.
        """
        left: dict[str, list[Judgement]] = {}
        for one in granted:
            left.setdefault(one.benefit, []).append(one)
        while left:
            name = next((one for one in left if self._is_free(one, left)), None)
            yield left.pop(next(iter(left)) if name is None else name)

    def _is_free(self, name: str, left: Collection[str]) -> bool:
        later = {(one.first, one.then) for one in self.engine.rulebook.income_order}
        return not any(
            name in self.engine.touches[other] and (name, other) not in later
            for other in left
            if other != name
        )


def can_be_received(engine: Engine, granted: Judgement) -> bool:
    """Tell whether a benefit is paid month by month, not yet, and known as income."""
    benefit = engine.rulebook.benefits[granted.benefit]
    return (
        granted.period is Period.MONTH
        and granted.amount is not None
        and granted.received is not YES
        and bool(counted_kinds(engine.rulebook, benefit))
    )


def _receiving(
    program: Program, situation: Situation, day: date, granted: Collection[Judgement]
) -> Run:
    """Return a run in which the granted benefits are already received."""
    before, run = program.run(situation, day), program.run(situation, day)
    run.held = held = _past(program, before)
    kinds: dict[int, set[str]] = {}
    sums: _Amounts = {}
    reasons: dict[tuple[str, int], Needs] = {}
    for one in granted:
        kind = counted_kinds(program.rulebook, program.rulebook.benefits[one.benefit])[
            0
        ]
        person = 0 if one.claimant == HOUSEHOLD else one.claimant
        kinds.setdefault(person, set()).add(kind.id)
        for name in _money(program, kind):
            key = name, person
            months = Decimal(program.rulebook.facts[name].months)
            paid = multiply(_in_hand(one), Interval(months, months))
            sums[key] = add(sums[key], paid) if key in sums else paid
            reasons[key] = together((reasons.get(key, NOTHING), one.amount_needs))
    for (name, person), amount in sums.items():
        held[program.place(name, person)] = number(amount, reasons[name, person])
    ticked = program.rulebook.income_fact() or ""
    for person, added in kinds.items():
        found = program.fact(ticked)(before, person)
        exclusive = program.rulebook.facts[ticked].exclusive
        held[program.place(ticked, person)] = _ticked(found, added, exclusive)
    return run


def _past(program: Program, before: Run) -> dict[int, Possible]:
    """Return what a year that is over came to, by the places where it is kept."""
    return {
        program.place(column.value, person): program.value(column.value)(before, person)
        for column in program.rulebook.income_columns.values()
        if column.past
        for person in before.persons
    }


def _money(program: Program, kind: IncomeKind) -> tuple[str, ...]:
    """Return the questions for sums of a kind that a current column counts."""
    columns, facts = program.rulebook.income_columns, program.rulebook.facts
    return tuple(
        dict.fromkeys(
            node.fact
            for cell in kind.cells
            if not columns[cell.column].past
            for variant in cell.counts.variants
            for node in walk(variant.value)
            if isinstance(node, FactRef)
            and node.fact in kind.facts
            and facts[node.fact].kind is Kind.MONEY
        )
    )


def _in_hand(one: Judgement) -> Interval:
    """Return what comes a month; of gross money nobody knows how much is left."""
    amount = one.amount or Interval(ZERO, ZERO)
    return Interval(ZERO, amount.most) if one.basis is Basis.GROSS else amount


def _ticked(found: Possible, added: set[str], exclusive: str | None) -> Possible:
    """Add kinds of income to those that somebody has, certainly or possibly."""
    ticked = choices(found)
    surely = (ticked.surely | added) - {exclusive}
    possibly = (ticked.possibly | added) - {exclusive}
    if type(found) is Open:
        return Open(Choices(surely, possibly), needs_of(found))
    return surely
