"""Amounts of the law: when they were seen, how well they are known, who uses them."""

import re
from datetime import date

from guide.engine.dependencies import Dependencies
from guide.loading.situations import load_situation
from guide.model.law import Status
from guide.model.possible import INFINITY
from tests.engine.promises import by_claim
from tests.engine.tiny import DAY
from tests.rulecases import ROOT, real_engine
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


YEARS_EVE, NEW_YEAR = date(2026, 12, 31), date(2027, 1, 1)
_OF_A_YEAR = re.compile(r"\b(w|na) 20\d\d\b")
_ABOUT_A_YEAR = 366 + 31
_RHYTHM = 3


def is_of_a_year(span):
    """Tell whether a span rests on what is announced for a year: "w 2026 r."."""
    act = RULES.acts[span.citation.act]
    return bool(_OF_A_YEAR.search(f"{act.title} {act.short}"))


def ended_soon(parameter):
    """Return the spans that held for about a year at most."""
    ends = [one for one in parameter.spans if one.until is not None]
    return [one for one in ends if (one.until - one.since).days <= _ABOUT_A_YEAR]


def test_what_is_announced_for_a_year_ends():
    """A fresh clone must not compute in 2027 with what is known only for 2026.

    A span without `until` says that the law sets no end: so it cannot rest on an
    announcement for one year, nor follow several others of a year each.
    """
    yearly = [one for _, one in spans() if is_of_a_year(one)]
    assert yearly
    assert [one for one in yearly if one.until is None] == []
    rhythm = [one for one in RULES.parameters.values() if is_rhythmic(one)]
    assert len(rhythm) > 10
    assert [one.id for one in rhythm if one.spans[-1].until is None] == []


def is_rhythmic(parameter):
    return len(ended_soon(parameter)) >= _RHYTHM and not parameter.local


def test_what_is_renewed_says_so_and_the_loader_holds_it_to_an_end():
    rhythm = {one.id for one in RULES.parameters.values() if is_rhythmic(one)}
    renewed = {one.id for one in RULES.parameters.values() if one.renewed}
    assert rhythm <= renewed
    assert len(renewed) > len(rhythm)


def test_what_2026_announced_is_not_known_in_2027():
    announced = [
        one for one in RULES.parameters.values() if is_of_2026(one.on(YEARS_EVE))
    ]
    assert len(announced) >= 2
    for one in announced:
        following = one.on(NEW_YEAR)
        assert following is None or following.status is Status.UNKNOWN, one.id


def is_of_2026(span):
    return span is not None and is_of_a_year(span) and span.until == YEARS_EVE


def test_nothing_is_granted_in_2027_with_amounts_of_2026():
    """Whoever gets it on the last day of 2026 is told that 2027 is unconfirmed."""
    found = set()
    for path in sorted((ROOT / "tests" / "personas").glob("*.yaml")):
        situation = load_situation(path, RULES).situation
        then = by_claim(real_engine().assess(situation, YEARS_EVE))
        now = by_claim(real_engine().assess(situation, NEW_YEAR))
        for claim in then.keys() & now.keys():
            law = now[claim].needs.lapsed
            if then[claim].outcome == "yes" and law:
                assert now[claim].outcome == "unconfirmed", (path.name, claim)
                found.add(claim[0])
            if now[claim].outcome == "yes":
                assert not now[claim].amount_needs.lapsed, (path.name, claim)
    assert "swiadczenie_pielegnacyjne" in found
