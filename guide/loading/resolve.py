"""Names in formulas: what a word or `osoba.słowo` stands for."""

import ast
from collections.abc import Callable
from dataclasses import dataclass

from guide.loading.names import FactName, Names, ParameterName, Scope, ValueName
from guide.loading.problems import maybe
from guide.loading.units import Loose, Written, typed
from guide.model.expressions import (
    Applicant,
    FactRef,
    Node,
    Number,
    Option,
    OwnAmount,
    ParameterRef,
    PartsSum,
    PersonRef,
    Persons,
    Truth,
    ValueRef,
)
from guide.model.kinds import (
    Entity,
    NumberType,
    OptionType,
    PersonsType,
    PersonType,
    Type,
    Unit,
    YesNoType,
)
from guide.model.possible import INFINITY, ZERO


@dataclass(frozen=True, slots=True)
class Typed:
    """A node with its type; the type is None after a mistake already reported."""

    node: Node
    type: Loose | None


NOTHING = Typed(Number(ZERO), None)

_WORDS = {
    "yes": Typed(Truth(value=True), YesNoType()),
    "no": Typed(Truth(value=False), YesNoType()),
    "ja": Typed(Applicant(), PersonType()),
    "osoby": Typed(Persons(Entity.PERSON), PersonsType()),
    "krewni": Typed(Persons(Entity.RELATIVE), PersonsType(Entity.RELATIVE)),
}
_SPECIAL = {
    "suma_czesci": Typed(PartsSum(), NumberType(Unit.MONEY)),
    "kwota": Typed(OwnAmount(), NumberType(Unit.MONEY)),
    "bez_granicy": Typed(Number(INFINITY), Written(whole=True)),
}
_PLACES = {
    "suma_czesci": "działa tylko w świadczeniu z 'parts', w 'requires' i 'amount'",
    "kwota": "działa tylko w 'requires' świadczenia, które ma 'amount'",
    "bez_granicy": "działa tylko w 'most'",
}
_FOREIGN = {
    "tak": "yes",
    "nie": "no",
    "True": "yes",
    "False": "no",
    "None": "no",
}
_BOUND = ("osoba", "krewny")
_OWNERS = {
    Entity.HOUSEHOLD: "dotyczy gospodarstwa: napisz samo '{}'",
    Entity.PERSON: "dotyczy osoby: napisz czyje, np. 'osoba.{}' albo 'o.{}'",
    Entity.RELATIVE: "dotyczy krewnego: napisz czyje, np. 'krewny.{}'",
}

Refuse = Callable[[ast.expr, str], Typed]


@dataclass(frozen=True, slots=True)
class Resolver:
    """Looks names up for one formula."""

    names: Names
    incomplete: bool
    refuse: Refuse

    def is_known(self, word: str, scope: Scope) -> bool:
        return word in scope.persons or word in _WORDS or word in self.names.known

    def word(self, node: ast.Name, scope: Scope, expected: Type | None) -> Typed:
        word = node.id
        if isinstance(expected, OptionType) and word in self.names.options(
            expected.fact
        ):
            return Typed(Option(word), expected)
        if word in scope.persons:
            slot, entity = scope.persons[word]
            return Typed(PersonRef(slot), PersonType(entity))
        if word in _WORDS:
            return _WORDS[word]
        if word in _SPECIAL:
            return self._special(node, scope)
        if word in self.names.doubtful:
            return NOTHING
        return self._common(node, scope, expected)

    def _special(self, node: ast.Name, scope: Scope) -> Typed:
        if node.id in scope.words:
            return _SPECIAL[node.id]
        return self.refuse(node, f"'{node.id}' {_PLACES[node.id]}")

    def _common(self, node: ast.Name, scope: Scope, expected: Type | None) -> Typed:
        name = node.id
        match self.names.known.get(name):
            case FactName(entity=Entity.HOUSEHOLD) as fact:
                return Typed(FactRef(name, None), fact.type(name))
            case ValueName(entity=Entity.HOUSEHOLD) as value:
                return Typed(ValueRef(name, None), value.type())
            case FactName(entity=entity) | ValueName(entity=entity):
                message = _OWNERS[entity].format(name, name)
                return self.refuse(node, f"'{name}' {message}")
            case ParameterName(index=None) as parameter:
                return Typed(ParameterRef(name), typed(parameter.unit))
            case ParameterName():
                return self.refuse(node, f"'{name}' to tabela: dopisz '{name}[…]'")
            case None if scope.complete:
                return self._unknown(node, scope, expected)
            case _:
                return NOTHING

    def _unknown(self, node: ast.Name, scope: Scope, expected: Type | None) -> Typed:
        word = node.id
        if isinstance(expected, OptionType):
            hint = maybe(word, self.names.options(expected.fact))
            message = f"pytanie '{expected.fact}' nie ma opcji '{word}'{hint}"
        elif word in _FOREIGN:
            message = f"nieznana nazwa '{word}'; może '{_FOREIGN[word]}'?"
        elif word in _BOUND:
            words = ", ".join([*scope.persons, "ja", "osoby", "krewni"])
            message = f"'{word}' tu nie istnieje; osoby tej formuły to: {words}"
        elif self.incomplete:
            return NOTHING
        elif self.names.is_option(word):
            message = f"nieznana nazwa '{word}'; opcja stoi obok swojego faktu"
        else:
            words_ = (*_WORDS, *scope.persons, *self.names.known)
            message = f"nieznana nazwa '{word}'{maybe(word, words_)}"
        return self.refuse(node, message)

    def attribute(self, node: ast.Attribute, owner: Typed) -> Typed:
        """Resolve `osoba.słowo` once it is known what stands before the dot."""
        match owner.type:
            case None:
                return NOTHING
            case PersonType(entity):
                return self._of_person(node, owner.node, entity)
            case PersonsType():
                message = "przed kropką jest zbiór osób; użyj np. any(o.… for o in …)"
                return self.refuse(node, message)
            case _:
                return self.refuse(node, "przed kropką może stać tylko osoba")

    def _of_person(self, node: ast.Attribute, owner: Node, entity: Entity) -> Typed:
        name = node.attr
        if name in self.names.doubtful:
            return NOTHING
        match self.names.known.get(name):
            case FactName(entity=found) as fact if found is entity:
                return Typed(FactRef(name, owner), fact.type(name))
            case ValueName(entity=found) as value if found is entity:
                return Typed(ValueRef(name, owner), value.type())
            case FactName(entity=found) | ValueName(entity=found):
                message = _OWNERS[found].format(name, name)
                return self.refuse(node, f"'{name}' {message}")
            case ParameterName():
                return self.refuse(node, f"'{name}' to parametr: napisz samo '{name}'")
            case None if self.incomplete:
                return NOTHING
            case _:
                hint = maybe(name, self.names.of(entity))
                return self.refuse(node, f"nieznana nazwa '{name}'{hint}")
