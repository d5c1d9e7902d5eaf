"""An oracle that read what it checks would be no second reading."""

import ast
import sys
from pathlib import Path

import pytest

from tests.oracle.tastes import TASTES

SHARED = ("answer", "family_act", "social_act")
HERE = Path(__file__).parent


@pytest.mark.parametrize("name", [*sorted(TASTES), *SHARED])
def test_family_oracles_import_only_oracles_and_the_standard_library(name):
    tree = ast.parse((HERE / f"{name}.py").read_text(encoding="utf-8"))
    used = [
        module
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for module in (
            [one.name for one in node.names]
            if isinstance(node, ast.Import)
            else [node.module]
        )
    ]
    assert used
    for module in used:
        own = module.removeprefix("tests.oracle.") in {*TASTES, *SHARED}
        assert own or module.split(".")[0] in sys.stdlib_module_names
