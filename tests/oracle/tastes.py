"""What the households of each benefit are biased towards."""

from datetime import date
from decimal import Decimal

from guide.model.possible import NO, YES
from tests.oracle.families import Taste

_LITTLE = (0, 0, 0, 1, 2, 5)
_BASES = ("2402.99", "2403", "4806", "6000", "6000")
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
}
