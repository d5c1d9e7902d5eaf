"""One language per sheet, with the Polish names that an office asks for."""

import logging
from dataclasses import replace
from functools import cache

import pytest

from guide.loading.translations import load_translations
from guide.present.sheet import sheet_view
from guide.present.texts import NAME_ENDS, NAMED, Language
from tests.pdf.test_checklist import (
    OFFICE,
    PERSONAS,
    SAMPLE,
    check_accessible,
    sheets,
    squeezed,
    text_of,
    told,
)
from tests.rulecases import ROOT, real_rulebook
from tests.texts.translated import COMPLETE, dealt, named

_ONE = next(one for one in SAMPLE if one.stem.startswith("20"))


@cache
def translations():
    return load_translations(ROOT / "translations")[0]


def sheet(path, language):
    """Return the view of a sheet in a language, and its file."""
    telling = replace(told(path), texts=Language(translations()[language]))
    view = sheet_view(telling, OFFICE)
    return view, sheets().checklist(view, telling.texts)


def check(path, language, tmp_path, caplog):
    with caplog.at_level(logging.WARNING, "weasyprint"):
        _, data = sheet(path, language)
    assert caplog.messages == []
    check_accessible(data, tmp_path, translations()[language].locale)


@pytest.mark.parametrize("language", COMPLETE)
def test_a_sheet_in_another_language_is_accessible(language, tmp_path, caplog):
    check(_ONE, language, tmp_path, caplog)


@pytest.mark.deep
@pytest.mark.parametrize(("path", "language"), dealt(PERSONAS), ids=named)
def test_every_sheet_is_accessible_in_some_language(path, language, tmp_path, caplog):
    check(path, language, tmp_path, caplog)


@pytest.mark.parametrize("language", COMPLETE)
def test_papers_have_their_polish_names_beside_them(language):
    view, data = sheet(_ONE, language)
    text = text_of(data)
    titles = [paper.title for group in view.papers.groups for paper in group.documents]
    known = {one.title for one in real_rulebook().documents.values()}
    assert titles
    for title in titles:
        translated, _, polish = title.partition(NAMED)
        assert polish.removesuffix(NAME_ENDS) in known
        assert squeezed(f"{translated} ({polish.removesuffix(NAME_ENDS)})") in text


def test_easy_polish_needs_no_second_name():
    view, _ = sheet(_ONE, "prosto")
    assert NAMED not in "".join(
        paper.title for group in view.papers.groups for paper in group.documents
    )
