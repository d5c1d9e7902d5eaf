"""`notices.yaml` and `introductions.yaml`: sentences of law beside the conditions."""

from guide.loading import scalars
from guide.loading.record import Record
from guide.model.law import Status
from guide.model.notices import About, Introduction, Notice, Section, Sentence


def read_notice(record: Record, name: str) -> Notice:
    """Read a sentence about all benefits of an act, or about those it names."""
    act = _act(record) if "act" in record else None
    benefits = record.mentions_optional("benefits", "benefits")
    if act is None and not benefits:
        said = "napisz, czego to dotyczy: 'act' (cała ustawa) albo 'benefits'"
        record.reader.problems.report(record.place, said)
    return Notice(
        name,
        about=record.take("about", scalars.one_of(About), instead=About.COST),
        text=record.text("text"),
        citation=record.citation(),
        checked=record.take("checked", scalars.day, instead=scalars.NO_DAY),
        status=record.take("status", scalars.one_of(Status), instead=Status.PRESUMED),
        place=record.place,
        act=act,
        benefits=benefits,
        but=record.mentions_optional("but", "benefits"),
    )


def read_introduction(record: Record, name: str) -> Introduction:
    """Read what an act is about and for whom."""
    return Introduction(
        name,
        act=_act(record),
        title=record.text("title"),
        lead=record.text("lead"),
        sections=tuple(map(_section, record.records("sections"))),
    )


def _section(record: Record) -> Section:
    sentences = record.records("sentences")
    return Section(
        record.text("title"),
        tuple(Sentence(one.text("text"), one.citation()) for one in sentences),
    )


def _act(record: Record) -> str:
    act = record.take("act", scalars.identifier, instead="")
    record.reader.mention(record.place_of("act"), "acts", act)
    return act
