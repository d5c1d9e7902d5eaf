"""Facts, amounts and values of the tiny rulebook, and the pieces it is made of."""

from datetime import date
from decimal import Decimal

from guide.model import expressions as ex
from guide.model.facts import Fact, OptionText, Structure
from guide.model.kinds import Entity, Kind, NumberType, Unit
from guide.model.law import (
    Citation,
    Dated,
    Parameter,
    ParameterSpan,
    Place,
    Row,
    Status,
    Table,
    Variant,
)
from guide.model.rulebook import Condition, Value

DAY = date(2026, 11, 24)
PLACE = Place("tiny", 1)
CHECKED = date(2026, 11, 23)
ME = ex.PersonRef(0)


def always(content):
    return Dated((Variant(None, content),))


def cited(unit="art. 1"):
    return Citation("up", unit)


def number(value):
    return ex.Number(Decimal(value))


def mine(fact):
    return ex.FactRef(fact, ME)


def condition(name, when, text=None, **more):
    text = text or f"Warunek {name}."
    return Condition(name, text, cited(f"art. {name}"), always(when), PLACE, **more)


def _fact(name, entity, kind, topic="dom", **more):
    question = f"Pytanie {name}?"
    return Fact(
        name, entity, kind, topic, PLACE, question, f"Inaczej {name}?", "bo", **more
    )


_ROLES = (
    OptionText("ja", "Ja", label_other="Ta osoba"),
    OptionText("malzonek", "Żona albo mąż"),
    OptionText("dziecko", "Nasze wspólne dziecko", short="Dziecko"),
)
_SOURCES = (OptionText("praca", "Praca"), OptionText("staly", "Zasiłek próbny"))


def facts():
    person, home = Entity.PERSON, Entity.HOUSEHOLD
    found = [
        _fact("rola", person, Kind.OPTION, structure=Structure.ROLE, options=_ROLES),
        _fact("wiek", person, Kind.COUNT, structure=Structure.AGE),
        _fact("zrodla", person, Kind.OPTIONS, "pieniadze", options=_SOURCES),
        _fact("praca_ile", person, Kind.MONEY, "pieniadze"),
        _fact("staly_ile", person, Kind.MONEY, "pieniadze"),
        _fact("chory", person, Kind.YES_NO),
        _fact("metry", home, Kind.NUMBER, unit_text="m²"),
        _fact("zdarzenie", person, Kind.DATE),
        _fact("kto", Entity.RELATIVE, Kind.OPTION, "krewni", options=_ROLES[1:]),
    ]
    return {fact.id: fact for fact in found}


def _parameter(name, status, value, *, unit=Unit.MONEY, until=None, **more):
    least = more.pop("least", None)
    most = more.pop("most", None)
    if isinstance(value, str):
        value = Decimal(value)
        least = most = value
    note = more.pop("note", None)
    span = ParameterSpan(
        date(2025, 1, 1),
        until,
        value,
        Decimal(least or 0),
        Decimal(most or 0),
        cited("§ 1"),
        CHECKED,
        status,
        note,
    )
    return Parameter(name, f"Próg {name}", unit, (span,), PLACE, **more)


def parameters():
    rows = (Row(Decimal(95), Decimal(0)), Row(Decimal("124.5"), Decimal(5)))
    found = [
        _parameter("prog", Status.PRESUMED, "1010.00"),
        _parameter("kwota", Status.CONFIRMED, "200.00"),
        _parameter("dawny", Status.CONFIRMED, "1.00", until=date(2025, 12, 31)),
        _parameter(
            "gminny",
            Status.UNKNOWN,
            None,
            least="1010",
            most="10000",
            local=True,
            ask="Czy Rada Miejska podniosła próg?",
        ),
        _parameter(
            "hektar",
            Status.UNKNOWN,
            None,
            least="0",
            most="Infinity",
            note="Obwieszczenia jeszcze nie ma.",
        ),
        _parameter("tabela", Status.CONFIRMED, Table(rows), least="95", most="124.5"),
    ]
    return {one.id: one for one in found}


def _value(name, title, content, type_=None):
    type_ = type_ or NumberType(Unit.MONEY)
    return Value(name, Entity.PERSON, type_, always(content), PLACE, title)


def values():
    income = ex.Arithmetic(mine("praca_ile"), "+", mine("staly_ile"))
    found = [_value("dochod", "dochód", income)]
    return {one.id: one for one in found}


INCOME = ex.ValueRef("dochod", ME)
