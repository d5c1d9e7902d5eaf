"""Benefits that exclude each other: the same must be said from both sides."""

from collections.abc import Iterator, Mapping

from guide.loading.cycles import find_cycles
from guide.loading.problems import Problems
from guide.loading.signs import refused_kinds
from guide.model.feeding import feeds, granted_after
from guide.model.law import Dated, Place, Variant
from guide.model.rulebook import Benefit, Rulebook
from guide.model.walk import conditions

Pair = tuple[str, str]
"""A benefit that is refused, and the one whose receipt refuses it."""


def check_interactions(rulebook: Rulebook, problems: Problems) -> None:
    """Warn of exclusions of one side; report incomes that depend on themselves."""
    _check_income(rulebook, problems)
    found = exclusions(rulebook)
    declared = {(one.benefit, one.excluded_by): one for one in rulebook.one_sided}
    for (benefit, other), place in found.items():
        if (other, benefit) in found or (benefit, other) in declared:
            continue
        if not _is_chosen(rulebook, benefit, other):
            problems.warn(place, _one_side(benefit, other))
    for pair, one in declared.items():
        if pair not in found:
            message = f"one_sided: '{pair[0]}' nie wyklucza '{pair[1]}' w warunkach"
            problems.warn(one.place, message)
        elif pair[::-1] in found:
            message = f"one_sided: '{pair[1]}' też wyklucza '{pair[0]}'; to zbędne"
            problems.warn(one.place, message)


def _one_side(benefit: str, other: str) -> str:
    return (
        f"'{benefit}' nie należy się, gdy ktoś ma '{other}', ale '{other}' nic o tym "
        f"nie mówi: dopisz warunek tam, wybór albo 'one_sided' w interactions.yaml"
    )


def _is_chosen(rulebook: Rulebook, benefit: str, other: str) -> bool:
    return any({benefit, other} <= set(one.one_of) for one in rulebook.choices)


def _check_income(rulebook: Rulebook, problems: Problems) -> None:
    """Report benefits that are income for each other, whoever is granted first."""
    for cycle in find_cycles(granted_after(rulebook)):
        path = " → ".join(sorted(cycle))
        message = (
            f"dochód zależy sam od siebie: {path}; napisz w 'income_order' "
            "(interactions.yaml), które z nich urząd przyznaje najpierw"
        )
        problems.report(rulebook.benefits[min(cycle)].place, message)
    fed = feeds(rulebook)
    for one in rulebook.income_order:
        if one.first in fed and one.first not in fed.get(one.then, ()):
            message = f"income_order: '{one.then}' nie jest dochodem dla '{one.first}'"
            problems.warn(one.place, message)


def exclusions(rulebook: Rulebook) -> Mapping[Pair, Place]:
    """Return which benefit is refused to whoever receives which, and where it says so.

    Alternatives count as well: the act then excludes it in one of its ways.
    """
    givers = _givers(rulebook)
    found: dict[Pair, Place] = {}
    for benefit in rulebook.benefits.values():
        for kind, place in _refusing_kinds(rulebook, benefit):
            for other in givers.get(kind, ()):
                if other != benefit.id:
                    found.setdefault((benefit.id, other), place)
    return found


def _givers(rulebook: Rulebook) -> Mapping[str, list[str]]:
    """Return the benefits that each kind of income tells of."""
    found: dict[str, list[str]] = {}
    for benefit in rulebook.benefits.values():
        for kind in benefit.received:
            found.setdefault(kind, []).append(benefit.id)
    return found


def _refusing_kinds(
    rulebook: Rulebook, benefit: Benefit
) -> Iterator[tuple[str, Place]]:
    for condition in conditions(benefit.requires):
        for kind in refused_kinds(rulebook, condition.when):
            yield kind, condition.place
    if benefit.applies is not None:
        always = Dated((Variant(None, benefit.applies),))
        yield from ((kind, benefit.place) for kind in refused_kinds(rulebook, always))
