"""The catalogue for translators is fresh and holds everything that is shown."""

import ast
import re
from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest
from flask import g

from guide.app import create_app
from guide.loading.content import load_office
from guide.loading.messages import COLUMN_KEYS, TEXT_KEYS
from guide.loading.situations import load_situation
from guide.model.kinds import Kind
from guide.pdf import Sheets
from guide.present.benefit import benefit_view
from guide.present.papers import papers_view
from guide.present.people import Voice
from guide.present.result import result_view
from guide.present.sheet import sheet_view
from guide.present.telling import Telling
from guide.web.typed import Typed
from guide.web.typed import read as read_typed
from guide.web.visit import Visit
from tests.inside import inside
from tests.rulecases import real_engine
from tests.texts.gathered import COMMITTED, ROOT, catalogue, gathered
from tests.texts.marked import Marked, outside, visible

_DAY = date(2026, 11, 24)
_PERSONAS = ("03-matka-trojki", "05-opiekunka-dziecka", "20-mama-do-dps")
_MARKING = {"gettext": 1, "gettext_now": 1, "ngettext": 2, "ngettext_now": 2, "N_": 1}
_READING = {"text", "text_optional", "texts", "texts_optional"}
_SAME_IN_EVERY_LANGUAGE = {"journal"}
_NAME = re.compile(r"[a-z0-9_-]+")
_LINK = re.compile(r'href="(/[^"#]*)"')
_FILE = re.compile(r"\.pdf$|^/static")
_STARTS = ("/", "/wynik", "/przewodnik", "/przewodnik/odpowiedzi", "/nie-ma")
_FILLED = re.compile(r"\{\w*\}|%\(\w+\)s")


def calls(folder):
    for path in sorted((ROOT / "guide" / folder).glob("**/*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                yield f"{path.name}:{node.lineno}", name, node.args


def test_committed_catalogue_is_fresh():
    committed = COMMITTED.read_text("utf-8")
    assert committed == gathered(), "run 'make messages' and commit the result"


def test_every_text_of_the_rule_language_is_gathered():
    read = {
        args[0].value
        for _, name, args in calls("loading")
        if name in _READING and isinstance(args[0], ast.Constant)
    }
    assert read - _SAME_IN_EVERY_LANGUAGE == TEXT_KEYS | COLUMN_KEYS


def test_texts_in_code_are_marked_whole():
    """A text put together, or chosen inside the brackets, cannot be gathered."""
    wrong = [
        place
        for place, name, args in calls(".")
        for text in args[: _MARKING.get(name, 0)]
        if not isinstance(text, ast.Constant)
        and any(
            isinstance(part, ast.Constant) and isinstance(part.value, str)
            for part in ast.walk(text)
        )
        and not isinstance(text, ast.Subscript | ast.Call)
    ]
    assert wrong == []


def test_forms_of_a_plural_are_filled_in_alike():
    for message in catalogue():
        if not isinstance(message.id, str):
            assert len({tuple(_FILLED.findall(one)) for one in message.id}) == 1


def shown(view):
    """Yield the texts of a view; names that only templates and programs see are not."""
    for part in inside(view):
        if isinstance(part, str) and not _NAME.fullmatch(part):
            yield part


def situation(persona):
    path = ROOT / "tests" / "personas" / f"{persona}.yaml"
    return load_situation(path, real_engine().rulebook).situation


def words_outside(found):
    return {text for text in found if outside(text)}


@pytest.mark.parametrize("voice", Voice)
@pytest.mark.parametrize("persona", _PERSONAS)
def test_every_word_of_a_view_is_translated(persona, voice):
    marked = Marked()
    told = Telling(real_engine(), situation(persona), _DAY, voice, marked)
    judged = told.assessment.judgements
    views = (
        result_view(told),
        papers_view(told),
        *(benefit_view(told, one) for one in judged),
    )
    assert words_outside(shown(views)) == set()
    assert marked.strange == set()


@pytest.fixture
def marked():
    return Marked()


@pytest.fixture
def client(config, marked, tmp_path):
    """Be a visitor with answers, to whom the guide speaks the marked language."""
    app = create_app(replace(config, translations=tmp_path))
    app.before_request(lambda: setattr(g, "texts", marked))
    client = app.test_client()
    told = situation(_PERSONAS[0])
    everybody = tuple(range(told.household))
    with client.session_transaction() as session:
        session["visit"] = Visit(
            voice=Voice.MYSELF, household=everybody, answers=told.answers
        )
    return client


def pages(client):
    """Yield every page that links lead to."""
    ahead, seen = list(_STARTS), set(_STARTS)
    while ahead:
        reply = client.get(ahead.pop())
        if reply.mimetype != "text/html":
            continue
        yield reply.text
        found = {one.replace("&amp;", "&") for one in _LINK.findall(reply.text)}
        new = {one for one in found - seen if not _FILE.search(one)}
        seen |= new
        ahead += sorted(new)


def test_every_word_of_a_page_is_translated(client, marked):
    found = [words_outside(visible(page)) for page in pages(client)]
    assert len(found) > 60
    assert set().union(*found) == set()
    assert marked.strange == set()


def test_every_word_of_the_sheet_is_translated(marked):
    told = Telling(real_engine(), situation(_PERSONAS[0]), _DAY, texts=marked)
    sheet = sheet_view(told, load_office(ROOT / "content", "milicz"))
    sheets = Sheets(ROOT / "templates", ROOT / "static", lambda: 0.0, 0.0)
    assert words_outside(visible(sheets.page(sheet, marked))) == set()
    assert marked.strange == set()


_WRONG = ("-5", "1.010", "1,234", "pięć", "9" * 30, "1,001 zł", "31.02.2026", "99.99")


def refusals(fact):
    """Yield what is said to wrong answers; a date has a box for each part."""
    question = SimpleNamespace(fact=fact, options=(), unknown="", sure=())
    for text in ("", *_WRONG):
        boxes = text.split(".") if fact.kind is Kind.DATE else [text]
        try:
            read_typed(question, Typed(tuple(boxes)))
        except ValueError as error:
            yield str(error)


def test_every_word_about_a_wrong_answer_is_translated(config, marked):
    with create_app(config).test_request_context():
        g.texts = marked
        facts = real_engine().rulebook.facts.values()
        said = {text for fact in facts for text in refusals(fact)}
    assert len(said) > 10
    assert words_outside(said) == set()
    assert marked.strange == set()
