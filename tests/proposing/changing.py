"""Situations one answer away from another."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from guide.model.facts import COMPUTED, Fact
from guide.model.kinds import Kind
from guide.model.possible import NO, YES, Key
from guide.model.rulebook import Rulebook
from guide.model.situation import DONT_KNOW, Answer, Situation

_GROSZ, _ONE = Decimal("0.01"), Decimal(1)
_MANY = Decimal(20000)


def neighbours(situation: Situation, rulebook: Rulebook) -> Iterator[Situation]:
    """Yield the situation with one answer changed in each way that is tried."""
    for key, answer in situation.answers.items():
        fact = rulebook.facts.get(key[0])
        if fact is None or fact.structure in COMPUTED or answer is DONT_KNOW:
            continue
        for other in _others(fact, answer, situation):
            yield changed(situation, key, other)


def changed(situation: Situation, key: Key, answer: Answer) -> Situation:
    """Return the situation with another answer."""
    return replace(situation, answers={**situation.answers, key: answer})


def _others(fact: Fact, answer: Answer, situation: Situation) -> Iterator[Answer]:
    match fact.kind:
        case Kind.YES_NO:
            yield NO if answer is YES else YES
        case Kind.OPTION:
            yield from (one.id for one in fact.options if one.id != answer)
        case Kind.OPTIONS:
            yield from _sets(fact, answer)
        case Kind.COUNT | Kind.NUMBER:
            yield from (answer + _ONE, max(answer - _ONE, Decimal(0)))
        case Kind.MONEY:
            yield from (answer + _GROSZ, max(answer - _GROSZ, Decimal(0)))
        case Kind.PERSONS:
            if answer:
                yield ()
            yield from ((one,) for one in situation.persons() if (one,) != answer)


def _sets(fact: Fact, answer) -> Iterator[frozenset[str]]:
    plain = answer - {fact.exclusive}
    for option in fact.options:
        if option.id == fact.exclusive:
            yield frozenset({option.id})
        elif option.id in plain:
            yield (plain - {option.id}) or frozenset({fact.exclusive} - {None})
        else:
            yield plain | {option.id}


def at_the_edge(situation, fact, key, is_same) -> Iterator[Situation]:
    """Yield both sides of where a growing number changes what `is_same` tells."""
    step = _GROSZ if fact.kind is Kind.MONEY else _ONE
    ends = [
        Decimal(0),
        situation.answers[key],
        _MANY if step == _GROSZ else Decimal(120),
    ]
    for low, high in pairwise(ends):
        found = _edge(situation, key, (low, high, step), is_same)
        if found is not None:
            yield changed(situation, key, found)
            yield changed(situation, key, found + step)


def _edge(situation, key, way, is_same) -> Decimal | None:
    """Return the last number at which things are as at the lower end."""
    low, high, step = way
    if low >= high:
        return None
    first = is_same(changed(situation, key, low))
    if first is None or is_same(changed(situation, key, high)) in {first, None}:
        return None
    while high - low > step:
        middle = low + ((high - low) / 2 // step) * step
        if is_same(changed(situation, key, middle)) == first:
            low = middle
        else:
            high = middle
    return low
