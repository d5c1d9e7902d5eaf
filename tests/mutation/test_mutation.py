"""Small mistakes in the rules are noticed, as far as the cases go by now."""

from dataclasses import replace
from functools import cache
from zlib import crc32

import pytest

from guide.model import expressions as ex
from tests.mutation.hunting import Hunters
from tests.mutation.mutants import mutants
from tests.mutation.rewriting import mistakes, rewritten
from tests.rulecases import all_cases, all_figures, real_rulebook

_CHUNKS, _EVERY, _FLOOR = 40, 150, 0.35


@cache
def every():
    return tuple(mutants(real_rulebook()))


@cache
def hunters():
    return Hunters(all_cases(), all_figures())


def place_of(mutant, number):
    """Spread mutants evenly, the same in every run."""
    return crc32(mutant.id.encode()) % number


@pytest.mark.parametrize("part", range(2))
def test_a_share_of_mistakes_is_noticed(part):
    """The floor only rises; `python -m tests.mutation` names what survives."""
    sample = [one for one in every() if place_of(one, _EVERY) == part]
    noticed = sum(hunters().catch(one) for one in sample)
    assert noticed >= _FLOOR * len(sample)


@pytest.mark.deep
@pytest.mark.parametrize("chunk", range(_CHUNKS))
def test_the_share_is_the_same_everywhere(chunk):
    chosen = [one for one in every() if place_of(one, _CHUNKS) == chunk]
    noticed = sum(hunters().catch(one) for one in chosen)
    assert noticed >= _FLOOR * len(chosen)


def test_each_mutant_has_an_id_of_its_own_and_differs():
    ids = [one.id for one in every()]
    assert len(ids) == len(set(ids))
    assert all(one.rulebook != real_rulebook() for one in every()[:: len(ids) // 60])


def test_rewriting_changes_one_place_at_a_time():
    compare = ex.Compare(ex.Number(1), "<", ex.Number(2))
    both = ex.And((compare, replace(compare, operator=">=")))
    found = dict(rewritten(both, mistakes))
    assert set(found) == {
        "bez warunku 0",
        "bez warunku 1",
        "parts[0] < → <=",
        "parts[1] >= → >",
    }
    assert found["parts[0] < → <="].parts[1] == both.parts[1]
    assert found["bez warunku 0"] == ex.And((both.parts[1],))


def test_the_rules_as_they_are_pass():
    """A hunter that catches the rules themselves would prove nothing."""
    whole = real_rulebook()
    same = replace(every()[0], rulebook=whole, benefits=tuple(whole.benefits)[:5])
    assert not hunters().catch(same)
