"""What the centre's staff write down about their office."""

import pytest

from guide.loading.content import NAMELESS, load_office, read_office
from guide.loading.problems import RulebookError
from guide.model.office import OfficeData
from tests.rulecases import ROOT


@pytest.fixture
def load_text(tmp_path):
    def load(text):
        (tmp_path / "milicz.yaml").write_text(text, "utf-8")
        return load_office(tmp_path, "milicz")

    return load


def test_what_is_still_to_be_filled_in_is_not_known(load_text):
    found = load_text("name: OPS w Miliczu\nphone: do uzupełnienia\nhours: 7–15\n")
    assert found == OfficeData("OPS w Miliczu", hours="7–15")


def test_the_whole_office(load_text):
    found = load_text("""\
name: OPS w Miliczu
address: ul. Przykładowa 1
phone: 00 000 00 00
email: ops@example.org
hours: 7.30–15.30
delivery: AE:PL-00000
bip: example.org
""")
    assert found == OfficeData(
        "OPS w Miliczu",
        "ul. Przykładowa 1",
        "00 000 00 00",
        "ops@example.org",
        "7.30–15.30",
        "AE:PL-00000",
        "example.org",
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "name: OPS\ntelefon: 1\nadress: Rynek\n",
            [
                "milicz.yaml:2: nieznany klucz 'telefon'",
                "milicz.yaml:3: nieznany klucz 'adress'; może 'address'?",
            ],
        ),
        ("phone: 1\n", ["milicz.yaml:1: brak wartości 'name'"]),
        ("name: do uzupełnienia\n", ["milicz.yaml:1: brak wartości 'name'"]),
        ("- name\n", ["milicz.yaml:1: brak wartości 'name'"]),
        (
            "name: OPS\nphone:\n  - 1\n  - 2\n",
            ["milicz.yaml:2: phone: wpisz zwykły tekst"],
        ),
        (
            "name: OPS\nunconfirmed: director\n",
            ["milicz.yaml:2: unconfirmed: nie ma tu wartości 'director'"],
        ),
        ("name:\n", ["milicz.yaml:1: pusta wartość; wpisz ją albo usuń klucz"]),
        ("", ["milicz.yaml:1: plik jest pusty"]),
    ],
)
def test_every_mistake_has_its_line(load_text, text, expected):
    with pytest.raises(RulebookError) as caught:
        load_text(text)
    assert [str(problem) for problem in caught.value.problems] == expected


def test_a_mistake_leaves_out_only_what_it_is_in(tmp_path):
    (tmp_path / "milicz.yaml").write_text("name: OPS\nfon: 1\nhours: 7–15\n", "utf-8")
    found, problems = read_office(tmp_path, "milicz")
    assert found == OfficeData("OPS", hours="7–15")
    assert [one.place.line for one in problems] == [2]
    found, problems = read_office(tmp_path, "wroclaw")
    assert (found.name, len(problems)) == (NAMELESS, 1)


def test_each_office_has_its_file(tmp_path):
    (tmp_path / "milicz.yaml").write_text("name: OPS w Miliczu\n", "utf-8")
    (tmp_path / "zmigrod.yaml").write_text("name: OPS w Żmigrodzie\n", "utf-8")
    assert load_office(tmp_path, "zmigrod").name == "OPS w Żmigrodzie"
    with pytest.raises(RulebookError) as caught:
        load_office(tmp_path, "wroclaw")
    assert str(caught.value) == (
        "wroclaw.yaml:1: brak pliku z danymi ośrodka w folderze "
        f"'{tmp_path}'; są: milicz.yaml, zmigrod.yaml"
    )


def test_the_office_in_the_repository_has_a_name_and_invents_nothing():
    found = load_office(ROOT / "content", "milicz")
    assert found == OfficeData(
        "Ośrodek Pomocy Społecznej w Miliczu",
        director="Marta Markowska",
        unconfirmed=frozenset({"director"}),
    )
