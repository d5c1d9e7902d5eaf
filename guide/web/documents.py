"""Every paper of the rules, with the benefits that ask for it."""

from dataclasses import dataclass

from guide.model.catalogues import Document
from guide.present.cards import slug_of
from guide.present.catalogue import EntryView, entry_views
from guide.present.telling import Telling
from guide.present.wording import HANDLING


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A paper: what to do with it, where to get it, what it is for."""

    slug: str
    title: str
    who: str
    where: str
    cost: str
    validity: str
    substitute: str
    note: str
    source: str
    entries: tuple[EntryView, ...]


def document_views(told: Telling) -> tuple[DocumentView, ...]:
    """Return the papers in use, in the order of their file."""
    found = (_view(told, one) for one in told.rulebook.documents.values())
    return tuple(view for view in found if view.entries)


def _view(told: Telling, document: Document) -> DocumentView:
    users = [
        benefit.id
        for benefit in told.rulebook.benefits.values()
        if any(use.document == document.id for use in benefit.documents)
    ]
    return DocumentView(
        slug_of(document.id),
        told.name_text(document.title),
        told.gettext(HANDLING[document.who]),
        told.rule_text(document.where),
        told.rule_text(document.cost),
        told.rule_text(document.validity),
        told.rule_text(document.substitute),
        told.rule_text(document.note),
        told.cite(document.citation),
        entry_views(told, users),
    )
