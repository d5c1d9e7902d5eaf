"""Households that answer truly, and what the engine makes of each of their answers."""

from collections.abc import Iterator
from datetime import date

from guide.engine.compiling import RELATIVES
from guide.engine.judging import Engine
from guide.engine.relevance import people_of
from guide.model.assessment import Assessment, Judgement, Outcome
from guide.model.facts import Structure
from guide.model.possible import NO, YES, Key
from guide.model.situation import DONT_KNOW, Situation

_LISTED = (Structure.ROLE, Structure.AGE)

Known = frozenset[Key]
"""The questions that a household has answered so far."""


class Household:
    """A household about which everything is known, told answer by answer.

    What is settled must stay as it is with every answer known; each time it does not
    is one of the `contradictions`.
    """

    def __init__(self, engine: Engine, whole: Situation, day: date) -> None:
        """Judge it with every answer known."""
        self.engine, self.whole, self.day = engine, whole, day
        listed = {engine.rulebook.structure(one) for one in _LISTED}
        self.start: Known = frozenset(
            (fact, person)
            for fact, person in whole.answers
            if fact in listed and person < whole.household
        )
        judgements = engine.assess(whole, day).judgements
        self._truth = {(one.benefit, one.claimant): one for one in judgements}
        self._seen: dict[Known, Assessment] = {}
        self.contradictions = 0

    def knowing(self, known: Known) -> Situation:
        """Return the household with only some questions answered, as far as it can."""
        answers = self.whole.answers
        told = {key: answers.get(key, DONT_KNOW) for key in known if key != RELATIVES}
        elsewhere = self.whole.relatives if RELATIVES in known else None
        return Situation(self.whole.household, elsewhere, told)

    def assessed(self, known: Known) -> Assessment:
        """Judge what is known; what is settled is compared with the truth."""
        if known not in self._seen:
            found = self.engine.assess(self.knowing(known), self.day)
            self._seen[known] = found
            self.contradictions += sum(map(self._contradicts, _decided(found)))
        return self._seen[known]

    def _contradicts(self, judgement: Judgement) -> bool:
        truth = self._truth.get((judgement.benefit, judgement.claimant))
        if truth is None or judgement.received is YES:
            return False
        no = judgement.outcome is Outcome.NO
        same_amount = no or judgement.amount == truth.amount
        return judgement.outcome is not truth.outcome or not same_amount

    def decides(self, known: Known) -> bool:
        """Tell whether nothing more is worth asking."""
        return not self.assessed(known).needs.ask

    def left_open(self, known: Known) -> int:
        """Count what is still open though neither the office nor the law leaves it so.

        What is received already is shown as such, whatever else is open about it.
        """
        return sum(
            one.outcome is Outcome.OPEN
            and not one.needs.law
            and one.received is not YES
            for one in self.assessed(known).judgements
        )

    def applicable(self) -> Iterator[Key]:
        """Yield what a form with branches, but without rules, would ask."""
        engine = self.engine
        program = engine.linked_for(self.whole, self.day).program
        run = program.run(self.whole, self.day)
        for fact in engine.rulebook.facts.values():
            if fact.structure is not None:
                continue
            applies = program.optional(fact.applies)
            for person in people_of(fact, self.whole):
                if applies is None or applies(run, (person,)) is not NO:
                    yield fact.id, person


def _decided(assessment: Assessment) -> Iterator[Judgement]:
    """Yield the judgements that no answer can change any more."""
    for one in assessment.judgements:
        if one.outcome in {Outcome.YES, Outcome.NO} and not one.needs.may:
            yield one
