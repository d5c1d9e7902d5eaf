"""Whether the office's own law and contacts hold for a household."""

from dataclasses import replace

from guide.model.facts import Fact
from guide.model.possible import HOUSEHOLD, NO, OPEN, YES, Bools
from guide.model.rulebook import Rulebook
from guide.model.situation import Situation


def lives_here(rulebook: Rulebook, situation: Situation) -> Bools:
    """Tell whether the household lives in the office's gmina; open when not known."""
    return lives_at(rulebook.home_fact(), situation)


def lives_at(fact: Fact | None, situation: Situation) -> Bools:
    """Tell the same by the fact that says where they live, if there is one."""
    if fact is None:
        return YES
    answer = situation.answer(fact.id, HOUSEHOLD)
    if not isinstance(answer, str):
        return OPEN
    away = {option.id for option in fact.options if option.elsewhere}
    return NO if answer in away else YES


def without_office(rulebook: Rulebook) -> Rulebook:
    """Return the rules with what councils may set left open between its bounds."""
    parameters = {
        name: replace(parameter, office_spans=())
        for name, parameter in rulebook.parameters.items()
    }
    return replace(rulebook, parameters=parameters)
