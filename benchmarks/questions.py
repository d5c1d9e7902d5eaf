"""How many pages and fields each persona is asked, and that nothing was missed."""

from collections.abc import Collection, Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from statistics import fmean

from benchmarks.measuring import Figure
from guide.engine.interview import interview
from guide.engine.judging import Engine
from guide.engine.relevance import people_of
from guide.loading.situations import load_situation
from guide.model.assessment import Assessment, Judgement, Outcome
from guide.model.facts import Structure
from guide.model.possible import YES, Key
from guide.model.situation import DONT_KNOW, Answer, Situation

SILENT = "30-bez-odpowiedzi"
"""The persona that answers nothing: what is asked of it is asked of no real one."""

MOST_PAGES, MOST_FIELDS, MOST_PAGES_OF_NEED = 25, 60, 10
PENSIONER, PENSIONER_PAGES, PENSIONER_FIELDS = "01-emerytka-sama", 12, 25
_FAMILY = 4


@dataclass(frozen=True, slots=True)
class Asked:
    """One persona: pages, fields, share of all questions, same result as the whole.

    `unanswered` are questions that the persona's file has no answer to.
    """

    persona: str
    people: int
    pages: int
    fields: int
    share: float
    identical: bool
    facts: frozenset[str]
    unanswered: frozenset[str]

    def as_data(self) -> dict[str, object]:
        """Return what can be written down as JSON."""
        sets = {"facts": sorted(self.facts), "unanswered": sorted(self.unanswered)}
        return {**asdict(self), **sets}

    def row(self) -> str:
        """Return the row of the table."""
        same = "same result" if self.identical else "DIFFERENT RESULT"
        return (
            f"{self.persona:<34} {self.pages:3} pages {self.fields:3} fields"
            f" {self.share:6.1%} of all  {same}"
        )


def asked(
    engine: Engine, path: Path, day: date, selected: Collection[str] | None = None
) -> Asked:
    """Play a persona's interview; what the persona does not say is "nie wiem"."""
    file = load_situation(path, engine.rulebook)
    whole, day = file.situation, file.day or day
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
    pages = list(
        interview(engine, start, day, answer, relatives=relatives, selected=selected)
    )
    keys = {key for page in pages for key in page.asked.keys}
    after = pages[-1].after if pages else start
    every = sum(len(people_of(fact, after)) for fact in engine.rulebook.facts.values())
    return Asked(
        path.stem,
        whole.household,
        len(pages),
        len(keys),
        len(keys) / every,
        _same(engine.assess(after, day, selected), engine.assess(whole, day, selected)),
        frozenset(name for name, _ in keys),
        frozenset(
            key[0]
            for key in keys
            if key[0] in engine.rulebook.facts and key not in whole.answers
        ),
    )


def _same(one: Assessment, other: Assessment) -> bool:
    """Compare what people see."""
    return set(map(_seen, one.judgements)) == set(map(_seen, other.judgements))


def _seen(judgement: Judgement) -> tuple[str, int, str, str, bool]:
    """Return outcome, amount and a refusal, as far as they are shown.

    What is received already says only that; where only the office can tell, no amount
    is shown. A refusal is asked about while there is something to hope for.
    """
    if judgement.received is YES:
        return judgement.benefit, judgement.claimant, "received", "", False
    for_the_office = judgement.outcome is Outcome.OPEN and not judgement.needs.may
    amount = "" if for_the_office else str(judgement.amount)
    refused = judgement.refused is YES and judgement.outcome is not Outcome.NO
    outcome = str(judgement.outcome)
    return judgement.benefit, judgement.claimant, outcome, amount, refused


def never_asked(engine: Engine, personas: Collection[Asked]) -> list[str]:
    """Return the facts that no answering persona is asked."""
    real = [one for one in personas if one.persona != SILENT]
    ever = frozenset[str]().union(*(one.facts for one in real))
    facts = engine.rulebook.facts.values()
    return [one.id for one in facts if one.structure is None and one.id not in ever]


def lines(
    engine: Engine, personas: Collection[Asked], by_need: dict[str, list[int]]
) -> Iterator[str]:
    """Tell about every persona, every start by a need, and what is asked in vain."""
    yield from (one.row() for one in personas)
    for need, pages in by_need.items():
        few = sum(one <= MOST_PAGES_OF_NEED for one in pages) / len(pages)
        yield (
            f"{need:<34} {fmean(pages):5.1f} pages on average, {max(pages)} at most,"
            f" {few:.0%} within {MOST_PAGES_OF_NEED}"
        )
    never = never_asked(engine, personas)
    yield f"asked of no persona: {len(never)} {', '.join(never)}".rstrip()


def figures(
    personas: Collection[Asked], by_need: dict[str, list[int]]
) -> Iterator[Figure]:
    """Compare the counts with their aims; they are the same on every machine."""
    pensioner = next(one for one in personas if one.persona == PENSIONER)
    family = [one for one in personas if one.people == _FAMILY]
    for name, found, aim in (
        ("single pensioner, pages", pensioner.pages, PENSIONER_PAGES),
        ("single pensioner, fields", pensioner.fields, PENSIONER_FIELDS),
        ("families of four, most pages", max(one.pages for one in family), MOST_PAGES),
        (
            "families of four, most fields",
            max(one.fields for one in family),
            MOST_FIELDS,
        ),
    ):
        yield Figure(name, f"{aim}", found / aim, 1.0, None, f"{found}")
    pages = [one for counts in by_need.values() for one in counts]
    few = sum(one <= MOST_PAGES_OF_NEED for one in pages) / len(pages)
    note = f"mean {fmean(pages):.1f}, most {max(pages)}, {few:.0%} within the aim"
    yield Figure(
        "start by one need, most pages",
        f"{MOST_PAGES_OF_NEED}",
        max(pages) / MOST_PAGES_OF_NEED,
        1.0,
        None,
        note,
    )


def pages_by_need(
    engine: Engine, paths: Collection[Path], day: date
) -> dict[str, list[int]]:
    """Return for each need how many pages every answering persona is asked."""
    return {
        need: [
            asked(engine, path, day, frozenset(tile.benefits)).pages
            for path in paths
            if path.stem != SILENT
        ]
        for need, tile in engine.rulebook.needs.items()
    }
