"""One line why: what decided a benefit, in the fewest words."""

from collections.abc import Iterator

from guide.model.assessment import Finding, Joint, Judgement
from guide.model.possible import NO, OPEN, YES, ZERO
from guide.present.numbers import comparison, numbers, sentence
from guide.present.telling import Telling
from guide.present.wording import Standing, law_reasons

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
        said = numbers(telling, finding) if finding.truth is YES else ""
        if said and "zł" in said:
            return sentence(said)
    return telling.gettext("Warunki, które umiemy sprawdzić, są spełnione.")


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
            "Rozstrzyga odpowiedź, której teraz nie znasz. Pomoże ją ustalić pracownik."
        )
    said = telling.texts.ngettext(
        "Brakuje {number} odpowiedzi.", "Brakuje {number} odpowiedzi.", number
    )
    return said.format(number=number)


def _what_to_ask(telling: Telling, judgement: Judgement) -> str:
    reasons = law_reasons(telling, judgement.finding.needs)
    asked = " ".join(reasons)
    for finding in leaves(judgement.finding):
        if _fails_unless_raised(telling, finding):
            said = telling.gettext("Raczej nie, chyba że gmina podniosła próg. {ask}")
            return said.format(ask=asked)
    return telling.gettext("To zależy od decyzji gminy albo ośrodka. {ask}").format(
        ask=asked
    )


def _fails_unless_raised(telling: Telling, finding: Finding) -> bool:
    """Tell whether a number is over the lowest limit that a council may set."""
    if finding.truth is not OPEN or finding.needs.may:
        return False
    found = comparison(telling, finding)
    if found is None or found.sign not in {"<", "<="}:
        return False
    return found.left.range.least >= found.right.range.least > ZERO


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
    text = telling.rule_text(failed.rule.text if condition is None else condition.text)
    if not text:
        inner = [failed_text(telling, part) for part in failures_below(failed)]
        return inner[0] if inner else ""
    said = telling.gettext("Nie pasuje warunek: „{text}”.").format(
        text=text.rstrip(".")
    )
    how = _first_numbers(telling, failed)
    return f"{said} {sentence(how)}" if how else said


def _first_numbers(telling: Telling, failed: Finding) -> str:
    told = (numbers(telling, leaf) for leaf in leaves(failed) if leaf.truth is NO)
    return next((text for text in told if text), "")


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
    """Return what could help where a benefit fails."""
    failed = failures(judgement.finding)
    own = [
        telling.rule_text(leaf.rule.condition.help)
        for one in failed
        for leaf in leaves(one)
        if leaf.rule.condition is not None and leaf.truth is NO
    ]
    instead = telling.rule_texts(telling.benefit(judgement).instead)
    return tuple(dict.fromkeys(text for text in (*own, *instead) if text))


def _closed(telling: Telling, judgement: Judgement) -> str:
    benefit = telling.benefit(judgement)
    if benefit.since is not None and telling.day < benefit.since:
        said = telling.gettext("Wniosek można złożyć od {day}.")
        return said.format(day=telling.in_words(benefit.since))
    if benefit.closed:
        return telling.rule_text(benefit.closed)
    return telling.gettext("Wniosków już się nie przyjmuje.")
