"""The page of an act: what it is about, for whom, and what it gives."""

from dataclasses import dataclass

from guide.model.notices import Introduction, Sentence
from guide.present.cards import slug_of
from guide.present.catalogue import EntryView, entry_views
from guide.present.information import RuleView
from guide.present.telling import Telling


@dataclass(frozen=True, slots=True)
class IntroductionView:
    """A page.

    slug, title, lead   "pomoc-spoleczna", "Pomoc społeczna", one or two sentences
    sections            heading and sentences, each with its source
    entries             benefits of the act that are applied for on the day
    act, act_url        the act
    """

    slug: str
    title: str
    lead: str
    sections: tuple[tuple[str, tuple[RuleView, ...]], ...]
    entries: tuple[EntryView, ...]
    act: str
    act_url: str


def introduction_at(telling: Telling, slug: str) -> Introduction | None:
    """Return the introduction at an address, or None."""
    found = telling.rulebook.introductions.values()
    return next((one for one in found if slug_of(one.id) == slug), None)


def introduction_view(telling: Telling, told: Introduction) -> IntroductionView:
    """Return the page as the law stands on the day."""
    act = telling.rulebook.acts[told.act]
    names = [
        one.id
        for one in telling.rulebook.benefits.values()
        if one.citation.act == told.act and one.is_open(telling.day)
    ]
    return IntroductionView(
        slug_of(told.id),
        telling.rule_text(told.title),
        telling.rule_text(told.lead),
        tuple(
            (
                telling.rule_text(section.title),
                tuple(_sentence(telling, one) for one in section.sentences),
            )
            for section in told.sections
        ),
        entry_views(telling, names),
        telling.rule_text(act.title),
        act.url or "",
    )


def _sentence(telling: Telling, one: Sentence) -> RuleView:
    return RuleView(
        telling.rule_text(one.text),
        telling.cite(one.citation),
        telling.link(one.citation),
    )
