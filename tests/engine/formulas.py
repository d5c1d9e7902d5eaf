"""Formulas written in a test nearly as they are written in the rules.

`home.dochod < 100`, `person.wiek >= 18`, `any_member(everybody, member.chory)`: facts
are attributes of whom they are about, values those of `Home`, `Person` and `Member`.
"""

from decimal import Decimal

from guide.model import expressions as ex
from guide.model.kinds import Entity


class Formula:
    """A node that combines with operators."""

    def __init__(self, made):
        self.made = made

    def __lt__(self, other):
        return Formula(ex.Compare(self.made, "<", node(other)))

    def __le__(self, other):
        return Formula(ex.Compare(self.made, "<=", node(other)))

    def __gt__(self, other):
        return Formula(ex.Compare(self.made, ">", node(other)))

    def __ge__(self, other):
        return Formula(ex.Compare(self.made, ">=", node(other)))

    def __eq__(self, other):
        return Formula(ex.Compare(self.made, "==", node(other)))

    def __ne__(self, other):
        return Formula(ex.Compare(self.made, "!=", node(other)))

    __hash__ = None

    def __add__(self, other):
        return Formula(ex.Arithmetic(self.made, "+", node(other)))

    def __sub__(self, other):
        return Formula(ex.Arithmetic(self.made, "-", node(other)))

    def __mul__(self, other):
        return Formula(ex.Arithmetic(self.made, "*", node(other)))

    def __truediv__(self, other):
        return Formula(ex.Arithmetic(self.made, "/", node(other)))

    def __and__(self, other):
        return Formula(ex.And((self.made, node(other))))

    def __or__(self, other):
        return Formula(ex.Or((self.made, node(other))))

    def __invert__(self):
        return Formula(ex.Not(self.made))

    def one_of(self, *words):
        return Formula(ex.In(self.made, ex.OptionSet(frozenset(words))))

    def holds(self, word):
        return Formula(ex.In(ex.Option(word), self.made))

    def has(self, who):
        return Formula(ex.In(node(who), self.made))


class About:
    """Whom facts (or values) are about; attributes are references to them."""

    def __init__(self, owner, reference):
        self._owner, self._reference = owner, reference

    def __getattr__(self, name):
        return Formula(self._reference(name, self._owner))


_OSOBA, _MEMBER, _INNER = ex.PersonRef(0), ex.PersonRef(1), ex.PersonRef(2)
home, person = About(None, ex.FactRef), About(_OSOBA, ex.FactRef)
member, inner = About(_MEMBER, ex.FactRef), About(_INNER, ex.FactRef)
applicant = About(ex.Applicant(), ex.FactRef)
Home, Person = About(None, ex.ValueRef), About(_OSOBA, ex.ValueRef)
Member, Applicant = About(_MEMBER, ex.ValueRef), About(ex.Applicant(), ex.ValueRef)
everybody, relatives = (
    Formula(ex.Persons(Entity.PERSON)),
    Formula(ex.Persons(Entity.RELATIVE)),
)
yes, no = Formula(ex.Truth(value=True)), Formula(ex.Truth(value=False))
parts_sum, own_amount = Formula(ex.PartsSum()), Formula(ex.OwnAmount())


def node(written):
    """Return the node of a formula, a number, a yes/no, an option, a person."""
    match written:
        case Formula():
            return written.made
        case About():
            return written._owner  # noqa: SLF001
        case bool():
            return ex.Truth(written)
        case int():
            return ex.Number(Decimal(written))
        case Decimal():
            return ex.Number(written)
        case str():
            return ex.Option(written)
        case _:
            return written


def law(name):
    return Formula(ex.ParameterRef(name))


def cell(name, index):
    return Formula(ex.Lookup(name, node(index)))


def number(text):
    return Formula(ex.Number(Decimal(text)))


def when(condition, then, otherwise):
    return Formula(ex.If(node(condition), node(then), node(otherwise)))


def call(function, *arguments):
    return Formula(ex.Call(function, tuple(map(node, arguments))))


def days_since(date_fact):
    return Formula(ex.Since("days", date_fact.made))


def months_since(date_fact):
    return Formula(ex.Since("months", date_fact.made))


def months_begun(date_fact):
    return Formula(ex.Since("begun", date_fact.made))


def year_of(date_fact):
    return Formula(ex.Since("year", date_fact.made))


def any_member(group, element, condition=None, *, slot=1):
    return _aggregate("any", group, element, condition, slot)


def all_members(group, element, condition=None, *, slot=1):
    return _aggregate("all", group, element, condition, slot)


def sum_over(group, element, condition=None, *, slot=1):
    return _aggregate("sum", group, element, condition, slot)


def count_of(group, condition=None, *, slot=1):
    return _aggregate("count", group, None, condition, slot)


def members_of(group, condition=None, *, slot=1):
    guard = None if condition is None else node(condition)
    return Formula(ex.Filtered(node(group), guard, slot))


def _aggregate(function, group, element, condition, slot):
    return Formula(
        ex.Aggregate(
            function,
            None if element is None else node(element),
            node(group),
            None if condition is None else node(condition),
            slot,
        )
    )
