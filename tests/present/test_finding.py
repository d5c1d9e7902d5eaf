"""Looking for a benefit: words as people type them, filters, what is no more."""

import pytest

from guide.present.finding import Wanted, folded, found_view
from tests.present.tiny import telling


def slugs(found):
    return [one.slug for _, entries in found.groups for one in entries]


def look(**wanted):
    return found_view(telling({}), Wanted(**wanted))


def test_folding_leaves_no_polish_letter():
    assert folded("Zażółć GĘŚLĄ jaźń") == "zazolc gesla jazn"


@pytest.mark.parametrize(
    "words", ["stały zasiłek", "STALY zasilek", "zasiłku stałego", " zasilek  staly "]
)
def test_words_are_found_without_polish_letters_and_declined(words):
    assert slugs(look(words=words))[0] == "staly-zasilek"


def test_every_word_has_to_fit():
    assert slugs(look(words="staly zamek")) == []
    assert look(words="staly zamek").groups == ()


def test_the_title_comes_before_what_stands_around_it():
    found = slugs(look(words="dom"))
    assert found == ["rodzinny"]


def test_filters_narrow_one_by_one():
    everything = slugs(look())
    assert slugs(look(need="dom")) == ["rodzinny"]
    in_kind = slugs(look(kind="w_naturze"))
    assert "celowy" in in_kind
    assert "staly-zasilek" not in in_kind
    assert set(slugs(look(kind="month"))) | set(in_kind) <= set(everything)
    assert slugs(look(office="nie-ma")) == []
    assert slugs(look(event="nie-ma")) == []


def test_what_is_closed_stands_apart():
    found = look()
    assert "zamkniety" not in slugs(found)
    assert [one.slug for one in found.archive] == ["zamkniety"]
    assert [one.slug for one in found.coming] == ["przyszly"]


def test_a_filter_keeps_what_was_chosen():
    (_, kinds), (_, needs), *_ = look(kind="month").filters
    assert [one.value for one in kinds if one.checked] == ["month"]
    assert [one.value for one in needs if one.checked] == [""]


def test_nothing_sought_is_grouped_by_kind():
    found = look()
    assert not found.narrowed
    assert len(found.groups) >= 2
    assert look(words="zasilek").narrowed
    assert not look(words="  ").narrowed
