"""Stretches of days between two changes of the law; linked once each."""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from guide.model.law import Dated
from guide.model.rulebook import (
    AllOf,
    AnyOf,
    Benefit,
    Condition,
    Rulebook,
)

_NEXT = timedelta(days=1)


def change_days(rulebook: Rulebook) -> tuple[date, ...]:
    """Return, in order, the days on which something in the rulebook changes."""
    days = set(_parameter_days(rulebook)) | set(_benefit_days(rulebook))
    for dated in _all_dated(rulebook):
        days |= {variant.since for variant in dated.variants if variant.since}
    return tuple(sorted(days))


def stretch_of(changes: tuple[date, ...], day: date) -> int:
    """Return the number of the stretch a day belongs to."""
    return bisect_right(changes, day)


def _parameter_days(rulebook: Rulebook) -> Iterator[date]:
    for parameter in rulebook.parameters.values():
        for span in (*parameter.spans, *parameter.office_spans):
            yield span.since
            if span.until is not None:
                yield span.until + _NEXT


def _benefit_days(rulebook: Rulebook) -> Iterator[date]:
    for benefit in rulebook.benefits.values():
        if benefit.since is not None:
            yield benefit.since
        if benefit.until is not None:
            yield benefit.until + _NEXT


def _all_dated(rulebook: Rulebook) -> Iterator[Dated[Any]]:
    for value in rulebook.values.values():
        yield value.content
        for variant in value.content.variants:
            yield from _dated_conditions(variant.value)
    for benefit in rulebook.benefits.values():
        yield from _dated_of_benefit(benefit)


def _dated_of_benefit(benefit: Benefit) -> Iterator[Dated[Any]]:
    yield from _dated_conditions(benefit.requires)
    if benefit.amount is not None:
        yield benefit.amount
    for part in benefit.parts:
        yield part.amount
        if part.monthly is not None:
            yield part.monthly
        if part.requires is not None:
            yield from _dated_conditions(part.requires)


def _dated_conditions(content: object) -> Iterator[Dated[Any]]:
    if isinstance(content, Condition):
        yield content.when
    elif isinstance(content, AllOf | AnyOf):
        for part in content.parts:
            yield from _dated_conditions(part)
