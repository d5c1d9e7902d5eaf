"""Only what may be is asked: options that can apply, nothing that was said already."""

import pytest

from guide.model.assessment import Outcome
from guide.model.possible import HOUSEHOLD, NO, YES
from guide.present.telling import Telling
from guide.web.fitting import fitting
from guide.web.visit import with_answers
from tests.rulecases import real_engine, real_rulebook
from tests.web.browser import Browser
from tests.web.personas import Persona
from tests.web.routes import DAY
from tests.web.visits import household_of, put

_RULEBOOK = real_rulebook()
_INCOME = _RULEBOOK.facts[_RULEBOOK.income_fact()]
_OF_CHILDREN = {"swiadczenie_wychowawcze", "zasilek_rodzinny", "dobry_start"}


def sources(ages):
    situation = household_of(_RULEBOOK, ages).situation()
    judge = fitting(Telling(real_engine(), situation, DAY))
    return set(judge.options(_INCOME, 0))


def test_an_old_woman_is_not_shown_the_incomes_of_parents_and_students():
    alone = sources((74,))
    assert not alone & {*_OF_CHILDREN, "stypendium", "zasilek_dla_bezrobotnych"}
    assert {"emerytura", "praca", "dodatek_pielegnacyjny"} <= alone
    assert len(alone) <= len(sources((34,))) <= 31


def test_a_parent_is_shown_the_incomes_of_parents():
    assert sources((34, 7)) >= {*_OF_CHILDREN, "zasilek_dla_bezrobotnych"}


@pytest.mark.parametrize("source", ["zasilek_dla_bezrobotnych", "brak"])
def test_whoever_gets_unemployment_benefit_is_not_asked_about_work(source):
    """That they look for work is known; the law's reason is there all the same."""
    visit = with_answers(
        household_of(_RULEBOOK, (44,)),
        {
            ("gdzie_mieszka", HOUSEHOLD): "milicz",
            ("wszyscy_obywatele_polscy", HOUSEHOLD): YES,
            ("potrzeby", HOUSEHOLD): frozenset({"zadne"}),
            ("trudnosci", HOUSEHOLD): frozenset({"zadne"}),
            ("potrzebna_pomoc", 0): "zadna",
            ("dlugotrwale_chory", 0): NO,
            (_INCOME.id, 0): frozenset({source}),
        },
    )
    told = Telling(real_engine(), visit.situation(), DAY)
    (talk,) = (
        one for one in told.assessment.judgements if one.benefit == "praca_socjalna"
    )
    on_benefit = source != _INCOME.exclusive
    assert fitting(told).applies(("bezrobotny", 0)) != on_benefit
    assert (("bezrobotny", 0) in talk.needs.may) != on_benefit
    assert (talk.outcome is Outcome.YES) == on_benefit


def test_an_age_is_told_once(browser):
    put(browser, household_of(_RULEBOOK, (33, 7), roles=("moje_dziecko",)))
    text = browser.get("/przewodnik/odpowiedzi").text
    assert "Moje dziecko 7\N{NO-BREAK SPACE}lat" in text or "Moje dziecko 7 lat" in text
    assert text.count("7 lat") + text.count("7\N{NO-BREAK SPACE}lat") == 1


def test_the_name_of_the_law_stands_below_the_sum(app):
    persona, said = Persona(Browser(app), "11"), []
    step = persona.step

    def watched(page):
        after = step(page)
        said.extend(
            one
            for one in after.tree.iter("div")
            if "Dochód, który z tego wychodzi" in "".join(one.itertext())
            and "notice" in (one.get("class") or "")
        )
        return after

    persona.step = watched
    persona.walk()
    assert said
    column = next(iter(_RULEBOOK.income_columns.values()))
    for notice in said:
        listed = " ".join("".join(one.itertext()) for one in notice.iter("li"))
        (small,) = (one for one in notice.iter("p") if "small" in one.get("class", ""))
        assert column.title not in listed
        assert column.title in "".join(small.itertext())


def apart(ages):
    """Return how people who do not share their money may keep house."""
    visit = household_of(_RULEBOOK, ages)
    visit = with_answers(visit, {("jedno_gospodarstwo", HOUSEHOLD): NO})
    return Telling(real_engine(), visit.situation(), DAY)


def test_two_who_do_not_share_their_money_are_not_asked_with_whom_they_do():
    two, three = apart((44, 41)), apart((44, 41, 20))
    fact = _RULEBOOK.facts["gospodarstwo"]
    assert set(fitting(two).options(fact, 1)) == {"osobne"}
    assert ("gospodarstwo", 1) not in two.assessment.needs.may
    assert set(fitting(three).options(fact, 1)) == {one.id for one in fact.options}
    assert ("gospodarstwo", 1) in three.assessment.needs.may


def test_an_old_woman_finds_her_pension_at_the_top():
    judge = fitting(
        Telling(real_engine(), household_of(_RULEBOOK, (74,)).situation(), DAY)
    )
    shown = judge.options(_INCOME, 0)
    order = [one.id for one in _INCOME.options if one.id in shown]
    assert order[:3] == ["praca", "emerytura", "renta"]


def test_what_somebody_has_already_is_asked_for_with_the_income(browser):
    work = {(_INCOME.id, 0): frozenset({"praca"})}
    put(browser, with_answers(household_of(_RULEBOOK, (34, 7)), work))
    (topic,) = (one for one in _RULEBOOK.topics if _INCOME.id in one.facts)
    page = browser.get(f"/przewodnik/temat/{topic.number}?powrot=1")
    assert "także 800+ i inne zasiłki" in page.text
