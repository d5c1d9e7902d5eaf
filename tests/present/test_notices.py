"""Costs, refusals, repayment: what the rules say of a benefit, and nothing else."""

from dataclasses import replace
from datetime import date

from guide.engine.judging import Engine
from guide.model.law import Citation, Place, Status
from guide.model.notices import About, Notice
from guide.present.information import information_view
from guide.present.notices import notices_views
from tests.present.tiny import ENGINE, telling

BENEFITS = ENGINE.rulebook.benefits
STALY, CELOWY = BENEFITS["staly_zasilek"], BENEFITS["celowy"]
ACT = STALY.citation.act


def notice(name, about=About.REFUSAL, status=Status.CONFIRMED, **whom):
    source = Citation(ACT, f"art. {name}")
    where, day = Place("notices.yaml", 1), date(2026, 11, 23)
    return Notice(name, about, f"Zdanie {name}.", source, day, status, where, **whom)


def told(*notices):
    rulebook = replace(ENGINE.rulebook, notices={one.id: one for one in notices})
    return replace(telling({}), engine=Engine(rulebook))


def texts(views):
    return {one.about: [each.text for each in one.notices] for one in views}


def test_of_an_act_but_for_some():
    where = told(notice("1", act=ACT, but=("celowy",)), notice("2", act="inna"))
    assert texts(notices_views(where, STALY)) == {"refusal": ["Zdanie 1."]}
    assert notices_views(where, CELOWY) == ()


def test_of_named_benefits_of_any_act():
    where = told(notice("3", About.COST, benefits=("celowy",)))
    assert texts(notices_views(where, CELOWY)) == {"cost": ["Zdanie 3."]}
    assert notices_views(where, STALY) == ()


def test_headings_come_in_one_order_and_doubt_is_said():
    family = notice("4", About.RELATIVES, Status.PRESUMED, act=ACT)
    refund = notice("5", About.REPAYMENT, act=ACT)
    views = information_view(told(family, refund), STALY).notices
    assert [one.about for one in views] == ["repayment", "relatives"]
    (sure,), (doubtful,) = (one.notices for one in views)
    assert (sure.doubt, doubtful.doubt) == ("", "potwierdzi pracownik")
    assert "art. 4" in doubtful.source
