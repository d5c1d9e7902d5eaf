"""Every text for people, as `make messages` gathers it."""

import os
import re
import subprocess
import tempfile
from dataclasses import dataclass
from functools import cache
from io import StringIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from guide.present.texts import POLISH

ROOT = Path(__file__).resolve().parents[2]
COMMITTED = ROOT / "translations" / "guide.pot"
_FILLED = re.compile(r"%\(\w+\)[sd]|\{\w+\}")
_FEW = 2


@dataclass(frozen=True)
class Text:
    """A text and the files where it stands."""

    words: str
    files: tuple[str, ...]

    @property
    def plain(self) -> str:
        """The text with a number instead of what is filled in."""
        return _FILLED.sub("5", self.words)

    def __str__(self) -> str:
        return f"{self.files[0]}: {self.words}"


@cache
def gathered() -> str:
    """Gather the texts anew and return the file for translators."""
    clean = {name: one for name, one in os.environ.items() if "MAKE" not in name}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "guide.pot"
        command = ["make", "--silent", "messages", f"catalogue={file}"]
        subprocess.run(command, cwd=ROOT, env=clean, check=True)  # noqa: S603
        return file.read_text("utf-8")


@cache
def catalogue() -> Catalog:
    return read_po(StringIO(gathered()))


@cache
def texts() -> tuple[Text, ...]:
    """Return every text, each form of a plural apart."""
    return tuple(
        Text(words, tuple(sorted({file for file, _ in message.locations})))
        for message in catalogue()
        if message.id
        for words in _forms(message.id)
    )


def _forms(words: str | tuple[str, ...]) -> tuple[str, ...]:
    if isinstance(words, str):
        return (words,)
    one, many = words
    return tuple(dict.fromkeys((one, POLISH.ngettext(one, many, _FEW), many)))
