"""The guide on a loopback address, and chromium looking at it."""

import os
from pathlib import Path
from urllib.parse import urlsplit

import hypothesis
import pytest
from playwright.sync_api import sync_playwright
from werkzeug.serving import WSGIRequestHandler

from guide.config import Config
from tests.serving import serving

_CHROMIUM = Path("/usr/bin/chromium")
_FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

# The gate tries the same examples each time, so it is green or red for a reason;
# `make verify` looks for new ones.
hypothesis.settings.register_profile(
    "gate", derandomize=True, deadline=None, print_blob=True
)
hypothesis.settings.register_profile(
    "deep", max_examples=2000, deadline=None, print_blob=True
)
hypothesis.settings.load_profile(os.environ.get("GUIDE_PROFILE", "gate"))


def pytest_collection_modifyitems(items):
    for item in items:
        if "chromium" in item.fixturenames:
            item.add_marker("browser")


class _Quiet(WSGIRequestHandler):
    def log_request(self, *_args, **_kwargs):
        """Keep addresses out of the log, as the guide itself does."""


@pytest.fixture(scope="session")
def config():
    """Set up a guide under test."""
    return Config(secret_keys=("test" * 12,), testing=True)


@pytest.fixture(scope="session")
def server(config):
    """Serve the guide and tell its address."""
    from guide.app import create_app  # noqa: PLC0415  only who needs a server pays

    more = {"threaded": True, "request_handler": _Quiet}
    with serving(create_app(config), **more) as address:
        yield address


@pytest.fixture(scope="session")
def chromium():
    """Start one browser for all tests."""
    assert _CHROMIUM.exists(), "chromium is missing; 'make setup' brings it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_CHROMIUM, args=_FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def new_page(chromium):
    """Open pages of any size, with JavaScript or without; close them afterwards.

    Whatever else playwright's `new_context` knows may be given too: `locale`,
    `forced_colors`, `reduced_motion`, `base_url`, … A script error, anything that our
    security policy refuses or a request to another computer fails the test.
    """
    contexts, faults = [], []

    def watch_request(request):
        where = urlsplit(request.url)
        if where.scheme in ("http", "https") and where.hostname != "127.0.0.1":
            faults.append(f"foreign request: {request.url}")

    def watch_console(message):
        if "Content Security Policy" in message.text:
            faults.append(message.text)

    def open_page(*, width=1280, height=800, javascript=True, **options):
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            java_script_enabled=javascript,
            **{"locale": "pl-PL", "timezone_id": "Europe/Warsaw", **options},
        )
        context.set_default_timeout(10_000)
        context.on("request", watch_request)
        context.on("console", watch_console)
        context.on("weberror", lambda error: faults.append(str(error.error)))
        contexts.append(context)
        return context.new_page()

    open_page.faults = faults
    yield open_page
    for context in contexts:
        context.close()
    assert faults == []


@pytest.fixture
def page(new_page, server):
    """Open one page on a wide screen; `page.goto("/…")` stays inside the guide."""
    return new_page(base_url=server)
