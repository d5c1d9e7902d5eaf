"""Amounts set by law, with their days, sources and when they were looked at."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from guide.model.law import Parameter, ParameterSpan, Status, Table
from guide.model.possible import ZERO, Interval
from guide.model.rulebook import Benefit
from guide.present.formats import in_unit, span
from guide.present.telling import Telling
from guide.present.texts import N_
from guide.present.wording import is_switch, switch_title

STATUSES = {
    Status.CONFIRMED: N_("sprawdzone {day}"),
    Status.PRESUMED: N_(
        "najnowsza, jaką znamy (sprawdzone {day}); potwierdzi pracownik"
    ),
    Status.UNKNOWN: N_("jeszcze tego nie wiemy (sprawdzone {day}); zapytaj w ośrodku"),
}


@dataclass(frozen=True, slots=True)
class ParameterView:
    """An amount of the law.

    title, value   "Kryterium dochodowe", "1 010,00 zł" ("95,00–135,00 zł" of a table)
    since, until   "od 1 stycznia 2025", "do 31 grudnia 2027"; or ""
    status         "sprawdzone 23 listopada 2026"
    ask            what to ask the office about local law, or ""
    note, source, source_url   texts, or ""
    history        what it was before and will be, as far as it is known, the newest
                   first: "776,00 zł", "od 1 stycznia 2022 do 31 grudnia 2024"
    """

    title: str
    value: str
    since: str
    until: str
    status: str
    ask: str
    note: str
    source: str
    source_url: str
    history: tuple[tuple[str, str], ...] = ()


def parameter_views(telling: Telling, benefit: Benefit) -> tuple[ParameterView, ...]:
    """Return the amounts a benefit rests on, in the order of the rule files."""
    used = telling.dependencies.of_benefit(benefit.id).parameters
    return tuple(
        parameter_view(telling, parameter)
        for name, parameter in telling.rulebook.parameters.items()
        if name in used
    )


def all_parameter_views(telling: Telling) -> tuple[ParameterView, ...]:
    """Return every amount of the law; what is not known yet comes last."""
    found = telling.rulebook.parameters.values()
    return tuple(
        parameter_view(telling, one)
        for one in sorted(found, key=lambda one: not _is_known(telling, one))
    )


def _is_known(telling: Telling, parameter: Parameter) -> bool:
    found = parameter.on(telling.day)
    return found is not None and found.value is not None


def parameter_view(telling: Telling, parameter: Parameter) -> ParameterView:
    """Return a parameter as it stands on the day."""
    found = parameter.on(telling.day)
    title = (
        switch_title(telling, parameter)
        if is_switch(parameter)
        else telling.rule_text(parameter.title)
    )
    if found is None:
        unknown = telling.gettext("nie znamy prawa na ten dzień")
        return ParameterView(title, unknown, "", "", "", "", "", "", "")
    return ParameterView(
        title,
        value_text(telling, parameter, found),
        telling.gettext("od {day}").format(
            day=telling.in_words(_since(parameter, found))
        ),
        "" if found.until is None else _until(telling, found.until),
        status_text(telling, parameter, found),
        telling.rule_text(parameter.ask) if found.value is None else "",
        telling.rule_text(found.note) if found.value is not None else "",
        telling.cite(found.citation),
        telling.link(found.citation),
        tuple(_history(telling, parameter, found)),
    )


def _history(
    telling: Telling, parameter: Parameter, found: ParameterSpan
) -> Iterator[tuple[str, str]]:
    """Yield the other values, each once for all the days on which it held."""
    since = _since(parameter, found)
    others = [one for one in parameter.spans if not since <= one.since <= found.since]
    for value, spans in groupby(reversed(others), key=lambda one: one.value):
        if value is None or is_switch(parameter):
            continue
        same = list(spans)
        newest, oldest = same[0], same[-1]
        days = telling.gettext("od {day}").format(day=telling.in_words(oldest.since))
        if newest.until is not None:
            days += " " + _until(telling, newest.until)
        yield value_text(telling, parameter, newest), days


def _until(telling: Telling, day: date) -> str:
    return telling.gettext("do {day} włącznie").format(day=telling.in_words(day))


def _since(parameter: Parameter, found: ParameterSpan) -> date:
    """Return since when a value has been the same, however well it is confirmed."""
    since = found.since
    before = [one for one in parameter.spans if one.since < since]
    while before and found.value is not None and before[-1].value == found.value:
        since = before.pop().since
    return since


def status_text(telling: Telling, parameter: Parameter, found: ParameterSpan) -> str:
    """Return how well a value is known."""
    said = telling.gettext(STATUSES[found.status])
    if parameter.local and found.value is None:
        said = telling.gettext("może postanowić rada gminy; zapytaj w ośrodku")
    return said.format(day=telling.in_words(found.checked))


def value_text(telling: Telling, parameter: Parameter, found: ParameterSpan) -> str:
    """Return a value, the span of a table, or that it is not known."""
    if isinstance(found.value, Table):
        cells = [row.value for row in found.value.rows]
        return span(Interval(min(cells), max(cells)), parameter.unit, telling.texts)
    if found.value is None:
        return _unknown(telling, parameter, found)
    if is_switch(parameter):
        return telling.gettext("tak") if found.value else telling.gettext("nie")
    return in_unit(found.value, parameter.unit)


def _unknown(telling: Telling, parameter: Parameter, found: ParameterSpan) -> str:
    """Return the lawful least of local law; other bounds are only our caution."""
    if parameter.local and found.least > ZERO:
        least = in_unit(found.least, parameter.unit)
        return telling.gettext("co najmniej {amount}").format(amount=least)
    return telling.gettext("nie wiadomo")
