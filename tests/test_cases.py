"""Every case of the rules comes out as expected; every benefit has enough of them."""

import pytest

from guide.coverage.valuing import figure_difference, value_differences
from guide.coverage.verifying import differences, judged
from guide.model.cases import Case
from tests.rulecases import all_cases, all_figures, real_engines, real_rulebook


@pytest.mark.parametrize(
    "case", all_cases(), ids=lambda case: f"{case.place.file}: {case.name}"
)
def test_case(case: Case):
    assert case.basis, "write where the expected values come from"
    for expected in case.expected:
        judgement = judged(real_engines(), case, expected)
        assert differences(expected, judgement) == (), expected.benefit
    values = value_differences(real_engines().bare(case.local), case)
    assert [told for _, told in values] == []


def test_every_amount_is_as_it_was_written_down_a_second_time():
    """The figures come from the law's dossiers, not from the rule files."""
    parameters = real_rulebook().parameters
    told = [
        (one.place, figure_difference(one, parameters[one.parameter]))
        for one in all_figures()
    ]
    assert [f"{place}: {wrong}" for place, wrong in told if wrong] == []


def test_every_benefit_has_a_case_for_every_outcome():
    seen = {(one.benefit, one.outcome) for case in all_cases() for one in case.expected}
    wanted = {
        (name, outcome)
        for name in real_rulebook().benefits
        for outcome in ("yes", "no", "open")
    }
    assert wanted - seen == set()
