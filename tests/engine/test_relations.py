"""A relation between persons: who is in it, who may be."""

from guide.model import expressions as ex
from guide.model.kinds import Entity, Kind, PersonsType
from guide.model.possible import Member, Members, Open
from tests.engine.expected import needs
from tests.engine.formulas import Person, everybody, home, inner, member, members_of
from tests.engine.reading import read
from tests.engine.tiny import fact, look, rulebook, value

ONE = Entity.PERSON


def test_a_relation_may_be_guarded_too():
    asked = fact(
        "f",
        Kind.PERSONS,
        ONE,
        applies=home.guard,
        otherwise=(),
    )
    doubt = needs("guard", later=[("f", 0)])
    found = read(asked, household=2)
    assert found == Open(Members((Member(1, doubt),)), doubt)
    answered = read(asked, {("f", 0): (1,)}, household=2)
    assert answered == Open(Members((Member(1, needs("guard")),)), needs("guard"))


class TestRelations:
    def test_by_default_anybody_else_may_be_in_it(self):
        own = needs(("f", 1))
        found = read(fact("f", Kind.PERSONS, ONE), who=1, household=3)
        assert found == Open(Members((Member(0, own), Member(2, own))), own)

    def test_nobody_can_be_in_it_when_one_lives_alone(self):
        assert read(fact("f", Kind.PERSONS, ONE)) == ()

    def test_it_lies_between_two_groups(self):
        """Adults may be in it, whoever is over 60 certainly is."""
        asked = fact(
            "f",
            Kind.PERSONS,
            ONE,
            surely=members_of(everybody, member.age > 60),
            possibly=members_of(everybody, member.age >= 18),
        )
        ages = {("age", 0): 30, ("age", 1): 70, ("age", 2): 10}
        own = needs(("f", 0))
        members = (Member(0, own), Member(1, None))
        assert read(asked, ages, household=3) == Open(Members(members), own)
        assert read(asked, {**ages, ("age", 0): 17}, household=3) == (1,)

    def test_a_certain_member_need_not_be_among_the_possible(self):
        asked = fact(
            "f",
            Kind.PERSONS,
            ONE,
            surely=everybody,
            possibly=members_of(everybody, member.age >= 18),
        )
        assert read(asked, {("age", 0): 1, ("age", 1): 1}, household=2) == (0, 1)

    def test_what_decides_who_can_be_in_it_is_asked_first(self):
        asked = fact(
            "f",
            Kind.PERSONS,
            ONE,
            surely=members_of(everybody, home.guard),
            possibly=members_of(everybody, member.age >= 18),
        )
        doubt = needs(("age", 0), later=["guard", ("f", 0)])
        assert read(asked) == Open(Members((Member(0, doubt),)), doubt)
        guarded = needs("guard", later=[("f", 0)])
        found = read(asked, {("age", 0): 30})
        assert found == Open(Members((Member(0, guarded),)), guarded)

    def test_it_is_full_with_its_greatest_number_of_members(self):
        asked = fact(
            "f",
            Kind.PERSONS,
            ONE,
            surely=members_of(everybody, member.age > 60),
            most_members=1,
        )
        ages = {("age", 0): 30, ("age", 1): 70, ("age", 2): 40}
        assert read(asked, ages, household=3) == (1,)


def test_values_of_persons_stand_for_groups():
    group = value("group", members_of(everybody, member.age >= 18), PersonsType(), ONE)
    book = rulebook(fact("age", Kind.COUNT, ONE), group)
    answers = {("age", 0): 30, ("age", 1): 10}
    assert look(book, Person.group, answers, household=2) == (0,)
    filtered = members_of(Person.group, inner.age > 20, slot=2)
    nested = ex.Filtered(filtered.made.group, (member.age > 40).made, 1)
    assert look(book, nested, answers, household=2) == ()
