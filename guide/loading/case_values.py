"""What a case expects of named values: incomes, criteria, fees of one person."""

from guide.loading import scalars
from guide.loading.figures import TO
from guide.loading.problems import Problems, maybe
from guide.loading.tree import Entries, Items, Scalar
from guide.model.cases import Valued
from guide.model.kinds import Entity, NumberType, OptionType, PersonsType, YesNoType
from guide.model.possible import HOUSEHOLD, NO, OPEN, YES, Interval, Known
from guide.model.rulebook import Rulebook, Value

VALUES = "values"
_TRUTHS = {"tak": YES, "nie": NO, "otwarte": OPEN}
_NOBODY = "nikt"


def read_values(
    entries: Entries, person: int | None, rulebook: Rulebook, problems: Problems
) -> tuple[Valued, ...]:
    """Read `values:` of a case; those of people are about one, the first if not said.

    Mistakes go to the problems, each with its line.
    """
    if VALUES not in entries.items:
        return ()
    place, tree = entries.items[VALUES]
    if not isinstance(tree, Entries):
        if isinstance(tree, Scalar | Items):
            problems.report(place, "values: napisz 'wartość: ile' albo 'tak' i 'nie'")
        return ()
    found: list[Valued] = []
    for name, (where, given) in tree.items.items():
        value = rulebook.values.get(name)
        if value is None:
            hint = maybe(name, rulebook.values)
            problems.report(where, f"values: nieznana nazwa '{name}'{hint}")
        elif isinstance(given, Scalar):
            whose = HOUSEHOLD if value.entity is Entity.HOUSEHOLD else person or 0
            try:
                found.append(Valued(name, _literal(value, given.text), where, whose))
            except ValueError as error:
                problems.report(given.place, f"{name}: {error}")
    return tuple(found)


def _literal(value: Value, text: str) -> Known | Interval:
    match value.type:
        case YesNoType():
            if text not in _TRUTHS:
                msg = f"'{text}' zamiast 'tak', 'nie' albo 'otwarte'"
                raise ValueError(msg)
            return _TRUTHS[text]
        case NumberType():
            least, _, most = text.partition(TO)
            if most:
                return Interval(scalars.number(least), scalars.limit(most))
            return scalars.number(text)
        case OptionType():
            return text
        case PersonsType():
            people = () if text == _NOBODY else text.split(",")
            return tuple(sorted(position(one.strip()) for one in people))
        case _:
            msg = "tej wartości nie da się podać w przypadku"
            raise ValueError(msg)


def position(text: str) -> int:
    """Read the number of a person, who are counted from 1."""
    number = scalars.whole(text)
    if number < 1:
        msg = "osoby liczymy od 1"
        raise ValueError(msg)
    return number - 1
