"""Values and questions that would depend on themselves."""

from collections.abc import Iterator, Mapping

from guide.loading.problems import Problems
from guide.model.expressions import FactRef, Node, ValueRef
from guide.model.law import Place
from guide.model.rulebook import Rulebook
from guide.model.walk import fact_formulas, value_formulas, walk

Graph = Mapping[str, tuple[str, ...]]


def check_cycles(rulebook: Rulebook, problems: Problems) -> None:
    """Report each circle once, at the first of its names."""
    places = _places(rulebook)
    for cycle in find_cycles(_graph(rulebook)):
        first = min(range(len(cycle)), key=lambda i: str(places[cycle[i]]))
        ordered = (*cycle[first:], *cycle[:first], cycle[first])
        path = " → ".join(ordered)
        message = f"wartość zależy sama od siebie: {path}"
        problems.report(places[cycle[first]], message)


def _places(rulebook: Rulebook) -> dict[str, Place]:
    facts = {name: fact.place for name, fact in rulebook.facts.items()}
    return facts | {name: value.place for name, value in rulebook.values.items()}


def _graph(rulebook: Rulebook) -> Graph:
    graph = {
        fact.id: tuple(names_in(fact_formulas(fact)))
        for fact in rulebook.facts.values()
    }
    for value in rulebook.values.values():
        graph[value.id] = tuple(names_in(value_formulas(value)))
    return graph


def names_in(formulas: Iterator[Node]) -> Iterator[str]:
    """Yield the facts and values that formulas name."""
    for formula in formulas:
        for node in walk(formula):
            if isinstance(node, FactRef):
                yield node.fact
            elif isinstance(node, ValueRef):
                yield node.value


def find_cycles(graph: Graph) -> list[tuple[str, ...]]:
    """Return circles such that without them nothing would depend on itself."""
    found: list[tuple[str, ...]] = []
    finished: set[str] = set()
    path: dict[str, None] = {}

    def visit(name: str) -> None:
        if name in path:
            steps = tuple(path)
            found.append(steps[steps.index(name) :])
            return
        if name in finished or name not in graph:
            return
        path[name] = None
        for other in dict.fromkeys(graph[name]):
            visit(other)
        del path[name]
        finished.add(name)

    for name in graph:
        visit(name)
    return found
