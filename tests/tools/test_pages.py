"""The page validators let a good page pass and name the faults of a bad one."""

import pytest
from werkzeug.wrappers import Request, Response

from tests.serving import serving
from tests.tools.axe import axe_violations
from tests.tools.ibm import ibm_failures
from tests.tools.vnu import vnu_errors

GOOD = """<!DOCTYPE html>
<html lang="pl">
<head><meta charset="utf-8"><title>Dom i rodzina</title></head>
<body>
<main>
<h1>Dom i rodzina</h1>
<form action="/" method="post">
<fieldset>
<legend>Czy mieszkasz w naszej gminie?</legend>
<input type="radio" name="gmina" id="tak" value="tak"><label for="tak">Tak</label>
<input type="radio" name="gmina" id="nie" value="nie"><label for="nie">Nie</label>
</fieldset>
<button type="submit">Dalej</button>
</form>
</main>
</body>
</html>
"""
NO_LABEL = GOOD.replace('<label for="tak">Tak</label>', "Tak")
NO_LEGEND = GOOD.replace("<legend>Czy mieszkasz w naszej gminie?</legend>", "")
TWICE = GOOD.replace('id="nie"', 'id="tak"')
FOREIGN = GOOD.replace("<main>", '<main><img alt="Herb" src="http://office.invalid/h">')
_PAGES = {
    "/": GOOD,
    "/no-label": NO_LABEL,
    "/no-legend": NO_LEGEND,
    "/foreign": FOREIGN,
}


@Request.application
def _app(request):
    reply = Response(_PAGES.get(request.path, ""), mimetype="text/html")
    reply.headers["Content-Security-Policy"] = "default-src 'self'"
    return reply


@pytest.fixture(scope="module")
def address():
    """Serve the pages under the same policy as the guide's."""
    with serving(_app) as found:
        yield found


@pytest.fixture
def at(new_page, address):
    """Open one of the pages above."""

    def open_at(path):
        page = new_page(base_url=address)
        page.goto(path)
        return page

    return open_at


def test_a_good_page_passes(at):
    page = at("/")
    assert axe_violations(page) == []
    assert ibm_failures(page) == []


def test_a_field_without_label_fails_both(at):
    page = at("/no-label")
    assert "label: " in " ".join(axe_violations(page))
    assert "input_label_exists: " in " ".join(ibm_failures(page))


def test_only_the_second_opinion_sees_a_lost_legend(at):
    page = at("/no-legend")
    assert axe_violations(page) == []
    assert "fieldset_" in " ".join(ibm_failures(page))


def test_the_policy_stays_on_and_what_it_refuses_is_a_fault(at, new_page):
    page = at("/")
    page.evaluate(
        "() => { const bad = document.createElement('script');"
        " bad.text = 'window.bad = true'; document.head.append(bad) }"
    )
    assert page.evaluate("() => window.bad") is None
    assert "inline script" in new_page.faults.pop()


def test_a_request_to_another_computer_is_a_fault(at, new_page):
    at("/foreign")
    assert "foreign request: http://office.invalid/h" in new_page.faults
    new_page.faults.clear()


def test_a_script_error_is_a_fault(at, new_page):
    page = at("/")
    with page.expect_event("pageerror"):
        page.evaluate("() => { setTimeout(() => { throw new Error('kaput') }) }")
    assert "kaput" in new_page.faults.pop()


def test_javascript_can_be_off(new_page, address):
    page = new_page(base_url=address, javascript=False, width=320)
    page.goto("/")
    assert page.get_by_role("button").inner_text() == "Dalej"
    assert page.viewport_size["width"] == 320


def test_html_errors_are_named_by_file(tmp_path):
    (tmp_path / "good.html").write_text(GOOD, "utf-8")
    assert vnu_errors(tmp_path) == []
    (tmp_path / "twice.html").write_text(TWICE, "utf-8")
    (fault, *_) = vnu_errors(tmp_path)
    assert fault.startswith("twice.html:11: Duplicate ID")


def test_a_folder_without_pages_is_a_mistake(tmp_path):
    with pytest.raises(AssertionError, match=r"no \.html file"):
        vnu_errors(tmp_path)
