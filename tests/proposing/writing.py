"""A situation as text of a case file."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from guide.model.kinds import Entity
from guide.model.possible import HOUSEHOLD, NO, YES
from guide.model.rulebook import Rulebook
from guide.model.situation import DONT_KNOW, Answer, Situation


def written(situation: Situation, rulebook: Rulebook) -> str:
    """Return `situation:` of a case, indented as in a list of cases."""
    lines = ["  situation:", "    osoby:"]
    for person in situation.persons():
        lines += _person(situation, rulebook, person)
    if situation.relatives is not None:
        lines.append("    krewni:" if situation.relatives else "    krewni: brak")
        for person in situation.elsewhere():
            lines += _person(situation, rulebook, person)
    home = list(_facts(situation, rulebook, HOUSEHOLD))
    if home:
        lines += ["    dom:", *(f"      {one}" for one in home)]
    return "\n".join(lines)


def _person(situation: Situation, rulebook: Rulebook, person: int) -> Iterator[str]:
    for place, one in enumerate(_facts(situation, rulebook, person)):
        yield f"      {'  ' if place else '- '}{one}"


def _facts(situation: Situation, rulebook: Rulebook, person: int) -> Iterator[str]:
    for name, fact in rulebook.facts.items():
        answer = situation.answers.get((name, person))
        if answer is not None and (fact.entity is Entity.HOUSEHOLD) == (
            person == HOUSEHOLD
        ):
            yield f"{name}: {_text(answer)}"


def _text(answer: Answer) -> str:
    if answer is DONT_KNOW:
        return "nie wiem"
    if answer is YES or answer is NO:
        return "tak" if answer is YES else "nie"
    if isinstance(answer, frozenset):
        return ", ".join(sorted(answer))
    if isinstance(answer, tuple):
        return ", ".join(str(one + 1) for one in answer) or "brak"
    if isinstance(answer, date):
        return answer.isoformat()
    if isinstance(answer, Decimal):
        return f"{answer:f}"
    return str(answer)
