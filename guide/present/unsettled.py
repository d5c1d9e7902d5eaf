"""What makes a sum less exact than what was typed in: costs the law leaves open."""

from collections.abc import Iterator
from decimal import Decimal

from guide.model.kinds import Unit
from guide.model.possible import Interval, Needs, Open, Possible
from guide.present.formats import DASH, SPACE, plain
from guide.present.telling import Telling
from guide.present.texts import N_, first_low

_UNSETTLED = N_("nie znamy dokładnie: {law}, {bounds}")


def unsettled(telling: Telling, value: Possible) -> str:
    """Return why a sum of money is told as "at least"; "" where it is exact.

    Only amounts within narrow bounds are told: wider ones are our caution, and what
    a council may have decided is asked for elsewhere.
    """
    if not isinstance(value, Open) or not isinstance(value.range, Interval):
        return ""
    if value.needs.may:
        return ""
    return "; ".join(_amounts(telling, value.needs, value.range.least))


def _amounts(telling: Telling, needs: Needs, widest: Decimal) -> Iterator[str]:
    for name in sorted(needs.law):
        law = telling.rulebook.parameters.get(name)
        found = law.on(telling.day) if law is not None else None
        if law is None or found is None or law.unit is not Unit.MONEY or law.local:
            continue
        if found.value is None and found.least < found.most <= widest:
            yield telling.gettext(_UNSETTLED).format(
                law=first_low(telling.rule_text(law.title)),
                bounds=f"{plain(found.least)}{DASH}{plain(found.most)}{SPACE}zł",
            )
