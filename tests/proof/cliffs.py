"""A higher income never brings more: one household twice, the second time richer.

First incomes by legal definition are numbers of which nothing is known, but that the
richer household's are not lower: what is proved so holds for whatever they are made
of. That each grows with the amounts that people tell is proved apart.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

import z3

from guide.model import expressions as ex
from guide.model.catalogues import IncomeKind
from guide.model.facts import Fact
from guide.model.kinds import Kind as FactKind
from guide.model.rulebook import Rulebook
from guide.model.waivers import Unproved
from guide.model.walk import value_formulas, walk
from tests.proof import numbers as n
from tests.proof.checks import LIMIT, UNDECIDED, Proof, Question
from tests.proof.claims import Claim, claims
from tests.proof.logic import Truth, either, every, negated
from tests.proof.models import Found
from tests.proof.shapes import ALONE, Shape
from tests.proof.translation import Translation


def incomes(rulebook: Rulebook) -> dict[str, frozenset[str]]:
    """Return, by kind of income, the facts that tell how much money somebody has."""
    facts = rulebook.facts
    return {
        kind.id: frozenset(
            one for one in kind.facts if facts[one].kind is FactKind.MONEY
        )
        - frozenset(_costs(rulebook, kind))
        for kind in rulebook.income_kinds.values()
        if not kind.deduction
    }


def _costs(rulebook: Rulebook, kind: IncomeKind) -> Iterator[str]:
    """Yield the facts that are taken off an income."""
    waiting = [one.value for cell in kind.cells for one in cell.counts.variants]
    seen: set[str] = set()
    while waiting:
        for node in walk(waiting.pop()):
            match node:
                case ex.Arithmetic(_, "-", taken):
                    yield from (
                        one.fact for one in walk(taken) if isinstance(one, ex.FactRef)
                    )
                case ex.ValueRef(name) if name not in seen:
                    seen.add(name)
                    waiting += value_formulas(rulebook.values[name])


@dataclass(frozen=True, slots=True)
class Twins:
    """One household as it is, and the same with more money."""

    poorer: Translation
    richer: Translation

    def higher(self) -> Truth:
        """Return what holds of the two."""
        early, late = self.poorer.facts, self.richer.facts
        told = [
            late.raw[key] >= early.raw[key]
            for key in early.raw.keys() & late.raw.keys()
            if late.raised(late.kinds[key])
        ]
        read = self.poorer.columns_read & self.richer.columns_read
        columns = [
            n.compare(">=", self.richer.name(*key), self.poorer.name(*key))
            for key in sorted(read)
        ]
        return every([*early.held, *told, *columns])


def twins(
    rulebook: Rulebook,
    day: date,
    shape: Shape,
    raised: Callable[[Fact], bool],
    columns: frozenset[str] = frozenset(),
) -> Twins:
    """Translate a household twice; `columns` are incomes of which nothing is known."""
    poorer = Translation(rulebook, day, shape)
    richer = Translation(rulebook, day, shape, poorer.context, raised)
    richer.mark = "'"
    poorer.columns = richer.columns = columns
    return Twins(poorer, richer)


def no_cliff(proof: Proof) -> None:
    """Prove that whoever earns more is granted nothing new and no more money."""
    columns = frozenset(one.value for one in proof.rulebook.income_columns.values())
    names = frozenset().union(*incomes(proof.rulebook).values())
    for shape in proof.shapes:
        pair = twins(
            proof.rulebook, proof.day, shape, lambda one: one.id in names, columns
        )
        if _richer_gets_more(proof, pair, shape):
            return


def _richer_gets_more(proof: Proof, pair: Twins, shape: Shape) -> bool:
    """Report the first claimant who gets more with more money, if there is one."""
    for poorer, richer in zip(
        claims(pair.poorer, proof.benefit),
        claims(pair.richer, proof.benefit),
        strict=True,
    ):
        more = _more(poorer, richer)
        if more is False:
            continue
        question = Question(pair.richer, [richer], solver(pair.richer))
        found = question.ask(richer.granted(), more, pair.higher())
        if found is None:
            continue
        if isinstance(found, Found):
            proof.report(Unproved.CLIFF, detail=_told(poorer, richer, found, shape))
        else:
            proof.report(Unproved.UNDECIDED, detail="dochód a kwota")
        return True
    return False


def solver(translation: Translation) -> z3.Solver:
    """Return a solver with its limit."""
    made = z3.Solver(ctx=translation.context)
    made.set("rlimit", LIMIT)
    return made


def _more(poorer: Claim, richer: Claim) -> Truth:
    """Return whether the richer one gets more; False where income plays no part."""
    before, after = poorer.granted(), richer.granted()
    ends = [(poorer.least(), richer.least()), (poorer.most(), richer.most())]
    if richer.amount() is None:
        ends = []  # help in kind: its parts are what is paid for it
    grown = [n.compare(">", _paid(late), _paid(early)) for early, late in ends]
    same = before is after or (not isinstance(before, bool) and before.eq(after))
    if same and all(_same(one, other) for one, other in ends):
        return False
    return either(negated(before), *grown)


def _same(one: n.Number, other: n.Number) -> bool:
    """Tell whether two numbers are the same formula."""
    return len(one) == len(other) and all(
        left is right
        or (hasattr(left, "eq") and hasattr(right, "eq") and left.eq(right))
        or (isinstance(left, Fraction | float) and left == right)
        for pair in zip(one, other, strict=True)
        for left, right in zip(*pair, strict=True)
    )


def _paid(amount: n.Number) -> n.Number:
    """Return what is paid; what has no end is not known, and so nothing to compare."""
    known = [
        n.choose(guard, ((True, leaf),), n.ZERO) for guard, leaf in _finite(amount)
    ]
    return n.most([n.total(known), n.ZERO])


def _finite(amount: n.Number) -> Iterator[tuple[Truth, n.Leaf]]:
    for guard, leaf in amount:
        if not isinstance(leaf, float):
            yield guard, leaf


def _told(poorer: Claim, richer: Claim, found: Found, shape: Shape) -> str:
    changes = [
        *_told_facts(poorer, richer, found),
        *_told_columns(poorer, richer, found),
    ]
    due = found.truth(poorer.granted())
    old = _shown(found.number(poorer.most())) if due else "nie przysługuje"
    new = _shown(found.number(richer.most()))
    return f"{shape.title}: {', '.join(changes)}: {old} -> {new}"


def _told_facts(poorer: Claim, richer: Claim, found: Found) -> Iterator[str]:
    before, after = poorer.translation.facts, richer.translation.facts
    for key in before.raw.keys() & after.raw.keys():
        if after.raised(after.kinds[key]):
            old, new = found.whole(before.raw[key]), found.whole(after.raw[key])
            if old != new:
                yield f"{key[0]}[{key[1]}] {old / 100:.2f} -> {new / 100:.2f}"


def _told_columns(poorer: Claim, richer: Claim, found: Found) -> Iterator[str]:
    before, after = poorer.translation, richer.translation
    for name, person in sorted(before.columns_read & after.columns_read):
        old, new = (found.number(one.name(name, person)) for one in (before, after))
        if old != new:
            yield f"{name}[{person}] {_shown(old)} -> {_shown(new)}"


def _shown(value: object) -> str:
    return f"{float(value):.2f}"  # type: ignore[arg-type]


def falling_columns(rulebook: Rulebook, day: date) -> Iterator[str]:
    """Yield incomes by legal definition that fall when somebody tells more money."""
    for kind, names in incomes(rulebook).items():
        pair = twins(rulebook, day, ALONE, lambda one, own=names: one.id in own)
        for column in rulebook.income_columns.values():
            before = pair.poorer.name(column.value, 0)
            after = pair.richer.name(column.value, 0)
            question = Question(pair.richer, [], solver(pair.richer))
            found = question.ask(n.compare("<", after, before), pair.higher())
            if found is not None:
                word = " (nierozstrzygnięte)" if found is UNDECIDED else ""
                yield f"{kind}: {column.id}{word}"
