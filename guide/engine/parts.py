"""A benefit's components: judged member by member and summed."""

from collections.abc import Iterator
from dataclasses import dataclass

from guide.engine.compiling import Compiler
from guide.engine.grouping import share_of
from guide.engine.joining import (
    belonging,
    both,
    in_turn,
    members,
    needs_of,
    number,
    possible_number,
    possible_truth,
    together,
)
from guide.engine.program import Program
from guide.engine.ranges import EVERYTHING, add
from guide.engine.run import Env, Evaluate, Run
from guide.model.assessment import PartFinding
from guide.model.possible import NO, YES, ZERO, Interval, Needs, Possible
from guide.model.rulebook import Part

_NOTHING = Interval(ZERO, ZERO)


@dataclass(frozen=True, slots=True)
class CompiledPart:
    """Closures of one component; `monthly` enters the sum instead of `amount`."""

    part: Part
    each: Evaluate | None
    requires: Evaluate | None
    amount: Evaluate
    monthly: Evaluate

    def instances(self, run: Run, env: Env) -> Iterator[tuple[Env, Possible]]:
        """Yield the environments in which the part may be due, with its truth."""
        if self.each is None:
            yield env, self._truth(run, env, YES)
            return
        for member in members(self.each(run, env)).members:
            bound = (*env, member.person)
            yield bound, self._truth(run, bound, belonging(member))

    def rest(self, run: Run, env: Env) -> Needs | None:
        """Return why there may be instances about people not yet listed."""
        return None if self.each is None else members(self.each(run, env)).more

    def _truth(self, run: Run, env: Env, belongs: Possible) -> Possible:
        if self.requires is None:
            return belongs
        return both(belongs, self.requires(run, env))

    def findings(self, run: Run, env: Env) -> Iterator[PartFinding]:
        """Yield what is known of each instance that is not out of the question."""
        for bound, truth in self.instances(run, env):
            if truth is NO:
                continue
            amount = possible_number(self.amount(run, bound))
            person = bound[-1] if self.each is not None else None
            part = self.part
            yield PartFinding(
                part.id,
                part.title,
                person,
                possible_truth(truth),
                amount,
                part.citation,
            )


def compile_parts(
    program: Program, compiler: Compiler, parts: tuple[Part, ...]
) -> tuple[CompiledPart, ...]:
    """Compile the components that exist on the program's days."""
    found = []
    for part in parts:
        amount = part.amount.on(program.day)
        if amount is None:
            continue
        monthly = amount if part.monthly is None else part.monthly.on(program.day)
        found.append(
            CompiledPart(
                part,
                program.optional(part.each),
                None if part.requires is None else program.truth(part.requires),
                compiler.compile(amount),
                compiler.compile(monthly or amount),
            )
        )
    return tuple(found)


def sum_of(parts: tuple[CompiledPart, ...]) -> Evaluate:
    """Compile `suma_czesci`: a doubtful instance adds its amount or nothing."""

    def run_sum(run: Run, env: Env) -> Possible:
        total = _NOTHING
        reasons: list[Needs] = []
        for part in parts:
            rest = part.rest(run, env)
            if rest is not None:
                total = EVERYTHING
                reasons.append(rest)
            for bound, truth in part.instances(run, env):
                if truth is NO:
                    continue
                value = part.monthly(run, bound)
                total = add(total, share_of(truth, value))
                reasons.append(in_turn((needs_of(truth), needs_of(value))))
        return number(total, together(reasons))

    return run_sum
