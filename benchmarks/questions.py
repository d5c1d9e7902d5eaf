"""How many pages and fields each persona is asked, and that nothing was missed."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from guide.engine.interview import interview
from guide.engine.judging import Engine
from guide.engine.relevance import people_of
from guide.loading.situations import load_situation
from guide.model.assessment import Assessment, Judgement, Outcome
from guide.model.possible import Key
from guide.model.rulebook import Structure
from guide.model.situation import DONT_KNOW, Answer, Situation


@dataclass(frozen=True, slots=True)
class Asked:
    """One persona: pages, fields, share of all questions, same result as the whole."""

    persona: str
    pages: int
    fields: int
    share: float
    identical: bool
    facts: frozenset[str]


def asked(engine: Engine, path: Path, day: date) -> Asked:
    """Play a persona's interview; what the persona does not say is "nie wiem"."""
    whole = load_situation(path, engine.rulebook).situation
    names = {engine.rulebook.structure(one) for one in (Structure.ROLE, Structure.AGE)}
    known = {
        key: answer
        for key, answer in whole.answers.items()
        if key[0] in names and key[1] < whole.household
    }
    start = Situation(whole.household, None, known)

    def answer(key: Key, _situation: Situation) -> Answer:
        return whole.answers.get(key, DONT_KNOW)

    relatives = whole.relatives or 0
    pages = list(interview(engine, start, day, answer, relatives=relatives))
    keys = {key for page in pages for key in page.asked.keys}
    after = pages[-1].after if pages else start
    every = sum(len(people_of(fact, after)) for fact in engine.rulebook.facts.values())
    return Asked(
        path.stem,
        len(pages),
        len(keys),
        len(keys) / every,
        _same(engine.assess(after, day), engine.assess(whole, day)),
        frozenset(name for name, _ in keys),
    )


def _same(one: Assessment, other: Assessment) -> bool:
    """Compare what people see."""
    return set(map(_seen, one.judgements)) == set(map(_seen, other.judgements))


def _seen(judgement: Judgement) -> tuple[str, int, str, str]:
    """Return outcome and amount; where only the office can tell, no amount is shown."""
    for_the_office = judgement.outcome is Outcome.OPEN and not judgement.needs.may
    amount = "" if for_the_office else str(judgement.amount)
    return judgement.benefit, judgement.claimant, str(judgement.outcome), amount
