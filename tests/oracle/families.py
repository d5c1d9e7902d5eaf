"""Complete families drawn at random, near the limits of the benefits for them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from random import Random

from guide.engine.judging import Engine
from guide.engine.relevance import people_of
from guide.engine.synthetic import Completer
from guide.model.facts import COMPUTED
from guide.model.kinds import Kind
from guide.model.possible import HOUSEHOLD, NO, YES, Key, Open
from guide.model.situation import DONT_KNOW, Answer, Situation

DAY = date(2026, 11, 25)
_GROWN = {"ja", "malzonek", "partner"}
_GROSZ = Decimal("0.01")
_SINCE = ("dlugo_podobnie", "dlugo_podobnie", "dlugo_inaczej", "pozniej", "juz_nie")
_LIMITS = (500, 823, 674, 764, 900, 1665, 1922, 2900)


@dataclass(frozen=True, slots=True)
class Taste:
    """What a benefit's households are biased towards."""

    ages: tuple[int, ...] = (0, 1, 2, 4, 5, 10, 15, 17, 18, 20, 23)
    grown: tuple[int, int] = (24, 50)
    sources: tuple[str, ...] = ("praca", "zlecenie", "brak")
    children: tuple[int, ...] = (1, 1, 2, 3, 4)
    day: date = DAY
    circumstances: tuple[str, ...] = ("zadne",)
    fixed: tuple[tuple[str, tuple[object, ...]], ...] = ()
    home: tuple[tuple[str, tuple[object, ...]], ...] = ()
    local: tuple[tuple[str, Decimal], ...] = ()
    limits: tuple[int, ...] = _LIMITS


def drawn(engine: Engine, random: Random, taste: Taste) -> Situation:
    """Draw a family that has answered everything."""
    roles = _roles(random, taste)
    grown = sum(role in _GROWN for role in roles)
    near = Decimal(random.choice(taste.limits)) * len(roles) / grown
    answers = _at_home(random, taste)
    for person, role in enumerate(roles):
        adult = role in _GROWN
        age = random.randint(*taste.grown) if adult else random.choice(taste.ages)
        answers["rola", person] = role
        answers["wiek", person] = Decimal(age)
        answers["urodzenie", person] = _birth(age, taste.day, random)
        answers["stan_cywilny", person] = _status(role, random)
        if adult or random.random() < 0.8:
            answers["placowka", person] = "nie"
        answers |= _earning(person, near, random, taste) if adult else {}
        if not adult:
            rare = random.choices(["brak", "alimenty", "praca"], [8, 2, 1])[0]
            answers["zrodla", person] = frozenset({rare})
        awarded = random.randint(1, 150000) / Decimal(100)
        answers["alimenty_zasadzone_kwota", person] = awarded.quantize(_GROSZ)
        for name, choices in taste.fixed:
            if random.random() < 0.7:
                answers[name, person] = random.choice(choices)
    for name, choices in taste.home:
        answers[name, HOUSEHOLD] = random.choice(choices)
    known = engine.rulebook.facts
    answers = {key: value for key, value in answers.items() if key[0] in known}
    return Completer(engine, taste.day, random).complete(
        Situation(len(roles), 0, answers)
    )


def _roles(random: Random, taste: Taste) -> list[str]:
    roles = ["ja", *random.choice([[], ["malzonek"], ["partner"]])]
    kinds = ["moje_dziecko"]
    if len(roles) > 1:
        kinds += ["wspolne_dziecko"] * 3 + ["dziecko_partnera"]
    children = random.choice(taste.children)
    return roles + [random.choice(kinds) for _ in range(children)]


def _at_home(random: Random, taste: Taste) -> dict[Key, Answer]:
    return {
        ("gdzie_mieszka", HOUSEHOLD): "milicz",
        ("wszyscy_obywatele_polscy", HOUSEHOLD): YES,
        ("jedno_gospodarstwo", HOUSEHOLD): YES,
        ("okolicznosci", HOUSEHOLD): frozenset(taste.circumstances),
        ("ktos_w_placowce", HOUSEHOLD): random.choice([NO, NO, NO, YES]),
        ("odmowy", HOUSEHOLD): frozenset({"zadne"}),
        ("ktos_ma_orzeczenie", HOUSEHOLD): random.choice([NO, YES, YES]),
    }


def _earning(
    person: int, near: Decimal, random: Random, taste: Taste
) -> dict[Key, Answer]:
    """Draw sources that bring about as much as the limit leaves to each adult."""
    sources = random.choice(taste.sources).split()
    found: dict[Key, Answer] = {("zrodla", person): frozenset(sources)}
    about = max(near + random.randint(-15000, 15000) / Decimal(100), Decimal(0))
    for source in sources:
        found |= _money(source, person, about, random)
    return found


def _status(role: str, random: Random) -> str:
    """Draw who is not married: a spouse elsewhere is of the family, but not told of."""
    if role not in _GROWN:
        return random.choices(["wolny", "malzenstwo", "rozwod"], [12, 1, 1])[0]
    return random.choice(["wolny", "rozwod", "wdowienstwo", "separacja_sadowa"])


def _money(
    source: str, person: int, about: Decimal, random: Random
) -> dict[Key, Answer]:
    since = random.choice(_SINCE)
    found: dict[Key, Answer] = {
        (f"{source}_{name}", person): about.quantize(_GROSZ)
        for name in ("miesiac", "pierwszy", "brutto")
    }
    if since == "juz_nie":  # the question says so
        found[f"{source}_miesiac", person] = Decimal(0)
    found[f"{source}_od", person] = since
    found[f"{source}_rok", person] = (about * 12).quantize(_GROSZ)
    return found


def _birth(age: int, day: date, random: Random) -> date:
    """Draw a month of birth, which is all that the questions ask."""
    year, month = day.year - age, random.randint(1, 12)
    if month > day.month:
        year -= 1
    return date(year, month, 1)


def read(
    engine: Engine, situation: Situation, day: date
) -> tuple[Mapping[str, object], list[Mapping[str, object]]]:
    """Return what the household and each person answered or, unasked, is taken as."""
    program = engine.linked(day).program
    run = program.run(situation, day)
    home: dict[str, object] = {}
    people: list[dict[str, object]] = [{} for _ in situation.persons()]
    for fact in engine.rulebook.facts.values():
        if fact.structure in COMPUTED:
            continue
        for person in people_of(fact, situation):
            value = (
                situation.answers.get((fact.id, person))
                if fact.kind is Kind.DATE
                else program.fact(fact.id)(run, person)
            )
            if value is DONT_KNOW or isinstance(value, Open):
                value = None
            if value in (YES, NO):
                value = value is YES
            if person == HOUSEHOLD:
                home[fact.id] = value
            elif person < len(people):
                people[person][fact.id] = value
    return home, people
