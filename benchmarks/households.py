"""Synthetic households, fully answered: couples and lone parents with children."""

from datetime import date
from decimal import Decimal
from random import Random

from guide.engine.interview import interview
from guide.engine.judging import Engine
from guide.model.kinds import Kind
from guide.model.possible import HOUSEHOLD, NO, YES, Interval, Key, Open
from guide.model.situation import Answer, Situation

DAY = date(2026, 11, 24)
Person = dict[str, object]


def draw(random: Random) -> list[Person]:
    """Draw people by the facts that the yardstick knows."""
    people = [_adult(random, "ja")]
    couple = random.random() < 0.5
    if couple:
        people.append(_adult(random, "malzonek"))
    children = range(random.randint(0, 3))
    return [*people, *(_child(random, couple=couple) for _ in children)]


def _adult(random: Random, role: str) -> Person:
    degree = random.choice(["brak", "brak", "lekki", "umiarkowany", "znaczny"])
    points = random.choice([None, 65, 72, 96]) if degree != "brak" else None
    income = Decimal(random.randint(0, 220000)) / 100
    return {
        "rola": role,
        "wiek": Decimal(random.randint(26, 59)),
        "plec": "kobieta" if role == "ja" else "mezczyzna",
        "stopien": degree,
        "niepelnosprawnosc_przed_21": random.choice([YES, NO]),
        "decyzja_wzon": NO if points is None else YES,
        "punkty_wzon": Decimal(points or 0),
        "bezrobotny": random.choice([YES, NO]),
        "stan_cywilny": "wdowienstwo",
        "renta_miesiac": income,
        "renta_rok": income * 12,
    }


def _child(random: Random, *, couple: bool) -> Person:
    age = random.randint(1, 17)
    fruitless = random.choice(["bezskuteczna", "skuteczna"])
    return {
        "rola": "wspolne_dziecko" if couple else "moje_dziecko",
        "wiek": Decimal(age),
        "stopien": random.choice(["brak", "brak", "orzeczenie_do_16_lat"])
        if age < 16
        else "brak",
        "uczy_sie": _school(age),
        "drugi_rodzic": "alimenty_zasadzone",
        "alimenty_zasadzone_kwota": Decimal(random.randint(30000, 140000)) / 100,
        "egzekucja": fruitless,
    }


def _school(age: int) -> str:
    if age < 3:
        return "nie"
    if age < 7:
        return "przedszkole"
    return "szkola_podstawowa" if age < 15 else "szkola_ponadpodstawowa"


def situation_of(engine: Engine, people: list[Person]) -> Situation:
    """Answer everything the guide asks these people; what is not drawn is neutral."""
    size = len(people)
    answers: dict[Key, Answer] = {
        (name, number): people[number][name]  # type: ignore[misc]
        for number in range(size)
        for name in ("rola", "wiek")
    }
    start = Situation(size, None, answers)

    def answer(key: Key, situation: Situation) -> Answer:
        name, person = key
        if person != HOUSEHOLD and name in people[person]:
            return people[person][name]  # type: ignore[return-value]
        if name == "zrodla":
            earns = "renta_miesiac" in people[person]
            return frozenset({"renta" if earns else "brak"})
        if name == "urodzenie":
            return date(DAY.year - int(people[person]["wiek"]), 5, 10)
        if name == "renta_od":
            return "dlugo_inaczej"
        return _neutral(engine, key, situation)

    for page in interview(engine, start, DAY, answer):
        start = page.after
    return start


_FIXED: dict[str, Answer] = {
    "gdzie_mieszka": "milicz",
    "wszyscy_obywatele_polscy": YES,
    "jedno_gospodarstwo": YES,
    "ktos_ma_orzeczenie": YES,
    "ubezpieczony": YES,
}


def _neutral(engine: Engine, key: Key, situation: Situation) -> Answer:
    fact = engine.rulebook.facts[key[0]]
    if fact.id in _FIXED:
        return _FIXED[fact.id]
    program = engine.linked(DAY).program
    found = program.fact(fact.id)(program.run(situation, DAY), key[1])
    match fact.kind:
        case Kind.YES_NO:
            return NO
        case Kind.OPTIONS:
            return frozenset({fact.exclusive or ""})
        case Kind.OPTION:
            left = [
                one.id
                for one in fact.options
                if not isinstance(found, Open) or one.id in found.range.options  # type: ignore[union-attr]
            ]
            otherwise = fact.otherwise
            return otherwise if otherwise in left else left[0]  # type: ignore[return-value]
        case Kind.PERSONS:
            return ()
        case Kind.DATE:
            return date(DAY.year - 5, 5, 10)
        case _:
            range_ = found.range if isinstance(found, Open) else Interval(found, found)  # type: ignore[arg-type]
            return range_.least  # type: ignore[union-attr]
