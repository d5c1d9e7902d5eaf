"""One change of the law: what it was and what it will be, in words and as data."""

from dataclasses import dataclass
from enum import StrEnum

from guide.model.law import Citation, Status
from guide.model.rulebook import Rulebook


class Kind(StrEnum):
    """What changes."""

    PARAMETER = "parameter"
    LOCAL = "local"
    CONDITION = "condition"
    VALUE = "value"
    AMOUNT = "amount"
    INCOME = "income"


@dataclass(frozen=True, slots=True)
class Side:
    """How something stands on one day; without `status` where only amounts have one.

    text    "1 010,00 zł", a formula, or that the law of the day is not on file
    source  "ustawa o pomocy społecznej, art. 8 ust. 1", or ""
    """

    text: str
    status: Status | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """Something that is not on both days the same."""

    kind: Kind
    id: str
    title: str
    before: Side
    after: Side

    @property
    def of_parameter(self) -> bool:
        """Tell whether it is an amount, rate or table."""
        return self.kind in {Kind.PARAMETER, Kind.LOCAL}


NOT_ON_FILE = Side("nie znamy prawa na ten dzień")


def cited(rulebook: Rulebook, citation: Citation | None) -> str:
    """Return where something stands in the law; "" without a source."""
    if citation is None:
        return ""
    act = rulebook.acts.get(citation.act)
    return f"{act.short if act else citation.act}, {citation.unit}"
