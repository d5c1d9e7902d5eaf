"""What runs the guide on a server agrees with it and writes nothing down."""

import os
import re
import subprocess
import sys

from gunicorn.arbiter import Arbiter

from guide.app import create_app
from guide.config import Config
from tests.rulecases import ROOT

UNIT = (ROOT / "deploy" / "przewodnik@.service").read_text("utf-8")
NGINX = (ROOT / "deploy" / "nginx.conf").read_text("utf-8")
PAGE = (ROOT / "docs" / "wdrozenie.md").read_text("utf-8")
KEY = "k" * 48


def start(**settings):
    """Import `wsgi` as a server does, in a process of its own."""
    kept = {key: os.environ[key] for key in os.environ if not key.startswith("GUIDE_")}
    return subprocess.run(
        [sys.executable, "-c", "import wsgi"],
        cwd=ROOT,
        env=kept | settings,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def prevented() -> int:
    """Return the status with which systemd leaves the guide stopped."""
    return int(re.search(r"^RestartPreventExitStatus=(\d+)$", UNIT, re.MULTILINE)[1])


def test_without_a_key_a_server_stops_for_good_and_says_why():
    found = start(GUIDE_ENV="production")
    assert found.returncode == prevented()
    first, second = found.stderr.splitlines()
    assert first == "Przewodnik nie może wystartować:"
    assert second.startswith("GUIDE_SECRET_KEY: brak klucza; podaj co najmniej 32")


def test_broken_rules_stop_a_server_for_good_with_their_line(tmp_path):
    (tmp_path / "acts.yaml").write_text("acts: [\n", "utf-8")
    found = start(GUIDE_RULES=str(tmp_path))
    assert found.returncode == prevented()
    assert re.match(r"acts\.yaml:\d+: to nie jest poprawny YAML", found.stderr)
    assert "Traceback" not in found.stderr


def test_gunicorn_gives_up_too_when_a_worker_ends_so():
    assert prevented() == Arbiter.APP_LOAD_ERROR


def test_nothing_is_logged():
    outside = NGINX.partition("server {")[0]
    assert re.search(r"^access_log off;$", outside, re.MULTILINE)
    assert re.search(r"^error_log \S+ crit;$", outside, re.MULTILINE)
    assert NGINX.count("_log ") == 2
    (command,) = re.findall(r"^ExecStart=((?:.*\\\n)*.*)$", UNIT, re.MULTILINE)
    assert "--access-logfile" not in command
    assert "--preload" in command


def test_forms_and_pages_stay_in_memory(config):
    sizes = dict(re.findall(r"^ +(\w+) (\d+)k;", NGINX, re.MULTILINE))
    limit = create_app(config).config["MAX_CONTENT_LENGTH"] // 1024
    assert int(sizes["client_max_body_size"]) == limit
    assert int(sizes["client_body_buffer_size"]) == limit
    assert int(sizes["proxy_buffer_size"]) >= 8
    assert "proxy_max_temp_file_size 0;" in NGINX


def test_the_page_names_files_and_settings_that_are():
    files = re.findall(r"(?:repo|guide)/((?:deploy|content)/[\w@.-]+)", PAGE)
    assert {"deploy/nginx.conf", "deploy/przewodnik-wersja"} <= set(files)
    assert [one for one in files if not (ROOT / one).exists()] == []
    settings = dict(re.findall(r"(GUIDE_\w+)=([\w/]+)", PAGE))
    assert {"GUIDE_ENV", "GUIDE_CONTENT", "GUIDE_SECRET_KEY"} == set(settings)
    known = {"GUIDE_ENV": settings["GUIDE_ENV"], "GUIDE_SECRET_KEY": KEY}
    assert Config.from_environment(known).production


def test_the_script_is_a_script():
    script = ROOT / "deploy" / "przewodnik-wersja"
    assert os.access(script, os.X_OK)
    subprocess.run(["/bin/sh", "-n", script], check=True)  # noqa: S603 - our own
