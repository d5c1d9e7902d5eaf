"""News by pages, words, years and categories; and days of the year that are near."""

from datetime import date, timedelta

import pytest

from guide.model.news import News, NewsItem
from guide.model.situation import Situation
from guide.present.coming import coming
from guide.present.news import ON_A_PAGE, WantedNews, news_list_view, news_view
from guide.present.people import Voice
from guide.present.telling import Telling
from guide.present.texts import POLISH
from tests.rulecases import real_engine

TODAY = date(2026, 11, 25)


def item(number, **more):
    return NewsItem(
        f"wiadomosc-{number}",
        more.pop("title", f"Wiadomość {number}"),
        more.pop("day", TODAY - timedelta(days=number)),
        more.pop("category", "Ośrodek"),
        "Krótko.",
        "<p>Zasiłek okresowy</p>",
        **more,
    )


def listed(items, **wanted):
    return news_list_view(News(tuple(items)), WantedNews(**wanted), TODAY, POLISH)


def test_pages_are_whole_and_the_nearest_one_stands_for_what_is_not_there():
    items = [item(number) for number in range(ON_A_PAGE + 1)]
    first, second = listed(items), listed(items, page=2)
    assert (len(first.items), len(second.items), first.pages) == (ON_A_PAGE, 1, 2)
    assert listed(items, page=99).page == 2
    assert listed(items, page=-3).page == 1
    assert listed([]).pages == 1


def test_drafts_and_what_is_planned_are_not_there():
    items = [item(1, draft=True), item(2, day=TODAY + timedelta(days=1)), item(3)]
    found = listed(items)
    assert [one.slug for one in found.items] == ["wiadomosc-3"]
    assert found.years == (2026,)


@pytest.mark.parametrize("words", ["zasilek", "ZASIŁEK okresowy", "wiadomosc 1"])
def test_words_are_found_without_polish_letters(words):
    assert len(listed([item(1)], words=words).items) == 1
    assert listed([item(1)], words=f"{words} pogrzeb").items == ()


def test_years_and_categories_narrow():
    items = [item(1), item(2, day=date(2019, 2, 1), category="Rodzina")]
    assert listed(items).categories == ("Ośrodek", "Rodzina")
    assert [one.slug for one in listed(items, year=2019).items] == ["wiadomosc-2"]
    assert [one.slug for one in listed(items, category="Ośrodek").items] == [
        "wiadomosc-1"
    ]
    assert listed(items, year=2019).narrowed
    assert not listed(items).narrowed


@pytest.mark.parametrize(
    ("more", "archived"),
    [
        ({"day": date(2025, 1, 1)}, False),
        ({"day": date(2024, 12, 31)}, True),
        ({"last_day": TODAY}, False),
        ({"last_day": TODAY - timedelta(days=1)}, True),
    ],
)
def test_old_items_say_so(more, archived):
    assert news_view(item(0, **more), TODAY, POLISH).archived is archived


def test_dates_are_in_words():
    view = news_view(item(0), TODAY, POLISH)
    assert (plain(view.date), view.iso) == ("25 listopada 2026", "2026-11-25")


def plain(text):
    """Return a text with plain spaces for those that do not break."""
    return text.replace("\xa0", " ")


def near(day, days=60):
    told = Telling(real_engine(), Situation(), day, Voice.MYSELF, POLISH, None)
    return {one.slug: plain(one.date) for one in coming(told, days)}


def test_days_of_the_year_come_before_they_pass():
    assert near(date(2026, 11, 25))["dobry-start"] == "do 30 listopada 2026"
    assert near(date(2026, 11, 30))["dobry-start"] == "do 30 listopada 2026"
    assert "dobry-start" not in near(date(2026, 12, 1))
    assert near(date(2026, 9, 1))["stypendium-szkolne"] == "do 15 września 2026"
    assert near(date(2027, 3, 1))["swiadczenie-wychowawcze"] == "do 30 kwietnia 2027"


def test_what_is_far_or_over_is_not_told():
    assert "stypendium-szkolne" not in near(date(2026, 11, 25))
    assert "aktywny-samorzad" in near(date(2026, 8, 1))
    assert "aktywny-samorzad" not in near(date(2026, 10, 11))
