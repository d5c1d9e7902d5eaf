"""Which law counts for the measure: what was in force since the first counted day."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from guide.coverage.goals import COUNTED_FROM, eve
from guide.model.law import Dated, ParameterSpan, Status


def counted(dated: Dated[Any]) -> Iterator[Any]:
    """Yield the variants that were in force on any day that counts."""
    following = [*(one.since for one in dated.variants[1:]), None]
    for variant, end in zip(dated.variants, following, strict=True):
        if end is None or end > COUNTED_FROM:
            yield variant.value


def differ(before: ParameterSpan, after: ParameterSpan) -> bool:
    """Tell whether a known amount changes to another known one, from day to day."""
    known = Status.UNKNOWN not in (before.status, after.status)
    without_gap = before.until is None or before.until == eve(after.since)
    return known and without_gap and before.value != after.value


def is_past(until: date | None) -> bool:
    """Tell whether law ended before any day that counts."""
    return until is not None and until < COUNTED_FROM


def after(day: date) -> date:
    """Return the next day."""
    return date.fromordinal(day.toordinal() + 1)
