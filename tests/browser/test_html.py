"""The Nu HTML checker finds nothing in any page as the server sends it."""

import re

from tests.tools.vnu import vnu_errors
from tests.web.test_pages import PERSONAL, PUBLIC


def html_of(visitor, path):
    return visitor.client.get(path, follow_redirects=True).text


def details_of(visitor):
    """Return the addresses of the result's details."""
    return re.findall(r'href="(/wynik/[^/"]+/[^/"]+)"', html_of(visitor, "/wynik"))


def mistakes_on(visitor, path):
    """Return a topic's page sent with nothing filled in."""
    kept = {"csrf_token", "pola"}
    blank = [pair for pair in visitor.get(path).form().data if pair[0] in kept]
    return visitor.post(path, blank, 422).text


def test_every_page_is_valid_html(answered, begun, topics, tmp_path):
    paths = (*PUBLIC, *PERSONAL, *details_of(answered)[:8], "/nie-ma")
    texts = [html_of(answered, path) for path in paths if "usun" not in path]
    texts += [html_of(begun, path) for path in topics]
    texts += [mistakes_on(begun, path) for path in topics]
    for number, text in enumerate(dict.fromkeys(texts)):
        (tmp_path / f"{number:03}.html").write_text(text, "utf-8")
    assert vnu_errors(tmp_path) == []
