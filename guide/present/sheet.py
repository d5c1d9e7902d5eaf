"""The checklist that people carry away: the same views as the page, set for paper."""

from collections.abc import Sequence
from dataclasses import dataclass

from guide.model.office import OfficeData
from guide.model.rulebook import Benefit
from guide.present.asks import ASK_AT_OFFICE, QuestionView, question_views
from guide.present.asof import AsOfView, as_of_view
from guide.present.cards import CardView, benefit_at, card_view
from guide.present.opening import signing
from guide.present.papers import PapersView, likely, papers_view
from guide.present.perhaps import FEW, perhaps_cards
from guide.present.procedures import ProcedureView, procedure_view
from guide.present.refusals import refusal_steps
from guide.present.result import result_view
from guide.present.selections import SelectionView, selection_views
from guide.present.telling import Telling
from guide.present.texts import N_
from guide.present.wording import NOT_A_DECISION, Standing, standing

_MISSING = N_("do uzupełnienia przez ośrodek")
_LINES = (
    (N_("Adres"), "address"),
    (N_("Telefon"), "phone"),
    (N_("Godziny przyjęć"), "hours"),
    (N_("e-Doręczenia"), "delivery"),
)


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """One line of the office's data; `missing` where staff have yet to fill it in."""

    label: str
    text: str
    missing: bool


@dataclass(frozen=True, slots=True)
class OfficeView:
    """The office's header: name and lines."""

    name: str
    lines: tuple[OfficeLine, ...]


@dataclass(frozen=True, slots=True)
class SheetProcedure:
    """How the benefits of one procedure are applied for.

    forms   the form of each: "SR-5", or "Zasiłek rodzinny – SR-1" where they differ
    """

    benefits: str
    procedure: ProcedureView
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetView:
    """The whole sheet.

    lang            language of the file
    title, day      "Lista do zabrania", "24 listopada 2026"
    cards           the likely benefits with their amounts
    selections      benefits of which only one is paid
    papers          the merged list
    procedures      steps, appeal and office, one a procedure
    not_a_decision  in plain words; `law` is the state of the law
    perhaps         what may yet be had, once a missing answer is known
    refusals        appeals that are running
    questions       what to ask the office under `ask_at_office`; not on a blank sheet
    kept            what is received already: until when, what to report
    signing         who may sign, when the guide is used for somebody else; or ""
    source          the act, of a sheet about one benefit; or ""
    as_of           that the sheet is not told as of today; or None
    """

    lang: str
    title: str
    day: str
    office: OfficeView
    cards: tuple[CardView, ...]
    papers: PapersView
    procedures: tuple[SheetProcedure, ...]
    not_a_decision: str
    law: str
    selections: tuple[SelectionView, ...] = ()
    kept: tuple[CardView, ...] = ()
    questions: tuple[QuestionView, ...] = ()
    ask_at_office: str = ""
    perhaps: tuple[CardView, ...] = ()
    refusals: tuple[str, ...] = ()
    signing: str = ""
    source: str = ""
    as_of: AsOfView | None = None


def office_view(telling: Telling, office: OfficeData) -> OfficeView:
    """Return the office's data; what is missing says so, visibly.

    Who lives in another gmina gets the name of their own office and no data.
    """
    if telling.is_elsewhere:
        return OfficeView(telling.competent_office, ())
    found = []
    for label, key in _LINES:
        text: str | None = getattr(office, key)
        shown = telling.gettext(_MISSING) if text is None else text
        found.append(OfficeLine(telling.gettext(label), shown, text is None))
    return OfficeView(office.name, tuple(found))


def sheet_view(telling: Telling, office: OfficeData) -> SheetView:
    """Return the sheet for all benefits that are likely."""
    cards = _in_order(
        telling, tuple(card_view(telling, one) for one in likely(telling))
    )
    perhaps = perhaps_cards(telling)
    return SheetView(
        telling.texts.locale,
        telling.gettext("Lista do zabrania"),
        telling.in_words(telling.day),
        office_view(telling, office),
        cards,
        papers_view(telling),
        _procedures(telling, cards or perhaps[:FEW]),
        telling.gettext(NOT_A_DECISION),
        telling.in_words(telling.day),
        selection_views(telling),
        _kept(telling),
        questions=question_views(telling),
        ask_at_office=telling.gettext(ASK_AT_OFFICE),
        perhaps=tuple(one for one in perhaps if one.standing == Standing.OPEN),
        refusals=refusal_steps(telling),
        signing=signing(telling),
        as_of=as_of_view(telling),
    )


def _kept(telling: Telling) -> tuple[CardView, ...]:
    """Return what is received already."""
    return tuple(
        card_view(telling, one)
        for one in telling.assessment.judgements
        if standing(telling, one) is Standing.HAVE
    )


def _in_order(telling: Telling, cards: tuple[CardView, ...]) -> tuple[CardView, ...]:
    """Put cards in the order of the result page: what is about to pass comes first."""
    shown = [
        (card.slug, card.claimant_key)
        for group in result_view(telling).groups
        for card in (*group.cards, *group.more)
    ]
    place = {key: number for number, key in enumerate(shown)}

    def order(card: CardView) -> int:
        return place.get((card.slug, card.claimant_key), len(place))

    return tuple(sorted(cards, key=order))


def _procedures(
    telling: Telling, cards: tuple[CardView, ...]
) -> tuple[SheetProcedure, ...]:
    """Return each procedure once, in the order of the cards."""
    found = (benefit_at(telling.rulebook, card.slug) for card in cards)
    by_way: dict[tuple[str, str], list[Benefit]] = {}
    for benefit in dict.fromkeys(one for one in found if one is not None):
        by_way.setdefault((benefit.procedure, benefit.office), []).append(benefit)
    return tuple(
        SheetProcedure(
            ", ".join(telling.rule_text(one.title) for one in same),
            procedure_view(telling, same[0], telling.day),
            form_lines(telling, same),
        )
        for same in by_way.values()
    )


def form_lines(telling: Telling, benefits: Sequence[Benefit]) -> tuple[str, ...]:
    """Return the forms; each is named by its benefit unless one serves them all."""
    forms = [telling.name_text(one.form) for one in benefits]
    if len(set(forms)) == 1:
        return tuple(filter(None, forms[:1]))
    return tuple(
        f"{telling.rule_text(one.title)} – {form}"
        for one, form in zip(benefits, forms, strict=True)
        if form
    )
