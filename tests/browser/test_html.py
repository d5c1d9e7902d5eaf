"""The Nu HTML checker finds nothing in any page as the server sends it."""

import re

from tests.rulecases import real_rulebook
from tests.tools.vnu import vnu_errors
from tests.web.test_pages import PERSONAL, PUBLIC


def html_of(visitor, path):
    return visitor.client.get(path, follow_redirects=True).text


def details_of(visitor):
    """Return the addresses of the result's details."""
    return re.findall(r'href="(/wynik/[^/"]+/[^/"]+)"', html_of(visitor, "/wynik"))


def mistakes_of(visitor):
    """Yield the page of each topic sent with nothing filled in."""
    for topic in real_rulebook().topics:
        page = visitor.get(f"/przewodnik/temat/{topic.number}")
        if page.path.startswith("/przewodnik/temat/"):
            kept = {"csrf_token", "pola"}
            blank = [pair for pair in page.form().data if pair[0] in kept]
            yield visitor.post(page.path, blank, 422).text


def test_every_page_is_valid_html(answered, begun, tmp_path):
    paths = (*PUBLIC, *PERSONAL, *details_of(answered)[:8], "/nie-ma")
    mistakes = list(mistakes_of(begun))
    assert len(mistakes) > 3
    texts = [html_of(answered, path) for path in paths if "usun" not in path]
    texts += [html_of(begun, path) for path in PERSONAL]
    for number, text in enumerate(dict.fromkeys([*texts, *mistakes])):
        (tmp_path / f"{number:03}.html").write_text(text, "utf-8")
    assert vnu_errors(tmp_path) == []
