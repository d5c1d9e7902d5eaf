"""What the commands are given, and what they give back as data."""

import json
import re

from tests.engine.tiny import DAY
from tests.rulecases import ROOT

PERSONAS = ROOT / "tests" / "personas"
GOOD = ROOT / "tests" / "loading" / "good"
BAD = ROOT / "tests" / "loading" / "bad"
SMALL = f"--rules={GOOD}"
TODAY = f"--day={DAY}"


def persona(number):
    (path,) = PERSONAS.glob(f"{number}-*.yaml")
    return path


def rows(lines):
    return json.loads("\n".join(lines))["benefits"]


def without_relatives():
    """Describe a mother who needs a care home; of those elsewhere nothing is said."""
    text = persona(20).read_text("utf-8")
    assert text.count("\nkrewni:") == 1
    return re.sub(r"\nkrewni:.*?(?=\n\w|\Z)", "", text, flags=re.DOTALL)
