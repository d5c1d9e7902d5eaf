"""A share of many like cases for the gate; the others wait for `make verify`."""

from collections.abc import Sequence

import pytest


def sampled(cases: Sequence[object], every: int) -> list[object]:
    """Return all cases; the gate runs the first and then every `every`-th."""
    return [
        case if not number % every else pytest.param(case, marks=pytest.mark.deep)
        for number, case in enumerate(cases)
    ]
