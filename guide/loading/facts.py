"""Questions: first their names and options, later their formulas and texts."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from guide.loading import scalars
from guide.loading.domains import with_domain
from guide.loading.names import FactName, Names
from guide.loading.reader import Reader
from guide.loading.record import Record, open_file
from guide.loading.typer import Typer
from guide.model.facts import Fact, OptionText, Structure, Topic
from guide.model.kinds import Entity, Kind
from guide.model.law import Place

_DIGITS = re.compile(r"[0-9]{2}")
_STRUCTURES = {
    Structure.ROLE: Kind.OPTION,
    Structure.AGE: Kind.COUNT,
    Structure.BIRTH: Kind.DATE,
    Structure.AGE_IN_MONTHS: Kind.COUNT,
    Structure.CALENDAR_AGE: Kind.COUNT,
}


@dataclass(frozen=True, slots=True)
class FactSource:
    """A question whose formulas are still to be read."""

    record: Record
    id: str
    entity: Entity
    kind: Kind
    topic: str
    options: tuple[OptionText, ...] = ()


@dataclass(slots=True)
class Facts:
    """Everything read from `facts/`."""

    reader: Reader
    names: Names
    sources: list[FactSource] = field(default_factory=list)
    topics: dict[str, Topic] = field(default_factory=dict)

    def read(self, files: Iterable[str]) -> None:
        for file in files:
            record = open_file(self.reader, file, "names")
            if record is not None:
                self._topic(record, file)

    def _topic(self, record: Record, file: str) -> None:
        name = record.name("topic", "topics")
        if name and name in self.topics:
            record.report("topic", f"temat '{name}' ma już inny plik")
        facts = tuple(
            source.id
            for entry in record.records_optional("facts")
            if (source := self.declare(entry, name)) is not None
        )
        self.topics[name] = Topic(
            name,
            number=self._number(file),
            title=record.text("title"),
            facts=facts,
            intro=record.text_optional("intro"),
            title_other=record.text_optional("title_other"),
        )

    def _number(self, file: str) -> int:
        """Return the two digits that a file of questions begins with."""
        digits = file.removeprefix("facts/")[:2]
        number = int(digits) if _DIGITS.fullmatch(digits) else None
        if number is None:
            message = "nazwa pliku zaczyna się od dwóch cyfr, np. 20-dochody.yaml"
            self.reader.problems.report(Place(file, 1), message)
            return 0
        if number in {topic.number for topic in self.topics.values()}:
            message = f"numer {digits} ma już inny plik; nadaj temu inny"
            self.reader.problems.report(Place(file, 1), message)
        return number

    def declare(self, record: Record, topic: str) -> FactSource | None:
        """Read the name, the kind and the options of a question."""
        name = record.name("fact", "names")
        entity = record.take("of", scalars.one_of(Entity), instead=Entity.PERSON)
        return self.add(record, name, topic, entity=entity)

    def add(
        self,
        record: Record,
        name: str,
        topic: str,
        *,
        entity: Entity = Entity.PERSON,
    ) -> FactSource | None:
        """Remember a question under its name; None when its kind is unreadable."""
        kind = record.take("kind", scalars.one_of(Kind), instead=None)
        if kind is None or not name:
            self.names.add(name, FactName(entity, record.place, None))
            record.abandon()
            return None
        options = read_options(record) if kind in _CHOICES else ()
        ids = tuple(option.id for option in options)
        self.names.add(name, FactName(entity, record.place, kind, ids))
        source = FactSource(record, name, entity, kind, topic, options)
        self.sources.append(source)
        return source

    def extend_topic(self, name: str, facts: Iterable[str]) -> None:
        """Append questions that stand elsewhere to a topic, if it exists."""
        topic = self.topics.get(name)
        if topic is not None:
            extended = (*topic.facts, *facts)
            self.topics[name] = replace(topic, facts=extended)


_CHOICES = (Kind.OPTION, Kind.OPTIONS)


def read_options(record: Record) -> tuple[OptionText, ...]:
    """Read the options of a question, in their order."""
    taken: set[str] = set()
    return tuple(
        OptionText(
            entry.new_name("id", taken, scalars.option),
            label=entry.text("label"),
            hint=entry.text_optional("hint"),
            label_other=entry.text_optional("label_other"),
            short=entry.text_optional("short"),
            elsewhere=entry.flag("elsewhere"),
            served_by=entry.text_optional("served_by"),
        )
        for entry in record.records("options")
    )


def build_fact(source: FactSource, typer: Typer) -> Fact:
    """Read the texts and the formulas of a question."""
    record = source.record
    question = record.text("question")
    fact = Fact(
        source.id,
        entity=source.entity,
        kind=source.kind,
        topic=source.topic,
        place=record.place,
        question=question,
        question_other=_question_other(source, question),
        why=record.text("why"),
        hint=record.text_optional("hint"),
        options=source.options,
        sensitive=record.flag("sensitive"),
        may_be_unknown=record.take_optional("unknown", scalars.yes_no) is not False,
        unit_text=record.text_optional("unit"),
        structure=_structure(source),
        asked_with=record.take_optional("asked_with", scalars.variable),
        months=record.take_optional("months", scalars.whole) or 1,
    )
    return with_domain(fact, record, typer)


def _question_other(source: FactSource, question: str) -> str:
    """Read the question about somebody else; only a person's fact has to have it."""
    if source.entity is Entity.PERSON or "question_other" in source.record:
        return source.record.text("question_other")
    return question


def _structure(source: FactSource) -> Structure | None:
    structure = source.record.take_optional("structure", scalars.one_of(Structure))
    if structure is None:
        return None
    if source.entity is not Entity.PERSON:
        source.record.report("structure", "structure: lista osób ma fakty 'of: person'")
    if source.kind is not _STRUCTURES[structure]:
        message = f"structure: '{structure}' wymaga kind: {_STRUCTURES[structure]}"
        source.record.report("structure", message)
    return structure
