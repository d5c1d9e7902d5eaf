"""Numbers of a condition that nobody was asked for: they say nothing of anybody."""

from guide.model import expressions as ex
from guide.model.assessment import Finding, OperandName
from guide.model.possible import HOUSEHOLD, NO
from guide.present.telling import Telling


def is_unasked(telling: Telling, finding: Finding) -> bool:
    """Tell whether a side of a comparison is the stand-in for an unasked answer."""
    return any(
        fact is not None and _does_not_apply(telling, fact, _person(finding, name))
        for name in finding.rule.names
        if name is not None
        for fact in (_single_fact(telling, name),)
    )


def _single_fact(telling: Telling, name: OperandName) -> str | None:
    """Return the fact that a side is, by itself or under the name of a value."""
    if name.kind != "value":
        return name.id if name.kind == "fact" else None
    content = telling.rulebook.values[name.id].content.on(telling.day)
    return content.fact if isinstance(content, ex.FactRef) else None


def leaves_out_a_source(telling: Telling, finding: Finding) -> bool:
    """Tell whether a sum leaves out a source of money that the person has.

    Its amount in this sense, such as a pension before tax, is only asked of those for
    whom it can matter; for anybody else the sum is not known.
    """
    return any(
        name is not None
        and name.kind == "value"
        and _lacks_amount(telling, name.id, _person(finding, name))
        for name in finding.rule.names
    )


def _person(finding: Finding, name: OperandName) -> int:
    if name.slot is None or name.slot >= len(finding.env):
        return HOUSEHOLD
    return finding.env[name.slot]


def _does_not_apply(telling: Telling, fact: str, person: int) -> bool:
    formula = telling.rulebook.facts[fact].applies
    if formula is None:
        return False
    program = telling.program
    run = program.run(telling.situation, telling.day)
    return program.compiled(formula)(run, (person,)) is NO


def _lacks_amount(telling: Telling, value: str, person: int) -> bool:
    sources = telling.situation.answer(telling.income_fact or "", person)
    if not isinstance(sources, frozenset):
        return False
    used = telling.dependencies.of_node(ex.ValueRef(value, None)).facts
    kinds = telling.rulebook.income_kinds
    amounts = (used & set(kinds[one].facts) for one in sources if one in kinds)
    return any(
        own and all(_does_not_apply(telling, one, person) for one in own)
        for own in amounts
    )
