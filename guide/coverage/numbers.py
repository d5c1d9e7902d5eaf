"""Numbers and groups walked from the top: which branches they came from."""

from collections.abc import Iterable
from decimal import Decimal

from guide.coverage.decisions import Decisions
from guide.coverage.notes import Frame, Notes
from guide.coverage.truths import Truths
from guide.engine.run import Env
from guide.model import expressions as ex
from guide.model.kinds import YesNoType
from guide.model.law import Table
from guide.model.possible import NO, YES
from guide.model.rulebook import AllOf, AnyOf, Condition, Part


class Numbers:
    """The walk over numbers; truths on the way are decisions of their own."""

    def __init__(self, truths: Truths, notes: Notes, claimant: Env) -> None:
        """Take what computes and what remembers."""
        self.truths, self.notes, self.claimant = truths, notes, claimant
        self.decisions = Decisions(truths, notes, self.explore)

    def explore(self, node: ex.Node, frame: Frame) -> None:  # noqa: C901, PLR0912, PLR0915 - one match
        """Go over the branches that a number or a group comes from."""
        if not self.notes.first(id(node), frame.owner, frame.env):
            return
        match node:
            case ex.ParameterRef(name):
                self.notes.touch(name)
            case ex.Lookup():
                self._row(node, frame)
            case ex.ValueRef(name, owner):
                self._named(name, self.truths.bound(owner, frame.env))
            case ex.If(condition, then, otherwise):
                guard = self.truths.truth(condition, frame.env)
                self.decisions.decide(condition, frame.owner, frame.env)
                if guard is YES or guard is NO:
                    self.notes.take(node, guard is YES, frame)
                    self.explore(then if guard is YES else otherwise, frame)
            case ex.Call():
                self._call(node, frame)
            case ex.Aggregate(function="sum" | "count"):
                self._total(node, frame)
            case ex.Filtered(group, condition, _):
                self.explore(group, frame)
                self._filter(
                    condition, self.truths.members(group, frame.env) or (), frame
                )
            case ex.Arithmetic(left, _, right):
                self.explore(left, frame)
                self.explore(right, frame)
            case ex.PartsSum():
                self.parts()
            case ex.OwnAmount():
                self.amount()
            case (
                ex.Not() | ex.And() | ex.Or() | ex.Compare() | ex.In() | ex.Aggregate()
            ):
                self.decisions.decide(node, frame.owner, frame.env)
            case _:
                pass

    def _named(self, name: str, env: Env) -> None:
        self.notes.touch(name)
        inner = self.truths.values[name].content.on(self.truths.program.day)
        if inner is None:
            return
        if isinstance(self.truths.values[name].type, YesNoType):
            self.decisions.decide(inner, name, env)
        elif not isinstance(inner, Condition | AllOf | AnyOf):
            self.explore(inner, Frame(name, env))

    def _row(self, node: ex.Lookup, frame: Frame) -> None:
        self.notes.touch(node.parameter)
        self.explore(node.index, frame)
        index = self.truths.value(node.index, frame.env)
        span = self.truths.program.rulebook.parameters[node.parameter].on(
            self.truths.program.day
        )
        if span is None or not isinstance(span.value, Table):
            return
        start: str | None = None
        for row in span.value.rows:
            if row.start is None:
                start = row.option if row.option == index else start
            elif isinstance(index, Decimal) and row.start <= index:
                start = f"{row.start:f}"
        self.notes.mark(self.notes.goal(node.parameter, start), YES)

    def _call(self, node: ex.Call, frame: Frame) -> None:
        found = [self.truths.value(one, frame.env) for one in node.arguments]
        whole = self.truths.value(node, frame.env)
        alike = [number for number, one in enumerate(found) if one == whole]
        if node.function in ("min", "max"):
            if len(alike) == 1 and isinstance(whole, Decimal):
                self.notes.take(node, alike[0], frame)
        else:
            alike = [*range(len(found))]
        for number in alike:
            self.explore(node.arguments[number], frame)

    def _total(self, node: ex.Aggregate, frame: Frame) -> None:
        self.explore(node.group, frame)
        group = self.truths.members(node.group, frame.env)
        if group is None:
            return
        self._filter(node.condition, group, frame)
        for env in self.decisions.populated(
            node, [(*frame.env, one) for one in group], frame
        ):
            if node.element is not None:
                self.explore(node.element, frame._replace(env=env))

    def _filter(
        self, condition: ex.Node | None, group: Iterable[int], frame: Frame
    ) -> None:
        for one in group if condition is not None else ():
            self.decisions.decide(condition, frame.owner, (*frame.env, one))  # type: ignore[arg-type]

    def amount(self) -> None:
        """Explore the benefit's amount, and with it the parts that it sums."""
        benefit = self.truths.compiled.benefit
        amount = self.truths.compiled.amount
        if amount is None:
            return
        owner = f"{benefit.id}/kwota"
        self.notes.touch(owner)
        for node in (amount.least, amount.most):
            self.explore(node, Frame(owner, self.claimant))

    def parts(self) -> None:
        """Explore every part of the benefit."""
        for part in self.truths.compiled.benefit.parts:
            self.part(part)

    def part(self, part: Part) -> None:
        """Explore a part for everybody whom it may concern."""
        owner = f"{self.truths.compiled.benefit.id}/{part.id}"
        envs: list[Env] = [self.claimant]
        if part.each is not None:
            self.explore(part.each, Frame(owner, self.claimant))
            group = self.truths.members(part.each, self.claimant) or ()
            envs = [(*self.claimant, one) for one in group]
        for env in envs:
            self._instance(part, owner, env)

    def _instance(self, part: Part, owner: str, env: Env) -> None:
        if part.requires is not None:
            self.decisions.decide(part.requires, owner, env)
            if self.truths.truth(part.requires, env) is not YES:
                return
        self.notes.touch(owner)
        for dated in (part.amount, part.monthly):
            node = None if dated is None else dated.on(self.truths.program.day)
            if node is not None:
                self.explore(node, Frame(owner, env))
