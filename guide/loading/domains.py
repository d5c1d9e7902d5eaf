"""What a question can be answered with: bounds, whom it concerns, what else holds."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal

from guide.loading import scalars
from guide.loading.names import SCOPES, Scope
from guide.loading.problems import maybe
from guide.loading.record import Record
from guide.loading.typer import Typer
from guide.model.expressions import Node, Number
from guide.model.facts import Fact
from guide.model.kinds import Entity, Kind, PersonsType, Unit
from guide.model.possible import NO, YES, ZERO, Known

_UNITS: Mapping[Kind, Unit] = {
    Kind.COUNT: Unit.COUNT,
    Kind.NUMBER: Unit.NUMBER,
    Kind.SHARE: Unit.SHARE,
    Kind.MONEY: Unit.MONEY,
}
_ONLY_FOR = {
    "options": (Kind.OPTION, Kind.OPTIONS),
    "exclusive": (Kind.OPTIONS,),
    "least": tuple(_UNITS),
    "most": tuple(_UNITS),
    "unit": tuple(_UNITS),
    "surely": (Kind.PERSONS,),
    "possibly": (Kind.PERSONS,),
    "most_members": (Kind.PERSONS,),
}
_NOBODY = "nikt"


def with_domain(fact: Fact, record: Record, typer: Typer) -> Fact:
    """Add the formulas that say whom the question concerns and what it can be."""
    scope = SCOPES[fact.entity]
    _refuse_misplaced(record, fact.kind)
    fact = replace(
        fact,
        applies=_applies(record, typer, scope),
        otherwise=_otherwise(record, fact),
        option_applies=_option_applies(record, fact, typer, scope),
    )
    if fact.kind in _UNITS:
        return _with_bounds(fact, record, typer, scope)
    if fact.kind is Kind.PERSONS:
        return _with_members(fact, record, typer, scope)
    if fact.kind is Kind.OPTIONS:
        return replace(fact, exclusive=_exclusive(record, fact))
    return fact


def _refuse_misplaced(record: Record, kind: Kind) -> None:
    for key, kinds in _ONLY_FOR.items():
        if key in record and kind not in kinds:
            record.report(key, f"klucz '{key}' nie pasuje do kind: {kind}")


def _applies(record: Record, typer: Typer, scope: Scope) -> Node | None:
    if "applies" not in record:
        return None
    return typer.truth(record.formula("applies"), scope)


def _option_applies(
    record: Record, fact: Fact, typer: Typer, scope: Scope
) -> tuple[tuple[str, Node], ...]:
    if not fact.options:
        return ()
    return tuple(
        (option.id, typer.truth(entry.formula("applies"), scope))
        for option, entry in zip(fact.options, record.records("options"), strict=False)
        if "applies" in entry
    )


def _with_bounds(fact: Fact, record: Record, typer: Typer, scope: Scope) -> Fact:
    unit = _UNITS[fact.kind]
    least = record.formula_optional("least")
    most = record.formula_optional("most")
    whole = Number(Decimal(1)) if unit is Unit.SHARE else None
    return replace(
        fact,
        least=typer.number(least, scope, unit) if least else None,
        most=typer.number(most, scope.allow("bez_granicy"), unit) if most else whole,
    )


def _with_members(fact: Fact, record: Record, typer: Typer, scope: Scope) -> Fact:
    return replace(
        fact,
        surely=_group(record, "surely", typer, scope),
        possibly=_group(record, "possibly", typer, scope),
        most_members=record.take_optional("most_members", scalars.whole),
    )


def _group(record: Record, key: str, typer: Typer, scope: Scope) -> Node | None:
    if key not in record:
        return None
    node, type_ = typer.group(record.formula(key), scope)
    if type_ == PersonsType(Entity.RELATIVE):
        record.report(key, f"{key}: relacja łączy domowników, a nie krewnych")
    return node


def _exclusive(record: Record, fact: Fact) -> str | None:
    def read(text: str) -> str:
        return _option_of(fact, text)

    return record.take_optional("exclusive", read)


def _otherwise(record: Record, fact: Fact) -> Known | None:
    """Read what holds where the question does not apply; a date then has no value."""
    asked = "applies" in record
    given = "otherwise" in record
    if fact.kind is Kind.DATE:
        if given:
            record.report("otherwise", "otherwise: data nie ma wartości zastępczej")
        return None
    if asked is not given:
        missing, present = (
            ("otherwise", "applies") if asked else ("applies", "otherwise")
        )
        record.report(present, f"'{present}' bez '{missing}'; te klucze stoją razem")
    if not given:
        return None
    return record.take("otherwise", lambda text: _known(fact, text), instead=None)


def _known(fact: Fact, text: str) -> Known:
    return _READERS[fact.kind](fact, text)


def _yes_no(_: Fact, text: str) -> Known:
    return YES if scalars.yes_no(text) else NO


def _option_of(fact: Fact, text: str) -> str:
    known = [option.id for option in fact.options]
    if text not in known:
        msg = f"nieznana opcja '{text}'{maybe(text, known)}"
        raise ValueError(msg)
    return text


def _options_of(fact: Fact, text: str) -> Known:
    return frozenset(_option_of(fact, part.strip()) for part in text.split(","))


def _number(fact: Fact, text: str) -> Known:
    if fact.kind is Kind.COUNT:
        return Decimal(scalars.whole(text))
    return scalars.number(text)


def _persons(_: Fact, text: str) -> Known:
    if text != _NOBODY:
        msg = f"'{text}' zamiast '{_NOBODY}' (zbiór pusty)"
        raise ValueError(msg)
    return ()


_READERS: Mapping[Kind, Callable[[Fact, str], Known]] = {
    Kind.YES_NO: _yes_no,
    Kind.OPTION: _option_of,
    Kind.OPTIONS: _options_of,
    Kind.COUNT: _number,
    Kind.NUMBER: _number,
    Kind.SHARE: _number,
    Kind.MONEY: _number,
    Kind.PERSONS: _persons,
}


def usual_otherwise(fact: Fact) -> Known | None:
    """Return what holds of an income that somebody does not have."""
    match fact.kind:
        case Kind.YES_NO:
            return NO
        case Kind.OPTION:
            return fact.options[0].id if fact.options else ""
        case Kind.OPTIONS:
            return frozenset({fact.exclusive} if fact.exclusive else ())
        case Kind.PERSONS:
            return ()
        case Kind.DATE:
            return None
        case _:
            return ZERO
