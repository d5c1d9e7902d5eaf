"""The result page: the first line, what to do this week, groups of cards."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial

from guide.model.assessment import Judgement
from guide.present.asks import ASK_AT_OFFICE
from guide.present.cards import CardView, card_view
from guide.present.deadlines import nearest
from guide.present.effects import EffectsView, all_effects
from guide.present.opening import (
    also,
    competent,
    headline,
    law_day,
    monthly_total,
    narrowed,
    signing,
)
from guide.present.reasons import (
    is_near_miss,
    is_unless_raised,
    misses_by_number,
)
from guide.present.refusals import refusal_steps
from guide.present.selections import SelectionView, selection_views
from guide.present.telling import Telling
from guide.present.texts import N_, first_low
from guide.present.totals import yearly_least
from guide.present.wording import (
    NOT_A_DECISION,
    Standing,
    right_to_apply,
    standing,
    words,
)

_SHOWN = 7
_SOON = timedelta(days=30)
_THIS_WEEK = 3
_FAR = date.max


@dataclass(frozen=True, slots=True)
class GroupView:
    """Cards of one kind.

    id      "soon", "yes", "may", "open", "ask", "have", "no", "unconfirmed"
    title, intro   heading and a sentence under it, or ""
    cards   the first seven
    more    the rest, behind `more_label` ("Pokaż wszystkie (12)"); may be empty
    folded  True: the group stands under a line that opens it
    """

    id: str
    title: str
    intro: str
    cards: tuple[CardView, ...]
    more: tuple[CardView, ...]
    more_label: str
    folded: bool


@dataclass(frozen=True, slots=True)
class ResultView:
    """The result.

    headline      "Prawdopodobnie możesz dostać 3 świadczenia."
    total         "Razem co najmniej 2 413,00 zł miesięcznie na rękę.", or ""
    total_note    why not everything is in the sum, or ""
    also          on benefits one may apply for, or on missing answers; or ""
    this_week     what to do this week: up to three, "Zasiłek stały: złóż wniosek.";
                  an appeal comes first, its time is running
    selections    benefits of which only one is paid: what to choose between
    effects       what each likely benefit changes in the others
    groups        only those with cards, in order
    not_a_decision, law_day   "To nie jest decyzja. …", "Prawo na dzień …"
    signing       who may sign, when the guide is used for somebody else; or ""
    where         which office takes applications, for another gmina; or ""
    narrowed      says that only some benefits were judged; or ""
    is_empty      True when nothing could be judged
    """

    headline: str
    total: str
    total_note: str
    also: str
    this_week: tuple[str, ...]
    selections: tuple[SelectionView, ...]
    effects: tuple[EffectsView, ...]
    groups: tuple[GroupView, ...]
    not_a_decision: str
    law_day: str
    signing: str
    where: str
    narrowed: str
    is_empty: bool


# Groups in order; those that are no standing of their own have a title here.
_GROUPS = ("soon", *(str(one) for one in Standing))
_SOON_TITLE = N_("Najpierw to: mija termin")
_INTROS = {
    "may": N_("Decyduje urząd. We wniosku dobrze jest opisać, czego brakuje."),
    "open": N_("Po odpowiedzi na te pytania powiemy więcej."),
    "ask": ASK_AT_OFFICE,
    "unconfirmed": N_("Nie znamy przepisów na ten dzień. Zapytaj w ośrodku."),
}


def result_view(telling: Telling) -> ResultView:
    """Return the result of everything that was judged."""
    judgements = telling.assessment.judgements
    groups = _grouped(telling, judgements)
    total, total_note = monthly_total(telling, judgements)
    views = tuple(
        _group_view(telling, group, groups[group]) for group in _GROUPS if groups[group]
    )
    return ResultView(
        headline(telling, judgements),
        total,
        total_note,
        also(telling, judgements),
        (*refusal_steps(telling), *_this_week(views))[:_THIS_WEEK],
        selection_views(telling),
        all_effects(telling),
        views,
        telling.gettext(NOT_A_DECISION),
        law_day(telling),
        signing(telling),
        competent(telling),
        narrowed(telling),
        not judgements,
    )


def _grouped(
    telling: Telling, judgements: Iterable[Judgement]
) -> dict[str, list[Judgement]]:
    found: dict[str, list[Judgement]] = {group: [] for group in _GROUPS}
    for one in judgements:
        found[_group_of(telling, one)].append(one)
    for name, members in found.items():
        members.sort(key=_rank(telling, name))
    found["no"] = _one_row_each(found["no"])
    return found


def _group_of(telling: Telling, judgement: Judgement) -> str:
    how = standing(telling, judgement)
    likely = how in {Standing.YES, Standing.MAY}
    return "soon" if likely and _is_soon(telling, judgement) else str(how)


def _is_soon(telling: Telling, judgement: Judgement) -> bool:
    due = nearest(telling, judgement)
    return due is not None and (due.day or _FAR) <= telling.day + _SOON


Rank = tuple[object, ...]


def _rank(telling: Telling, group: str) -> Callable[[Judgement], Rank]:
    """Return the order of a group: first what is needed and given today."""
    order = _ORDERS.get(group, _by_size)
    if group not in _HOPEFUL:
        return partial(order, telling)
    urgent = telling.at_once

    def rank(one: Judgement) -> Rank:
        place = urgent.index(one.benefit) if one.benefit in urgent else len(urgent)
        return (place, *order(telling, one))

    return rank


def _by_size(_telling: Telling, judgement: Judgement) -> Rank:
    return (-yearly_least(judgement),)


def _by_date(telling: Telling, judgement: Judgement) -> Rank:
    due = nearest(telling, judgement)
    return (_FAR if due is None else due.day, -yearly_least(judgement))


def _by_missing(telling: Telling, judgement: Judgement) -> Rank:
    needs = judgement.needs
    late = not _is_soon(telling, judgement)
    fewest = (not needs.ask, len(needs.ask), len(needs.may))
    return (late, *fewest, -yearly_least(judgement))


def _by_nearness(telling: Telling, judgement: Judgement) -> Rank:
    near = is_near_miss(judgement)
    return (not (near and misses_by_number(telling, judgement)), not near)


def _by_hope(telling: Telling, judgement: Judgement) -> Rank:
    """Put last what is out of reach unless the council raised a limit."""
    return (is_unless_raised(telling, judgement), -yearly_least(judgement))


_HOPEFUL = {"soon", "yes", "may", "open", "ask"}
_ORDERS: dict[str, Callable[[Telling, Judgement], Rank]] = {
    "soon": _by_date,
    "open": _by_missing,
    "ask": _by_hope,
    "no": _by_nearness,
}


def _one_row_each(refused: list[Judgement]) -> list[Judgement]:
    """Keep the nearest claimant of each benefit; the others add nothing."""
    rows: dict[str, Judgement] = {}
    for one in refused:
        before = rows.setdefault(one.benefit, one)
        if before is not one:
            together = (*_people(before), *_people(one))
            rows[one.benefit] = replace(before, members=together)
    return list(rows.values())


def _people(judgement: Judgement) -> tuple[int, ...]:
    return judgement.members or (judgement.claimant,)


def _group_view(telling: Telling, group: str, members: list[Judgement]) -> GroupView:
    cards = tuple(card_view(telling, one) for one in members)
    hope = len(members)
    if group == Standing.ASK:
        hope = sum(not is_unless_raised(telling, one) for one in members)
    shown = _shown(members, hope)
    label = telling.gettext("Pokaż wszystkie ({number})").format(number=len(cards))
    return GroupView(
        group,
        _title(telling, group),
        _intro(telling, group),
        cards[:shown],
        cards[shown:],
        label if len(cards) > shown else "",
        group == Standing.NO or (group == Standing.ASK and not hope),
    )


def _shown(members: list[Judgement], hope: int) -> int:
    """Return how many cards stand open; without hope the whole group is folded."""
    return min(_SHOWN, hope or len(members))


def _title(telling: Telling, group: str) -> str:
    if group == "soon":
        return telling.gettext(_SOON_TITLE)
    return words(telling, Standing(group)).headline


def _intro(telling: Telling, group: str) -> str:
    if group == Standing.NO:
        return right_to_apply(telling)
    return telling.gettext(_INTROS[group]) if group in _INTROS else ""


def _this_week(groups: tuple[GroupView, ...]) -> tuple[str, ...]:
    """Return the first steps, each with its benefit; what is given today leads."""
    cards = [
        card
        for group in groups
        for card in group.cards
        if group.id in {"soon", "yes", "may"} and card.next_step
    ]
    cards.sort(key=lambda card: not card.at_once)
    steps = (f"{card.title}: {first_low(card.next_step)}" for card in cards)
    return tuple(dict.fromkeys(steps))
