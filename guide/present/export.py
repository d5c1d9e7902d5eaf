"""An assessment as data for machines: ids, numbers and dates beside the texts."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from guide.model.assessment import Finding, Judgement, Outcome, Paper, Selection
from guide.model.law import Citation
from guide.model.possible import (
    HOUSEHOLD,
    NO,
    OPEN,
    YES,
    Bools,
    Interval,
    Key,
    Needs,
)
from guide.model.rulebook import Benefit, Discretion
from guide.present.numbers import Comparison, comparison, numbers
from guide.present.procedures import step_days, term_text
from guide.present.reasons import leaves
from guide.present.telling import Telling

Data = dict[str, Any]

_GROSZ = Decimal("0.01")
_TRUTHS = {YES: "yes", NO: "no", OPEN: "open"}


def telling_data(telling: Telling) -> Data:
    """Return the whole assessment, ready for JSON; amounts are strings."""
    judgements = telling.assessment.judgements
    acts = telling.rulebook.acts.values()
    checked = max((act.checked for act in acts), default=telling.day)
    return {
        "day": telling.day.isoformat(),
        "law": {"day": telling.day.isoformat(), "checked": checked.isoformat()},
        "persons": list(telling.people.labels),
        "benefits": [_row(telling, one) for one in judgements],
        "choices": [_selection(one) for one in telling.assessment.selections],
    }


def _row(telling: Telling, judgement: Judgement) -> Data:
    benefit = telling.benefit(judgement)
    return {
        "id": benefit.id,
        "title": telling.rule_text(benefit.title),
        "claimant": person_data(judgement.claimant),
        "members": [person_data(person) for person in judgement.members],
        "outcome": str(judgement.outcome),
        "discretionary": benefit.discretion is not Discretion.NONE,
        "discretion": str(benefit.discretion),
        "received": _truth(judgement.received),
        "refused": _truth(judgement.refused),
        "appeal": _appeal(telling, benefit),
        "amount": _amount(judgement),
        "parts": [
            {
                "id": part.part,
                "person": person_data(part.person),
                "due": _truth(part.truth),
                **range_data(part.amount),
            }
            for part in judgement.parts
        ],
        "conditions": _conditions(telling, judgement),
        "missing": _missing(telling, judgement.needs),
        "law": _law(judgement),
        "unmodelled": list(telling.rule_texts(benefit.unmodelled)),
        "documents": [_document(telling, paper) for paper in judgement.papers],
        "steps": _steps(telling, benefit),
    }


def _selection(selection: Selection) -> Data:
    """Return what excludes each other; the combinations name places of `claims`."""
    return {
        "ids": list(selection.choices),
        "claims": [
            {"id": one.benefit, "claimant": person_data(one.claimant)}
            for one in selection.claims
        ],
        "combinations": [list(one) for one in selection.combinations],
        "best": None if selection.best is None else list(selection.best),
    }


def person_data(person: int | None) -> int | str | None:
    """Return a person's number from 1, "household", or None for nobody."""
    if person is None:
        return None
    return "household" if person == HOUSEHOLD else person + 1


def _truth(truth: Bools | None) -> str | None:
    return None if truth is None else _TRUTHS[truth]


def _amount(judgement: Judgement) -> Data:
    ends: Data = {"least": None, "most": None}
    if judgement.amount is not None:
        ends = range_data(judgement.amount)
    return {
        **ends,
        "period": None if judgement.period is None else str(judgement.period),
        "basis": None if judgement.basis is None else str(judgement.basis),
    }


def range_data(range_: Interval) -> Data:
    """Return "813.00" for both ends; None for an end that is not known."""
    return {"least": _money(range_.least), "most": _money(range_.most)}


def _money(value: Decimal) -> str | None:
    return str(value.quantize(_GROSZ)) if value.is_finite() else None


def _conditions(telling: Telling, judgement: Judgement) -> list[Data]:
    return [
        _condition(telling, finding)
        for finding in leaves(judgement.finding)
        if finding.rule.condition is not None
    ]


def _condition(telling: Telling, finding: Finding) -> Data:
    condition = finding.rule.condition
    found = comparison(telling, finding)
    return {
        "id": None if condition is None else condition.id,
        "text": "" if condition is None else telling.rule_text(condition.text),
        "outcome": _condition_outcome(finding),
        "source": _source(telling, None if condition is None else condition.citation),
        "numbers": None if found is None else _numbers(telling, finding, found),
        "missing": _missing(telling, finding.needs),
    }


def _condition_outcome(finding: Finding) -> str:
    if finding.truth is OPEN and finding.needs.lapsed:
        return str(Outcome.UNCONFIRMED)
    return _TRUTHS[finding.truth]


def _numbers(telling: Telling, finding: Finding, found: Comparison) -> Data:
    gap = found.gap()
    return {
        "text": numbers(telling, finding),
        "left": _ends(found.left.range),
        "sign": found.sign,
        "right": _ends(found.right.range),
        "unit": str(found.unit),
        "off_by": None if finding.truth is not NO or gap is None else str(gap),
    }


def _ends(range_: Interval) -> Data:
    return {
        "least": str(range_.least) if range_.least.is_finite() else None,
        "most": str(range_.most) if range_.most.is_finite() else None,
    }


def _missing(telling: Telling, needs: Needs) -> list[Data]:
    return [
        {
            "fact": name,
            "person": person_data(person),
            "ask": (name, person) in needs.ask,
            "answered": "nie_wiem" if _was_asked(telling, (name, person)) else None,
        }
        for name, person in sorted(needs.may, key=lambda key: (key[1], key[0]))
    ]


def _was_asked(telling: Telling, key: Key) -> bool:
    return key in telling.situation.answers


def _law(judgement: Judgement) -> Data:
    return {
        "unknown": sorted(judgement.needs.law | judgement.amount_needs.law),
        "lapsed": sorted(judgement.needs.lapsed),
        "presumed": sorted(judgement.presumed),
    }


def _document(telling: Telling, paper: Paper) -> Data:
    document = telling.rulebook.documents[paper.document]
    return {
        "id": document.id,
        "title": telling.rule_text(document.title),
        "who": str(document.who),
        "person": person_data(paper.person),
        "certain": paper.truth is YES,
    }


def _appeal(telling: Telling, benefit: Benefit) -> Data:
    appeal = telling.rulebook.procedures[benefit.procedure].appeal
    return {
        "text": telling.rule_text(appeal.text),
        "term": None if appeal.term is None else term_text(telling, appeal.term),
        "source": _source(telling, appeal.citation),
    }


def _steps(telling: Telling, benefit: Benefit) -> list[Data]:
    return list(_step_rows(telling, benefit))


def _step_rows(telling: Telling, benefit: Benefit) -> Iterator[Data]:
    procedure = telling.rulebook.procedures[benefit.procedure]
    days = step_days(procedure, telling.day)
    for step, day in zip(procedure.steps, days, strict=True):
        yield {
            "text": telling.rule_text(step.text),
            "date": None if day is None else day.isoformat(),
            "term": None if step.term is None else term_text(telling, step.term),
            "source": _source(telling, step.citation),
        }


def _source(telling: Telling, citation: Citation | None) -> Data | None:
    if citation is None:
        return None
    return {
        "act": citation.act,
        "unit": citation.unit,
        "text": telling.cite(citation),
    }
