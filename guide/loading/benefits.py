"""Benefits: who, on what conditions, how much, with which papers, how."""

from dataclasses import replace

from guide.loading import scalars
from guide.loading.amounts import Amounts
from guide.loading.names import SCOPES, Names, Scope, ValueName
from guide.loading.problems import maybe
from guide.loading.record import Record
from guide.loading.requirements import Requirements
from guide.loading.typer import Typer
from guide.loading.uses import Uses
from guide.loading.waivers import waivers
from guide.model.kinds import Entity, PersonsType
from guide.model.rulebook import Benefit, Discretion


def read_benefit(record: Record, file: str, names: Names, typer: Typer) -> Benefit:
    """Read one file of `benefits/`."""
    name = record.name("id", "benefits")
    if name and file != f"benefits/{name}.yaml":
        record.report("id", f"id: plik świadczenia '{name}' to benefits/{name}.yaml")
    per = _per(record, names)
    scope = SCOPES[Entity.HOUSEHOLD if per is Entity.HOUSEHOLD else Entity.PERSON]
    words = ["suma_czesci"] * ("parts" in record) + ["kwota"] * ("amount" in record)
    requirements = Requirements(typer, scope.allow(*words))
    discretion = scalars.one_of(Discretion)
    benefit = Benefit(
        name,
        title=record.text("title"),
        summary=record.text("summary"),
        per=per,
        citation=record.citation(),
        discretion=record.take("discretionary", discretion, instead=Discretion.NONE),
        requires=requirements.all_of(record),
        unmodelled=record.texts("unmodelled"),
        procedure=record.mention("procedure", "procedures"),
        office=record.mention("office", "offices"),
        next_step=record.text("next_step"),
        place=record.place,
    )
    benefit = _with_amounts(benefit, record, Amounts(typer, scope, requirements.seen))
    benefit = _with_uses(benefit, record, typer, scope)
    benefit = replace(benefit, proof=waivers(record, requirements.seen, names))
    return _with_texts(_with_days(benefit, record), record)


def _per(record: Record, names: Names) -> Entity | str:
    """Read whose the benefit is: the household's, a person's or a group's."""
    per = record.take("per", str, instead="person")
    if per in (Entity.HOUSEHOLD, Entity.PERSON):
        return Entity(per)
    group = names.known.get(per)
    if isinstance(group, ValueName) and group.entity is Entity.PERSON:
        if group.type() not in (None, PersonsType()):
            record.report("per", f"per: '{per}' nie jest grupą osób")
    elif "names" not in record.reader.broken:
        hint = maybe(per, ["household", "person", *names.of(Entity.PERSON)])
        message = f"per: '{per}' to nie household, person ani grupa 'per: person'"
        record.report("per", message + hint)
    return per


def _with_amounts(benefit: Benefit, record: Record, amounts: Amounts) -> Benefit:
    if "amount" in record and "amount_text" in record:
        record.report("amount_text", "albo 'amount', albo 'amount_text', nie oba")
    parts = amounts.parts(record)
    return replace(
        benefit,
        parts=parts,
        amount=amounts.amount(record, has_parts=bool(parts)),
        amount_text=record.text_optional("amount_text"),
    )


def _with_uses(benefit: Benefit, record: Record, typer: Typer, scope: Scope) -> Benefit:
    uses = Uses(typer, scope)
    applies = record.formula_optional("for")
    refused = record.formula_optional("refused")
    return replace(
        benefit,
        applies=typer.truth(applies, scope) if applies else None,
        documents=uses.documents(record),
        deadlines=uses.deadlines(record),
        received=record.mentions_optional("received", "kinds"),
        refused=typer.truth(refused, scope) if refused else None,
    )


def _with_days(benefit: Benefit, record: Record) -> Benefit:
    since = record.take_optional("since", scalars.day)
    until = record.take_optional("until", scalars.day)
    if since and until and until < since:
        record.report("until", f"until: {until} jest przed since: {since}")
    return replace(benefit, since=since, until=until)


def _with_texts(benefit: Benefit, record: Record) -> Benefit:
    return replace(
        benefit,
        closed=record.text_optional("closed"),
        duration=record.text_optional("duration"),
        combines=record.texts_optional("combines"),
        duties=record.texts_optional("duties"),
        instead=record.texts_optional("instead"),
        form=record.text_optional("form"),
    )
