"""The households that decide whether the guide is done, from the start to the sheet."""

import pytest

from tests.web.browser import Browser
from tests.web.personas import Persona

FIGURES = {
    "12": "813,00 zł",
    "11": "646,00–1 292,00 zł",
    "10": "565,00 zł",
}


@pytest.mark.parametrize("name", FIGURES)
def test_a_persona_reaches_its_figures(app, name):
    persona = Persona(Browser(app), name)
    page = persona.walk()
    assert page.path == "/przewodnik/odpowiedzi"
    assert persona.unanswered == []
    text = persona.browser.get("/wynik").text.replace("\N{NO-BREAK SPACE}", " ")
    assert FIGURES[name] in text
    sheet = persona.browser.client.get("/wynik/lista.pdf")
    assert sheet.data.startswith(b"%PDF-")


def test_a_single_pensioner_is_asked_little(app):
    persona = Persona(Browser(app), "01")
    persona.walk()
    assert persona.pages <= 12
    assert persona.fields <= 25
