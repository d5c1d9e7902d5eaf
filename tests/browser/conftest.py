"""What every journey brings along: the day for which the figures were worked out."""

import pytest
import time_machine

DAY = "2026-11-24"


@pytest.fixture
def _on_the_day():
    with time_machine.travel(f"{DAY} 10:00"):
        yield
