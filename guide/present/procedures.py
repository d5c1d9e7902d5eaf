"""How to apply, in words: steps with dates, ways to file, the appeal."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from guide.engine.terms import end_of
from guide.model.assessment import Judgement
from guide.model.catalogues import Appeal, Procedure, Term
from guide.model.law import Citation
from guide.model.possible import YES
from guide.model.rulebook import Benefit
from guide.present.deadlines import until
from guide.present.formats import length
from guide.present.telling import Telling
from guide.present.texts import N_
from guide.present.wording import CHANNELS

_APPEAL_TERM = N_(
    "Termin to {length} od dnia, w którym przyszła decyzja. "
    "Sprawdź go w pouczeniu na końcu decyzji."
)
_LATER = N_(
    "Gdy termin minął albo coś się zmieniło, złóż nowy wniosek i napisz, "
    "co się zmieniło."
)
_APPLICATION, _PREVIOUS = "application", "previous"

EVENTS = {
    "application": N_("{length} od dnia złożenia wniosku"),
    "previous": N_("{length} od poprzedniego kroku"),
    "decision": N_("{length} od dnia, w którym przyjdzie decyzja"),
    "event": N_("{length} od dnia zdarzenia"),
}


@dataclass(frozen=True, slots=True)
class StepView:
    """One step: what happens, until when or how long it takes, by which law.

    date  "do 8 grudnia 2026" where it can be counted, else "14 dni roboczych od
          dnia złożenia wniosku"; "" without a term
    """

    title: str
    date: str
    source: str
    source_url: str
    text: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class ChannelView:
    """A way to file: "Osobiście", "ustnie albo na piśmie w ośrodku"."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class AppealView:
    """Where to appeal and by when ("14 dni od dnia, w którym przyjdzie decyzja")."""

    text: str
    term: str
    source: str
    source_url: str


@dataclass(frozen=True, slots=True)
class RefusalView:
    """After a refusal: "Była odmowa?", where to appeal and by when, or what else."""

    title: str
    appeal: str
    later: str


@dataclass(frozen=True, slots=True)
class ProcedureView:
    """A procedure: title, office, form, ways to file, steps, appeal.

    starts           from when money is due
    do_not_wait      why not to wait for a complete set of papers
    electronic_only  True: `offline_help` says who helps without the internet
    counted_from     the day of application that the dates of steps stand on, or ""
    """

    title: str
    office: str
    office_note: str
    form: str
    channels: tuple[ChannelView, ...]
    starts: str
    do_not_wait: str
    electronic_only: bool
    offline_help: str
    steps: tuple[StepView, ...]
    appeal: AppealView
    counted_from: str = ""


def procedure_view(
    telling: Telling, benefit: Benefit, start: date | None = None
) -> ProcedureView:
    """Return how a benefit is applied for; dates run from the day of application."""
    procedure = telling.rulebook.procedures[benefit.procedure]
    office = telling.rulebook.offices[benefit.office]
    return ProcedureView(
        telling.rule_text(procedure.title),
        telling.office(office),
        telling.rule_text(office.note),
        telling.name_text(benefit.form),
        channel_views(telling, procedure),
        telling.rule_text(procedure.starts),
        telling.rule_text(procedure.incomplete),
        procedure.electronic_only,
        telling.rule_text(procedure.offline_help),
        step_views(telling, procedure, start),
        appeal_view(telling, procedure),
        _counted_from(telling, procedure, start),
    )


def _counted_from(telling: Telling, procedure: Procedure, start: date | None) -> str:
    if start is None or not any(step_days(procedure, start)):
        return ""
    said = telling.gettext("Terminy są dla wniosku złożonego {day}.")
    return said.format(day=telling.in_words(start))


def channel_views(telling: Telling, procedure: Procedure) -> tuple[ChannelView, ...]:
    return tuple(
        ChannelView(
            telling.gettext(CHANNELS[channel.kind]), telling.rule_text(channel.text)
        )
        for channel in procedure.channels
    )


def appeal_view(telling: Telling, procedure: Procedure) -> AppealView:
    appeal = procedure.appeal
    term = "" if appeal.term is None else term_text(telling, appeal.term)
    where = _where_to_appeal(telling, appeal)
    return AppealView(where, term, *_source(telling, appeal.citation))


def _where_to_appeal(telling: Telling, appeal: Appeal) -> str:
    return telling.rule_text(telling.by_home(appeal.text, appeal.text_elsewhere))


def refusal_view(telling: Telling, judgement: Judgement) -> RefusalView | None:
    """Return what to do after a refusal, None where none is known of."""
    if judgement.refused is not YES:
        return None
    name = telling.benefit(judgement).procedure
    appeal = telling.rulebook.procedures[name].appeal
    said = [_where_to_appeal(telling, appeal)]
    if appeal.term is not None:
        said.insert(0, telling.gettext("Od decyzji można się odwołać."))
        term = telling.gettext(_APPEAL_TERM)
        time = length(appeal.term.number, appeal.term.counting, telling.texts)
        said.append(term.format(length=time))
    return RefusalView(
        telling.gettext("Była odmowa?"), " ".join(said), telling.gettext(_LATER)
    )


def step_views(
    telling: Telling, procedure: Procedure, start: date | None
) -> tuple[StepView, ...]:
    """Return the steps; a term becomes a date when its event is known."""
    return tuple(
        StepView(
            telling.rule_text(step.text),
            _when(telling, step.term, day),
            *_source(telling, step.citation),
        )
        for step, day in zip(procedure.steps, step_days(procedure, start), strict=True)
    )


def step_days(procedure: Procedure, start: date | None) -> Iterator[date | None]:
    """Yield the last day of each step's term, where it can be counted."""
    previous = start
    for step in procedure.steps:
        event = {_APPLICATION: start, _PREVIOUS: previous}.get(
            step.term.after if step.term else ""
        )
        if step.term is None or event is None:
            yield None
        else:
            previous = end_of(step.term, event)
            yield previous


def _when(telling: Telling, term: Term | None, day: date | None) -> str:
    if term is None:
        return ""
    return term_text(telling, term) if day is None else until(telling, day)


def term_text(telling: Telling, term: Term) -> str:
    """Return "14 dni od dnia, w którym przyjdzie decyzja"."""
    said = telling.gettext(EVENTS.get(term.after, EVENTS["event"]))
    return said.format(length=length(term.number, term.counting, telling.texts))


def _source(telling: Telling, citation: Citation | None) -> tuple[str, str]:
    return telling.cite(citation), telling.link(citation)
