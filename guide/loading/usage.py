"""Warnings about what nobody needs: questions, values, parameters, papers."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from guide.loading.reader import Reader
from guide.model.expressions import FactRef, Lookup, Node, ParameterRef, ValueRef
from guide.model.kinds import Entity
from guide.model.law import Place
from guide.model.rulebook import Benefit, Rulebook
from guide.model.walk import benefit_formulas, fact_formulas, value_formulas, walk


def warn_of_unused(rulebook: Rulebook, reader: Reader, sources: str) -> None:
    """Warn of everything that no benefit leads to.

    `sources` is the question about kinds of income, which `received` uses.
    """
    used = _Used(rulebook)
    for benefit in rulebook.benefits.values():
        used.add_benefit(benefit, sources)
    mentioned = {(one.catalogue, one.name) for one in reader.mentions}
    for place, message in _unused(rulebook, used, mentioned):
        reader.problems.warn(place, message)
    for document in rulebook.documents:
        if ("documents", document) not in mentioned:
            place = reader.places["documents", document]
            message = f"dokument '{document}', którego nikt nie wymaga"
            reader.problems.warn(place, message)


def _unused(
    rulebook: Rulebook, used: "_Used", mentioned: set[tuple[str, str]]
) -> Iterator[tuple[Place, str]]:
    for fact in rulebook.facts.values():
        if fact.id not in used.names and fact.structure is None:
            yield fact.place, f"pytanie '{fact.id}', którego nikt nie potrzebuje"
    for value in rulebook.values.values():
        if value.id not in used.names:
            yield value.place, f"wartość '{value.id}', której nikt nie używa"
    in_texts = {name for catalogue, name in mentioned if catalogue == "placeholders"}
    for parameter in rulebook.parameters.values():
        if parameter.id not in used.parameters | in_texts:
            yield parameter.place, f"parametr '{parameter.id}', którego nikt nie używa"


@dataclass(slots=True)
class _Used:
    """Names of facts and values, and of parameters, that benefits lead to."""

    rulebook: Rulebook
    names: set[str] = field(default_factory=set)
    parameters: set[str] = field(default_factory=set)

    def add_benefit(self, benefit: Benefit, sources: str) -> None:
        for formula in benefit_formulas(benefit):
            self._add_formula(formula)
        for deadline in benefit.deadlines:
            if deadline.fact is not None:
                self._add_name(deadline.fact)
        if not isinstance(benefit.per, Entity):
            self._add_name(benefit.per)
        if benefit.received:
            self._add_name(sources)

    def _add_formula(self, formula: Node) -> None:
        for node in walk(formula):
            match node:
                case FactRef(name) | ValueRef(name):
                    self._add_name(name)
                case ParameterRef(name) | Lookup(name):
                    self.parameters.add(name)
                case _:
                    pass

    def _add_name(self, name: str) -> None:
        if name in self.names:
            return
        self.names.add(name)
        for formula in self._formulas(name):
            self._add_formula(formula)

    def _formulas(self, name: str) -> Iterator[Node]:
        if name in self.rulebook.facts:
            return fact_formulas(self.rulebook.facts[name])
        return value_formulas(self.rulebook.values[name])
