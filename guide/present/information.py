"""One benefit explained from the rules alone, and its empty checklist."""

from collections.abc import Iterator
from dataclasses import dataclass

from guide.engine.checklist import ListedPaper
from guide.engine.program import OPEN_LIST, left_open_by
from guide.model.catalogues import Handling
from guide.model.expressions import ValueRef
from guide.model.rulebook import (
    AllOf,
    AnyOf,
    Benefit,
    Condition,
    DocumentUse,
    Requirement,
)
from guide.present.catalogue import EntryView, entry_views
from guide.present.figures import figures
from guide.present.notices import NoticesView, notices_views
from guide.present.papers import (
    DoNotWait,
    PaperGroup,
    PapersView,
    is_carried,
    online_group,
    paper_view,
)
from guide.present.parameters import ParameterView, parameter_views
from guide.present.procedures import ProcedureView, procedure_view
from guide.present.telling import Telling
from guide.present.wording import over_alternatives

_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class RuleView:
    """A condition of the law: text, source, conditions below it, sums it names."""

    text: str
    source: str
    source_url: str
    parts: tuple["RuleView", ...] = ()
    figures: str = ""


@dataclass(frozen=True, slots=True)
class InformationView:
    """A benefit's information page.

    entry        slug, title, summary, how it is paid, source
    conditions   from the rules, with sources; unmodelled: what the office checks
    parameters   the amounts it rests on
    procedure    how to apply; papers: the empty checklist
    duration, combines, duties, instead, deadlines, next_step   texts; may be empty
    closed       what now, when applications are no longer taken; or ""
    notices      costs, refusals, repayment, bailiffs, family: what the law says
    """

    entry: EntryView
    conditions: tuple[RuleView, ...]
    unmodelled: tuple[str, ...]
    parameters: tuple[ParameterView, ...]
    procedure: ProcedureView
    papers: PapersView
    duration: str
    combines: tuple[str, ...]
    duties: tuple[str, ...]
    instead: tuple[str, ...]
    deadlines: tuple[str, ...]
    next_step: str
    closed: str
    notices: tuple[NoticesView, ...]


def information_view(telling: Telling, benefit: Benefit) -> InformationView:
    """Return the page of one benefit, as the law stands on the day."""
    (entry,) = entry_views(telling, (benefit.id,))
    return InformationView(
        entry,
        tuple(_rules(telling, benefit.requires, 0)),
        telling.rule_texts(benefit.unmodelled),
        parameter_views(telling, benefit),
        procedure_view(telling, benefit),
        blank_papers(telling, benefit),
        telling.rule_text(benefit.duration),
        telling.rule_texts(benefit.combines),
        telling.rule_texts(benefit.duties),
        telling.rule_texts(benefit.instead),
        telling.rule_texts(tuple(one.text for one in benefit.deadlines)),
        telling.rule_text(benefit.next_step),
        telling.rule_text(benefit.closed) if benefit.is_over(telling.day) else "",
        notices_views(telling, benefit),
    )


def _rules(
    telling: Telling, requirement: Requirement, depth: int
) -> Iterator[RuleView]:
    match requirement:
        case Condition():
            if requirement.when.on(telling.day) is not None:
                yield _rule(telling, requirement, depth)
        case AllOf(parts):
            for part in parts:
                yield from _rules(telling, part, depth)
        case AnyOf(parts, open_list, text):
            yield _alternatives(telling, parts, depth, text)
            if open_list and left_open_by(len(parts)) == OPEN_LIST:
                said = telling.gettext("Ośrodek może uznać także inną ważną przyczynę.")
                yield RuleView(said, "", "")


def _alternatives(
    telling: Telling, parts: tuple[Requirement, ...], depth: int, text: str | None
) -> RuleView:
    rules: list[RuleView] = []
    for part in parts:
        below = tuple(_rules(telling, part, depth))
        if isinstance(part, AllOf) and len(below) > 1:
            together = telling.gettext("Wszystko razem:")
            rules.append(RuleView(together, "", "", below))
        else:
            rules.extend(below)
    heading = over_alternatives(telling, text, len(rules))
    return RuleView(heading, "", "", tuple(rules))


def _rule(telling: Telling, condition: Condition, depth: int) -> RuleView:
    return RuleView(
        telling.condition_text(condition),
        telling.cite(condition.citation),
        telling.link(condition.citation),
        tuple(_below(telling, condition, depth)),
        figures(telling, condition),
    )


def _below(telling: Telling, condition: Condition, depth: int) -> Iterator[RuleView]:
    """Descend into a value that is itself written as conditions."""
    node = condition.when.on(telling.day)
    if depth < _DEEPEST and isinstance(node, ValueRef):
        content = telling.rulebook.values[node.value].content.on(telling.day)
        if isinstance(content, Condition | AllOf | AnyOf):
            yield from _rules(telling, content, depth + 1)


def blank_papers(telling: Telling, benefit: Benefit) -> PapersView:
    """Return an empty checklist: every paper, with the cases in which it is needed."""
    listed: dict[str, ListedPaper] = {}
    for use in benefit.documents:
        listed.setdefault(use.document, _listed(telling, benefit, use))
    mine = [one for one in listed.values() if is_carried(one)]
    title = telling.name_text(benefit.title)
    procedure = telling.rulebook.procedures[benefit.procedure]
    return PapersView(
        (title,),
        (DoNotWait(telling.rule_text(procedure.incomplete), title),),
        (*_group(telling, mine), *online_group(telling, listed.values())),
        tuple(paper_view(telling, one) for one in listed.values() if _by_office(one)),
        not listed,
    )


def _group(telling: Telling, listed: list[ListedPaper]) -> tuple[PaperGroup, ...]:
    if not listed:
        return ()
    papers = tuple(paper_view(telling, one) for one in listed)
    return (PaperGroup(telling.gettext("Do tego wniosku"), papers),)


def _listed(telling: Telling, benefit: Benefit, use: DocumentUse) -> ListedPaper:
    return ListedPaper(
        telling.rulebook.documents[use.document],
        None,
        (benefit.id,),
        use.when is None and use.each is None,
        (use.note,) if use.note else (),
    )


def _by_office(listed: ListedPaper) -> bool:
    return listed.document.who is Handling.OFFICE
