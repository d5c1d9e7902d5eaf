"""`guide diff`: what changes between two days, nothing left out and nothing made up."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from guide.engine.dependencies import Dependencies
from guide.engine.stretches import change_days
from guide.model.expressions import Truth
from guide.model.law import Dated, Status, Variant
from guide.model.rulebook import AllOf, Condition
from guide.upkeep.changes import Turn, difference
from guide.upkeep.sides import Kind
from tests.rulecases import real_rulebook
from tests.sampling import sampled

_DAY = timedelta(days=1)
YEARS_END = ("diff", "--from=2026-12-31", "--to=2027-01-01")
CHANGES = change_days(real_rulebook())


def plainly(lines) -> str:
    return "\n".join(lines).replace("\N{NO-BREAK SPACE}", " ")


def test_amounts_known_only_for_a_year_stop_being_confirmed(said):
    found = plainly(said(*YEARS_END))
    assert found.startswith("Co się zmienia między 31 grudnia 2026 a 1 stycznia 2027")
    assert (
        "# Świadczenie pielęgnacyjne (swiadczenie_pielegnacyjne)\n"
        "! Przestaje być potwierdzone; nie znamy: Świadczenie pielęgnacyjne.\n"
        "- Świadczenie pielęgnacyjne (kwota lub próg "
        "kwota_swiadczenia_pielegnacyjnego)\n"
        "    było: 3 386,00 zł [potwierdzone; wysokość świadczenia pielęgnacyjnego "
        "w 2026 r., kwota]\n"
        "    będzie: nie znamy prawa na ten dzień"
    ) in found


def test_everything_that_lapses_is_named(said):
    data = json.loads("\n".join(said(*YEARS_END, "--json")))
    before, after = date(2026, 12, 31), date(2027, 1, 1)
    assert (data["from"], data["to"]) == (str(before), str(after))
    lapsed = {
        name
        for name, one in real_rulebook().parameters.items()
        if one.on(before) is not None and one.on(after) is None
    }
    assert lapsed
    changes = [one for row in data["benefits"] for one in row["changes"]]
    assert lapsed <= {one["id"] for one in (*changes, *data["other"])}
    unconfirmed = {one["id"] for one in data["benefits"] if "lapses" in one["turns"]}
    assert "swiadczenie_pielegnacyjne" in unconfirmed
    for row in data["benefits"]:
        assert ("lapses" not in row["turns"]) or row["unknown"]


@pytest.mark.parametrize("day", sampled(CHANGES, 4), ids=str)
def test_every_day_of_change_shows_one_and_the_day_after_none(day):
    found = difference(real_rulebook(), day - _DAY, day)
    assert found.benefits or found.other
    if day + _DAY not in CHANGES:
        still = difference(real_rulebook(), day, day + _DAY)
        assert (still.benefits, still.other) == ((), ())


def test_what_changes_has_two_different_sides():
    found = difference(real_rulebook(), date(2022, 1, 1), date(2026, 11, 25))
    changes = [one for row in found.benefits for one in row.changes]
    assert {one.kind for one in changes} >= {Kind.PARAMETER, Kind.VALUE, Kind.INCOME}
    assert all(one.before != one.after for one in (*changes, *found.other))


def test_benefits_begin_and_end(said):
    end = next(one for one in real_rulebook().benefits.values() if one.until)
    after = end.until + _DAY
    found = plainly(said("diff", f"--from={end.until}", f"--to={after}"))
    ends = f"! Kończy się: ostatni dzień na wniosek to {end.until}."
    assert f"({end.id})\n{ends}" in found
    begun = next(one for one in real_rulebook().benefits.values() if one.since)
    found = difference(real_rulebook(), begun.since - _DAY, begun.since)
    assert Turn.BEGINS in {
        turn for row in found.benefits if row.benefit == begun for turn in row.turns
    }


def changes_of(rulebook, name, before, after):
    found = difference(rulebook, before, after)
    (row,) = [one for one in found.benefits if one.benefit.id == name]
    return row.changes


def test_a_condition_that_changes_is_told_by_its_sentence():
    rulebook, day = real_rulebook(), date(2026, 11, 20)
    benefit = next(
        one
        for one in rulebook.benefits.values()
        if isinstance(one.requires.parts[0], Condition)
    )
    first = benefit.requires.parts[0]
    when = Dated((Variant(None, Truth(value=True)), Variant(day, Truth(value=False))))
    requires = AllOf((replace(first, when=when), *benefit.requires.parts[1:]))
    benefits = rulebook.benefits | {benefit.id: replace(benefit, requires=requires)}
    (change,) = changes_of(
        replace(rulebook, benefits=benefits), benefit.id, day - _DAY, day
    )
    assert (change.kind, change.title) == (Kind.CONDITION, first.text)
    assert (change.before.text, change.after.text) == ("yes", "no")
    assert change.before.source == change.after.source != ""


def test_what_the_council_decides_is_told_as_local():
    rulebook, day = real_rulebook(), date(2026, 11, 20)
    used = Dependencies(rulebook, day)
    name, local = next(
        (benefit, rulebook.parameters[one])
        for benefit in rulebook.benefits
        for one in sorted(used.of_benefit(benefit).parameters)
        if rulebook.parameters[one].local and rulebook.parameters[one].index is None
    )
    lawful = local.on(day)
    decided = replace(
        lawful,
        since=day,
        value=lawful.least,
        status=Status.CONFIRMED,
        local=True,
        until=None,
    )
    parameters = rulebook.parameters | {
        local.id: replace(local, office_spans=(decided,))
    }
    found = changes_of(replace(rulebook, parameters=parameters), name, day - _DAY, day)
    (change,) = [one for one in found if one.id == local.id]
    assert change.kind is Kind.LOCAL
    assert change.before.status is Status.UNKNOWN
    assert change.after.status is Status.CONFIRMED


def test_days_in_the_wrong_order_are_refused(guide):
    status, _, complaint = guide("diff", "--from=2026-01-02", "--to=2026-01-01")
    assert status == 2
    assert "przed dniem --from" in complaint


def test_both_days_are_needed(guide):
    status, _, complaint = guide("diff", "--from=2026-01-02")
    assert status == 2
    assert "brakuje: --to" in complaint


def test_nothing_changes_within_a_day(said):
    found = said("diff", "--from=2026-11-25", "--to=2026-11-25")
    assert found[-1].startswith("Zmiany w świadczeniach: 0;")
    assert len(found) == 3
