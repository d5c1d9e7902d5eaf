"""Questions asked along with another one, so that a page is not a single field.

What the law makes first is asked first, and what stands behind it only once that is
known. Where the answer seldom ends the matter, the rules say `asked_with`: the two
stand on one page. Only what may still matter comes along; results stay as they are.
"""

from guide.engine.joining import together
from guide.model.possible import HOUSEHOLD, Needs
from guide.model.rulebook import Rulebook
from guide.model.situation import Situation


class Companions:
    """The questions of a rulebook that are asked along with others."""

    def __init__(self, rulebook: Rulebook) -> None:
        """Remember what each is asked with."""
        self._leaders = {
            fact.id: fact.asked_with
            for fact in rulebook.facts.values()
            if fact.asked_with is not None
        }

    def joined(self, needs: Needs, situation: Situation) -> Needs:
        """Ask also what is asked along with something asked of the same person.

        Whoever comes along brings nobody else.
        """
        if not self._leaders or not needs.ask_mask:
            return needs
        ask, answers = needs.ask, situation.answers
        more = [
            (fact, person)
            for fact, person in needs.may - ask
            if (leader := self._leaders.get(fact)) is not None
            and ((leader, person) in ask or (leader, HOUSEHOLD) in ask)
            and (fact, person) not in answers
        ]
        return together((needs, Needs.of(more, more))) if more else needs
