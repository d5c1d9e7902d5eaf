"""Numbers, amounts and dates as people read them; Polish typography throughout."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_decimal

from guide.model.catalogues import Counting
from guide.model.kinds import Unit
from guide.model.possible import ZERO, Interval
from guide.model.rulebook import Basis, Period
from guide.present.texts import N_, Translator

SPACE = "\N{NO-BREAK SPACE}"
DASH = "\N{EN DASH}"

PERIODS = {
    Period.MONTH: N_("miesięcznie"),
    Period.YEAR: N_("rocznie"),
    Period.SCHOOL_YEAR: N_("na rok szkolny"),
    Period.ONCE: N_("jednorazowo"),
}
BASES = {
    Basis.NET: N_("na rękę"),
    Basis.GROSS: N_("brutto"),
    Basis.RENT: N_("zwykle wprost na czynsz"),
}
_HUNDRED = 100


def money(value: Decimal) -> str:
    """Return "1 010,50 zł", with spaces that do not break."""
    return f"{_grouped(value)}{SPACE}zł"


def _grouped(value: Decimal) -> str:
    return str(format_decimal(value, format="#,##0.00", locale="pl"))


def plain(value: Decimal) -> str:
    """Return a count or a measure: no grouping, no idle zeros."""
    return f"{value.normalize():f}".replace(".", ",")


def share(value: Decimal) -> str:
    """Return "50%"."""
    return f"{plain(value * _HUNDRED)}%"


Write = Callable[[Decimal], str]

_BY_UNIT: dict[Unit, Write] = {
    Unit.MONEY: money,
    Unit.SHARE: share,
    Unit.COUNT: plain,
    Unit.NUMBER: plain,
}


def in_unit(value: Decimal, unit: Unit) -> str:
    """Return a number as its unit is written."""
    return _BY_UNIT[unit](value)


def is_known(range_: Interval) -> bool:
    """Tell whether a range is one number."""
    return range_.least == range_.most and range_.least.is_finite()


def span(range_: Interval, unit: Unit, texts: Translator) -> str:
    """Return a range in words; "" when it says nothing."""
    if unit is Unit.MONEY and _has_two_ends(range_):
        return f"{_grouped(range_.least)}{DASH}{money(range_.most)}"
    return span_by(range_, _BY_UNIT[unit], texts)


def span_by(range_: Interval, write: Write, texts: Translator) -> str:
    """Return a range in words, its ends written in a given way: "10–11 lat"."""
    if is_known(range_):
        return write(range_.least)
    if _has_two_ends(range_):
        number = write(range_.least).partition(SPACE)[0].removesuffix("%")
        return f"{number}{DASH}{write(range_.most)}"
    if range_.most.is_finite():
        return texts.gettext("najwyżej {amount}").format(amount=write(range_.most))
    if range_.least > ZERO:
        return texts.gettext("co najmniej {amount}").format(amount=write(range_.least))
    return ""


def _has_two_ends(range_: Interval) -> bool:
    return range_.least > ZERO and range_.most.is_finite() and not is_known(range_)


def day_in_words(day: date, texts: Translator) -> str:
    """Return "24 listopada 2026"."""
    words = str(format_date(day, "d MMMM y", locale=texts.locale))
    return words.replace(" ", SPACE, 1)


def how_paid(period: Period | None, basis: Basis | None, texts: Translator) -> str:
    """Return "miesięcznie, na rękę"."""
    words = []
    if period is not None:
        words.append(texts.gettext(PERIODS[period]))
    if basis is not None:
        words.append(texts.gettext(BASES[basis]))
    return ", ".join(words)


def benefits_counted(number: int, texts: Translator) -> str:
    """Return "3 świadczenia"."""
    words = texts.ngettext("{number} świadczenie", "{number} świadczeń", number)
    return words.format(number=number)


def years(number: int, texts: Translator) -> str:
    """Return a number of years: "9 lat"."""
    words = texts.ngettext("{number} rok", "{number} lat", number)
    return words.format(number=number).replace(" ", SPACE)


def age(number: int, texts: Translator) -> str:
    """Return an age: "9 lat"; a baby has none yet."""
    if number == 0:
        return texts.gettext("przed pierwszymi urodzinami")
    return years(number, texts)


def months(number: int, texts: Translator) -> str:
    """Return a number of months: "5 miesięcy"."""
    return length(number, Counting.MONTHS, texts)


def length(number: int, counting: Counting, texts: Translator) -> str:
    """Return a length of time: "14 dni roboczych"."""
    words = _length(number, counting, texts)
    return words.format(number=number).replace(" ", SPACE, 1)


def _length(number: int, counting: Counting, texts: Translator) -> str:
    match counting:
        case Counting.DAYS:
            return texts.ngettext("{number} dzień", "{number} dni", number)
        case Counting.WORKING_DAYS:
            return texts.ngettext(
                "{number} dzień roboczy", "{number} dni roboczych", number
            )
        case Counting.MONTHS:
            return texts.ngettext("{number} miesiąc", "{number} miesięcy", number)
