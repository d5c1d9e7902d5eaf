"""What is proved of each benefit, and what is found instead of a proof."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

import z3

from guide.model.expressions import (
    FactRef,
    OwnAmount,
    ParameterRef,
    PartsSum,
    ValueRef,
)
from guide.model.expressions import Truth as Truthful
from guide.model.rulebook import Benefit, Condition, Part, Requirement, Rulebook
from guide.model.waivers import Unproved
from guide.model.walk import conditions, walk
from tests.proof import numbers as n
from tests.proof.claims import Claim, claims
from tests.proof.logic import Truth, both, negated, some
from tests.proof.models import Found, disagreement
from tests.proof.shapes import Shape
from tests.proof.translation import Translation

UNDECIDED = "undecided"
LIMIT = 30_000_000
"""Steps of the solver for one question; never a time, which would differ each day."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not proved of a benefit."""

    kind: Unproved
    about: str | None = None
    detail: str = ""


@dataclass(slots=True)
class Question:
    """One household of a shape, with a benefit translated for each claimant."""

    translation: Translation
    claims: list[Claim]
    solver: z3.Solver
    told: int = 0

    def ask(self, truth: Truth, *more: Truth) -> "Found | str | None":
        """Return a household in which something is true, None, or `UNDECIDED`."""
        whole = both(truth, *more)
        if whole is False:
            return None
        held = self.translation.held
        self.solver.add(*held[self.told :])
        self.told = len(held)
        self.solver.push()
        if whole is not True:
            self.solver.add(whole)
        answer = self.solver.check()
        found: Found | str | None = None
        if answer == z3.sat:
            found = Found(self.translation, self.solver.model())
        elif answer == z3.unknown:
            found = UNDECIDED
        self.solver.pop()
        return found


@dataclass(slots=True)
class Proof:
    """The checks of one benefit on one day over some shapes."""

    rulebook: Rulebook
    benefit: Benefit
    day: date
    shapes: tuple[Shape, ...]
    judged: int = 0
    findings: list[Finding] = field(default_factory=list)
    mistranslated: list[str] = field(default_factory=list)
    _questions: dict[str, Question] = field(default_factory=dict)

    def question(self, shape: Shape) -> Question:
        """Return the benefit translated for a shape, once."""
        if shape.name not in self._questions:
            translation = Translation(self.rulebook, self.day, shape)
            solver = z3.Solver(ctx=translation.context)
            solver.set("rlimit", LIMIT)
            own = claims(translation, self.benefit)
            self._questions[shape.name] = Question(translation, own, solver)
        return self._questions[shape.name]

    def each(self) -> Iterator[tuple[Question, Claim]]:
        """Yield every claim in every shape."""
        for shape in self.shapes:
            question = self.question(shape)
            for claim in question.claims:
                yield question, claim

    def report(
        self, kind: Unproved, about: str | None = None, detail: str = ""
    ) -> None:
        """Note a finding, once."""
        if all((kind, about) != (one.kind, one.about) for one in self.findings):
            self.findings.append(Finding(kind, about, detail))

    def first(
        self, wanted: Callable[[Claim], Truth], about: str | None = None
    ) -> Found | str | None:
        """Return the first household in which something is true of a claim.

        Each household found is judged by the engine too. Where there is none, but the
        solver reached its limit, that is noted and told.
        """
        undecided = False
        for question, claim in self.each():
            claim.granted(), claim.least(), claim.most()  # asked of the engine, so held
            found = question.ask(wanted(claim))
            if isinstance(found, Found):
                self._judge(claim, found)
                return found
            undecided = undecided or found is not None
        if undecided:
            self.report(Unproved.UNDECIDED, about)
            return UNDECIDED
        return None

    def _judge(self, claim: Claim, found: Found) -> None:
        self.judged += 1
        differs = disagreement(claim, found)
        if differs:
            self.mistranslated.append(f"{self.benefit.id}: {differs}")


def grantable(proof: Proof) -> None:
    """Find a household that is granted it without the office deciding freely."""

    def by_law(claim: Claim) -> Truth:
        granted = claim.granted()
        return both(granted, *map(negated, claim.translation.office))

    if proof.first(by_law) is None:
        if proof.first(Claim.granted) is None:
            proof.report(Unproved.NEVER)
        else:
            proof.report(Unproved.NEVER, detail="tylko za zgodą ośrodka")


def live(proof: Proof) -> None:
    """Find for each condition what fails on it alone, and what is granted by it."""
    for condition in conditions(proof.benefit.requires):
        if not _of_the_day(condition, proof.day):
            _live(proof, condition)


def _of_the_day(condition: Condition, day: date) -> bool:
    """Tell whether no answer plays a part: only the day's law, or plainly `no`.

    Plainly `no` stands in an open list for what nobody can know yet.
    """
    when = condition.when.on(day)
    if when is None or when == Truthful(value=False):
        return True
    used = {type(node) for node in walk(when)}
    return ParameterRef in used and not used & {FactRef, ValueRef, OwnAmount, PartsSum}


def _live(proof: Proof, condition: Condition) -> None:
    for wanted, kind in ((False, Unproved.IMPLIED), (True, Unproved.USELESS)):

        def decides(claim: Claim, wanted: bool = wanted) -> Truth:  # noqa: FBT001
            own = claim.translation.leaf(condition, claim.env)
            whole = proof.benefit.requires
            return both(
                claim.applies(),
                own if wanted else negated(own),
                _with(claim, whole, condition, truth=True),
                negated(_with(claim, whole, condition, truth=False)),
            )

        if proof.first(decides, condition.id) is None:
            proof.report(kind, condition.id)


def _with(
    claim: Claim, whole: Requirement, condition: Condition, *, truth: bool
) -> Truth:
    """Return the conditions with one of them settled."""

    def leaf(one: Condition) -> Truth:
        return truth if one is condition else claim.translation.leaf(one, claim.env)

    return claim.translation.requirement(whole, claim.env, leaf)


def not_negative(proof: Proof) -> None:
    """Prove no amount below zero before it is raised to it, no least above a most."""
    _never(proof, Unproved.NEGATIVE, lambda one: n.compare("<", one.least(), n.ZERO))
    _never(proof, Unproved.CROSSED, lambda one: n.compare(">", one.least(), one.most()))
    for part in proof.benefit.parts:
        _part_not_negative(proof, part)


def _part_not_negative(proof: Proof, part: Part) -> None:
    amount = part.amount.on(proof.day)
    if amount is None:
        return

    def below(claim: Claim) -> Truth:
        amounts = [
            (due, claim.translation.node(amount, env))
            for env, due in claim.instances(part)
            if due is not False
        ]
        return some(both(due, n.compare("<", one, n.ZERO)) for due, one in amounts)

    found = proof.first(lambda one: both(one.granted(), below(one)), part.id)
    if isinstance(found, Found):
        proof.report(Unproved.NEGATIVE, part.id)


def _never(proof: Proof, kind: Unproved, bad: Callable[[Claim], Truth]) -> None:
    found = proof.first(lambda one: both(one.granted(), bad(one)))
    if isinstance(found, Found):
        proof.report(kind)


def covered(proof: Proof) -> None:
    """Prove that every table has a row for whatever it is asked about."""
    for question, claim in proof.each():
        applies = claim.applies()
        claim.granted(), claim.least(), claim.most()
        for name, table, index in list(claim.translation.law.lookups):
            first = n.constant(table.rows[0].start or 0)
            found = question.ask(applies, n.compare("<", index, first))
            if found is not None:
                kind = Unproved.GAP if isinstance(found, Found) else Unproved.UNDECIDED
                proof.report(kind, name)
