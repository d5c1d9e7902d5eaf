"""How benefits bear on each other: choices, exclusions of one side, income first."""

from dataclasses import dataclass

from guide.model.expressions import Node
from guide.model.law import Citation, Place


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice that the law leaves to somebody: only one claim of several is paid.

    `one_of` are benefits in order, or a single one between its claimants. Two claims
    exclude each other when `when` holds of their claimants: slot 0 (`osoba`) claims the
    benefit that stands first, slot 1 (`inna`) the other. Without it they do for the
    same claimant, and always where one of them is the household.
    """

    id: str
    one_of: tuple[str, ...]
    chooser: str
    text: str
    citation: Citation
    place: Place
    when: Node | None = None


@dataclass(frozen=True, slots=True)
class OneSided:
    """An exclusion that only one of two acts states: `benefit` is refused, not both."""

    benefit: str
    excluded_by: str
    reason: str
    citation: Citation
    place: Place


@dataclass(frozen=True, slots=True)
class IncomeOrder:
    """Which of two benefits that count each other as income is granted first."""

    first: str
    then: str
    reason: str
    citation: Citation
    place: Place
