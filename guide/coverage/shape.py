"""What the shape of a formula tells without any case."""

from guide.coverage.dates import is_past
from guide.model import expressions as ex
from guide.model.kinds import Entity
from guide.model.law import Status
from guide.model.rulebook import Rulebook


def operands(node: ex.Node) -> tuple[ex.Node, ...]:
    """Return what a single condition computes with."""
    match node:
        case ex.Compare(left, _, right):
            return left, right
        case ex.In(member, collection):
            return member, collection
        case _:
            return ()


def is_never_known(node: ex.Node, rulebook: Rulebook) -> bool:
    """Tell whether a comparison rests on law that is not known on any day."""
    sides = (node.left, node.right) if isinstance(node, ex.Compare) else ()
    return any(
        isinstance(side, ex.ParameterRef) and _is_unknown(rulebook, side.parameter)
        for side in sides
    )


def _is_unknown(rulebook: Rulebook, name: str) -> bool:
    parameter = rulebook.parameters[name]
    counted = [one for one in parameter.spans if not is_past(one.until)]
    unknown = all(one.status is Status.UNKNOWN for one in counted)
    return unknown and not parameter.local


def never_empty(group: ex.Node, rulebook: Rulebook) -> bool:
    """Tell whether somebody certainly belongs: everybody, or a group with its owner."""
    match group:
        case ex.Persons(Entity.PERSON):
            return True
        case ex.ValueRef(name, _):
            variants = rulebook.values[name].content.variants
            return all(never_empty(one.value, rulebook) for one in variants)  # type: ignore[arg-type]
        case ex.Filtered(source, condition, slot):
            own = ex.Compare(ex.PersonRef(slot), "==", ex.PersonRef(0))
            parts = condition.parts if isinstance(condition, ex.Or) else (condition,)
            return never_empty(source, rulebook) and (condition is None or own in parts)
        case _:
            return False
