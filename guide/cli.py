"""The command line: the door for tests, scripts and the office's own checks."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from errno import ENOENT
from os import strerror
from pathlib import Path
from random import Random
from time import monotonic

from guide.engine.judging import Engine
from guide.engine.ordering import compare
from guide.engine.population import Population
from guide.engine.relevance import Reason, not_asked, questions
from guide.engine.truthful import Household
from guide.loading import load_with_warnings
from guide.loading.content import load_office
from guide.loading.problems import RulebookError
from guide.loading.situations import SituationFile, load_situation
from guide.model.law import Parameter, ParameterSpan, Status
from guide.model.possible import HOUSEHOLD, Key
from guide.model.rulebook import Rulebook
from guide.model.situation import Situation
from guide.pdf import Sheets
from guide.present.cards import CardView
from guide.present.export import telling_data
from guide.present.result import result_view
from guide.present.sheet import sheet_view
from guide.present.telling import Telling

_ROOT = Path(__file__).resolve().parent.parent
_RULES = _ROOT / "rules"
_MODELS = _ROOT / "tests" / "personas"
_REASONS = {
    Reason.ANSWERED: "jest odpowiedź",
    Reason.NOT_APPLICABLE: "nie dotyczy",
    Reason.SETTLED: "niczego już nie zmieni",
    Reason.LATER: "dopiero po innych odpowiedziach",
    Reason.NOT_SELECTED: "nie wybrano tych świadczeń",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 for mistakes in a file, 2 for misuse."""
    options = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except RulebookError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except FileNotFoundError as error:
        sys.stderr.write(f"nie ma pliku {error.filename}\n")
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="guide", description=__doc__)
    parser.add_argument("--rules", type=Path, default=_RULES, help="folder reguł")
    commands = parser.add_subparsers(required=True, metavar="polecenie")
    check = commands.add_parser("check", help="sprawdź pliki reguł")
    check.set_defaults(run=_check)
    facts = commands.add_parser("facts", help="wypisz wszystkie fakty i ich wartości")
    facts.set_defaults(run=_facts)
    expiring = commands.add_parser("expiring", help="co wkrótce trzeba sprawdzić")
    expiring.add_argument("--within", type=int, default=60, help="ile dni naprzód")
    _with_day(expiring).set_defaults(run=_expiring)
    assess = commands.add_parser("assess", help="oceń sytuację z pliku")
    assess.add_argument("situation", type=Path)
    assess.add_argument("--json", action="store_true", help="dane zamiast tekstu")
    _with_day(assess).set_defaults(run=_assess)
    checklist = commands.add_parser("checklist", help="zapisz listę w PDF")
    checklist.add_argument("situation", type=Path)
    checklist.add_argument("-o", "--output", type=Path, required=True)
    _with_day(checklist).set_defaults(run=_checklist)
    interview = commands.add_parser("interview", help="o co przewodnik zapyta")
    interview.add_argument("situation", type=Path, nargs="?")
    _with_day(interview).set_defaults(run=_interview)
    order = commands.add_parser("order", help="porównaj kolejność tematów z najlepszą")
    order.add_argument("--models", type=Path, default=_MODELS, help="wzory rodzin")
    order.add_argument("--households", type=int, default=40, help="ile rodzin wymyślić")
    _with_day(order).set_defaults(run=_order)
    return parser


def _with_day(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser.add_argument(
        "--day", type=date.fromisoformat, default=None, help="dzień oceny RRRR-MM-DD"
    )
    return parser


def _today() -> date:
    return datetime.now(UTC).astimezone().date()  # noqa: TID251 - the command line is a door too


def _load(options: argparse.Namespace) -> Rulebook:
    return load_with_warnings(options.rules)[0]


def _situation(options: argparse.Namespace, rulebook: Rulebook) -> SituationFile:
    if options.situation is None:
        return SituationFile(Situation())
    return load_situation(options.situation, rulebook)


def _day(options: argparse.Namespace, found: SituationFile | None = None) -> date:
    day: date | None = options.day
    return day or (found.day if found else None) or _today()


def _print(*lines: str) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))


def _check(options: argparse.Namespace) -> int:
    rulebook, warnings = load_with_warnings(options.rules)
    for warning in warnings:
        _print(f"uwaga: {warning}")
    _print(
        f"Reguły są poprawne: świadczenia {len(rulebook.benefits)}, "
        f"fakty {len(rulebook.facts)}, wartości {len(rulebook.values)}, "
        f"parametry {len(rulebook.parameters)}; uwagi: {len(warnings)}."
    )
    return 0


def _facts(options: argparse.Namespace) -> int:
    rulebook = _load(options)
    for topic in rulebook.topics:
        _print("", f"# {topic.number:02d} {topic.title}")
        for name in topic.facts:
            fact = rulebook.facts[name]
            words = ", ".join(option.id for option in fact.options)
            _print(
                f"{fact.id}  [{fact.entity}, {fact.kind}]  {fact.question}",
                *([f"    jedna z: {words}"] if words else []),
            )
    return 0


def _expiring(options: argparse.Namespace) -> int:
    rulebook = _load(options)
    day = _day(options)
    rows = sorted(
        row
        for parameter in rulebook.parameters.values()
        if (row := _due(parameter, day, options.within)) is not None
    )
    for until, name, text in rows:
        _print(f"{until}  {name}: {text}")
    _print(f"Do sprawdzenia w ciągu {options.within} dni: {len(rows)}.")
    return 0


def _due(parameter: Parameter, day: date, within: int) -> tuple[date, str, str] | None:
    """Return what lapses soon, or is already unknown or lapsed on the day."""
    span = parameter.on(day)
    if span is None:
        return (day, parameter.id, f"brak wartości na ten dzień – {parameter.title}")
    if span.until is not None and (span.until - day).days <= within:
        return (span.until, parameter.id, f"ostatni dzień – {parameter.title}")
    if span.status is Status.UNKNOWN and not parameter.local:
        return (day, parameter.id, f"{_note(span)} – {parameter.title}")
    return None


def _note(span: ParameterSpan) -> str:
    return span.note or "wartość nieznana"


def _telling(options: argparse.Namespace) -> Telling:
    rulebook = _load(options)
    found = _situation(options, rulebook)
    return Telling(Engine(rulebook), found.situation, _day(options, found))


def _assess(options: argparse.Namespace) -> int:
    telling = _telling(options)
    if options.json:
        data = telling_data(telling)
        _print(json.dumps(data, ensure_ascii=False, indent=2))
        return 0
    result = result_view(telling)
    _print(result.headline, result.total, result.also, result.law_day)
    for group in result.groups:
        _print("", f"# {group.title}")
        for card in (*group.cards, *group.more):
            _print(*_card_lines(card))
    return 0


def _card_lines(card: CardView) -> list[str]:
    whom = f" ({card.claimant})" if card.claimant else ""
    amount = f": {card.amount} {card.amount_how}" if card.amount else ""
    missing = [f"    brakuje: {one.question}" for one in card.missing]
    return [f"{card.title}{whom}{amount}", f"    {card.why}", *missing]


def _checklist(options: argparse.Namespace) -> int:
    telling = _telling(options)
    sheets = Sheets(_ROOT / "templates", _ROOT / "static", monotonic, lifetime=0)
    office = load_office(_ROOT / "content")
    file = sheets.checklist(sheet_view(telling, office), telling.texts)
    options.output.write_bytes(file)
    _print(f"Zapisano {options.output}.")
    return 0


def _interview(options: argparse.Namespace) -> int:
    """Print what would be asked now, in order, and what not and why."""
    rulebook = _load(options)
    found = _situation(options, rulebook)
    engine = Engine(rulebook)
    assessment = engine.assess(found.situation, _day(options, found))
    for page in questions(rulebook, assessment):
        _print("", f"# {page.topic.number:02d} {page.topic.title}")
        for key in page.keys:
            _print(f"pyta: {_name(key)}  {_question(rulebook, key)}")
    _print("", "# Bez pytania")
    linked = engine.linked(assessment.day)
    for one in not_asked(linked, found.situation, assessment):
        users = ", ".join(one.benefits)
        _print(f"{_REASONS[one.reason]}: {_name(one.key)}  {users}")
    return 0


def _order(options: argparse.Namespace) -> int:
    """Print how much each order of questions asks of made-up households."""
    rulebook = _load(options)
    day, engine = _day(options), Engine(rulebook)
    paths = sorted(options.models.glob("*.yaml"))
    if not paths:
        raise FileNotFoundError(ENOENT, strerror(ENOENT), options.models)
    models = [load_situation(path, rulebook).situation for path in paths]
    dice = Random(options.households)  # noqa: S311 - a seed, no secret
    drawn = Population(engine, models, day).households(dice, options.households)
    households = [Household(engine, one, day) for one in drawn]
    half = len(households) // 2
    found = compare(rulebook, households[:half], households[half:])
    _print(f"Pytania, zanim wszystko jest rozstrzygnięte; rodziny: {found.households}")
    for name, one in (
        ("kolejność z plików tematów", found.committed),
        ("kolejność zaproponowana", found.proposed),
        ("świadczenie po świadczeniu", found.by_benefits),
    ):
        _print(
            f"{name:<32}{one.questions:7.2f} pytań{one.pages:7.2f} stron, "
            f"sprzeczności: {one.contradictions}"
        )
    _print(
        f"{'wszystko, co dotyczy':<32}{found.static:7.2f} pytań",
        f"Kolejność z plików pyta o {found.distance:+.1%} względem zaproponowanej.",
        f"Rodziny jedno- i dwuosobowe: {found.small}",
        f"{'najmniej, wiedząc z góry':<32}{found.bound:7.2f} pytań",
        f"{'kolejność z plików tematów':<32}{found.small_committed:7.2f} pytań",
        f"{'kolejność zaproponowana':<32}{found.small_proposed:7.2f} pytań",
        "Zaproponowana: " + " ".join(one.id for one in found.topics),
    )
    return 0


def _name(key: Key) -> str:
    fact, person = key
    return fact if person == HOUSEHOLD else f"{fact} (osoba {person + 1})"


def _question(rulebook: Rulebook, key: Key) -> str:
    fact = rulebook.facts.get(key[0])
    return fact.question if fact else "Lista bliskich spoza domu"
