"""The first lines of a result: how many benefits, how much, on which day's law."""

from collections.abc import Iterable

from guide.model.assessment import Judgement
from guide.model.possible import ZERO
from guide.model.rulebook import Basis
from guide.present.amounts import is_averaged
from guide.present.formats import benefits_counted, money
from guide.present.people import Voice
from guide.present.telling import Telling
from guide.present.texts import N_, first_low
from guide.present.totals import counted_together, least, surely_monthly
from guide.present.wording import Standing, standing

SIGNING = N_(
    "Wniosek składa i podpisuje dorosła osoba, która szuka pomocy, a za dziecko – "
    "jego rodzic albo opiekun prawny. W pomocy społecznej wniosek może złożyć też "
    "ktoś inny, za zgodą tej osoby (ustawa o pomocy społecznej, art. 102). "
    "Zgodę można napisać na zwykłej kartce. Ośrodek może też działać sam, z urzędu. "
    "Kto nie może podpisać, mówi o wszystkim w ośrodku, a pracownik to "
    "zapisze (Kodeks postępowania administracyjnego, art. 63)."
)


def _named(telling: Telling, judgements: Iterable[Judgement], how: Standing) -> int:
    """Count benefits, not claimants."""
    return len({one.benefit for one in judgements if standing(telling, one) is how})


def headline(telling: Telling, judgements: tuple[Judgement, ...]) -> str:
    number = _named(telling, judgements, Standing.YES)
    if not number:
        return telling.gettext("Na razie żadne świadczenie nie jest pewne.")
    said = telling.gettext("Prawdopodobnie możesz dostać {benefits}.")
    if telling.voice is not Voice.MYSELF:
        said = telling.gettext("Prawdopodobnie należą się: {benefits}.")
    return said.format(benefits=benefits_counted(number, telling.texts))


def monthly_total(
    telling: Telling, judgements: tuple[Judgement, ...]
) -> tuple[str, str]:
    """Return the sum that is surely due, and why something is left out of it."""
    certain = surely_monthly(telling, judgements)
    counted = counted_together(telling, certain)
    if not counted:
        return "", ""
    said = telling.gettext("Razem co najmniej {amount} miesięcznie na rękę.")
    if any(one.basis is Basis.RENT for one in counted):
        said = telling.gettext(
            "Razem co najmniej {amount} miesięcznie, na rękę i na czynsz."
        )
    total = said.format(amount=money(sum((least(one) for one in counted), ZERO)))
    notes = []
    if any(is_averaged(telling, one) for one in counted):
        notes.append(
            telling.gettext(
                "To, co wypłaca się raz w roku, jest rozłożone na miesiące."
            )
        )
    if len(counted) < len(certain):
        notes.append(
            telling.gettext(
                "Do sumy nie wliczamy świadczeń, które mogą się nawzajem "
                "zmniejszać albo wykluczać."
            )
        )
    if not set(counted) <= set(certain):
        notes.append(
            telling.gettext(
                "Suma bierze pod uwagę, że jedno świadczenie jest dochodem do drugiego."
            )
        )
    return total, " ".join(notes)


def also(telling: Telling, judgements: tuple[Judgement, ...]) -> str:
    said = []
    may = _named(telling, judgements, Standing.MAY)
    if may:
        words = telling.texts.ngettext(
            "O {number} świadczenie można się ubiegać, decyduje urząd.",
            "O {number} świadczeń można się ubiegać, decyduje urząd.",
            may,
        )
        said.append(words.format(number=may))
    undecided = _named(telling, judgements, Standing.OPEN)
    if undecided:
        words = telling.texts.ngettext(
            "Przy {number} świadczeniu brakuje odpowiedzi.",
            "Przy {number} świadczeniach brakuje odpowiedzi.",
            undecided,
        )
        said.append(words.format(number=undecided))
    return " ".join(said)


def law_day(telling: Telling) -> str:
    """Return the day the law is told for, and when it was last looked at."""
    said = telling.gettext("Prawo na dzień {day}. Stan przepisów: {checked}.")
    checked = [act.checked for act in telling.rulebook.acts.values()]
    return said.format(
        day=telling.in_words(telling.day),
        checked=telling.in_words(max(checked, default=telling.day)),
    )


def competent(telling: Telling) -> str:
    """Return where applications go for somebody of another gmina, else ""."""
    if not telling.is_elsewhere:
        return ""
    said = telling.gettext("Wnioski do pomocy społecznej przyjmuje {office}.")
    return said.format(office=first_low(telling.competent_office))


def signing(telling: Telling) -> str:
    """Return who may apply and sign when somebody else fills this in."""
    if telling.voice is Voice.MYSELF:
        return ""
    return telling.gettext(SIGNING)


def narrowed(telling: Telling) -> str:
    if telling.selected is None:
        return ""
    return telling.gettext(
        "Sprawdzono tylko wybrane świadczenia. Możesz sprawdzić wszystkie."
    )
