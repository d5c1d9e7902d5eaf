"""The factory: the only place where the parts meet."""

from pathlib import Path

from flask import Flask
from jinja2 import StrictUndefined

from guide.config import Config
from guide.engine.judging import Engine
from guide.loading import load_rulebook
from guide.loading.content import read_office
from guide.loading.declaration import load_declaration
from guide.loading.news import load_published
from guide.loading.translations import load_translations
from guide.model.situation import Situation
from guide.pdf import PdfUnavailableError, Sheets
from guide.upkeep.release import blanks
from guide.web.asof import asof
from guide.web.errors import QuietFlask, errors
from guide.web.fragments import place_fields
from guide.web.frame import frame
from guide.web.household import household
from guide.web.information import information
from guide.web.language import give_paths, language
from guide.web.news import news
from guide.web.packing import codes_of
from guide.web.results import results
from guide.web.sealing import Seal
from guide.web.security import protect
from guide.web.services import EXTENSION, Guide
from guide.web.settings import settings
from guide.web.site import site
from guide.web.state import CookieSessions, seconds, today
from guide.web.texts import languages, teach
from guide.web.urgent import urgent
from guide.web.wizard import wizard

ROOT = Path(__file__).resolve().parent.parent
_LARGEST_FORM = 256 * 1024
_SECONDS_PER_MINUTE = 60
_MOST_LINKED = 8
"""Rules linked to a stretch of days take megabytes; anybody may ask for any day."""


def create_app(config: Config) -> Flask:
    """Build the application; a broken rulebook stops it from starting."""
    app = QuietFlask(
        "guide", template_folder=ROOT / "templates", static_folder=ROOT / "static"
    )
    app.config.update(
        SECRET_KEY=config.secret_key,
        TESTING=config.testing,
        SESSION_COOKIE_SECURE=config.secure_cookies,
        WTF_CSRF_TIME_LIMIT=config.session_minutes * _SECONDS_PER_MINUTE,
        MAX_CONTENT_LENGTH=_LARGEST_FORM,
        MAX_FORM_PARTS=5000,
    )
    app.url_map.strict_slashes = False
    app.session_interface = CookieSessions()
    parts, faulty = _parts(config)
    for problem in faulty:
        app.logger.warning("pominięto %s", problem)
    app.extensions[EXTENSION] = parts
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.lstrip_blocks = True
    teach(app.jinja_env)
    place_fields(app)
    protect(app)
    frame(app)
    for blueprint in (
        language,
        settings,
        asof,
        information,
        news,
        site,
        urgent,
        wizard,
        household,
        results,
        errors,
    ):
        app.register_blueprint(blueprint)
    give_paths(app, parts.catalogues)
    return app


def _parts(config: Config) -> tuple[Guide, list[str]]:
    """Put the parts together; also tell what is wrong in texts and was left out."""
    rulebook = load_rulebook(config.rules, config.office)
    engine = Engine(rulebook, _MOST_LINKED)
    engine.assess(Situation(), today())  # compiled here, once, for all workers
    office, in_office = read_office(config.content, rulebook.local_office)
    published, in_texts = load_published(config.content)
    declaration, in_declaration = load_declaration(config.content)
    translations, in_translations = load_translations(config.translations)
    parts = Guide(
        config,
        engine,
        office,
        published,
        declaration,
        bool(blanks(office, declaration, rulebook)),
        codes_of(rulebook),
        Seal(config.secret_keys),
        languages(translations.values()),
        _sheets(config),
    )
    faulty = [f"content/{one}" for one in (*in_office, *in_texts, *in_declaration)]
    return parts, [*faulty, *map(str, in_translations)]


def _sheets(config: Config) -> Sheets | None:
    """Return the printer, or None where its libraries are missing."""
    try:
        lifetime = config.pdf_cache_seconds
        return Sheets(ROOT / "templates", ROOT / "static", seconds, lifetime)
    except PdfUnavailableError:
        return None
