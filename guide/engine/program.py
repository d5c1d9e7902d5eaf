"""The rulebook linked to a stretch of days between two changes of the law."""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from typing import cast

from guide.engine.compiling import Compiler, conjunction, constant
from guide.engine.facts import (
    Read,
    age_reader,
    domain_of,
    finer_age_reader,
    reader,
    role_reader,
    since_reader,
)
from guide.engine.joining import number
from guide.engine.run import Env, Evaluate, Run
from guide.model.expressions import Node
from guide.model.law import Status, Table
from guide.model.possible import (
    INFINITY,
    NO,
    OPEN,
    YES,
    ZERO,
    Choice,
    Interval,
    Needs,
    Open,
    Possible,
)
from guide.model.rulebook import (
    AllOf,
    AnyOf,
    Condition,
    Fact,
    Requirement,
    Rulebook,
    Structure,
)

OPEN_LIST = "open_list"
"""Stands among the reasons of law for alternatives that the act leaves open."""


class Program:
    """Closures for every name on the days of one stretch; made on first use."""

    def __init__(self, rulebook: Rulebook, day: date) -> None:
        """Link to any day of the stretch."""
        self.rulebook = rulebook
        self.day = day
        self.compiler = Compiler(self)
        self._facts: dict[str, Read] = {}
        self._values: dict[str, Read] = {}

    def fact(self, name: str) -> Read:
        """Return the reader of a fact."""
        if name not in self._facts:
            self._facts[name] = self._fact_reader(self.rulebook.facts[name])
        return self._facts[name]

    def _fact_reader(self, fact: Fact) -> Read:
        birth = self.rulebook.structure(Structure.BIRTH) or ""
        match fact.structure:
            case Structure.ROLE:
                return role_reader(fact)
            case Structure.AGE:
                return age_reader(fact, birth)
            case Structure.AGE_IN_MONTHS | Structure.CALENDAR_AGE:
                age = self.fact(self.rulebook.structure(Structure.AGE) or "")
                in_months = fact.structure is Structure.AGE_IN_MONTHS
                return finer_age_reader(fact, age, birth, in_months=in_months)
            case _:
                options = {
                    word: self.compiler.compile(node)
                    for word, node in fact.option_applies
                }
                domain = domain_of(fact, self.optional, options)
                return reader(fact, self.optional(fact.applies), domain)

    def optional(self, node: Node | None) -> Evaluate | None:
        """Compile a node if there is one."""
        return None if node is None else self.compiler.compile(node)

    def value(self, name: str) -> Read:
        """Return the reader of a value; computed once per run and person."""
        if name not in self._values:
            content = self.rulebook.values[name].content.on(self.day)
            if content is None:
                evaluate = constant(_no_law(name))
            else:
                evaluate = self.truth(content)
            self._values[name] = _remembered(name, evaluate)
        return self._values[name]

    def truth(self, content: Node | Requirement) -> Evaluate:
        """Compile a formula, or conditions as one truth value."""
        match content:
            case Condition():
                node = content.when.on(self.day)
                if node is None:
                    return constant(_no_law(content.id))
                return self.compiler.compile(node)
            case AllOf(parts):
                return conjunction([self.truth(part) for part in parts], NO)
            case AnyOf(parts):
                any_of = conjunction([self.truth(part) for part in parts], YES)
                return left_open(any_of) if content.open_list else any_of
            case _:
                return self.compiler.compile(content)

    def parameter(self, name: str) -> Possible:
        """Return a parameter's value; unknown law is an interval with its reason."""
        span = self.rulebook.parameters[name].on(self.day)
        if span is None:
            needs = Needs(law=frozenset({name}), lapsed=frozenset({name}))
            return Open(Interval(ZERO, INFINITY), needs)
        if isinstance(span.value, Decimal):
            return span.value
        return number(Interval(span.least, span.most), Needs(law=frozenset({name})))

    def lookup(self, name: str) -> Callable[[Possible], Possible]:
        """Return the function that finds a table's cell."""
        span = self.rulebook.parameters[name].on(self.day)
        if span is None or not isinstance(span.value, Table):
            unknown = self.parameter(name)
            return lambda _index: unknown
        return _cells(span.value)

    def days(self, unit: str, name: str) -> Read:
        """Return the reader of the time since a date."""
        return since_reader(name, in_months=unit == "months")

    def own(self, what: str) -> Read:
        """Refuse: only a benefit has an amount of its own."""
        raise LookupError(what)

    def presumed(self, name: str) -> bool:
        """Tell whether a parameter rests on presumed law on these days."""
        span = self.rulebook.parameters[name].on(self.day)
        return span is not None and span.status is Status.PRESUMED


def _no_law(name: str) -> Open:
    return Open(OPEN, Needs(law=frozenset({name}), lapsed=frozenset({name})))


def left_open(any_of: Evaluate) -> Evaluate:
    """Make alternatives that all failed open: the office may accept another one."""
    unlisted = Open(OPEN, Needs(law=frozenset({OPEN_LIST})))

    def run_left_open(run: Run, env: Env) -> Possible:
        found = any_of(run, env)
        return unlisted if found is NO else found

    return run_left_open


def _remembered(name: str, evaluate: Evaluate) -> Read:
    def read(run: Run, person: int) -> Possible:
        key = (name, person)
        found = run.memo.get(key)
        if found is None:
            found = run.memo[key] = evaluate(run, (person,))
        return found

    return read


def _cells(table: Table) -> Callable[[Possible], Possible]:
    if table.rows[0].option is not None:
        by_word = {row.option: row.value for row in table.rows}

        def find_word(index: Possible) -> Possible:
            if type(index) is not Open:
                return by_word[index]  # type: ignore[index]
            left = cast("Choice", index.range).options
            return _span_of((by_word[word] for word in left), index)

        return find_word
    starts = [row.start or ZERO for row in table.rows]
    values = [row.value for row in table.rows]

    def row_of(index: Decimal) -> int:
        return max(bisect_right(starts, index) - 1, 0)

    def find(index: Possible) -> Possible:
        if type(index) is Decimal:
            return values[row_of(index)]
        unsettled = cast("Open", index)
        range_ = cast("Interval", unsettled.range)
        first, last = row_of(range_.least), row_of(range_.most)
        return _span_of(values[first : last + 1], unsettled)

    return find


def _span_of(cells: Iterable[Decimal], index: Open) -> Possible:
    found = tuple(cells)
    return number(Interval(min(found), max(found)), index.needs)
