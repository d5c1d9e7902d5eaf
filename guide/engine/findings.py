"""Conditions compiled to closures that return findings.

Judging makes one finding a condition, with the numbers of its comparison; explaining
uses the detailed form, which goes down into formulas, members and named conditions.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import assert_never

from guide.engine.compiling import Compiler
from guide.engine.joining import in_turn, members, needs_of, possible_truth
from guide.engine.operations import PLAIN, compared
from guide.engine.program import Program, left_open_by
from guide.engine.run import Env, Evaluate, Run
from guide.model import expressions as ex
from guide.model.assessment import Finding, Joint, OperandName, Rule
from guide.model.possible import NO, NOTHING, OPEN, YES, Bools, Member, Needs, Open
from guide.model.rulebook import AllOf, AnyOf, Condition, Requirement

Judge = Callable[[Run, Env], Finding]


def brief(program: Program, compiler: Compiler, requirement: Requirement) -> Judge:
    """Compile conditions for judging."""
    return _requirement(requirement, _Brief(program, compiler))


def detailed(program: Program, compiler: Compiler, requirement: Requirement) -> Judge:
    """Compile conditions for explaining."""
    return _requirement(requirement, _Detailed(program, compiler))


def combined(rule: Rule, parts: tuple[Finding, ...]) -> Finding:
    """Combine parts by Kleene's tables; a settled whole needs nothing more."""
    settled_by = YES if rule.joint is Joint.ANY else NO
    reasons: list[Needs] = []
    for part in parts:
        if part.truth is settled_by:
            return Finding(rule, settled_by, NOTHING, parts)
        if part.truth is OPEN:
            reasons.append(part.needs)
    if reasons:
        return Finding(rule, OPEN, in_turn(reasons), parts)
    if rule.open_list:
        unlisted = Needs.of(law=frozenset({left_open_by(len(parts))}))
        return Finding(rule, OPEN, unlisted, parts)
    return Finding(rule, ~settled_by, NOTHING, parts)


def _requirement(requirement: Requirement, way: "_Brief") -> Judge:
    match requirement:
        case Condition():
            return way.condition(requirement)
        case AllOf(parts):
            return _joined(Rule(Joint.ALL), [_requirement(p, way) for p in parts])
        case AnyOf(parts, open_list, text):
            rule = Rule(Joint.ANY, text=text, open_list=open_list)
            return _joined(rule, [_requirement(part, way) for part in parts])
        case _:
            assert_never(requirement)


def _joined(rule: Rule, parts: list[Judge]) -> Judge:
    def judge(run: Run, env: Env) -> Finding:
        return combined(rule, tuple([part(run, env) for part in parts]))

    return judge


@dataclass(frozen=True, slots=True)
class _Brief:
    """One finding a condition."""

    program: Program
    compiler: Compiler

    def condition(self, condition: Condition) -> Judge:
        node = condition.when.on(self.program.day)
        if node is None:
            return self.leaf(condition, self.program.truth(condition))
        return self.node(condition, node)

    def node(self, condition: Condition | None, node: ex.Node) -> Judge:
        if isinstance(node, ex.Compare) and _is_numeric(node):
            return self.comparison(condition, node)
        return self.leaf(condition, self.compiler.compile(node), node)

    def leaf(
        self,
        condition: Condition | None,
        evaluate: Evaluate,
        node: ex.Node | None = None,
    ) -> Judge:
        name = None if node is None else operand_name(node)
        rule = Rule(Joint.LEAF, condition, names=() if name is None else (name,))

        def judge(run: Run, env: Env) -> Finding:
            found = evaluate(run, env)
            if type(found) is Open:
                return Finding(rule, OPEN, found.needs, (), (found,), env)
            return Finding(rule, found, NOTHING, (), (found,), env)  # type: ignore[arg-type]

        return judge

    def comparison(self, condition: Condition | None, node: ex.Compare) -> Judge:
        left, right = map(self.compiler.compile, (node.left, node.right))
        sign = node.operator
        plain = PLAIN[sign]
        names = (operand_name(node.left), operand_name(node.right))
        rule = Rule(Joint.LEAF, condition, sign=sign, names=names)

        def judge(run: Run, env: Env) -> Finding:
            one, other = left(run, env), right(run, env)
            if type(one) is not Open and type(other) is not Open:
                truth = YES if plain(one, other) else NO
                return Finding(rule, truth, NOTHING, (), (one, other), env)
            found = compared(sign, one, other)
            if type(found) is Open:
                return Finding(rule, OPEN, found.needs, (), (one, other), env)
            return Finding(rule, found, NOTHING, (), (one, other), env)  # type: ignore[arg-type]

        return judge


@dataclass(frozen=True, slots=True)
class _Detailed(_Brief):
    """Findings down to single comparisons, members and named conditions."""

    def node(self, condition: Condition | None, node: ex.Node) -> Judge:
        match node:
            case ex.And(parts):
                return self.joint(Joint.ALL, condition, parts)
            case ex.Or(parts):
                return self.joint(Joint.ANY, condition, parts)
            case ex.Not(part):
                return self.negated(condition, part)
            case ex.Aggregate(function="any" | "all"):
                return self.quantified(condition, node)
            case ex.ValueRef():
                return self.named(condition, node)
            case _:
                return _Brief.node(self, condition, node)

    def joint(
        self, joint: Joint, condition: Condition | None, parts: tuple[ex.Node, ...]
    ) -> Judge:
        rule = Rule(joint, condition)
        return _joined(rule, [self.node(None, part) for part in parts])

    def negated(self, condition: Condition | None, part: ex.Node) -> Judge:
        rule, judged = Rule(Joint.NOT, condition), self.node(None, part)

        def judge(run: Run, env: Env) -> Finding:
            found = judged(run, env)
            truth = found.truth if found.truth is OPEN else ~found.truth
            return Finding(rule, truth, found.needs, (found,), (), env)

        return judge

    def quantified(self, condition: Condition | None, node: ex.Aggregate) -> Judge:
        """One part a member; the truth itself comes from the brief form."""
        whole = self.compiler.compile(node)
        source = self.compiler.compile(node.group)
        each = node.element or ex.Truth(value=True)
        if node.condition is not None:
            guard = node.condition
            each = (
                ex.And((guard, each))
                if node.function == "any"
                else ex.Or((ex.Not(guard), each))
            )
        judged = self.node(None, each)
        joint, settled_by = (
            (Joint.ANY, YES) if node.function == "any" else (Joint.ALL, NO)
        )
        rule = Rule(joint, condition)

        def judge(run: Run, env: Env) -> Finding:
            found = whole(run, env)
            parts = tuple(
                _of_member(member, judged(run, (*env, member.person)), settled_by)
                for member in members(source(run, env)).members
            )
            return Finding(rule, possible_truth(found), needs_of(found), parts, (), env)

        return judge

    def named(self, condition: Condition | None, node: ex.ValueRef) -> Judge:
        """Descend into a value written as conditions."""
        value = self.program.rulebook.values[node.value]
        content = value.content.on(self.program.day)
        if not isinstance(content, Condition | AllOf | AnyOf):
            return _Brief.node(self, condition, node)
        inner = _requirement(content, _Detailed(self.program, self.program.compiler))
        whole = self.compiler.compile(node)
        person = None if node.owner is None else self.compiler.person(node.owner)
        rule = Rule(Joint.ALL, condition, text=value.title)

        def judge(run: Run, env: Env) -> Finding:
            found = whole(run, env)
            owner = (-1,) if person is None else (person(run, env),)
            parts = (inner(run, owner),)
            return Finding(rule, possible_truth(found), needs_of(found), parts, (), env)

        return judge


def _of_member(member: Member, part: Finding, settled_by: Bools) -> Finding:
    """Return a part about a member: a doubtful one cannot settle the whole."""
    if member.needs is None or part.truth is ~settled_by:
        return part
    needs = in_turn((member.needs, part.needs))
    return part._replace(truth=OPEN, needs=needs)


def _is_numeric(node: ex.Compare) -> bool:
    """Tell whether a comparison has numbers worth showing."""
    sides = (node.left, node.right)
    words = ex.Option | ex.PersonRef | ex.Applicant | ex.Truth
    return not any(isinstance(side, words) for side in sides)


def operand_name(node: ex.Node) -> OperandName | None:
    """Return what the sentence calls a side of a comparison, if it has a name."""
    match node:
        case ex.ValueRef(name, owner):
            return OperandName(name, "value", _slot(owner))
        case ex.FactRef(name, owner):
            return OperandName(name, "fact", _slot(owner))
        case ex.ParameterRef(name) | ex.Lookup(name, _):
            return OperandName(name, "parameter")
        case _:
            return None


def _slot(owner: ex.Node | None) -> int | None:
    return owner.slot if isinstance(owner, ex.PersonRef) else None
