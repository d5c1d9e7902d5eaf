"""The tone of the guide in tables: what is said of an outcome, a law, a paper."""

from dataclasses import dataclass
from enum import StrEnum

from guide.engine.program import OPEN_CASE, OPEN_LIST
from guide.model.assessment import Judgement, Outcome
from guide.model.catalogues import ChannelKind, Handling
from guide.model.kinds import Unit
from guide.model.law import Parameter
from guide.model.possible import OPEN, YES, Needs
from guide.model.rulebook import Discretion
from guide.present.people import Voice
from guide.present.telling import Telling
from guide.present.texts import N_, first_low


class Standing(StrEnum):
    """How a benefit stands for somebody, as people see it."""

    YES = "yes"
    MAY = "may"
    OPEN = "open"
    ASK = "ask"
    HAVE = "have"
    NO = "no"
    UNCONFIRMED = "unconfirmed"


@dataclass(frozen=True, slots=True)
class Words:
    """A standing's sign (`tone` of the status component) and its headline."""

    tone: str
    headline: str


WORDS = {
    Standing.YES: Words("yes", N_("Prawdopodobnie tak")),
    Standing.MAY: Words("may", N_("Możesz się ubiegać")),
    Standing.OPEN: Words("open", N_("To zależy – brakuje odpowiedzi")),
    Standing.ASK: Words("law", N_("Zapytaj w ośrodku")),
    Standing.HAVE: Words("have", N_("Już masz")),
    Standing.NO: Words("no", N_("Raczej nie")),
    Standing.UNCONFIRMED: Words("law", N_("Nie możemy potwierdzić")),
}
WORDS_FOR_ANOTHER = {
    Standing.MAY: Words("may", N_("Można się ubiegać")),
    Standing.HAVE: Words("have", N_("Już jest przyznane")),
}
HANDLING = {
    Handling.BRING: N_("przynieś"),
    Handling.SHOW: N_("pokaż (bez kopii)"),
    Handling.STATEMENT: N_("wystarczy oświadczenie"),
    Handling.ONLINE: N_("złóż przez internet"),
    Handling.OFFICE: N_("urząd sprawdzi sam"),
}
CHANNELS = {
    ChannelKind.IN_PERSON: N_("Osobiście"),
    ChannelKind.PAPER: N_("Na papierze"),
    ChannelKind.ELECTRONIC: N_("Przez internet"),
}
MARKS = {
    "yes": N_("Spełnione"),
    "no": N_("Niespełnione"),
    "open": N_("Nie wiadomo"),
    "unmodelled": N_("Sprawdzi ośrodek"),
    "spare": N_("Niepotrzebne"),
}
NOT_A_DECISION = N_(
    "To nie jest decyzja. To podpowiedź na podstawie podanych odpowiedzi. "
    "Decyzję wydaje urząd."
)
RIGHT_TO_APPLY = N_(
    "Masz prawo złożyć każdy wniosek, także wtedy, gdy przewodnik mówi "
    "„raczej nie”. Urząd musi go przyjąć i odpowiedzieć na piśmie, "
    "a od decyzji możesz się odwołać."
)
RIGHT_OF_ANOTHER = N_(
    "Każdy ma prawo złożyć każdy wniosek, także wtedy, gdy przewodnik mówi "
    "„raczej nie”. Urząd musi go przyjąć i odpowiedzieć na piśmie, "
    "a od decyzji można się odwołać."
)


def words(telling: Telling, how: Standing) -> Words:
    """Return a standing's sign and its headline, as told to this reader."""
    found = WORDS[how]
    if telling.voice is not Voice.MYSELF:
        found = WORDS_FOR_ANOTHER.get(how, found)
    return Words(found.tone, telling.gettext(found.headline))


def right_to_apply(telling: Telling) -> str:
    """Return the sentence that opens every "raczej nie"."""
    own = telling.voice is Voice.MYSELF
    return telling.gettext(RIGHT_TO_APPLY if own else RIGHT_OF_ANOTHER)


def standing(telling: Telling, judgement: Judgement) -> Standing:
    """Return how a benefit stands."""
    if judgement.received is YES:
        return Standing.HAVE
    match judgement.outcome:
        case Outcome.NO:
            return Standing.NO
        case Outcome.UNCONFIRMED:
            return Standing.UNCONFIRMED
        case Outcome.OPEN:
            return Standing.ASK if is_for_office(judgement) else Standing.OPEN
        case Outcome.YES:
            grant = telling.benefit(judgement).discretion is Discretion.GRANT
            return Standing.MAY if grant else Standing.YES


def is_for_office(judgement: Judgement) -> bool:
    """Tell whether only the office can decide: no answer would."""
    finding = judgement.finding
    return finding.truth is OPEN and not (finding.needs.may and judgement.needs.may)


def over_alternatives(telling: Telling, text: str | None, number: int) -> str:
    """Return what stands over alternatives: that one of several is enough."""
    said = telling.gettext("Wystarczy jedno z tych:") if number > 1 or not text else ""
    return " ".join(filter(None, (telling.rule_text(text), said)))


def law_reasons(telling: Telling, needs: Needs) -> tuple[str, ...]:
    """Return, in sentences, what the law on file leaves unsettled."""
    said = [_law_reason(telling, name, needs) for name in sorted(needs.law)]
    return tuple(dict.fromkeys(text for text in said if text))


def _law_reason(telling: Telling, name: str, needs: Needs) -> str:
    if name == OPEN_LIST:
        return telling.gettext(
            "Ośrodek może uznać inną ważną przyczynę. Opowiedz o niej i zapytaj."
        )
    if name == OPEN_CASE:
        return telling.gettext("Rozstrzygnie to urząd. Złóż wniosek albo zapytaj.")
    title = law_title(telling, name)
    if name in needs.lapsed:
        said = telling.gettext("Nie znamy prawa na ten dzień: {title}.")
        return said.format(title=first_low(title)) if title else ""
    parameter = telling.rulebook.parameters.get(name)
    if parameter is None:
        return ""
    if parameter.ask:
        asked = first_low(telling.rule_text(parameter.ask))
        return telling.gettext("Zapytaj w ośrodku: {question}").format(question=asked)
    if is_switch(parameter):
        return _doubtful(telling, parameter)
    if parameter.unit is Unit.MONEY:
        said = telling.gettext("Kwota nieogłoszona: {title}.")
    else:
        said = telling.gettext("Wartość nieogłoszona: {title}.")
    return said.format(title=first_low(title))


def is_switch(parameter: Parameter) -> bool:
    """Tell whether a parameter is a question of law that is answered yes or no."""
    return parameter.unit is Unit.COUNT and parameter.title.startswith("Czy ")


def switch_title(telling: Telling, parameter: Parameter) -> str:
    """Return the question without the key to its numbers in brackets."""
    return telling.rule_text(parameter.title).partition(" (")[0]


def _doubtful(telling: Telling, parameter: Parameter) -> str:
    """Ask whether the law still gives something, and tell since when it is unclear."""
    question = first_low(switch_title(telling, parameter))
    asked = telling.gettext("Zapytaj w OPS lub ZUS: {question}?")
    span = parameter.on(telling.day)
    if span is None or span is parameter.spans[0]:
        return asked.format(question=question)
    changed = telling.gettext("Przepisy zmieniły się {day}.")
    since = changed.format(day=telling.in_words(span.since))
    return f"{asked.format(question=question)} {since}"


def can_be_asked(telling: Telling, name: str) -> bool:
    """Tell whether the office can answer: local law, or a list the act leaves open."""
    parameter = telling.rulebook.parameters.get(name)
    if parameter is None:
        return name in {OPEN_LIST, OPEN_CASE}
    return parameter.ask is not None or is_switch(parameter)


def law_title(telling: Telling, name: str) -> str:
    """Return what a parameter or a dated value is called."""
    parameter = telling.rulebook.parameters.get(name)
    if parameter is not None:
        return telling.rule_text(parameter.title)
    value = telling.rulebook.values.get(name)
    return "" if value is None else telling.rule_text(value.title)
