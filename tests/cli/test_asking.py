"""`guide facts` and `guide interview`: what can be asked, and what is."""

import re

from tests.cli.given import SMALL, TODAY, persona, without_relatives
from tests.rulecases import real_rulebook


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
