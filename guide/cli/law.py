"""`guide check` and `guide expiring`: the rule files, and what in them grows old."""

from argparse import Namespace
from collections.abc import Iterator
from datetime import timedelta

from guide.cli.coverage import coverage
from guide.cli.inputs import day_of
from guide.cli.printing import INDENT, entry, folded, say
from guide.cli.translations import translations
from guide.loading import load_rulebook, load_with_warnings
from guide.loading.content import load_office
from guide.loading.declaration import load_declaration
from guide.loading.news import load_published
from guide.loading.problems import RulebookError
from guide.upkeep.due import Due, due
from guide.upkeep.release import Blank, blanks


def check(options: Namespace) -> int:
    """Read all rules and what the staff have written; raise the mistakes in them."""
    rulebook, warnings = load_with_warnings(options.rules, options.office)
    if options.coverage or options.benefit:
        return coverage(options, rulebook)
    office = load_office(options.content, rulebook.local_office)
    _, in_texts = load_published(options.content)
    declaration, in_declaration = load_declaration(options.content)
    if in_texts or in_declaration:
        raise RulebookError((*in_texts, *in_declaration))
    if options.release:
        return _release(blanks(office, declaration, rulebook))
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
    translations(options)
    say(
        f"Reguły są poprawne: świadczenia {len(rulebook.benefits)}, "
        f"fakty {len(rulebook.facts)}, wartości {len(rulebook.values)}, "
        f"parametry {len(rulebook.parameters)}; uwagi: {len(warnings)}."
    )
    return 0


def _release(missing: tuple[Blank, ...]) -> int:
    """Print one form for the office; 1 while anything in it is left."""
    for one in missing:
        stands = f" – do potwierdzenia: {one.value}" if one.value else ""
        say(*entry(f"{one.title}{stands}"), f"{INDENT}{one.file}, {one.key}: ______")
    said = f"Do uzupełnienia albo potwierdzenia: {len(missing)}."
    say(said if missing else "Wszystko jest uzupełnione i potwierdzone.")
    return int(bool(missing))


def expiring(options: Namespace) -> int:
    """Print what lapses soon, is not known or long unseen, the nearest day first."""
    rulebook = load_rulebook(options.rules, options.office)
    day = day_of(options)
    rows = due(rulebook, day, day + timedelta(days=options.within))
    open_rows = [row for row in rows if not row.known]
    for row in open_rows:
        say(*_row(row))
    say(f"Do sprawdzenia w ciągu {options.within} dni: {len(open_rows)}.")
    known = [row for row in rows if row.known]
    if known:
        say("", f"Zmiany już wpisane, nie trzeba ich szukać: {len(known)}.")
        for row in known:
            say(*entry(f"{row.day}  {row.name}: {row.title}"))
    return 0


def _row(row: Due) -> Iterator[str]:
    yield f"{row.day}  {row.name}"
    yield from folded(row.title, INDENT)
    yield from folded(row.why, INDENT)
    yield from folded(f"źródło: {row.source}", INDENT, INDENT + INDENT)
