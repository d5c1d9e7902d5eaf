"""One benefit for one claimant, as the result page and the PDF list it."""

from dataclasses import dataclass, replace

from guide.model.assessment import Judgement
from guide.model.possible import HOUSEHOLD
from guide.model.rulebook import Benefit, Rulebook
from guide.present.amounts import amount_view
from guide.present.deadlines import nearest, until
from guide.present.missing import MissingView, missing_views
from guide.present.procedures import RefusalView, refusal_view
from guide.present.reasons import helps, is_unless_raised, waits_for_a_ruling, why
from guide.present.telling import Telling
from guide.present.texts import first_low
from guide.present.totals import counted_as_income, has_income_in_amount, least
from guide.present.wording import Standing, standing, words

_HOUSEHOLD_KEY = "dom"


@dataclass(frozen=True, slots=True)
class CardView:
    """One benefit in the list of results.

    slug, claimant_key  for the address of the details: "zasilek-staly", "1" or "dom"
    title, summary      name and one sentence on what it is
    standing            "yes", "may", "open", "ask", "have", "no", "unconfirmed"
    tone, status        see status.html: "yes", "Prawdopodobnie tak"
    claimant            about whom; "" where there is only one person
    why                 one line
    amount, amount_how  "813,00 zł" and "miesięcznie, na rękę", or ""
    amount_note         "Stan na 23 listopada 2026; …", or ""
    beside              which other likely benefits would lower this one, or ""
    next_step           what to do this week, or ""
    date, date_text     "do 30 listopada 2026" and what ends then, or ""
    missing             questions still open, to be linked by `topic`
    at_once             True: the office gives it today, before any decision
    helps               what could help where it is "no"
    duration, duties    of "already have": until when, what to report
    refusal             where to appeal, or None where nothing was refused
    source              the act: "ustawa o pomocy społecznej, art. 37"
    """

    slug: str
    claimant_key: str
    title: str
    summary: str
    standing: str
    tone: str
    status: str
    claimant: str
    why: str
    amount: str = ""
    amount_how: str = ""
    amount_note: str = ""
    beside: str = ""
    next_step: str = ""
    date: str = ""
    date_text: str = ""
    missing: tuple[MissingView, ...] = ()
    at_once: bool = False
    helps: tuple[str, ...] = ()
    duration: str = ""
    duties: tuple[str, ...] = ()
    refusal: RefusalView | None = None
    source: str = ""


def slug_of(benefit_id: str) -> str:
    """Return the address of a benefit: its id with dashes."""
    return benefit_id.replace("_", "-")


def benefit_at(rulebook: Rulebook, slug: str) -> Benefit | None:
    """Return the benefit at an address, or None."""
    return rulebook.benefits.get(slug.replace("-", "_"))


def claimant_key(claimant: int) -> str:
    """Return the address of a claimant: "dom", or the person's number from 1."""
    return _HOUSEHOLD_KEY if claimant == HOUSEHOLD else str(claimant + 1)


def claimant_at(key: str) -> int | None:
    """Return the claimant at an address, or None."""
    if key == _HOUSEHOLD_KEY:
        return HOUSEHOLD
    return int(key) - 1 if key.isdecimal() and int(key) > 0 else None


def card_view(telling: Telling, judgement: Judgement) -> CardView:
    """Return the card of one judgement."""
    benefit, how = telling.benefit(judgement), standing(telling, judgement)
    said = words(telling, how)
    card = CardView(
        slug_of(benefit.id),
        claimant_key(judgement.claimant),
        telling.name_text(benefit.title),
        telling.rule_text(benefit.summary),
        str(how),
        said.tone,
        said.headline,
        telling.whom(judgement),
        why(telling, judgement, how),
        refusal=refusal_view(telling, judgement),
        source=telling.cite(benefit.citation),
    )
    match how:
        case Standing.NO:
            return _with_help(telling, judgement, card)
        case Standing.HAVE:
            kept = _kept(telling, benefit, card)
            return _with_date(telling, judgement, kept)
        case _:
            paid = _with_amount(telling, judgement, _to_do(telling, judgement, card))
            return _with_date(telling, judgement, paid)


def _kept(telling: Telling, benefit: Benefit, card: CardView) -> CardView:
    """Tell of what is already received: until when, what to report."""
    return replace(
        card,
        duration=telling.rule_text(benefit.duration),
        duties=telling.rule_texts(benefit.duties),
    )


def _with_help(telling: Telling, judgement: Judgement, card: CardView) -> CardView:
    return replace(
        card,
        helps=helps(telling, judgement),
    )


def _to_do(telling: Telling, judgement: Judgement, card: CardView) -> CardView:
    """Tell what to do: answer what is missing, or take the next step."""
    match card.standing:
        case Standing.OPEN:
            return replace(card, missing=missing_views(telling, judgement.needs))
        case Standing.UNCONFIRMED:
            return card
        case _:
            step = telling.rule_text(telling.benefit(judgement).next_step)
            at_once = judgement.benefit in telling.at_once
            return replace(card, next_step=step, at_once=at_once)


def _with_amount(telling: Telling, judgement: Judgement, card: CardView) -> CardView:
    amount = amount_view(telling, judgement)
    if amount is None or raises_false_hope(telling, judgement):
        return card
    note = amount.note
    if card.standing == Standing.OPEN and amount.how:
        note = " ".join(filter(None, (telling.gettext("Jeśli się należy."), note)))
    return replace(
        card,
        amount=amount.text,
        amount_how=amount.how,
        amount_note=note,
        beside=_beside(telling, judgement) if amount.is_money else "",
    )


def _beside(telling: Telling, judgement: Judgement) -> str:
    """Say which other likely benefits count as income here."""
    if standing(telling, judgement) not in {Standing.YES, Standing.MAY}:
        return ""
    found = counted_as_income(telling, judgement)
    names = dict.fromkeys(
        telling.rule_text(telling.benefit(one).title) for one in found
    )
    if not names:
        return ""
    said = telling.gettext("Jako dochód liczy się tu: {benefits}.")
    if has_income_in_amount(telling, judgement.benefit):
        said = telling.gettext(
            "Jako dochód liczy się tu: {benefits}. "
            "Po przyznaniu ta kwota może być mniejsza."
        )
    if any(_takes_the_place(one, judgement) for one in found):
        said = telling.gettext(
            "Jako dochód liczy się tu: {benefits}. "
            "Po przyznaniu to świadczenie zwykle już się nie należy."
        )
    return said.format(benefits=", ".join(map(first_low, names)))


def _takes_the_place(paid: Judgement, judged: Judgement) -> bool:
    """Tell whether one benefit is at least as large as all that another could pay."""
    return judged.amount is not None and least(paid) >= judged.amount.most


def raises_false_hope(telling: Telling, judgement: Judgement) -> bool:
    """Tell whether an amount would raise a hope that the law on file does not.

    Either a limit is passed unless the council raised it, or answers are missing that
    would only lead to a ruling which nobody has yet.
    """
    how = standing(telling, judgement)
    if how in {Standing.ASK, Standing.OPEN} and is_unless_raised(telling, judgement):
        return True
    return how is Standing.OPEN and waits_for_a_ruling(judgement.finding)


def _with_date(telling: Telling, judgement: Judgement, card: CardView) -> CardView:
    due = nearest(telling, judgement)
    if due is None or due.day is None:
        return card
    return replace(
        card,
        date=until(telling, due.day),
        date_text=telling.rule_text(due.deadline.text),
    )
