"""`guide facts`: enough to write a situation file by hand."""

from argparse import Namespace

from guide.cli.inputs import telling_of
from guide.cli.printing import INDENT, folded, say
from guide.loading.situations import constant
from guide.model.facts import COMPUTED, Fact, Structure
from guide.model.kinds import Entity, Kind
from guide.model.possible import HOUSEHOLD
from guide.present.formats import plain
from guide.present.missing import question_text
from guide.present.telling import Telling

_WHOSE = {
    Entity.HOUSEHOLD: "dom",
    Entity.PERSON: "osoba",
    Entity.RELATIVE: "krewny",
}
_HOW = {
    Kind.YES_NO: "tak albo nie",
    Kind.OPTION: "jedna z",
    Kind.OPTIONS: "kilka z, po przecinku",
    Kind.COUNT: "liczba całkowita",
    Kind.NUMBER: "liczba, na przykład 2,5",
    Kind.SHARE: "część, na przykład 50% albo 0,5",
    Kind.MONEY: "kwota 1234,50",
    Kind.DATE: "data RRRR-MM-DD",
    Kind.PERSONS: "numery osób po przecinku albo brak",
}
_OPENING = (
    "Fakty do pliku sytuacji: (osoba) do części 'osoby:', (krewny) do 'krewni:',",
    "(dom) do 'dom:'. Każda odpowiedź może też brzmieć 'nie wiem'.",
)


def facts(options: Namespace) -> int:
    """Print every fact: its name, whose it is, how to write it, the question."""
    telling = telling_of(options)
    say(*_OPENING)
    for topic in telling.rulebook.topics:
        written = [telling.rulebook.facts[name] for name in topic.facts]
        say("", f"# {topic.number:02d} {topic.title}")
        for fact in written:
            if fact.structure not in COMPUTED:
                say(*_lines(telling, fact))
    return 0


def _lines(telling: Telling, fact: Fact) -> list[str]:
    person = HOUSEHOLD if fact.entity is Entity.HOUSEHOLD else 0
    return [
        f"{fact.id}  ({_WHOSE[fact.entity]})",
        *folded(question_text(telling, fact, person), INDENT),
        *folded(f"{_how(fact)}{_domain(fact)}", INDENT, INDENT + INDENT),
    ]


def _how(fact: Fact) -> str:
    if fact.structure is Structure.BIRTH:
        return "miesiąc RRRR-MM albo data RRRR-MM-DD"
    words = ", ".join(option.id for option in fact.options)
    return f"{_HOW[fact.kind]}: {words}" if words else _HOW[fact.kind]


def _domain(fact: Fact) -> str:
    """Tell what holds for everybody: the ends of a number, the most of persons."""
    if fact.most_members is not None:
        return f"; najwięcej {fact.most_members}"
    if fact.exclusive:
        return f" (samo: {fact.exclusive})"
    least, most = constant(fact.least), constant(fact.most)
    ends = [("od", least), ("do", most)]
    told = [f"{word} {plain(end)}" for word, end in ends if end is not None]
    return f"; {' '.join(told)}" if told else ""
