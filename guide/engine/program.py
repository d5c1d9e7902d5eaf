"""The rulebook linked to a stretch of days between two changes of the law."""

from collections.abc import Callable
from datetime import date

from guide.engine.ages import age_reader, finer_age_reader, since_reader
from guide.engine.compiling import Compiler, conjunction, constant
from guide.engine.dependencies import Dependencies
from guide.engine.facts import domain_of, reader, role_reader
from guide.engine.laws import cells_on, lapsed, parameter_on, without_law
from guide.engine.run import Cell, Env, Evaluate, Read, Run, cell
from guide.model.expressions import Node
from guide.model.facts import Fact, Structure
from guide.model.law import Status
from guide.model.possible import NO, OPEN, YES, Needs, Open, Possible
from guide.model.rulebook import AllOf, AnyOf, Condition, Requirement, Rulebook
from guide.model.situation import Situation

OPEN_LIST = "open_list"
"""Stands among the reasons of law for alternatives that the act leaves open."""
OPEN_CASE = "open_case"
"""The same where one alternative stands alone: others would not be reasons like it."""


def left_open_by(alternatives: int) -> str:
    """Return the reason of law for a number of alternatives that the act leaves open.

    Several name reasons, so that the office may accept another. One alone is what
    nobody can know yet, such as a later certificate.
    """
    return OPEN_LIST if alternatives > 1 else OPEN_CASE


def amount_name(benefit: str) -> str:
    """Return the name under which a benefit's amount is kept."""
    return f"{benefit} amount"


def parts_name(benefit: str) -> str:
    """Return the name under which the sum of a benefit's parts is kept."""
    return f"{benefit} parts"


class Program:
    """Closures for every name on the days of one stretch; made on first use."""

    def __init__(self, rulebook: Rulebook, day: date) -> None:
        """Link to any day of the stretch."""
        self.rulebook = rulebook
        self.day = day
        self.compiler = Compiler(self)
        self.dependencies = Dependencies(rulebook, day)
        names = [*rulebook.facts, *rulebook.values]
        names += [
            own
            for name in rulebook.benefits
            for own in (amount_name(name), parts_name(name))
        ]
        self._places = {name: place for place, name in enumerate(names)}
        self._cells: dict[str, Cell] = {}
        self._compiled: dict[int, tuple[Node, Evaluate]] = {}
        self._changed: dict[frozenset[str], tuple[int, ...]] = {}

    def run(self, situation: Situation, day: date) -> Run:
        """Return an empty memory for judging a situation on a day of the stretch."""
        return Run(situation, day, len(self._places))

    def cell(self, name: str) -> Cell:
        """Return where a fact or value is kept, made on first use."""
        if name not in self._cells:
            fact = self.rulebook.facts.get(name)
            read = self._value(name) if fact is None else self._fact_reader(fact)
            self.keep(name, read)
        return self._cells[name]

    def keep(self, name: str, read: Read) -> Cell:
        """Give a name its place; a benefit's amount and sum of parts have one too."""
        self._cells[name] = cell(name, self._places[name], len(self._places), read)
        return self._cells[name]

    def place(self, name: str, person: int) -> int:
        """Return where a run keeps a fact or value about somebody."""
        return self._places[name] + person * len(self._places)

    def changed_by(self, names: frozenset[str]) -> tuple[int, ...]:
        """Return the places of what may differ when something is supposed of names."""
        if names not in self._changed:
            same = self.dependencies.independent_of(names)
            self._changed[names] = tuple(
                place for name, place in self._places.items() if name not in same
            )
        return self._changed[names]

    def fact(self, name: str) -> Read:
        """Return the reader of a fact."""
        return self.cell(name).read()

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
                return finer_age_reader(age, birth, in_months=in_months)
            case _:
                options = {
                    word: self.compiler.compile(node)
                    for word, node in fact.option_applies
                }
                domain = domain_of(fact, self.optional, options)
                return reader(fact, self.optional(fact.applies), domain)

    def optional(self, node: Node | None) -> Evaluate | None:
        """Compile a node if there is one."""
        return None if node is None else self.compiled(node)

    def compiled(self, node: Node) -> Evaluate:
        """Compile a node of the rulebook, once: pages ask for the same ones."""
        known = self._compiled.get(id(node))
        if known is None:
            known = self._compiled[id(node)] = (node, self.compiler.compile(node))
        return known[1]

    def value(self, name: str) -> Read:
        """Return the reader of a value."""
        return self.cell(name).read()

    def _value(self, name: str) -> Read:
        value = self.rulebook.values[name]
        content = value.content.on(self.day)
        if content is None:
            return without_law(value, self.rulebook)
        evaluate = self.truth(content)
        return lambda run, person: evaluate(run, (person,))

    def truth(self, content: Node | Requirement) -> Evaluate:
        """Compile a formula, or conditions as one truth value."""
        match content:
            case Condition():
                node = content.when.on(self.day)
                if node is None:
                    return constant(Open(OPEN, lapsed(content.id)))
                return self.compiler.compile(node)
            case AllOf(parts):
                return conjunction([self.truth(part) for part in parts], NO)
            case AnyOf(parts):
                any_of = conjunction([self.truth(part) for part in parts], YES)
                if not content.open_list:
                    return any_of
                return left_open(any_of, left_open_by(len(parts)))
            case _:
                return self.compiler.compile(content)

    def parameter(self, name: str) -> Possible:
        """Return a parameter's value; unknown law is an interval with its reason."""
        return parameter_on(self.rulebook.parameters[name], self.day)

    def lookup(self, name: str) -> Callable[[Possible], Possible]:
        """Return the function that finds a table's cell."""
        return cells_on(self.rulebook.parameters[name], self.day)

    def days(self, unit: str, name: str) -> Read:
        """Return the reader of the time since a date."""
        applies = self.optional(self.rulebook.facts[name].applies)
        return since_reader(name, applies, unit)

    def own(self, what: str) -> Read:
        """Refuse: only a benefit has an amount of its own."""
        raise LookupError(what)

    def presumed(self, name: str) -> bool:
        """Tell whether a parameter rests on presumed law on these days."""
        span = self.rulebook.parameters[name].on(self.day)
        return span is not None and span.status is Status.PRESUMED


def left_open(any_of: Evaluate, reason: str) -> Evaluate:
    """Make alternatives that all failed open: the office may accept another one."""
    unlisted = Open(OPEN, Needs.of(law=frozenset({reason})))

    def run_left_open(run: Run, env: Env) -> Possible:
        found = any_of(run, env)
        return unlisted if found is NO else found

    return run_left_open
