"""What to know beside the conditions: costs, refusals, repayment, bailiffs, family."""

from dataclasses import dataclass

from guide.model.law import Status
from guide.model.notices import About
from guide.model.rulebook import Benefit
from guide.present.telling import Telling
from guide.present.texts import N_

_HEADINGS = {
    About.COST: N_("Ile to kosztuje"),
    About.REFUSAL: N_("Kiedy urząd może odmówić"),
    About.REPAYMENT: N_("Kiedy trzeba oddać pieniądze"),
    About.ENFORCEMENT: N_("Czy komornik może to zająć"),
    About.RELATIVES: N_("Czy rodzina będzie płacić"),
}


@dataclass(frozen=True, slots=True)
class NoticeView:
    """One sentence; `doubt` is "" or a word that it still is to be confirmed."""

    text: str
    source: str
    source_url: str
    doubt: str


@dataclass(frozen=True, slots=True)
class NoticesView:
    """Sentences under one heading; `about` is the heading's kind, "cost" say."""

    about: str
    heading: str
    notices: tuple[NoticeView, ...]


def notices_views(telling: Telling, benefit: Benefit) -> tuple[NoticesView, ...]:
    """Return what concerns a benefit; only what the rules say, under a heading each."""
    found = [
        one
        for one in telling.rulebook.notices.values()
        if one.concerns(benefit.id, benefit.citation.act)
    ]
    return tuple(
        NoticesView(
            about.value,
            telling.gettext(heading),
            tuple(
                NoticeView(
                    telling.rule_text(one.text),
                    telling.cite(one.citation),
                    telling.link(one.citation),
                    ""
                    if one.status is Status.CONFIRMED
                    else telling.gettext("potwierdzi pracownik"),
                )
                for one in found
                if one.about is about
            ),
        )
        for about, heading in _HEADINGS.items()
        if any(one.about is about for one in found)
    )
