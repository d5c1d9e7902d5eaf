"""What nobody was asked for: no number stands for it on a page of the real rules."""

from decimal import Decimal

from guide.model.possible import NO
from guide.model.situation import Situation
from guide.present.benefit import benefit_view, find_judgement
from guide.present.telling import Telling
from tests.present.test_real import DAY, engine


def pensioner():
    """Somebody with a pension of 2100 zł net, without any certificate."""
    answers = {
        ("rola", 0): "ja",
        ("wiek", 0): Decimal(70),
        ("zrodla", 0): frozenset({"emerytura"}),
        ("emerytura_miesiac", 0): Decimal(2100),
        ("stopien", 0): "brak",
        ("orzeczenie_zus", 0): "brak",
        ("decyzja_wzon", 0): NO,
    }
    return Telling(engine(), Situation(1, None, answers), DAY)


def page_of(telling, benefit):
    return benefit_view(telling, find_judgement(telling, benefit, 0))


def test_points_of_a_decision_that_does_not_exist_are_no_number():
    page = page_of(pensioner(), "swiadczenie_wspierajace")
    (points,) = [one for one in page.conditions if "70 punktów" in one.text]
    assert (points.tone, points.numbers) == ("no", "")


def test_gross_money_that_was_not_asked_is_not_said_to_fit():
    page = page_of(pensioner(), "swiadczenie_uzupelniajace")
    (limit,) = [one for one in page.conditions if "liczone brutto" in one.text]
    assert (limit.tone, limit.mark, limit.numbers) == ("open", "Nie wiadomo", "")


def test_what_is_not_due_still_names_the_papers_of_its_application():
    papers = page_of(pensioner(), "swiadczenie_wspierajace").papers
    titles = [one.title for group in papers.groups for one in group.documents]
    assert "Wniosek o świadczenie wspierające (SWN)" in titles
    assert any("kwestionariusz" in one for one in titles)
