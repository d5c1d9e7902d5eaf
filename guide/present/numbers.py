"""Sentences about the numbers of a condition: what against what, and how far off."""

from dataclasses import dataclass, replace
from decimal import Decimal

from guide.model.assessment import Finding, OperandName
from guide.model.facts import Fact, Structure
from guide.model.kinds import Kind, NumberType, Unit
from guide.model.possible import (
    HOUSEHOLD,
    INFINITY,
    NO,
    OPEN,
    YES,
    ZERO,
    Interval,
    Open,
    Possible,
)
from guide.present.formats import (
    SPACE,
    Write,
    in_unit,
    is_known,
    months,
    plain,
    span,
    span_by,
    years,
)
from guide.present.people import Voice
from guide.present.telling import Telling
from guide.present.texts import N_, first_high
from guide.present.unasked import is_unasked, leaves_out_a_source
from guide.present.unsettled import unsettled

_UNITS = {
    Kind.MONEY: Unit.MONEY,
    Kind.COUNT: Unit.COUNT,
    Kind.NUMBER: Unit.NUMBER,
    Kind.SHARE: Unit.SHARE,
}
_MIRRORED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}
_AGES = {
    Structure.AGE: N_("ukończony wiek"),
    Structure.AGE_IN_MONTHS: N_("ukończony wiek"),
    Structure.CALENDAR_AGE: N_("wiek liczony od roku urodzenia"),
}

_MEASURED = N_("{name} {have}, a próg to {want}")
_RAISABLE = N_("{name} {have}, a próg to {want}, chyba że gmina go podniosła")


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: its name, its range, its unit if known.

    `by_law` marks a side that only the law leaves open: its upper bound is a guess;
    `by_council` one that the law of the municipality leaves open.
    """

    name: OperandName | None
    range: Interval
    unit: Unit | None
    by_law: bool
    by_council: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """A comparison told with what the person has on the left."""

    left: Side
    sign: str
    right: Side
    unit: Unit

    def gap(self) -> Decimal | None:
        """Return by how much at least the left side is off; None when not known."""
        if self.sign in {"<", "<="}:
            gap = self.left.range.least - self.right.range.most
        elif self.sign in {">", ">="}:
            gap = self.right.range.least - self.left.range.most
        else:
            return None
        return gap if gap.is_finite() and gap >= ZERO else None

    def is_exact(self) -> bool:
        return all(
            side.range.least == side.range.most for side in (self.left, self.right)
        )


def comparison(telling: Telling, finding: Finding) -> Comparison | None:
    """Read the numbers of a finding; None when it compares something else."""
    sign, sides = finding.rule.sign, finding.operands
    if sign not in _MIRRORED or len(sides) != len(finding.rule.names):
        return None
    ranges = [_range(side) for side in sides]
    if None in ranges:
        return None
    left, right = (
        Side(name, range_, _unit(telling, name), *_open_by(telling, side))
        for name, range_, side in zip(finding.rule.names, ranges, sides, strict=True)
        if range_ is not None
    )
    unit = left.unit or right.unit or Unit.NUMBER
    if _is_law(left) and not _is_law(right):
        return Comparison(right, _MIRRORED[sign], left, unit)
    return Comparison(left, sign, right, unit)


def _is_law(side: Side) -> bool:
    return side.name is None or side.name.kind == "parameter"


def _open_by(telling: Telling, value: Possible) -> tuple[bool, bool]:
    """Tell whether only the law leaves a side open, and only that of the council."""
    if not isinstance(value, Open) or value.needs.may or not value.needs.law:
        return False, False
    laws = (telling.rulebook.parameters.get(name) for name in value.needs.law)
    local = all(law is not None and law.ask is not None for law in laws)
    return True, local and not value.needs.lapsed


def _range(value: Possible) -> Interval | None:
    found = value.range if isinstance(value, Open) else value
    if isinstance(found, Decimal):
        return Interval(found, found)
    return found if isinstance(found, Interval) else None


def _unit(telling: Telling, name: OperandName | None) -> Unit | None:
    if name is None:
        return None
    if name.kind == "parameter":
        return telling.rulebook.parameters[name.id].unit
    if name.kind == "fact":
        return _UNITS.get(telling.rulebook.facts[name.id].kind)
    type_ = telling.rulebook.values[name.id].type
    return type_.unit if isinstance(type_, NumberType) else None


def numbers(telling: Telling, finding: Finding) -> str:
    """Return "dochód 500,00 zł, a próg to 1 010,00 zł: mieści się", or ""."""
    found = comparison(telling, finding)
    if found is None or _is_law(found.left) or _is_unanswered(finding, found):
        return ""
    have = _told(telling, found, found.left)
    raisable = _may_be_raised(finding, found)
    want = _told(telling, found, _lowest(found.right) if raisable else found.right)
    name = side_name(telling, finding, found.left)
    if not have or not want or not name or _says_nothing(telling, finding):
        return ""
    text = telling.gettext(_RAISABLE if raisable else _MEASURED)
    why = unsettled(telling, _operand(finding, found.left))
    have = f"{have} ({why})" if why else have
    said = text.format(name=name, have=have, want=want)
    off = distance(telling, finding, found) or _fit(telling, finding, found)
    return f"{said}: {off}" if off else said


def _operand(finding: Finding, side: Side) -> Possible:
    return finding.operands[finding.rule.names.index(side.name)]


def _says_nothing(telling: Telling, finding: Finding) -> bool:
    """Tell whether a number stands for an answer that nobody was asked for."""
    return is_unasked(telling, finding) or leaves_out_a_source(telling, finding)


def _may_be_raised(finding: Finding, found: Comparison) -> bool:
    """Tell whether a number is over a limit that holds unless the council raised it."""
    over = found.left.range.least >= found.right.range.least > ZERO
    upper = found.sign in {"<", "<="}
    return upper and over and found.right.by_council and finding.truth is OPEN


def _lowest(side: Side) -> Side:
    """Return a side as low as it may be: what the act says where nobody raised it."""
    least = side.range.least
    return replace(side, range=Interval(least, least), by_law=False)


def _fit(telling: Telling, finding: Finding, found: Comparison) -> str:
    """Return "mieści się" for what may not be more and is not, else ""."""
    below = finding.truth is YES and found.sign in {"<", "<="}
    if not below or found.unit is Unit.COUNT:
        return ""
    return telling.gettext("mieści się")


def _is_unanswered(finding: Finding, found: Comparison) -> bool:
    """Tell whether a number is still the whole range of what people may answer."""
    return bool(finding.needs.may) and not is_known(found.left.range)


def _told(telling: Telling, found: Comparison, side: Side) -> str:
    write = _writer(telling, found)
    if side.by_law:
        return span_by(Interval(side.range.least, INFINITY), write, telling.texts)
    if found.unit is Unit.MONEY:
        return span(side.range, found.unit, telling.texts)
    return span_by(side.range, write, telling.texts)


def _writer(telling: Telling, found: Comparison) -> Write:
    """Return how numbers of a comparison are written: with years, months, m²."""
    for side in (found.left, found.right):
        if side.name is not None and side.name.kind == "fact":
            fact = telling.rulebook.facts[side.name.id]
            if fact.structure in {Structure.AGE, Structure.CALENDAR_AGE}:
                return lambda value: years(int(value), telling.texts)
            if fact.structure is Structure.AGE_IN_MONTHS:
                return lambda value: months(int(value), telling.texts)
            if fact.kind is Kind.NUMBER and fact.unit_text:
                unit = telling.rule_text(fact.unit_text)
                return lambda value: f"{plain(value)}{SPACE}{unit}"
    return lambda value: in_unit(value, found.unit)


def distance(telling: Telling, finding: Finding, found: Comparison) -> str:
    """Return "o 240,00 zł za dużo" for what does not hold, else ""."""
    gap = found.gap() if finding.truth is NO else None
    if gap is None:
        return ""
    too_much = found.sign in {"<", "<="}
    if gap == ZERO and too_much:
        return telling.gettext("musi być mniej")
    if gap == ZERO:
        return telling.gettext("musi być więcej")
    by = _writer(telling, found)(gap)
    if not found.is_exact():
        by = telling.gettext("co najmniej {amount}").format(amount=by)
    if too_much:
        return telling.gettext("o {amount} za dużo").format(amount=by)
    return telling.gettext("o {amount} za mało").format(amount=by)


def side_name(telling: Telling, finding: Finding, side: Side) -> str:
    """Return what a number is called, with the person it belongs to."""
    if side.name is None:
        return ""
    name = _called(telling, side.name)
    whom = _whose(telling, finding, side.name)
    return f"{whom} – {name}" if whom and name else name


def _called(telling: Telling, name: OperandName) -> str:
    if name.kind == "parameter":
        return telling.rule_text(telling.rulebook.parameters[name.id].title)
    if name.kind == "value":
        return telling.rule_text(telling.rulebook.values[name.id].title)
    return fact_name(telling, telling.rulebook.facts[name.id])


def fact_name(telling: Telling, fact: Fact) -> str:
    """Return what an answer is called in a sentence."""
    if fact.structure in _AGES:
        return telling.gettext(_AGES[fact.structure])
    source = income_label(telling, fact.id)
    if source:
        return source
    own = telling.voice is Voice.MYSELF
    asked = telling.rule_text(fact.question if own else fact.question_other)
    return telling.gettext("„{text}”").format(text=asked)


def income_label(telling: Telling, fact: str) -> str:
    """Return the kind of income that a fact asks about, or ""."""
    for kind in telling.rulebook.income_kinds.values():
        if fact in kind.facts:
            return telling.rule_text(kind.label)
    return ""


def _whose(telling: Telling, finding: Finding, name: OperandName) -> str:
    """Name a member of a group; the claimant is already named by the page."""
    if not name.slot or name.slot >= len(finding.env):
        return ""
    person = finding.env[name.slot]
    return "" if person == HOUSEHOLD else telling.people.label(person)


def sentence(text: str) -> str:
    """Return a phrase as a sentence with its full stop."""
    return first_high(text) + ("" if text.endswith((".", "!", "?")) else ".")
