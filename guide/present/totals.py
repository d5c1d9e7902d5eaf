"""How much a month at least: only what can surely be had together."""

from collections.abc import Iterable
from decimal import Decimal

from guide.engine.effects import Judging
from guide.model.assessment import Judgement, Outcome, Selection
from guide.model.catalogues import IncomeCell, IncomeKind
from guide.model.expressions import Node
from guide.model.possible import YES, ZERO
from guide.model.rulebook import Basis, Period
from guide.present.telling import Telling
from guide.present.wording import Standing, standing

_YEARLY = {
    Period.MONTH: Decimal(12),
    Period.YEAR: Decimal(1),
    Period.SCHOOL_YEAR: Decimal(1),
    Period.ONCE: Decimal(1),
}


def yearly_least(judgement: Judgement) -> Decimal:
    """Return a measure of size for ordering: the least of a year."""
    if judgement.amount is None or judgement.period is None:
        return ZERO
    return judgement.amount.least * _YEARLY[judgement.period]


def surely_monthly(
    telling: Telling, judgements: Iterable[Judgement]
) -> tuple[Judgement, ...]:
    """Return certain monthly net benefits not yet received, largest first."""
    certain = (one for one in judgements if _is_certain_monthly(telling, one))
    return tuple(sorted(certain, key=yearly_least, reverse=True))


def counted_together(
    telling: Telling, certain: Iterable[Judgement]
) -> tuple[Judgement, ...]:
    """Return what can surely be had together, with the amounts that are then due.

    Of what excludes each other by choice only the best is counted, or the largest. The
    rest is granted in the order in which one feeds the other; where that leaves less
    than the benefits that do not touch each other, those are counted instead.
    """
    chosen: list[Judgement] = []
    for one in certain:
        if not _is_given_up(telling, one) and not any(
            _is_choice(telling, one, other) for other in chosen
        ):
            chosen.append(one)
    judging = Judging(telling.engine, telling.situation, telling.day)
    swept = [one for one in judging.sweep(chosen) if one.outcome is Outcome.YES]
    apart: list[Judgement] = []
    for one in chosen:
        if not any(_touch(telling, one, other) for other in apart):
            apart.append(one)
    best = max((swept, apart), key=lambda found: sum(map(least, found)))
    return tuple(best)


def counted_as_income(telling: Telling, judged: Judgement) -> tuple[Judgement, ...]:
    """Return other likely benefits that would lower this one, the largest first."""
    certain = surely_monthly(telling, telling.assessment.judgements)
    return tuple(one for one in certain if _counts_for(telling, one, judged))


def has_income_in_amount(telling: Telling, benefit: str) -> bool:
    """Tell whether more income makes an amount smaller, not only its conditions."""
    used = telling.dependencies.of_amount(benefit).values
    columns = telling.rulebook.income_columns.values()
    return any(column.value in used for column in columns)


def least(judgement: Judgement) -> Decimal:
    """Return the least of an amount."""
    return ZERO if judgement.amount is None else judgement.amount.least


def _is_certain_monthly(telling: Telling, judgement: Judgement) -> bool:
    return (
        standing(telling, judgement) is Standing.YES
        and judgement.period is Period.MONTH
        and judgement.basis in {Basis.NET, Basis.RENT}
        and least(judgement) > ZERO
    )


def _touch(telling: Telling, one: Judgement, other: Judgement) -> bool:
    touches = telling.engine.touches
    return (
        other.benefit in touches[one.benefit] or one.benefit in touches[other.benefit]
    )


def _is_choice(telling: Telling, one: Judgement, other: Judgement) -> bool:
    """Tell whether the law pays only one of two claims."""
    return any(
        {one, other} <= set(selection.claims) and not _together(selection, one, other)
        for selection in telling.assessment.selections
    )


def _together(selection: Selection, one: Judgement, other: Judgement) -> bool:
    places = {selection.claims.index(one), selection.claims.index(other)}
    return any(places <= set(allowed) for allowed in selection.combinations)


def _is_given_up(telling: Telling, one: Judgement) -> bool:
    """Tell whether another combination surely pays more, or is already received."""
    for selection in telling.assessment.selections:
        if one in selection.claims:
            rivals = [each for each in selection.claims if each.received is YES]
            if any(not _together(selection, one, other) for other in rivals):
                return True
            best = selection.best
            return best is not None and selection.claims.index(one) not in best
    return False


def _counts_for(telling: Telling, paid: Judgement, judged: Judgement) -> bool:
    """Tell whether what one benefit pays is income in the conditions of another.

    Only where income of now counts: a year that is over stays as it was.
    """
    if judged.benefit == paid.benefit:
        return False
    rulebook = telling.rulebook
    used = telling.dependencies.of_benefit(judged.benefit).values
    current = {
        column.id
        for column in rulebook.income_columns.values()
        if column.value in used and not column.past
    }
    received = telling.benefit(paid).received
    kinds = [one for one in rulebook.income_kinds.values() if one.id in received]
    return any(
        cell.column in current and _counts_money(telling, kind, cell)
        for kind in kinds
        for cell in kind.cells
    )


def _counts_money(telling: Telling, kind: IncomeKind, cell: IncomeCell) -> bool:
    """Tell whether a cell counts sums of its kind today; "not counted" is a plain 0."""
    formula = cell.counts.on(telling.day)
    facts = frozenset() if formula is None else _facts(telling, formula)
    return not facts.isdisjoint(kind.facts)


def _facts(telling: Telling, formula: Node) -> frozenset[str]:
    return telling.dependencies.of_node(formula).facts
