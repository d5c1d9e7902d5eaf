"""Polish at the source; another language as soon as its catalogue is there."""

from dataclasses import replace

import pytest
from babel.messages import Catalog
from babel.messages.mofile import write_mo

from guide.app import create_app
from guide.web.services import EXTENSION
from guide.web.texts import load_catalogues


@pytest.fixture
def two_languages(config, tmp_path):
    catalogue = Catalog(locale="uk")
    catalogue.add("Rodzaje pomocy", "Види допомоги")
    folder = tmp_path / "uk" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "messages.mo").open("wb") as file:
        write_mo(file, catalogue)
    app = create_app(config)
    parts = app.extensions[EXTENSION]
    catalogues = load_catalogues(tmp_path)
    app.extensions[EXTENSION] = replace(parts, catalogues=catalogues)
    return app.test_client()


def test_a_language_is_chosen_and_kept(two_languages):
    page = two_languages.get("/swiadczenia").text
    assert '<html lang="pl"' in page
    assert 'href="/jezyk/uk" lang="uk"' in page
    assert two_languages.get("/jezyk/uk").headers["Location"] == "/"
    page = two_languages.get("/swiadczenia").text
    assert '<html lang="uk"' in page
    assert "Види допомоги" in page
    assert 'href="/jezyk/pl" lang="pl"' in page


def test_an_unknown_language_is_not_found(two_languages):
    assert two_languages.get("/jezyk/xx").status_code == 404


def test_one_language_needs_no_choice(browser):
    assert "/jezyk/" not in browser.get("/").html
