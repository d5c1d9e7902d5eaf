"""What may be typed after `guide`, and how a mistake in it is answered: in Polish."""

import argparse
import re
from collections.abc import Callable
from datetime import date
from typing import NoReturn

from guide.present.asof import read_day

_POLISH = {
    "usage: ": "użycie: ",
    "positional arguments:": "argumenty:",
    "options:": "opcje:",
    "show this help message and exit": "wypisz tę pomoc",
    "the following arguments are required: ": "brakuje: ",
    "unrecognized arguments: ": "nieznane: ",
    "expected one argument": "brakuje wartości",
    "not allowed with argument": "nie łączy się z",
    "invalid choice: ": "nie ma polecenia ",
    "choose from ": "są: ",
    "argument ": "",
}
_WORDS = re.compile("|".join(map(re.escape, _POLISH)))


def _in_polish(text: str) -> str:
    """Translate the words of argparse itself, which has no Polish ones."""
    return _WORDS.sub(lambda found: _POLISH[found.group()], text)


class Parser(argparse.ArgumentParser):
    """Speaks Polish; a mistake ends the program with 2."""

    def format_usage(self) -> str:
        return _in_polish(super().format_usage())

    def format_help(self) -> str:
        return _in_polish(super().format_help())

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.format_usage()}{self.prog}: {_in_polish(message)}\n")


def day(text: str) -> date:
    """Read a day."""
    try:
        return read_day(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def at_least(least: int) -> Callable[[str], int]:
    """Return a reader of whole numbers that are not too small."""

    def number(text: str) -> int:
        if not (text.isascii() and text.isdigit() and int(text) >= least):
            msg = f"'{text}' to nie liczba całkowita od {least}"
            raise argparse.ArgumentTypeError(msg)
        return int(text)

    return number
