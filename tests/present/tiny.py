"""A tiny rulebook made by hand: invented law, every shape the views must tell."""

from decimal import Decimal

from guide.engine.judging import Engine
from guide.model.catalogues import (
    Appeal,
    Channel,
    ChannelKind,
    Counting,
    Document,
    Handling,
    IncomeCell,
    IncomeColumn,
    IncomeKind,
    Office,
    Procedure,
    Step,
    Term,
    Tile,
    UrgentPage,
)
from guide.model.facts import Topic
from guide.model.interactions import Choice
from guide.model.law import Act, Place
from guide.model.possible import HOUSEHOLD
from guide.model.rulebook import Rulebook
from guide.model.situation import Situation
from guide.present.telling import Telling
from tests.present.tiny_benefits import benefits
from tests.present.tiny_law import (
    CHECKED,
    DAY,
    PLACE,
    always,
    cited,
    facts,
    mine,
    parameters,
    values,
)


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


def income_kind(name, label):
    fact = f"{name}_ile"
    cell = IncomeCell("up", always(mine(fact)), cited())
    return IncomeKind(name, label, (cell,), (fact,), PLACE)


def rulebook():
    all_facts = facts()
    topics = ("dom", "pieniadze", "krewni")
    act = Act("up", "Ustawa próbna", "ustawa próbna", "Dz.U. 1", CHECKED, "https://x")
    column = IncomeColumn("up", "dochód", "dochod", "miesiąc", "netto", cited())
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
        income_columns={"up": column},
        income_kinds={
            "praca": income_kind("praca", "Praca"),
            "staly": income_kind("staly", "Zasiłek"),
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
                Place("interactions.yaml", 1),
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
