"""`guide order`: orders of the topics compared."""

import re

from tests.cli.given import SMALL, TODAY


def test_orders_are_compared(said, tmp_path):
    (tmp_path / "a.yaml").write_text("osoby:\n  - wiek: 40\n", "utf-8")
    options = ("--models", tmp_path, "--households", "4", TODAY)
    found = said(SMALL, "order", *options)
    assert found[0] == "Ile pytań, zanim wszystko jest rozstrzygnięte (rodziny: 2)"
    row = re.compile(r"  (\D+?) +[0-9]+,[0-9]{2} pytań, [0-9]+,[0-9]{2} stron")
    assert [row.match(one)[1] for one in found[1:4]] == [
        "kolejność z plików tematów",
        "kolejność zaproponowana",
        "świadczenie po świadczeniu",
    ]
    topics = found[-1].removeprefix("Kolejność zaproponowana: ").split(", ")
    assert sorted(topics) == ["dochody", "dom", "ludzie"]
    assert said(SMALL, "order", *options) == found


def test_orders_need_models(guide, tmp_path):
    found = guide(SMALL, "order", "--models", tmp_path)
    assert found == (1, "", f"{tmp_path}: nie ma takiego pliku albo folderu\n")
