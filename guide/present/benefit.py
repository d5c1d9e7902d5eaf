"""The page of one benefit for one claimant: why, how much, what to do."""

from dataclasses import dataclass

from guide.model.assessment import Judgement
from guide.model.possible import YES
from guide.model.rulebook import Benefit
from guide.present.amounts import AmountView, PartView, amount_view, part_views
from guide.present.cards import CardView, card_view, raises_false_hope
from guide.present.conditions import ConditionView, condition_views
from guide.present.deadlines import DeadlineView, deadline_views
from guide.present.effects import EffectsView, effects_view
from guide.present.information import blank_papers
from guide.present.opening import law_day, signing
from guide.present.papers import PapersView, papers_for
from guide.present.parameters import ParameterView, parameter_views
from guide.present.procedures import ProcedureView, procedure_view
from guide.present.selections import SelectionView, selection_views
from guide.present.telling import Telling
from guide.present.wording import NOT_A_DECISION, right_to_apply


@dataclass(frozen=True, slots=True)
class BenefitView:
    """One benefit for one claimant.

    card          the same as in the list: title, status, why, next step, date
    amount        AmountView or None; parts: its components
    conditions    with reasons and sources
    unmodelled    what only the office checks, always shown
    procedure     ways to file, steps with dates, appeal, office
    papers        the papers of this benefit alone
    duration, combines, duties, instead, deadlines   texts; may be empty
    choices       choices between benefits that concern this one, told in general
    selections    those that have to be made now, with what pays most
    effects       what being granted it changes in others, or None
    parameters    amounts of the law used, each with source and day checked
    source, source_url   the act
    not_a_decision, right_to_apply, law_day, signing   standing sentences
    """

    card: CardView
    amount: AmountView | None
    parts: tuple[PartView, ...]
    conditions: tuple[ConditionView, ...]
    unmodelled: tuple[str, ...]
    procedure: ProcedureView
    papers: PapersView
    duration: str
    combines: tuple[str, ...]
    duties: tuple[str, ...]
    instead: tuple[str, ...]
    deadlines: tuple[DeadlineView, ...]
    choices: tuple[str, ...]
    selections: tuple[SelectionView, ...]
    effects: EffectsView | None
    parameters: tuple[ParameterView, ...]
    source: str
    source_url: str
    not_a_decision: str
    right_to_apply: str
    law_day: str
    signing: str


def find_judgement(telling: Telling, benefit: str, claimant: int) -> Judgement | None:
    """Return the judgement of a benefit for a claimant, or None."""
    for one in telling.assessment.judgements:
        if one.benefit == benefit and one.claimant == claimant:
            return one
    return None


def benefit_view(telling: Telling, judgement: Judgement) -> BenefitView:
    """Return the page; dates of steps run from an application on the day of telling."""
    benefit = telling.benefit(judgement)
    return BenefitView(
        card_view(telling, judgement),
        None
        if raises_false_hope(telling, judgement)
        else amount_view(telling, judgement),
        part_views(telling, judgement),
        _conditions(telling, judgement),
        telling.rule_texts(benefit.unmodelled),
        procedure_view(telling, benefit, telling.day),
        _papers(telling, judgement),
        telling.rule_text(benefit.duration),
        telling.rule_texts(benefit.combines),
        telling.rule_texts(benefit.duties),
        telling.rule_texts(benefit.instead),
        deadline_views(telling, judgement),
        _choices(telling, benefit, judgement),
        selection_views(telling, judgement),
        effects_view(telling, judgement),
        parameter_views(telling, benefit),
        telling.cite(benefit.citation),
        telling.link(benefit.citation),
        telling.gettext(NOT_A_DECISION),
        right_to_apply(telling),
        law_day(telling),
        signing(telling),
    )


def _papers(telling: Telling, judgement: Judgement) -> PapersView:
    """Return the papers; where nothing is due, those that anybody would need."""
    found = papers_for(telling, (judgement,))
    if not found.is_empty:
        return found
    return blank_papers(telling, telling.benefit(judgement))


def _conditions(telling: Telling, judgement: Judgement) -> tuple[ConditionView, ...]:
    explained = telling.engine.explain(
        telling.situation, telling.day, judgement.benefit, judgement.claimant
    )
    guard = [
        part
        for part in judgement.finding.parts
        if part.rule.text is not None and part.truth is not YES and not part.parts
    ]
    views = condition_views(telling, explained)
    before = (view for part in guard for view in condition_views(telling, part))
    return (*before, *views)


def _choices(
    telling: Telling, benefit: Benefit, judgement: Judgement
) -> tuple[str, ...]:
    """Return the choices that the law knows; those to be made now stand apart."""
    shown = {
        choice
        for one in telling.assessment.selections
        if judgement in one.claims
        for choice in one.choices
    }
    return tuple(
        telling.rule_text(choice.text)
        for choice in telling.rulebook.choices
        if benefit.id in choice.one_of and choice.id not in shown
    )
