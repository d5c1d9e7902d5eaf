"""An empty sheet for one benefit: every paper, with the cases in which it is needed."""

from guide.model.office import OfficeData
from guide.model.rulebook import Benefit
from guide.present.asof import as_of_view
from guide.present.information import blank_papers
from guide.present.procedures import procedure_view
from guide.present.sheet import (
    SheetProcedure,
    SheetView,
    form_lines,
    office_view,
)
from guide.present.telling import Telling
from guide.present.texts import N_

_ALL_PAPERS = N_(
    "To wszystkie papiery, o które urząd może poprosić. Nie każdy będzie potrzebny."
)


def blank_sheet_view(told: Telling, office: OfficeData, benefit: Benefit) -> SheetView:
    """Return the sheet of one benefit, made from the rules alone."""
    title = told.rule_text(benefit.title)
    day = told.in_words(told.day)
    return SheetView(
        lang=told.texts.locale,
        title=title,
        day=day,
        office=office_view(told, office),
        cards=(),
        papers=blank_papers(told, benefit),
        procedures=(
            SheetProcedure(
                title, procedure_view(told, benefit), form_lines(told, (benefit,))
            ),
        ),
        not_a_decision=told.gettext(_ALL_PAPERS),
        law=day,
        source=told.cite(benefit.citation),
        as_of=as_of_view(told),
    )
