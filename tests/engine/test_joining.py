"""What is known when one of two branches holds, and nobody knows which."""

from decimal import Decimal

from guide.engine.joining import belonging, join, members
from guide.model.possible import OPEN, YES, Choice, Choices, Member, Members, Open
from tests.engine.expected import needs


class TestJoining:
    why = needs("guard")

    def test_equal_known_values_stay_known(self):
        assert join((1, 2), (1, 2), self.why) == (1, 2)
        assert join(frozenset({"a"}), frozenset({"a"}), self.why) == {"a"}
        assert join(Decimal(5), Decimal("5.00"), self.why) == 5

    def test_sets_keep_what_both_surely_hold(self):
        found = join(frozenset({"a", "b"}), frozenset({"b", "c"}), self.why)
        held = Choices(frozenset({"b"}), frozenset({"a", "b", "c"}))
        assert found == Open(held, self.why)
        one = Open(Choice(frozenset({"a", "b"})), needs("x"))
        assert join("c", one, self.why) == Open(Choice(frozenset("abc")), self.why)

    def test_groups_keep_who_is_surely_in_both(self):
        found = join((0, 1), (1, 2), self.why)
        joined = (Member(0, self.why), Member(1, None), Member(2, self.why))
        assert found == Open(Members(joined, None, 2), self.why)

    def test_groups_stay_unlisted_and_unlimited(self):
        unlisted = Open(Members((), needs("krewni")), needs("krewni"))
        found = join((), unlisted, self.why)
        assert found == Open(Members((), self.why), self.why)

    def test_a_member_belongs_with_its_doubts(self):
        assert belonging(Member(0, None)) is YES
        assert belonging(Member(0, self.why)) == Open(OPEN, self.why)
        assert members((4,)) == Members((Member(4, None),), None, 1)
