"""One small change anywhere in a rule: comparisons, conditions, papers, days."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta

from guide.coverage.wording import formula
from guide.model import expressions as ex
from guide.model.law import Citation, Place, Variant
from guide.model.rulebook import AllOf, AnyOf, Benefit, Condition

Change = Callable[[object], Iterator[tuple[str, object]]]

_FLIPPED = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "=="}
_LEAVES = (Citation, Place, str, int)
_DAY = timedelta(days=1)


def rewritten(thing: object, change: Change, path: str = "") -> Iterator:
    """Yield (where and what, the thing with one change) for each possible change."""
    for label, other in change(thing):
        yield f"{path} {label}".strip(), other
    if isinstance(thing, tuple):
        for place, part in enumerate(thing):
            for what, other in rewritten(part, change, f"{path}[{place}]"):
                yield what, (*thing[:place], other, *thing[place + 1 :])
    elif is_dataclass(thing) and not isinstance(thing, _LEAVES):
        for field in fields(thing):
            part = getattr(thing, field.name)
            below = f"{path}.{field.name}".strip(".")
            for what, other in rewritten(part, change, below):
                yield what, replace(thing, **{field.name: other})


def mistakes(thing: object) -> Iterator[tuple[str, object]]:
    """Yield what a tired editor may get wrong at one place."""
    match thing:
        case ex.Compare(left, operator, right):
            flipped = _FLIPPED[operator]
            other = ex.Compare(left, flipped, right)
            yield f"{formula(thing)}: {flipped}", other
        case ex.And(parts) | ex.Or(parts) if len(parts) > 1:
            yield from _without_one(thing, parts)
        case AllOf(parts) | AnyOf(parts) if len(parts) > 1:
            yield from _without_one(thing, parts)
        case Variant(date() as since, value):
            yield "od dnia wcześniej", Variant(since - _DAY, value)
            yield "od dnia później", Variant(since + _DAY, value)
        case Benefit():
            yield from _benefit(thing)


def _without_one(thing, parts):
    for place in range(len(parts)):
        left = (*parts[:place], *parts[place + 1 :])
        yield f"bez warunku {told(parts[place])}", replace(thing, parts=left)


def told(part: object) -> str:
    """Name a condition by its id, and a formula by what it says."""
    match part:
        case Condition(id=name):
            return name
        case AllOf(parts) | AnyOf(parts):
            return f"[{', '.join(map(told, parts))}]"
        case _:
            return formula(part)


def _benefit(benefit):
    for place, use in enumerate(benefit.documents):
        left = (*benefit.documents[:place], *benefit.documents[place + 1 :])
        yield f"bez dokumentu {use.document}", replace(benefit, documents=left)
    for name in ("since", "until"):
        day = getattr(benefit, name)
        if day is not None:
            yield f"{name} dzień wcześniej", replace(benefit, **{name: day - _DAY})
            yield f"{name} dzień później", replace(benefit, **{name: day + _DAY})
