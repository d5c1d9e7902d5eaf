"""How much a benefit is, with what the amount rests on."""

from dataclasses import dataclass

from guide.engine.ranges import is_point
from guide.model.assessment import Judgement, PartFinding
from guide.model.kinds import Unit
from guide.model.law import Status
from guide.model.possible import NO, YES, ZERO, Needs
from guide.present.formats import how_paid, span
from guide.present.telling import Telling
from guide.present.wording import law_reasons


@dataclass(frozen=True, slots=True)
class AmountView:
    """An amount in words.

    text   "813,00 zł", "646,00–1 292,00 zł", "co najmniej 505,00 zł", "kwota
           nieogłoszona", "zależy od odpowiedzi"; for help in kind what one gets
    how    "miesięcznie, na rękę"; "" for help in kind
    note   "Stan na 23 listopada 2026; kwotę potwierdzi pracownik.", or ""
    notes  further sentences: the rule's own note, what must be asked
    is_money  False for help in kind
    """

    text: str
    how: str
    note: str = ""
    notes: tuple[str, ...] = ()
    is_money: bool = True


@dataclass(frozen=True, slots=True)
class PartView:
    """A component of an amount: title, person ("" for nobody in particular), amount.

    `certain` is False for a component that may or may not be due.
    """

    title: str
    person: str
    amount: str
    certain: bool
    source: str
    source_url: str


def amount_view(telling: Telling, judgement: Judgement) -> AmountView | None:
    """Return the amount if granted; None where nothing is to be said."""
    benefit = telling.benefit(judgement)
    if judgement.amount is None:
        if judgement.finding.truth.can_be_true and benefit.amount_text:
            text = telling.rule_text(benefit.amount_text)
            return AmountView(text, "", is_money=False)
        return None
    rule = None if benefit.amount is None else benefit.amount.on(telling.day)
    own = () if rule is None or not rule.note else (telling.rule_text(rule.note),)
    unsettled = judgement.amount_needs
    reasons = () if unsettled.may else law_reasons(telling, unsettled)
    said = span(judgement.amount, Unit.MONEY, telling.texts)
    if not said:
        unknown = unknown_amount(telling, judgement.amount_needs)
        return AmountView(unknown, "", notes=(*own, *reasons))
    return AmountView(
        said,
        _how(telling, judgement),
        presumed_note(telling, judgement.presumed),
        (*own, *reasons),
    )


def _how(telling: Telling, judgement: Judgement) -> str:
    how = how_paid(judgement.period, judgement.basis, telling.texts)
    if not is_averaged(telling, judgement):
        return how
    return telling.gettext("średnio {how}").format(how=how)


def is_averaged(telling: Telling, judgement: Judgement) -> bool:
    """Tell whether an amount a month spreads out what is paid once or only at times."""
    spread = {
        part.id for part in telling.benefit(judgement).parts if part.monthly is not None
    }
    return any(
        one.part in spread and one.truth is not NO and one.amount.most > ZERO
        for one in judgement.parts
    )


def unknown_amount(telling: Telling, needs: Needs) -> str:
    """Return why an amount is not known."""
    if needs.law and not needs.may:
        return telling.gettext("kwota nieogłoszona")
    return telling.gettext("zależy od odpowiedzi")


def presumed_note(telling: Telling, presumed: frozenset[str]) -> str:
    """Return since when an amount that rests on presumed law was not looked at."""
    spans = [telling.rulebook.parameters[name].on(telling.day) for name in presumed]
    checked = [
        span.checked
        for span in spans
        if span is not None and span.status is Status.PRESUMED
    ]
    if not checked:
        return ""
    said = telling.gettext("Stan na {day}; kwotę potwierdzi pracownik.")
    return said.format(day=telling.in_words(min(checked)))


def part_views(telling: Telling, judgement: Judgement) -> tuple[PartView, ...]:
    """Return the components that are due or may be."""
    return tuple(
        _part(telling, part)
        for part in judgement.parts
        if not (is_point(part.amount) and not part.amount.least)
    )


def _part(telling: Telling, part: PartFinding) -> PartView:
    amount = span(part.amount, Unit.MONEY, telling.texts)
    return PartView(
        telling.rule_text(part.title),
        telling.people.label(part.person),
        amount or telling.gettext("zależy od odpowiedzi"),
        part.truth is YES,
        telling.cite(part.citation),
        telling.link(part.citation),
    )
