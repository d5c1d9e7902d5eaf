"""The contract of the data: `guide assess --json` and the API."""

import json
from decimal import Decimal

from guide.present.export import telling_data
from tests.present.test_result import CHILD, ILL, SMALL
from tests.present.tiny import telling


def rows(*people, **more):
    data = telling_data(telling(*people, **more))
    return {(row["id"], row["claimant"]): row for row in data["benefits"]}


def test_data_survive_json():
    data = telling_data(telling(ILL, CHILD, home=SMALL))
    assert json.loads(json.dumps(data)) == data
    assert data["day"] == "2026-11-24"
    assert data["persons"] == ["Ty", "Dziecko, 9\xa0lat"]


def test_row_of_a_certain_benefit():
    row = rows(ILL)["staly_zasilek", 1]
    assert row["outcome"] == "yes"
    assert row["discretionary"] is False
    assert (row["received"], row["refused"]) == ("no", "no")
    assert row["appeal"]["text"] == "Kolegium."
    assert row["appeal"]["term"].startswith("14\xa0dni od dnia")
    assert row["appeal"]["source"]["act"] == "up"
    assert row["amount"] == {
        "least": "510.00",
        "most": "510.00",
        "period": "month",
        "basis": "net",
    }
    assert row["law"]["presumed"] == ["prog"]
    assert [one["id"] for one in row["documents"]] == [
        "dowod",
        "oswiadczenie",
        "rejestr",
        "dowod_pracy",
    ]
    assert row["documents"][0] == {
        "id": "dowod",
        "title": "Dowód osobisty",
        "who": "pokaz",
        "person": None,
        "certain": True,
    }
    assert [step["date"] for step in row["steps"]] == [
        None,
        "2026-12-14",
        "2026-12-21",
        None,
    ]


def test_conditions_with_numbers_and_source():
    me = {**ILL, "praca_ile": Decimal("1250.00")}
    income = rows(me)["staly_zasilek", 1]["conditions"][1]
    assert income["id"] == "dochod"
    assert income["outcome"] == "no"
    assert income["source"]["unit"] == "art. dochod"
    assert income["numbers"]["off_by"] == "240.00"
    assert income["numbers"]["left"] == {"least": "1250.00", "most": "1250.00"}


def test_household_unknown_amounts_and_missing_answers():
    known = {name: ILL[name] for name in ("rola", "wiek", "chory")}
    found = rows(known)
    assert found["rolny", "household"]["amount"]["most"] is None
    missing = found["rodzinny", "household"]["missing"]
    assert {"fact": "metry", "person": "household", "ask": True, "answered": None} in (
        missing
    )


def test_lapsed_law_is_unconfirmed():
    row = rows(ILL)["dawny_zasilek", 1]
    assert row["outcome"] == "unconfirmed"
    assert row["law"]["lapsed"] == ["dawny"]
    assert row["conditions"][0]["outcome"] == "unconfirmed"
