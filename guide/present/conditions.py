"""Conditions as people read them: met or not, by what numbers, by which law."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from guide.model.assessment import Finding, Joint
from guide.model.possible import NO, OPEN, YES
from guide.present.missing import MissingView, missing_views
from guide.present.numbers import numbers
from guide.present.telling import Telling
from guide.present.texts import first_low
from guide.present.unasked import leaves_out_a_source
from guide.present.wording import MARKS, law_reasons, over_alternatives

_LONG = 3


@dataclass(frozen=True, slots=True)
class ConditionView:
    """A condition with its reason and source.

    tone        "yes", "no", "open", "unmodelled" (only the office can tell), "spare"
                (another alternative is enough)
    mark        the same as a word: "Spełnione"
    text        the condition, or what heads its parts ("Wystarczy jedno z tych:")
    numbers     "dochód 500,00 zł, a próg to 1 010,00 zł: mieści się", or ""
    missing     questions that would decide it
    reasons     what the law leaves unsettled, in sentences
    help        what may help where it is not met, or ""
    source      "ustawa o pomocy społecznej, art. 38 ust. 1", or ""; source_url or ""
    parts       conditions below it
    """

    tone: str
    mark: str
    text: str
    numbers: str = ""
    missing: tuple[MissingView, ...] = ()
    reasons: tuple[str, ...] = ()
    help: str = ""
    source: str = ""
    source_url: str = ""
    parts: tuple["ConditionView", ...] = ()


def condition_views(telling: Telling, finding: Finding) -> tuple[ConditionView, ...]:
    """Return the conditions of a benefit in the order of its file."""
    return tuple(_views(telling, finding))


def _views(telling: Telling, finding: Finding) -> Iterator[ConditionView]:
    rule = finding.rule
    if rule.condition is not None:
        yield _condition(telling, finding)
    elif not _has_conditions(finding):
        yield from _guard(telling, finding)
    elif rule.joint is Joint.ALL and rule.text is None:
        for part in finding.parts:
            yield from _views(telling, part)
    else:
        yield _heading(telling, finding)


def _guard(telling: Telling, finding: Finding) -> Iterator[ConditionView]:
    """Tell about `for` while it is open; pieces of formulas say nothing here."""
    if finding.rule.text is not None and finding.truth is OPEN:
        said = telling.gettext("To świadczenie może dotyczyć tej osoby.")
        yield _view(telling, finding, said)


def _heading(telling: Telling, finding: Finding) -> ConditionView:
    """Return a heading over alternatives, a named condition or a negation."""
    parts = tuple(_alternatives(telling, finding))
    number = len(parts)
    if finding.rule.open_list:
        parts = _in_one_line(telling, parts)
    match finding.rule.joint:
        case Joint.ANY:
            text = over_alternatives(telling, finding.rule.text, number)
        case Joint.NOT:
            text = telling.gettext("Nie może być tak:")
        case _:
            text = telling.rule_text(finding.rule.text)
    return _view(telling, finding, text, parts=parts)


def _in_one_line(
    telling: Telling, views: tuple[ConditionView, ...]
) -> tuple[ConditionView, ...]:
    """Put reasons of a long list that do not hold into one line, after the others."""
    alike: dict[str, list[ConditionView]] = {"no": [], "spare": []}
    for one in views:
        bare = not (one.numbers or one.help or one.reasons or one.parts)
        if bare and one.tone in alike:
            alike[one.tone].append(one)
    merged = [same for same in alike.values() if len(same) >= _LONG]
    gone = {id(one) for same in merged for one in same}
    kept = (one for one in views if id(one) not in gone)
    return (*kept, *(_merged(telling, same) for same in merged))


def _merged(telling: Telling, same: list[ConditionView]) -> ConditionView:
    texts = "; ".join(first_low(one.text.rstrip(".")) for one in same)
    said = telling.gettext("Żadne z tych: {conditions}.")
    if same[0].tone == "spare":
        said = telling.gettext("Inne: {conditions}.")
    urls = {one.source_url for one in same}
    return replace(
        same[0],
        text=said.format(conditions=texts),
        source=_sources([one.source for one in same if one.source]),
        source_url=urls.pop() if len(urls) == 1 else "",
    )


def _sources(several: list[str]) -> str:
    """Return citations in one: "ustawa o pomocy społecznej, art. 7 pkt 3, 4"."""
    words = [one.split(" ") for one in dict.fromkeys(several)]
    same = takewhile(lambda column: len(set(column)) == 1, zip(*words, strict=False))
    shared = [column[0] for column in same]
    others = (" ".join(one[len(shared) :]) for one in words)
    return " ".join((*shared, ", ".join(filter(None, others)))).rstrip()


def _alternatives(telling: Telling, finding: Finding) -> Iterator[ConditionView]:
    """Tell of each alternative; once one is enough, the others are not needed.

    On a list that the act leaves open each reason that holds is told as it is: it is
    a fact about the family, not another way.
    """
    met = [part for part in finding.parts if part.truth is YES]
    kept = met if finding.rule.open_list else met[:1]
    is_any = finding.rule.joint is Joint.ANY
    settled = is_any and finding.truth is YES and bool(met)
    for part in finding.parts:
        needed = not settled or any(part is one for one in kept)
        for view in _alternative(telling, part):
            yield view if needed else _spare(telling, view)


def _spare(telling: Telling, view: ConditionView) -> ConditionView:
    """Say only that an alternative is not needed: it must not read as a failure."""
    tone = "spare"
    mark = telling.gettext(MARKS[tone])
    return ConditionView(
        tone,
        mark,
        view.text,
        source=view.source,
        source_url=view.source_url,
        parts=tuple(_spare(telling, part) for part in view.parts),
    )


def _alternative(telling: Telling, finding: Finding) -> Iterator[ConditionView]:
    """Keep conditions together that only count together."""
    views = tuple(_views(telling, finding))
    bare = finding.rule.condition is None and finding.rule.text is None
    if bare and finding.rule.joint is Joint.ALL and len(views) > 1:
        text = telling.gettext("Wszystko razem:")
        yield _view(telling, finding, text, parts=views)
    else:
        yield from views


def _condition(telling: Telling, finding: Finding) -> ConditionView:
    condition = finding.rule.condition
    env = _env(finding)
    text = "" if condition is None else telling.condition_text(condition, env)
    members = _is_quantified(finding)
    said = "" if members else "; ".join(dict.fromkeys(_said(telling, finding)))
    parts = tuple(_members(telling, finding) if members else _below(telling, finding))
    if len(parts) == 1 and parts[0].text == text:
        parts = parts[0].parts
    return _view(telling, finding, text, said=said, parts=parts)


def _below(telling: Telling, finding: Finding) -> Iterator[ConditionView]:
    for part in finding.parts:
        yield from _views(telling, part)


def _is_quantified(finding: Finding) -> bool:
    """Tell whether the parts are about one more person than the whole."""
    return bool(finding.env) and any(
        len(_env(part)) == len(finding.env) + 1 for part in finding.parts
    )


def _env(finding: Finding) -> tuple[int, ...]:
    """Return about whom a finding is: of its own, or of the first part that knows."""
    below = (_env(part) for part in finding.parts)
    return finding.env or next((env for env in below if env), ())


def _members(telling: Telling, finding: Finding) -> Iterator[ConditionView]:
    """One line a member, where it says something about the whole."""
    tells_who = finding.truth is (YES if finding.rule.joint is Joint.ANY else NO)
    for part in finding.parts:
        said = "; ".join(dict.fromkeys(_said(telling, part)))
        below = tuple(_below(telling, part)) if _has_conditions(part) else ()
        alike = part.truth is finding.truth
        if (said or below or tells_who) and alike:
            whom = telling.people.label(_env(part)[-1])
            yield _view(telling, part, whom or "–", said=said, parts=below)


def _said(telling: Telling, finding: Finding) -> Iterator[str]:
    """Yield the numbers that made a formula what it is."""
    text = numbers(telling, finding)
    if text:
        yield text
    if finding.rule.joint is Joint.NOT and finding.truth is YES:
        return  # what is met because something is not so: its distance would mislead
    for part in finding.parts:
        negated = finding.rule.joint is Joint.NOT
        if part.rule.condition is None and (negated or part.truth is finding.truth):
            yield from _said(telling, part)


def _has_conditions(finding: Finding) -> bool:
    return any(
        part.rule.condition is not None or _has_conditions(part)
        for part in finding.parts
    )


def _view(
    telling: Telling,
    finding: Finding,
    text: str,
    *,
    said: str = "",
    parts: tuple[ConditionView, ...] = (),
) -> ConditionView:
    condition = finding.rule.condition
    tone = "open" if leaves_out_a_source(telling, finding) else tone_of(finding)
    unsettled = finding.truth is OPEN and not parts
    by_law = unsettled and not finding.needs.may
    asks = condition is not None and finding.truth is NO
    citation = None if condition is None else condition.citation
    return ConditionView(
        tone,
        telling.gettext(MARKS[tone]),
        text,
        said,
        missing_views(telling, finding.needs) if unsettled else (),
        law_reasons(telling, finding.needs) if by_law else (),
        telling.rule_text(condition.help) if condition and asks else "",
        telling.cite(citation),
        telling.link(citation),
        parts,
    )


def tone_of(finding: Finding) -> str:
    """Return how a condition is marked."""
    if finding.truth is YES:
        return "yes"
    if finding.truth is NO:
        return "no"
    return "open" if finding.needs.may else "unmodelled"
