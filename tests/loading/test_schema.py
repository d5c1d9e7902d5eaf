"""The committed schemas: fresh, true of every rule file, and not true of mistakes."""

import json
import re
from copy import deepcopy
from functools import cache
from typing import ClassVar

import jsonschema
import pytest
import yaml

from guide.loading.cases import CASE, EXPECTED, SPECIAL
from guide.loading.figures import FIGURE
from guide.loading.schema import schemas
from tests.rulecases import ROOT

RULES, CASES, GOOD = (
    ROOT / "rules",
    ROOT / "tests" / "cases",
    ROOT / "tests/loading/good",
)
FOLDERS = ("benefits", "facts", "local", "parameters", "values")
FILES = sorted(RULES.rglob("*.yaml")) + sorted(
    path for path in CASES.rglob("*.yaml") if path.name not in SPECIAL
)


class Core(yaml.SafeLoader):
    """Reads scalars as editors do, by YAML 1.2: `no` and a day are texts."""

    yaml_implicit_resolvers: ClassVar = {}


Core.add_implicit_resolver(
    "tag:yaml.org,2002:int", re.compile(r"^[-+]?[0-9]+$"), list("-+0123456789")
)
Core.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(r"^[-+]?[0-9]+\.[0-9]+$"),
    list("-+0123456789"),
)


@cache
def made():
    return schemas(GOOD, RULES)


def kind_of(path):
    if path.is_relative_to(CASES):
        return "cases" if path.parent == CASES else "figures"
    folder = path.parent.name
    return folder if folder in FOLDERS else path.stem


def content(path):
    return yaml.load(path.read_text("utf-8"), Core)


def mistakes(kind, data):
    validator = jsonschema.Draft7Validator(made()[kind])
    return [
        f"{'/'.join(map(str, one.absolute_path))}: {one.message}"
        for one in validator.iter_errors(data)
    ]


def test_the_committed_schemas_are_fresh():
    """After a change to the loader: `.venv/bin/guide schema`."""
    committed = {
        path.stem: json.loads(path.read_text("utf-8"))
        for path in (RULES / "schema").iterdir()
    }
    assert committed == made()


@pytest.mark.parametrize("kind", made())
def test_a_schema_is_one(kind):
    jsonschema.Draft7Validator.check_schema(made()[kind])


def test_every_kind_of_file_has_its_schema():
    assert {kind_of(path) for path in FILES} == set(made())


@pytest.mark.parametrize(
    "path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_every_rule_file_is_as_its_schema_says(path):
    assert mistakes(kind_of(path), content(path)) == []


def test_cases_have_the_keys_of_their_loader():
    case = made()["cases"]["items"]
    assert tuple(case["properties"]) == CASE
    expected = case["properties"]["expect"]["additionalProperties"]
    assert tuple(expected["properties"]) == EXPECTED
    assert tuple(made()["figures"]["items"]["properties"]) == FIGURE


def benefit():
    return content(RULES / "benefits" / "zasilek_staly.yaml")


def without(data, key):
    data.pop(key)


def put(data, key, value):
    data[key] = value


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda data: without(data, "title"), "'title' is a required property"),
        (lambda data: without(data, "procedure"), "'procedure' is a required property"),
        (lambda data: put(data, "titel", "x"), "'titel' was unexpected"),
        (lambda data: put(data, "discretionary", "maybe"), "'maybe' is not one of"),
        (lambda data: put(data, "since", "jutro"), "'jutro' does not match"),
        (lambda data: put(data, "source", "ups"), "'ups' does not match"),
        (lambda data: put(data, "unmodelled", "x"), "'x' is not of type 'array'"),
        (lambda data: put(data["requires"][0], "wen", "x"), "'wen' was unexpected"),
        (lambda data: put(data["documents"][0], "document", "Dowód"), "does not match"),
    ],
)
def test_a_mistake_in_a_benefit_is_underlined(spoil, said):
    data = deepcopy(benefit())
    assert mistakes("benefits", data) == []
    spoil(data)
    assert any(said in one for one in mistakes("benefits", data))


def test_a_mistake_deep_in_alternatives_is_underlined():
    condition = {"id": "x", "text": "X.", "source": "ups art. 1", "when": "yes"}
    data = benefit()
    data["requires"] = [{"any": {"of": [{"all": {"of": [condition]}}]}}]
    assert mistakes("benefits", data) == []
    condition["sorce"] = "x"
    assert mistakes("benefits", data)


def test_a_mistake_in_a_case_is_underlined():
    data = content(CASES / "dps.yaml")
    data[0]["expect"]["dps"]["outcome"] = "maybe"
    del data[1]["basis"]
    found = " ".join(mistakes("cases", data))
    assert "'maybe' is not one of" in found
    assert "'basis' is a required property" in found
