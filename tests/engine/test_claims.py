"""Who may claim a benefit and for whom, what they receive already, which papers."""

import pytest

from guide.model import expressions as ex
from guide.model.assessment import Outcome, Paper
from guide.model.kinds import Entity, Kind, PersonsType
from guide.model.possible import NO, OPEN, YES
from guide.model.rulebook import DocumentUse, IncomeKind
from tests.engine.expected import needs
from tests.engine.formulas import (
    Formula,
    everybody,
    home,
    member,
    members_of,
    node,
    person,
    relatives,
    yes,
)
from tests.engine.tiny import (
    PLACE,
    assess,
    benefit,
    fact,
    judged,
    money,
    rulebook,
    value,
    yes_no,
)

ONE = Entity.PERSON
SELF = Formula(ex.Compare(node(member), "==", node(person)))
FAMILY = value(
    "family", members_of(everybody, SELF | person.kin.has(member)), PersonsType(), ONE
)
FACTS = [
    yes_no("a"),
    yes_no("parent", ONE),
    yes_no("poor", ONE),
    yes_no("pays", Entity.RELATIVE),
    fact("kin", Kind.PERSONS, ONE),
    FAMILY,
]
KINDS = {name: IncomeKind(name, name, (), (), PLACE) for name in ("job", "grant")}
KIN = ("kin", 0), ("kin", 1), ("kin", 2)
COUPLE = {KIN[0]: (1,), KIN[1]: (0,), KIN[2]: ()}


def claims(grant, answers=None, *content, **people):
    """Return claimant, members and outcome of each claim."""
    book = rulebook(grant, *FACTS, *content)
    found = assess(book, answers, **people).judgements
    return [(one.claimant, one.members, str(one.outcome)) for one in found]


class TestHousehold:
    def test_a_household_claims_once_for_all(self):
        grant = benefit("b", home.a)
        assert claims(grant, {"a": True}, household=2) == [(-1, (0, 1), "yes")]


class TestPersons:
    def test_each_person_claims_for_themselves(self):
        grant = benefit("b", person.poor, per=ONE)
        answers = {("poor", 0): True, ("poor", 1): False}
        found = claims(grant, answers, household=3)
        assert found == [(0, (0,), "yes"), (1, (1,), "no"), (2, (2,), "open")]

    def test_only_those_claim_for_whom_it_is(self):
        grant = benefit("b", person.poor, per=ONE, applies=person.parent)
        answers = {("parent", 0): False, ("parent", 1): True, ("poor", 1): True}
        assert claims(grant, answers, household=2) == [(1, (1,), "yes")]

    def test_for_whom_it_is_comes_before_its_conditions(self):
        grant = benefit("b", person.poor, per=ONE, applies=person.parent)
        found = judged(rulebook(grant, *FACTS))
        assert found.needs == needs(("parent", 0), later=[("poor", 0)])
        assert [part.truth for part in found.finding.parts] == [OPEN, OPEN]
        assert found.finding.parts[0].rule.text == "for"

    def test_conditions_refuse_whoever_it_is_for(self):
        grant = benefit("b", person.poor, per=ONE, applies=person.parent)
        assert claims(grant, {("poor", 0): False}) == [(0, (0,), "no")]

    def test_when_it_is_for_nobody_the_applicant_is_told(self):
        grant = benefit("b", person.poor, per=ONE, applies=person.parent)
        answers = {("parent", 0): False, ("parent", 1): False}
        found = assess(rulebook(grant, *FACTS), answers, household=2).judgements
        assert [(one.claimant, one.outcome) for one in found] == [(0, Outcome.NO)]
        (guard,) = found[0].finding.parts
        assert (guard.rule.text, guard.truth) == ("for", NO)

    def test_a_household_too_may_be_told_that_it_is_for_others(self):
        grant = benefit("b", home.a, applies=~home.a)
        assert claims(grant, {"a": True}) == [(-1, (0,), "no")]


class TestGroups:
    grant = benefit("b", person.poor, per="family", applies=person.parent)
    open_to_all = benefit("b", person.poor, per="family")

    def test_a_group_claims_once(self):
        found = claims(self.open_to_all, COUPLE, household=3)
        assert found == [(0, (0, 1), "open"), (2, (2,), "open")]

    def test_the_first_for_whom_it_is_claims_for_the_group(self):
        answers = {
            **COUPLE,
            ("parent", 0): False,
            ("parent", 1): True,
            ("parent", 2): False,
        }
        assert claims(self.grant, answers, household=3) == [(1, (0, 1), "open")]

    def test_different_groups_claim_apart(self):
        """Three generations: only the mother belongs to both families."""
        answers = {KIN[0]: (1,), KIN[1]: (0, 2), KIN[2]: (1,)}
        found = claims(self.open_to_all, answers, household=3)
        assert [members for _, members, _ in found] == [(0, 1), (0, 1, 2), (1, 2)]

    def test_open_groups_of_different_people_claim_apart(self):
        found = claims(self.open_to_all, household=2)
        assert found == [(0, (0, 1), "open"), (1, (0, 1), "open")]

    def test_groups_open_in_the_same_way_claim_together(self):
        """Parents of a child of whom it is not known whether it is kept."""
        kept = members_of(everybody, ~member.child | member.kept)
        same = value("same", kept, PersonsType(), ONE)
        facts = [yes_no("child", ONE), yes_no("kept", ONE)]
        answers = {("child", 0): False, ("child", 1): False, ("child", 2): True}
        grant = benefit("b", person.poor, per="same", applies=~person.child)
        found = claims(grant, answers, same, *facts, household=3)
        assert found == [(0, (0, 1, 2), "open")]
        answers[("kept", 2)] = False
        found = claims(grant, answers, same, *facts, household=3)
        assert found == [(0, (0, 1), "open")]


class TestReceived:
    sources = fact("sources", Kind.OPTIONS, ONE, options=("job", "grant"))

    def received(self, answers, *, per=ONE, kinds=("grant",), **people):
        grant = benefit("b", home.a, home.money, per=per, received=kinds)
        facts = [*FACTS, self.sources, fact("money", Kind.MONEY)]
        book = rulebook(grant, *facts, income_kinds=KINDS)
        return assess(book, answers, **people).judgements[0]

    @pytest.mark.parametrize(
        ("answers", "truth"),
        [
            ({("sources", 0): {"grant"}}, YES),
            ({("sources", 0): {"job"}}, NO),
            ({}, OPEN),
        ],
    )
    def test_a_source_of_income_tells_that_it_is_received(self, answers, truth):
        assert self.received(answers).received is truth
        assert self.received({**answers, "a": False}).received is truth

    def test_nothing_is_asked_for_what_is_received(self):
        assert self.received({}).needs.ask == {("a", -1)}
        assert self.received({("sources", 0): {"grant"}}).needs == needs()

    def test_anybody_of_a_household_may_receive_it(self):
        answers = {("sources", 0): {"job"}, ("sources", 1): {"grant"}}
        found = self.received(answers, per=Entity.HOUSEHOLD, household=2)
        assert found.received is YES

    def test_what_a_doubtful_member_receives_is_in_doubt(self):
        answers = {("sources", 0): {"job"}, ("sources", 1): {"grant"}}
        assert self.received(answers, per="family", household=2).received is OPEN
        answers[KIN[0]] = (1,)
        assert self.received(answers, per="family", household=2).received is YES

    def test_any_of_several_kinds_is_enough(self):
        found = self.received({("sources", 0): {"job"}}, kinds=("grant", "job"))
        assert found.received is YES

    def test_without_income_kinds_nobody_knows(self):
        grant = benefit("b", home.a, received=("grant",))
        assert judged(rulebook(grant, *FACTS), {"a": True}).received is NO


class TestRefused:
    facts = (yes_no("a"), yes_no("said_no"), money("paid"), TestReceived.sources)

    def refused(self, answers, **more):
        grant = benefit("b", home.a, home.paid, refused=home.said_no, **more)
        return assess(rulebook(grant, *self.facts, income_kinds=KINDS), answers)

    @pytest.mark.parametrize(
        ("answers", "truth"),
        [({"said_no": True}, YES), ({"said_no": False}, NO), ({}, OPEN)],
    )
    def test_an_answer_tells_of_a_refusal_whatever_the_outcome(self, answers, truth):
        for one in ({}, {"a": True}, {"a": False}):
            (found,) = self.refused({**answers, **one}).judgements
            assert found.refused is truth

    @pytest.mark.parametrize("one", [{}, {"a": True}, {"a": False}])
    def test_it_changes_neither_outcome_nor_amount_nor_their_needs(self, one):
        told = [{}, {"said_no": False}, {"said_no": True}]
        found = [self.refused({**one, **more}).judgements[0] for more in told]
        shown = [(j.outcome, j.amount, j.needs, j.amount_needs) for j in found]
        assert shown[0] == shown[1] == shown[2]

    def test_it_is_asked_beside_the_conditions(self):
        found = self.refused({})
        assert found.needs.ask == {("a", -1), ("said_no", -1)}
        assert found.judgements[0].needs == needs("a", later=["paid"])
        assert found.judgements[0].refused_needs == needs("said_no")

    def test_it_is_not_asked_of_what_is_out_of_reach_or_received(self):
        assert self.refused({"a": False}).needs == needs()
        answers = {("sources", 0): {"grant"}}
        assert self.refused(answers, received=("grant",)).needs == needs()

    def test_what_has_no_such_formula_was_not_refused(self):
        found = judged(rulebook(benefit("b", home.a), *self.facts))
        assert (found.refused, found.refused_needs) == (NO, needs())


class TestPapers:
    def papers(self, *uses, answers=None, **people):
        grant = benefit("b", yes, per=ONE, documents=uses)
        return assess(rulebook(grant, *FACTS), answers, **people).judgements[0].papers

    def use(self, each=None, when=None, note=None):
        return DocumentUse(
            "paper",
            PLACE,
            each=None if each is None else node(each),
            when=None if when is None else node(when),
            note=note,
        )

    def test_a_paper_for_everybody_who_claims(self):
        found = self.papers(self.use(note="oryginał"))
        assert found == (Paper("paper", None, YES, "oryginał"),)

    def test_a_paper_in_a_circumstance(self):
        use = self.use(when=home.a)
        assert self.papers(use, answers={"a": True}) == (Paper("paper", None, YES),)
        assert self.papers(use, answers={"a": False}) == ()
        assert self.papers(use) == (Paper("paper", None, OPEN, None, needs("a")),)

    def test_a_paper_for_each_member_of_a_group(self):
        use = self.use(each=Formula(FAMILY.content.variants[0].value), when=member.poor)
        answers = {KIN[0]: (1,), ("poor", 0): True, ("poor", 1): False}
        found = self.papers(use, answers=answers, household=2)
        assert found == (Paper("paper", 0, YES),)

    def test_a_paper_for_somebody_who_may_belong(self):
        use = self.use(each=person.kin, when=member.poor)
        why = needs(KIN[0], later=[("poor", 1)])
        found = self.papers(use, household=2)
        assert found == (Paper("paper", 1, OPEN, None, why),)
        found = self.papers(use, answers={("poor", 1): True}, household=2)
        assert found == (Paper("paper", 1, OPEN, None, needs(KIN[0])),)

    def test_papers_of_people_elsewhere_wait_for_their_list(self):
        use = self.use(each=relatives)
        assert self.papers(use) == ()
        assert self.papers(use, relatives=1) == (Paper("paper", 1, YES),)
