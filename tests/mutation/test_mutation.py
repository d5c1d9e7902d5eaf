"""Small mistakes in the rules are noticed, all but those that change nothing."""

from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from zlib import crc32

import pytest
import yaml

from guide.model import expressions as ex
from tests.mutation.hunting import Hunters
from tests.mutation.mutants import mutants
from tests.mutation.rewriting import mistakes, rewritten
from tests.rulecases import all_cases, all_figures, real_rulebook

_CHUNKS, _EVERY = 40, 150
_MOST_UNNOTICED = 0.02
LISTED = Path(__file__).with_name("rownowazne.yaml")


@cache
def every():
    return tuple(mutants(real_rulebook()))


@cache
def hunters():
    return Hunters(all_cases(), all_figures())


def place_of(mutant, number):
    """Spread mutants evenly, the same in every run."""
    return crc32(mutant.id.encode()) % number


@cache
def changing_nothing():
    """Mutants that no case can notice, each with a reason."""
    groups = yaml.safe_load(LISTED.read_text("utf-8"))
    assert all(group["reason"] for group in groups)
    return frozenset(one for group in groups for one in group["mutants"])


def unnoticed(mutants):
    return {one.id for one in mutants if not hunters().catch(one)}


def test_few_mutants_change_nothing_and_all_of_them_exist():
    ids = {one.id for one in every()}
    assert changing_nothing() <= ids
    assert len(changing_nothing()) <= _MOST_UNNOTICED * len(ids)


@pytest.mark.parametrize("part", range(2))
def test_a_share_of_mistakes_is_noticed(part):
    sample = [one for one in every() if place_of(one, _EVERY) == part]
    assert unnoticed(sample) <= changing_nothing()


@pytest.mark.deep
@pytest.mark.parametrize("chunk", range(_CHUNKS))
def test_every_mistake_is_noticed_or_changes_nothing(chunk):
    """`python -m tests.mutation` names what survives."""
    chosen = [one for one in every() if place_of(one, _CHUNKS) == chunk]
    listed = {one.id for one in chosen} & changing_nothing()
    assert unnoticed(chosen) == listed


def test_each_mutant_has_an_id_of_its_own_and_differs():
    ids = [one.id for one in every()]
    assert len(ids) == len(set(ids))
    assert all(one.rulebook != real_rulebook() for one in every()[:: len(ids) // 60])


def test_rewriting_changes_one_place_at_a_time():
    compare = ex.Compare(ex.Number(Decimal(1)), "<", ex.Number(Decimal(2)))
    both = ex.And((compare, replace(compare, operator=">=")))
    found = dict(rewritten(both, mistakes))
    assert set(found) == {
        "bez warunku 1 < 2",
        "bez warunku 1 >= 2",
        "parts[0] 1 < 2: <=",
        "parts[1] 1 >= 2: >",
    }
    assert found["parts[0] 1 < 2: <="].parts[1] == both.parts[1]
    assert found["bez warunku 1 < 2"] == ex.And((both.parts[1],))


def test_the_rules_as_they_are_pass():
    """A hunter that catches the rules themselves would prove nothing."""
    whole = real_rulebook()
    same = replace(every()[0], rulebook=whole, benefits=tuple(whole.benefits)[:5])
    assert not hunters().catch(same)
