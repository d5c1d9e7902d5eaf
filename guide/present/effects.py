"""What else changes once a benefit is granted: what is lost, smaller, or new."""

from dataclasses import dataclass

from guide.engine.effects import Judging, can_be_received
from guide.model.assessment import Judgement, Outcome
from guide.model.kinds import Unit
from guide.model.possible import Interval
from guide.present.formats import span
from guide.present.people import Voice
from guide.present.telling import Telling
from guide.present.texts import N_, first_low
from guide.present.wording import Standing, standing

_GRANTED = {Standing.YES, Standing.MAY}
_HELD = {*_GRANTED, Standing.HAVE}

_LOST = N_("{benefit}: po tej zmianie już się nie należy.")
_DOUBTFUL = N_("{benefit}: po tej zmianie może już się nie należeć.")
_GAINED = N_("{benefit}: po tej zmianie się należy.")
_LESS = N_("{benefit}: będzie mniej, {after} zamiast {before}.")
_MORE = N_("{benefit}: będzie więcej, {after} zamiast {before}.")
_PERHAPS_LESS = N_("{benefit}: może być mniej, {after} zamiast {before}.")
_OTHER_AMOUNT = N_("{benefit}: kwota może być inna.")


@dataclass(frozen=True, slots=True)
class EffectsView:
    """What being granted one benefit changes.

    title    "Co się zmieni, gdy zaczniesz dostawać: zasiłek stały (Mama)"
    changes  one sentence for each other benefit that changes
    """

    title: str
    changes: tuple[str, ...]


def effects_view(telling: Telling, granted: Judgement) -> EffectsView | None:
    """Return what a likely benefit changes in others; None where nothing does."""
    if standing(telling, granted) not in _GRANTED:
        return None
    judging = Judging(telling.engine, telling.situation, telling.day)
    before = {(one.benefit, one.claimant): one for one in telling.assessment.judgements}
    said = [
        _change(telling, before[one.benefit, one.claimant], one)
        for one in judging.effects_of(granted)
        if (one.benefit, one.claimant) in before
    ]
    changes = tuple(filter(None, said))
    return EffectsView(_title(telling, granted), changes) if changes else None


def all_effects(telling: Telling) -> tuple[EffectsView, ...]:
    """Return what each likely benefit changes, in the order of the rules."""
    found = (
        effects_view(telling, one)
        for one in telling.assessment.judgements
        if can_be_received(telling.engine, one)
    )
    return tuple(one for one in found if one is not None)


def _title(telling: Telling, granted: Judgement) -> str:
    said = telling.gettext("Co się zmieni po przyznaniu: {benefit}")
    if telling.voice is Voice.MYSELF:
        said = telling.gettext("Co się zmieni, gdy zaczniesz dostawać: {benefit}")
    return said.format(benefit=first_low(_named(telling, granted)))


def _named(telling: Telling, judgement: Judgement) -> str:
    title = telling.rule_text(telling.benefit(judgement).title)
    whom = telling.whom(judgement)
    return f"{title} ({first_low(whom)})" if whom else title


def _change(telling: Telling, before: Judgement, after: Judgement) -> str:
    """Return what happens to one result, or ""."""
    is_held = standing(telling, before) in _HELD
    message = _lost_or_less(before, after) if is_held else _gained(before, after)
    if not message:
        return ""
    return telling.gettext(message).format(
        benefit=_named(telling, before),
        before=_amount(telling, before),
        after=_amount(telling, after),
    )


def _gained(before: Judgement, after: Judgement) -> str:
    gained = before.outcome is Outcome.NO and after.outcome is Outcome.YES
    return _GAINED if gained else ""


def _lost_or_less(before: Judgement, after: Judgement) -> str:
    if after.outcome is Outcome.NO:
        return _LOST
    if after.outcome is not before.outcome:
        return _DOUBTFUL
    if before.amount is None or after.amount is None:
        return ""
    return _of_amounts(before.amount, after.amount)


def _of_amounts(before: Interval, after: Interval) -> str:
    """Return how an amount changes; a range that only widens may be anything."""
    if before == after:
        return ""
    if not after.most.is_finite():
        return _OTHER_AMOUNT
    if after.most < before.least:
        return _LESS
    if before.most < after.least:
        return _MORE
    falls = after.least <= before.least and after.most <= before.most
    return _PERHAPS_LESS if falls else _OTHER_AMOUNT


def _amount(telling: Telling, judgement: Judgement) -> str:
    if judgement.amount is None:
        return ""
    return span(judgement.amount, Unit.MONEY, telling.texts)
