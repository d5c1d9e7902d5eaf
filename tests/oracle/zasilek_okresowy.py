"""The periodic grant (pomoc-spoleczna.md 1.2: art. 38 of the act of 12.03.2004).

The reasons are an open list, so that the office may find one where the law names none:
the oracle takes it that there is one, and is asked only where the guide has settled it.
The council of these tests has raised nothing.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from tests.oracle.answer import NOT_DUE, Answer
from tests.oracle.social_act import (
    IN_FAMILY,
    PRISON,
    SINGLE,
    income,
    without_foster_children,
)

_LEAST = Decimal(20)


def assess(
    home: Mapping[str, object],  # noqa: ARG001  every oracle has one shape
    people: Sequence[Mapping[str, object]],
    claimant: int,
    day: date,  # noqa: ARG001  every oracle has one shape
) -> Answer:
    """Give from half to the whole of what the income lacks to the criterion."""
    members = without_foster_children(people, claimant)
    had = income(people, members)
    single = len(members) == 1
    criterion = SINGLE if single else IN_FAMILY * len(members)
    if people[claimant]["placowka"] in PRISON or had.most >= criterion:
        return NOT_DUE
    lacking = criterion - had.most
    whole = criterion - had.least
    most = min(whole, IN_FAMILY) if single else whole
    least = max(lacking / 2, _LEAST)
    return Answer(due=True, least=least, most=max(most, _LEAST))
