"""One benefit compiled for a stretch of days: claimants, conditions, amount, papers."""

from collections.abc import Callable
from dataclasses import dataclass

from guide.engine.compiling import Compiler
from guide.engine.findings import Judge, brief, detailed
from guide.engine.joining import (
    belonging,
    both,
    members,
    needs_of,
    number,
    possible_number,
    possible_truth,
    together,
)
from guide.engine.narrowing import Narrowing
from guide.engine.parts import compile_parts, sum_of
from guide.engine.program import Program, amount_name, parts_name
from guide.engine.ranges import hull
from guide.engine.run import Env, Evaluate, Run
from guide.engine.ways import Pathfinder, Ways, every
from guide.model.assessment import Finding, Paper
from guide.model.expressions import FactRef, In, Option, PersonRef
from guide.model.kinds import Entity
from guide.model.possible import HOUSEHOLD, NO, OPEN, YES, Needs, Open, Possible
from guide.model.rulebook import Amount, Benefit, DocumentUse


@dataclass(slots=True)
class Claim:
    """Somebody who may apply: slot 0, those covered, and whether `for` holds."""

    env: Env
    group: Possible
    applies: Possible

    @property
    def members(self) -> tuple[int, ...]:
        """Those covered, certainly or possibly."""
        if type(self.group) is tuple:
            return self.group
        return tuple(one.person for one in members(self.group).members)


class _OwnNames:
    """The program's names together with the benefit's own amount."""

    def __init__(self, program: Program, own: dict[str, Evaluate]) -> None:
        self.cell = program.cell
        self.parameter, self.lookup = program.parameter, program.lookup
        self.days = program.days
        self._own = own

    def own(self, what: str) -> Callable[[Run, int], Possible]:
        own = self._own
        return lambda run, person: own[what](run, (person,))


class CompiledBenefit:
    """Closures of one benefit."""

    def __init__(self, program: Program, benefit: Benefit) -> None:
        """Compile everything but the explanation."""
        self.program, self.benefit = program, benefit
        self.in_force = benefit.is_open(program.day)
        own: dict[str, Evaluate] = {}
        self.compiler = Compiler(_OwnNames(program, own))
        self.applies = program.optional(benefit.applies)
        self.parts = compile_parts(program, self.compiler, benefit.parts)
        own["parts"] = _kept(program, parts_name(benefit.id), sum_of(self.parts))
        self.amount = None if benefit.amount is None else benefit.amount.on(program.day)
        self.kwota = own["amount"] = _kept(
            program, amount_name(benefit.id), self._own_amount(self.amount)
        )
        self.judge: Judge = brief(program, self.compiler, benefit.requires)
        self.papers = tuple(
            _CompiledPaper(use, program.optional(use.each), self._optional(use))
            for use in benefit.documents
        )
        self._received = self._compile_received()
        self._refused = program.optional(benefit.refused)
        self._detailed: Judge | None = None
        self._ways: Ways | None = None

    def ways(self, run: Run, env: Env) -> tuple[Narrowing, ...]:
        """Return the ways to be granted it; their closures are made on first use."""
        if self._ways is None:
            used = self.program.dependencies.of_amount(self.benefit.id)
            own, matter = amount_name(self.benefit.id), used.facts | used.values
            finder = Pathfinder(self.program, self.compiler, own, matter)
            parts = [finder.requirement(self.benefit.requires)]
            if self.benefit.applies is not None:
                parts.insert(0, finder.node(self.benefit.applies, YES))
            self._ways = every(parts)
        return self._ways(run, env)

    def supposing(self, way: Narrowing, run: Run) -> Run:
        """Return a run that supposes a way; what cannot differ stays known."""
        names = frozenset(name for name, _ in way)
        return run.supposing(way, self.program.changed_by(names))

    def explain(self, run: Run, env: Env) -> Finding:
        """Return the detailed finding; its closures are made on first use."""
        if self._detailed is None:
            self._detailed = detailed(
                self.program, self.compiler, self.benefit.requires
            )
        return self._detailed(run, env)

    def _optional(self, use: DocumentUse) -> Evaluate | None:
        return None if use.when is None else self.compiler.compile(use.when)

    def _own_amount(self, amount: Amount | None) -> Evaluate:
        if amount is None:
            return self.sum_or_nothing
        least = self.compiler.compile(amount.least)
        if amount.least == amount.most:
            return least
        most = self.compiler.compile(amount.most)

        def run_amount(run: Run, env: Env) -> Possible:
            low, high = least(run, env), most(run, env)
            range_ = hull(possible_number(low), possible_number(high))
            return number(range_, together((needs_of(low), needs_of(high))))

        return run_amount

    def sum_or_nothing(self, run: Run, env: Env) -> Possible:
        """Stand in for the amount of help in kind: the sum of its parts."""
        return sum_of(self.parts)(run, env)

    def claims(self, run: Run) -> list[Claim]:
        """Return who may apply; nobody at all gives the applicant's "no"."""
        if self.benefit.per is Entity.HOUSEHOLD:
            env = (HOUSEHOLD,)
            return [Claim(env, run.persons, self._applies(run, env))]
        if self.benefit.per is Entity.PERSON:
            return self._persons(run) or [self._claim(run, 0)]
        found: list[Claim] = []
        seen: set[Possible] = set()
        for person in run.persons:
            claim = self._claim(run, person)
            if claim.applies is not NO and claim.group not in seen:
                seen.add(claim.group)
                found.append(claim)
        return found or [self._claim(run, 0)]

    def _persons(self, run: Run) -> list[Claim]:
        return [
            Claim((person,), (person,), truth)
            for person in run.persons
            if (truth := self._applies(run, (person,))) is not NO
        ]

    def _applies(self, run: Run, env: Env) -> Possible:
        return YES if self.applies is None else self.applies(run, env)

    def _claim(self, run: Run, person: int) -> Claim:
        per, covered = self.benefit.per, (person,)
        group = covered if isinstance(per, Entity) else self._group(per, run, person)
        return Claim((person,), group, self._applies(run, (person,)))

    def _group(self, name: str, run: Run, person: int) -> Possible:
        return self.program.value(name)(run, person)

    def received(self, run: Run, claim: Claim) -> Possible:
        """Tell whether a claimant, or one of those covered, already gets it."""
        if not self._received:
            return NO
        reasons: list[Needs] = []
        for member in members(claim.group).members:
            for evaluate in self._received:
                one = both(belonging(member), evaluate(run, (member.person,)))
                if one is YES:
                    return YES
                if one is not NO:
                    reasons.append(needs_of(one))
        return Open(OPEN, together(reasons)) if reasons else NO

    def refused(self, run: Run, claim: Claim) -> Possible:
        """Tell whether it was refused lately."""
        return NO if self._refused is None else self._refused(run, claim.env)

    def _compile_received(self) -> tuple[Evaluate, ...]:
        source = self.program.rulebook.income_fact()
        if source is None:
            return ()
        return tuple(
            self.compiler.compile(In(Option(kind), FactRef(source, PersonRef(0))))
            for kind in self.benefit.received
        )

    def papers_for(self, run: Run, env: Env) -> tuple[Paper, ...]:
        """Return the papers needed, certainly or in an undecided circumstance."""
        if not self.papers:
            return ()
        found: list[Paper] = []
        for paper in self.papers:
            paper.fill(run, env, found)
        return tuple(found)


@dataclass(frozen=True, slots=True)
class _CompiledPaper:
    use: DocumentUse
    each: Evaluate | None
    when: Evaluate | None

    def fill(self, run: Run, env: Env, found: list[Paper]) -> None:
        """Add the paper once, or for each member whom it concerns."""
        if self.each is None:
            self._add(run, env, YES, None, found)
            return
        group = self.each(run, env)
        if type(group) is tuple:
            for person in group:
                self._add(run, (*env, person), YES, person, found)
            return
        for member in members(group).members:
            bound = (*env, member.person)
            self._add(run, bound, belonging(member), member.person, found)

    def _add(
        self,
        run: Run,
        env: Env,
        belongs: Possible,
        person: int | None,
        found: list[Paper],
    ) -> None:
        truth = belongs
        if self.when is not None:
            truth = both(belongs, self.when(run, env))
        if truth is not NO:
            use, needs = self.use, needs_of(truth)
            found.append(
                Paper(use.document, person, possible_truth(truth), use.note, needs)
            )


def _kept(program: Program, name: str, evaluate: Evaluate) -> Evaluate:
    """Compute an amount once per run and claimant."""
    return program.keep(name, lambda run, person: evaluate(run, (person,))).of(0)
