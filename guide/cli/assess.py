"""`guide assess` and `guide checklist`: what a situation gives."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

from guide.cli.inputs import telling_of
from guide.cli.printing import INDENT, entry, folded, say
from guide.loading.content import load_office
from guide.pdf import PdfUnavailableError, Sheets
from guide.present.asof import as_of_view
from guide.present.cards import CardView
from guide.present.export import telling_data
from guide.present.result import result_view
from guide.present.sheet import sheet_view
from guide.present.telling import Telling

_ROOT = Path(__file__).resolve().parent.parent.parent


def assess(options: Namespace) -> int:
    """Print what the person can probably get, and why the rest is not for them."""
    telling = telling_of(options)
    if options.json:
        data = telling_data(telling)
        say(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        say(*_result_lines(telling))
    return 0


def _result_lines(told: Telling) -> Iterator[str]:
    as_of = as_of_view(told)
    if as_of is not None:
        yield from entry(f"{as_of.title} {as_of.known}".strip())
    result = result_view(told)
    opening = (
        result.headline,
        result.total,
        result.also,
        result.not_a_decision,
        result.law_day,
    )
    for text in opening:
        yield from entry(text)
    for group in result.groups:
        yield ""
        yield f"# {group.title}"
        for card in (*group.cards, *group.more):
            yield from _card_lines(card)


def _card_lines(card: CardView) -> Iterator[str]:
    whom = f" ({card.claimant})" if card.claimant else ""
    amount = f": {card.amount} {card.amount_how}".rstrip() if card.amount else ""
    yield from entry(f"{card.title}{whom}{amount}")
    yield from folded(card.why, INDENT)
    for one in card.missing:
        yield from folded(f"brakuje: {one.label}", INDENT, INDENT + INDENT)


def checklist(options: Namespace) -> int:
    """Write the list of papers and steps as PDF."""
    telling = telling_of(options)
    office = load_office(options.content, telling.rulebook.local_office)
    try:
        sheets = Sheets(_ROOT / "templates", _ROOT / "static", monotonic, lifetime=0)
    except PdfUnavailableError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    file = sheets.checklist(sheet_view(telling, office), telling.texts)
    options.output.write_bytes(file)
    say(f"Zapisano {options.output}.")
    return 0
