"""The checklist on paper: accessible, complete, silent, the same each time."""

import gc
import io
import logging
import re
from dataclasses import replace
from functools import cache
from time import monotonic

import pikepdf
import pypdfium2
import pytest

from benchmarks.households import DAY
from guide.loading.content import load_office
from guide.loading.situations import load_situation
from guide.pdf import Sheets, render
from guide.pdf.cache import PdfCache
from guide.pdf.render import PdfUnavailableError
from guide.present.papers import likely
from guide.present.people import Voice
from guide.present.result import result_view
from guide.present.sheet import sheet_view
from guide.present.telling import Telling
from guide.web.blank import blank_sheet_view
from tests.rulecases import ROOT, real_engine, real_rulebook
from tests.tools.pdfua import page_validation_failures, verapdf_failures

PERSONAS = sorted((ROOT / "tests" / "personas").glob("*.yaml"))
SAMPLE = [one for one in PERSONAS if one.stem[:2] in {"04", "11", "12", "20"}]
REST = [one for one in PERSONAS if one not in SAMPLE]
OFFICE = load_office(ROOT / "content", "milicz")


@cache
def sheets():
    return Sheets(ROOT / "templates", ROOT / "static", monotonic, lifetime=0)


def told(path):
    situation = load_situation(path, real_rulebook()).situation
    return Telling(real_engine(), situation, DAY)


@cache
def printed(path):
    telling = told(path)
    view = sheet_view(telling, OFFICE)
    return view, sheets().checklist(view, telling.texts)


def text_of(data):
    """Return all words of a file, one space between them."""
    document = pypdfium2.PdfDocument(data)
    pages = [page.get_textpage().get_text_range() for page in document]
    return squeezed(" ".join(pages))


def squeezed(text):
    return re.sub(r"\s+", " ", text.replace("\ufffe", "-").replace("\u00a0", " "))


def check_accessible(data, tmp_path, lang="pl"):
    file = tmp_path / "lista.pdf"
    file.write_bytes(data)
    assert page_validation_failures(data) == []
    assert verapdf_failures(file) == []
    with pikepdf.open(io.BytesIO(data)) as document:
        root = document.Root
        assert str(root.Lang) == lang
        assert bool(root.MarkInfo.Marked)
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        assert "/StructTreeRoot" in root
        with document.open_metadata() as metadata:
            assert metadata["dc:title"].strip()
        assert all(str(page.Tabs) == "/S" for page in document.pages)


@pytest.mark.parametrize("path", SAMPLE, ids=lambda path: path.stem)
def test_a_checklist_is_accessible_and_silent(path, tmp_path, caplog):
    with caplog.at_level(logging.WARNING, "weasyprint"):
        _, data = printed.__wrapped__(path)
    assert caplog.messages == []
    check_accessible(data, tmp_path)


@pytest.mark.deep
@pytest.mark.parametrize("path", REST, ids=lambda path: path.stem)
def test_every_checklist_is_accessible_and_silent(path, tmp_path, caplog):
    test_a_checklist_is_accessible_and_silent(path, tmp_path, caplog)


@pytest.mark.parametrize("path", SAMPLE, ids=lambda path: path.stem)
def test_the_file_says_what_the_page_says(path):
    view, data = printed(path)
    text = text_of(data)
    for card in view.cards:
        assert squeezed(card.title) in text
        if card.amount:
            assert squeezed(card.amount) in text
    for group in view.papers.groups:
        for paper in group.documents:
            assert squeezed(paper.title) in text
    likely = {
        (card.title, card.claimant)
        for group in result_view(told(path)).groups
        if group.id in {"soon", "yes", "may"}
        for card in (*group.cards, *group.more)
    }
    assert {(card.title, card.claimant) for card in view.cards} == likely


@pytest.mark.parametrize(
    ("persona", "title", "amount"),
    [
        ("12", "Zasiłek stały", "813,00 zł"),
        ("11", "Zasiłek okresowy", "646,00–1 292,00 zł"),
        ("10", "Świadczenie z funduszu alimentacyjnego", "565,00 zł"),
    ],
)
def test_the_promised_figures_stand_on_paper(persona, title, amount):
    (path,) = (one for one in PERSONAS if one.stem.startswith(persona))
    text = text_of(printed(path)[1])
    assert re.search(rf"{title}.{{0,120}}?{amount}", text)


def test_who_may_sign_stands_on_the_paper_of_those_who_help():
    (path,) = (one for one in PERSONAS if one.stem.startswith("12"))
    texts = {}
    for voice in Voice:
        telling = replace(told(path), voice=voice)
        view = sheet_view(telling, OFFICE)
        texts[voice] = text_of(sheets().checklist(view, telling.texts))
        assert (view.signing != "") == (voice is not Voice.MYSELF)
        assert squeezed(view.signing) in texts[voice]
    assert "Kto podpisuje wniosek" in texts[Voice.CLOSE]
    assert "Kto podpisuje wniosek" not in texts[Voice.MYSELF]


def test_every_benefit_says_on_paper_by_which_law():
    view, data = printed(SAMPLE[0])
    assert view.cards
    text = text_of(data)
    for card in view.cards:
        assert squeezed(f"Podstawa: {card.source}.") in text


@pytest.mark.parametrize("number", [1, 2])
def test_papers_say_what_they_are_for_only_where_that_differs(number):
    (path,) = (one for one in PERSONAS if one.stem.startswith("12"))
    some = dict.fromkeys(one.benefit for one in likely(told(path)))
    telling = replace(told(path), selected=frozenset(list(some)[:number]))
    view = sheet_view(telling, OFFICE)
    text = text_of(sheets().checklist(view, telling.texts))
    assert len(view.papers.benefits) == number
    assert ("Potrzebny do:" in text) == (number > 1)


def test_steps_have_dates_on_paper():
    (path,) = (one for one in PERSONAS if one.stem.startswith("12"))
    view, data = printed(path)
    text = text_of(data)
    said = {way.procedure.counted_from for way in view.procedures} - {""}
    assert [squeezed(one) in text for one in said] == [True]
    assert re.search(r"Termin: do \d+ grudnia 2026", text)


def test_after_a_refusal_the_appeal_stands_on_paper():
    (path,) = (one for one in PERSONAS if one.stem.startswith("12"))
    text = text_of(printed(path)[1])
    assert re.search(r"Zasiłek stały.{0,500}?Była odmowa\? Od decyzji można się", text)
    assert text.count("Była odmowa?") == 1
    assert "Była odmowa (zasiłek stały): odwołanie w 14 dni od dnia" in text
    assert "Decyzja odmowna (zasiłek stały) – przynieś" in text


def test_where_nothing_is_sure_what_may_be_had_stands_on_paper():
    (path,) = (one for one in PERSONAS if one.stem.startswith("12"))
    answers = dict(told(path).situation.answers)
    del answers["tytul_do_lokalu", -1]
    situation = replace(told(path).situation, answers=answers)
    only = frozenset({"dodatek_mieszkaniowy"})
    telling = Telling(real_engine(), situation, DAY, selected=only)
    view = sheet_view(telling, OFFICE)
    assert view.cards == ()
    text = text_of(sheets().checklist(view, telling.texts))
    card, paper = view.perhaps[0], view.papers.groups[0].documents[0]
    assert "Być może" in text
    assert squeezed(f"{card.amount} {card.amount_how} (jeśli się należy)") in text
    assert card.missing[0].label in text
    assert f"{paper.title} – {paper.who} (być może)" in text
    assert "Jak to załatwić" in text


def test_what_is_received_says_on_paper_until_when_and_what_to_report():
    (path,) = (one for one in PERSONAS if one.stem.startswith("13"))
    view, data = printed(path)
    assert {card.slug for card in view.kept} == {
        "emerytura-minimalna",
        "swiadczenie-wychowawcze",
        "zasilek-staly",
    }
    _, kept = text_of(data).split("Co już jest przyznane")
    for card in view.kept:
        for text in (card.title, card.duration, *card.duties):
            assert squeezed(text) in kept


def test_missing_contact_data_is_shown_to_be_filled_in():
    assert "do uzupełnienia przez ośrodek" in text_of(printed(SAMPLE[0])[1])


def test_the_same_answers_give_the_same_bytes():
    assert printed(SAMPLE[0])[1] == printed.__wrapped__(SAMPLE[0])[1]
    assert gc.isenabled()  # printing puts the collector off, and on again


def test_a_blank_checklist_is_accessible(tmp_path):
    check_blank(next(iter(real_rulebook().benefits.values())), tmp_path)


@pytest.mark.deep
@pytest.mark.parametrize("name", sorted(real_rulebook().benefits))
def test_every_blank_checklist_is_accessible(name, tmp_path):
    check_blank(real_rulebook().benefits[name], tmp_path)


def check_blank(benefit, tmp_path):
    telling = told(PERSONAS[-1])
    view = blank_sheet_view(telling, OFFICE, benefit)
    data = sheets().checklist(view, telling.texts)
    assert squeezed(benefit.title) in text_of(data)
    assert squeezed(f"Podstawa: {telling.cite(benefit.citation)}.") in text_of(data)
    assert "Potrzebny do:" not in text_of(data)
    check_accessible(data, tmp_path)


def test_a_page_without_a_title_would_be_refused(tmp_path):
    printer = render.Printer(ROOT / "static", "css/sheet.css")
    data = printer.print("<html><body><h2>Lista</h2></body></html>")
    file = tmp_path / "zla.pdf"
    file.write_bytes(data)
    assert page_validation_failures(data) != []
    assert verapdf_failures(file) != []


def test_nothing_outside_the_static_folder_is_printed(caplog):
    printer = render.Printer(ROOT / "static", "css/sheet.css")
    page = (
        '<html lang="pl"><title>x</title><h1>x</h1><img alt="a b" src="/etc/hostname">'
    )
    assert printer.print(page).startswith(b"%PDF")
    assert any("Failed to load image" in one for one in caplog.messages)


def test_without_pango_printing_says_what_to_install(monkeypatch):
    monkeypatch.setattr(render, "weasyprint", None)
    with pytest.raises(PdfUnavailableError) as caught:
        render.Printer(ROOT / "static", "css/sheet.css")
    assert caught.value.remedy.startswith("apt-get install libpango")


def test_a_file_is_forgotten_after_its_lifetime():
    now = [0.0]
    made = []
    cache_ = PdfCache(lambda: now[0], lifetime=60, most=2)

    def make(page):
        made.append(page)
        return page.encode()

    for page in ("a", "a", "b"):
        cache_.get(page, make)
    assert made == ["a", "b"]
    now[0] = 61.0
    cache_.get("a", make)
    assert made == ["a", "b", "a"]
    for page in ("b", "c", "a"):
        cache_.get(page, make)
    assert made == ["a", "b", "a", "b", "c", "a"]


def test_each_benefit_has_its_own_form():
    (path,) = (one for one in PERSONAS if one.stem.startswith("05"))
    view, data = printed(path)
    forms = [form for way in view.procedures for form in way.forms]
    assert "Zasiłek pielęgnacyjny – SR-3" in forms
    assert "Świadczenie pielęgnacyjne – SR-5" in forms
    assert "SR-1" in forms
    text = text_of(data)
    assert all(squeezed(form) in text for form in forms)


@pytest.mark.parametrize("path", SAMPLE, ids=lambda path: path.stem)
def test_the_last_page_is_no_leftover(path):
    """Two lines alone on a page look like a mistake and get lost."""
    *_, last = pypdfium2.PdfDocument(printed(path)[1])
    lines = last.get_textpage().get_text_range().strip().splitlines()
    assert len(lines) > 6
