"""Decisions walked from the top: what decided, and what was masked.

A condition counts only where it is not masked: where the rest is such that the
decision comes out as this condition does.
"""

from collections.abc import Callable, Iterable
from decimal import Decimal

from guide.coverage.goals import Kind
from guide.coverage.notes import Frame, Notes
from guide.coverage.shape import operands
from guide.coverage.truths import BY_LAW, Content, Truths
from guide.coverage.units import is_near, step_of
from guide.engine.joining import possible_truth
from guide.engine.run import Env
from guide.model import expressions as ex
from guide.model.possible import NO, OPEN, YES, Bools
from guide.model.rulebook import AllOf, AnyOf, Condition


class Decisions:
    """The walk over decisions; numbers and groups are explored by another one."""

    def __init__(
        self,
        truths: Truths,
        notes: Notes,
        explore: Callable[[ex.Node, Frame], None],
    ) -> None:
        """Take what computes, what remembers, and who explores numbers."""
        self.truths, self.notes, self.explore = truths, notes, explore

    def decide(self, content: Content, owner: str, env: Env) -> None:
        """Visit a decision of its own."""
        outcome = self.truths.truth(content, env)
        if outcome is YES or outcome is NO:
            self.visit(content, Frame(owner, env, (owner, id(content)), (outcome,)))

    def visit(self, content: Content, frame: Frame) -> None:  # noqa: C901, PLR0912 - one match
        """Go over what decides, leaving out what is masked."""
        if not self.notes.first(id(content), *frame):
            return
        match content:
            case Condition():
                owner = f"{frame.owner}/{content.id}"
                self.notes.touch(owner)
                node = content.when.on(self.truths.program.day)
                if node is not None:
                    self.visit(node, frame._replace(owner=owner))
            case AllOf(parts) | ex.And(parts):
                self._visit_parts(parts, frame, YES)
            case AnyOf(parts) | ex.Or(parts):
                self._visit_parts(parts, frame, NO)
            case ex.Truth():
                pass
            case ex.Not(part):
                self.visit(part, frame)
            case ex.If():
                self._visit_either(content, frame)
            case ex.Aggregate(function="any" | "all"):
                self._visit_members(content, frame)
            case ex.ValueRef(name, owner):
                self._visit_named(
                    name, frame._replace(env=self.truths.bound(owner, frame.env))
                )
            case _:
                self._atom(content, frame)

    def _visit_parts(
        self, parts: tuple[Content, ...], frame: Frame, neutral: Bools
    ) -> None:
        truths = [self.truths.truth(part, frame.env) for part in parts]
        for number, part in enumerate(parts):
            others = (*truths[:number], *truths[number + 1 :])
            if all(one is neutral or one is BY_LAW for one in others):
                self.visit(part, frame)

    def _visit_either(self, node: ex.If, frame: Frame) -> None:
        guard = self.truths.truth(node.condition, frame.env)
        if guard is not YES and guard is not NO:
            return
        self.notes.take(node, guard is YES, frame)
        one = self.truths.truth(node.then, frame.env)
        other = self.truths.truth(node.otherwise, frame.env)
        if one is not other and {one, other} == {YES, NO}:
            self.visit(node.condition, frame)
        self.visit(node.then if guard is YES else node.otherwise, frame)

    def _visit_members(self, node: ex.Aggregate, frame: Frame) -> None:
        group = self.truths.members(node.group, frame.env)
        if group is None:
            return
        settled_by = YES if node.function == "any" else NO
        envs = [(*frame.env, one) for one in group]
        found = [self.truths.member(node, env, settled_by) for env in envs]
        self.populated(node, envs, frame)
        for number, env in enumerate(envs):
            others = (*found[:number], *found[number + 1 :])
            if any(one is not ~settled_by and one is not BY_LAW for one in others):
                continue
            inner = frame._replace(env=env)
            element = self.truths.truth(node.element or ex.Truth(value=True), env)
            passes = self.truths.passes(node.condition, env)
            if node.element is not None and (passes is YES or passes is BY_LAW):
                self.visit(node.element, inner)
            if node.condition is not None and element is settled_by:
                self.visit(node.condition, inner)
        self.explore(node.group, frame)

    def populated(
        self, node: ex.Aggregate, envs: Iterable[Env], frame: Frame
    ) -> list[Env]:
        """Note whether anybody passes; return those who do."""
        truths = {env: self.truths.passes(node.condition, env) for env in envs}
        passing = [env for env, one in truths.items() if one is YES]
        if passing or set(truths.values()) <= {NO}:
            self.notes.take(node, bool(passing), frame)
        return passing

    def _visit_named(self, name: str, frame: Frame) -> None:
        self.notes.touch(name)
        inner = self.truths.values[name].content.on(self.truths.program.day)
        if inner is not None:
            self.visit(inner, frame._replace(owner=name))

    def _atom(self, node: ex.Node, frame: Frame) -> None:
        found = possible_truth(self.truths.value(node, frame.env))
        goal = self.notes.goal(frame.owner, id(node), Kind.CONDITION)
        if found is not OPEN:
            self.notes.mark(goal, found, frame.decision, *frame.outcome)
            if isinstance(node, ex.Compare):
                self._threshold(node, found, frame)
        for below in operands(node):
            self.explore(below, frame)

    def _threshold(self, node: ex.Compare, found: Bools, frame: Frame) -> None:
        goal = self.notes.goal(frame.owner, id(node), Kind.THRESHOLD)
        step = None if goal is None else step_of(node, self.truths.program.rulebook)
        if step is None:
            return
        left, right = (
            self.truths.value(one, frame.env) for one in (node.left, node.right)
        )
        if isinstance(left, Decimal) and isinstance(right, Decimal):
            if not (left.is_finite() and right.is_finite()):
                return
            if is_near(node.operator, found, left - right, step):
                self.notes.mark(goal, found)
