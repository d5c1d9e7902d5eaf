"""Amounts of the law: when they were seen, how well they are known, who uses them."""

import re
from datetime import date

from guide.engine.dependencies import Dependencies
from guide.model.law import Status
from guide.model.possible import INFINITY
from tests.engine.tiny import DAY
from tests.rulecases import ROOT
from tests.rules.real import BENEFITS, RULES


def spans():
    return [
        (parameter, span)
        for parameter in RULES.parameters.values()
        for span in (*parameter.spans, *parameter.office_spans)
    ]


def test_every_span_was_seen_by_somebody_and_says_how_well_it_is_known():
    assert len(spans()) > 150
    for parameter, span in spans():
        place = f"{parameter.id} {span.since}"
        assert date(2026, 1, 1) <= span.checked <= date.today(), place  # noqa: DTZ011
        assert span.citation.act in RULES.acts, place
        assert (span.value is None) is (span.status is Status.UNKNOWN), place


def test_what_is_not_known_says_why():
    """Bounds without a reason are the statute's own."""
    silent = {
        parameter.id
        for parameter, span in spans()
        if span.status is Status.UNKNOWN and not span.note
    }
    assert silent == {"zasilek_okresowy_gwarancja_lokalna"}


def test_what_is_not_known_has_bounds_that_leave_room():
    for parameter, span in spans():
        if span.status is Status.UNKNOWN:
            assert 0 <= span.least < span.most < INFINITY, parameter.id


def test_local_law_says_what_to_ask_the_office():
    local = {one.id: one.ask for one in RULES.parameters.values() if one.local}
    assert len(local) >= 11
    assert all(ask and ask.endswith("?") for ask in local.values())
    named = {name for item in RULES.local_items for name in item.parameters}
    assert named == set(local)
    assert len(RULES.local_items) == 10


def test_every_parameter_is_used_or_told():
    dependencies = Dependencies(RULES, DAY)
    used = {
        name for one in BENEFITS for name in dependencies.of_benefit(one.id).parameters
    }
    told = {
        name
        for path in (ROOT / "rules").rglob("*.yaml")
        for name in re.findall(r"\{(\w+)\}", path.read_text("utf-8"))
    }
    assert set(RULES.parameters) - used - told == set()
