"""The command line, through the same door as a person: `main([…])`."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from guide.cli import inputs, law, main
from guide.engine.judging import Engine
from guide.loading import load_rulebook
from guide.model.situation import Situation
from guide.pdf import render
from tests.engine.completing import complete
from tests.engine.promises import by_claim
from tests.engine.tiny import DAY
from tests.rulecases import ROOT, real_engine, real_rulebook

GUIDE = Path(sys.executable).with_name("guide")
PERSONAS = ROOT / "tests" / "personas"
GOOD = ROOT / "tests" / "loading" / "good"
BAD = ROOT / "tests" / "loading" / "bad"
SMALL = f"--rules={GOOD}"
TODAY = f"--day={DAY}"


def _load(folder, office, load=load_rulebook):
    """Load rules as every command does, the real ones once for all tests."""
    if folder == ROOT / "rules" and office is None:
        return real_rulebook()
    return load(folder, office)


def _engine(rulebook):
    return real_engine() if rulebook is real_rulebook() else Engine(rulebook)


@pytest.fixture(autouse=True)
def fast(monkeypatch):
    """Read and link the real rules once."""
    for module in (inputs, law):
        monkeypatch.setattr(module, "load_rulebook", _load)
    monkeypatch.setattr(inputs, "Engine", _engine)


@pytest.fixture
def guide(capsys):
    """Return a function that runs a command: its status, what it said, complaints."""

    def run(*arguments):
        try:
            status = main([str(one) for one in arguments])
        except SystemExit as stopped:
            status = stopped.code
        said = capsys.readouterr()
        return status, said.out, said.err

    return run


@pytest.fixture
def said(guide):
    """Return a function that runs a command which must succeed: its lines."""

    def run(*arguments):
        status, out, err = guide(*arguments)
        assert (status, err) == (0, "")
        return out.splitlines()

    return run


@pytest.fixture
def file(tmp_path):
    """Return a function that writes a situation file."""

    def write(text):
        path = tmp_path / "rodzina.yaml"
        path.write_text(text, "utf-8")
        return path

    return write


def persona(number):
    (path,) = PERSONAS.glob(f"{number}-*.yaml")
    return path


def rows(lines):
    return json.loads("\n".join(lines))["benefits"]


# -- assess ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "benefit", "least", "most"),
    [
        (12, "zasilek_staly", "813.00", "813.00"),
        (11, "zasilek_okresowy", "646.00", "1292.00"),
        (10, "fundusz_alimentacyjny", "565.00", "565.00"),
    ],
)
def test_the_figures_of_acceptance(said, number, benefit, least, most):
    found = rows(said("assess", persona(number), TODAY, "--json"))
    (row,) = [one for one in found if one["id"] == benefit and one["outcome"] == "yes"]
    assert row["amount"] == {
        "least": least,
        "most": most,
        "period": "month",
        "basis": "net",
    }


@pytest.mark.parametrize(
    ("number", "line"),
    [
        (12, "Zasiłek stały: 813,00 zł miesięcznie, na rękę"),
        (
            11,
            (
                "Zasiłek okresowy (Wszyscy w domu): 646,00–1 292,00 zł miesięcznie, "
                "na rękę"
            ),
        ),
        (
            10,
            (
                "Świadczenie z funduszu alimentacyjnego (Dziecko, 7 lat): "
                "565,00 zł miesięcznie, na rękę"
            ),
        ),
    ],
)
def test_the_figures_of_acceptance_in_words(said, number, line):
    found = said("assess", persona(number), TODAY)
    assert line in [one.replace("\N{NO-BREAK SPACE}", " ") for one in found]


def test_the_result_in_words(said):
    found = said("assess", persona(12), TODAY)
    assert found[0] == "Prawdopodobnie możesz dostać 3 świadczenia."
    assert any(one.startswith("To nie jest decyzja.") for one in found)
    groups = [one for one in found if one.startswith("# ")]
    assert groups == ["# Prawdopodobnie tak", "# Raczej nie"]
    assert max(map(len, found)) <= 100


def test_missing_answers_are_named(said, file):
    found = said("assess", file("osoby:\n  - wiek: 70\n"), TODAY)
    assert "    brakuje: Gdzie mieszkasz?" in found


def test_the_contract_of_the_data(said):
    lines = said("assess", persona(11), TODAY, "--json")
    data = json.loads("\n".join(lines))
    assert data["day"] == "2026-11-24"
    assert {one["outcome"] for one in data["benefits"]} <= {
        "yes",
        "no",
        "open",
        "unconfirmed",
    }
    assert {one["id"] for one in data["benefits"]} == set(real_rulebook().benefits)
    for row in data["benefits"]:
        assert type(row["claimant"]) is int or row["claimant"] == "household"
        assert type(row["discretionary"]) is bool
        assert set(row["amount"]) == {"least", "most", "period", "basis"}
        for end in ("least", "most"):
            amount = row["amount"][end]
            assert amount is None or re.fullmatch(r"[0-9]+\.[0-9]{2}", amount)
        for key in ("conditions", "missing", "documents", "steps"):
            assert type(row[key]) is list
        assert row["steps"], row["id"]
    yes = [one for one in data["benefits"] if one["outcome"] == "yes"]
    assert {one["id"] for one in yes if one["discretionary"]} >= {"zasilek_okresowy"}
    assert all(one["conditions"] and one["documents"] for one in yes)
    assert all(one["missing"] == [] for one in yes)


def test_an_empty_file_is_one_person_about_whom_nothing_is_known(said, file):
    data = json.loads("\n".join(said("assess", file(""), TODAY, "--json")))
    assert data["persons"] == ["Ty"]
    outcomes = {one["id"]: one["outcome"] for one in data["benefits"]}
    assert "yes" not in outcomes.values()
    assert "unconfirmed" not in outcomes.values()
    refused = {name for name, outcome in outcomes.items() if outcome == "no"}
    assert refused == {"swiadczenie_pielegnacyjne", "swiadczenie_wychowawcze"}
    everyone = [one for one in data["benefits"] if one["outcome"] == "open"]
    assert all(one["missing"] for one in everyone)


def test_what_an_empty_file_refuses_nobody_alone_could_get():
    """Each "no" of the empty situation is tried against people who answer it all."""
    engine = real_engine()
    empty = by_claim(engine.assess(Situation(), DAY))
    refused = [claim for claim, one in empty.items() if one.outcome == "no"]
    could = set()
    for seed in range(100):
        whole = complete(engine, Situation(), DAY, Random(seed))
        found = by_claim(engine.assess(whole, DAY))
        could |= {claim for claim, one in found.items() if one.outcome == "yes"}
        assert {str(found[claim].outcome) for claim in refused} == {"no"}
    assert len(could) >= 10, "the people tried could get too little to prove anything"


@pytest.mark.parametrize("text", ["", "# tylko uwaga\n", "osoby: brak\n"])
def test_files_that_say_nothing_are_the_same(said, file, text):
    assert rows(said("assess", file(text), TODAY, "--json")) == rows(
        said("assess", file("dom: brak\n"), TODAY, "--json")
    )


def test_the_day_asked_for_comes_before_that_of_the_file(said, file):
    path = file("dzien: 2024-06-01\nosoby:\n  - wiek: 40\n")
    for options, day in ((), "2024-06-01"), ((TODAY,), "2026-11-24"):
        data = json.loads("\n".join(said("assess", path, *options, "--json")))
        assert data["day"] == day


def test_without_any_day_it_is_today(said, file):
    data = json.loads("\n".join(said("assess", file(""), "--json")))
    assert re.fullmatch(r"20[0-9]{2}-[01][0-9]-[0-3][0-9]", data["day"])


def missing(lines, fact):
    """Return how each benefit that misses a fact says it was answered."""
    return {
        one["answered"]
        for row in rows(lines)
        for one in row["missing"]
        if one["fact"] == fact
    }


def test_dont_know_is_an_answer(said, file):
    text = "osoby:\n  - wiek: 40\n"
    assert missing(said("assess", file(text), TODAY, "--json"), "stopien") == {None}
    text += "    stopien: nie wiem\n"
    answered = missing(said("assess", file(text), TODAY, "--json"), "stopien")
    assert answered == {"nie_wiem"}


def without_relatives():
    """Describe a mother who needs a care home; of those elsewhere nothing is said."""
    text = persona(20).read_text("utf-8")
    assert text.count("\nkrewni:") == 1
    return re.sub(r"\nkrewni:.*?(?=\n\w|\Z)", "", text, flags=re.DOTALL)


def test_nobody_elsewhere_is_an_answer(said, file):
    text = without_relatives()
    assert missing(said("assess", file(text), TODAY, "--json"), "krewni") == {None}
    text += "krewni: brak\n"
    assert missing(said("assess", file(text), TODAY, "--json"), "krewni") == set()


# -- mistakes in files ---------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (
            "osoby:\n  - rola: ja\n   wiek: 3\n",
            "rodzina.yaml:3: to nie jest poprawny YAML",
        ),
        (
            "osoby:\n  - wik: 30\n",
            "rodzina.yaml:2: nieznany fakt 'wik'; może 'wiek'?",
        ),
        (
            "osoby:\n  - stan_cywilny: rozwud\n",
            (
                "rodzina.yaml:2: stan_cywilny: "
                "Wybierz jedną z odpowiedzi na liście.; może 'rozwod'?"
            ),
        ),
        (
            "osoby:\n  - gdzie_mieszka: milicz\n",
            "rodzina.yaml:2: 'gdzie_mieszka' wpisz w części 'dom:'",
        ),
        (
            "osoby:\n  - praca_miesiac: 1.850\n",
            (
                "rodzina.yaml:2: praca_miesiac: „1.850” można przeczytać na dwa "
                "sposoby. Wpisz 1 850 albo 1,85."
            ),
        ),
        (
            "osoby:\n  - malzonek: 3\n  - rola: malzonek\n",
            (
                "rodzina.yaml:2: malzonek: napisz numery innych osób "
                "z części 'osoby:' (2) albo 'brak'"
            ),
        ),
        (
            "dzien: 24 listopada\n",
            "rodzina.yaml:1: dzien: napisz datę, na przykład 2026-11-24",
        ),
    ],
)
@pytest.mark.parametrize("command", ["assess", "interview"])
def test_a_mistake_has_its_line_and_a_suggestion(guide, file, command, text, complaint):
    status, out, err = guide(command, file(text))
    assert (status, out) == (1, "")
    assert err.startswith(complaint)
    assert err.count("\n") == 1


@pytest.mark.parametrize("command", ["assess", "interview"])
def test_a_missing_file(guide, tmp_path, command):
    path = tmp_path / "nie-ma.yaml"
    found = guide(SMALL, command, path)
    assert found == (1, "", f"{path}: nie ma takiego pliku albo folderu\n")


def test_a_folder_instead_of_a_file(guide, tmp_path):
    found = guide(SMALL, "assess", tmp_path)
    assert found == (1, "", f"{tmp_path}: to folder, nie plik\n")


@pytest.mark.parametrize("command", ["check", "facts", "expiring", "interview"])
def test_a_missing_folder_of_rules(guide, tmp_path, command):
    path = tmp_path / "prawo"
    found = guide("--rules", path, command)
    assert found == (1, "", "prawo:1: nie ma takiego katalogu\n")


def test_broken_rules_are_all_listed(guide, tmp_path):
    offices = BAD / "repeated_key" / "offices.yaml"
    shutil.copytree(GOOD, tmp_path, dirs_exist_ok=True)
    (tmp_path / "offices.yaml").write_text(offices.read_text("utf-8"), "utf-8")
    expected = (BAD / "repeated_key" / "expected.txt").read_text("utf-8")
    assert guide("--rules", tmp_path, "check") == (1, "", expected)


# -- misuse --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ([], "guide: brakuje: polecenie"),
        (["asses"], "guide: polecenie: nie ma polecenia 'asses' (są: "),
        (["assess"], "guide assess: brakuje: PLIK"),
        (["checklist", "x.yaml"], "guide checklist: brakuje: -o/--output"),
        (["facts", "x"], "guide: nieznane: x"),
        (
            ["facts", "--day", "jutro"],
            "guide facts: --day: 'jutro' to nie dzień; napisz na przykład 2026-11-24",
        ),
        (["facts", "--day"], "guide facts: --day: brakuje wartości"),
        (
            ["expiring", "--within", "-3"],
            "guide expiring: --within: '-3' to nie liczba całkowita od 0",
        ),
        (
            ["expiring", "--within", "dużo"],
            "guide expiring: --within: 'dużo' to nie liczba całkowita od 0",
        ),
        (
            ["order", "--households", "1"],
            "guide order: --households: '1' to nie liczba całkowita od 2",
        ),
    ],
)
def test_misuse_is_explained_in_polish(guide, arguments, complaint):
    status, out, err = guide(*arguments)
    assert (status, out) == (2, "")
    usage, said = err.split("\nguide", 1)
    assert usage.startswith("użycie: guide")
    assert f"guide{said}".startswith(complaint)


def test_help_names_every_command_in_polish(guide):
    status, out, err = guide("--help")
    assert (status, err) == (0, "")
    commands = re.findall(r"^    ([a-z]+) ", out, re.MULTILINE)
    assert commands == [
        "check",
        "facts",
        "expiring",
        "assess",
        "checklist",
        "interview",
        "order",
    ]
    english = re.compile(r"usage|options|positional|show this|argument\b")
    assert not english.search(out)
    assert not english.search(guide("assess", "--help")[1])


def test_settings_say_where_the_rules_are(guide, monkeypatch, tmp_path):
    monkeypatch.setenv("GUIDE_RULES", str(GOOD))
    assert "świadczenia 3," in guide("check")[1]
    monkeypatch.setenv("GUIDE_RULES", str(tmp_path / "nie-ma"))
    status, out, err = guide("check")
    assert (status, out) == (1, "")
    assert f"GUIDE_RULES: nie ma folderu '{tmp_path / 'nie-ma'}'" in err


def test_other_settings_do_not_matter_here(guide, monkeypatch):
    monkeypatch.setenv("GUIDE_ENV", "production")
    monkeypatch.setenv("GUIDE_RULES", str(GOOD))
    assert guide("check")[0] == 0


@pytest.mark.parametrize("command", ["facts", "interview"])
def test_a_closed_pipe_ends_quietly(command):
    with subprocess.Popen(  # noqa: S603 - our own program
        [GUIDE, command, TODAY], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        running.stdout.read(1)
        running.stdout.close()
        complaints = running.stderr.read()
        assert (running.wait(), complaints) == (0, b"")


# -- the rules -------------------------------------------------------------------


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
    assert found[-1].startswith("Reguły są poprawne: świadczenia 24, ")


def test_check_is_silent_about_local_law_when_all_is_known(said, tmp_path):
    shutil.copytree(GOOD, tmp_path, dirs_exist_ok=True)
    file = tmp_path / "local" / "milicz.yaml"
    text = file.read_text("utf-8").replace("status: unknown", "status: known")
    file.write_text(text, "utf-8")
    (line,) = said("--rules", tmp_path, "check")
    assert line.startswith("Reguły są poprawne: ")


def test_check_is_of_the_office_in_the_settings(said, guide, tmp_path, monkeypatch):
    shutil.copytree(GOOD, tmp_path, dirs_exist_ok=True)
    text = "office: zmigrod\nitems:\n  - id: x\n    title: X\n    status: unknown\n"
    (tmp_path / "local" / "zmigrod.yaml").write_text(text, "utf-8")
    monkeypatch.setenv("GUIDE_OFFICE", "zmigrod")
    found = said("--rules", tmp_path, "check")
    assert found[0] == "Ustalenia gminy, których jeszcze nie znamy: 1 z 1."
    assert guide("--rules", tmp_path, "expiring")[0] == 0
    refused = guide("check")
    assert refused[0] == 1
    assert "GUIDE_OFFICE: nie ma takiego ośrodka; są: milicz" in refused[2]


def test_expiring_is_sorted_and_says_what_to_check_and_where(said):
    found = said("expiring", TODAY)
    days = [one[:10] for one in found if re.match(r"20\d\d-\d\d-\d\d  ", one)]
    assert days == sorted(days)
    assert found[-1] == f"Do sprawdzenia w ciągu 60 dni: {len(days)}."
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


def test_expiring_leaves_known_changes_out(said):
    """In December "Dobry start" takes no applications, which is on file already."""
    text = "\n".join(said("expiring", TODAY))
    assert "nabor_dobry_start" not in text


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


# -- facts -----------------------------------------------------------------------


def test_facts_say_whose_they_are_and_how_to_write_them(said):
    found = said(SMALL, "facts", TODAY)
    text = "\n".join(found)
    for block in (
        "rola  (osoba)\n    Kim jest ta osoba?\n    jedna z: ja, dziecko\n",
        "wiek  (osoba)\n    Ile masz lat?\n    liczba całkowita; do 120\n",
        (
            "mieszka_w_gminie  (dom)\n    Czy mieszkasz w naszej gminie?\n"
            "    tak albo nie\n"
        ),
        (
            "czynsz  (dom)\n    Ile płacisz za mieszkanie w 2025 roku?\n"
            "    kwota 1234,50; od 0\n"
        ),
        "dzien_zdarzenia  (dom)\n    Kiedy to się stało?\n    data RRRR-MM-DD\n",
        (
            "choroby  (osoba)\n    Na co chorujesz?\n"
            "    kilka z, po przecinku: serce, pluca, zadne (samo: zadne)\n"
        ),
        (
            "udzial  (osoba)\n    Jaka część domu jest Twoja?\n"
            "    część, na przykład 50% albo 0,5; do 1\n"
        ),
        (
            "hektary  (osoba)\n    Ile masz hektarów?\n"
            "    liczba, na przykład 2,5; do 100\n"
        ),
        (
            "rodzice  (osoba)\n    Kto jest Twoim rodzicem?\n"
            "    numery osób po przecinku albo brak; najwięcej 2\n"
        ),
        "dochod_krewnego  (krewny)\n    Ile zarabia na rękę?\n    kwota 1234,50\n",
    ):
        assert block in text


def test_every_fact_that_can_be_written_is_listed(said):
    found = said("facts", TODAY)
    names = [one.split()[0] for one in found if re.match(r"[a-z0-9_]+  \(", one)]
    computed = {"wiek_w_miesiacach", "wiek_rocznikowo"}
    assert sorted(names) == sorted(set(real_rulebook().facts) - computed)
    assert "    miesiąc RRRR-MM albo data RRRR-MM-DD" in found
    assert not any("{" in one for one in found)
    assert max(map(len, found)) <= 100


# -- interview ---------------------------------------------------------------------


def test_an_interview_begins_with_what_is_worth_asking(said):
    found = said("interview", TODAY)
    rest = found.index("# O co przewodnik teraz nie pyta")
    asked = [one for one in found[:rest] if re.match(r"[a-z_]+[ :]", one)]
    assert asked[0] == "wiek (osoba 1): Ile masz lat?"
    assert "gdzie_mieszka: Gdzie mieszkasz?" in asked
    topics = [one for one in found[:rest] if one.startswith("# ")]
    assert topics == sorted(topics)
    later = "## Może później – zależy od odpowiedzi na pytania wyżej"
    assert later in found[rest:]


def test_an_interview_says_why_the_rest_is_not_asked(said, file):
    path = file(
        "osoby:\n  - wiek: 40\n  - rola: malzonek\n    wiek: 41\n"
        "  - rola: wspolne_dziecko\n    wiek: 5\ndom:\n"
        "  gdzie_mieszka: za_granica\n  jedno_gospodarstwo: tak\n"
    )
    found = said("interview", path, TODAY)
    answered = found[found.index("## Nie – odpowiedź już jest") :]
    ages = [one for one in answered if one.startswith("wiek ")]
    assert ages[0].startswith("wiek (wszyscy w domu): ")
    assert ages[0].endswith(" …")
    assert ages[0].count(",") == 2
    roles = [one for one in answered if one.startswith("rola ")]
    assert roles[0].startswith("rola (osoby 2, 3): ")
    homes = [one for one in answered if one.startswith("gdzie_mieszka")]
    assert homes[0].startswith("gdzie_mieszka: ")
    needless = found[
        found.index("## Nie – nie dotyczy tych osób") : found.index(answered[0])
    ]
    assert any(one.startswith("uczy_sie (osoby 1, 2)") for one in needless)


def test_each_fact_stands_once_under_each_reason(said):
    found = said("interview", persona(11), TODAY)
    assert found[0] == "Nie ma o co pytać: żadna odpowiedź niczego już nie zmieni."
    for part in "\n".join(found).split("\n## ")[1:]:
        names = [line.split(" ")[0].rstrip(":") for line in part.splitlines()[1:]]
        assert len(names) == len(set(names))


def test_people_elsewhere_are_asked_for_as_a_list(said, file):
    found = said("interview", file(without_relatives()), TODAY)
    assert "krewni: Kto z bliskich mieszka gdzie indziej?" in found


# -- checklist -----------------------------------------------------------------------


def test_a_checklist_is_a_pdf(guide, tmp_path):
    target = tmp_path / "lista.pdf"
    status, out, err = guide("checklist", persona(12), "-o", target, TODAY)
    assert (status, out, err) == (0, f"Zapisano {target}.\n", "")
    assert target.read_bytes().startswith(b"%PDF-")


def test_a_checklist_without_pango_says_what_to_install(guide, tmp_path, monkeypatch):
    monkeypatch.setattr(render, "weasyprint", None)
    target = tmp_path / "lista.pdf"
    status, out, err = guide("checklist", persona(12), "-o", target, TODAY)
    assert (status, out) == (1, "")
    assert "apt-get install libpango-1.0-0" in err
    assert not target.exists()


def test_a_checklist_that_cannot_be_written(guide, tmp_path):
    target = tmp_path / "nie-ma" / "lista.pdf"
    found = guide("checklist", persona(12), "-o", target, TODAY)
    assert found == (1, "", f"{target}: nie ma takiego pliku albo folderu\n")


def test_a_checklist_of_another_office(guide, tmp_path, monkeypatch):
    monkeypatch.setenv("GUIDE_CONTENT", str(tmp_path))
    target = tmp_path / "lista.pdf"
    found = guide("checklist", persona(12), "-o", target, TODAY)
    missing = f"brak pliku z danymi ośrodka w folderze '{tmp_path}'; są: brak"
    assert found == (1, "", f"milicz.yaml:1: {missing}\n")
    (tmp_path / "milicz.yaml").write_text("name: OPS w Innej Gminie\n", "utf-8")
    assert guide("checklist", persona(12), "-o", target, TODAY)[0] == 0


# -- order ---------------------------------------------------------------------------


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
