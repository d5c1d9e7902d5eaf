"""Both PDF validators accept a good sheet and name the fault of a broken one."""

import io

import pikepdf
import pytest
import weasyprint

from tests.tools.pdfua import page_validation_failures, verapdf_failures

_SHEET = """
<html lang="pl"><head><title>Lista dokumentów</title></head>
<body><h1>Lista dokumentów</h1><p>Dowód osobisty</p></body></html>
"""


def _typeset(page, variant="pdf/ua-1"):
    return weasyprint.HTML(string=page).write_pdf(pdf_variant=variant)


def _without_language(pdf):
    """Take away what makes a reader speak Polish."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        del document.Root.Lang
        document.save(out)
    return out.getvalue()


BROKEN = {
    "no_tags": (lambda: _typeset(_SHEET, None), "CONTENT-TAGGING", "7.1-11"),
    "no_language": (lambda: _without_language(_typeset(_SHEET)), "LANGUAGE", "7.2-34"),
    "no_title": (
        lambda: _typeset(_SHEET.replace("title>", "style>")),
        "TITLE",
        "7.1-9",
    ),
    "level_skipped": (
        lambda: _typeset(_SHEET.replace("h1>", "h2>")),
        "HEADING-NESTING",
        "7.4.2-1",
    ),
    "picture_without_words": (
        lambda: _typeset(_SHEET.replace("<p>", "<p><svg/>")),
        "FIGURE-ALTERNATIVE-TEXT",
        "7.3-1",
    ),
}


def test_a_good_sheet_passes_both(tmp_path):
    pdf = _typeset(_SHEET)
    (tmp_path / "good.pdf").write_bytes(pdf)
    assert page_validation_failures(pdf) == []
    assert verapdf_failures(tmp_path / "good.pdf") == []


@pytest.mark.parametrize(("make", "first", "second"), BROKEN.values(), ids=BROKEN)
def test_a_broken_sheet_fails_both(make, first, second, tmp_path):
    pdf = make()
    (tmp_path / "broken.pdf").write_bytes(pdf)
    assert first in " ".join(page_validation_failures(pdf))
    assert second in " ".join(verapdf_failures(tmp_path / "broken.pdf"))


def test_what_is_no_pdf_is_an_error(tmp_path):
    (tmp_path / "page.pdf").write_text(_SHEET, "utf-8")
    with pytest.raises(Exception, match=r"(?i)pdf|pars"):
        verapdf_failures(tmp_path / "page.pdf")
