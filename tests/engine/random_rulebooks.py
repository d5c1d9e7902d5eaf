"""Small rulebooks made at random: every shape of formula, law known and unknown."""

from datetime import date
from decimal import Decimal
from random import Random

from guide.model import expressions as ex
from guide.model.kinds import (
    Entity,
    Kind,
    NumberType,
    PersonsType,
    Type,
    Unit,
    YesNoType,
)
from guide.model.law import (
    Citation,
    Dated,
    Parameter,
    ParameterSpan,
    Place,
    Row,
    Status,
    Table,
    Variant,
)
from guide.model.possible import NO, YES, ZERO
from guide.model.rulebook import (
    AllOf,
    Amount,
    AnyOf,
    Basis,
    Benefit,
    Condition,
    Discretion,
    Fact,
    OptionText,
    Part,
    Period,
    Requirement,
    Rulebook,
    Structure,
    Topic,
    Value,
)

PLACE, CITATION = Place("random", 1), Citation("act", "art. 1")
DAY = date(2026, 11, 24)
_WORDS = ("a", "b", "c")
_SIGNS = ("<", "<=", ">", ">=", "==", "!=")


def always(content):
    return Dated((Variant(None, content),))


def _fact(name, entity, kind, **more):
    options = tuple(OptionText(word, word) for word in _WORDS)
    if kind not in {Kind.OPTION, Kind.OPTIONS}:
        options = ()
    more.setdefault("options", options)
    return Fact(name, entity, kind, "t", PLACE, name, name, name, **more)


class Maker:
    """Draws one rulebook; what is drawn later may use what was drawn before."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.facts: dict[str, Fact] = {}
        self.values: dict[str, Value] = {}
        self.parameters: dict[str, Parameter] = {}

    def make(self) -> Rulebook:
        self._make_facts()
        self._make_parameters()
        for number in range(self.random.randint(2, 5)):
            self._make_value(f"v{number}")
        benefits = {
            name: self._benefit(name)
            for name in (f"b{n}" for n in range(self.random.randint(1, 3)))
        }
        return Rulebook(
            acts={},
            topics=(Topic("t", 1, "t", tuple(self.facts)),),
            facts=self.facts,
            parameters=self.parameters,
            values=self.values,
            income_columns={},
            income_kinds={},
            documents={},
            procedures={},
            offices={},
            needs={},
            events={},
            urgent={},
            choices=(),
            benefits=benefits,
            local_items=(),
        )

    def _make_facts(self) -> None:
        person, home = Entity.PERSON, Entity.HOUSEHOLD
        roles = tuple(OptionText(word, word) for word in ("me", "partner", "child"))
        facts = [
            _fact("rola", person, Kind.OPTION, structure=Structure.ROLE, options=roles),
            _fact("wiek", person, Kind.COUNT, structure=Structure.AGE),
            _fact("urodzenie", person, Kind.DATE, structure=Structure.BIRTH),
            _fact("yes_p", person, Kind.YES_NO),
            _fact("yes_h", home, Kind.YES_NO),
            _fact("option_p", person, Kind.OPTION),
            _fact("set_p", person, Kind.OPTIONS, exclusive="c"),
            _fact("money_p", person, Kind.MONEY),
            _fact("money_h", home, Kind.MONEY, most=ex.Number(Decimal(3000))),
            _fact("count_h", home, Kind.COUNT, most=ex.Number(Decimal(5))),
            _fact("kin", person, Kind.PERSONS, most_members=2),
        ]
        self.facts = {fact.id: fact for fact in facts}
        for name, kind, otherwise in (
            ("guarded_yes", Kind.YES_NO, NO),
            ("guarded_money", Kind.MONEY, ZERO),
        ):
            guard = self.truth(1, owner=True)
            self.facts[name] = _fact(
                name, person, kind, applies=guard, otherwise=otherwise
            )

    def _make_parameters(self) -> None:
        value = Decimal(self.random.randint(100, 2000))
        self.parameters = {
            "known": self._parameter("known", Status.CONFIRMED, value, value, value),
            "unknown": self._parameter(
                "unknown", Status.UNKNOWN, None, Decimal(500), Decimal(900)
            ),
            "table": Parameter(
                "table",
                "table",
                Unit.MONEY,
                (
                    ParameterSpan(
                        date(2020, 1, 1),
                        None,
                        Table((Row(Decimal(95), ZERO), Row(Decimal(124), Decimal(5)))),
                        ZERO,
                        Decimal(124),
                        CITATION,
                        DAY,
                        Status.CONFIRMED,
                    ),
                ),
                PLACE,
                index=NumberType(Unit.COUNT),
            ),
        }

    def _parameter(self, name, status, value, least, most):
        span = ParameterSpan(
            date(2020, 1, 1), None, value, least, most, CITATION, DAY, status
        )
        return Parameter(name, name, Unit.MONEY, (span,), PLACE)

    def _make_value(self, name: str) -> None:
        kind = self.random.choice(["number", "truth", "group"])
        type_: Type = NumberType(Unit.MONEY)
        content: ex.Node = ex.Number(ZERO)
        if kind == "number":
            content = self.number(2, owner=True)
        elif kind == "truth":
            type_, content = YesNoType(), self.truth(2, owner=True)
        else:
            type_ = PersonsType()
            condition = self.truth(1, owner=True, slot=1)
            content = ex.Filtered(self.group(owner=True), condition, 1)
        self.values[name] = Value(name, Entity.PERSON, type_, always(content), PLACE)

    def group(self, *, owner: bool) -> ex.Node:
        found: list[ex.Node] = [ex.Persons(Entity.PERSON)]
        if owner:
            found.append(ex.FactRef("kin", ex.PersonRef(0)))
            found += [
                ex.ValueRef(value.id, ex.PersonRef(0))
                for value in self.values.values()
                if isinstance(value.type, PersonsType)
            ]
        return self.random.choice(found)

    def _person(self, *, owner: bool, slot: int) -> ex.Node | None:
        slots = [n for n in range(slot + 1) if n > 0 or owner]
        return ex.PersonRef(self.random.choice(slots)) if slots else None

    def number(self, depth: int, *, owner: bool, slot: int = 0) -> ex.Node:
        person = self._person(owner=owner, slot=slot)
        leaves: list[ex.Node] = [
            ex.Number(Decimal(self.random.choice([0, 1, 2, 500, 1010]))),
            ex.FactRef("money_h", None),
            ex.FactRef("count_h", None),
            ex.ParameterRef(self.random.choice(["known", "unknown"])),
        ]
        if person is not None:
            leaves += [
                ex.FactRef("money_p", person),
                ex.FactRef("wiek", person),
                ex.Lookup("table", ex.FactRef("wiek", person)),
            ]
            if "guarded_money" in self.facts:
                leaves.append(ex.FactRef("guarded_money", person))
            leaves += [
                ex.ValueRef(value.id, person)
                for value in self.values.values()
                if isinstance(value.type, NumberType)
            ]
        if depth <= 0:
            return self.random.choice(leaves)
        return self._number_node(depth - 1, leaves, owner=owner, slot=slot)

    def _number_node(self, depth, leaves, *, owner, slot) -> ex.Node:
        def part():
            return self.number(depth, owner=owner, slot=slot)

        def condition(inner=slot):
            return self.truth(depth, owner=owner, slot=inner)

        match self.random.randint(0, 7):
            case 0 | 1:
                sign = self.random.choice(["+", "-", "*", "/"])
                return ex.Arithmetic(part(), sign, part())
            case 2:
                return ex.If(condition(), part(), part())
            case 3:
                function = self.random.choice(["min", "max"])
                return ex.Call(function, (part(), part()))
            case 4:
                function = self.random.choice(
                    ["round_grosz", "round_zloty", "round_up_zloty"]
                )
                return ex.Call(function, (part(),))
            case 5:
                group = self.group(owner=owner)
                guard = self.random.choice([None, condition(slot + 1)])
                element = self.number(depth, owner=owner, slot=slot + 1)
                return ex.Aggregate("sum", element, group, guard, slot + 1)
            case 6:
                group = self.group(owner=owner)
                return ex.Aggregate("count", None, group, condition(slot + 1), slot + 1)
            case _:
                return self.random.choice(leaves)

    def truth(self, depth: int, *, owner: bool, slot: int = 0) -> ex.Node:
        person = self._person(owner=owner, slot=slot)
        leaves: list[ex.Node] = [ex.FactRef("yes_h", None)]
        if person is not None:
            words = frozenset(self.random.sample(_WORDS, 2))
            leaves += [
                ex.FactRef("yes_p", person),
                ex.In(ex.FactRef("option_p", person), ex.OptionSet(words)),
                ex.Compare(ex.FactRef("option_p", person), "==", ex.Option("a")),
                ex.Compare(ex.FactRef("rola", person), "==", ex.Option("child")),
                ex.In(ex.Option("b"), ex.FactRef("set_p", person)),
                ex.In(person, self.group(owner=owner)),
            ]
            if "guarded_yes" in self.facts:
                leaves.append(ex.FactRef("guarded_yes", person))
            leaves += [
                ex.ValueRef(value.id, person)
                for value in self.values.values()
                if isinstance(value.type, YesNoType)
            ]
        if depth <= 0:
            return self.random.choice(leaves)
        return self._truth_node(depth - 1, leaves, owner=owner, slot=slot)

    def _truth_node(self, depth, leaves, *, owner, slot) -> ex.Node:
        def part(inner=slot):
            return self.truth(depth, owner=owner, slot=inner)

        match self.random.randint(0, 6):
            case 0:
                return ex.And((part(), part(), part()))
            case 1:
                return ex.Or((part(), part()))
            case 2:
                return ex.Not(part())
            case 3 | 4:
                sign = self.random.choice(_SIGNS)
                left = self.number(depth, owner=owner, slot=slot)
                right = self.number(depth, owner=owner, slot=slot)
                return ex.Compare(left, sign, right)
            case 5:
                function = self.random.choice(["any", "all"])
                group = self.group(owner=owner)
                guard = self.random.choice([None, part(slot + 1)])
                return ex.Aggregate(function, part(slot + 1), group, guard, slot + 1)
            case _:
                return self.random.choice(leaves)

    def _requirement(self, name: str, *, owner: bool) -> Requirement:
        conditions = tuple(
            Condition(
                f"{name}{number}",
                name,
                CITATION,
                always(self.truth(2, owner=owner)),
                PLACE,
            )
            for number in range(3)
        )
        open_list = self.random.random() < 0.2
        return AllOf((conditions[0], AnyOf(conditions[1:], open_list=open_list)))

    def _benefit(self, name: str) -> Benefit:
        owner = self.random.random() < 0.7
        per: Entity | str = Entity.PERSON if owner else Entity.HOUSEHOLD
        each = self.random.choice([None, self.group(owner=owner)])
        part = Part(
            "part",
            "part",
            always(self.number(1, owner=owner, slot=0 if each is None else 1)),
            CITATION,
            PLACE,
            each=each,
        )
        amount = self.random.choice(
            [ex.PartsSum(), self.number(2, owner=owner), self.number(1, owner=owner)]
        )
        return Benefit(
            name,
            name,
            name,
            per,
            CITATION,
            Discretion.NONE,
            self._requirement(name, owner=owner),
            (),
            "",
            "",
            "",
            PLACE,
            applies=self.random.choice([None, self.truth(1, owner=owner)]),
            amount=always(Amount(Period.MONTH, Basis.NET, amount, amount)),
            parts=(part,),
        )
