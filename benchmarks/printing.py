"""The checklist in PDF against plain WeasyPrint and against Chromium."""

import base64
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic, perf_counter

import weasyprint
from playwright.sync_api import sync_playwright
from weasyprint.text.fonts import FontConfiguration

from benchmarks.households import DAY
from benchmarks.judging import family
from benchmarks.measuring import Figure, once, paired
from guide.engine.judging import Engine
from guide.loading import load_rulebook
from guide.loading.content import load_office
from guide.pdf import Sheets
from guide.present.sheet import sheet_view
from guide.present.telling import Telling

_CHROMIUM = "/usr/bin/chromium"
_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def figures(root: Path) -> Iterator[Figure]:
    """Measure printing: cold, warm, remembered."""
    engine = Engine(load_rulebook(root / "rules"))
    _, situation = family(engine)
    told = Telling(engine, situation, DAY)
    sheet = sheet_view(told, load_office(root / "content", "milicz"))
    cold = once(lambda: _sheets(root, 0).checklist(sheet, told.texts), 1)
    yield Figure("PDF checklist, first in the process", "-", None, None, cold)
    forgetful = _sheets(root, -1)
    page = forgetful.page(sheet, told.texts)

    def ours() -> object:
        return forgetful.checklist(sheet, told.texts)

    warm = paired(ours, lambda: _plain(root, page))
    yield warm.figure("PDF checklist, warm", "plain WeasyPrint call", 0.9)
    yield _against_chromium(root, page, ours)
    remembering = _sheets(root, 600)
    again = paired(lambda: remembering.checklist(sheet, told.texts), ours, repeat=20)
    yield again.figure("PDF checklist, same answers again", "warm", 0.01)
    tracemalloc.start()
    ours()
    peak = tracemalloc.get_traced_memory()[1] / 2**20
    tracemalloc.stop()
    yield Figure(
        "PDF checklist, Python memory peak", "-", None, None, None, f"{peak:.0f} MiB"
    )


def _sheets(root: Path, lifetime: float) -> Sheets:
    return Sheets(root / "templates", root / "static", monotonic, lifetime)


def _plain(root: Path, page: str) -> object:
    static = root / "static"
    style = (static / "css" / "sheet.css").read_text("utf-8")
    html = page.replace("</head>", f"<style>{style}</style></head>")
    source = weasyprint.HTML(string=html, base_url=(static / "css").as_uri() + "/")
    return source.write_pdf(font_config=FontConfiguration(), pdf_variant="pdf/ua-1")


def _against_chromium(root: Path, page: str, ours: Callable[[], object]) -> Figure:
    style = (root / "static" / "css" / "sheet.css").read_text("utf-8")
    html = page.replace("</head>", f"<style>{style}</style></head>")
    address = "data:text/html;base64," + base64.b64encode(html.encode()).decode()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_CHROMIUM, args=_FLAGS)
        tab = browser.new_page()

        def chromium() -> object:
            tab.goto(address)
            return tab.pdf(tagged=True)

        # by the clock on the wall: Chromium works in processes of its own
        found = paired(ours, chromium, clock=perf_counter)
        browser.close()
    return found.figure("PDF checklist, warm", "Chromium kept open", 0.6)
