"""Thirty households: how much they are asked, and that nothing was missed."""

from functools import cache
from statistics import fmean

import pytest

from benchmarks.households import DAY
from benchmarks.questions import (
    MOST_FIELDS,
    MOST_PAGES,
    MOST_PAGES_OF_NEED,
    PENSIONER,
    PENSIONER_FIELDS,
    PENSIONER_PAGES,
    SILENT,
    asked,
    never_asked,
    pages_by_need,
)
from tests.rulecases import ROOT, real_engine

PERSONAS = sorted((ROOT / "tests" / "personas").glob("*.yaml"))
ANSWERING = [one for one in PERSONAS if one.stem != SILENT]
EACH = pytest.mark.parametrize("path", ANSWERING, ids=lambda path: path.stem)


@cache
def played(path):
    return asked(real_engine(), path, DAY)


def test_there_are_at_least_thirty():
    assert len(PERSONAS) >= 30


@pytest.mark.parametrize("path", PERSONAS, ids=lambda path: path.stem)
def test_what_is_not_asked_would_change_nothing(path):
    assert played(path).identical


@EACH
def test_a_persona_answers_whatever_it_is_asked(path):
    assert played(path).unanswered == frozenset()


@EACH
def test_a_persona_is_not_asked_for_hours(path):
    found = played(path)
    assert found.pages <= MOST_PAGES
    assert found.fields <= MOST_FIELDS + 2 * max(found.people - 4, 0)


def test_a_single_pensioner_answers_little():
    (path,) = (one for one in PERSONAS if one.stem == PENSIONER)
    found = played(path)
    assert found.pages <= PENSIONER_PAGES
    assert found.fields <= PENSIONER_FIELDS


def test_every_question_of_the_rules_is_asked_of_somebody():
    personas = [played(path) for path in ANSWERING]
    assert never_asked(real_engine(), personas) == []


def test_a_page_is_seldom_a_single_field():
    """What is asked along with something else saves pages, not fields."""
    found = [played(path) for path in ANSWERING]
    assert fmean(one.pages for one in found) <= 13.5
    assert fmean(one.fields for one in found) <= 34


@pytest.mark.parametrize(
    "some", [ANSWERING[::4], pytest.param(ANSWERING, marks=pytest.mark.deep)], ids=len
)
def test_one_need_is_a_short_way_for_nearly_everybody(some):
    pages = pages_by_need(real_engine(), some, DAY)
    every = [one for counts in pages.values() for one in counts]
    assert all(fmean(counts) <= MOST_PAGES_OF_NEED for counts in pages.values())
    assert sum(one <= MOST_PAGES_OF_NEED for one in every) >= 0.94 * len(every)


def test_one_need_asks_less_than_everything():
    some = [one for one in ANSWERING if one.stem[:2] in {"01", "04", "11", "21"}]
    whole = {path: played(path).pages for path in some}
    for pages in pages_by_need(real_engine(), some, DAY).values():
        assert all(one <= whole[path] for path, one in zip(some, pages, strict=True))


def test_one_need_is_a_short_way_for_those_who_live_alone():
    alone = [one for one in ANSWERING if one.stem[:2] in {"01", "04", "12", "17"}]
    pages = pages_by_need(real_engine(), alone, DAY)
    assert (
        fmean(one for counts in pages.values() for one in counts) <= MOST_PAGES_OF_NEED
    )
