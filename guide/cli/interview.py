"""`guide interview`: what would be asked, in order; what would not, and why not."""

from argparse import Namespace
from collections.abc import Iterable, Iterator

from guide.cli.inputs import telling_of
from guide.cli.printing import INDENT, entry, folded, say
from guide.engine.dependencies import RELATIVES_FACT
from guide.engine.relevance import (
    NotAsked,
    Reason,
    TopicQuestions,
    concerning,
    not_asked,
    questions,
)
from guide.model.possible import HOUSEHOLD, Key
from guide.present.missing import question_text
from guide.present.telling import Telling

_REASONS = {
    Reason.LATER: "Może później – zależy od odpowiedzi na pytania wyżej",
    Reason.SETTLED: "Nie – odpowiedź niczego już nie zmieni",
    Reason.NOT_APPLICABLE: "Nie – nie dotyczy tych osób",
    Reason.NOT_SELECTED: "Nie – nie wybrano świadczeń, które od tego zależą",
    Reason.ANSWERED: "Nie – odpowiedź już jest",
}
_MOST_BENEFITS = 3


def interview(options: Namespace) -> int:
    """Print the questions worth asking now, and all others with the reason."""
    telling = telling_of(options)
    pages = questions(telling.rulebook, telling.assessment)
    for page in pages:
        say(*_page_lines(telling, page), "")
    if not pages:
        say("Nie ma o co pytać: żadna odpowiedź niczego już nie zmieni.", "")
    linked = telling.engine.linked_for(telling.situation, telling.day)
    rest = not_asked(linked, telling.situation, telling.assessment)
    say("# O co przewodnik teraz nie pyta")
    for reason, title in _REASONS.items():
        mine = [one for one in rest if one.reason is reason]
        if mine:
            say("", f"## {title}", *_fact_lines(telling, mine))
    return 0


def _page_lines(telling: Telling, page: TopicQuestions) -> Iterator[str]:
    yield f"# {page.topic.number:02d} {page.topic.title}"
    for key in page.keys:
        yield from entry(f"{_name(key)}: {_question(telling, key)}")
        benefits = concerning(telling.assessment, key)
        yield from folded(f"zależy od tego: {_listed(benefits)}", INDENT)


def _fact_lines(telling: Telling, found: Iterable[NotAsked]) -> Iterator[str]:
    """Yield one line for each fact: about whom, and what it could have touched."""
    facts: dict[str, list[NotAsked]] = {}
    for one in found:
        facts.setdefault(one.key[0], []).append(one)
    for name, group in facts.items():
        persons = [one.key[1] for one in group]
        benefits = dict.fromkeys(each for one in group for each in one.benefits)
        touched = f": {_listed(tuple(benefits))}" if benefits else ""
        yield f"{name}{_about(telling, persons)}{touched}"


def _about(telling: Telling, persons: list[int]) -> str:
    """Name the persons by number, as the situation file counts them."""
    people = telling.situation.persons()
    if persons == [HOUSEHOLD] or (len(people) == 1 and persons == [0]):
        return ""
    if len(persons) > 1 and persons == list(people):
        return " (wszyscy w domu)"
    numbers = ", ".join(str(person + 1) for person in persons)
    return f" ({'osoba' if len(persons) == 1 else 'osoby'} {numbers})"


def _listed(benefits: tuple[str, ...]) -> str:
    first = ", ".join(benefits[:_MOST_BENEFITS])
    return f"{first} …" if len(benefits) > _MOST_BENEFITS else first


def _name(key: Key) -> str:
    fact, person = key
    return fact if person == HOUSEHOLD else f"{fact} (osoba {person + 1})"


def _question(telling: Telling, key: Key) -> str:
    name, person = key
    if name == RELATIVES_FACT:
        return "Kto z bliskich mieszka gdzie indziej?"
    return question_text(telling, telling.rulebook.facts[name], person)
