"""Lines of text for a terminal."""

import sys
from textwrap import wrap

_WIDTH = 100
INDENT = "    "


def say(*lines: str) -> None:
    """Print lines as they are."""
    sys.stdout.write("".join(f"{line}\n" for line in lines))


def folded(text: str, indent: str = "", further: str | None = None) -> list[str]:
    """Fold a long text between its words; `further` begins every line but the first."""
    return wrap(
        text,
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent if further is None else further,
        break_long_words=False,
        break_on_hyphens=False,
    )


def entry(text: str) -> list[str]:
    """Fold a text so that its further lines stand under the first, set in."""
    return folded(text, further=INDENT)
