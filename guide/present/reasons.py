"""One line why: what decided a benefit, in the fewest words."""

from collections.abc import Iterator

from guide.engine.program import OPEN_CASE, left_open_by
from guide.model.assessment import Finding, Joint, Judgement
from guide.model.kinds import Unit
from guide.model.possible import NO, OPEN, YES, ZERO, Needs
from guide.present.numbers import comparison, numbers, sentence
from guide.present.telling import Telling
from guide.present.wording import Standing, can_be_asked, law_reasons

_PERIOD, _FOR = "period", "for"


def why(telling: Telling, judgement: Judgement, how: Standing) -> str:
    """Return one line on why a benefit stands as it does."""
    match how:
        case Standing.NO:
            return why_not(telling, judgement)
        case Standing.OPEN:
            return _what_is_missing(telling, judgement)
        case Standing.ASK:
            return _what_to_ask(telling, judgement)
        case Standing.HAVE:
            return telling.gettext("Z odpowiedzi wynika, że to już jest przyznane.")
        case Standing.UNCONFIRMED:
            return " ".join(law_reasons(telling, judgement.needs))
        case Standing.MAY:
            return telling.gettext("Warunki wyglądają dobrze. Decyduje urząd.")
        case Standing.YES:
            return _why_yes(telling, judgement)


def _why_yes(telling: Telling, judgement: Judgement) -> str:
    for finding in leaves(judgement.finding):
        if finding.truth is YES and _is_money(telling, finding):
            return sentence(numbers(telling, finding))
    return telling.gettext("Warunki, które umiemy sprawdzić, są spełnione.")


def _is_money(telling: Telling, finding: Finding) -> bool:
    """Tell whether a finding can be told in sums of money."""
    found = comparison(telling, finding)
    is_money = found is not None and found.unit is Unit.MONEY
    return is_money and bool(numbers(telling, finding))


def leaves(finding: Finding) -> Iterator[Finding]:
    """Yield the single conditions of a brief finding."""
    if not finding.parts:
        yield finding
    for part in finding.parts:
        yield from leaves(part)


def _what_is_missing(telling: Telling, judgement: Judgement) -> str:
    number = len(judgement.needs.ask)
    if number == 0:
        return telling.gettext(
            "Zależy to od odpowiedzi, której teraz nie ma. Pomoże ją ustalić pracownik."
        )
    if number == len(judgement.needs.may):
        said = telling.texts.ngettext(
            "Brakuje {number} odpowiedzi.", "Brakuje {number} odpowiedzi.", number
        )
    else:
        said = telling.texts.ngettext(
            "Najpierw brakuje {number} odpowiedzi, potem mogą dojść następne.",
            "Najpierw brakuje {number} odpowiedzi, potem mogą dojść następne.",
            number,
        )
    return said.format(number=number)


def _what_to_ask(telling: Telling, judgement: Judgement) -> str:
    """Return what the office must be asked, first about what fails without it."""
    undecided = list(_undecided_by_law(judgement.finding))
    failing = [one for one in undecided if _fails_unless_raised(telling, one)]
    asked = " ".join(_questions(telling, failing or undecided))
    if failing:
        said = telling.gettext("Raczej nie, chyba że gmina podniosła próg. {ask}")
        return said.format(ask=asked)
    return asked or telling.gettext("To zależy od decyzji ośrodka.")


def _undecided_by_law(finding: Finding) -> Iterator[Finding]:
    """Yield the lowest findings that no answer can decide."""
    if finding.truth is not OPEN:
        return
    below = [one for part in finding.parts for one in _undecided_by_law(part)]
    if below:
        yield from below
    elif finding.needs.law and not finding.needs.may:
        yield finding


def _questions(telling: Telling, findings: list[Finding]) -> tuple[str, ...]:
    """Return what to ask; what nobody in the office knows comes only without that."""
    law = {name for one in findings for name in one.needs.law}
    lapsed = frozenset(name for one in findings for name in one.needs.lapsed)
    local = frozenset(name for name in law if can_be_asked(telling, name))
    return law_reasons(telling, Needs.of(law=local or frozenset(law), lapsed=lapsed))


def is_unless_raised(telling: Telling, judgement: Judgement) -> bool:
    """Tell whether a benefit is out of reach unless the council raised a limit."""
    return any(
        _fails_unless_raised(telling, one)
        for one in _undecided_by_law(judgement.finding)
    )


def _fails_unless_raised(telling: Telling, finding: Finding) -> bool:
    """Tell whether a number is over the lowest limit that a council may set."""
    if finding.truth is not OPEN or finding.needs.may:
        return False
    found = comparison(telling, finding)
    if found is None or found.sign not in {"<", "<="}:
        return False
    return found.left.range.least >= found.right.range.least > ZERO


def waits_for_a_ruling(finding: Finding) -> bool:
    """Tell whether all that is left open ends in what nobody can know yet."""
    if finding.truth is not OPEN:
        return False
    below = [part for part in finding.parts if part.truth is OPEN]
    if not below:
        return finding.rule.open_list and left_open_by(len(finding.parts)) == OPEN_CASE
    waits = [waits_for_a_ruling(part) for part in below]
    return all(waits) if finding.rule.joint is Joint.ANY else any(waits)


def why_not(telling: Telling, judgement: Judgement) -> str:
    """Return the first failing condition and how far off it is."""
    finding = judgement.finding
    if finding.rule.text == _PERIOD:
        return _closed(telling, judgement)
    failed = failures(finding)
    if not failed or failed[0].rule.text == _FOR:
        return telling.gettext("Z odpowiedzi wynika, że to nie dotyczy nikogo w domu.")
    return " ".join(
        text
        for text in (failed_text(telling, failed[0]), _how_many_more(telling, failed))
        if text
    )


def _how_many_more(telling: Telling, failed: tuple[Finding, ...]) -> str:
    more = len(failed) - 1
    if not more:
        return ""
    said = telling.texts.ngettext(
        "I jeszcze {number} warunek.", "I jeszcze {number} warunków.", more
    )
    return said.format(number=more)


def failed_text(telling: Telling, failed: Finding) -> str:
    """Return a failing condition in its own words, with its numbers."""
    condition = failed.rule.condition
    text = (
        telling.rule_text(failed.rule.text)
        if condition is None
        else telling.condition_text(condition, failed.env)
    )
    if not text:
        inner = [failed_text(telling, part) for part in failures_below(failed)]
        return inner[0] if inner else ""
    said = telling.gettext("Nie pasuje warunek: „{text}”.").format(
        text=text.rstrip(".")
    )
    how = numbers(telling, failed) if condition else _money_numbers(telling, failed)
    return f"{said} {sentence(how)}" if how else said


def _money_numbers(telling: Telling, failed: Finding) -> str:
    """Return the first sum of money among alternatives; an age would mislead."""
    for leaf in leaves(failed):
        if leaf.truth is NO and _is_money(telling, leaf):
            return numbers(telling, leaf)
    return ""


def failures(finding: Finding) -> tuple[Finding, ...]:
    """Return what fails by itself: one of these met would not be enough if several."""
    if finding.truth is not NO:
        return ()
    bare = finding.rule.condition is None and finding.rule.text is None
    if finding.rule.joint is Joint.ALL and bare:
        return failures_below(finding)
    return (finding,)


def failures_below(finding: Finding) -> tuple[Finding, ...]:
    return tuple(one for part in finding.parts for one in failures(part))


def helps(telling: Telling, judgement: Judgement) -> tuple[str, ...]:
    """Return what could help where a benefit fails.

    Where it concerns nobody in the household, nothing would: no advice fits them.
    """
    failed = failures(judgement.finding)
    if not failed or failed[0].rule.text == _FOR:
        return ()
    own = [
        telling.rule_text(leaf.rule.condition.help)
        for one in failed
        for leaf in leaves(one)
        if leaf.rule.condition is not None and leaf.truth is NO
    ]
    instead = telling.rule_texts(telling.benefit(judgement).instead)
    return tuple(dict.fromkeys(text for text in (*own, *instead) if text))


def is_near_miss(judgement: Judgement) -> bool:
    """Tell whether only one condition fails, and not the very kind of person."""
    failed = failures(judgement.finding)
    return len(failed) == 1 and failed[0].rule.text not in {_PERIOD, _FOR}


def misses_by_number(telling: Telling, judgement: Judgement) -> bool:
    """Tell whether what fails is told in numbers: a later day or sum may help."""
    return any(numbers(telling, one) for one in failures(judgement.finding))


def _closed(telling: Telling, judgement: Judgement) -> str:
    benefit = telling.benefit(judgement)
    if benefit.since is not None and telling.day < benefit.since:
        said = telling.gettext("Wniosek można złożyć od {day}.")
        return said.format(day=telling.in_words(benefit.since))
    if benefit.closed:
        return telling.rule_text(benefit.closed)
    return telling.gettext("Wniosków już się nie przyjmuje.")
