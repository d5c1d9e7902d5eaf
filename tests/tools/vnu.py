"""The Nu HTML checker, over many saved pages in one go."""

import json
import shutil
import subprocess
from pathlib import Path

from tests.tools.installed import validator


def vnu_errors(folder):
    """Name each error in the folder's .html files: name, line and what is wrong."""
    java = shutil.which("java")
    assert java, "java is missing; 'make setup' brings it"
    pages = sorted(Path(folder).rglob("*.html"))
    assert pages, f"no .html file in {folder}"
    command = [java, "-jar", validator("vnu-jar/build/dist/vnu.jar")]
    options = ["--format", "json", "--stdout", "--exit-zero-always"]
    ran = subprocess.run(  # noqa: S603  the arguments are ours
        [*command, *options, *pages], capture_output=True, check=True, text=True
    )
    return [
        f"{Path(found['url']).name}:{found.get('lastLine', 0)}: {found['message']}"
        for found in json.loads(ran.stdout)["messages"]
        if found["type"] != "info"
    ]
