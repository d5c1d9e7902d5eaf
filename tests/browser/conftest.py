"""What a visitor brings along: a day, and a file to read."""

import pytest
import time_machine

DAY = "2026-11-24 10:00"


@pytest.fixture
def today():
    """Let it be the day for which the figures were worked out."""
    with time_machine.travel(DAY):
        yield DAY.split(maxsplit=1)[0]
