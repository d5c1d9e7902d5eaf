"""Going through the nodes of a formula."""

from collections.abc import Iterator
from typing import assert_never

from guide.model.expressions import (
    Aggregate,
    And,
    Applicant,
    Arithmetic,
    Call,
    Compare,
    FactRef,
    Filtered,
    If,
    In,
    Lookup,
    Node,
    Not,
    Number,
    Option,
    OptionSet,
    Or,
    OwnAmount,
    ParameterRef,
    PartsSum,
    PersonRef,
    Persons,
    Since,
    Truth,
    ValueRef,
)


def children(node: Node) -> tuple[Node | None, ...]:  # noqa: PLR0911
    """Return the nodes right below."""
    match node:
        case And() | Or():
            return node.parts
        case Compare() | Arithmetic():
            return node.left, node.right
        case In():
            return node.member, node.collection
        case FactRef() | ValueRef():
            return (node.owner,)
        case Not():
            return (node.part,)
        case If():
            return node.condition, node.then, node.otherwise
        case Aggregate():
            return node.group, node.condition, node.element
        case Filtered():
            return node.group, node.condition
        case Call():
            return node.arguments
        case Lookup():
            return (node.index,)
        case Since():
            return (node.date,)
        case (
            Number()
            | Truth()
            | Option()
            | OptionSet()
            | ParameterRef()
            | PersonRef()
            | Applicant()
            | Persons()
            | PartsSum()
            | OwnAmount()
        ):
            return ()
        case _:
            assert_never(node)


def walk(node: Node) -> Iterator[Node]:
    """Yield the node and everything below it."""
    waiting: list[Node] = [node]
    while waiting:
        current = waiting.pop()
        yield current
        waiting.extend(child for child in children(current) if child is not None)
