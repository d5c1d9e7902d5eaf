"""What persons are called; nobody has a name."""

from guide.model.possible import HOUSEHOLD
from guide.present.people import Voice
from tests.present.tiny import telling

ME = {"rola": "ja", "wiek": 40}
CHILD = {"rola": "dziecko", "wiek": 9}


def labels(*people, **more):
    return telling(*people, **more).people.labels


def test_role_and_age():
    assert labels(ME, {"rola": "malzonek", "wiek": 34}, CHILD) == (
        "Ty",
        "Żona albo mąż, 34\xa0lata",
        "Dziecko, 9\xa0lat",
    )


def test_equal_labels_get_a_number():
    assert labels(ME, CHILD, CHILD)[1:] == (
        "Dziecko, 9\xa0lat",
        "Dziecko, 9\xa0lat (2)",
    )


def test_what_is_not_known_is_left_out():
    assert labels(ME, {"rola": "dziecko"}, {})[1:] == ("Dziecko", "Domownik")


def test_people_elsewhere():
    people = ({**ME}, {"kto": "malzonek"}, {})
    found = telling(*people)
    elsewhere = type(found.situation)(1, 2, found.situation.answers)
    named = type(found)(found.engine, elsewhere, found.day).people.labels
    assert named == ("Ty", "Żona albo mąż, poza domem", "Bliska osoba poza domem")


def test_applicant_in_three_voices():
    assert [labels(ME, voice=voice)[0] for voice in Voice] == [
        "Ty",
        "Osoba, której pomagasz",
        "Osoba, która szuka pomocy",
    ]


def test_claimants():
    alone, family = telling(ME).people, telling(ME, CHILD, CHILD).people
    assert alone.claimant(0, ()) == ""
    assert family.claimant(HOUSEHOLD, ()) == "Wszyscy w domu"
    assert family.claimant(0, (0, 1, 2)) == "Wszyscy w domu"
    assert family.claimant(0, (0, 1)) == "Ty · Dziecko, 9\xa0lat"
    assert family.claimant(1, ()) == "Dziecko, 9\xa0lat"
    assert family.label(None) == ""
