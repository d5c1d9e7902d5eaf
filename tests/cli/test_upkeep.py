"""`guide check` and `guide expiring`: what those who keep the rules look at."""

import re
import shutil
from datetime import timedelta

import pytest

from tests.cli.given import GOOD, TODAY
from tests.engine.tiny import DAY
from tests.rulecases import ROOT
from tests.rules.real import RULES


def test_check_counts_and_warns(said, tmp_path):
    shutil.copytree(GOOD, tmp_path, dirs_exist_ok=True)
    group = "values:\n  - id: nowa\n    per: person\n    group: o for o in osoby\n"
    (tmp_path / "values" / "nowa.yaml").write_text(group, "utf-8")
    found = said("--rules", tmp_path, "check")
    assert "uwaga: values/nowa.yaml:2: wartość 'nowa', której nikt nie używa" in found
    assert re.fullmatch(
        r"Reguły są poprawne: świadczenia 3, .*; uwagi: [1-9][0-9]*\.", found[-1]
    )


def test_check_counts_what_the_office_has_not_found_out(said):
    found = said("check")
    assert found[0] == "Ustalenia gminy, których jeszcze nie znamy: 10 z 10."
    assert "  - Milicki Becik" in found
    assert len([one for one in found if one.startswith("  - ")]) == 10
    number = len(RULES.benefits)
    assert found[-1].startswith(f"Reguły są poprawne: świadczenia {number}, ")


def test_check_is_silent_about_local_law_when_all_is_known(said, tmp_path):
    shutil.copytree(GOOD, tmp_path, dirs_exist_ok=True)
    file = tmp_path / "local" / "milicz.yaml"
    text = file.read_text("utf-8").replace("status: unknown", "status: known")
    file.write_text(text, "utf-8")
    *translations, line = said("--rules", tmp_path, "check")
    assert all(one.startswith("Tłumaczenie ") for one in translations)
    assert line.startswith("Reguły są poprawne: ")


def test_check_is_of_the_office_in_the_settings(
    said, guide, tmp_path, tmp_path_factory, monkeypatch
):
    shutil.copytree(GOOD, tmp_path, dirs_exist_ok=True)
    text = "office: zmigrod\nitems:\n  - id: x\n    title: X\n    status: unknown\n"
    (tmp_path / "local" / "zmigrod.yaml").write_text(text, "utf-8")
    monkeypatch.setenv("GUIDE_OFFICE", "zmigrod")
    nobody = guide("--rules", tmp_path, "check")
    assert nobody[0] == 1
    assert nobody[2].startswith("zmigrod.yaml:1: brak pliku z danymi ośrodka")
    content = tmp_path_factory.mktemp("tresci") / "content"
    shutil.copytree(ROOT / "content", content)
    (content / "zmigrod.yaml").write_text("name: OPS w Żmigrodzie\n", "utf-8")
    monkeypatch.setenv("GUIDE_CONTENT", str(content))
    found = said("--rules", tmp_path, "check")
    assert found[0] == "Ustalenia gminy, których jeszcze nie znamy: 1 z 1."
    assert guide("--rules", tmp_path, "expiring")[0] == 0
    refused = guide("check")
    assert refused[0] == 1
    assert "GUIDE_OFFICE: nie ma takiego ośrodka; są: milicz" in refused[2]


def test_expiring_is_sorted_and_says_what_to_check_and_where(said):
    found = said("expiring", TODAY)
    end = next(place for place, one in enumerate(found) if one.startswith("Do spr"))
    days = [one[:10] for one in found[:end] if re.match(r"20\d\d-\d\d-\d\d  ", one)]
    assert days == sorted(days)
    assert found[end] == f"Do sprawdzenia w ciągu 60 dni: {len(days)}."
    place = found.index("2026-12-31  minimalne_wynagrodzenie")
    assert found[place + 1 : place + 3] == [
        "    Minimalne wynagrodzenie brutto",
        "    To ostatni dzień; sprawdź, co obowiązuje potem.",
    ]
    assert found[place + 3].startswith("    źródło: minimalne wynagrodzenie w 2026 r.")
    assert "Dz.U. 2025 poz. 1242" in found[place + 3]


def test_expiring_looks_only_so_far_ahead(said):
    near = said("expiring", "--within", "36", TODAY)
    far = said("expiring", "--within", "37", TODAY)
    wage = "2026-12-31  minimalne_wynagrodzenie"
    assert (wage in near, wage in far) == (False, True)


def test_expiring_keeps_known_changes_apart(said):
    """In December "Dobry start" takes no applications, which is on file already."""
    found = said("expiring", TODAY)
    (count,) = [place for place, one in enumerate(found) if one.startswith("Do spr")]
    known = [one for one in found if "nabor_dobry_start" in one]
    assert [one[:10] for one in known] == ["2026-11-30"]
    assert found.index(known[0]) > count
    assert found[count + 2] == (
        f"Zmiany już wpisane, nie trzeba ich szukać: {len(found) - count - 3}."
    )


@pytest.mark.parametrize("within", [0, 37, 400])
def test_expiring_names_every_span_that_ends(said, within):
    day, last = DAY, DAY + timedelta(days=within)
    found = [
        one[:10] + one.split(":")[0][10:]
        for one in said("expiring", f"--within={within}", TODAY)
    ]
    for one in RULES.parameters.values():
        for span in (*one.spans, *one.office_spans):
            if span.until is not None:
                told = f"{span.until}  {one.id}" in found
                assert told is (day <= span.until <= last), (one.id, span.until)


def test_expiring_names_what_nobody_has_looked_at_for_a_year(said):
    """On the very day a year later everything is still fresh, the day after nothing."""
    checked = [one.checked for each in RULES.parameters.values() for one in each.spans]
    oldest = min(checked)
    year_on = oldest.replace(year=oldest.year + 1)
    fresh = said("expiring", "--within=0", f"--day={year_on}")
    late = said("expiring", "--within=0", f"--day={year_on + timedelta(days=1)}")
    why = f"    Sprawdzono {oldest}, ponad rok temu; sprawdź, czy nic się nie zmieniło."
    assert why not in fresh
    after = year_on + timedelta(days=1)
    due = {
        one.id
        for one in RULES.parameters.values()
        for span in one.spans
        if span.checked == oldest and (span.until is None or span.until >= after)
    }
    assert due
    named = {one.split("  ")[1] for one in late if one.startswith(f"{after}  ")}
    assert due <= named
    assert why in late
    assert {one.id for one in RULES.acts.values() if one.checked == oldest} <= named


def test_expiring_names_what_has_lapsed(said):
    found = said("expiring", "--day=2027-01-01")
    place = found.index("2027-01-01  minimalne_wynagrodzenie")
    assert found[place + 2] == (
        "    Na ten dzień nie ma wartości; sprawdź, co obowiązuje."
    )


def test_expiring_tells_that_nothing_known_follows(said, tmp_path):
    shutil.copytree(GOOD, tmp_path, dirs_exist_ok=True)
    (tmp_path / "parameters" / "nowa.yaml").write_text(
        """\
parameters:
  - id: nowa
    title: Nowa kwota
    kind: money
    spans:
      - since: 2022-01-01
        until: 2026-12-01
        value: 5.00
        source: up art. 1
        checked: 2026-11-23
        status: confirmed
      - since: 2026-12-02
        until: 2027-12-01
        least: 5.00
        most: 9.00
        note: Czeka na Sejm.
        source: up art. 1
        checked: 2026-11-23
        status: unknown
""",
        "utf-8",
    )
    found = said("--rules", tmp_path, "expiring", TODAY)
    place = found.index("2026-12-01  nowa")
    assert found[place + 2] == (
        "    To ostatni dzień; potem wartość nie jest znana. Czeka na Sejm."
    )
    later = said("--rules", tmp_path, "expiring", "--day=2026-12-02")
    assert later[later.index("2026-12-02  nowa") + 2] == "    Czeka na Sejm."


def test_expiring_names_benefits_that_close(said, tmp_path):
    shutil.copytree(GOOD, tmp_path, dirs_exist_ok=True)
    file = tmp_path / "benefits" / "posilek.yaml"
    text = file.read_text("utf-8").replace("per: ", "until: 2026-12-05\nper: ", 1)
    file.write_text(text, "utf-8")
    closing = "2026-12-05  posilek"
    found = said("--rules", tmp_path, "expiring", TODAY)
    place = found.index(closing)
    assert found[place + 2] == "    Ostatni dzień na wniosek; sprawdź, co potem."
    for options in ("--within=10", TODAY), ("--day=2026-12-06",):
        assert closing not in said("--rules", tmp_path, "expiring", *options)
