"""What has to be looked up in the law soon, and what was looked up long ago."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from guide.model.law import Citation, Parameter, ParameterSpan, Status
from guide.model.rulebook import Rulebook

_DAY = timedelta(days=1)
_UNKNOWN = "wartość nie jest znana"
_LONG_AGO = "Sprawdzono {day}, ponad rok temu; sprawdź, czy nic się nie zmieniło."


@dataclass(frozen=True, slots=True, order=True)
class Due:
    """Something to look up in the law: by when, what, why and where.

    `known` marks a span that ends where the next one is on file: nothing to look up.
    """

    day: date
    name: str
    title: str
    why: str
    source: str
    known: bool = False


def due(rulebook: Rulebook, day: date, last: date) -> list[Due]:
    """Return what ends by the last day, is unknown or long unseen; nearest first."""
    rows = {
        *_parameters(rulebook, day, last),
        *_benefits(rulebook, day, last),
        *_unseen(rulebook, day),
    }
    return sorted(rows)


def _parameters(rulebook: Rulebook, day: date, last: date) -> Iterator[Due]:
    for one in rulebook.parameters.values():
        for span, when, why, known in _reasons(one, day, last):
            source = _source(rulebook, span.citation)
            yield Due(when, one.id, one.title, why, source, known)


def _reasons(
    one: Parameter, day: date, last: date
) -> Iterator[tuple[ParameterSpan, date, str, bool]]:
    now = one.on(day)
    if now is None:
        lapsed = "Na ten dzień nie ma wartości; sprawdź, co obowiązuje."
        yield one.spans[-1], day, lapsed, False
    elif now.status is Status.UNKNOWN and not one.local:
        yield now, day, now.note or f"{_UNKNOWN.capitalize()}.", False
    for span in (*one.spans, *one.office_spans):
        if span.until is not None and day <= span.until <= last:
            why, known = _ending(one, one.on(span.until + _DAY))
            yield span, span.until, why, known


def _ending(parameter: Parameter, following: ParameterSpan | None) -> tuple[str, bool]:
    """Tell what comes after the last day of a span, and whether it is on file."""
    if following is None:
        return "To ostatni dzień; sprawdź, co obowiązuje potem.", False
    if following.status is Status.UNKNOWN and not parameter.local:
        note = following.note or ""
        return f"To ostatni dzień; potem {_UNKNOWN}. {note}".strip(), False
    return "To ostatni dzień; następna wartość jest już wpisana.", True


def _benefits(rulebook: Rulebook, day: date, last: date) -> Iterator[Due]:
    for one in rulebook.benefits.values():
        if one.until is not None and day <= one.until <= last:
            why = "Ostatni dzień na wniosek; sprawdź, co potem."
            source = _source(rulebook, one.citation)
            yield Due(one.until, one.id, one.title, why, source)


def _unseen(rulebook: Rulebook, day: date) -> Iterator[Due]:
    """Yield what holds on the day or later and was last looked at over a year ago."""
    for one in rulebook.parameters.values():
        for span in (*one.spans, *one.office_spans):
            if (span.until is None or day <= span.until) and _is_old(span.checked, day):
                source = _source(rulebook, span.citation)
                yield Due(day, one.id, one.title, _long_ago(span.checked), source)
    for act in rulebook.acts.values():
        if _is_old(act.checked, day):
            yield Due(day, act.id, act.title, _long_ago(act.checked), act.journal)
    for notice in rulebook.notices.values():
        if _is_old(notice.checked, day):
            source = _source(rulebook, notice.citation)
            yield Due(day, notice.id, notice.text, _long_ago(notice.checked), source)


def _is_old(checked: date, day: date) -> bool:
    """Tell whether a year has passed; the same date a year on is still within it."""
    return (checked.year + 1, checked.month, checked.day) < (
        day.year,
        day.month,
        day.day,
    )


def _long_ago(checked: date) -> str:
    return _LONG_AGO.format(day=checked)


def _source(rulebook: Rulebook, citation: Citation) -> str:
    """Return the place in the act, where it was announced and when it was seen."""
    act = rulebook.acts[citation.act]
    seen = f"{act.journal}; sprawdzono {act.checked}"
    where = [act.url] if act.url else []
    return ", ".join([f"{act.short}, {citation.unit} ({seen})", *where])
