"""A disagreement as a file for `guide assess`."""

from collections.abc import Mapping, Sequence
from datetime import date

import yaml

from guide.model.assessment import Judgement
from tests.oracle.answer import Answer


def told(
    found: Judgement,
    answer: Answer,
    home: Mapping[str, object],
    people: Sequence[Mapping[str, object]],
    day: date,
) -> str:
    """Return both answers, the day and the household."""
    household = {
        "osoby": [_written(person) for person in people],
        "dom": _written(home),
    }
    return (
        f"{found.benefit}, {day}, claimant {found.claimant}:"
        f" {found.outcome} {found.amount}, the oracle {answer}\n"
        + yaml.safe_dump(household, allow_unicode=True, sort_keys=False)
    )


def _written(answers: Mapping[str, object]) -> dict[str, object]:
    return {name: _answer(one) for name, one in answers.items() if one is not None}


def _answer(value: object) -> object:
    match value:
        case bool():
            return "tak" if value else "nie"
        case tuple():
            return ", ".join(str(one + 1) for one in value) or "brak"
        case frozenset():
            return ", ".join(sorted(value))
        case date():
            return value.isoformat()
        case _:
            return str(value)
