"""Small rulebooks made at random: every shape of formula, law known and unknown."""

from datetime import date
from decimal import Decimal
from random import Random

from guide.model import expressions as ex
from guide.model.facts import Structure
from guide.model.kinds import (
    Entity,
    Kind,
    NumberType,
    OptionType,
    PersonsType,
    Unit,
    YesNoType,
)
from guide.model.rulebook import Benefit, Part, Requirement, Rulebook
from tests.engine.formulas import law, members_of, node, person
from tests.engine.random_formulas import WORDS, Formulas
from tests.engine.tiny import (
    all_of,
    any_of,
    benefit,
    condition,
    fact,
    parameter,
    part,
    pays,
    rows,
    rulebook,
    since,
    span,
    unknown,
    value,
)


class Maker:
    """Draws one rulebook; what is drawn later may use what was drawn before."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.formulas = Formulas(random)

    def make(self) -> Rulebook:
        facts, law = self._facts(), self._law()
        for number in range(self.random.randint(2, 5)):
            self._make_value(f"v{number}")
        benefits = [self._benefit(f"b{n}") for n in range(self.random.randint(1, 3))]
        values = self.formulas.values.values()
        return rulebook(*facts, *law, *values, *benefits)

    def _facts(self):
        one, kin = Entity.PERSON, Entity.RELATIVE
        facts = [
            fact(
                "rola",
                Kind.OPTION,
                one,
                options=("me", "partner", "child"),
                structure=Structure.ROLE,
            ),
            fact("wiek", Kind.COUNT, one, structure=Structure.AGE),
            fact("urodzenie", Kind.DATE, one, structure=Structure.BIRTH),
            fact("yes_p", Kind.YES_NO, one),
            fact("yes_h", Kind.YES_NO),
            fact("yes_r", Kind.YES_NO, kin),
            fact("money_r", Kind.MONEY, kin),
            fact("option_p", Kind.OPTION, one, options=WORDS),
            fact(
                "set_p",
                Kind.OPTIONS,
                one,
                options=WORDS,
                exclusive="c",
                option_applies={"b": person.yes_p},
            ),
            fact("money_p", Kind.MONEY, one),
            fact("bounded_p", Kind.COUNT, one, least=1, most=person.wiek + 2),
            fact("money_h", Kind.MONEY, most=3000),
            fact("count_h", Kind.COUNT, most=law("unknown") / 100),
            fact("kin", Kind.PERSONS, one, most_members=2),
        ]
        self.formulas.facts = {one.id: one for one in facts}
        return [*facts, *self._guarded()]

    def _guarded(self):
        """Facts that concern only some: of each kind with a guard."""
        one = Entity.PERSON
        others = ex.Filtered(ex.Persons(Entity.PERSON), self._guard(slot=1), 1)
        everybody = members_of(ex.Persons(Entity.PERSON), self._guard(slot=1))
        guarded = [
            fact(
                "guarded_yes", Kind.YES_NO, one, applies=self._guard(), otherwise=False
            ),
            fact("guarded_money", Kind.MONEY, one, applies=self._guard(), otherwise=0),
            fact("day_p", Kind.DATE, one, applies=self._guard()),
            fact(
                "guarded_kin",
                Kind.PERSONS,
                one,
                surely=ex.Filtered(others, self._guard(slot=1), 1),
                possibly=ex.Filtered(everybody.made, None, 1),
            ),
        ]
        self.formulas.facts |= {one.id: one for one in guarded}
        return guarded

    def _guard(self, slot=0):
        """Draw a guard that needs no guarded fact, so that there is no cycle."""
        who = ex.PersonRef(self.random.randint(0, slot))
        return self.random.choice(
            [
                ex.FactRef("yes_p", who),
                ex.FactRef("yes_h", None),
                ex.Compare(ex.FactRef("option_p", who), "==", ex.Option("a")),
                ex.Compare(ex.FactRef("wiek", who), ">=", ex.Number(Decimal(18))),
                ex.In(ex.Option("a"), ex.FactRef("set_p", who)),
            ]
        )

    def _law(self):
        amount = self.random.randint(100, 2000)
        last_year = date(2025, 12, 31)
        return [
            parameter("known", span(amount)),
            self.random.choice(
                [
                    parameter("unknown", unknown(500, 900)),
                    parameter("unknown", unknown(500, 900), local=True, ask="?"),
                    parameter("unknown", span(700, until=last_year)),
                ]
            ),
            parameter(
                "table", span(rows((0, 95), (5, 124))), index=NumberType(Unit.COUNT)
            ),
            parameter(
                "words",
                span(rows(("a", 10), ("b", 20), ("c", 30))),
                index=OptionType("option_p"),
            ),
        ]

    def _make_value(self, name: str) -> None:
        draw, random = self.formulas, self.random
        match random.choice(["number", "truth", "group", "option", "requires"]):
            case "number":
                content, type_ = draw.number(2, 0, 0), NumberType(Unit.MONEY)
            case "truth":
                content, type_ = draw.truth(2, 0, 0), YesNoType()
            case "group":
                content = members_of(draw.group(0), draw.truth(1, 0, 1)).made
                type_ = PersonsType()
            case "option":
                words = random.sample(WORDS, 2)
                content = ex.If(draw.truth(1, 0, 0), *map(ex.Option, words))
                type_ = OptionType("option_p")
            case _:
                content, type_ = self._requirement(name, 0), YesNoType()
        if not isinstance(content, Requirement) and random.random() < 0.1:
            content = since((date(2027, 1, 1), node(content)))
        draw.values[name] = value(name, content, type_, Entity.PERSON)

    def _requirement(self, name: str, first: int, *, own: bool = False) -> Requirement:
        def drawn(number):
            formula = self.formulas.truth(2, first, 0)
            if own and self.random.random() < 0.3:
                own_name = self.random.choice([ex.OwnAmount(), ex.PartsSum()])
                formula = ex.Compare(own_name, ">=", self.formulas.number(0, first, 0))
            return condition(f"{name}{number}", formula)

        conditions = [drawn(number) for number in range(3)]
        open_list = self.random.random() < 0.2
        return all_of(conditions[0], any_of(*conditions[1:], open_list=open_list))

    def _part(self, name: str, first: int) -> Part:
        draw, random = self.formulas, self.random
        if random.random() < 0.2:
            payer = ex.FactRef("money_r", ex.PersonRef(1))
            relatives = ex.Persons(Entity.RELATIVE)
            return part(name, payer, each=relatives)
        each = random.choice([None, draw.group(first)])
        last = 0 if each is None else 1
        return part(
            name,
            draw.number(1, first, last),
            each=each,
            requires=random.choice([None, draw.truth(1, first, last)]),
            monthly=random.choice([None, draw.number(1, first, last)]),
        )

    def _benefit(self, name: str) -> Benefit:
        draw, random = self.formulas, self.random
        groups = [
            name
            for name, one in draw.values.items()
            if isinstance(one.type, PersonsType)
        ]
        kinds = [Entity.PERSON, Entity.PERSON, Entity.HOUSEHOLD, *groups]
        per = random.choice(kinds)
        first = 1 if per is Entity.HOUSEHOLD else 0
        least = random.choice([ex.PartsSum(), draw.number(2, first, 0)])
        most = random.choice([least, least, draw.number(1, first, 0)])
        more = {}
        if random.random() < 0.5:
            more["applies"] = draw.truth(1, first, 0)
        if random.random() < 0.5:
            more["refused"] = draw.truth(1, first, 0)
        parts = tuple(
            self._part(f"part{n}", first) for n in range(random.randint(0, 2))
        )
        return benefit(
            name,
            self._requirement(name, first, own=True),
            pays(least, most),
            per=per,
            parts=parts,
            **more,
        )
