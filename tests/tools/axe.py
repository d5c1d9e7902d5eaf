"""Axe, the first opinion on a page's accessibility; runs in a chromium page."""

from pathlib import Path

import axe_playwright_python

_SOURCE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_LOOKS = ["color-contrast", "target-size", "link-in-text-block"]
_RUN = "only => axe.run(document, {runOnly: only})"


def axe_violations(page, *, looks_only=False):
    """Name each rule the page breaks and where; with `looks_only` those about colours.

    The script is evaluated, not added to the page, so our security policy stays on.
    """
    only = {"type": "tag", "values": _TAGS}
    if looks_only:
        only = {"type": "rule", "values": _LOOKS}
    page.evaluate(_SOURCE.read_text("utf-8"))
    violations = page.evaluate(_RUN, only)["violations"]
    return [
        f"{found['id']}: {found['help']}: {node['html']}"
        for found in violations
        for node in found["nodes"]
    ]
