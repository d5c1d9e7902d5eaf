"""How benefits bear on each other: what loads, what is warned of, what is refused."""

import pytest

from guide.loading import RulebookError
from guide.model.expressions import Compare
from guide.model.feeding import feeds, granted_after

HEAD = """\
id: {name}
title: Próba
summary: Pieniądze.
per: person
source: up art. 1
discretionary: no
requires:
  - id: warunek
    text: Warunek.
    source: up art. 1
    when: >-
      {when}
unmodelled:
  - Resztę sprawdza ośrodek.
amount:
  period: month
  basis: net
  exactly: 100.00
received:
  - {kind}
documents:
  - document: dowod
procedure: wniosek
office: ops
next_step: Idź.
"""
TWO = """\
choices:
  - id: para
    one_of:
      - stary
      - nowy
    chooser: osoba
    text: Jedno z dwojga.
    source: up art. 1
"""
ONE_SIDED = """\
one_sided:
  - benefit: stary
    excluded_by: nowy
    reason: Tak mówi jedna ustawa.
    source: up art. 1
"""
ORDER = """\
income_order:
  - first: stary
    then: nowy
    reason: Tak liczymy.
    source: up art. 1
"""


@pytest.fixture
def folder(folder):
    """Leave pensions to the benefits of these tests."""
    path = folder / "benefits" / "zasilek.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("received:\n  - emerytura\n", ""), "utf-8")
    return folder


def two(old, new, **more):
    """Lay two benefits over the rules: one tells of pensions, one of scholarships."""
    return {
        "benefits__stary": HEAD.format(name="stary", when=old, kind="emerytura"),
        "benefits__nowy": HEAD.format(name="nowy", when=new, kind="stypendium"),
        **more,
    }


def about_two(loaded):
    return [
        str(one) for one in loaded[1] if "stary" in str(one) or "_sided" in str(one)
    ]


WARNED = (
    "benefits/stary.yaml:8: 'stary' nie należy się, gdy ktoś ma 'nowy', ale 'nowy' nic "
    "o tym nie mówi: dopisz warunek tam, wybór albo 'one_sided' w interactions.yaml"
)
NOT_NEW = "not stypendium in osoba.zrodla"
NOT_OLD = "not emerytura in osoba.zrodla"


@pytest.mark.parametrize(
    "when",
    [
        NOT_NEW,
        "not (osoba.pracuje or stypendium in osoba.zrodla)",
        "osoba.pracuje or not stypendium in osoba.zrodla",
        "no if osoba.pracuje else not stypendium in osoba.zrodla",
        "not any(stypendium in o.zrodla for o in osoby)",
        "all(not stypendium in o.zrodla for o in osoby)",
        "count(o for o in osoby if stypendium in o.zrodla) == 0",
        "all(o.pracuje for o in osoby if stypendium in o.zrodla)",
        "any(o.pracuje for o in osoby if not stypendium in o.zrodla)",
        "not osoba.uczony",
        "count(o for o in uczeni) == 0",
    ],
)
def test_an_exclusion_of_one_side_is_warned_of(load, when):
    named = (
        "values:\n  - id: uczony\n    per: person\n"
        "    formula: stypendium in osoba.zrodla\n"
        "  - id: uczeni\n    group: o for o in osoby if stypendium in o.zrodla\n"
    )
    assert about_two(load(**two(when, "yes", values__nowe=named))) == [WARNED]


@pytest.mark.parametrize(
    "when",
    [
        "stypendium in osoba.zrodla",
        "not (not stypendium in osoba.zrodla)",
        "count(o for o in osoby if stypendium in o.zrodla) > 0",
        "any(stypendium in o.zrodla for o in osoby)",
        "not serce in osoba.choroby",
    ],
)
def test_what_must_be_there_excludes_nothing(load, when):
    assert about_two(load(**two(when, "yes"))) == []


def test_nobody_who_may_apply_receives_it(load):
    over = two("yes", "yes")
    old = over["benefits__stary"]
    over["benefits__stary"] = old.replace("source", f"for: {NOT_NEW}\nsource", 1)
    (warned,) = about_two(load(**over))
    assert warned.startswith("benefits/stary.yaml:1: 'stary' nie należy się")


@pytest.mark.parametrize(
    ("new", "interactions"), [(NOT_OLD, ""), ("yes", TWO), ("yes", ONE_SIDED)]
)
def test_an_exclusion_is_settled_by_the_other_side(load, new, interactions):
    over = two(NOT_NEW, new, interactions=interactions or "choices: []\n")
    if not interactions:
        del over["interactions"]
    assert about_two(load(**over)) == []


def test_a_declaration_that_nothing_needs_is_warned_of(load):
    idle = about_two(load(**two("yes", "yes", interactions=ONE_SIDED)))
    assert idle == [
        "interactions.yaml:2: one_sided: 'stary' nie wyklucza 'nowy' w warunkach"
    ]
    both = about_two(load(**two(NOT_NEW, NOT_OLD, interactions=ONE_SIDED)))
    assert both == [
        "interactions.yaml:2: one_sided: 'nowy' też wyklucza 'stary'; to zbędne"
    ]


POOR = "osoba.dochod_up < 500"


def test_incomes_in_a_circle_are_refused(load):
    with pytest.raises(RulebookError) as caught:
        load(**two(POOR, POOR))
    (problem,) = caught.value.problems
    assert str(problem) == (
        "benefits/nowy.yaml:1: dochód zależy sam od siebie: nowy → stary; napisz w "
        "'income_order' (interactions.yaml), które z nich urząd przyznaje najpierw"
    )


def test_the_rules_say_which_of_two_is_granted_first(load):
    rulebook, _ = load(**two(POOR, POOR, interactions=ORDER))
    assert "stary" in feeds(rulebook)["nowy"]
    assert "nowy" in granted_after(rulebook)["stary"]
    assert "stary" not in granted_after(rulebook)["nowy"]


def test_an_order_of_what_feeds_nothing_is_warned_of(load):
    found = about_two(load(**two(POOR, "yes", interactions=ORDER)))
    assert found == []
    found = about_two(load(**two("yes", POOR, interactions=ORDER)))
    assert found == [
        "interactions.yaml:2: income_order: 'nowy' nie jest dochodem dla 'stary'"
    ]


def test_only_a_current_column_is_fed(load, folder):
    rulebook, _ = load(**two("yes", POOR))
    assert "nowy" in feeds(rulebook)["stary"]
    incomes = (folder / "incomes.yaml").read_text("utf-8")
    past = incomes.replace(
        "    basis: na rękę\n", "    basis: na rękę\n    past: yes\n"
    )
    rulebook, _ = load(**two("yes", POOR), incomes=past)
    assert feeds(rulebook)["stary"] == ()


def test_an_uncounted_kind_feeds_nothing(load):
    """Scholarships are a plain 0 in the column of schools, pensions are not."""
    school = "osoba.dochod_szkolne < 500"
    rulebook, _ = load(**two(school, school))
    assert "stary" not in feeds(rulebook)["nowy"]
    assert "nowy" in feeds(rulebook)["stary"]


def test_a_choice_binds_both_claimants(good, load):
    assert good.choices[0].when is None
    one = TWO.replace("    chooser", "    when: osoba.wiek == inna.wiek\n    chooser")
    rulebook, _ = load(**two("yes", "yes", interactions=one))
    when = rulebook.choices[0].when
    assert isinstance(when, Compare)
    assert (when.left.owner.slot, when.right.owner.slot) == (0, 1)
