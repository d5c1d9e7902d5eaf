"""Formulas written back are those of the rule files."""

import pytest

from guide.coverage.wording import formula
from guide.model.possible import INFINITY
from tests.engine import formulas as f


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (f.home.a & (f.home.b | ~f.person.c), "a and (b or not osoba.c)"),
        (~(f.home.a == "x"), "not a == x"),
        (f.number("776.00"), "776.00"),
        (INFINITY, "bez_granicy"),
        (f.person.o.one_of("y", "x"), "osoba.o in [x, y]"),
        (f.person.zrodla.holds("praca"), "praca in osoba.zrodla"),
        (f.Person.rodzina.has(f.member), "o in osoba.rodzina"),
        (f.applicant.wiek >= 18, "ja.wiek >= 18"),
        (f.cell("t", f.member.wiek), "t[o.wiek]"),
        (f.call("max", 0, f.law("p") - f.home.x), "max(0, p - x)"),
        (f.when(f.home.a, 1, f.home.x / 2), "1 if a else x / 2"),
        (f.count_of(f.relatives), "count(o for o in krewni)"),
        (
            f.sum_over(f.everybody, f.member.x, f.member.a),
            "sum(o.x for o in osoby if o.a)",
        ),
        (f.members_of(f.everybody, f.inner.a, slot=2), "p for p in osoby if p.a"),
        (
            f.days_since(f.home.d) + f.months_since(f.home.d),
            "days_since(d) + months_since(d)",
        ),
        (f.months_begun(f.member.d), "months_begun(o.d)"),
        (f.parts_sum - f.own_amount, "suma_czesci - kwota"),
        ((f.home.a > 1) & (f.home.b < 2), "a > 1 and b < 2"),
        ((f.home.a - 1) - f.home.b, "a - 1 - b"),
        (f.home.a - (f.home.b - 1), "a - (b - 1)"),
        ((f.home.a + 1) * 2, "(a + 1) * 2"),
        (f.home.a * 2 + 1, "a * 2 + 1"),
        (True, "yes"),
        (False, "no"),
    ],
)
def test_a_formula_is_written_back(written, text):
    assert formula(f.node(written)) == text
