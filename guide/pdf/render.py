"""The one door to WeasyPrint: a page of HTML becomes an accessible PDF.

Fonts and the stylesheet are read once per process; nothing is fetched from anywhere
but the folder of static files, whatever a page asks for.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

_LIBRARIES = "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"

try:
    import weasyprint
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import URLFetcher
except OSError:  # Pango is not installed: pages still work, only printing does not
    weasyprint = None
    URLFetcher = object

_VARIANT = "pdf/ua-1"


class PdfUnavailableError(Exception):
    """The Pango libraries are missing; `remedy` is the command that installs them."""

    def __init__(self) -> None:
        super().__init__(f"Brak bibliotek Pango; administrator: {_LIBRARIES}")
        self.remedy = _LIBRARIES


class _LocalFetcher(URLFetcher):  # type: ignore[misc]
    """Reads files below one folder and refuses everything else."""

    def __init__(self, folder: Path) -> None:
        super().__init__(allowed_protocols=["file"])
        self._prefix = folder.resolve().as_uri() + "/"

    def fetch(self, url: str, headers: Any = None) -> Any:
        if not url.startswith(self._prefix):
            msg = f"only files below {self._prefix} may be printed: {url}"
            raise ValueError(msg)
        return super().fetch(url, headers)


class Printer:
    """Prints pages with one stylesheet; keep one per process and stylesheet."""

    def __init__(self, static: Path, stylesheet: str) -> None:
        """Read the fonts and the stylesheet, a path below the static folder.

        Raises `PdfUnavailableError` when the Pango libraries are missing.
        """
        if weasyprint is None:
            raise PdfUnavailableError
        self._base = static.resolve().as_uri() + "/"
        self._fetcher = _LocalFetcher(static)
        self._fonts = FontConfiguration()
        self._style = weasyprint.CSS(
            filename=str(static / stylesheet),
            font_config=self._fonts,
            url_fetcher=self._fetcher,
        )

    def layout(self, page: str) -> Any:
        """Lay a page out; the document tells its pages and metadata."""
        return self._render(self._source(page))

    def _source(self, page: str) -> Any:
        return weasyprint.HTML(
            string=page, base_url=self._base, url_fetcher=self._fetcher
        )

    def _render(self, source: Any) -> Any:
        return source.render(
            stylesheets=[self._style], font_config=self._fonts, pdf_variant=_VARIANT
        )

    def print(self, page: str) -> bytes:
        """Return the PDF/UA-1 file of a page; the same page gives the same bytes."""
        with _uncollected():
            source = self._source(page)
            document = self._render(source)
            data: bytes = document.write_pdf(
                pdf_variant=_VARIANT,
                pdf_identifier=b"przewodnik",
                finisher=partial(_name_links, _link_texts(source)),
            )
        return data


@contextmanager
def _uncollected() -> Iterator[None]:
    """Put the collector off: a layout makes many objects, nearly all to be kept."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _link_texts(source: Any) -> dict[str, str]:
    """Return the words of each link by its address."""
    return {
        link.get("href", ""): " ".join("".join(link.itertext()).split())
        for link in source.etree_element.iter("a")
    }


def _name_links(texts: dict[str, str], _document: Any, pdf: Any) -> None:
    """Let a link be read out by its words, not by its raw address."""
    for item in pdf.objects:
        if not isinstance(item, dict) or item.get("Subtype") != "/Link":
            continue
        contents: Any = item.get("Contents")
        address = getattr(contents, "string", None)
        if address in texts:
            item["Contents"] = type(contents)(f"{texts[address]} ({address})")
