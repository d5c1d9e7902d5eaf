"""Every goal of the rules, found by going over them without any case.

A goal belongs to its owner: a condition of a benefit, or a named value, whose goals
stand for all benefits that use it. The same formula twice under one owner is one goal.
"""

from datetime import date
from typing import Any

from guide.coverage.dates import after, counted, differ, is_past
from guide.coverage.goals import COUNTED_FROM, Goal, Kind
from guide.coverage.shape import is_never_known, never_empty, operands
from guide.coverage.units import step_of
from guide.coverage.wording import formula
from guide.model import expressions as ex
from guide.model.kinds import Entity, YesNoType
from guide.model.law import Dated, Parameter, Place, Table
from guide.model.possible import NO, YES
from guide.model.rulebook import (
    AllOf,
    AnyOf,
    Benefit,
    Condition,
    Part,
    Requirement,
    Rulebook,
)

Found = dict[Goal, None]
"""Goals in order."""

Key = tuple[object, ...]
"""Owner, number of the node, and which of its goals; how a trace finds a goal."""

_NUMERIC_BRANCHES = ("min", "max")


class Catalogue:
    """Goals by benefit, and by where a trace meets them."""

    def __init__(self, rulebook: Rulebook) -> None:
        """Go over every benefit and every value it uses."""
        self.rulebook = rulebook
        self.goals: dict[Key, Goal] = {}
        self.changes: dict[str, dict[date, Goal]] = {}
        self._by_id: dict[str, Goal] = {}
        self._names: dict[str, Found] = {}
        self.of_benefit = {
            name: tuple(_Collector(self, {}).benefit(benefit))
            for name, benefit in rulebook.benefits.items()
        }

    @property
    def all(self) -> tuple[Goal, ...]:
        """Every goal once."""
        return tuple(self._by_id.values())

    def goal(self, kind: Kind, owner: str, text: str, place: Place) -> Goal:
        """Return the goal of that name, made on first use."""
        return self._kept(Goal(kind, owner, text, place))

    def change(self, owner: str, day: date, place: Place) -> Goal:
        """Return the goal of a change of law."""
        goal = self._kept(Goal(Kind.CHANGE, owner, f"zmiana {day}", place, day))
        self.changes.setdefault(owner, {})[day] = goal
        return goal

    def _kept(self, goal: Goal) -> Goal:
        return self._by_id.setdefault(goal.id, goal)

    def name(self, name: str) -> Found:
        """Return the goals of a value or parameter, collected once."""
        if name not in self._names:
            found = self._names[name] = {}
            collector = _Collector(self, found)
            if name in self.rulebook.parameters:
                collector.parameter(self.rulebook.parameters[name])
            else:
                value = self.rulebook.values[name]
                truth = isinstance(value.type, YesNoType)
                collector.dated(value.content, name, value.place, truth=truth)
        return self._names[name]


class _Collector:
    def __init__(self, catalogue: Catalogue, found: Found) -> None:
        self.catalogue, self.rulebook = catalogue, catalogue.rulebook
        self.found = found

    def add(self, node: ex.Node, which: object, goal: Goal) -> None:
        self.catalogue.goals[goal.owner, id(node), which] = goal
        self.found[goal] = None

    def benefit(self, benefit: Benefit) -> Found:
        name, place = benefit.id, benefit.place
        if benefit.applies is not None:
            self.truth(benefit.applies, f"{name}/for", place)
        if not isinstance(benefit.per, Entity):
            self.found |= self.catalogue.name(benefit.per)
        self.requirement(benefit.requires, name)
        if benefit.amount is not None:
            owner = f"{name}/kwota"
            self.changed(benefit.amount, owner, place)
            for amount in counted(benefit.amount):
                self.other(amount.least, owner, place)
                self.other(amount.most, owner, place)
        for part in benefit.parts:
            self.part(part, f"{name}/{part.id}")
        self.papers(benefit)
        closed = None if benefit.until is None else after(benefit.until)
        for first in (benefit.since, closed):
            if first is not None and first > COUNTED_FROM:
                goal = self.catalogue.change(f"{name}/wnioski", first, place)
                self.found[goal] = None
        return self.found

    def part(self, part: Part, owner: str) -> None:
        if part.each is not None:
            self.other(part.each, owner, part.place)
        if part.requires is not None:
            self.requirement(part.requires, owner)
        for dated in (part.amount, part.monthly):
            if dated is not None:
                self.dated(dated, owner, part.place, truth=False)

    def papers(self, benefit: Benefit) -> None:
        for use in benefit.documents:
            sure = use.each is None or never_empty(use.each, self.rulebook)
            if use.when is None and sure:
                continue
            owner = f"{benefit.id}/{use.document}"
            why = formula(use.when or use.each or ex.Truth(value=True))
            for needed, word in ((YES, "potrzebny"), (NO, "niepotrzebny")):
                text = f"{why} → {word}"
                goal = self.catalogue.goal(Kind.PAPER, owner, text, use.place)
                self.catalogue.goals[id(use), needed] = goal
                self.found[goal] = None

    def parameter(self, parameter: Parameter) -> None:
        """Collect the changes of an amount, and the rows of a table."""
        for before, following in zip(
            parameter.spans, parameter.spans[1:], strict=False
        ):
            if following.since > COUNTED_FROM and differ(before, following):
                goal = self.catalogue.change(
                    parameter.id, following.since, parameter.place
                )
                self.found[goal] = None
        for span in parameter.spans:
            if isinstance(span.value, Table) and not is_past(span.until):
                for row in span.value.rows:
                    start = row.option if row.start is None else f"{row.start:f}"
                    text = f"{parameter.id} → wiersz {start}"
                    goal = self.catalogue.goal(
                        Kind.BRANCH, parameter.id, text, parameter.place
                    )
                    self.catalogue.goals[parameter.id, start] = goal
                    self.found[goal] = None

    def requirement(self, requirement: Requirement, base: str) -> None:
        if isinstance(requirement, Condition):
            owner = f"{base}/{requirement.id}"
            self.dated(requirement.when, owner, requirement.place, truth=True)
            return
        for part in requirement.parts:
            self.requirement(part, base)

    def changed(self, dated: Dated[Any], owner: str, place: Place) -> None:
        for variant in dated.variants[1:]:
            if variant.since is not None and variant.since > COUNTED_FROM:
                self.found[self.catalogue.change(owner, variant.since, place)] = None

    def dated(
        self, dated: Dated[Any], owner: str, place: Place, *, truth: bool
    ) -> None:
        self.changed(dated, owner, place)
        for content in counted(dated):
            if isinstance(content, Condition | AllOf | AnyOf):
                self.requirement(content, owner)
            elif truth:
                self.truth(content, owner, place)
            else:
                self.other(content, owner, place)

    def truth(self, node: ex.Node, owner: str, place: Place) -> None:  # noqa: C901, PLR0912 - one match
        """Collect the goals of something true or false."""
        match node:
            case ex.Truth():
                pass
            case ex.Not(part):
                self.truth(part, owner, place)
            case ex.And(parts) | ex.Or(parts):
                for part in parts:
                    self.truth(part, owner, place)
            case ex.If(condition, then, otherwise):
                self.either(node, owner, place)
                for part in (condition, then, otherwise):
                    self.truth(part, owner, place)
            case ex.Aggregate(function="any" | "all"):
                self.members(node, owner, place)
            case ex.ValueRef(name, _):
                self.found |= self.catalogue.name(name)
            case _:
                self.atom(node, owner, place)

    def atom(self, node: ex.Node, owner: str, place: Place) -> None:
        if is_never_known(node, self.rulebook):
            return
        text = formula(node)
        goal = self.catalogue.goal(Kind.CONDITION, owner, text, place)
        self.add(node, Kind.CONDITION, goal)
        if isinstance(node, ex.Compare) and step_of(node, self.rulebook) is not None:
            goal = self.catalogue.goal(Kind.THRESHOLD, owner, text, place)
            self.add(node, Kind.THRESHOLD, goal)
        for below in operands(node):
            self.other(below, owner, place)

    def other(self, node: ex.Node, owner: str, place: Place) -> None:  # noqa: C901, PLR0912 - one match
        """Collect the goals of a number, an option or a group."""
        match node:
            case ex.If(condition, then, otherwise):
                self.either(node, owner, place)
                self.guard(condition, owner, place)
                self.other(then, owner, place)
                self.other(otherwise, owner, place)
            case ex.Call(function, arguments):
                if function in _NUMERIC_BRANCHES:
                    for number, one in enumerate(arguments):
                        self.arm(node, number, formula(one), owner, place)
                for one in arguments:
                    self.other(one, owner, place)
            case ex.Lookup(name, index):
                self.found |= self.catalogue.name(name)
                self.other(index, owner, place)
            case ex.ParameterRef(name) | ex.ValueRef(name, _):
                self.found |= self.catalogue.name(name)
            case ex.Aggregate() | ex.Filtered():
                self.members(node, owner, place)
            case ex.Not() | ex.And() | ex.Or() | ex.Compare() | ex.In():
                self.truth(node, owner, place)
            case ex.Arithmetic(left, _, right):
                self.other(left, owner, place)
                self.other(right, owner, place)
            case _:
                pass

    def arm(
        self, node: ex.Node, which: object, word: str, owner: str, place: Place
    ) -> None:
        text = f"{formula(node)} → {word}"
        goal = self.catalogue.goal(Kind.BRANCH, owner, text, place)
        self.add(node, which, goal)

    def either(self, node: ex.If, owner: str, place: Place) -> None:
        place = self.cell(node, owner) or place
        for which, word in ((True, "tak"), (False, "nie")):
            text = f"if {formula(node.condition)} → {word}"
            goal = self.catalogue.goal(Kind.BRANCH, owner, text, place)
            self.add(node, which, goal)

    def cell(self, node: ex.If, owner: str) -> Place | None:
        """Return the place of the income kind that a cell of a column is about."""
        columns = {one.value for one in self.rulebook.income_columns.values()}
        match node.condition:
            case ex.In(ex.Option(word), _) if owner in columns:
                kind = self.rulebook.income_kinds.get(word)
                return None if kind is None else kind.place
            case _:
                return None

    def guard(self, node: ex.Node, owner: str, place: Place) -> None:
        """Collect the goals of a guard; a plain fact has its two branches already."""
        if isinstance(node, ex.In | ex.FactRef):
            for below in operands(node):
                self.other(below, owner, place)
        else:
            self.truth(node, owner, place)

    def members(
        self, node: ex.Aggregate | ex.Filtered, owner: str, place: Place
    ) -> None:
        if isinstance(node, ex.Aggregate):
            sure = node.condition is None and never_empty(node.group, self.rulebook)
            words = {True: "ktoś", False: "nikt"}
            for which in (True,) if sure else (True, False):
                self.arm(node, which, words[which], owner, place)
            if node.element is not None:
                way = self.truth if node.function in ("any", "all") else self.other
                way(node.element, owner, place)
        if node.condition is not None:
            self.truth(node.condition, owner, place)
        self.other(node.group, owner, place)
