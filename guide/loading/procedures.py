"""Procedures: how to apply, what happens next, where to appeal."""

from guide.loading import scalars
from guide.loading.record import Record
from guide.model.catalogues import (
    Appeal,
    Channel,
    ChannelKind,
    Counting,
    Procedure,
    Step,
    Term,
)
from guide.model.law import Citation

_AFTER = ("application", "previous", "decision", "event")


def read_procedure(record: Record, name: str) -> Procedure:
    electronic_only = record.flag("electronic_only")
    return Procedure(
        name,
        title=record.text("title"),
        channels=tuple(map(_channel, record.records("channels"))),
        steps=tuple(map(_step, record.records("steps"))),
        appeal=_appeal(record.record("appeal")),
        starts=record.text("starts"),
        incomplete=record.text("incomplete"),
        place=record.place,
        electronic_only=electronic_only,
        offline_help=_offline_help(record, electronic_only=electronic_only),
    )


def _offline_help(record: Record, *, electronic_only: bool) -> str | None:
    """Read where to go without a computer; needed if there is no other way."""
    if electronic_only:
        return record.text("offline_help")
    return record.text_optional("offline_help")


def _channel(record: Record) -> Channel:
    kind = record.take("kind", scalars.one_of(ChannelKind), instead=ChannelKind.PAPER)
    return Channel(kind, record.text("text"))


def _step(record: Record) -> Step:
    return Step(
        text=record.text("text"),
        citation=record.citation_optional(),
        term=_term(record),
    )


def _appeal(record: Record | None) -> Appeal:
    if record is None:
        return Appeal("", Citation("", ""))
    return Appeal(
        record.text("text"),
        record.citation(),
        _term(record),
        record.text_optional("text_elsewhere"),
    )


def _term(record: Record) -> Term | None:
    term = record.record_optional("term")
    if term is None:
        return None
    return Term(
        number=term.take("number", scalars.whole, instead=0),
        counting=term.take("counting", scalars.one_of(Counting), instead=Counting.DAYS),
        after=term.take("after", scalars.word_of(_AFTER), instead=_AFTER[0]),
    )
