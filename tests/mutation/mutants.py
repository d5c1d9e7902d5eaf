"""Every mutant of the rules, and which benefits could notice it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal

from guide.loading.cells import NOT_COUNTED, column_sum
from guide.model import expressions as ex
from guide.model.kinds import Kind, Unit
from guide.model.law import Dated, Parameter, ParameterSpan, Table, Variant
from guide.model.rulebook import Rulebook
from guide.model.walk import benefit_formulas, fact_formulas, value_formulas, walk
from tests.mutation.rewriting import mistakes, rewritten

_STEPS = {
    Unit.MONEY: Decimal("0.01"),
    Unit.SHARE: Decimal("0.01"),
    Unit.COUNT: Decimal(1),
    Unit.NUMBER: Decimal(1),
}
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Mutant:
    """A rulebook with one mistake.

    `benefits` and `values` are those that it may change; `parameter` is the wrong one.
    """

    id: str
    rulebook: Rulebook
    benefits: tuple[str, ...]
    values: frozenset[str] = frozenset()
    parameter: str | None = None


class Users:
    """Which benefits rest on a value, fact or parameter, whatever the day."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self._below: dict[str, frozenset[str]] = {}
        self._used = {
            name: self._names(benefit_formulas(one)) | self._group(one.per)
            for name, one in rulebook.benefits.items()
        }

    def of(self, name: str) -> tuple[str, ...]:
        """Return the benefits that use a name, directly or not."""
        return tuple(one for one, names in self._used.items() if name in names)

    def values_of(self, name: str) -> frozenset[str]:
        """Return the values that use a name, directly or not, and itself."""
        every = self.rulebook.values
        return frozenset(one for one in every if name in self._of_name(one))

    def _group(self, per: str) -> frozenset[str]:
        return self._of_name(per) if per in self.rulebook.values else frozenset()

    def _names(self, formulas) -> frozenset[str]:
        found: frozenset[str] = frozenset()
        for formula in formulas:
            for node in walk(formula):
                match node:
                    case ex.ValueRef(name) | ex.FactRef(name):
                        found |= self._of_name(name)
                    case ex.ParameterRef(name) | ex.Lookup(name):
                        found |= {name}
        return found

    def _of_name(self, name: str) -> frozenset[str]:
        if name not in self._below:
            self._below[name] = frozenset({name})
            rulebook = self.rulebook
            formulas = (
                value_formulas(rulebook.values[name])
                if name in rulebook.values
                else fact_formulas(rulebook.facts[name])
            )
            self._below[name] |= self._names(formulas)
        return self._below[name]


def mutants(rulebook: Rulebook) -> Iterator[Mutant]:
    """Yield every mutant whose place some benefit uses."""
    users = Users(rulebook)
    yield from _of_benefits(rulebook)
    yield from _of_values(rulebook, users)
    yield from _of_incomes(rulebook, users)
    yield from _of_parameters(rulebook, users)


def _with(entries: Mapping, name: str, other: object) -> dict:
    return {**entries, name: other}


def _of_benefits(rulebook: Rulebook) -> Iterator[Mutant]:
    for name, benefit in rulebook.benefits.items():
        for what, other in rewritten(replace(benefit, deadlines=()), mistakes):
            changed = replace(other, deadlines=benefit.deadlines)
            whole = replace(rulebook, benefits=_with(rulebook.benefits, name, changed))
            yield Mutant(f"świadczenie {name}: {what}", whole, (name,))


def _of_values(rulebook: Rulebook, users: Users) -> Iterator[Mutant]:
    sums = {column.value for column in rulebook.income_columns.values()}
    for name, value in rulebook.values.items():
        benefits = users.of(name)
        if name in sums or not benefits:
            continue
        for what, other in rewritten(value, mistakes):
            whole = replace(rulebook, values=_with(rulebook.values, name, other))
            values = users.values_of(name)
            yield Mutant(f"wartość {name}: {what}", whole, benefits, values)


def _of_incomes(rulebook: Rulebook, users: Users) -> Iterator[Mutant]:
    fact = rulebook.income_fact()
    kinds = tuple(rulebook.income_kinds.values())
    for column in rulebook.income_columns.values():
        benefits = users.of(column.value)
        for place, kind in enumerate(kinds if benefits else ()):
            other = _cell_turned(rulebook, kind, column.id)
            if other is None:
                continue
            changed = (*kinds[:place], other, *kinds[place + 1 :])
            content = column_sum(column.id, changed, fact)
            value = replace(rulebook.values[column.value], content=content)
            values = _with(rulebook.values, column.value, value)
            what = f"dochód {kind.id} w kolumnie {column.id}: odwrotnie"
            users_of = users.values_of(column.value)
            yield Mutant(what, replace(rulebook, values=values), benefits, users_of)


def _cell_turned(rulebook, kind, column):
    """Return the kind with what counts not counting, or the other way round."""
    (cell,) = (one for one in kind.cells if one.column == column)
    counted = any(one.value != NOT_COUNTED for one in cell.counts.variants)
    money = [name for name in kind.facts if rulebook.facts[name].kind is Kind.MONEY]
    if counted:
        turned: ex.Node = NOT_COUNTED
    elif money:
        turned = ex.FactRef(money[0], ex.PersonRef(0))
    else:
        return None
    variants = tuple(Variant(one.since, turned) for one in cell.counts.variants)
    cells = tuple(
        replace(one, counts=Dated(variants)) if one is cell else one
        for one in kind.cells
    )
    return replace(kind, cells=cells)


def _of_parameters(rulebook: Rulebook, users: Users) -> Iterator[Mutant]:
    for name, parameter in rulebook.parameters.items():
        benefits = users.of(name)
        for what, other in _parameter(parameter) if benefits else ():
            whole = replace(
                rulebook, parameters=_with(rulebook.parameters, name, other)
            )
            values = users.values_of(name)
            yield Mutant(f"parametr {name}: {what}", whole, benefits, values, name)


def _parameter(parameter: Parameter) -> Iterator[tuple[str, Parameter]]:
    spans = parameter.spans
    for place, span in enumerate(spans):
        for what, value in _values(parameter, span.value):
            other = replace(span, value=value)
            changed = (*spans[:place], other, *spans[place + 1 :])
            yield f"od {span.since} {what}", replace(parameter, spans=changed)
        if place and spans[place - 1].value != span.value:
            yield from _moved(parameter, place)


def _moved(parameter: Parameter, place: int) -> Iterator[tuple[str, Parameter]]:
    """Yield the parameter with one of its changes a day earlier, a day later."""
    spans: list[ParameterSpan] = list(parameter.spans)
    before, span = spans[place - 1], spans[place]
    for step, what in ((-_DAY, "dzień wcześniej"), (_DAY, "dzień później")):
        since = span.since + step
        pair = (replace(before, until=since - _DAY), replace(span, since=since))
        changed = (*spans[: place - 1], *pair, *spans[place + 1 :])
        yield f"od {span.since} {what}", replace(parameter, spans=changed)


def _values(parameter: Parameter, value) -> Iterator[tuple[str, object]]:
    step = _STEPS[parameter.unit]
    if isinstance(value, Decimal):
        yield f"+{step}", value + step
        yield f"-{step}", value - step
    elif isinstance(value, Table):
        for place, row in enumerate(value.rows):
            for sign in (step, -step):
                other = replace(row, value=row.value + sign)
                rows = (*value.rows[:place], other, *value.rows[place + 1 :])
                yield f"wiersz {place} {sign:+}", Table(rows)
