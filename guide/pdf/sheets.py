"""Views to files: template, stylesheet and printer of the sheet together."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from guide.pdf.cache import PdfCache
from guide.pdf.render import Printer
from guide.present.untranslated import show_polish

_STYLESHEET = "css/sheet.css"


class Translator(Protocol):
    """What the template needs to speak a language."""

    @property
    def is_unread(self) -> bool: ...
    def gettext(self, message: str) -> str: ...


class Sheets:
    """Prints sheets; keep one per process. The same sheet comes from memory."""

    def __init__(
        self,
        templates: Path,
        static: Path,
        clock: Callable[[], float],
        lifetime: float,
    ) -> None:
        """Read the stylesheet; `clock` in seconds and `lifetime` serve the memory.

        Raises `PdfUnavailableError` when the Pango libraries are missing.
        """
        self._printer = Printer(static, _STYLESHEET)
        self._cache = PdfCache(clock, lifetime)
        self._environment = Environment(
            loader=FileSystemLoader(templates),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def page(self, sheet: object, texts: Translator) -> str:
        """Return the HTML of a sheet."""

        def translated(message: str, **filled: str) -> str:
            found = texts.gettext(message)
            return found % filled if filled else found

        template = self._environment.get_template("pdf/checklist.html")
        page = template.render(sheet=sheet, unread=texts.is_unread, _=translated)
        return show_polish(page)

    def checklist(self, sheet: object, texts: Translator) -> bytes:
        """Return the PDF/UA-1 file of a sheet."""
        return self._cache.get(self.page(sheet, texts), self._printer.print)
