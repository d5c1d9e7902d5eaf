"""`guide diff`: what changes in the law between two days, in words or as data."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from datetime import date
from typing import Any

from guide.cli.printing import INDENT, entry, folded, say
from guide.loading import load_rulebook
from guide.model.law import Status
from guide.present.formats import day_in_words
from guide.present.texts import POLISH
from guide.upkeep.changes import BenefitChanges, Difference, Turn, difference
from guide.upkeep.sides import Change, Kind, Side

_MISUSE = 2
_KINDS = {
    Kind.PARAMETER: "kwota lub próg",
    Kind.LOCAL: "ustalenie gminy",
    Kind.CONDITION: "warunek",
    Kind.VALUE: "wyliczenie",
    Kind.AMOUNT: "jak liczy się kwotę",
    Kind.INCOME: "co jest dochodem",
}
_STATUSES = {
    Status.CONFIRMED: "potwierdzone",
    Status.PRESUMED: "przyjęte, do potwierdzenia",
    Status.UNKNOWN: "nieznane",
}


def diff(options: Namespace) -> int:
    """Print what changes from the first day to the second."""
    if options.to < options.since:
        sys.stderr.write("guide diff: dzień --to jest przed dniem --from\n")
        return _MISUSE
    rulebook = load_rulebook(options.rules, options.office)
    found = difference(rulebook, options.since, options.to)
    if options.json:
        say(json.dumps(_data(found), ensure_ascii=False, indent=2))
    else:
        say(*_lines(found))
    return 0


def _lines(found: Difference) -> Iterator[str]:
    yield f"Co się zmienia między {_words(found.before)} a {_words(found.after)}"
    for one in found.benefits:
        yield from ("", *entry(f"# {one.benefit.title} ({one.benefit.id})"))
        yield from _turn_lines(one)
        for change in one.changes:
            yield from _change_lines(change)
    if found.other:
        yield from ("", "# Poza warunkami i kwotami świadczeń")
        for change in found.other:
            yield from _change_lines(change)
    lapsed = sum(Turn.LAPSES in one.turns for one in found.benefits)
    yield ""
    yield (
        f"Zmiany w świadczeniach: {len(found.benefits)}; "
        f"bez znanego prawa od {found.after}: {lapsed}."
    )


def _words(day: date) -> str:
    return day_in_words(day, POLISH)


def _turn_lines(one: BenefitChanges) -> Iterator[str]:
    benefit = one.benefit
    for turn in one.turns:
        yield from entry(f"! {_turn(turn, one)}")
        if turn is Turn.ENDS and benefit.closed:
            yield from folded(benefit.closed, INDENT)


def _turn(turn: Turn, one: BenefitChanges) -> str:
    match turn:
        case Turn.BEGINS:
            return f"Zaczyna się: wnioski od {one.benefit.since}."
        case Turn.ENDS:
            return f"Kończy się: ostatni dzień na wniosek to {one.benefit.until}."
        case Turn.LAPSES:
            unknown = ", ".join(one.unknown)
            return f"Przestaje być potwierdzone; nie znamy: {unknown}."
        case Turn.RETURNS:
            return "Prawo, którego wcześniej nie znaliśmy, jest znane."


def _change_lines(change: Change) -> Iterator[str]:
    yield from entry(f"- {change.title} ({_KINDS[change.kind]} {change.id})")
    for word, side in (("było", change.before), ("będzie", change.after)):
        yield from folded(f"{word}: {_side(side)}", INDENT, INDENT + INDENT)


def _side(side: Side) -> str:
    status = _STATUSES[side.status] if side.status else ""
    known = "; ".join(filter(None, (status, side.source)))
    return f"{side.text} [{known}]" if known else side.text


def _data(found: Difference) -> dict[str, Any]:
    return {
        "from": found.before.isoformat(),
        "to": found.after.isoformat(),
        "benefits": [
            {
                "id": one.benefit.id,
                "title": one.benefit.title,
                "turns": [str(turn) for turn in one.turns],
                "unknown": list(one.unknown),
                "changes": [_change_data(change) for change in one.changes],
            }
            for one in found.benefits
        ],
        "other": [_change_data(change) for change in found.other],
    }


def _change_data(change: Change) -> dict[str, Any]:
    return {
        "kind": str(change.kind),
        "id": change.id,
        "title": change.title,
        "before": _side_data(change.before),
        "after": _side_data(change.after),
    }


def _side_data(side: Side) -> dict[str, str | None]:
    status = None if side.status is None else str(side.status)
    return {"text": side.text, "status": status, "source": side.source}
