"""What an oracle says about one claim."""

from decimal import Decimal
from typing import NamedTuple


class Answer(NamedTuple):
    """Whether a benefit is due, and between which amounts in złote of its period."""

    due: bool
    least: Decimal | None = None
    most: Decimal | None = None


NOT_DUE = Answer(due=False)


def due(amount: Decimal) -> Answer:
    """Tell that exactly this amount in złote is due."""
    return Answer(due=True, least=amount, most=amount)
