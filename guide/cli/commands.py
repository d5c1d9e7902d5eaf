"""The commands of `guide`; each returns the program's exit status."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from guide.cli.arguments import Parser, at_least, day
from guide.cli.assess import assess, checklist
from guide.cli.diff import diff
from guide.cli.facts import facts
from guide.cli.interview import interview
from guide.cli.law import check, expiring
from guide.cli.new import new_benefit
from guide.cli.news import (
    news_check,
    news_from_law,
    news_new,
    news_preview,
    news_publish,
)
from guide.cli.order import order
from guide.cli.schema import schema
from guide.config import Config, ConfigError
from guide.loading.problems import RulebookError

_TESTS = Path(__file__).resolve().parent.parent.parent / "tests"
_MODELS, _CASES = _TESTS / "personas", _TESTS / "cases"
_EXAMPLE, _SCHEMAS = _TESTS / "loading" / "good", _TESTS.parent / "rules" / "schema"
_SETTINGS = ("GUIDE_RULES", "GUIDE_CONTENT", "GUIDE_OFFICE")
_UNUSABLE = {
    FileNotFoundError: "nie ma takiego pliku albo folderu",
    IsADirectoryError: "to folder, nie plik",
    NotADirectoryError: "to plik, nie folder",
    PermissionError: "brak uprawnień",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 for mistakes in a file, 2 for misuse."""
    try:
        options = _parser(_config()).parse_args(arguments)
        run: Callable[[argparse.Namespace], int] = options.run
        status = run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        return _stop_writing()
    except (ConfigError, RulebookError) as error:
        sys.stderr.write(f"{error}\n")
    except OSError as error:
        said = _UNUSABLE.get(type(error), error.strerror)
        sys.stderr.write(f"{error.filename}: {said}\n")
    else:
        return status
    return 1


def _config() -> Config:
    """Read which office it is and where its rules and data are; no more is needed."""
    known = {name: os.environ.get(name, "") for name in _SETTINGS}
    return Config.from_environment(known)


def _stop_writing() -> int:
    """Leave quietly: whoever read the output, `head` say, has seen enough."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _parser(config: Config) -> Parser:
    parser = Parser(
        prog="guide", description="Przewodnik po świadczeniach z wiersza poleceń."
    )
    parser.add_argument(
        "--rules",
        type=Path,
        default=config.rules,
        metavar="FOLDER",
        help="folder reguł",
    )
    parser.set_defaults(
        content=config.content,
        office=config.office,
        translations=config.translations,
    )
    commands = parser.add_subparsers(
        required=True, metavar="polecenie", title="polecenia"
    )
    for add in (_rules, _upkeep, _situations, _questions, _news):
        add(commands)
    return parser


def _rules(commands: "argparse._SubParsersAction[Parser]") -> None:
    found = commands.add_parser("check", help="sprawdź pliki reguł")
    found.add_argument(
        "--coverage", action="store_true", help="zmierz, co pokazują przypadki"
    )
    found.add_argument(
        "--benefit",
        action="append",
        default=[],
        metavar="ID",
        help="tylko to świadczenie (razem z --coverage)",
    )
    found.add_argument(
        "--cases",
        type=Path,
        default=_CASES,
        metavar="FOLDER",
        help="pliki przypadków (tests/cases)",
    )
    found.add_argument(
        "--release",
        action="store_true",
        help="czego ośrodek nie uzupełnił albo nie potwierdził",
    )
    found.set_defaults(run=check)
    found = commands.add_parser("facts", help="wypisz wszystkie fakty i jak je pisać")
    _with_day(found).set_defaults(run=facts)
    found = commands.add_parser("new", help="zacznij nowe świadczenie")
    kinds = found.add_subparsers(required=True, metavar="co", title="co")
    one = kinds.add_parser("benefit", help="plik świadczenia i plik jego przypadków")
    one.add_argument("id", metavar="ID", help="np. zasilek_staly")
    one.add_argument("--cases", type=Path, default=_CASES, metavar="FOLDER")
    one.set_defaults(run=new_benefit)


def _upkeep(commands: "argparse._SubParsersAction[Parser]") -> None:
    found = commands.add_parser("expiring", help="co wkrótce trzeba sprawdzić")
    found.add_argument(
        "--within",
        type=at_least(0),
        default=60,
        metavar="DNI",
        help="ile dni naprzód (60)",
    )
    _with_day(found).set_defaults(run=expiring)
    found = commands.add_parser("diff", help="co się zmienia między dwoma dniami")
    for name, target in (("--from", "since"), ("--to", "to")):
        found.add_argument(
            name,
            dest=target,
            type=day,
            required=True,
            metavar="DZIEŃ",
            help="RRRR-MM-DD",
        )
    found.add_argument("--json", action="store_true", help="dane zamiast tekstu")
    found.set_defaults(run=diff)
    found = commands.add_parser("schema", help="zapisz schematy plików reguł")
    for name, folder, said in (
        ("--example", _EXAMPLE, "wzorcowe reguły, z których powstają"),
        ("--output", _SCHEMAS, "dokąd zapisać (rules/schema)"),
    ):
        found.add_argument(name, type=Path, default=folder, metavar="FOLDER", help=said)
    found.set_defaults(run=schema)


def _situations(commands: "argparse._SubParsersAction[Parser]") -> None:
    found = commands.add_parser("assess", help="oceń sytuację z pliku")
    _with_situation(found)
    found.add_argument("--json", action="store_true", help="dane zamiast tekstu")
    _with_day(found).set_defaults(run=assess)
    found = commands.add_parser("checklist", help="zapisz listę w PDF")
    _with_situation(found)
    found.add_argument(
        "-o",
        "--output",
        type=Path,
        required=True,
        metavar="LISTA.pdf",
        help="plik do zapisania",
    )
    _with_day(found).set_defaults(run=checklist)


def _questions(commands: "argparse._SubParsersAction[Parser]") -> None:
    found = commands.add_parser("interview", help="o co przewodnik zapyta")
    _with_situation(found, nargs="?")
    _with_day(found).set_defaults(run=interview)
    found = commands.add_parser("order", help="porównaj kolejność tematów z innymi")
    found.add_argument(
        "--models",
        type=Path,
        default=_MODELS,
        metavar="FOLDER",
        help="pliki sytuacji, wzory rodzin (tests/personas)",
    )
    found.add_argument(
        "--households",
        type=at_least(2),
        default=40,
        metavar="ILE",
        help="ile rodzin wymyślić (40)",
    )
    _with_day(found).set_defaults(run=order)


def _news(commands: "argparse._SubParsersAction[Parser]") -> None:
    found = commands.add_parser("news", help="wiadomości na stronie (content)")
    kinds = found.add_subparsers(required=True, metavar="co", title="co")
    one = kinds.add_parser("new", help="zacznij szkic wiadomości")
    one.add_argument("title", metavar="TYTUŁ")
    _with_day(one).set_defaults(run=news_new)
    one = kinds.add_parser("law", help="zacznij szkic z wpisu w rules/CHANGES.md")
    one.add_argument(
        "entry", nargs="?", type=day, metavar="DZIEŃ", help="z którego dnia"
    )
    _with_day(one).set_defaults(run=news_from_law)
    kinds.add_parser("check", help="sprawdź pliki").set_defaults(run=news_check)
    one = kinds.add_parser("preview", help="co będzie na stronie, a co nie")
    _with_day(one).set_defaults(run=news_preview)
    one = kinds.add_parser("publish", help="szkic na stronę")
    one.add_argument("file", type=Path, metavar="PLIK")
    _with_day(one).set_defaults(run=news_publish)


def _with_situation(parser: argparse.ArgumentParser, nargs: str | None = None) -> None:
    parser.add_argument(
        "situation", type=Path, nargs=nargs, metavar="PLIK", help="plik sytuacji"
    )


def _with_day(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser.add_argument(
        "--day", type=day, metavar="DZIEŃ", help="dzień wniosku, RRRR-MM-DD"
    )
    return parser
