"""IBM's checker, the second opinion on a page's accessibility."""

from tests.tools.installed import validator

_POLICIES = ["WCAG_2_2", "IBM_Accessibility"]
_RUN = "policies => new ace.Checker().check(document, policies)"


def ibm_failures(page):
    """Name each certain failure; what the engine only suspects is left to people."""
    return [
        f"{found['ruleId']}: {found['message']}: {found['snippet']}"
        for found in _found(page)
        if found["value"] == ["VIOLATION", "FAIL"]
    ]


def ibm_suspicions(page):
    """Return the rules of what the engine suspects or recommends, with an example."""
    return {
        found["ruleId"]: found["snippet"]
        for found in _found(page)
        if found["value"][1] != "PASS" and found["value"] != ["VIOLATION", "FAIL"]
    }


def _found(page):
    page.evaluate(validator("accessibility-checker-engine/ace.js").read_text("utf-8"))
    return page.evaluate(_RUN, _POLICIES)["results"]
