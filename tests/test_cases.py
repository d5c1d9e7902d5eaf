"""Every case of the rules comes out as expected; every benefit has enough of them."""

from decimal import Decimal

import pytest

from guide.model.possible import INFINITY, YES
from tests.rulecases import Case, Expected, all_cases, engine_where, real_rulebook


def _found(case: Case, expected: Expected):
    assessment = engine_where(case.local).assess(
        case.situation, case.day, {expected.benefit}
    )
    found = [
        one
        for one in assessment.judgements
        if expected.claimant is None or one.claimant == expected.claimant
    ]
    assert found, f"{expected.benefit}: nobody can claim it"
    return found


def _pick(case: Case, expected: Expected):
    """Return the claimant that a case names; otherwise the only or the fitting one."""
    found = _found(case, expected)
    if len(found) == 1 or expected.claimant is not None:
        return found[0]
    matching = [one for one in found if str(one.outcome) == expected.outcome]
    return matching[0] if matching else found[0]


def _part_total(judgement, part):
    found = [one.amount for one in judgement.parts if one.part == part]
    assert all(one.truth is YES for one in judgement.parts if one.part == part)
    least = sum((one.least for one in found), Decimal(0))
    return round(least, 2), round(sum((one.most for one in found), Decimal(0)), 2)


@pytest.mark.parametrize(
    "case", all_cases(), ids=lambda case: f"{case.file}: {case.name}"
)
def test_case(case: Case):
    assert case.problems == ()
    assert case.basis, "write where the expected values come from"
    for expected in case.expected:
        judgement = _pick(case, expected)
        missing = sorted({key[0] for key in judgement.needs.may})
        assert str(judgement.outcome) == expected.outcome, (
            expected.benefit,
            missing,
            sorted(judgement.needs.law),
        )
        for end, wanted in (("least", expected.least), ("most", expected.most)):
            if wanted is not None:
                assert judgement.amount is not None
                value = getattr(judgement.amount, end)
                shown = value if value == INFINITY else round(value, 2)
                assert shown == wanted, (expected.benefit, end, missing)
        for part, wanted in expected.parts:
            assert _part_total(judgement, part) == (wanted, wanted), part
        assert set(expected.missing) <= set(missing)
        assert set(expected.presumed) <= judgement.presumed
        assert set(expected.unknown) <= judgement.needs.law


def test_every_benefit_has_a_case_for_every_outcome():
    seen = {(one.benefit, one.outcome) for case in all_cases() for one in case.expected}
    wanted = {
        (name, outcome)
        for name in real_rulebook().benefits
        for outcome in ("yes", "no", "open")
    }
    assert wanted - seen == set()
