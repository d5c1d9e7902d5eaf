"""Numbers that stand in formulas: none of them is an amount of the law."""

from decimal import Decimal

from guide.engine.dependencies import walk
from guide.model import expressions as ex
from guide.model.facts import Structure
from guide.model.possible import INFINITY
from tests.inside import inside
from tests.rules.real import RULES

AGES = {
    "wiek": {
        1: "becik i zapomoga są na dziecko do pierwszych urodzin (usr art. 15b)",
        2: "najdłuższe świadczenie rodzicielskie, 71 tygodni (usr art. 17c)",
        3: "o naukę młodszych dzieci się nie pyta",
        4: "o zerówkę dla młodszych dzieci się nie pyta",
        5: "o „Dobry start” dla młodszych dzieci się nie pyta; szkoły jeszcze nie ma",
        6: "o urlop wychowawczy pyta się rodziców młodszych dzieci",
        10: "przedszkola i zerówki już nie ma",
        12: "o szkołę ponadpodstawową nie pyta się młodszych",
        15: "o studia nie pyta się młodszych",
        16: "do 16 lat orzeczenie dziecka, potem stopień",
        18: "pełnoletność",
        20: "do tego wieku szkoła jest zwykła; dalej pyta się, czy specjalna",
        21: "zasiłek rodzinny na ucznia (usr art. 6 ust. 1)",
        24: "zasiłek rodzinny na studenta z niepełnosprawnością (usr art. 6 ust. 1)",
        25: "dziecko na utrzymaniu (usr art. 3 pkt 16), uczące się (ufa art. 9)",
        50: "o świadczenie przedemerytalne nie pyta się młodszych",
        56: "o ciążę nie pyta się starszych",
        65: "o szukanie pracy nie pyta się starszych",
        75: "dodatek pielęgnacyjny z powodu wieku",
    },
    "wiek_rocznikowo": {6: "warunek nauki dziecka (u_2025_1301)"},
    "wiek_w_miesiacach": {3: "termin „noworodek” świadczenia wychowawczego"},
}
"""Ages that formulas may compare with, by fact, and where each comes from."""

COUNTING = {
    Decimal(0): "nic, nikt, żaden",
    Decimal(1): "jeden, całość",
    Decimal(2): "więcej niż jeden",
    Decimal(3): "miesiące kwartału; rodzina wielodzietna ma troje dzieci",
    Decimal(12): "miesiące roku; rodzic jest co najmniej tyle lat starszy",
    INFINITY: "bez granicy",
}
"""Numbers that mean no amount of the law."""

SAME_FOR_A_YEAR = {Decimal("9.6"), Decimal(15)}
SAME_FOR_A_QUARTER = {Decimal("2.4"), Decimal("3.75")}
OTHERS = {
    "osoby_w_rodzinie": {Decimal(15)},  # tyle osób mieści pytanie
    "powierzchnia": {Decimal(1000)},
    "punkty_wzon": {Decimal(100)},  # skala WZON
    "wiek": {Decimal(120)},
    "wiek_rocznikowo": {Decimal(121)},
    "wiek_w_miesiacach": {Decimal(1451)},
}
"""Ends of domains, and what stands in an act as it stands in the formula."""


def age_of(node):
    found = RULES.facts.get(node.fact) if isinstance(node, ex.FactRef) else None
    ages = {Structure.AGE, Structure.AGE_IN_MONTHS, Structure.CALENDAR_AGE}
    return found.id if found and found.structure in ages else None


def numbers(formula):
    """Yield each number of a formula, and the age it is compared with if any."""
    ages = {}
    for node in walk(formula):
        if isinstance(node, ex.Compare):
            ages[id(node.right)] = age_of(node.left)
            ages[id(node.left)] = age_of(node.right)
    for node in walk(formula):
        if isinstance(node, ex.Number):
            yield node.value, ages.get(id(node))


def everything():
    for kind in ("facts", "values", "benefits", "income_kinds"):
        yield from getattr(RULES, kind).items()


def literals():
    return [
        (name, value, age)
        for name, part in everything()
        for formula in inside(part, stop=ex.Node)
        if isinstance(formula, ex.Node)
        for value, age in numbers(formula)
    ]


def allowed(name, value, age):
    if age is not None:
        return value == 0 or value in AGES[age]
    if name.endswith("_rok") and value in SAME_FOR_A_YEAR:
        return True
    if name.endswith("_kwartal") and value in SAME_FOR_A_QUARTER:
        return True
    return value in COUNTING or value in OTHERS.get(name, ())


def test_numbers_with_legal_meaning_are_parameters():
    found = literals()
    assert len(found) > 300
    refused = {one for one in found if not allowed(*one)}
    assert refused == set()


def test_every_allowed_number_is_really_there():
    found = literals()
    ages = {(age, int(value)) for _, value, age in found if age is not None}
    assert {(age, one) for age in AGES for one in AGES[age]} <= ages
    others = {(name, value) for name, value, age in found if age is None}
    assert {(name, one) for name in OTHERS for one in OTHERS[name]} <= others
    assert set(COUNTING) <= {value for _, value, _ in found}
