"""One list of papers for everything chosen: per person, each paper once."""

from collections.abc import Collection
from dataclasses import dataclass

from guide.model.assessment import Judgement
from guide.model.catalogues import Document, Handling
from guide.model.possible import YES
from guide.model.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class ListedPaper:
    """A paper, whom it is about (None: nobody in particular), and what it is for.

    `certain` is False when no benefit needs it for sure. `notes` come from benefits.
    """

    document: Document
    person: int | None
    benefits: tuple[str, ...] = ()
    certain: bool = False
    notes: tuple[str, ...] = ()


def checklist(
    rulebook: Rulebook, judgements: Collection[Judgement]
) -> tuple[ListedPaper, ...]:
    """Merge the papers of some judgements, ordered by handling, person, catalogue."""
    found: dict[tuple[str, int | None], ListedPaper] = {}
    for judgement in judgements:
        for paper in judgement.papers:
            key = (paper.document, paper.person)
            listed = found.get(key) or ListedPaper(
                rulebook.documents[paper.document], paper.person
            )
            found[key] = ListedPaper(
                listed.document,
                listed.person,
                _with(listed.benefits, judgement.benefit),
                listed.certain or paper.truth is YES,
                _with(listed.notes, paper.note) if paper.note else listed.notes,
            )
    handling = list(Handling)
    catalogue = list(rulebook.documents)

    def order(paper: ListedPaper) -> tuple[int, int, int]:
        person = -1 if paper.person is None else paper.person
        document = paper.document
        return handling.index(document.who), person, catalogue.index(document.id)

    return tuple(sorted(found.values(), key=order))


def _with(found: tuple[str, ...], new: str) -> tuple[str, ...]:
    return found if new in found else (*found, new)
