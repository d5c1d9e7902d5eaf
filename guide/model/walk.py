"""Going through formulas: down from a node, and to all of a fact, value or benefit."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import get_args

from guide.model.expressions import Node
from guide.model.facts import Fact
from guide.model.law import Dated
from guide.model.rulebook import Benefit, Condition, Part, Requirement, Value

_FIELDS: dict[type, list[str]] = {
    kind: [field.name for field in fields(kind)] for kind in get_args(Node)
}


def walk(node: Node) -> Iterator[Node]:
    """Yield a node and everything below it."""
    waiting: list[Node] = [node]
    while waiting:
        current = waiting.pop()
        yield current
        waiting.extend(_below(current))


def _below(node: Node) -> Iterator[Node]:
    for name in _FIELDS[type(node)]:
        below = getattr(node, name)
        if isinstance(below, Node):
            yield below
        elif isinstance(below, tuple):
            yield from below


def conditions(requirement: Requirement) -> Iterator[Condition]:
    """Yield the single conditions that a requirement joins."""
    if isinstance(requirement, Condition):
        yield requirement
        return
    for part in requirement.parts:
        yield from conditions(part)


def fact_formulas(fact: Fact) -> Iterator[Node]:
    """Yield what decides whom a fact concerns and what it can be."""
    ends = (fact.applies, fact.least, fact.most, fact.surely, fact.possibly)
    yield from (node for node in ends if node is not None)
    yield from (node for _, node in fact.option_applies)


def value_formulas(value: Value) -> Iterator[Node]:
    """Yield the formulas of a value, whatever the day."""
    for variant in value.content.variants:
        if isinstance(variant.value, Node):
            yield variant.value
        else:
            yield from requirement_formulas(variant.value)


def requirement_formulas(requirement: Requirement | None) -> Iterator[Node]:
    """Yield the formulas of a requirement, whatever the day."""
    for condition in conditions(requirement) if requirement else ():
        yield from _dated(condition.when)


def benefit_formulas(benefit: Benefit) -> Iterator[Node]:
    """Yield the formulas of a benefit, whatever the day."""
    yield from _given((benefit.applies, benefit.refused))
    yield from requirement_formulas(benefit.requires)
    yield from amount_formulas(benefit)
    for use in benefit.documents:
        yield from _given((use.each, use.when))
    for deadline in benefit.deadlines:
        yield from _given((deadline.each, deadline.when))


def amount_formulas(benefit: Benefit) -> Iterator[Node]:
    """Yield the formulas of a benefit's amount and parts, whatever the day."""
    for amount in benefit.amount.variants if benefit.amount else ():
        yield from (amount.value.least, amount.value.most)
    for part in benefit.parts:
        yield from _part_formulas(part)


def _part_formulas(part: Part) -> Iterator[Node]:
    yield from _given((part.each,))
    yield from requirement_formulas(part.requires)
    yield from _dated(part.amount)
    if part.monthly is not None:
        yield from _dated(part.monthly)


def _dated(content: Dated[Node]) -> Iterator[Node]:
    for variant in content.variants:
        yield variant.value


def _given(nodes: Iterable[Node | None]) -> Iterator[Node]:
    return (node for node in nodes if node is not None)
