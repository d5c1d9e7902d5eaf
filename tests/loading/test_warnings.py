"""What loads, but deserves a second look."""

import pytest


def warnings(loaded):
    return [str(warning) for warning in loaded[1]]


@pytest.mark.parametrize(
    ("group", "warned"),
    [
        ("o for o in osoby", True),
        ("o for o in osoby if o.wiek > 5", True),
        ("o for o in osoby if o == ja", True),
        ("o for o in osoby if o.wiek > 5 and o != osoba", False),
        ("o for o in osoby if osoba == o or o.wiek > 5", False),
        ("o for o in osoba.rodzina if o.wiek > 5", False),
        ("osoby", False),
    ],
)
def test_a_group_says_whether_its_owner_belongs(load, group, warned):
    text = f"values:\n  - id: nowa\n    per: person\n    group: {group}\n"
    found = warnings(load(values__nowa=text))
    message = (
        "values/nowa.yaml:4: grupa nie mówi, czy należy do niej sama osoba: "
        "dopisz do warunku 'o == osoba' albo 'o != osoba'"
    )
    assert (message in found) is warned


def test_a_group_of_the_household_has_no_owner(load):
    text = "values:\n  - id: nowa\n    group: o for o in osoby if o.wiek > 5\n"
    assert warnings(load(values__nowa=text)) == [
        "values/nowa.yaml:2: wartość 'nowa', której nikt nie używa"
    ]


def test_what_nobody_needs(load):
    question = "question: Czy?\n    question_other: Czy?\n    why: Bo tak.\n"
    fact = f"  - fact: kolor\n    of: person\n    kind: yes_no\n    {question}"
    value = "  - id: jasny\n    per: person\n    formula: osoba.kolor\n"
    span = (
        "      - since: 2022-01-01\n        value: 5\n        source: up art. 1\n"
        "        checked: 2026-01-01\n        status: confirmed\n"
    )
    parameter = f"  - id: piec\n    title: Pięć\n    kind: count\n    spans:\n{span}"
    documents = (
        "documents:\n  - id: dowod\n    title: Dowód\n    who: pokaz\n    where: Tu.\n"
        "  - id: orzeczenie\n    title: Orzeczenie\n    who: pokaz\n    where: Tu.\n"
        "  - id: paszport\n    title: Paszport\n    who: pokaz\n    where: Tu.\n"
    )
    loaded = load(
        facts__30_kolory=f"topic: kolory\ntitle: Kolory\nfacts:\n{fact}",
        values__kolory=f"values:\n{value}",
        parameters__kolory=f"parameters:\n{parameter}",
        documents=documents,
    )
    assert warnings(loaded) == [
        "documents.yaml:10: dokument 'paszport', którego nikt nie wymaga",
        "facts/30_kolory.yaml:4: pytanie 'kolor', którego nikt nie potrzebuje",
        "parameters/kolory.yaml:2: parametr 'piec', którego nikt nie używa",
        "values/kolory.yaml:2: wartość 'jasny', której nikt nie używa",
    ]


def test_a_parameter_in_a_text_is_used(load):
    assert warnings(load()) == []
