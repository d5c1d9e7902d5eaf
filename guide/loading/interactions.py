"""`interactions.yaml`: choices, exclusions of one side, and what is granted first."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from guide.loading import scalars
from guide.loading.names import Scope
from guide.loading.reader import Reader
from guide.loading.record import Record, open_file
from guide.loading.typer import Typer
from guide.model.expressions import Node
from guide.model.interactions import Choice, IncomeOrder, OneSided
from guide.model.kinds import Entity

T = TypeVar("T")

_FILE = "interactions.yaml"
_BOTH = Scope({"osoba": (0, Entity.PERSON), "inna": (1, Entity.PERSON)}, next_slot=2)
_HOUSEHOLD = Scope()


@dataclass(frozen=True, slots=True)
class Interactions:
    """Everything the file says."""

    choices: tuple[Choice, ...] = ()
    one_sided: tuple[OneSided, ...] = ()
    income_order: tuple[IncomeOrder, ...] = ()


def read_interactions(
    reader: Reader, typer: Typer, per: Mapping[str, Entity | str]
) -> Interactions:
    """Read the file; `per` tells whose each benefit is."""
    record = open_file(reader, _FILE, "choices")
    if record is None:
        return Interactions()
    choices = _Choices(typer, per)
    return Interactions(
        tuple(map(choices.read, record.records_optional("choices"))),
        _pairs(record, "one_sided", ("benefit", "excluded_by"), OneSided),
        _pairs(record, "income_order", ("first", "then"), IncomeOrder),
    )


def _pairs(
    record: Record, key: str, names: tuple[str, str], make: Callable[..., T]
) -> tuple[T, ...]:
    """Read what editors note of two different benefits, why and by which act."""
    return tuple(
        make(
            *_two(entry, names),
            reason=entry.take("reason", scalars.words, instead=""),
            citation=entry.citation(),
            place=entry.place,
        )
        for entry in record.records_optional(key)
    )


def _two(entry: Record, names: tuple[str, str]) -> tuple[str, str]:
    one, other = (entry.mention(name, "benefits") for name in names)
    if one and one == other:
        entry.report(names[1], f"{names[1]}: to samo świadczenie co w '{names[0]}'")
    return one, other


@dataclass(frozen=True, slots=True)
class _Choices:
    typer: Typer
    per: Mapping[str, Entity | str]
    taken: set[str] = field(default_factory=set)

    def read(self, record: Record) -> Choice:
        name = record.new_name("id", self.taken)
        one_of = record.mentions("one_of", "benefits")
        return Choice(
            name,
            one_of,
            chooser=record.text("chooser"),
            text=record.text("text"),
            citation=record.citation(),
            place=record.place,
            when=self._when(record, one_of),
        )

    def _when(self, record: Record, one_of: tuple[str, ...]) -> Node | None:
        if len(set(one_of)) < len(one_of):
            record.report("one_of", "one_of: to samo świadczenie stoi tu dwa razy")
        of_household = [one for one in one_of if self.per.get(one) is Entity.HOUSEHOLD]
        formula = record.formula_optional("when")
        if formula is not None:
            scope = _HOUSEHOLD if of_household else _BOTH
            return self.typer.truth(formula, scope)
        if len(one_of) == 1:
            message = "wybór między osobami: dopisz 'when', kiedy wykluczają się ich "
            record.report("one_of", message + "wnioski (osoba, inna)")
        return None
