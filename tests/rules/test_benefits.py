"""Every benefit: nothing forgotten, nothing named twice, no dead ends."""

from datetime import date, timedelta

import pytest

from guide.model import expressions as ex
from guide.model.catalogues import ChannelKind
from guide.model.kinds import Kind
from guide.model.rulebook import Discretion
from guide.present.cards import benefit_at, slug_of
from tests.rules.real import BENEFITS, RULES, repeated

LEAP_YEAR = 2028

every_benefit = pytest.mark.parametrize("benefit", BENEFITS, ids=lambda one: one.id)


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
    assert without == {
        "wniosek_bez_wywiadu",
        "pogrzeb",
        "recepta",
        # the county pays by contract; the dossier names no body of appeal
        "aktywny_samorzad",
        "karta_parkingowa",
        "pfron_bez_umowy",
        "pfron_z_umowa",
        "tlumacz_jezyka_migowego",
        "turnus_rehabilitacyjny",
        "paczki_zywnosciowe",  # a referral, not a decision
        "wynagrodzenie_opiekuna",  # the court says how
        "zasilek_losowy_ucznia",  # a programme of its own after each disaster
        "zamkniety_nabor",  # nothing is decided any more
        "asystent_rodziny",  # the dossier names no body of appeal
        "dzialania_wobec_dluznika",  # nothing is decided for whoever asks
        "dowoz_dziecka",  # the dossier names no body of appeal
        # a programme: the dossier names no body of appeal
        "korpus_wsparcia_seniorow",
        "program_z_karta_zgloszenia",
        "skladki_zdrowotne",  # the centre registers of itself
    }


def test_terms_of_appeal():
    terms = {
        (one.appeal.term.number, str(one.appeal.term.counting))
        for one in RULES.procedures.values()
        if one.appeal.term is not None
    }
    assert terms == {(14, "days"), (1, "months")}


def test_a_told_refusal_can_be_appealed():
    """Each with an option of its own, read by nothing else."""
    decided = {
        one.id for one in BENEFITS if RULES.procedures[one.procedure].appeal.term
    }
    refused = {one.id: one.refused for one in BENEFITS if one.refused}
    assert set(refused) <= decided
    (fact,) = {formula.collection.fact for formula in refused.values()}
    assert refused == {
        name: ex.In(ex.Option(name), ex.FactRef(fact, None)) for name in refused
    }
    options = {option.id for option in RULES.facts[fact].options}
    assert options - set(refused) == {RULES.facts[fact].exclusive}


def test_what_can_be_received_says_until_when():
    silent = {one.id for one in BENEFITS if one.received and not one.duration}
    assert silent == set()


def test_what_is_only_electronic_says_who_helps_offline():
    electronic = {name for name, one in RULES.procedures.items() if one.electronic_only}
    assert electronic == {"zus_800", "zus_aktywny_rodzic", "zus_dobry_start"}
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
            "asystent_osobisty",
            "dps_wsparcie_krotkoterminowe",
            "korpus_wsparcia_seniorow",
            "opieka_wytchnieniowa",
            "mama_4_plus",
            "instrumenty_urzedu_pracy",
            "aktywny_samorzad",
            "likwidacja_barier_architektonicznych",
            "likwidacja_barier_technicznych",
            "przedmioty_ortopedyczne",
            "sprzet_rehabilitacyjny",
            "tlumacz_jezyka_migowego",
            "turnus_rehabilitacyjny",
            "bilet_kredytowany",
            "asystent_rodziny",
            "pomoc_dla_rodzin_zastepczych",
            "ekonomiczne_usamodzielnienie",
            "mieszkanie_treningowe_wspomagane",
            "osrodek_wsparcia",
            "pomoc_zywnosciowa_fepz",
            "program_wychodzenia_z_bezdomnosci",
            "rodzinny_dom_pomocy",
            "specjalistyczne_uslugi_opiekuncze_psychiczne",
            "specjalny_zasilek_celowy",
            "srodowiskowy_dom_samopomocy",
            "uslugi_opiekuncze",
            "uslugi_sasiedzkie",
            "wynagrodzenie_opiekuna",
            "zasilek_celowy",
            "zasilek_celowy_zdarzenie_losowe",
            "zasilek_szkolny",
            "zasilek_zwrotny",
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
        ("aktywny_samorzad", "10.10"),
        ("aktywny_samorzad", "31.08"),
        ("dobry_start", "30.11"),
        ("fundusz_alimentacyjny", "30.11"),
        ("stypendium_szkolne", "15.09"),
        ("swiadczenie_wychowawcze", "30.04"),
        ("zasilek_rodzinny", "30.11"),
    }
