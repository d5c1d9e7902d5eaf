"""The matrix of incomes: its kinds, their questions and the sums they make."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from guide.loading import scalars
from guide.loading.cells import KindCells, column_sum
from guide.loading.columns import (
    Columns,
    Pattern,
    Patterns,
    money,
    read_columns,
    read_patterns,
)
from guide.loading.domains import usual_otherwise
from guide.loading.facts import Facts, FactSource, build_fact
from guide.loading.names import SCOPES, FactName, Names
from guide.loading.reader import Reader, View
from guide.loading.record import Record, open_file
from guide.loading.typer import Typer
from guide.model.catalogues import IncomeKind
from guide.model.expressions import And, FactRef, In, Node, Option, PersonRef
from guide.model.facts import Fact, OptionText
from guide.model.kinds import Entity, Kind
from guide.model.rulebook import Value

_FILE = "incomes.yaml"


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of income whose formulas are still to be read."""

    record: Record
    option: OptionText
    view: View
    pattern: Pattern
    sources: tuple[FactSource, ...]


@dataclass(slots=True)
class Incomes:
    """Everything read from `incomes.yaml`."""

    reader: Reader
    names: Names
    facts: Facts
    record: Record | None = None
    fact: str = ""
    topic: str = ""
    columns: Columns = field(default_factory=lambda: Columns({}, {}))
    kinds: list[_Kind] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)

    def read(self) -> None:
        """Declare the kinds, their questions and the sums."""
        self.record = record = open_file(self.reader, _FILE, "names")
        if record is None:
            return
        self.fact = record.name("fact", "names")
        self.topic = record.mention("topic", "topics")
        self.columns = read_columns(record, self.names)
        patterns = read_patterns(record, self.columns)
        for entry in record.records("kinds"):
            self._kind(entry, patterns)
        patterns.report_unused()
        self._add_fact(record)

    def _add_fact(self, record: Record) -> None:
        ids = tuple(option.id for option in self._options())
        meaning = FactName(Entity.PERSON, record.place, Kind.OPTIONS, ids)
        self.names.add(self.fact, meaning)
        self.facts.extend_topic(self.topic, (self.fact, *self._fact_ids()))

    def _fact_ids(self) -> list[str]:
        return [source.id for kind in self.kinds for source in kind.sources]

    def _kind(self, record: Record, patterns: Patterns) -> None:
        name = record.new_name("id", self.taken)
        if not name:
            self.reader.broken |= {"kinds", "names"}
            record.abandon()
            return
        option = OptionText(
            name,
            label=record.text("label"),
            hint=record.text_optional("hint"),
            label_other=record.text_optional("label_other"),
        )
        pattern = patterns.of(record)
        own = record.records_optional("facts")
        view = _view(option, pattern, own)
        sources = [
            self.facts.add(entry.seen_as(view), f"{name}_{suffix}", self.topic)
            for suffix, entry in pattern.facts.items()
        ]
        sources += [
            self.facts.add(entry.seen_as(view), entry.name("fact", "names"), self.topic)
            for entry in own
        ]
        known = tuple(source for source in sources if source is not None)
        self.kinds.append(_Kind(record, option, view, pattern, known))

    def _options(self) -> tuple[OptionText, ...]:
        """Return the kinds as options, then the one for no income at all."""
        options = [kind.option for kind in self.kinds]
        if self.record is not None and "exclusive" in self.record:
            nothing = self.record.new_name("exclusive", set(self.taken), scalars.option)
            label = self.record.text("exclusive_label")
            options.append(OptionText(nothing, label))
        return tuple(options)

    def build_facts(self, typer: Typer) -> dict[str, Fact]:
        """Build the question about kinds, and those about each kind."""
        if self.record is None:
            return {}
        facts = {self.fact: self._question(self.record, typer)}
        for kind in self.kinds:
            for source in kind.sources:
                fact = build_fact(source, typer)
                facts[fact.id] = _only_of(fact, self._has(kind))
        return facts

    def _has(self, kind: _Kind) -> Node:
        return In(Option(kind.option.id), FactRef(self.fact, PersonRef(0)))

    def _question(self, record: Record, typer: Typer) -> Fact:
        scope = SCOPES[Entity.PERSON]
        return Fact(
            self.fact,
            entity=Entity.PERSON,
            kind=Kind.OPTIONS,
            topic=self.topic,
            place=record.place,
            question=record.text("question"),
            question_other=record.text("question_other"),
            why=record.text("why"),
            hint=record.text_optional("hint"),
            options=self._options(),
            exclusive=record.take_optional("exclusive", scalars.option),
            option_applies=tuple(
                (kind.option.id, typer.truth(kind.record.formula("applies"), scope))
                for kind in self.kinds
                if "applies" in kind.record
            ),
        )

    def build_kinds(self, typer: Typer) -> dict[str, IncomeKind]:
        return {kind.option.id: self._built(kind, typer) for kind in self.kinds}

    def _built(self, kind: _Kind, typer: Typer) -> IncomeKind:
        cells = KindCells(kind.record, kind.view, kind.pattern, self.columns, typer)
        return IncomeKind(
            kind.option.id,
            label=kind.option.label,
            cells=cells.read(),
            facts=tuple(source.id for source in kind.sources),
            place=kind.record.place,
            hint=kind.option.hint,
            deduction=kind.record.flag("deduction"),
        )

    def build_values(self, kinds: Sequence[IncomeKind]) -> dict[str, Value]:
        """Build the sum of each column."""
        if self.record is None:
            return {}
        return {
            column.value: Value(
                column.value,
                entity=Entity.PERSON,
                type=money(),
                content=column_sum(column.id, kinds, self.fact),
                place=self.record.place_of("columns"),
                title=column.title,
                citation=column.citation,
            )
            for column in self.columns.found.values()
        }


def _view(option: OptionText, pattern: Pattern, own: Sequence[Record]) -> View:
    """Return what `{label}` and `$word` mean for a kind."""
    start = f"{option.id}_"
    named = [entry.take("fact", scalars.identifier, instead="") for entry in own]
    names = {suffix: start + suffix for suffix in pattern.facts}
    names |= {
        name.removeprefix(start): name for name in named if name.startswith(start)
    }
    return View({"label": option.label}, names)


def _only_of(fact: Fact, has: Node) -> Fact:
    """Ask only those who have that income; nobody else has anything to tell."""
    if fact.applies is None:
        return replace(fact, applies=has, otherwise=usual_otherwise(fact))
    return replace(fact, applies=And((has, fact.applies)))
