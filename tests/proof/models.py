"""What the solver found, as a situation that the engine can judge again."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal, Inexact, localcontext
from fractions import Fraction
from typing import Any

import z3

from guide.engine.judging import Engine
from guide.model.facts import COMPUTED, Fact
from guide.model.kinds import Kind
from guide.model.law import Status
from guide.model.possible import NO, NOTHING, OPEN, YES, Interval, Key, Open
from guide.model.rulebook import Rulebook
from guide.model.situation import Answer, Situation
from tests.proof import numbers as n
from tests.proof.claims import Claim
from tests.proof.dates import Day, made
from tests.proof.logic import Truth
from tests.proof.translation import Translation

_HUNDREDTHS = {Kind.MONEY, Kind.NUMBER, Kind.SHARE}


class Found:
    """A household that the solver found."""

    def __init__(self, translation: Translation, model: z3.ModelRef) -> None:
        """Read the answers out of a model."""
        self.translation, self.model = translation, model

    def truth(self, truth: Truth) -> bool:
        """Return what a truth is in this household."""
        if isinstance(truth, bool):
            return truth
        return z3.is_true(self.model.eval(truth, model_completion=True))

    def number(self, number: n.Number) -> Fraction | float:
        """Return what a number is in this household."""
        leaf = next(leaf for guard, leaf in number if self.truth(guard))
        if isinstance(leaf, Fraction | float):
            return leaf
        value = self.model.eval(leaf, model_completion=True)
        if z3.is_algebraic_value(value):
            value = value.approx(20)
        return Fraction(value.numerator_as_long(), value.denominator_as_long())

    def whole(self, term: Any) -> int:
        if isinstance(term, int):
            return term
        return self.model.eval(term, model_completion=True).as_long()

    def situation(self) -> Situation:
        """Return the answers."""
        facts, shape = self.translation.facts, self.translation.shape
        answers: Mapping[Key, Answer] = {
            key: self._answer(facts.kinds[key], raw)
            for key, raw in facts.raw.items()
            if facts.kinds[key].structure not in COMPUTED
        }
        return Situation(shape.household, shape.relatives, answers)

    def _answer(self, fact: Fact, raw: Any) -> Answer:
        match raw:
            case str():
                return raw
            case Day(month, day):
                return made(self.whole(month), self.whole(day))
            case dict():
                chosen = [one for one, guard in raw.items() if self.truth(guard)]
                return self._chosen(fact.kind, chosen)
        if fact.kind is Kind.YES_NO:
            return YES if self.truth(raw) else NO
        value = Decimal(self.whole(raw))
        return value / 100 if fact.kind in _HUNDREDTHS else value

    def _chosen(self, kind: Kind, chosen: list[Any]) -> Answer:
        if kind is Kind.OPTION:
            return chosen[0]
        return frozenset(chosen) if kind is Kind.OPTIONS else tuple(sorted(chosen))

    def law(self) -> dict[str, Decimal]:
        """Return what the solver supposed of the law that is not known."""
        found = {}
        for name, variable in self.translation.law.supposed.items():
            value = self.number(n.term(variable))
            found[name] = Decimal(value.numerator) / Decimal(value.denominator)
        return found


def supposing(rulebook: Rulebook, law: Mapping[str, Decimal], benefit: str) -> Rulebook:
    """Return the rulebook of one benefit with unknown law as the solver supposed it."""
    parameters = dict(rulebook.parameters)
    for name, value in law.items():
        own = parameters[name]
        spans = tuple(
            replace(one, value=value, status=Status.CONFIRMED)
            if one.value is None
            else one
            for one in own.spans
        )
        parameters[name] = replace(own, spans=spans, local=False)
    one = {benefit: rulebook.benefits[benefit]}
    return replace(rulebook, parameters=parameters, benefits=one, choices=())


def disagreement(claim: Claim, found: Found) -> str | None:
    """Judge a household again by the engine; tell where the translation differs."""
    translation, benefit = claim.translation, claim.benefit
    rulebook = supposing(translation.rulebook, found.law(), benefit.id)
    linked, situation = Engine(rulebook).linked(translation.day), found.situation()
    compiled = linked.benefits[benefit.id]
    run = linked.program.run(situation, translation.day)
    with localcontext() as arithmetic:
        arithmetic.clear_flags()
        for name, truth, judge in (
            ("for", claim.applies(), compiled.applies),
            ("requires", claim.requires(), lambda *where: compiled.judge(*where).truth),
        ):
            own = YES if judge is None else judge(run, claim.env)
            if _differs(truth, own, found):
                if arithmetic.flags[Inexact] and _on_the_edge(found):
                    return None
                return f"{name}: {found.truth(truth)}, engine {own}"
    if found.truth(claim.granted()) and claim.amount() is not None:
        return _amounts(claim, found, compiled.kwota(run, claim.env))
    return None


def _on_the_edge(found: Found) -> bool:
    """Tell whether two numbers compared are exactly equal.

    The engine rounds thirds to 28 digits, so it may then see a difference.
    """
    return any(
        found.number(one) == found.number(other)
        for one, other in found.translation.compared
    )


def _differs(truth: Truth, engine: Any, found: Found) -> bool:
    """Tell whether the engine differs; what only the office decides stays open."""
    engine = OPEN if isinstance(engine, Open) else engine
    expected = YES if found.truth(truth) else NO
    if engine is expected:
        return False
    own = found.translation
    free = own.office or own.law.lapsed or own.spare
    return engine in (YES, NO) or not free


def _amounts(claim: Claim, found: Found, engine: Any) -> str | None:
    """Compare amounts; where the engine cannot know one, it must be in its range."""
    range_ = engine.range if isinstance(engine, Open) else Interval(engine, engine)
    spare = claim.translation.spare  # a date that nobody has: the solver picks one
    settled = not isinstance(engine, Open) or (engine.needs == NOTHING and not spare)
    ends = sorted((found.number(claim.least()), found.number(claim.most())))
    near = [
        _near(mine, own)
        for mine, own in zip(ends, (range_.least, range_.most), strict=True)
    ]
    if all(near):
        return None
    wide = range_.least.is_infinite() or range_.most.is_infinite()
    within = _exact(range_.least) <= ends[0] and ends[1] <= _exact(range_.most)
    if (wide or not settled) and within:
        return None
    return f"amount: {ends[0]} to {ends[1]}, engine {engine}"


def _exact(own: Decimal) -> Fraction | float:
    """Return a number to compare exactly; only endless ones are floats."""
    return float(own) if own.is_infinite() else Fraction(own)


def _near(mine: Fraction | float, own: Decimal) -> bool:
    if own.is_infinite() or isinstance(mine, float):
        return float(own) == float(mine)
    return abs(Fraction(own) - mine) <= Fraction(1, 10**9)
