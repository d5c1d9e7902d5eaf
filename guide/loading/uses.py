"""What a benefit needs from elsewhere: papers, and deadlines that run from a date."""

from dataclasses import dataclass

from guide.loading import scalars
from guide.loading.names import FactName, Scope
from guide.loading.record import Record
from guide.loading.typer import Typer
from guide.model.expressions import Node
from guide.model.kinds import Entity, Kind
from guide.model.rulebook import Deadline, DocumentUse


@dataclass(frozen=True, slots=True)
class Uses:
    """Reads `documents` and `deadlines` of one benefit."""

    typer: Typer
    scope: Scope

    def documents(self, record: Record) -> tuple[DocumentUse, ...]:
        return tuple(map(self._document, record.records("documents")))

    def _document(self, record: Record) -> DocumentUse:
        each, scope = self.typer.each_optional(record, self.scope)
        return DocumentUse(
            document=record.mention("document", "documents"),
            place=record.place,
            each=each,
            when=self._when(record, scope),
            note=record.text_optional("note"),
        )

    def _when(self, record: Record, scope: Scope) -> Node | None:
        formula = record.formula_optional("when")
        return self.typer.truth(formula, scope) if formula else None

    def deadlines(self, record: Record) -> tuple[Deadline, ...]:
        seen: set[str] = set()
        return tuple(
            self._deadline(entry, seen)
            for entry in record.records_optional("deadlines")
        )

    def _deadline(self, record: Record, seen: set[str]) -> Deadline:
        month, day = record.take_optional("on", scalars.day_of_year) or (None, None)
        days = record.take_optional("days", scalars.whole)
        months = record.take_optional("months", scalars.whole)
        self._check(record)
        each, scope = self.typer.each_optional(record, self.scope)
        return Deadline(
            record.new_name("id", seen),
            text=record.text("text"),
            citation=record.citation(),
            month=month,
            day=day,
            fact=self._fact(record, scope) if "fact" in record else None,
            days=days,
            months=months,
            each=each,
            when=self._when(record, scope),
        )

    def _check(self, record: Record) -> None:
        given = [key for key in ("on", "fact") if key in record]
        if len(given) != 1:
            record.report("id", "termin: potrzebny 'on' albo 'fact', dokładnie jeden")
        elif given == ["fact"] and ("days" in record) is ("months" in record):
            record.report("fact", "fact: dopisz 'days' albo 'months', dokładnie jeden")
        elif given == ["on"] and any(
            key in record for key in ("days", "months", "each")
        ):
            record.report("on", "on: 'days', 'months' i 'each' stoją tylko przy 'fact'")

    def _fact(self, record: Record, scope: Scope) -> str:
        """Read the date from which a term runs: the household's or a person's."""
        name = record.take("fact", scalars.identifier, instead="")
        known = self.typer.names.known.get(name)
        if isinstance(known, FactName) and known.kind in (Kind.DATE, None):
            self._check_owner(record, known.entity, scope)
        elif name and "names" not in record.reader.broken:
            record.report("fact", f"fact: '{name}' nie jest faktem rodzaju 'date'")
        return name

    def _check_owner(self, record: Record, entity: Entity, scope: Scope) -> None:
        persons = {owner for _, owner in scope.persons.values()}
        if entity not in persons | {Entity.HOUSEHOLD}:
            message = "fact: w tym świadczeniu nie ma osoby, której dotyczy ta data"
            record.report("fact", message)
