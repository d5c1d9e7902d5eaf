"""Help that the office gives today, before any decision, leads the result."""

from dataclasses import replace
from decimal import Decimal

import pytest

from guide.engine.judging import Engine
from guide.present.result import result_view
from tests.present.test_real import persona
from tests.present.test_result import ILL, SMALL
from tests.present.tiny import telling


def in_urgent_need_of(found, name):
    """Let the page of urgent help name a benefit."""
    book = found.rulebook
    page = replace(book.urgent["jedzenie"], benefits=(name,))
    engine = Engine(replace(book, urgent={"jedzenie": page}))
    return result_view(replace(found, engine=engine))


def slugs_of(view, group):
    return [card.slug for one in view.groups if one.id == group for card in one.cards]


def test_help_given_today_leads_its_group_and_the_week():
    found = telling(ILL, home=SMALL)
    before = slugs_of(result_view(found), "yes")
    *others, last = before
    assert others
    view = in_urgent_need_of(found, last.replace("-", "_"))
    assert slugs_of(view, "yes") == [last, *others]
    first = next(one for one in view.groups if one.id == "yes").cards[0]
    assert first.at_once
    assert view.this_week[0].startswith(f"{first.title}:")


def test_refusal_of_urgent_help_does_not_come_before_a_near_miss():
    found = telling({**ILL, "praca_ile": Decimal("1250.00")}, home=SMALL)
    before = slugs_of(result_view(found), "no")
    assert slugs_of(in_urgent_need_of(found, before[-1].replace("-", "_")), "no") == (
        before
    )


MEAL, SHELTER = "Posiłek w szkole i w domu", "Schronienie"
CRISIS = "Interwencja kryzysowa"
AFTER_FLOOD = "Zasiłek po pożarze, powodzi albo innym zdarzeniu"


@pytest.mark.parametrize(
    ("start", "titles"),
    [("04", [MEAL, SHELTER, CRISIS]), ("18", [CRISIS]), ("19", [CRISIS, AFTER_FLOOD])],
)
def test_help_that_is_given_today_is_the_first_thing_to_do(start, titles):
    steps = result_view(persona(start)).this_week
    assert [step.partition(":")[0] for step in steps[: len(titles)]] == titles
