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
def answered(config):
    """Answer everything as an old woman who needs a care home, her son elsewhere."""
    persona = Persona(Browser(create_app(config)), persona_file("20").stem)
    persona.walk()
    return persona.browser


@pytest.fixture(scope="package")
def begun(config):
    """List three persons and answer nothing else."""
    browser = Browser(create_app(config))
    put(browser, household_of(parts_of(browser).rulebook, (34, 9, 70)))
    return browser


@pytest.fixture
def page_of(new_page, server):
    """Open a page of somebody who has answers, with any screen."""

    def open_page_of(visitor, **screen):
        page = new_page(base_url=server, **screen)
        value = visitor.client.get_cookie("guide").value
        page.context.add_cookies([{"name": "guide", "value": value, "url": server}])
        return page

    return open_page_of
