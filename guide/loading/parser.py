"""Text of a formula to Python's syntax tree; nothing is ever run."""

import ast
import re
from dataclasses import dataclass

from guide.model.law import Place

TOO_DEEP = "formuła jest zbyt zagnieżdżona; nazwij jej część w values/"

_ASSIGNMENT = re.compile(r"(?<![<>=!])=(?!=)")
_PAIRS = {")": "(", "]": "["}


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula as written, with the place of its first line."""

    text: str
    place: Place

    def line(self, number: int) -> Place:
        """Return the place of a line, counted from 1."""
        return Place(self.place.file, self.place.line + number - 1)

    def between(self, node: ast.expr) -> str:
        """Return the text of a part."""
        return ast.get_source_segment(_wrapped(self.text), node) or ""


class FormulaError(Exception):
    """A formula that cannot be parsed; `line` is counted from 1."""

    def __init__(self, line: int, message: str) -> None:
        self.line = line
        super().__init__(message)


def parse(text: str) -> ast.expr:
    """Parse a formula, which may be a bare comprehension or span lines.

    Line numbers of the tree are those of the text. Only ASCII comes through, so
    columns are characters.
    """
    _refuse_strange(text)
    try:
        return ast.parse(_wrapped(text), mode="eval").body
    except SyntaxError as error:
        line = min(error.lineno or 1, text.count("\n") + 1)
        raise FormulaError(line, _explain(text)) from error
    except (RecursionError, MemoryError) as error:
        raise FormulaError(1, TOO_DEEP) from error


def _wrapped(text: str) -> str:
    return f"({text}\n)"


def _refuse_strange(text: str) -> None:
    line = 1
    open_brackets: list[str] = []
    for found in _INTERESTING.finditer(text):
        sign = found.group()
        if sign == "\n":
            line += 1
        elif sign in "([":
            open_brackets.append(sign)
        elif sign in ")]":
            if not open_brackets or open_brackets.pop() != _PAIRS[sign]:
                raise FormulaError(line, f"nawias '{sign}' bez pary")
        elif sign == "#":
            raise FormulaError(
                line, "uwaga '#' w środku formuły; przenieś ją nad klucz"
            )
        else:
            raise FormulaError(line, f"znak '{sign}' nie należy do języka formuł")
    if open_brackets:
        raise FormulaError(line, f"nawias '{open_brackets[-1]}' bez pary")


_INTERESTING = re.compile(r"[()\[\]#\n]|[^\x20-\x7e]|['\"`{}\\;:@$%^&|~?!](?!=)")


def _explain(text: str) -> str:
    if _ASSIGNMENT.search(text):
        return "formuła nie jest poprawna; równość pisz '=='"
    return "formuła nie jest poprawna; sprawdź kolejność słów i znaków"
