"""A tiny rulebook made by hand: invented law, every shape the views must tell."""

from datetime import date
from decimal import Decimal

from guide.engine.judging import Engine
from guide.model import expressions as ex
from guide.model.catalogues import (
    Appeal,
    Channel,
    ChannelKind,
    Choice,
    Counting,
    Document,
    Handling,
    IncomeKind,
    Office,
    Procedure,
    Step,
    Term,
    Tile,
    UrgentPage,
)
from guide.model.kinds import Entity, Kind, NumberType, Unit
from guide.model.law import (
    Act,
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
from guide.model.possible import HOUSEHOLD
from guide.model.rulebook import (
    AllOf,
    Amount,
    AnyOf,
    Basis,
    Benefit,
    Condition,
    Deadline,
    Discretion,
    DocumentUse,
    Fact,
    OptionText,
    Part,
    Period,
    Rulebook,
    Structure,
    Topic,
    Value,
)
from guide.model.situation import Situation
from guide.present.telling import Telling

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
ILL = mine("chory")
IN_TIME = condition(
    "dochod",
    ex.Compare(INCOME, "<=", ex.ParameterRef("prog")),
    "Dochód nie przekracza progu.",
    help="Poproś o pomoc celową.",
)


def paid(exactly, *, period=Period.MONTH, basis=Basis.NET, note=None):
    return always(Amount(period, basis, exactly, exactly, note))


def _benefit(name, requires, **more):
    more = {
        "per": Entity.PERSON,
        "discretion": Discretion.NONE,
        "unmodelled": ("Urząd sprawdza resztę.",),
        "next_step": f"Złóż wniosek: {name}.",
        **more,
    }
    return Benefit(
        id=name,
        title=f"Zasiłek {name}",
        summary=f"Pomoc {name}.",
        citation=cited(),
        requires=requires,
        procedure="wniosek",
        office="urzad",
        place=PLACE,
        **more,
    )


def _child_part():
    child = ex.Filtered(
        ex.Persons(Entity.PERSON),
        ex.Compare(ex.FactRef("wiek", ex.PersonRef(1)), "<", number(18)),
        1,
    )
    amount = ex.Lookup("tabela", ex.FactRef("wiek", ex.PersonRef(1)))
    return Part("na_dziecko", "Na dziecko", always(amount), cited(), PLACE, child)


def _some_ill():
    return ex.Aggregate(
        "any",
        ex.FactRef("chory", ex.PersonRef(1)),
        ex.Persons(Entity.PERSON),
        None,
        1,
    )


def benefits():
    gap = ex.Arithmetic(ex.ParameterRef("prog"), "-", INCOME)
    adult = ex.Compare(mine("wiek"), ">=", number(18))
    found = [
        _benefit(
            "staly_zasilek",
            AllOf((condition("choroba", ILL), IN_TIME)),
            applies=adult,
            amount=paid(gap, note="Liczy urząd."),
            received=("staly",),
            instead=("Zapytaj o posiłek.",),
            documents=(
                DocumentUse("dowod", PLACE),
                DocumentUse("oswiadczenie", PLACE, note="Za zeszły miesiąc."),
                DocumentUse("rejestr", PLACE),
                DocumentUse(
                    "dowod_pracy",
                    PLACE,
                    when=ex.Compare(mine("praca_ile"), ">", number(0)),
                ),
            ),
        ),
        _benefit(
            "celowy",
            AnyOf(
                (condition("powod", _some_ill(), "Ktoś jest chory."),),
                open_list=True,
                text="Jest ważny powód.",
            ),
            per=Entity.HOUSEHOLD,
            discretion=Discretion.GRANT,
            amount_text="Pieniądze na to, czego brakuje.",
            documents=(DocumentUse("dowod", PLACE),),
        ),
        _benefit(
            "gminny_zasilek",
            condition(
                "gmina",
                ex.Compare(INCOME, "<=", ex.ParameterRef("gminny")),
                "Dochód mieści się w progu gminy.",
            ),
            applies=adult,
            amount=paid(ex.ParameterRef("kwota")),
        ),
        _benefit(
            "rodzinny",
            condition(
                "metry",
                ex.Compare(ex.FactRef("metry", None), "<=", number(50)),
                "Dom jest mały.",
            ),
            per=Entity.HOUSEHOLD,
            parts=(_child_part(),),
            amount=paid(ex.PartsSum()),
            deadlines=(
                Deadline("koniec", "Wnioski do końca listopada.", cited(), 11, 30),
            ),
        ),
        _benefit(
            "rolny",
            condition("zawsze", ex.Truth(value=True)),
            per=Entity.HOUSEHOLD,
            amount=paid(ex.ParameterRef("hektar"), period=Period.YEAR),
        ),
        _benefit(
            "dawny_zasilek",
            condition("dawny", ex.Compare(INCOME, "<=", ex.ParameterRef("dawny"))),
            applies=adult,
        ),
        _benefit(
            "zamkniety",
            condition("zawsze", ex.Truth(value=True)),
            until=date(2025, 12, 31),
            closed="Zamiast niego jest zasiłek celowy.",
        ),
        _benefit(
            "przyszly",
            condition("zawsze", ex.Truth(value=True)),
            since=date(2027, 1, 1),
        ),
        _benefit(
            "krewny",
            condition(
                "krewny",
                ex.Aggregate(
                    "any",
                    ex.Truth(value=True),
                    ex.Persons(Entity.RELATIVE),
                    None,
                    1,
                ),
            ),
            per=Entity.HOUSEHOLD,
        ),
        _benefit(
            "zdarzeniowy",
            condition("wiek", ex.Compare(mine("wiek"), ">=", number(90))),
            applies=adult,
            amount=paid(number(100), period=Period.ONCE, basis=Basis.GROSS),
            deadlines=(
                Deadline(
                    "rok", "Rok od zdarzenia.", cited(), fact="zdarzenie", months=12
                ),
            ),
        ),
    ]
    return {one.id: one for one in found}


def documents():
    found = [
        Document("dowod", "Dowód osobisty", Handling.SHOW, "W domu."),
        Document(
            "oswiadczenie",
            "Oświadczenie",
            Handling.STATEMENT,
            "Na miejscu.",
            cost="bez opłat",
            note="Prawdziwe.",
        ),
        Document("rejestr", "Dane z rejestru", Handling.OFFICE, "Urząd."),
        Document("dowod_pracy", "Zaświadczenie o pracy", Handling.BRING, "Kadry."),
    ]
    return {one.id: one for one in found}


def procedures():
    steps = (
        Step("Składasz wniosek."),
        Step("Rozmowa.", cited(), Term(14, Counting.WORKING_DAYS, "application")),
        Step("Odpowiedź.", cited(), Term(7, Counting.DAYS, "previous")),
        Step("Wypłata.", cited(), Term(1, Counting.MONTHS, "decision")),
    )
    appeal = Appeal("Kolegium.", cited(), Term(14, Counting.DAYS, "decision"))
    return {
        "wniosek": Procedure(
            "wniosek",
            "Wniosek",
            (Channel(ChannelKind.ELECTRONIC, "przez konto"),),
            steps,
            appeal,
            "Od miesiąca wniosku.",
            "Nie czekaj na komplet.",
            PLACE,
            electronic_only=True,
            offline_help="Pomoże pracownik.",
        )
    }


def rulebook():
    all_facts = facts()
    topics = ("dom", "pieniadze", "krewni")
    act = Act("up", "Ustawa próbna", "ustawa próbna", "Dz.U. 1", CHECKED, "https://x")
    kind = {"place": PLACE, "cells": ()}
    return Rulebook(
        acts={"up": act},
        topics=tuple(
            Topic(
                name,
                place,
                name.title(),
                tuple(fact.id for fact in all_facts.values() if fact.topic == name),
            )
            for place, name in enumerate(topics, 1)
        ),
        facts=all_facts,
        parameters=parameters(),
        values=values(),
        income_columns={},
        income_kinds={
            "praca": IncomeKind("praca", "Praca", facts=("praca_ile",), **kind),
            "staly": IncomeKind("staly", "Zasiłek", facts=("staly_ile",), **kind),
        },
        documents=documents(),
        procedures=procedures(),
        offices={"urzad": Office("urzad", "Ośrodek", own=True)},
        needs={"dom": Tile("dom", "Dom", ("rodzinny", "nie_ma_takiego"), "na dom")},
        events={"choroba": Tile("choroba", "Choroba", ("staly_zasilek",))},
        urgent={
            "jedzenie": UrgentPage(
                "jedzenie", "Głód", "Idź.", ("Powiedz.",), cited(), quick_exit=True
            )
        },
        choices=(
            Choice(
                "jedno",
                ("rodzinny", "gminny_zasilek"),
                "osoba",
                "Jedno z nich.",
                cited(),
            ),
        ),
        benefits=benefits(),
    )


ENGINE = Engine(rulebook())


def situation(*people, home=None, relatives=None):
    """Describe persons by their facts; money may be given as text."""
    answers = {
        (name, person): Decimal(value) if isinstance(value, int) else value
        for person, known in enumerate(people)
        for name, value in known.items()
    }
    for name, value in (home or {}).items():
        answers[name, HOUSEHOLD] = value
    return Situation(len(people), relatives, answers)


def telling(*people, home=None, relatives=None, day=DAY, **more):
    found = situation(*people, home=home, relatives=relatives)
    return Telling(ENGINE, found, day, **more)
