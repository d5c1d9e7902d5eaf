"""How the checklist is built: headings, papers, links, order, lines and length."""

import io
import re
from itertools import pairwise

import pikepdf
import pytest
from weasyprint.formatting_structure import boxes

from guide.pdf import render
from guide.present.result import result_view
from tests.pdf.test_checklist import (
    PERSONAS,
    REST,
    SAMPLE,
    printed,
    sheets,
    squeezed,
    text_of,
    told,
)
from tests.rulecases import ROOT

_PAGES_FOR_PAPERS = 4
_BENEFITS_ON_A_PAGE = 2
_LETTER = 7  # points; wider than most
EVERY = [
    *(pytest.param(one, id=one.stem) for one in SAMPLE),
    *(pytest.param(one, id=one.stem, marks=pytest.mark.deep) for one in REST),
]


def html_of(path):
    view, _ = printed(path)
    return sheets().page(view, told(path).texts)


def tags_of(data):
    """Yield every tag of a file in the order in which it is read out."""
    with pikepdf.open(io.BytesIO(data)) as document:
        yield from _tags_below(document.Root.StructTreeRoot)


def _tags_below(element):
    if "/S" in element:
        yield str(element.S).removeprefix("/")
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _tags_below(kid)


@pytest.mark.parametrize("path", EVERY)
def test_headings_are_read_out_as_they_stand(path):
    written = [f"H{level}" for level in re.findall(r"<h(\d)", html_of(path))]
    heard = [tag for tag in tags_of(printed(path)[1]) if re.fullmatch(r"H\d", tag)]
    assert heard == written
    levels = [int(tag[1]) for tag in heard]
    assert levels[0] == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


@pytest.mark.parametrize("path", EVERY)
def test_each_paper_stands_once_for_each_person(path):
    view, data = printed(path)
    text = text_of(data)
    papers = [paper for group in view.papers.groups for paper in group.documents]
    for paper in papers:
        line = squeezed(f"{paper.title} – {paper.who}")
        same = [one for one in papers if f"{one.title} – {one.who}" == line]
        assert text.count(line) == max(len(same), 1), line
    for group in view.papers.groups:
        titles = [paper.title for paper in group.documents]
        assert len(titles) == len(set(titles)), group.title


@pytest.mark.parametrize("path", EVERY)
def test_benefits_come_in_the_order_of_the_page(path):
    view, _ = printed(path)
    here = [(card.slug, card.claimant_key) for card in view.cards]
    page = [
        (card.slug, card.claimant_key)
        for group in result_view(told(path)).groups
        for card in (*group.cards, *group.more)
    ]
    assert here == [one for one in page if one in here]


@pytest.mark.parametrize("path", EVERY)
def test_no_line_breaks_early_and_the_sheet_stays_short(path):
    """WeasyPrint may break a line too soon where plain and bold text meet."""
    printer = render.Printer(ROOT / "static", "css/sheet.css")
    document = printer.layout(html_of(path))
    benefits = len(printed(path)[0].cards)
    most = _PAGES_FOR_PAPERS + -(-benefits // _BENEFITS_ON_A_PAGE)
    assert len(document.pages) <= most
    early = [
        line
        for page in document.pages
        for block in page._page_box.descendants()  # noqa: SLF001
        for line in _early_lines(block)
    ]
    assert early == []


def _early_lines(block):
    """Yield the lines of a paragraph on which the next word had room."""
    if "office-data" in (block.element.get("class") or "" if _is_tag(block) else ""):
        return
    lines = [one for one in _children(block) if isinstance(one, boxes.LineBox)]
    for line, following in pairwise(lines):
        ends = [one.position_x + one.width for one in _texts(line)]
        free = block.content_box_x() + block.width - max(ends, default=0)
        words = "".join(one.text for one in _texts(following)).strip(" ").split(" ")
        broken = any(one.element_tag == "br" for one in line.descendants())
        if words and not broken and free > _LETTER * (len(words[0]) + 6):
            yield "".join(one.text for one in _texts(line))


def _is_tag(block):
    return getattr(block, "element", None) is not None


def _children(block):
    return getattr(block, "children", ())


def _texts(line):
    return [one for one in line.descendants() if isinstance(one, boxes.TextBox)]


@pytest.mark.parametrize("path", EVERY)
def test_what_to_ask_the_office_stands_on_paper(path):
    view, data = printed(path)
    text = text_of(data)
    assert ("O co zapytać w ośrodku" in text) is bool(view.questions)
    for one in view.questions:
        assert squeezed(f"{one.benefits} – {one.text}") in text


def test_somebody_in_the_sample_has_something_to_ask():
    assert any(printed(path)[0].questions for path in SAMPLE)


def test_a_link_is_read_out_by_its_words():
    printer = render.Printer(ROOT / "static", "css/sheet.css")
    data = printer.print(
        '<html lang="pl"><title>Lista</title><h1>Lista</h1>'
        '<p><a href="https://www.zus.pl/">Placówki <b>ZUS</b></a></p></html>'
    )
    with pikepdf.open(io.BytesIO(data)) as document:
        heard = {str(one.Contents) for one in document.pages[0].Annots}
    assert heard == {"Placówki ZUS (https://www.zus.pl/)"}


def test_help_in_kind_does_not_look_like_an_amount():
    (path,) = (one for one in PERSONAS if one.stem.startswith("04"))
    view, _ = printed(path)
    assert any(card.amount and not card.amount_how for card in view.cards)
    for amount in re.findall(r'class="amount">([^<]*)<', html_of(path)):
        assert "zł" in amount
