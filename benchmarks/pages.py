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
from pathlib import Path

from flask import Flask, render_template_string
from flask_wtf import FlaskForm
from wtforms import RadioField, SelectMultipleField, StringField
from wtforms.fields.choices import SelectChoice
from wtforms.widgets import CheckboxInput, ListWidget

from benchmarks.measuring import Figure, paired
from guide.app import create_app
from guide.config import Config
from guide.model.kinds import Entity, Kind
from guide.model.rulebook import Fact, Rulebook
from tests.web.browser import Browser
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
    yield _one_page()
    yield from _under_load(root)


def _one_page() -> Figure:
    """Compare whole requests: the guide's also judges the household anew."""
    browser = Browser(create_app(Config(secret_keys=("b" * 48,), testing=True)))
    rulebook = parts_of(browser).rulebook
    put(browser, household_of(rulebook, (34,)))
    page = browser.get("/przewodnik/dalej")
    stock = _stock_app(rulebook, _FIELDS)
    client = stock.test_client()
    ratio, seconds = paired(
        lambda: browser.client.get(page.path),
        lambda: client.get("/"),
        repeat=10,
        yardstick_repeat=10,
    )
    note = f"whole request, judging included; stock form of {_FIELDS} fields"
    return Figure(
        "wizard page, CPU in process", "stock WTForms page", ratio, 0.5, seconds, note
    )


_FIELDS = 14


def _stock_app(rulebook: Rulebook, number: int) -> Flask:
    app = Flask("stock")
    app.config.update(SECRET_KEY="s" * 48)
    asked = [
        fact
        for fact in rulebook.facts.values()
        if fact.structure is None
        and fact.entity is not Entity.RELATIVE
        and fact.kind not in {Kind.PERSONS, Kind.DATE}
    ]
    fields = {fact.id: _stock_field(fact) for fact in asked[:number]}
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
    server = _serve(root, port)
    try:
        _load(port)  # both workers link the rules on their first page
        alone, rate = _load(port)
        p50, p99 = statistics.median(alone), _p99(alone)
        note = f"{rate:.0f} requests/s, p50 {p50 * 1000:.1f} ms"
        yield Figure(
            "page p99, gunicorn, 2 sync workers", "p50", p99 / p50, 2.5, p99, note
        )
        busy = _load_with_printing(port)
        yield Figure(
            "page p99 beside a PDF stream",
            "p99 without",
            _p99(busy) / p99,
            2.0,
            _p99(busy),
        )
    finally:
        server.terminate()
        server.wait(10)


def _serve(root: Path, port: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "gunicorn", "-w", "2", "--preload"]
    command += ["-b", f"127.0.0.1:{port}", "--log-level", "critical", "wsgi:app"]
    environment = {
        **os.environ,
        "GUIDE_SECRET_KEY": secrets.token_urlsafe(48),
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


def _get(port: int, path: str) -> float:
    start = time.perf_counter()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", path)
    connection.getresponse().read()
    connection.close()
    return time.perf_counter() - start


def _load(port: int) -> tuple[list[float], float]:
    """Ask for a page over a few connections at once; seconds, and requests a second."""
    seconds: list[float] = []

    def visitor() -> None:
        seconds.extend(_get(port, "/przewodnik") for _ in range(_REQUESTS))

    threads = [threading.Thread(target=visitor) for _ in range(_CONNECTIONS)]
    start = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return seconds, len(seconds) / (time.perf_counter() - start)


def _load_with_printing(port: int) -> list[float]:
    done = threading.Event()

    def printer() -> None:
        while not done.is_set():
            _get(port, "/swiadczenia/zasilek-okresowy/lista.pdf")

    thread = threading.Thread(target=printer)
    thread.start()
    try:
        return _load(port)[0]
    finally:
        done.set()
        thread.join()


def _p99(seconds: list[float]) -> float:
    return statistics.quantiles(seconds, n=100)[98]
