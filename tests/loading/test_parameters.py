"""Amounts of the law, and the local law of the office that is chosen."""

from datetime import date
from decimal import Decimal

import pytest

from guide.loading import RulebookError, load_rulebook
from guide.model.catalogues import LocalItem
from guide.model.kinds import NumberType, OptionType, Unit
from guide.model.law import Citation, Row, Status, Table
from guide.model.possible import INFINITY


def test_a_parameter_has_its_history(good):
    parameter = good.parameters["kryterium"]
    span = parameter.on(date(2024, 12, 31))
    assert (span.value, span.least, span.most) == (Decimal("776.00"),) * 3
    assert span.citation == Citation("up", "art. 8")
    assert parameter.on(date(2025, 1, 1)).status is Status.PRESUMED
    assert parameter.on(date(2021, 12, 31)) is None


def test_a_table_knows_its_range(good):
    parameter = good.parameters["kwota_na_dziecko"]
    known, unknown = parameter.spans
    assert known.value == Table(
        (
            Row(Decimal("95.00"), start=Decimal(0)),
            Row(Decimal("124.00"), start=Decimal(5)),
        )
    )
    assert (known.least, known.most) == (Decimal(0), Decimal("124.00"))
    assert (unknown.value, unknown.most) == (None, INFINITY)
    assert parameter.index == NumberType(Unit.COUNT)


def test_a_table_by_option(good):
    parameter = good.parameters["kwota_stopnia"]
    assert parameter.index == OptionType("stopien")
    options = [row.option for row in parameter.spans[0].value.rows]
    assert options == ["brak", "lekki", "znaczny"]


def test_local_law_stands_beside_the_lawful_bounds(good):
    parameter = good.parameters["kryterium_lokalne"]
    assert parameter.local
    assert parameter.ask == "Czy rada podniosła kryterium?"
    assert parameter.on(date(2024, 1, 1)).status is Status.UNKNOWN
    assert parameter.on(date(2025, 6, 1)).value == Decimal("1200.00")
    assert parameter.on(date(2025, 6, 1)).local
    assert parameter.on(date(2026, 1, 1)).value is None
    assert len(good.parameters["oplata_lokalna"].office_spans) == 1
    assert good.local_items == (
        LocalItem(
            "kryteria",
            "Podwyższone kryteria",
            known=True,
            parameters=("kryterium_lokalne", "oplata_lokalna"),
        ),
        LocalItem("inne", "Inne sprawy", known=False),
    )


ANOTHER_OFFICE = """\
office: zmigrod
items:
  - id: inne
    title: Sprawy Żmigrodu
    status: known
spans:
  - parameter: kryterium_lokalne
    since: 2025-01-01
    value: 1500.00
    source: uchwala § 1
    checked: 2026-11-23
    status: confirmed
"""


@pytest.mark.parametrize(
    ("asked", "office", "criterion"),
    [
        (None, "milicz", "1200.00"),
        ("milicz", "milicz", "1200.00"),
        ("zmigrod", "zmigrod", "1500.00"),
    ],
)
def test_one_office_is_chosen_the_first_by_default(folder, asked, office, criterion):
    (folder / "local" / "zmigrod.yaml").write_text(ANOTHER_OFFICE, "utf-8")
    found = load_rulebook(folder, asked)
    span = found.parameters["kryterium_lokalne"].on(date(2025, 6, 1))
    assert (found.local_office, span.value) == (office, Decimal(criterion))
    fees = found.parameters["oplata_lokalna"].office_spans
    assert len(fees) == (office == "milicz")
    titles = [item.title for item in found.local_items]
    assert ("Sprawy Żmigrodu" in titles) == (office == "zmigrod")
    assert ("Inne sprawy" in titles) == (office == "milicz")


def test_the_file_of_an_office_not_chosen_is_checked_too(folder):
    text = ANOTHER_OFFICE.replace("1500.00", "1.00")
    (folder / "local" / "zmigrod.yaml").write_text(text, "utf-8")
    with pytest.raises(RulebookError, match=r"local/zmigrod\.yaml:9: .*granicach"):
        load_rulebook(folder, "milicz")


@pytest.mark.parametrize(
    ("asked", "hint"), [("wroclaw", ""), ("zmigrud", "; może 'zmigrod'?")]
)
def test_an_unknown_office_is_refused_with_those_that_are(folder, asked, hint):
    (folder / "local" / "zmigrod.yaml").write_text(ANOTHER_OFFICE, "utf-8")
    with pytest.raises(RulebookError) as caught:
        load_rulebook(folder, asked)
    assert str(caught.value) == (
        f"local/{asked}.yaml:1: GUIDE_OFFICE: nie ma takiego ośrodka; "
        f"są: milicz, zmigrod{hint}"
    )
