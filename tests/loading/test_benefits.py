"""The sound benefits: conditions, parts, amounts, papers and deadlines."""

from datetime import date
from decimal import Decimal

from guide.model.expressions import (
    Compare,
    FactRef,
    Not,
    Number,
    Option,
    OwnAmount,
    PartsSum,
    PersonRef,
    ValueRef,
)
from guide.model.possible import INFINITY
from guide.model.rulebook import Basis, Discretion, Period
from guide.model.waivers import Unproved

OSOBA = PersonRef(0)


def test_a_benefit_of_a_group(good):
    benefit = good.benefits["zasilek"]
    assert benefit.per == "rodzina"
    assert benefit.discretion is Discretion.AMOUNT
    assert (benefit.since, benefit.until) == (date(2022, 1, 1), date(2030, 12, 31))
    assert benefit.received == ("emerytura",)
    assert benefit.refused == Not(FactRef("mieszka_w_gminie", None))
    assert benefit.requires.parts[0].help == "Idź do swojego ośrodka."
    assert benefit.requires.parts[0].text_other == "Mieszka w naszej gminie."
    assert benefit.requires.parts[2].open_list
    own = benefit.requires.parts[1].when.on(date(2025, 1, 1))
    assert own.parts[1] == Compare(OwnAmount(), ">=", Number(Decimal(20)))


def test_what_need_not_be_proved(good):
    first, second = good.benefits["zasilek"].proof
    assert (first.kind, first.about) == (Unproved.IMPLIED, "gmina")
    assert first.reason == "Ustawa mówi to dwa razy."
    assert (second.kind, second.about) == (Unproved.CLIFF, None)


def test_parts_of_a_benefit(good):
    first, second = good.benefits["zasilek"].parts
    assert first.each == ValueRef("dzieci", OSOBA)
    assert first.slot == 1
    assert first.requires.id == "na_dziecko"
    assert first.requires.text == "Zasiłek na dziecko"
    child = ValueRef("dziecko_uprawnione", PersonRef(1))
    assert first.requires.when.on(date(2025, 1, 1)) == child
    assert first.monthly is not None
    assert second.each is None
    assert second.monthly.on(date(2024, 1, 1)) == Number(Decimal("1.00"))
    later = date(2025, 1, 1)
    assert second.monthly.on(later) == second.amount.on(later)


def test_the_amount_of_a_benefit(good):
    amount = good.benefits["zasilek"].amount.on(date(2025, 1, 1))
    assert amount.least is amount.most
    assert amount.least.left == PartsSum()
    assert (amount.period, amount.basis) == (Period.MONTH, Basis.NET)
    dated = good.benefits["dodatek"].amount
    assert dated.on(date(2022, 1, 1)).most == Number(INFINITY)
    assert dated.on(date(2025, 1, 1)).period is Period.ONCE
    assert good.benefits["posilek"].amount is None
    assert good.benefits["posilek"].amount_text == "jeden gorący posiłek dziennie"


def test_papers_and_deadlines(good):
    benefit = good.benefits["zasilek"]
    paper = benefit.documents[1]
    assert paper.each == ValueRef("dzieci", OSOBA)
    assert paper.when == Compare(FactRef("stopien", PersonRef(1)), "!=", Option("brak"))
    day, event = benefit.deadlines
    assert (day.month, day.day) == (11, 30)
    assert (event.fact, event.days) == ("dzien_zdarzenia", 30)
    assert good.benefits["dodatek"].deadlines[0].months == 1
