"""The households that decide whether the guide is done, from the start to the sheet."""

import re

import pytest

from tests.texts.translated import LANGUAGES, dealt, named
from tests.web.browser import Browser
from tests.web.personas import PERSONAS, Persona

_SUM = re.compile(r"\d[\d\xa0]*,\d\d(?=[\xa0–-])")

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


def same_in(app, language, name):
    """Walk in Polish and in another language: the way and the sums are the same."""
    here, there = (Persona(Browser(app, one), name) for one in ("", language))
    for one in (here, there):
        assert one.walk().path == "/przewodnik/odpowiedzi"
    assert there.browser.seen == here.browser.seen
    results = [one.browser.get("/wynik") for one in (here, there)]
    sums = [_SUM.findall(one.text) for one in results]
    assert sums[0] == sums[1]
    assert "in-polish" not in results[1].html
    sheet = there.browser.client.get(f"/{language}/wynik/lista.pdf")
    assert sheet.data.startswith(b"%PDF-")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_persona_walks_the_same_way_in_every_language(app, language):
    same_in(app, language, "12")


@pytest.mark.deep
@pytest.mark.parametrize(
    ("path", "language"), dealt(sorted(PERSONAS.glob("*.yaml"))), ids=named
)
def test_every_persona_walks_the_same_way_in_some_language(app, path, language):
    same_in(app, language, path.stem)


def test_a_refusal_leads_to_the_appeal(app):
    persona = Persona(Browser(app), "12")
    persona.walk()
    result = persona.browser.get("/wynik").text
    assert result.count("Była odmowa?") == 1
    for slug, told in (("zasilek-staly", True), ("posilek", False)):
        page = persona.browser.get(f"/wynik/{slug}").text
        assert ("Od decyzji można się odwołać." in page) is told
        assert ("złóż nowy wniosek i napisz, co się zmieniło" in page) is told


def test_what_is_received_says_until_when_and_what_to_report(app):
    persona = Persona(Browser(app), "13")
    persona.walk()
    result = persona.browser.get("/wynik").text
    assert "Na jak długo: Do 31 maja." in result
    assert "Zgłoś w ZUS wyjazd za granicę" in result


def test_a_single_pensioner_is_asked_little(app):
    persona = Persona(Browser(app), "01")
    persona.walk()
    assert persona.pages <= 12
    assert persona.fields <= 25
