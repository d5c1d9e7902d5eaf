"""Judging a situation on a day: every benefit for every claimant."""

from collections.abc import Collection
from datetime import date
from functools import cached_property

from guide.engine.benefits import Claim, CompiledBenefit
from guide.engine.choosing import selections
from guide.engine.companions import Companions
from guide.engine.findings import combined
from guide.engine.granted import amount_if_granted, paid
from guide.engine.joining import (
    in_turn,
    needs_of,
    possible_number,
    possible_truth,
    together,
)
from guide.engine.locality import lives_at, without_office
from guide.engine.program import Program
from guide.engine.run import Env, Run
from guide.engine.stretches import change_days, stretch_of
from guide.model.assessment import (
    Assessment,
    Finding,
    Joint,
    Judgement,
    Outcome,
    PartFinding,
    Rule,
)
from guide.model.feeding import Feeds, touches
from guide.model.possible import NO, NOTHING, OPEN, YES, Needs, Open, Possible
from guide.model.rulebook import Rulebook
from guide.model.situation import Situation

Memo = dict[tuple[int, bool], "Linked"]

_WHOLE = Rule(Joint.ALL)
_CLAIMANT = Rule(Joint.LEAF, text="for")
_IN_FORCE = Rule(Joint.LEAF, text="period")


class Linked:
    """The rulebook linked to one stretch of days."""

    def __init__(self, rulebook: Rulebook, day: date) -> None:
        """Compile every benefit."""
        self.program = Program(rulebook, day)
        self.benefits = {
            name: CompiledBenefit(self.program, benefit)
            for name, benefit in rulebook.benefits.items()
        }
        self.dependencies = self.program.dependencies
        self.presumed = {
            name: frozenset(
                used
                for used in self.dependencies.of_amount(name).parameters
                if self.program.presumed(used)
            )
            for name in rulebook.benefits
        }


class Engine:
    """Judges situations by a rulebook; linking to a stretch of days is cached."""

    def __init__(self, rulebook: Rulebook, most_linked: int | None = None) -> None:
        """Find the days on which the rulebook changes.

        Of `most_linked` stretches the program is kept, those asked for last.
        """
        self.rulebook = rulebook
        self._most_linked = most_linked
        self._elsewhere = without_office(rulebook)
        self._changes = change_days(rulebook)
        self._companions = Companions(rulebook)
        self._linked: Memo = {}
        self._home = rulebook.home_fact()

    @cached_property
    def touches(self) -> Feeds:
        """Return which benefits may change once one of them is received."""
        return touches(self.rulebook)

    def linked(self, day: date, *, here: bool = True) -> Linked:
        """Return the rulebook linked to a day's stretch.

        The law of the office's own council holds only where it is `here`.
        """
        key = stretch_of(self._changes, day), here
        found = self._linked.pop(key, None)
        if found is None:
            found = Linked(self.rulebook if here else self._elsewhere, day)
        self._linked[key] = found
        if self._most_linked and len(self._linked) > self._most_linked:
            self._linked.pop(next(iter(self._linked)), None)
        return found

    def linked_for(self, situation: Situation, day: date) -> Linked:
        """Return the rulebook linked to a day, for where the household lives."""
        here = lives_at(self._home, situation) is YES
        return self.linked(day, here=here)

    def prepare(self, day: date) -> None:
        """Link the rules of a day now: for the office's gmina and for elsewhere."""
        _ = self.touches
        for here in (True, False):
            self.linked(day, here=here)

    def assess(
        self,
        situation: Situation,
        day: date,
        benefits: Collection[str] | None = None,
    ) -> Assessment:
        """Judge the named benefits, or all, on the day of application."""
        linked = self.linked_for(situation, day)
        run = linked.program.run(situation, day)
        found: list[Judgement] = []
        needs: list[Needs] = []
        for name, compiled in linked.benefits.items():
            if benefits is None or name in benefits:
                for claim in compiled.claims(run):
                    one = judged(linked, compiled, run, claim)
                    found.append(one)
                    needs += (one.needs, one.refused_needs)
        chosen, undecided = selections(linked.program, run, found)
        asked = self._companions.joined(together([*needs, *undecided]), situation)
        return Assessment(day, tuple(found), asked, chosen)

    def explain(
        self, situation: Situation, day: date, benefit: str, claimant: int
    ) -> Finding:
        """Return the detailed finding of one benefit for one claimant."""
        linked = self.linked_for(situation, day)
        run = linked.program.run(situation, day)
        return linked.benefits[benefit].explain(run, (claimant,))


def judged(
    linked: Linked, compiled: CompiledBenefit, run: Run, claim: Claim
) -> Judgement:
    """Judge one benefit for one claimant."""
    benefit = compiled.benefit
    finding = _finding(compiled, run, claim)
    if finding.truth is NO:
        return _settled_no(compiled, run, claim, finding)
    amount = _amount(compiled, run, claim.env, finding)
    owing = _owing(compiled, run, claim, amount)
    needs = _needs(linked, finding, owing)
    received, refused = compiled.received(run, claim), compiled.refused(run, claim)
    return Judgement(
        benefit.id,
        claim.env[0],
        _outcome(finding, needs),
        finding,
        NOTHING if received is YES else needs,
        claim.members,
        None if amount is None else possible_number(amount),
        owing,
        compiled.amount.period if compiled.amount else None,
        compiled.amount.basis if compiled.amount else None,
        _parts(compiled, run, claim),
        compiled.papers_for(run, claim.env),
        linked.presumed[benefit.id],
        possible_truth(received),
        possible_truth(refused),
        NOTHING if received is YES else needs_of(refused),
    )


def _owing(
    compiled: CompiledBenefit, run: Run, claim: Claim, amount: Possible | None
) -> Needs:
    """Return what the money depends on: the amount, or the fees of help in kind."""
    if amount is not None:
        return needs_of(amount)
    return needs_of(compiled.kwota(run, claim.env)) if compiled.parts else NOTHING


def _settled_no(
    compiled: CompiledBenefit, run: Run, claim: Claim, finding: Finding
) -> Judgement:
    """Return a settled "no": it asks nothing, and tells only what is known anyway."""
    return Judgement(
        compiled.benefit.id,
        claim.env[0],
        Outcome.NO,
        finding,
        NOTHING,
        members=claim.members,
        received=possible_truth(compiled.received(run, claim)),
        refused=possible_truth(compiled.refused(run, claim)),
    )


def _finding(compiled: CompiledBenefit, run: Run, claim: Claim) -> Finding:
    """Judge the period of application, then `for`, then the conditions."""
    if not compiled.in_force:
        return Finding(_IN_FORCE, NO)
    if claim.applies is YES:
        return compiled.judge(run, claim.env)
    applies = possible_truth(claim.applies)
    guard = Finding(
        _CLAIMANT, applies, needs_of(claim.applies), (), (claim.applies,), claim.env
    )
    if applies is NO:
        return Finding(_WHOLE, NO, NOTHING, (guard,))
    return combined(_WHOLE, (guard, compiled.judge(run, claim.env)))


def _needs(linked: Linked, finding: Finding, owing: Needs) -> Needs:
    """First what decides the conditions, then what decides the amount."""
    if finding.truth is YES:
        return owing
    needs = in_turn((finding.needs, owing))
    if _for_the_office(linked.program, finding):
        return Needs(0, 0, needs.law_mask, needs.lapsed_mask)
    return needs


def _for_the_office(program: Program, finding: Finding) -> bool:
    """Tell whether a condition is open only for what the office must be asked.

    Nothing the person says can make it a "yes", so no question is worth asking.
    """
    if finding.truth is not OPEN:
        return False
    parameters = program.rulebook.parameters
    if not finding.needs.may_mask and finding.needs.law_mask:
        return any(
            name in parameters and parameters[name].ask is not None
            for name in finding.needs.law
        )
    if finding.rule.joint is Joint.ALL:
        return any(_for_the_office(program, part) for part in finding.parts)
    return False


def _outcome(finding: Finding, needs: Needs) -> Outcome:
    if needs.lapsed:
        return Outcome.UNCONFIRMED
    return Outcome.YES if finding.truth is YES else Outcome.OPEN


def _amount(
    compiled: CompiledBenefit, run: Run, env: Env, finding: Finding
) -> Possible | None:
    """Return the amount, while the benefit is open the amount if granted."""
    if compiled.amount is None:
        return None
    amount = compiled.kwota(run, env)
    if finding.truth is YES or type(amount) is not Open:
        return paid(amount)
    return amount_if_granted(compiled, run, env)


def _parts(
    compiled: CompiledBenefit, run: Run, claim: Claim
) -> tuple[PartFinding, ...]:
    if not compiled.parts:
        return ()
    return tuple(
        finding for part in compiled.parts for finding in part.findings(run, claim.env)
    )
