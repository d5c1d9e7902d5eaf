"""`python -m tests.proposing BENEFIT [--most N]`: situations to be judged by hand.

Each would show something that no case shows yet. What it gives, and why, has to come
from the law: the engine is asked only whether anything new is met on the way.
"""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from random import Random

from guide.coverage.goals import Goal, Kind, eve, lacking
from guide.coverage.measuring import Coverage, measure
from guide.coverage.notes import Marks
from guide.coverage.tracing import TraceError, trace
from guide.model.assessment import Judgement, Outcome
from guide.model.cases import Case, Expected
from guide.model.kinds import Kind as FactKind
from guide.model.possible import YES
from guide.model.situation import Situation
from tests.proposing.changing import at_the_edge, neighbours
from tests.proposing.writing import written
from tests.rulecases import all_cases, all_figures, real_engines, real_rulebook

_NUMBERS = {FactKind.MONEY, FactKind.COUNT, FactKind.NUMBER}


@dataclass
class Desk:
    """What is shown already, and what one more situation would add."""

    benefit: str
    coverage: Coverage
    marks: Marks
    wanted: frozenset[Goal]

    def judged(self, case: Case) -> Judgement | None:
        engine = real_engines().of(case.local, self.benefit)
        found = engine.assess(case.situation, case.day).judgements
        settled = [one for one in found if one.outcome in {Outcome.YES, Outcome.NO}]
        likely = [one for one in settled if one.outcome is Outcome.YES]
        return next(iter((*likely, *settled)), None)

    def outcome(self, case: Case) -> str | None:
        found = self.judged(case)
        return None if found is None else f"{found.outcome} {found.amount}"

    def gain(self, case: Case) -> dict[Goal, set]:
        """Return the marks by which a case reaches goals that no case has reached."""
        judgement = self.judged(case)
        if judgement is None:
            return {}
        fresh: Marks = {}
        engine = real_engines().of(case.local, self.benefit)
        expected = _everything(self.benefit, case, judgement)
        try:
            trace(self.coverage.catalogue, fresh, engine, case, (expected, judgement))
        except (TraceError, KeyError):
            return {}
        return {
            goal: marks
            for goal, marks in fresh.items()
            if goal in self.wanted and self._nearer(goal, marks)
        }

    def _nearer(self, goal: Goal, fresh: set) -> bool:
        known = self.marks.get(goal, set())
        before, after = lacking(goal, known), lacking(goal, known | fresh)
        return bool(before) and before != after

    def keep(self, found: dict[Goal, set]) -> None:
        for goal, marks in found.items():
            self.marks.setdefault(goal, set()).update(marks)


def _everything(benefit: str, case: Case, judgement: Judgement) -> Expected:
    """Expect all there is, so that the trace looks at all of it."""
    uses = real_rulebook().benefits[benefit]
    needed = {one.document for one in judgement.papers if one.truth is YES}
    absent = {one.document for one in uses.documents} - {
        one.document for one in judgement.papers
    }
    amount = judgement.amount
    parts = tuple((one.id, 0) for one in uses.parts)
    settled = judgement.outcome is Outcome.YES
    return Expected(
        benefit,
        str(judgement.outcome),
        case.place,
        judgement.claimant,
        least=amount.least if amount and settled else None,
        most=amount.most if amount and settled else None,
        parts=parts if settled else (),
        documents=tuple(sorted(needed)) if settled else (),
        without=tuple(sorted(absent)) if settled else (),
    )


def _candidates(desk: Desk, bases: list[Case]) -> Iterator[Case]:
    """Yield situations as they are, one answer away, at edges, and on other days."""
    rulebook = real_rulebook()
    yield from bases
    own = [
        case
        for case in bases
        if any(one.benefit == desk.benefit for one in case.expected)
    ]
    for case in own:
        for day in _days(desk):
            yield replace(case, day=day)
    for case in own:
        for other in neighbours(case.situation, rulebook):
            yield replace(case, situation=other)
    for case in own:
        yield from _at_edges(desk, case)


def _at_edges(desk: Desk, case: Case) -> Iterator[Case]:
    def outcome(situation: Situation) -> str | None:
        return desk.outcome(replace(case, situation=situation))

    for key, answer in case.situation.answers.items():
        fact = real_rulebook().facts.get(key[0])
        if fact is not None and fact.kind in _NUMBERS and isinstance(answer, Decimal):
            for one in at_the_edge(case.situation, fact, key, outcome):
                yield replace(case, situation=one)


def _days(desk: Desk) -> list[date]:
    days = {one.day for one in desk.wanted if one.kind is Kind.CHANGE and one.day}
    return sorted(days | {eve(day) for day in days})


def propose(benefit: str, most: int) -> Iterator[tuple[Case, dict[Goal, set]]]:
    """Yield situations, each with the goals it would bring nearer."""
    coverage, marks = measured()
    goals = coverage.catalogue.of_benefit[benefit]
    wanted = frozenset(coverage.missing(goals))
    desk = Desk(benefit, coverage, marks, wanted)
    bases = list(all_cases())
    Random(1).shuffle(bases)
    bases.sort(key=lambda case: all(one.benefit != benefit for one in case.expected))
    shown = 0
    for case in _candidates(desk, bases):
        found = desk.gain(case)
        if found:
            desk.keep(found)
            yield case, found
            shown += 1
            if shown >= most:
                return


def measured() -> tuple[Coverage, Marks]:
    """Measure the cases; keep the marks, which the measure itself does not tell."""
    coverage = measure(real_engines(), all_cases(), figures=all_figures())
    return coverage, coverage.marks


def main() -> int:
    """Print the proposals of a benefit."""
    parser = argparse.ArgumentParser(prog="tests.proposing")
    parser.add_argument("benefit")
    parser.add_argument("--most", type=int, default=30)
    options = parser.parse_args()
    for case, found in propose(options.benefit, options.most):
        lines = [f"    # {one.id}" for one in sorted(found, key=lambda one: one.id)]
        lines += ["- name: …", "  basis: …", f"  day: {case.day}"]
        if case.local:
            lines.append("  local:")
            lines += [f"    {name}: {value}" for name, value in case.local]
        lines.append(written(case.situation, real_rulebook()))
        lines += ["  expect:", f"    {options.benefit}:", "      outcome: …", ""]
        sys.stdout.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
