"""What the static proof need not prove of a benefit: kind, what it is about, why."""

from collections.abc import Collection

from guide.loading import scalars
from guide.loading.names import Names, ParameterName
from guide.loading.problems import maybe
from guide.loading.record import Record
from guide.model.waivers import Unproved, Waiver

_OF_CONDITIONS = {Unproved.IMPLIED, Unproved.USELESS}


def waivers(record: Record, own: Collection[str], names: Names) -> tuple[Waiver, ...]:
    """Read `proof`; `own` are the names of the benefit's conditions and parts."""
    found: list[Waiver] = []
    tables = {
        name
        for name, meaning in names.known.items()
        if isinstance(meaning, ParameterName) and meaning.index is not None
    }
    for entry in record.records_optional("proof"):
        kind = entry.take("kind", scalars.one_of(Unproved), instead=Unproved.UNDECIDED)
        about = entry.take_optional("about", scalars.identifier)
        _check(entry, kind, about, {*own, *tables})
        reason = entry.take("reason", scalars.words, instead="")
        waiver = Waiver(kind, reason, entry.place, about)
        if any((one.kind, one.about) == (kind, about) for one in found):
            entry.report("kind", f"'{kind}' jest tu już wpisane o tym samym")
        found.append(waiver)
    return tuple(found)


def _check(
    entry: Record, kind: Unproved, about: str | None, known: Collection[str]
) -> None:
    if about is None:
        if kind in _OF_CONDITIONS:
            entry.report("kind", f"'{kind}' dotyczy warunku; napisz w 'about', którego")
    elif about not in known:
        message = f"about: to świadczenie nie ma warunku, części ani tabeli '{about}'"
        entry.report("about", message + maybe(about, known))
