"""IBM's checker, the second opinion on a page's accessibility."""

from tests.tools.installed import validator

_POLICIES = ["WCAG_2_2", "IBM_Accessibility"]
_RUN = "policies => new ace.Checker().check(document, policies)"


def ibm_failures(page):
    """Name each certain failure; what the engine only suspects is left to people."""
    page.evaluate(validator("accessibility-checker-engine/ace.js").read_text("utf-8"))
    report = page.evaluate(_RUN, _POLICIES)
    return [
        f"{found['ruleId']}: {found['message']}: {found['snippet']}"
        for found in report["results"]
        if found["value"] == ["VIOLATION", "FAIL"]
    ]
