"""Another office adopts the guide with its own content and its own local law."""

import re
import shutil
from dataclasses import replace
from datetime import date

import pytest

from guide.app import create_app
from guide.loading import load_rulebook
from guide.loading.problems import RulebookError
from tests.rulecases import ROOT
from tests.web.browser import Browser
from tests.web.test_pages import PUBLIC
from tests.web.visits import household_of, parts_of, put

OURS = ROOT / "tests" / "office"
FIRST = re.compile(r"Milic|Міліч|Wrocław|Вроцлав|Chatka|Markowsk")


@pytest.fixture(scope="module")
def rules(tmp_path_factory):
    """Take the rules of the law and, for local law, only the invented office."""
    folder = tmp_path_factory.mktemp("rules") / "rules"
    shutil.copytree(ROOT / "rules", folder)
    (folder / "local" / "milicz.yaml").unlink()
    shutil.copy(OURS / "local" / "zalesie.yaml", folder / "local")
    return folder


@pytest.fixture(scope="module")
def app(config, rules):
    own = replace(config, rules=rules, content=OURS / "content", office="zalesie")
    return create_app(own)


@pytest.fixture
def client(app):
    return app.test_client()


def is_not_ours(path):
    """Tell whether a page is the first office's own, or says nobody's name."""
    return path.startswith("/aktualnosci/") or path in {"/latwy-tekst", "/kalendarz"}


@pytest.mark.parametrize(
    "language",
    [
        "",
        "/uk",
        pytest.param("/en", marks=pytest.mark.deep),
        pytest.param("/prosto", marks=pytest.mark.deep),
    ],
)
def test_no_page_speaks_of_the_first_office(client, language):
    for path in PUBLIC:
        if is_not_ours(path):
            continue
        reply = client.get(f"{language}{path}")
        assert reply.status_code == 200, path
        found = FIRST.search(reply.text)
        assert found is None, (path, reply.text[max(0, found.start() - 80) :][:160])
        assert "Zalesiu" in reply.text, path


def test_the_journey_speaks_of_the_own_gmina(app):
    browser = Browser(app)
    put(browser, household_of(parts_of(browser).rulebook, (34, 9)))
    page = browser.client.get("/przewodnik/dalej", follow_redirects=True).text
    assert "W gminie Zalesie" in page
    assert FIRST.search(page) is None


def test_a_raised_criterion_of_the_council_counts(rules):
    """Art. 8 ust. 2: the council may raise the criterion, here to 1300 zł."""
    rulebook = load_rulebook(rules, "zalesie")
    raised = rulebook.parameters["kryterium_lokalne_osoby_samotnej"]
    assert raised.on(date(2026, 11, 25)).value == 1300
    assert raised.on(date(2026, 11, 25)).local


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "parameter: kryterium_lokalne_osoby_samotnej\n    since",
            "parameter: najnizsza_emerytura\n    since",
            "to prawo krajowe",
        ),
        ("value: 1300.00", "value: 900.00", "nie mieści się w granicach ustawy"),
        ("  - name: gmina\n    text: Zalesie\n", "", "nazwę z pliku ośrodka"),
        ("name: gmina\n", "name: najnizsza_emerytura\n", "to już parametr"),
    ],
)
def test_local_law_cannot_change_statute_or_leave_a_name_out(rules, old, new, said):
    file = rules / "local" / "zalesie.yaml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")
    try:
        with pytest.raises(RulebookError, match=said):
            load_rulebook(rules, "zalesie")
    finally:
        file.write_text(text, "utf-8")
