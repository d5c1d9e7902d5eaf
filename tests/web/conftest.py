"""One application for all tests of the web, and a browser without a screen."""

import pytest

from guide.app import create_app
from tests.web.browser import Browser


@pytest.fixture(scope="session")
def app(config):
    return create_app(config)


@pytest.fixture
def browser(app):
    return Browser(app)
