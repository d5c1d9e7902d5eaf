"""The settings: what starts, what is refused, and in which words."""

import shutil

import pytest

from guide.app import create_app
from guide.config import Config, ConfigError
from guide.web.services import EXTENSION
from tests.rulecases import ROOT

LONG = "k" * 48


def test_a_desk_computer_needs_no_settings():
    config = Config.from_environment({})
    assert not config.production
    assert not config.secure_cookies
    assert config.rules.name == "rules"
    assert config.session_minutes == 120


def test_without_a_key_each_start_has_its_own():
    first, second = (Config.from_environment({}) for _ in range(2))
    assert len(first.secret_key) >= 32
    assert first.secret_key != second.secret_key


@pytest.mark.parametrize("keys", ["", "  ", "krótki", f"{LONG},stary"])
def test_production_refuses_a_missing_or_short_key(keys):
    with pytest.raises(ConfigError, match=r"GUIDE_SECRET_KEY.*token_urlsafe"):
        Config.from_environment({"GUIDE_ENV": "production", "GUIDE_SECRET_KEY": keys})


def test_production_asks_for_secure_cookies():
    settings = {"GUIDE_ENV": "production", "GUIDE_SECRET_KEY": LONG}
    assert Config.from_environment(settings).secure_cookies


def test_keys_rotate():
    config = Config.from_environment({"GUIDE_SECRET_KEY": f"new{LONG}, old{LONG}"})
    assert config.secret_key == f"new{LONG}"
    assert config.secret_keys == (f"new{LONG}", f"old{LONG}")


def test_no_key_is_printed():
    assert LONG not in repr(Config.from_environment({"GUIDE_SECRET_KEY": LONG}))


def test_folders_and_numbers_are_read(tmp_path):
    config = Config.from_environment(
        {
            "GUIDE_RULES": str(tmp_path),
            "GUIDE_OFFICE": "inny_osrodek",
            "GUIDE_PDF_CACHE_SECONDS": "0",
            "GUIDE_SESSION_MINUTES": "30",
        }
    )
    assert config.rules == tmp_path
    assert config.office == "inny_osrodek"
    assert (config.pdf_cache_seconds, config.session_minutes) == (0, 30)


def test_the_office_brings_its_law_and_its_own_data(tmp_path):
    rules, content = tmp_path / "rules", tmp_path / "content"
    shutil.copytree(ROOT / "tests" / "loading" / "good", rules)
    text = "office: zmigrod\nitems:\n  - id: x\n    title: X\n    status: unknown\n"
    (rules / "local" / "zmigrod.yaml").write_text(text, "utf-8")
    content.mkdir()
    (content / "milicz.yaml").write_text("name: OPS w Miliczu\n", "utf-8")
    (content / "zmigrod.yaml").write_text("name: OPS w Żmigrodzie\n", "utf-8")
    settings = {"GUIDE_RULES": str(rules), "GUIDE_CONTENT": str(content)}

    def name_and_law(**more):
        app = create_app(Config.from_environment(settings | more))
        parts = app.extensions[EXTENSION]
        return parts.office.name, len(parts.rulebook.local_items)

    assert name_and_law() == ("OPS w Miliczu", 2)
    assert name_and_law(GUIDE_OFFICE="zmigrod") == ("OPS w Żmigrodzie", 1)


def test_all_mistakes_are_told_at_once():
    with pytest.raises(ConfigError) as caught:
        Config.from_environment(
            {
                "GUIDE_ENV": "prod",
                "GUIDE_SECRET_KEY": f"{LONG},",
                "GUIDE_RULES": "/nie/ma/takiego",
                "GUIDE_OFFICE": "Ośrodek",
                "GUIDE_SESSION_MINUTES": "0",
                "GUIDE_PDF_CACHE_SECONDS": "minuta",
            }
        )
    assert caught.value.problems == (
        "GUIDE_ENV: 'prod' to nie 'production' ani 'development'",
        "GUIDE_SECRET_KEY: pusty klucz między przecinkami; usuń zbędny przecinek",
        "GUIDE_RULES: nie ma folderu '/nie/ma/takiego'",
        "GUIDE_OFFICE: 'Ośrodek' to nie identyfikator (małe litery a-z, cyfry, _)",
        "GUIDE_SESSION_MINUTES: sesja musi trwać co najmniej minutę",
        "GUIDE_PDF_CACHE_SECONDS: 'minuta' to nie liczba całkowita",
    )
