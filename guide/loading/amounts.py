"""How much: the parts of a benefit and its amount."""

from dataclasses import dataclass

from guide.loading import scalars
from guide.loading.names import Scope
from guide.loading.record import Record
from guide.loading.requirements import Requirements, dated
from guide.loading.typer import Typer
from guide.model.expressions import Node
from guide.model.kinds import Unit
from guide.model.law import Citation, Dated, Variant
from guide.model.rulebook import (
    Amount,
    Basis,
    Condition,
    Part,
    Period,
    Requirement,
)


@dataclass(frozen=True, slots=True)
class Amounts:
    """Reads the parts and the amount of one benefit; `seen` are names taken."""

    typer: Typer
    scope: Scope
    seen: set[str]

    def parts(self, record: Record) -> tuple[Part, ...]:
        return tuple(map(self._part, record.records_optional("parts")))

    def _part(self, record: Record) -> Part:
        each, scope = self.typer.each_optional(record, self.scope)
        requirements = Requirements(self.typer, scope, self.seen)
        name, title = requirements.name(record), record.text("title")
        citation = record.citation()
        own = _Own(name, title, citation)

        def amount(entry: Record) -> Node:
            return self.typer.number(entry.formula("amount"), scope, Unit.MONEY)

        return Part(
            name,
            title=title,
            amount=dated(record, amount),
            citation=citation,
            place=record.place,
            each=each,
            requires=_requires(record, requirements, own),
            monthly=self._monthly(record, scope),
        )

    def _monthly(self, record: Record, scope: Scope) -> Dated[Node] | None:
        """Read what enters the monthly sum, where it is not the amount itself."""

        def monthly(entry: Record) -> Node:
            formula = entry.formula_optional("monthly")
            if formula is None:
                formula = entry.formula("amount")
            return self.typer.number(formula, scope, Unit.MONEY)

        variants = record.records_optional("variants") or (record,)
        if any("monthly" in entry for entry in variants):
            return dated(record, monthly)
        return None

    def amount(self, record: Record, *, has_parts: bool) -> Dated[Amount] | None:
        if "amount" not in record:
            return None
        inner = record.record("amount")
        scope = self.scope.allow("suma_czesci") if has_parts else self.scope

        def read(entry: Record) -> Amount:
            return self._amount(entry, scope)

        return dated(inner, read) if inner else None

    def _amount(self, record: Record, scope: Scope) -> Amount:
        least, most = self._ends(record, scope)
        return Amount(
            period=record.take("period", scalars.one_of(Period), instead=Period.MONTH),
            basis=record.take("basis", scalars.one_of(Basis), instead=Basis.NET),
            least=least,
            most=most,
            note=record.text_optional("note"),
        )

    def _ends(self, record: Record, scope: Scope) -> tuple[Node, Node]:
        for key in ("least", "most"):
            if "exactly" in record and key in record:
                record.report(key, f"{key}: jest już 'exactly'; usuń jedno z nich")
        if "exactly" in record:
            node = self.typer.number(record.formula("exactly"), scope, Unit.MONEY)
            return node, node
        high = scope.allow("bez_granicy")
        return (
            self.typer.number(record.formula("least"), scope, Unit.MONEY),
            self.typer.number(record.formula("most"), high, Unit.MONEY),
        )


@dataclass(frozen=True, slots=True)
class _Own:
    """What a part's `when` is called and where it comes from: like the part."""

    id: str
    title: str
    citation: Citation


def _requires(
    record: Record, requirements: Requirements, own: _Own
) -> Requirement | None:
    if "requires" in record:
        return requirements.all_of(record)
    if "when" not in record:
        return None
    when = Dated((Variant(None, requirements.when(record)),))
    return Condition(own.id, own.title, own.citation, when, record.place)
