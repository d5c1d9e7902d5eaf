"""`guide check` and `guide expiring`: the rule files, and what in them grows old."""

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from guide.cli.coverage import coverage
from guide.cli.inputs import day_of
from guide.cli.printing import INDENT, entry, folded, say
from guide.loading import load_rulebook, load_with_warnings
from guide.model.law import Citation, Parameter, Status
from guide.model.rulebook import Rulebook


def check(options: Namespace) -> int:
    """Read all rules; the mistakes in them have been raised by then."""
    rulebook, warnings = load_with_warnings(options.rules, options.office)
    if options.coverage or options.benefit:
        return coverage(options, rulebook)
    for warning in warnings:
        say(*entry(f"uwaga: {warning}"))
    unknown = [one for one in rulebook.local_items if not one.known]
    if unknown:
        say(
            f"Ustalenia gminy, których jeszcze nie znamy: {len(unknown)} "
            f"z {len(rulebook.local_items)}.",
            *(
                line
                for one in unknown
                for line in folded(f"- {one.title}", "  ", INDENT)
            ),
        )
    say(
        f"Reguły są poprawne: świadczenia {len(rulebook.benefits)}, "
        f"fakty {len(rulebook.facts)}, wartości {len(rulebook.values)}, "
        f"parametry {len(rulebook.parameters)}; uwagi: {len(warnings)}."
    )
    return 0


_UNKNOWN = "wartość nie jest znana"


@dataclass(frozen=True, slots=True, order=True)
class _Due:
    """Something to look up in the law: by when, what, why and where."""

    day: date
    name: str
    title: str
    why: str
    source: str


def expiring(options: Namespace) -> int:
    """Print what lapses soon or is not known, the nearest day first."""
    rulebook = load_rulebook(options.rules, options.office)
    day = day_of(options)
    last = day + timedelta(days=options.within)
    rows = sorted({*_parameters(rulebook, day, last), *_benefits(rulebook, day, last)})
    for row in rows:
        say(
            f"{row.day}  {row.name}",
            *folded(row.title, INDENT),
            *folded(row.why, INDENT),
            *folded(f"źródło: {row.source}", INDENT, INDENT + INDENT),
        )
    say(f"Do sprawdzenia w ciągu {options.within} dni: {len(rows)}.")
    return 0


def _parameters(rulebook: Rulebook, day: date, last: date) -> Iterator[_Due]:
    for one in rulebook.parameters.values():
        found = _reason(one, day, last)
        if found is not None:
            when, why = found
            citation = (one.on(day) or one.spans[-1]).citation
            yield _Due(when, one.id, one.title, why, _source(rulebook, citation))


def _reason(parameter: Parameter, day: date, last: date) -> tuple[date, str] | None:
    """Tell what lapses, or is not known on the day; known changes are no news."""
    span = parameter.on(day)
    if span is None:
        return day, "Na ten dzień nie ma wartości; sprawdź, co obowiązuje."
    if span.status is Status.UNKNOWN and not parameter.local:
        return day, span.note or f"{_UNKNOWN.capitalize()}."
    if span.until is None or span.until > last:
        return None
    following = parameter.on(span.until + timedelta(days=1))
    if following is None:
        return span.until, "To ostatni dzień; sprawdź, co obowiązuje potem."
    if following.status is Status.UNKNOWN and not parameter.local:
        return (
            span.until,
            f"To ostatni dzień; potem {_UNKNOWN}. {following.note or ''}".strip(),
        )
    return None


def _benefits(rulebook: Rulebook, day: date, last: date) -> Iterator[_Due]:
    for one in rulebook.benefits.values():
        if one.until is not None and day <= one.until <= last:
            why = "Ostatni dzień na wniosek; sprawdź, co potem."
            source = _source(rulebook, one.citation)
            yield _Due(one.until, one.id, one.title, why, source)


def _source(rulebook: Rulebook, citation: Citation) -> str:
    """Return the place in the act, where it was announced and when it was seen."""
    act = rulebook.acts[citation.act]
    seen = f"{act.journal}; sprawdzono {act.checked}"
    where = [act.url] if act.url else []
    return ", ".join([f"{act.short}, {citation.unit} ({seen})", *where])
