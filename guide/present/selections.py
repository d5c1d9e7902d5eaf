"""Benefits of which only one is paid: what can be had together, and what pays most."""

from dataclasses import dataclass

from guide.model.assessment import Judgement, Selection
from guide.model.rulebook import Period
from guide.present.amounts import amount_view
from guide.present.missing import MissingView, missing_views
from guide.present.telling import Telling
from guide.present.texts import N_
from guide.present.wording import Standing, standing

_TITLE = N_("Wybierz jedno z tych świadczeń")
_TITLE_SEVERAL = N_("Nie wszystko naraz: wybierz")
_TITLE_PERHAPS = N_("Być może trzeba będzie wybrać")
_BEST = N_("Z odpowiedzi wynika, że tu pieniędzy jest najwięcej.")
_TOO_MANY = N_(
    "Możliwości jest tu dużo. W ośrodku powiedzą, co opłaca się najbardziej."
)
_ANSWERS = N_("Co opłaca się bardziej, zależy od odpowiedzi, których brakuje.")
_DIFFERENT_PERSONS = N_(
    "Pieniądze dostaje tu kto inny albo cały dom, dlatego nie wybieramy za nikogo."
)
_IN_KIND = N_("Samych kwot nie da się tu porównać. Liczy się też to, czego potrzeba.")
_PERHAPS = N_("Nie wiadomo jeszcze, czy te świadczenia się wykluczają.")
_UNDECIDED = N_("Kwoty są takie same albo dokładną poda dopiero urząd.")
_LIKELY = {Standing.YES, Standing.MAY, Standing.HAVE}


@dataclass(frozen=True, slots=True)
class OptionView:
    """What can be had together.

    benefits  "Zasiłek stały – Mama: 813,00 zł miesięcznie, na rękę", one a line
    is_best   True: it surely pays more than every other; `reason` says so
    """

    benefits: tuple[str, ...]
    is_best: bool
    reason: str


@dataclass(frozen=True, slots=True)
class SelectionView:
    """A choice to be made.

    title     "Wybierz jedno z tych świadczeń"
    texts     what the law says: who chooses, with the source
    options   in the order of the rules, the best first; none when there are too many
    decides   why none is best, or ""
    missing   the questions that could tell
    """

    title: str
    texts: tuple[str, ...]
    options: tuple[OptionView, ...]
    decides: str
    missing: tuple[MissingView, ...]


def selection_views(
    telling: Telling, about: Judgement | None = None
) -> tuple[SelectionView, ...]:
    """Return the choices to be made: all, or those that a judgement is part of."""
    return tuple(
        _view(telling, one)
        for one in telling.assessment.selections
        if any(standing(telling, claim) in _LIKELY for claim in one.claims)
        and (about is None or about in one.claims)
    )


def _view(telling: Telling, selection: Selection) -> SelectionView:
    best = selection.best
    options = sorted(selection.combinations, key=lambda one: one != best)
    return SelectionView(
        telling.gettext(_title(selection)),
        _texts(telling, selection),
        tuple(_option(telling, selection, one) for one in options),
        "" if best is not None else telling.gettext(_why_none(telling, selection)),
        missing_views(telling, selection.needs) if selection.needs.ask else (),
    )


def _title(selection: Selection) -> str:
    if len(selection.combinations) == 1:
        return _TITLE_PERHAPS
    simple = all(len(one) == 1 for one in selection.combinations)
    return _TITLE if simple else _TITLE_SEVERAL


def _texts(telling: Telling, selection: Selection) -> tuple[str, ...]:
    chosen = [one for one in telling.rulebook.choices if one.id in selection.choices]
    return tuple(
        f"{telling.rule_text(one.text)} ({telling.cite(one.citation)})"
        for one in chosen
    )


def _option(
    telling: Telling, selection: Selection, places: tuple[int, ...]
) -> OptionView:
    is_best = places == selection.best
    return OptionView(
        tuple(claim_line(telling, selection.claims[place]) for place in places),
        is_best,
        telling.gettext(_BEST) if is_best else "",
    )


def claim_line(telling: Telling, claim: Judgement) -> str:
    """Return a benefit with whom it is for and how much it is, if that is known."""
    title = telling.rule_text(telling.benefit(claim).title)
    named = " – ".join(filter(None, (title, telling.whom(claim))))
    amount = amount_view(telling, claim)
    if amount is None or not amount.is_money:
        return named
    return f"{named}: {' '.join(filter(None, (amount.text, amount.how)))}"


def _why_none(telling: Telling, selection: Selection) -> str:
    """Return why no combination is best."""
    claims = selection.claims
    if not selection.combinations:
        return _TOO_MANY
    if len(selection.combinations) == 1:
        return _PERHAPS
    if selection.needs.ask:
        return _ANSWERS
    if telling.people.household > 1 and len({one.claimant for one in claims}) > 1:
        return _DIFFERENT_PERSONS
    periods = {one.period is Period.ONCE for one in claims}
    if len(periods) > 1 or any(one.amount is None for one in claims):
        return _IN_KIND
    return _UNDECIDED
