"""A higher income never brings more: one household twice, the second time richer."""

import z3

from guide.model.facts import Fact
from guide.model.kinds import Kind as FactKind
from guide.model.rulebook import Rulebook
from guide.model.waivers import Unproved
from tests.proof import numbers as n
from tests.proof.checks import LIMIT, Proof, Question
from tests.proof.claims import Claim, claims
from tests.proof.logic import Truth, either, negated
from tests.proof.models import Found
from tests.proof.shapes import Shape
from tests.proof.translation import Translation


def incomes(rulebook: Rulebook) -> frozenset[str]:
    """Return the facts that tell how much money somebody has."""
    names = {
        name
        for kind in rulebook.income_kinds.values()
        if not kind.deduction
        for name in kind.facts
    }
    facts = rulebook.facts
    return frozenset(one for one in names if facts[one].kind is FactKind.MONEY)


def no_cliff(proof: Proof) -> None:
    """Whoever earns more is granted nothing new and no more money."""
    for shape in proof.shapes:
        for poorer, richer, question in _twins(proof, shape):
            more = _more(poorer, richer)
            if more is False:
                continue
            found = question.ask(richer.granted(), more, *_higher(poorer, richer))
            if isinstance(found, Found):
                proof.report(Unproved.CLIFF, detail=_told(poorer, richer, found, shape))
                return
            if found is not None:
                proof.report(Unproved.UNDECIDED, detail="dochód a kwota")
                return


def _twins(proof: Proof, shape: Shape) -> list[tuple[Claim, Claim, Question]]:
    names = incomes(proof.rulebook)

    def raised(fact: Fact) -> bool:
        return fact.id in names

    first = Translation(proof.rulebook, proof.day, shape)
    second = Translation(
        proof.rulebook, proof.day, shape, context=first.context, raised=raised
    )
    solver = z3.Solver(ctx=first.context)
    solver.set("rlimit", LIMIT)
    pairs = zip(
        claims(first, proof.benefit), claims(second, proof.benefit), strict=True
    )
    return [
        (poorer, richer, Question(second, [richer], solver)) for poorer, richer in pairs
    ]


def _more(poorer: Claim, richer: Claim) -> Truth:
    """Return whether the richer one gets more; False where income plays no part."""
    before, after = poorer.granted(), richer.granted()
    ends = (poorer.least(), richer.least()), (poorer.most(), richer.most())
    grown = [n.compare(">", _paid(late), _paid(early)) for early, late in ends]
    if not isinstance(before, bool) and before.eq(after) and _same(*ends):
        return False
    return either(negated(before), *grown)


def _paid(amount: n.Number) -> n.Number:
    return n.most([amount, n.ZERO])


def _same(*pairs: tuple[n.Number, n.Number]) -> bool:
    return all(repr(one) == repr(other) for one, other in pairs)


def _higher(poorer: Claim, richer: Claim) -> list[Truth]:
    """Return what holds of the two: the same people, none of them with less."""
    early, late = poorer.translation.facts, richer.translation.facts
    both_known = early.raw.keys() & late.raw.keys()
    rising = [
        late.raw[key] >= early.raw[key]
        for key in both_known
        if late.raised(late.kinds[key])
    ]
    return [*early.held, *rising]


def _told(poorer: Claim, richer: Claim, found: Found, shape: Shape) -> str:
    before = poorer.translation.facts
    changes = [
        f"{name}[{person}] {found.whole(before.raw[name, person]) / 100}"
        f" -> {found.whole(raw) / 100}"
        for (name, person), raw in richer.translation.facts.raw.items()
        if richer.translation.facts.raised(richer.translation.facts.kinds[name, person])
        and (name, person) in before.raw
        and found.whole(raw) != found.whole(before.raw[name, person])
    ]
    due = found.truth(poorer.granted())
    old = _shown(found.number(poorer.most())) if due else "nie przysługuje"
    new = _shown(found.number(richer.most()))
    return f"{shape.title}: {', '.join(changes)}: {old} -> {new}"


def _shown(value: object) -> str:
    return f"{float(value):.2f}"  # type: ignore[arg-type]
