"""Which claims exclude each other by choice, and which combination of them is best.

A combination is best only if every answer still missing leaves it so: nobody gets less
in it than in any other, and somebody gets more. Money of different persons is never
added up, nor what is paid once to what is paid again and again.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import reduce
from itertools import combinations as subsets

from guide.engine.joining import needs_of, possible_truth, together
from guide.engine.program import Program
from guide.engine.ranges import add
from guide.engine.run import Run
from guide.model.assessment import Judgement, Outcome, Selection
from guide.model.interactions import Choice
from guide.model.possible import (
    HOUSEHOLD,
    INFINITY,
    NO,
    OPEN,
    YES,
    ZERO,
    Bools,
    Interval,
    Needs,
    Open,
    Possible,
)
from guide.model.rulebook import Basis, Discretion, Period

MOST_COMBINATIONS = 64
MOST_CLAIMS = 20

_NOTHING = Interval(ZERO, ZERO)
_ANYTHING = Interval(ZERO, INFINITY)
_A_YEAR = {Period.MONTH: Decimal(12)}
Set = frozenset[int]
Purse = tuple[int, bool]
"""Whose money it is, and whether it is paid once."""


@dataclass(frozen=True, slots=True)
class _Conflict:
    """Two claims that exclude each other, certainly or possibly."""

    pair: Set
    truth: Bools
    needs: Needs
    choice: str


def selections(
    program: Program, run: Run, judgements: Sequence[Judgement]
) -> tuple[tuple[Selection, ...], list[Needs]]:
    """Return what must be chosen between, and what decides whether it must be."""
    claims = [one for one in judgements if _takes_part(one)]
    conflicts = list(_conflicts(program, run, claims))
    found = tuple(
        _selection(program, run, claims, [one for one in conflicts if one.pair <= part])
        for part in _connected(conflicts)
    )
    return found, [one.needs for one in conflicts if one.truth is OPEN]


def _takes_part(judgement: Judgement) -> bool:
    return judgement.outcome in {Outcome.YES, Outcome.OPEN}


def _conflicts(
    program: Program, run: Run, claims: Sequence[Judgement]
) -> Iterator[_Conflict]:
    for choice in program.rulebook.choices:
        named = [i for i, one in enumerate(claims) if one.benefit in choice.one_of]
        for one, other in subsets(named, 2):
            truth = _exclude(program, run, choice, (claims[one], claims[other]))
            if truth is not NO:
                pair = frozenset({one, other})
                found = possible_truth(truth)
                yield _Conflict(pair, found, needs_of(truth), choice.id)


def _exclude(
    program: Program, run: Run, choice: Choice, pair: tuple[Judgement, Judgement]
) -> Possible:
    """Tell whether two claims exclude each other; the first listed is `osoba`'s.

    Claims of one benefit do only where the choice is between its claimants.
    """
    if pair[0].benefit == pair[1].benefit and len(choice.one_of) > 1:
        return NO
    one, other = sorted(pair, key=lambda claim: choice.one_of.index(claim.benefit))
    if choice.when is None:
        claimants = {one.claimant, other.claimant}
        return YES if len(claimants) == 1 or HOUSEHOLD in claimants else NO
    when = program.compiled(choice.when)
    found = when(run, (one.claimant, other.claimant))
    if one.benefit != other.benefit:
        return found
    return _either(found, when(run, (other.claimant, one.claimant)))


def _either(one: Possible, other: Possible) -> Possible:
    if one is YES or other is YES:
        return YES
    if one is NO and other is NO:
        return NO
    return Open(OPEN, together((needs_of(one), needs_of(other))))


def _connected(conflicts: Sequence[_Conflict]) -> list[Set]:
    """Return the sets of claims that conflicts join, in their order."""
    parts: list[Set] = []
    for conflict in conflicts:
        joined = [part for part in parts if part & conflict.pair]
        parts = [part for part in parts if not part & conflict.pair]
        parts.append(conflict.pair.union(*joined))
    return sorted(parts, key=min)


def _selection(
    program: Program,
    run: Run,
    claims: Sequence[Judgement],
    conflicts: Sequence[_Conflict],
) -> Selection:
    places = sorted({place for one in conflicts for place in one.pair})
    chosen = tuple(claims[place] for place in places)
    number = {place: i for i, place in enumerate(places)}
    possible = {
        frozenset(number[one] for one in conflict.pair) for conflict in conflicts
    }
    certain = {
        frozenset(number[one] for one in conflict.pair)
        for conflict in conflicts
        if conflict.truth is YES
    }
    allowed = _largest(len(chosen), certain)
    purses = _Purses(program, run, chosen)
    best = None if allowed is None else _best(allowed, possible, purses)
    undecided = [one.needs for one in conflicts]
    amounts = [needs for one in chosen for needs in (one.needs, one.amount_needs)]
    return Selection(
        chosen,
        tuple(dict.fromkeys(one.choice for one in conflicts)),
        () if allowed is None else tuple(sorted(tuple(sorted(one)) for one in allowed)),
        None if best is None else tuple(sorted(best)),
        together([*undecided, *amounts]) if best is None else Needs(),
    )


def _largest(number: int, excluded: Collection[Set]) -> list[Set] | None:
    """Return the sets to which nothing can be added; None if there are too many."""
    if number > MOST_CLAIMS:
        return None
    found: list[Set] = [frozenset()]
    for place in range(number):
        found = _with(place, found, excluded)
        if len(found) > MOST_COMBINATIONS:
            return None
    return found


def _with(place: int, found: list[Set], excluded: Collection[Set]) -> list[Set]:
    """Add a claim wherever it fits; where not, also take it instead of the others."""
    grown: list[Set] = []
    for one in found:
        rivals = {other for other in one if frozenset({place, other}) in excluded}
        grown.append(one - rivals | {place})
        if rivals:
            grown.append(one)
    unique = list(dict.fromkeys(grown))
    return [one for one in unique if not any(one < other for other in unique)]


def _best(
    allowed: Sequence[Set], possible: Collection[Set], purses: "_Purses"
) -> Set | None:
    """Return the combination that surely pays the most and is allowed for certain."""
    for one in allowed:
        if any(pair <= one for pair in possible):
            continue
        if all(purses.surely_more(one, other) for other in allowed if other != one):
            return one
    return None


class _Purses:
    """What combinations pay to whom, in złote a year or once."""

    def __init__(self, program: Program, run: Run, claims: Sequence[Judgement]) -> None:
        benefits = program.rulebook.benefits
        mixed = len({one.basis for one in claims if one.basis is not Basis.RENT}) > 1
        self.alone = len(run.persons) == 1
        self.claims = claims
        self.worth = [
            _worth(one, sure=benefits[one.benefit].discretion, mixed=mixed)
            for one in claims
        ]

    def purse(self, place: int) -> Purse:
        claim = self.claims[place]
        once = claim.period is Period.ONCE
        return (HOUSEHOLD if self.alone else claim.claimant), once

    def paid(self, combination: Set, purse: Purse) -> Interval:
        ranges = (self.worth[one] for one in combination if self.purse(one) == purse)
        return reduce(add, ranges, _NOTHING)

    def surely_more(self, one: Set, other: Set) -> bool:
        """Tell whether nobody surely gets less, and somebody surely more.

        What stands in both cannot tell them apart, however much it is.
        """
        ours, theirs = one - other, other - one
        purses = {self.purse(place) for place in ours | theirs}
        pairs = [(self.paid(ours, each), self.paid(theirs, each)) for each in purses]
        return all(mine.least >= its.most for mine, its in pairs) and any(
            mine.least > its.most for mine, its in pairs
        )


def _worth(claim: Judgement, *, sure: Discretion, mixed: bool) -> Interval:
    """Return what a claim may bring; help in kind has no price."""
    if claim.amount is None or claim.basis is None or claim.period is None:
        return _ANYTHING
    factor = _A_YEAR.get(claim.period, Decimal(1))
    certain = claim.outcome is Outcome.YES and sure is not Discretion.GRANT
    gross = mixed and claim.basis is Basis.GROSS
    least = claim.amount.least * factor if certain and not gross else ZERO
    most = claim.amount.most
    return Interval(least, most if most == INFINITY else most * factor)
