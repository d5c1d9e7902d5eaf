"""A wizard page against the same form in stock WTForms widgets; gunicorn under load."""

import http.client
import os
import secrets
import socket
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any

from flask import Flask, render_template_string
from flask_wtf import FlaskForm
from wtforms import RadioField, SelectMultipleField, StringField
from wtforms.fields.choices import SelectChoice
from wtforms.widgets import CheckboxInput, ListWidget

from benchmarks.measuring import Figure, paired
from guide.app import create_app
from guide.config import Config
from guide.engine.judging import Engine
from guide.model.assessment import Assessment
from guide.model.facts import Fact
from guide.model.kinds import Kind
from tests.web.browser import Browser, Page
from tests.web.personas import Persona
from tests.web.visits import household_of, parts_of, put

_PAGE = """<!doctype html><html lang="pl"><title>x</title>
<form method="post">{{ form.hidden_tag() }}
{% for f in form if f.name != "csrf_token" %}
<fieldset><legend>{{ f.label.text }}</legend>
<p>{{ f.description }}</p>{{ f }}</fieldset>
{% endfor %}</form></html>"""
_CONNECTIONS, _REQUESTS = 8, 60


class _Several(SelectMultipleField):
    widget = ListWidget(prefix_label=False)
    option_widget = CheckboxInput()


def figures(root: Path) -> Iterator[Figure]:
    """Measure one page in process, then many under gunicorn."""
    yield from _one_page()
    yield from _under_load(root)


def _one_page() -> Iterator[Figure]:
    """Compare a page of the same number of fields, with and without the judging."""
    browser = Browser(create_app(Config(secret_keys=("b" * 48,), testing=True)))
    page, facts = _fullest(browser)
    client = _stock_app(facts).test_client()
    what = f"wizard page of {len(facts)} fields"
    found = paired(
        lambda: browser.client.get(page.path),
        lambda: client.get("/"),
        repeat=10,
        yardstick_repeat=10,
    )
    yield found.figure(f"{what}, judging included", "stock WTForms page", None)
    with _judged_once():
        found = paired(
            lambda: browser.client.get(page.path),
            lambda: client.get("/"),
            repeat=10,
            yardstick_repeat=10,
        )
    yield found.figure(f"{what}, judging apart", "stock WTForms page", 0.5)


@contextmanager
def _judged_once() -> Iterator[None]:
    """Let the engine answer with its last result: what is left is the page itself."""
    judge, kept = Engine.assess, {}

    def assess(self: Engine, *wanted: Any) -> Assessment:
        if "last" not in kept:
            kept["last"] = judge(self, *wanted)
        return kept["last"]

    Engine.assess = assess  # type: ignore[method-assign, assignment]
    try:
        yield
    finally:
        Engine.assess = judge  # type: ignore[method-assign]


def _fullest(browser: Browser) -> tuple[Page, list[Fact]]:
    """Return the page of a family of four with most questions, and what it asks."""
    persona = Persona(browser, "11")
    persona.walk()
    rulebook = persona.rulebook
    pages = [
        browser.get(f"/przewodnik/temat/{topic.number}?powrot=1")
        for topic in rulebook.topics
    ]
    page = max(pages, key=lambda page: len(_asked(page)))
    return page, [rulebook.facts[name.partition(".")[0]] for name in _asked(page)]


def _asked(page: Page) -> list[str]:
    """Return the names of the questions on a page."""
    if page.tree.find(".//form[@id='odpowiedzi']") is None:
        return []
    return dict(page.form().data)["pola"].split()


def _stock_app(asked: list[Fact]) -> Flask:
    app = Flask("stock")
    app.config.update(SECRET_KEY="s" * 48)
    fields = {f"field{n}": _stock_field(fact) for n, fact in enumerate(asked)}
    form = type("StockForm", (FlaskForm,), fields)

    @app.get("/")
    def page() -> str:
        return render_template_string(_PAGE, form=form())

    return app


def _stock_field(fact: Fact) -> object:
    words = [SelectChoice(one.id, one.label) for one in fact.options]
    if fact.kind is Kind.OPTIONS:
        return _Several(fact.question, description=fact.why, choices=words)
    if fact.kind in {Kind.OPTION, Kind.YES_NO}:
        words = words or [SelectChoice("tak", "Tak"), SelectChoice("nie", "Nie")]
        return RadioField(fact.question, description=fact.why, choices=words)
    return StringField(fact.question, description=fact.why)


def _under_load(root: Path) -> Iterator[Figure]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    secret = secrets.token_urlsafe(48)
    server = _serve(root, port, secret)
    visitor = _Visitor(port, *_topic(secret))
    try:
        visitor.load()  # both workers link the rules on their first page
        alone, rate = visitor.load()
        p50, p99 = statistics.median(alone), _p99(alone)
        note = f"{rate:.0f} requests/s, p50 {p50 * 1000:.1f} ms"
        yield Figure(
            "topic page p99, gunicorn, 2 sync workers", "p50", p99 / p50, 2.5, p99, note
        )
        busy = visitor.load_with_printing()
        yield Figure(
            "topic page p99 beside a PDF stream",
            "p99 without",
            _p99(busy) / p99,
            2.0,
            _p99(busy),
        )
    finally:
        server.terminate()
        server.wait(10)


def _topic(secret: str) -> tuple[str, str]:
    """Return the address of a topic, and a cookie with the answers up to it."""
    browser = Browser(create_app(Config(secret_keys=(secret,), testing=True)))
    put(browser, household_of(parts_of(browser).rulebook, (34, 36, 9, 7)))
    path = browser.get("/przewodnik/dalej").path
    cookie = browser.client.get_cookie("guide")
    return path, f"{cookie.key}={cookie.value}"


def _serve(root: Path, port: int, secret: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "gunicorn", "-w", "2", "--preload"]
    command += ["-b", f"127.0.0.1:{port}", "--log-level", "critical", "wsgi:app"]
    environment = {
        **os.environ,
        "GUIDE_SECRET_KEY": secret,
        "GUIDE_SECURE_COOKIES": "0",
        "GUIDE_PDF_CACHE_SECONDS": "0",
    }
    server = subprocess.Popen(command, cwd=root, env=environment)  # noqa: S603 - our own server
    for _ in range(100):
        try:
            _get(port, "/healthz")
        except OSError:
            time.sleep(0.1)
        else:
            return server
    server.terminate()
    raise TimeoutError


def _get(port: int, path: str, cookie: str = "") -> float:
    """Return the seconds until a page has come whole.

    Raises `ConnectionError` when something else than the page comes.
    """
    start = time.perf_counter()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", path, headers={"Cookie": cookie} if cookie else {})
    reply = connection.getresponse()
    reply.read()
    connection.close()
    if reply.status != HTTPStatus.OK:
        msg = f"{path}: {reply.status}"
        raise ConnectionError(msg)
    return time.perf_counter() - start


@dataclass(frozen=True, slots=True)
class _Visitor:
    """Asks for the same page again and again over a few connections at once."""

    port: int
    path: str
    cookie: str

    def load(self) -> tuple[list[float], float]:
        """Return the seconds of each request, and requests a second."""
        seconds: list[float] = []

        def ask() -> None:
            mine = (self.port, self.path, self.cookie)
            seconds.extend(_get(*mine) for _ in range(_REQUESTS))

        threads = [threading.Thread(target=ask) for _ in range(_CONNECTIONS)]
        start = time.perf_counter()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return seconds, len(seconds) / (time.perf_counter() - start)

    def load_with_printing(self) -> list[float]:
        """Return the seconds of each request while one client prints without end."""
        done = threading.Event()

        def printer() -> None:
            while not done.is_set():
                _get(self.port, "/swiadczenia/zasilek-okresowy/lista.pdf")

        thread = threading.Thread(target=printer)
        thread.start()
        try:
            return self.load()[0]
        finally:
            done.set()
            thread.join()


def _p99(seconds: list[float]) -> float:
    return statistics.quantiles(seconds, n=100)[98]
