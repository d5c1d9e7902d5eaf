"""The closed union of nodes that formulas are made of.

Names are resolved and types checked by `guide.loading`; nothing here is a string to
be looked up later except the ids of facts, values, parameters and options.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from guide.model.kinds import Entity

Comparison = Literal["<", "<=", ">", ">=", "==", "!="]
Operator = Literal["+", "-", "*", "/"]
Function = Literal["min", "max", "round_grosz", "round_zloty", "round_up_zloty"]
AggregateFunction = Literal["any", "all", "count", "sum"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number written in the formula."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Truth:
    """`yes` or `no` written in the formula."""

    value: bool


@dataclass(frozen=True, slots=True)
class Option:
    """An option of a fact, written as a bare word."""

    value: str


@dataclass(frozen=True, slots=True)
class OptionSet:
    """Options in square brackets."""

    values: frozenset[str]


@dataclass(frozen=True, slots=True)
class ParameterRef:
    """A plain parameter."""

    parameter: str


@dataclass(frozen=True, slots=True)
class Lookup:
    """A cell of a table parameter."""

    parameter: str
    index: "Node"


@dataclass(frozen=True, slots=True)
class PersonRef:
    """A bound person: 0 is `osoba`, later slots belong to comprehensions."""

    slot: int


@dataclass(frozen=True, slots=True)
class Applicant:
    """`ja`: the first person of the household."""


@dataclass(frozen=True, slots=True)
class FactRef:
    """A fact of the household (`owner` is None) or of a person."""

    fact: str
    owner: "Node | None"


@dataclass(frozen=True, slots=True)
class ValueRef:
    """A named value or group, of the household or of a person."""

    value: str
    owner: "Node | None"


@dataclass(frozen=True, slots=True)
class Persons:
    """`osoby` (everybody in the household) or `krewni` (people elsewhere)."""

    entity: Entity


@dataclass(frozen=True, slots=True)
class Not:
    """Negation."""

    part: "Node"


@dataclass(frozen=True, slots=True)
class And:
    """All parts hold."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one part holds."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Compare:
    """Two numbers, options, truths or persons compared."""

    left: "Node"
    operator: Comparison
    right: "Node"


@dataclass(frozen=True, slots=True)
class In:
    """A member of a set of options or persons."""

    member: "Node"
    collection: "Node"


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """Two numbers combined."""

    left: "Node"
    operator: Operator
    right: "Node"


@dataclass(frozen=True, slots=True)
class If:
    """`then if condition else otherwise`."""

    condition: "Node"
    then: "Node"
    otherwise: "Node"


@dataclass(frozen=True, slots=True)
class Call:
    """A numeric function."""

    function: Function
    arguments: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Aggregate:
    """`any`, `all`, `count` or `sum` over a group, binding `slot`.

    `element` is None for `count`.
    """

    function: AggregateFunction
    element: "Node | None"
    group: "Node"
    condition: "Node | None"
    slot: int


@dataclass(frozen=True, slots=True)
class Filtered:
    """`o for o in group if condition`: the group's members that satisfy it."""

    group: "Node"
    condition: "Node | None"
    slot: int


@dataclass(frozen=True, slots=True)
class Since:
    """Full days or months from a date to the day of judging; below 0 if ahead.

    Begun months count as terms do: the day of the same date still ends a month.
    The unit "year" is the date's own calendar year, whatever the day of judging.
    """

    unit: Literal["days", "months", "begun", "year"]
    date: FactRef


@dataclass(frozen=True, slots=True)
class PartsSum:
    """`suma_czesci`: the sum of the benefit's parts."""


@dataclass(frozen=True, slots=True)
class OwnAmount:
    """`kwota`: the benefit's own amount before it is raised to 0."""


Node = (
    Number
    | Truth
    | Option
    | OptionSet
    | ParameterRef
    | Lookup
    | PersonRef
    | Applicant
    | FactRef
    | ValueRef
    | Persons
    | Not
    | And
    | Or
    | Compare
    | In
    | Arithmetic
    | If
    | Call
    | Aggregate
    | Filtered
    | Since
    | PartsSum
    | OwnAmount
)
