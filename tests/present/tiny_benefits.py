"""The benefits of the tiny rulebook, one for each shape that a benefit has."""

from datetime import date

from guide.model import expressions as ex
from guide.model.kinds import Entity
from guide.model.rulebook import (
    AllOf,
    Amount,
    AnyOf,
    Basis,
    Benefit,
    Deadline,
    Discretion,
    DocumentUse,
    Part,
    Period,
)
from tests.present.tiny_law import INCOME, PLACE, always, cited, condition, mine, number

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
                (
                    condition("powod", _some_ill(), "Ktoś jest chory."),
                    condition("znowu", _some_ill(), "Ktoś znowu jest chory."),
                ),
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
