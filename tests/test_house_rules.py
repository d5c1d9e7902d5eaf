"""What no linter knows."""

import ast
import re
from pathlib import Path

from tests.rulecases import ROOT, real_rulebook

_SOURCES = sorted(ROOT.glob("guide/**/*.py"))
_LANGUAGE = {"krewni"}
"""Words of the rule language that happen to be ids too."""


def _words(path: Path) -> set[str]:
    """Names, attributes and whole string constants of a module, docstrings apart."""
    tree = ast.parse(path.read_text("utf-8"))
    found = set()
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=word) | ast.Attribute(attr=word):
                found.add(word)
            case ast.Constant(value=str(text)) if re.fullmatch(r"\w+", text):
                found.add(text)
    return found


def test_code_names_no_rule():
    """The program knows no benefit, fact, value or amount by name."""
    rulebook = real_rulebook()
    names = {
        *rulebook.benefits,
        *rulebook.facts,
        *rulebook.values,
        *rulebook.parameters,
        *rulebook.income_kinds,
    }
    found = {path.name: _words(path) & (names - _LANGUAGE) for path in _SOURCES}
    assert {name: words for name, words in found.items() if words} == {}


def test_modules_are_one_idea_long():
    """Modules of tests too: whatever is longer holds two ideas."""
    modules = [*_SOURCES, *ROOT.glob("tests/**/*.py"), *ROOT.glob("benchmarks/*.py")]
    long = {
        str(path.relative_to(ROOT)): lines
        for path in modules
        if (lines := len(path.read_text("utf-8").splitlines())) > 300
    }
    assert long == {}


def test_nothing_is_evaluated():
    calls = {
        path.name: node.func.id
        for path in _SOURCES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"eval", "exec", "compile", "__import__"}
    }
    assert calls == {}


def test_colours_stand_in_one_file():
    colour = re.compile(r"#[0-9a-fA-F]{3,8}\b|\brgb|\bhsl|\boklch")
    found = [
        path.name
        for path in ROOT.glob("static/css/*.css")
        if path.name != "tokens.css" and colour.search(path.read_text("utf-8"))
    ]
    assert found == []


def test_templates_have_no_inline_code():
    inline = re.compile(r"<script(?![^>]*\bsrc=)|\sstyle=|\son\w+=|<style")
    found = [
        path.name
        for path in ROOT.glob("templates/**/*.html")
        if path.parent.name != "pdf" and inline.search(path.read_text("utf-8"))
    ]
    assert found == []


def test_readme_names_every_setting_and_command():
    readme = (ROOT / "README.md").read_text("utf-8")
    config = (ROOT / "guide" / "config.py").read_text("utf-8")
    makefile = (ROOT / "Makefile").read_text("utf-8")
    settings = set(re.findall(r'"(GUIDE_[A-Z_]+)"', config))
    assert {name for name in settings if name not in readme} == set()
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    assert set(re.findall(r"`make ([a-z]+)`", readme)) <= targets
