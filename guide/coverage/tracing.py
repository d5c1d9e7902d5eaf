"""One expectation of one case traced through the rules."""

from guide.coverage.catalogue import Catalogue
from guide.coverage.goals import Goal
from guide.coverage.notes import Frame, Marks, Notes
from guide.coverage.numbers import Numbers
from guide.coverage.truths import BY_LAW, Truths, joined
from guide.coverage.valuing import named
from guide.engine.judging import Engine
from guide.model import expressions as ex
from guide.model.assessment import Judgement, Paper
from guide.model.cases import Case, Expected, Valued
from guide.model.kinds import Entity
from guide.model.possible import NO, OPEN, YES, Bools


class TraceError(Exception):
    """The walk over the rules and the engine do not agree: a defect of the program."""


def trace(
    catalogue: Catalogue,
    marks: Marks,
    engine: Engine,
    case: Case,
    found: tuple[Expected, Judgement],
) -> None:
    """Note what an expectation that holds shows of the rules.

    Raises `TraceError` when the walk comes to another truth than the engine.
    """
    expected, judgement = found
    linked = engine.linked_for(case.situation, case.day)
    compiled = linked.benefits[expected.benefit]
    run = linked.program.run(case.situation, case.day)
    claimant = (judgement.claimant,)
    truths = Truths(linked.program, run, compiled)
    notes = Notes(catalogue, marks, case.day)
    numbers = Numbers(truths, notes, claimant)
    notes.touch(f"{expected.benefit}/wnioski")
    if not compiled.in_force:
        return
    _conditions(numbers, judgement)
    if expected.tells_amount and expected.outcome != "no":
        if expected.least is not None or expected.most is not None:
            numbers.amount()
        for part in compiled.benefit.parts:
            if part.id in {name for name, _ in expected.parts}:
                numbers.part(part)
    _papers(numbers, expected)


def trace_value(
    catalogue: Catalogue, marks: Marks, engine: Engine, case: Case, valued: Valued
) -> None:
    """Note what a value that is as a case expects shows of its own formula."""
    program = engine.linked_for(case.situation, case.day).program
    run = program.run(case.situation, case.day)
    numbers = Numbers(
        Truths(program, run), Notes(catalogue, marks, case.day), (valued.person,)
    )
    node = named(valued)
    numbers.explore(node, Frame(valued.name, numbers.claimant))


def _conditions(numbers: Numbers, judgement: Judgement) -> None:
    truths = numbers.truths
    benefit, env = truths.compiled.benefit, numbers.claimant
    guard = ex.Truth(value=True) if benefit.applies is None else benefit.applies
    applies = truths.truth(guard, env)
    requires = truths.truth(benefit.requires, env)
    outcome = joined((applies, requires), NO)
    _check(truths, outcome, judgement)
    if not isinstance(benefit.per, Entity):
        group = ex.ValueRef(benefit.per, ex.PersonRef(0))
        numbers.explore(group, Frame(benefit.id, env))
    if outcome is OPEN or outcome is BY_LAW:
        return
    both = outcome, judgement.finding.truth
    frame = Frame(f"{benefit.id}/for", env, benefit.id, both)
    if requires is YES or requires is BY_LAW:
        numbers.decisions.visit(guard, frame)
    if applies is YES or applies is BY_LAW:
        numbers.decisions.visit(benefit.requires, frame._replace(owner=benefit.id))


def _check(truths: Truths, outcome: Bools, judgement: Judgement) -> None:
    """Compare with the engine, which leaves a list open where this walk ends it."""
    found = judgement.finding.truth
    if found is not outcome and not (found is OPEN and truths.left_open):
        msg = f"{judgement.benefit}: {outcome} zamiast {found}"
        raise TraceError(msg)


def _papers(numbers: Numbers, expected: Expected) -> None:
    truths, notes = numbers.truths, numbers.notes
    uses = truths.compiled.benefit.documents
    for use, paper in zip(uses, truths.compiled.papers, strict=True):
        found: list[Paper] = []
        goal: Goal | None = None
        if use.document in (*expected.documents, *expected.without):
            paper.fill(truths.run, numbers.claimant, found)
        if use.document in expected.documents:
            if any(one.truth is YES for one in found):
                goal = notes.goal(id(use), YES)
        elif use.document in expected.without and not found:
            goal = notes.goal(id(use), NO)
        notes.mark(goal, YES)
