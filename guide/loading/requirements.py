"""Conditions: texts, sources and formulas, joined by `any` and `all`."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from guide.loading import scalars
from guide.loading.names import Scope
from guide.loading.record import Record
from guide.loading.typer import Typer
from guide.model.expressions import Node
from guide.model.law import Dated, Variant
from guide.model.rulebook import AllOf, AnyOf, Condition, Requirement

T = TypeVar("T")


@dataclass(slots=True)
class Requirements:
    """Reads the conditions of one benefit or value; their names differ."""

    typer: Typer
    scope: Scope
    seen: set[str] = field(default_factory=set)

    def all_of(self, record: Record, key: str = "requires") -> AllOf:
        return AllOf(tuple(map(self._one, record.records(key))))

    def _one(self, record: Record) -> Requirement:
        if "any" in record:
            return self._any(record.record("any"))
        if "all" in record:
            inner = record.record("all")
            return self.all_of(inner, "of") if inner else AllOf(())
        return self._condition(record)

    def _any(self, record: Record | None) -> AnyOf:
        if record is None:
            return AnyOf(())
        return AnyOf(
            tuple(map(self._one, record.records("of"))),
            open_list=record.flag("open_list"),
            text=record.text_optional("text"),
        )

    def _condition(self, record: Record) -> Condition:
        return Condition(
            self.name(record),
            text=record.text("text"),
            citation=record.citation(),
            when=dated(record, self.when),
            place=record.place,
            help=record.text_optional("help"),
            text_other=record.text_optional("text_other"),
        )

    def name(self, record: Record) -> str:
        """Read a name that no other condition or part of the same whole has."""
        return record.new_name("id", self.seen)

    def when(self, record: Record) -> Node:
        return self.typer.truth(record.formula("when"), self.scope)


def dated(record: Record, read: Callable[[Record], T]) -> Dated[T]:
    """Read what stands in the record itself, or in its `variants` by date."""
    if "variants" not in record:
        return Dated((Variant(None, read(record)),))
    variants: list[Variant[T]] = []
    for entry in record.records("variants"):
        since = entry.take("since", scalars.day, instead=None)
        before = variants[-1].since if variants else None
        if since and before and since <= before:
            entry.report("since", "since: warianty zapisz od najstarszego")
        variants.append(Variant(since, read(entry)))
    return Dated(tuple(variants))
