"""What the households of each benefit are biased towards."""

from datetime import date
from decimal import Decimal

from guide.model.possible import NO, YES
from tests.oracle.families import Taste

_LITTLE = (0, 0, 0, 1, 2, 5)
_BASES = ("2402.99", "2403", "4806", "6000", "6000")
_YOUNG = tuple(map(Decimal, (5, 17, 18, 24, 25, 30)))
_EARNINGS = (
    "zarobki_brutto",
    tuple(map(Decimal, ("3000", "6438.50", "6500", "7500", "11957.20", "11957.21"))),
)
_SUMMER = date(2026, 5, 10)
_HELPED = ("pomoc_rodziny", "renta", "zasilek_dla_bezrobotnych", "praca", "brak")
_STATUTE = (
    ("kryterium_lokalne_osoby_samotnej", Decimal(1010)),
    ("kryterium_lokalne_na_osobe", Decimal(823)),
    ("zasilek_okresowy_gwarancja_lokalna", Decimal("0.50")),
)
_FLAT = (
    ("procent_progu_dm_jednoosobowe", Decimal("0.40")),
    ("procent_progu_dm_wieloosobowe", Decimal("0.30")),
    ("najwyzszy_udzial_dm", Decimal("0.70")),
    ("podwyzszenie_normy_dm", Decimal(0)),
)
_RULINGS = (
    ("stopien", ("brak", "umiarkowany", "znaczny")),
    ("orzeczenie_zus", ("calkowita_i_egzystencja", "calkowita", "egzystencja", "brak")),
)
_PENSIONS = ("emerytura", "renta", "renta_rodzinna", "praca", "brak")

TASTES = {
    "stypendium_szkolne": Taste(
        day=date(2026, 9, 10),
        ages=(5, 10, 15, 18, 23),
        sources=("praca", "brak"),
        fixed=(("uczy_sie", ("szkola_podstawowa", "szkola_ponadpodstawowa", "nie")),),
    ),
    "swiadczenie_wychowawcze": Taste(
        ages=(0, 4, 17, 18, 18, 20, 23), children=(1, 1, 2)
    ),
    "dobry_start": Taste(),
    "zasilek_rodzinny": Taste(),
    "jednorazowa_zapomoga": Taste(ages=_LITTLE),
    "za_zyciem": Taste(
        ages=_LITTLE,
        fixed=(("po_porodzie", (frozenset({"zaswiadczenie_za_zyciem"}),)),),
    ),
    "swiadczenie_rodzicielskie": Taste(ages=_LITTLE),
    "aktywni_rodzice_w_pracy": Taste(
        ages=(1, 1, 2, 2),
        children=(1, 2, 2, 3),
        fixed=(
            ("opieka_dzienna", ("dom", "dom", "dom", "dom", "zlobek")),
            ("podstawa_rodzica", tuple(map(Decimal, _BASES))),
        ),
    ),
    "fundusz_alimentacyjny": Taste(
        fixed=(
            ("drugi_rodzic", ("alimenty_zasadzone", "nie_zyje")),
            ("egzekucja", ("bezskuteczna", "dluznik_za_granica", "skuteczna")),
        )
    ),
    "swiadczenie_pielegnacyjne": Taste(
        fixed=(
            ("stopien", ("orzeczenie_do_16_lat", "znaczny", "umiarkowany")),
            ("wskazania", (frozenset({"pkt_7", "pkt_8"}), frozenset({"pkt_7"}))),
        )
    ),
    "trzynasta_emerytura": Taste(grown=(50, 85), sources=_PENSIONS, children=(0, 1)),
    "czternasta_emerytura": Taste(grown=(50, 85), sources=_PENSIONS, children=(0, 1)),
    "renta_wdowia": Taste(
        grown=(55, 85),
        sources=("renta_rodzinna emerytura", "renta_rodzinna renta", "renta_rodzinna"),
        children=(0,),
        circumstances=("smierc_bliskiej_osoby",),
        fixed=(
            ("stan_cywilny", ("wdowienstwo",)),
            ("wiek_owdowienia", tuple(map(Decimal, (45, 54, 55, 56, 59, 60, 61)))),
            ("wspolnosc_malzenska", (YES, YES, YES, NO)),
        ),
    ),
    "zasilek_okresowy": Taste(
        grown=(25, 70), sources=_HELPED, children=(0, 0, 1, 2), local=_STATUTE
    ),
    "zasilek_staly": Taste(
        grown=(25, 70),
        sources=_HELPED,
        children=(0, 0, 1, 2),
        fixed=(("stopien", ("brak", "umiarkowany", "znaczny")),),
    ),
    "dodatek_mieszkaniowy": Taste(
        sources=("praca", "emerytura", "brak"),
        local=_FLAT,
        home=(
            ("tytul_do_lokalu", ("najem_komunalny", "wlasnosc", "bez_tytulu")),
            ("powierzchnia", tuple(map(Decimal, (30, 45, 55, 60, 72, 85)))),
            ("wydatki_na_mieszkanie", tuple(map(Decimal, (350, 500, 900, 1400)))),
            ("instalacje", (frozenset({"ogrzewanie", "ciepla_woda", "gaz"}),)),
        ),
    ),
    "swiadczenie_uzupelniajace": Taste(
        grown=(20, 85),
        sources=("emerytura", "renta", "renta_socjalna", "zasilek_staly", "brak"),
        children=(0,),
        limits=(500, 2188, 2400, 2680, 2750),
        fixed=_RULINGS,
    ),
    "renta_socjalna": Taste(
        grown=(18, 50),
        sources=("renta_socjalna", "renta_rodzinna", "praca", "renta", "brak"),
        children=(0,),
        limits=(1000, 4000, 5700, 5900),
        fixed=(*_RULINGS, ("wiek_powstania_niezdolnosci", _YOUNG), _EARNINGS),
        day=_SUMMER,
    ),
    "dodatek_dopelniajacy": Taste(
        grown=(18, 50),
        sources=("renta_socjalna", "renta_rodzinna", "brak"),
        children=(0, 1),
        fixed=(*_RULINGS, ("wiek_powstania_niezdolnosci", _YOUNG)),
    ),
    "turnus_rehabilitacyjny": Taste(
        ages=(8, 15, 16, 20, 24),
        sources=("praca", "emerytura", "renta_socjalna", "brak"),
        children=(0, 0, 1, 2),
        day=_SUMMER,
        limits=(1500, 4600, 5980, 8000),
        fixed=(
            ("stopien", ("orzeczenie_do_16_lat", "lekki", "umiarkowany", "znaczny")),
            ("cel_pfron", (frozenset({"turnus"}),)),
        ),
    ),
}
