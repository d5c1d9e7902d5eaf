"""One list of papers for everything likely: person by person, each paper once."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from guide.engine.checklist import ListedPaper, checklist
from guide.model.assessment import Judgement
from guide.model.catalogues import Handling
from guide.present.cards import CardView
from guide.present.perhaps import FEW, perhaps_cards, perhaps_judged
from guide.present.refusals import refused_titles
from guide.present.telling import Telling
from guide.present.texts import first_low
from guide.present.wording import HANDLING, Standing, standing

_SENTENCE_END = re.compile(r"(?<=[.!?]) ")


@dataclass(frozen=True, slots=True)
class PaperView:
    """A paper.

    title, who  "Dowód osobisty", "pokaż (bez kopii)"
    tick        True: a box to tick; False: the office gets it by itself
    certain     False: only if it applies; `condition` is then "jeśli dotyczy" or
                "dla osób, których dotyczy"
    needed_for  titles of benefits: "zasiłek stały, posiłek"
    where, cost, validity, substitute   texts, or ""
    notes       further sentences
    source      the law that asks for it, or ""; source_url or ""
    """

    title: str
    who: str
    tick: bool
    certain: bool
    condition: str
    needed_for: str
    where: str
    cost: str
    validity: str
    substitute: str
    notes: tuple[str, ...]
    source: str = ""
    source_url: str = ""


@dataclass(frozen=True, slots=True)
class PaperGroup:
    """The papers of one person: title ("Ty", "Dziecko, 9 lat"), documents."""

    title: str
    documents: tuple[PaperView, ...]


@dataclass(frozen=True, slots=True)
class DoNotWait:
    """Why not to wait for all papers, and for which benefits this holds."""

    text: str
    benefits: str


@dataclass(frozen=True, slots=True)
class PapersView:
    """The merged list of papers.

    benefits     titles of the benefits
    do_not_wait  one entry a procedure
    groups       person by person, then what may be needed of several, then what is
                 filed online; all to tick
    by_office    what the office checks by itself; `tick` False
    is_empty     True when no benefit is likely or may yet be, or no paper is needed
    perhaps      what may yet be had: an answer is missing, or the office decides
    unsure       True: nothing is likely, so the papers are for what may yet be had
    """

    benefits: tuple[str, ...]
    do_not_wait: tuple[DoNotWait, ...]
    groups: tuple[PaperGroup, ...]
    by_office: tuple[PaperView, ...]
    is_empty: bool
    perhaps: tuple[CardView, ...] = ()
    unsure: bool = False

    @property
    def are_for_several(self) -> bool:
        """Tell whether each paper must say which benefit it is for."""
        return len(self.benefits) > 1


def papers_view(telling: Telling) -> PapersView:
    """List the papers for all that is likely; without that, for what may yet be had.

    Whoever was refused something brings that decision, whatever it was about.
    """
    sure, perhaps = likely(telling), perhaps_cards(telling)
    found = papers_for(telling, sure or perhaps_judged(telling, perhaps[:FEW]))
    unsure = not sure and bool(perhaps)
    groups = _perhaps(telling, found.groups) if unsure else found.groups
    after = _after_refusal(telling)
    return replace(
        found,
        groups=(*after, *groups),
        is_empty=found.is_empty and not after,
        perhaps=perhaps,
        unsure=unsure,
    )


def _perhaps(telling: Telling, groups: Iterable[PaperGroup]) -> tuple[PaperGroup, ...]:
    """Mark papers of benefits that nobody can promise yet."""
    mark = telling.gettext("być może")
    return tuple(
        replace(
            group,
            documents=tuple(
                replace(one, certain=False, condition=one.condition or mark)
                for one in group.documents
            ),
        )
        for group in groups
    )


def _after_refusal(telling: Telling) -> tuple[PaperGroup, ...]:
    """Return the decisions that refused something: an appeal is written from them."""
    title = telling.gettext("Decyzja odmowna ({benefits})")
    read = telling.gettext(
        "Weź wszystkie strony. Na końcu jest napisane, dokąd i do kiedy się odwołać."
    )
    decisions = tuple(
        PaperView(
            title.format(benefits=name),
            telling.gettext(HANDLING[Handling.BRING]),
            tick=True,
            certain=True,
            condition="",
            needed_for=telling.gettext("odwołanie"),
            where="",
            cost="",
            validity="",
            substitute="",
            notes=(read,),
        )
        for name in refused_titles(telling)
    )
    group = PaperGroup(telling.gettext("Po odmowie"), decisions)
    return (group,) if decisions else ()


def papers_for(telling: Telling, judgements: Collection[Judgement]) -> PapersView:
    """List the papers of some judgements."""
    listed = _for_applicant(checklist(telling.rulebook, judgements))
    mine = [one for one in listed if is_carried(one)]
    office = [one for one in listed if one.document.who is Handling.OFFICE]
    names = tuple(dict.fromkeys(one.benefit for one in judgements))
    return PapersView(
        titles(telling, names),
        _do_not_wait(telling, names),
        (*_groups(telling, mine), *online_group(telling, listed)),
        tuple(dict.fromkeys(paper_view(telling, one) for one in office)),
        not listed,
    )


def is_carried(listed: ListedPaper) -> bool:
    """Tell whether a paper is in anybody's hands: not online, not at the office."""
    return listed.document.who not in {Handling.ONLINE, Handling.OFFICE}


def online_group(
    telling: Telling, listed: Iterable[ListedPaper]
) -> tuple[PaperGroup, ...]:
    """Return what is filed online, apart from what one has to carry."""
    online = (one for one in listed if one.document.who is Handling.ONLINE)
    papers = tuple(dict.fromkeys(paper_view(telling, one) for one in online))
    title = telling.gettext("To składa się przez internet")
    return (PaperGroup(title, papers),) if papers else ()


def likely(telling: Telling) -> tuple[Judgement, ...]:
    """Return what can likely be had and is not had yet."""
    judgements = telling.assessment.judgements
    hopeful = {Standing.YES, Standing.MAY}
    return tuple(one for one in judgements if standing(telling, one) in hopeful)


def titles(telling: Telling, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(
        telling.rule_text(telling.rulebook.benefits[name].title) for name in names
    )


def _for_applicant(listed: Iterable[ListedPaper]) -> list[ListedPaper]:
    """Put papers about nobody in particular together with the applicant's."""
    found: dict[tuple[str, int], ListedPaper] = {}
    for one in listed:
        key = (one.document.id, one.person or 0)
        before = found.get(key)
        found[key] = (
            replace(one, person=key[1])
            if before is None
            else replace(
                before,
                benefits=tuple(dict.fromkeys((*before.benefits, *one.benefits))),
                certain=before.certain or one.certain,
                notes=tuple(dict.fromkeys((*before.notes, *one.notes))),
            )
        )
    return list(found.values())


def _groups(telling: Telling, listed: list[ListedPaper]) -> tuple[PaperGroup, ...]:
    shared = _maybe_of_several(listed)
    single = [one for one in listed if one.certain or one.document.id not in shared]
    people = sorted({one.person or 0 for one in single})
    groups = [
        PaperGroup(
            telling.people.label(person),
            tuple(paper_view(telling, one) for one in single if one.person == person),
        )
        for person in people
    ]
    if shared:
        papers = tuple(_of_several(telling, same) for same in shared.values())
        groups.append(PaperGroup(telling.people.everybody, papers))
    return tuple(groups)


def _maybe_of_several(listed: list[ListedPaper]) -> dict[str, list[ListedPaper]]:
    """Find papers that may be needed of more than one person: told once for all."""
    found: dict[str, list[ListedPaper]] = {}
    for one in listed:
        if not one.certain:
            found.setdefault(one.document.id, []).append(one)
    return {name: same for name, same in found.items() if len(same) > 1}


def _of_several(telling: Telling, same: list[ListedPaper]) -> PaperView:
    together = replace(
        same[0],
        benefits=tuple(dict.fromkeys(name for one in same for name in one.benefits)),
        notes=tuple(dict.fromkeys(note for one in same for note in one.notes)),
    )
    view = paper_view(telling, together)
    return replace(view, condition=telling.gettext("dla osób, których dotyczy"))


def paper_view(telling: Telling, listed: ListedPaper) -> PaperView:
    """Return one paper in words."""
    document = listed.document
    own = (document.note,) if document.note else ()
    return PaperView(
        telling.name_text(document.title),
        telling.gettext(HANDLING[document.who]),
        document.who is not Handling.OFFICE,
        listed.certain,
        "" if listed.certain else telling.gettext("jeśli dotyczy"),
        ", ".join(first_low(one) for one in titles(telling, listed.benefits)),
        telling.rule_text(document.where),
        telling.rule_text(document.cost),
        telling.rule_text(document.validity),
        telling.rule_text(document.substitute),
        tuple(_said_once(telling.rule_texts((*own, *listed.notes)))),
        telling.cite(document.citation),
        telling.link(document.citation),
    )


def _said_once(notes: Iterable[str]) -> Iterator[str]:
    """Leave out of each note the sentences that stand in one before it."""
    said: set[str] = set()
    for note in notes:
        fresh = [one for one in _SENTENCE_END.split(note) if one not in said]
        said.update(fresh)
        if fresh:
            yield " ".join(fresh)


def _do_not_wait(telling: Telling, names: tuple[str, ...]) -> tuple[DoNotWait, ...]:
    benefits = telling.rulebook.benefits
    procedures: dict[str, list[str]] = {}
    for name in names:
        procedures.setdefault(benefits[name].procedure, []).append(name)
    return tuple(
        DoNotWait(
            telling.rule_text(telling.rulebook.procedures[procedure].incomplete),
            ", ".join(titles(telling, used)),
        )
        for procedure, used in procedures.items()
    )
