"""HTML to PDF/UA: the only package that knows WeasyPrint."""

from guide.pdf.cache import PdfCache
from guide.pdf.render import PdfUnavailableError, Printer

__all__ = ["PdfCache", "PdfUnavailableError", "Printer"]
