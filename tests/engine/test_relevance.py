"""Which questions come next, in which order, and why others are left out."""

import pytest

from guide.engine.interview import interview
from guide.engine.judging import Engine
from guide.engine.relevance import (
    NotAsked,
    Reason,
    concerning,
    depending_on,
    not_asked,
    people_of,
    questions,
)
from guide.model.facts import Structure
from guide.model.kinds import Entity, Kind
from guide.model.possible import NO, YES
from guide.model.situation import DONT_KNOW
from tests.engine.formulas import (
    any_member,
    count_of,
    everybody,
    home,
    member,
    person,
    relatives,
)
from tests.engine.tiny import (
    DAY,
    all_of,
    benefit,
    fact,
    money,
    rulebook,
    situation,
    yes_no,
)

ONE, KIN = Entity.PERSON, Entity.RELATIVE
RELATIVES = ("krewni", -1)
BOOK = rulebook(
    fact("age", Kind.COUNT, ONE, structure=Structure.AGE, topic="people"),
    fact("born", Kind.DATE, ONE, structure=Structure.BIRTH, topic="people"),
    fact("months", Kind.COUNT, ONE, structure=Structure.AGE_IN_MONTHS, topic="people"),
    yes_no("here", topic="place"),
    yes_no("ill", ONE, topic="health"),
    yes_no("hurt", ONE, topic="health", applies=person.ill, otherwise=False),
    yes_no("pays", KIN, topic="kin"),
    yes_no("rich", KIN, topic="kin_too"),
    yes_no("cold", topic="home"),
    money("rent", topic="home"),
    benefit("care", all_of(home.here, any_member(everybody, member.ill | member.hurt))),
    benefit("help", all_of(home.here, any_member(relatives, member.pays))),
    benefit("heat", home.cold, home.rent),
)


def pages(answers=None, selected=None, **people):
    """Return the topics asked now, each with its questions."""
    assessment = Engine(BOOK).assess(situation(answers, **people), DAY, selected)
    return {page.topic.id: page.keys for page in questions(BOOK, assessment)}


def reasons(answers=None, selected=None, **people):
    engine, given = Engine(BOOK), situation(answers, **people)
    assessment = engine.assess(given, DAY, selected)
    found = not_asked(engine.linked(DAY), given, assessment, selected)
    return {one.key: one for one in found}


class TestQuestions:
    def test_pages_follow_the_topics_and_hold_only_what_is_asked_now(self):
        assert pages() == {"place": (("here", -1),), "home": (("cold", -1),)}

    def test_people_come_one_after_another_their_facts_in_the_order_of_the_page(self):
        found = pages({"here": True, "cold": False}, household=2)
        asked = (("ill", 0), ("ill", 1))
        assert found == {"health": asked, "kin": (RELATIVES,)}
        ill = {"here": True, "cold": False, ("ill", 0): DONT_KNOW}
        assert pages(ill, household=2)["health"] == (("hurt", 0), ("ill", 1))

    def test_relatives_are_listed_on_the_first_page_about_them(self):
        both = rulebook(
            yes_no("pays", KIN, topic="kin"),
            yes_no("rich", KIN, topic="kin_too"),
            benefit("b", any_member(relatives, member.pays | member.rich)),
        )
        engine = Engine(both)
        found = questions(both, engine.assess(situation(), DAY))
        assert [(page.topic.id, page.keys) for page in found] == [("kin", (RELATIVES,))]

    def test_without_a_page_about_them_nothing_can_be_listed(self):
        bare = rulebook(benefit("b", count_of(relatives) > 0))
        assert questions(bare, Engine(bare).assess(situation(), DAY)) == ()

    def test_those_listed_are_asked_about(self):
        found = pages({"here": True, "cold": False}, relatives=2)
        assert found["kin"] == (("pays", 1), ("pays", 2))

    def test_a_question_may_still_touch_some_benefits(self):
        assessment = Engine(BOOK).assess(situation(), DAY)
        assert depending_on(assessment, ("here", -1)) == ("care", "help")
        assert depending_on(assessment, ("rent", -1)) == ("heat",)


class TestCompanions:
    BOOK = rulebook(
        yes_no("here"),
        yes_no("whole", asked_with="here"),
        yes_no("ill", ONE, asked_with="whole"),
        yes_no("hurt", ONE, asked_with="ill"),
        benefit(
            "care",
            all_of(
                home.here,
                home.whole,
                any_member(everybody, member.ill & member.hurt),
            ),
        ),
        benefit("stay", home.here),
    )

    def asked(self, answers=None, selected=None, **people):
        engine, given = Engine(self.BOOK), situation(answers, **people)
        found = questions(self.BOOK, engine.assess(given, DAY, selected))
        return [key for page in found for key in page.keys]

    def test_what_is_asked_along_stands_on_the_same_page_and_brings_nobody(self):
        assert self.asked() == [("here", -1), ("whole", -1)]

    def test_what_is_about_each_comes_with_what_is_about_the_household(self):
        found = self.asked({"here": True}, household=2)
        assert found == [("whole", -1), ("ill", 0), ("ill", 1)]

    def test_it_comes_with_the_same_persons_question_only(self):
        sure = {"here": True, "whole": True, ("ill", 0): DONT_KNOW}
        assert ("hurt", 1) in self.asked(sure, household=2)
        known = {**sure, ("ill", 1): True, ("hurt", 0): DONT_KNOW}
        assert self.asked(known, household=2) == [("hurt", 1)]

    def test_what_cannot_matter_or_was_answered_does_not_come_along(self):
        assert self.asked(selected=["stay"]) == [("here", -1)]
        assert self.asked({"whole": DONT_KNOW}) == [("here", -1)]
        assert self.asked({"whole": False}) == [("here", -1)]

    def test_it_is_not_left_out_any_more_and_changes_no_result(self):
        engine, given = Engine(self.BOOK), situation()
        assessment = engine.assess(given, DAY)
        left_out = not_asked(engine.linked(DAY), given, assessment)
        assert {one.key for one in left_out} == {("ill", 0), ("hurt", 0)}
        care = assessment.judgements[0]
        assert care.needs.ask == {("here", -1)}


class TestReasons:
    @pytest.mark.parametrize(
        ("answers", "key", "reason", "benefits"),
        [
            ({"here": True}, ("here", -1), Reason.ANSWERED, ("care", "help")),
            ({"cold": DONT_KNOW}, ("cold", -1), Reason.ANSWERED, ("heat",)),
            ({("ill", 0): False}, ("hurt", 0), Reason.NOT_APPLICABLE, ("care",)),
            ({"here": False}, ("ill", 0), Reason.SETTLED, ("care",)),
            ({}, ("ill", 0), Reason.LATER, ("care",)),
            ({}, ("rent", -1), Reason.LATER, ("heat",)),
            ({}, ("born", 0), Reason.SETTLED, ()),
        ],
    )
    def test_what_is_left_out_says_why(self, answers, key, reason, benefits):
        assert reasons(answers)[key] == NotAsked(key, reason, benefits)

    def test_a_refusal_waits_for_its_guard_and_is_settled_by_a_no(self):
        about = yes_no("about", applies=home.lately, otherwise=False)
        facts = (yes_no("here"), yes_no("lately"), about)
        engine = Engine(rulebook(*facts, benefit("b", home.here, refused=home.about)))

        def reason(answers):
            given, linked = situation(answers), engine.linked(DAY)
            found = not_asked(linked, given, engine.assess(given, DAY))
            return next(one for one in found if one.key == ("about", -1))

        key = ("about", -1)
        assert reason({}) == NotAsked(key, Reason.LATER, ("b",))
        assert reason({"here": False}) == NotAsked(key, Reason.SETTLED, ("b",))
        assessment = engine.assess(situation(), DAY)
        assert concerning(assessment, ("lately", -1)) == ("b",)
        assert depending_on(assessment, ("lately", -1)) == ()

    def test_what_is_asked_is_not_left_out(self):
        assert ("here", -1) not in reasons()

    def test_benefits_not_chosen_leave_their_questions_out(self):
        found = reasons(selected={"heat"})
        key = ("here", -1)
        assert found[key] == NotAsked(key, Reason.NOT_SELECTED, ("care", "help"))

    def test_computed_ages_are_no_questions(self):
        assert ("months", 0) not in reasons()

    def test_facts_are_about_the_household_a_person_or_somebody_elsewhere(self):
        given = situation(household=2, relatives=1)
        about = [
            list(people_of(BOOK.facts[name], given)) for name in ("here", "ill", "pays")
        ]
        assert about == [[-1], [0, 1], [2]]


class TestInterview:
    def test_it_goes_on_until_nothing_is_asked(self):
        def answer(key, _situation):
            return NO if key[0] == "cold" else YES

        played = interview(Engine(BOOK), situation(), DAY, answer, relatives=1)
        assert [page.asked.topic.id for page in played] == [
            "place",
            "health",
            "kin",
            "kin",
            "home",
        ]

    def test_the_last_page_leaves_every_answer(self):
        played = interview(
            Engine(BOOK), situation(), DAY, lambda *_: NO, selected={"heat"}
        )
        (page,) = played
        assert page.after == situation({"cold": False})
