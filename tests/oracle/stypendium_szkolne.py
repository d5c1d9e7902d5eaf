"""School scholarship (szkola.md §1; income: dochod.md §3, §4, §8).

Not compared: late claims (the guide says „ask”), and pupils without a difficulty of the
list, which is open. Incomes are those that these households have.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from tests.oracle.answer import NOT_DUE, Answer

_LIMIT = Decimal(823)
_LEAST, _MOST = Decimal("99.20"), Decimal("248.00")
# §8 pkt 1 does not say it of a boarding school: its pupil stays of the family
_AT_HOME = {"nie", "szkola_z_utrzymaniem"}
_SCHOOLS = {"szkola_podstawowa", "szkola_ponadpodstawowa"}


def assess(
    home: Mapping[str, object],
    people: Sequence[Mapping[str, object]],
    claimant: int,
    day: date,
) -> Answer:
    """Give 80-200 % of 124 zł a month to a pupil under 24 of a poor family, in time."""
    pupil = people[claimant]
    in_time = day <= date(day.year, 9, 15)
    fits = pupil["uczy_sie"] in _SCHOOLS and pupil["wiek"] < 24
    at_home = [one for one in people if one["placowka"] in _AT_HOME]
    together = at_home if pupil["placowka"] in _AT_HOME else [pupil]
    all_of_it = sum((_income(one) for one in together), Decimal(0))
    poor = all_of_it <= _LIMIT * len(together)  # §8: who lives together
    lives_here = home["gdzie_mieszka"] != "za_granica"
    if not (in_time and fits and poor and lives_here):
        return NOT_DUE
    return Answer(due=True, least=_LEAST, most=_MOST)


def _income(person: Mapping[str, object]) -> Decimal:
    """Return what came in the month before; what has ended is told as 0 (§3)."""
    found = Decimal(0)
    for source in ("praca", "zlecenie"):
        if source in person["zrodla"]:
            found += person[f"{source}_miesiac"]
    if "zlecenie" in person["zrodla"]:
        found -= person["zlecenie_koszty"]
    if "alimenty" in person["zrodla"]:
        found += person["alimenty_miesiac"]
    return max(found, Decimal(0))
