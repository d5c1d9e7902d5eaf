"""What visitors bring along: the day of the figures, and answers given before."""

import pytest
import time_machine

from guide.app import create_app
from tests.browser.journey import persona_file
from tests.web.browser import Browser
from tests.web.personas import Persona
from tests.web.visits import household_of, parts_of, put

DAY = "2026-11-24"


@pytest.fixture
def _on_the_day():
    with time_machine.travel(f"{DAY} 10:00"):
        yield


@pytest.fixture(scope="package")
def app(config):
    return create_app(config)


@pytest.fixture(scope="package")
def answered(app):
    """Answer everything as an old woman who needs a care home, her son elsewhere."""
    persona = Persona(Browser(app), persona_file("20").stem)
    persona.walk()
    return persona.browser


@pytest.fixture(scope="package")
def begun(app):
    """List a mother and a child and answer nothing else."""
    browser = Browser(app)
    put(browser, household_of(parts_of(browser).rulebook, (34, 9)))
    return browser


@pytest.fixture(scope="package")
def topics(begun):
    """Return the addresses of the topics with something to ask."""
    rulebook = parts_of(begun).rulebook
    paths = [f"/przewodnik/temat/{topic.number}" for topic in rulebook.topics]
    found = [path for path in paths if begun.client.get(path).status_code == 200]
    assert len(found) > 3
    return found


@pytest.fixture
def page_of(new_page, server):
    """Open a page of somebody who has answers, with any screen."""

    def open_page_of(visitor, **screen):
        page = new_page(base_url=server, **screen)
        value = visitor.client.get_cookie("guide").value
        page.context.add_cookies([{"name": "guide", "value": value, "url": server}])
        return page

    return open_page_of
