"""The real rules as a whole: nothing forgotten, nothing named twice, no dead ends."""

from collections import Counter
from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from decimal import Decimal

import pytest

from guide.engine.dependencies import Dependencies, walk
from guide.engine.judging import Engine
from guide.model import expressions as ex
from guide.model.catalogues import ChannelKind
from guide.model.kinds import Entity, Kind
from guide.model.law import Status
from guide.model.possible import HOUSEHOLD, INFINITY
from guide.model.rulebook import Discretion, Structure
from guide.model.situation import Situation
from guide.present.cards import benefit_at, slug_of
from guide.present.telling import Telling
from guide.web.questions import Asker
from guide.web.visit import Visit
from tests.engine.tiny import DAY
from tests.rulecases import real_engine, real_rulebook

RULES = real_rulebook()
BENEFITS = RULES.benefits.values()
LEAP_YEAR = 2028

every_benefit = pytest.mark.parametrize("benefit", BENEFITS, ids=lambda one: one.id)
every_fact = pytest.mark.parametrize(
    "fact", RULES.facts.values(), ids=lambda one: one.id
)


def repeated(words):
    return sorted(word for word, number in Counter(words).items() if number > 1)


# -- benefits ------------------------------------------------------------------


def test_these_are_the_benefits():
    """The first 24, as the issue lists them."""
    assert set(RULES.benefits) == {
        "dobry_start",
        "dodatek_mieszkaniowy",
        "dps",
        "fundusz_alimentacyjny",
        "interwencja_kryzysowa",
        "jednorazowa_zapomoga",
        "opieka_zdrowotna_art54",
        "posilek",
        "praca_socjalna",
        "schronienie",
        "specjalny_zasilek_celowy",
        "sprawienie_pogrzebu",
        "stypendium_szkolne",
        "swiadczenie_pielegnacyjne",
        "swiadczenie_uzupelniajace",
        "swiadczenie_wspierajace",
        "swiadczenie_wychowawcze",
        "uslugi_opiekuncze",
        "zasilek_celowy",
        "zasilek_celowy_zdarzenie_losowe",
        "zasilek_okresowy",
        "zasilek_pielegnacyjny",
        "zasilek_rodzinny",
        "zasilek_staly",
    }


@every_benefit
def test_a_benefit_says_what_the_guide_cannot_check(benefit):
    assert benefit.unmodelled
    assert all(text.endswith((".", "?", "!")) for text in benefit.unmodelled)


@every_benefit
def test_a_benefit_says_what_to_bring_and_what_to_do(benefit):
    assert benefit.documents
    assert len(benefit.next_step) > 20
    assert benefit.next_step.endswith(".")


@every_benefit
def test_a_benefit_says_how_much_or_what_one_gets(benefit):
    """Not both: an amount in words is for help that is no money."""
    told = [benefit.amount, benefit.amount_text]
    assert [one for one in told if one is not None] or benefit.parts


@every_benefit
def test_a_paper_is_named_once_for_each_circumstance(benefit):
    assert len(set(benefit.documents)) == len(benefit.documents)
    used = [(one.document, one.each, one.when) for one in benefit.documents]
    assert len(set(used)) == len(used)


@every_benefit
def test_a_benefit_has_a_way_with_an_office_and_an_appeal(benefit):
    procedure = RULES.procedures[benefit.procedure]
    assert procedure.channels
    assert procedure.steps
    assert procedure.appeal.text
    assert procedure.appeal.citation.act in RULES.acts
    assert benefit.office in RULES.offices


def test_only_what_needs_no_decision_has_no_term_of_appeal():
    without = {
        name for name, one in RULES.procedures.items() if one.appeal.term is None
    }
    assert without == {"wniosek_bez_wywiadu", "pogrzeb"}


def test_terms_of_appeal():
    terms = {
        (one.appeal.term.number, str(one.appeal.term.counting))
        for one in RULES.procedures.values()
        if one.appeal.term is not None
    }
    assert terms == {(14, "days"), (1, "months")}


def test_whatever_can_be_appealed_can_be_told_as_refused():
    """Each with an option of its own, read by nothing else."""
    decided = {
        one.id for one in BENEFITS if RULES.procedures[one.procedure].appeal.term
    }
    refused = {one.id: one.refused for one in BENEFITS if one.refused}
    assert set(refused) == decided
    (fact,) = {formula.collection.fact for formula in refused.values()}
    assert refused == {
        name: ex.In(ex.Option(name), ex.FactRef(fact, None)) for name in decided
    }
    options = {option.id for option in RULES.facts[fact].options}
    assert options - decided == {RULES.facts[fact].exclusive}


def test_what_can_be_received_says_until_when():
    silent = {one.id for one in BENEFITS if one.received and not one.duration}
    assert silent == set()


def test_what_is_only_electronic_says_who_helps_offline():
    electronic = {name for name, one in RULES.procedures.items() if one.electronic_only}
    assert electronic == {"zus_800", "zus_dobry_start"}
    helped = {name for name, one in RULES.procedures.items() if one.offline_help}
    assert helped == electronic | {"zus_wspierajace"}  # only its second step is online
    for name, one in RULES.procedures.items():
        kinds = {channel.kind for channel in one.channels}
        assert (kinds == {ChannelKind.ELECTRONIC}) is (name in electronic)


def test_what_the_office_decides_freely():
    """Whether at all, or only how much; everything else follows from the act."""
    free = {
        kind: {one.id for one in BENEFITS if one.discretion is kind}
        for kind in (Discretion.GRANT, Discretion.AMOUNT)
    }
    assert free == {
        Discretion.GRANT: {
            "specjalny_zasilek_celowy",
            "uslugi_opiekuncze",
            "zasilek_celowy",
            "zasilek_celowy_zdarzenie_losowe",
        },
        Discretion.AMOUNT: {"posilek", "stypendium_szkolne", "zasilek_okresowy"},
    }


def test_no_two_benefits_share_a_name_or_an_address():
    assert repeated(one.title for one in BENEFITS) == []
    assert repeated(slug_of(one.id) for one in BENEFITS) == []
    for one in BENEFITS:
        assert benefit_at(RULES, slug_of(one.id)) is one


@every_benefit
def test_deadlines_are_days_that_exist(benefit):
    for one in benefit.deadlines:
        if one.fact is None:
            assert date(LEAP_YEAR, one.month, one.day).month == one.month
            assert (one.days, one.months) == (None, None)
        else:
            assert RULES.facts[one.fact].kind is Kind.DATE
            assert (one.days or 0) + (one.months or 0) > 0
            assert (one.month, one.day) == (None, None)


@pytest.mark.parametrize("year", range(2022, 2028))
@pytest.mark.parametrize(
    ("name", "last"),
    [("nabor_dobry_start", (11, 30)), ("stypendium_termin", (9, 15))],
)
def test_yearly_windows_open_and_close_on_the_same_days(name, last, year):
    first, end, day = date(year, 7, 1), date(year, *last), timedelta(days=1)
    days = (first - day, first, end, end + day)
    found = [RULES.parameters[name].on(one).value for one in days]
    assert found == [0, 1, 1, 0]


def test_deadlines_of_the_year():
    days = {
        (benefit.id, f"{one.day:02}.{one.month:02}")
        for benefit in BENEFITS
        for one in benefit.deadlines
        if one.fact is None
    }
    assert days == {
        ("dobry_start", "30.11"),
        ("fundusz_alimentacyjny", "30.11"),
        ("stypendium_szkolne", "15.09"),
        ("swiadczenie_wychowawcze", "30.04"),
        ("zasilek_rodzinny", "30.11"),
    }


# -- needs, events, papers -----------------------------------------------------


def test_every_benefit_stands_under_a_need():
    shown = {name for tile in RULES.needs.values() for name in tile.benefits}
    assert set(RULES.benefits) - shown == set()


@pytest.mark.parametrize("kind", ["needs", "events"])
def test_every_tile_leads_to_benefits_each_once(kind):
    tiles = getattr(RULES, kind).values()
    assert len(tiles) >= 8
    for tile in tiles:
        assert tile.benefits, tile.id
        assert repeated(tile.benefits) == []
        assert set(tile.benefits) <= set(RULES.benefits)
    assert repeated(tile.title for tile in tiles) == []


@pytest.mark.parametrize("need", RULES.needs)
def test_a_need_alone_opens_an_interview(need):
    """Nothing is settled for somebody unknown before anything has been asked."""
    chosen = RULES.needs[need].benefits
    found = real_engine().assess(Situation(2), DAY, chosen)
    assert found.needs.ask
    assert {one.benefit for one in found.judgements} <= set(chosen)


def test_every_paper_is_needed_somewhere():
    needed = {use.document for one in BENEFITS for use in one.documents}
    assert set(RULES.documents) - needed == set()
    assert repeated(one.title for one in RULES.documents.values()) == []


def test_every_procedure_is_somebodys():
    assert set(RULES.procedures) - {one.procedure for one in BENEFITS} == set()


# -- law -----------------------------------------------------------------------


def spans():
    return [
        (parameter, span)
        for parameter in RULES.parameters.values()
        for span in (*parameter.spans, *parameter.office_spans)
    ]


def test_every_span_was_seen_by_somebody_and_says_how_well_it_is_known():
    assert len(spans()) > 150
    for parameter, span in spans():
        place = f"{parameter.id} {span.since}"
        assert date(2026, 1, 1) <= span.checked <= date.today(), place  # noqa: DTZ011
        assert span.citation.act in RULES.acts, place
        assert (span.value is None) is (span.status is Status.UNKNOWN), place


def test_what_is_not_known_says_why():
    """Bounds without a reason are the statute's own."""
    silent = {
        parameter.id
        for parameter, span in spans()
        if span.status is Status.UNKNOWN and not span.note
    }
    assert silent == {"zasilek_okresowy_gwarancja_lokalna"}


def test_what_is_not_known_has_bounds_that_leave_room():
    for parameter, span in spans():
        if span.status is Status.UNKNOWN:
            assert 0 <= span.least < span.most < INFINITY, parameter.id


def test_local_law_says_what_to_ask_the_office():
    local = {one.id: one.ask for one in RULES.parameters.values() if one.local}
    assert len(local) == 7
    assert all(ask and ask.endswith("?") for ask in local.values())
    named = {name for item in RULES.local_items for name in item.parameters}
    assert named == set(local)
    assert len(RULES.local_items) == 10


def test_every_parameter_is_used_or_told():
    dependencies = Dependencies(RULES, DAY)
    used = {
        name for one in BENEFITS for name in dependencies.of_benefit(one.id).parameters
    }
    told = {"stypendium_razy_w_roku"}  # stands in a text only
    assert set(RULES.parameters) - used - told == set()


# -- numbers in formulas -------------------------------------------------------

AGES = {
    "wiek": {
        1: "becik i zapomoga są na dziecko do pierwszych urodzin (usr art. 15b)",
        3: "o naukę młodszych dzieci się nie pyta",
        5: "o „Dobry start” dla młodszych dzieci się nie pyta",
        6: "o urlop wychowawczy pyta się rodziców młodszych dzieci",
        16: "do 16 lat orzeczenie dziecka, potem stopień",
        18: "pełnoletność",
        20: "do tego wieku szkoła jest zwykła; dalej pyta się, czy specjalna",
        21: "zasiłek rodzinny na ucznia (usr art. 6 ust. 1)",
        24: "zasiłek rodzinny na studenta z niepełnosprawnością (usr art. 6 ust. 1)",
        25: "dziecko na utrzymaniu (usr art. 3 pkt 16), uczące się (ufa art. 9)",
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


def nodes(part):
    """Yield every formula inside of a part of the rules."""
    if isinstance(part, ex.Node):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from nodes(one)
    elif is_dataclass(part):
        for field in fields(part):
            yield from nodes(getattr(part, field.name))


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
        for formula in nodes(part)
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


# -- questions -----------------------------------------------------------------


@every_fact
def test_options_differ_in_every_voice(fact):
    for texts in (
        [one.id for one in fact.options],
        [one.label for one in fact.options],
        [one.label_other or one.label for one in fact.options],
    ):
        assert repeated(texts) == []


@every_fact
def test_a_question_says_why_and_is_asked_of_others_too(fact):
    assert fact.question.endswith("?")
    assert fact.question_other.endswith("?")
    assert fact.why.endswith(".")


def test_every_fact_changes_a_result_on_some_day():
    days = [date(2022, 6, 1), date(2026, 10, 15), DAY]
    used = {
        name
        for day in days
        for dependencies in [Dependencies(RULES, day)]
        for one in BENEFITS
        for name in dependencies.of_benefit(one.id).facts
    }
    in_deadlines = {"wiek_w_miesiacach"}
    assert set(RULES.facts) - used - in_deadlines == set()


def test_health_violence_prison_and_origin_are_sensitive():
    sensitive = {one.id for one in RULES.facts.values() if one.sensitive}
    assert sensitive >= {
        "ciaza",
        "czeka_na_orzeczenie",
        "dlugotrwale_chory",
        "drugi_rodzic",
        "ktos_ma_orzeczenie",
        "ktos_potrzebuje_pomocy",
        "ktos_w_placowce",
        "niepelnosprawnosc_przed_21",
        "obywatelstwo",
        "orzeczenie_zus",
        "placowka",
        "potrzebna_pomoc",
        "punkty_wzon",
        "stopien",
        "trudnosci",
        "tytul_pobytowy",
        "wskazania",
        "wszyscy_obywatele_polscy",
        "zdolny_do_samoobslugi",
    }


@pytest.fixture(scope="module")
def asker():
    """Ask the questions as pages do, of two people and somebody elsewhere."""
    visit = Visit(household=(0, 1), relatives=(2,), last=2)
    return Asker(visit, Telling(Engine(RULES), visit.situation(), DAY))


_WHO = {Entity.HOUSEHOLD: HOUSEHOLD, Entity.PERSON: 1, Entity.RELATIVE: 2}


@every_fact
def test_whoever_does_not_know_or_want_to_say_can_say_so(asker, fact):
    found = asker.question((fact.id, _WHO[fact.entity]))
    if fact.id in {"rola", "pokrewienstwo"}:
        assert found.unknown == ""
    else:
        assert found.unknown == ("Wolę nie mówić" if fact.sensitive else "Nie wiem")
