"""Views to PDF/UA: the only package that knows WeasyPrint."""

from guide.pdf.render import PdfUnavailableError
from guide.pdf.sheets import Sheets

__all__ = ["PdfUnavailableError", "Sheets"]
