"""What a rule comes out as, walked through its structure down to single conditions.

The structure (and, or, any, named truths) is walked here; what stands at its ends is
computed by the engine's own closures.
"""

from collections.abc import Iterable

from guide.engine.benefits import CompiledBenefit
from guide.engine.joining import possible_truth
from guide.engine.program import Program
from guide.engine.run import Env, Evaluate, Run
from guide.model import expressions as ex
from guide.model.possible import HOUSEHOLD, NO, OPEN, YES, Bools, Open, Possible
from guide.model.rulebook import AllOf, AnyOf, Condition, Requirement

Content = ex.Node | Requirement


BY_LAW = Bools(can_be_true=False, can_be_false=False)
"""Open only because of law that is not known: it settles nothing and hides nothing."""


def negated(truth: Bools) -> Bools:
    """Return the opposite of what is settled; the rest stays as it is."""
    return ~truth if truth is YES or truth is NO else truth


def joined(truths: Iterable[Bools], settled_by: Bools) -> Bools:
    """Join truths by Kleene's tables: `and` is settled by NO, `or` by YES.

    What is open by law is left out, as long as there is anything else.
    """
    every = list(truths)
    found = [one for one in every if one is not BY_LAW]
    if every and not found:
        return BY_LAW
    if settled_by in found:
        return settled_by
    return OPEN if OPEN in found else ~settled_by


class Truths:
    """Truths and values of one benefit's rules in one situation, each found once."""

    def __init__(
        self, program: Program, run: Run, benefit: CompiledBenefit | None = None
    ) -> None:
        """Start with nothing computed; without a benefit only values are walked."""
        self.program, self.run, self._benefit = program, run, benefit
        self.values = self.program.rulebook.values
        self.left_open = False
        self._truths: dict[tuple[int, Env], Bools] = {}

    @property
    def compiled(self) -> CompiledBenefit:
        """Return the benefit that is walked; a `LookupError` if there is none."""
        if self._benefit is None:
            msg = "values are walked without a benefit"
            raise LookupError(msg)
        return self._benefit

    def truth(self, content: Content, env: Env) -> Bools:
        """Return a truth; an open list counts as exhausted by what it names."""
        key = id(content), env
        if key not in self._truths:
            self._truths[key] = self._truth(content, env)
        return self._truths[key]

    def _truth(self, content: Content, env: Env) -> Bools:  # noqa: C901, PLR0911, PLR0912 - one match
        match content:
            case Condition():
                node = content.when.on(self.program.day)
                return OPEN if node is None else self.truth(node, env)
            case AllOf(parts) | ex.And(parts):
                return joined((self.truth(one, env) for one in parts), NO)
            case AnyOf(parts):
                found = joined((self.truth(one, env) for one in parts), YES)
                self.left_open = self.left_open or (content.open_list and found is NO)
                return found
            case ex.Or(parts):
                return joined((self.truth(one, env) for one in parts), YES)
            case ex.Truth(value):
                return YES if value else NO
            case ex.Not(part):
                return negated(self.truth(part, env))
            case ex.If(condition, then, otherwise):
                return self._either(condition, then, otherwise, env)
            case ex.Aggregate(function="any" | "all"):
                return self._quantified(content, env)
            case ex.ValueRef(name, owner):
                inner = self.values[name].content.on(self.program.day)
                return (
                    OPEN if inner is None else self.truth(inner, self.bound(owner, env))
                )
            case _:
                return self._leaf(content, env)

    def _leaf(self, node: ex.Node, env: Env) -> Bools:
        found = self.value(node, env)
        if not isinstance(found, Open) or found.needs.may_mask:
            return possible_truth(found)
        self.left_open = True
        return BY_LAW

    def _either(
        self, condition: ex.Node, then: ex.Node, otherwise: ex.Node, env: Env
    ) -> Bools:
        guard = self.truth(condition, env)
        one, other = self.truth(then, env), self.truth(otherwise, env)
        if guard is OPEN or guard is BY_LAW:
            return one if one is other else guard
        return one if guard is YES else other

    def _quantified(self, node: ex.Aggregate, env: Env) -> Bools:
        group = self.members(node.group, env)
        if group is None:
            return self._leaf(node, env)
        settled_by = YES if node.function == "any" else NO
        found = [self.member(node, (*env, one), settled_by) for one in group]
        return joined(found, settled_by)

    def member(self, node: ex.Aggregate, env: Env, settled_by: Bools) -> Bools:
        """Return what one member adds; one who does not pass settles nothing."""
        passes = self.passes(node.condition, env)
        element = self.truth(node.element or ex.Truth(value=True), env)
        if settled_by is YES:
            return joined((passes, element), NO)
        return joined((negated(passes), element), YES)

    def passes(self, condition: ex.Node | None, env: Env) -> Bools:
        """Tell whether a member passes the `if` of a group."""
        return YES if condition is None else self.truth(condition, env)

    def members(self, group: ex.Node, env: Env) -> tuple[int, ...] | None:
        """Return the members of a group; None while it is open."""
        found = self.value(group, env)
        return found if isinstance(found, tuple) else None

    def value(self, node: ex.Node, env: Env) -> Possible:
        """Compute a formula as the engine does."""
        return self._closure(node)(self.run, env)

    def _closure(self, node: ex.Node) -> Evaluate:
        try:
            return self.program.compiled(node)
        except LookupError:  # it uses the benefit's own amount
            return self.compiled.compiler.compile(node)

    def bound(self, owner: ex.Node | None, env: Env) -> Env:
        """Return the environment of a value: whom it is about."""
        if owner is None:
            return (HOUSEHOLD,)
        return (self.program.compiler.person(owner)(self.run, env),)
