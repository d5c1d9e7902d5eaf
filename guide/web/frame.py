"""What the frame of every page shows, and how personal pages are rendered."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from flask import Flask, g, render_template, request, url_for
from flask.typing import ResponseReturnValue

from guide.present.asof import as_of_view
from guide.present.cards import slug_of
from guide.present.missing import question_text
from guide.present.people import Voice
from guide.present.telling import Telling
from guide.present.texts import N_
from guide.web.asof import DAY, TODAY
from guide.web.income import SumView, sum_views
from guide.web.services import guide
from guide.web.state import remember, was_lost
from guide.web.telling import rules_alone, telling
from guide.web.texts import gettext_now
from guide.web.visit import Visit, tells_trouble

_MENU = (
    ("wizard.start", N_("Sprawdź, w czym możemy pomóc")),
    ("information.benefits", N_("Rodzaje pomocy")),
    ("information.conditions", N_("Warunki i kwoty")),
    ("information.procedures", N_("Jak złożyć wniosek")),
    ("information.documents", N_("Dokumenty")),
    ("news.items", N_("Aktualności")),
)
_FOOTER = (
    ("urgent.pages", N_("Pilna pomoc")),
    ("site.contact", N_("Kontakt")),
    ("site.mission", N_("Nasza misja")),
    ("site.easy", N_("O nas prostym językiem")),
    ("site.about", N_("O przewodniku")),
    ("site.declaration", N_("Deklaracja dostępności")),
    ("information.privacy", N_("Prywatność i pliki cookie")),
    ("information.sources", N_("Podstawa prawna i stan przepisów")),
    ("site.site_map", N_("Mapa strony")),
)
_SECONDS_PER_MINUTE = 60


class SessionEnd(NamedTuple):
    """In how many seconds the answers go, and the address that prolongs them."""

    seconds: int
    keep_url: str


class Notices(NamedTuple):
    """What is said once: answers that went, sums of income, a visit that ended."""

    dropped: tuple[str, ...]
    sums: tuple[SumView, ...]
    lost: bool


def frame(app: Flask) -> None:
    """Give every template what the frame needs."""
    app.context_processor(_for_every_page)


def _for_every_page() -> dict[str, Any]:
    told = rules_alone()
    return {
        "office": guide().office,
        "trial": guide().trial,
        "law_day": told.in_words(told.day),
        "as_of": as_of_view(told),
        "today_url": f"{request.script_root}{request.path}?{DAY}={TODAY}",
        **_links(request.endpoint),
    }


def _links(current: str | None) -> dict[str, Any]:
    """Return the links of the frame, the same for everybody."""
    pages = [
        (gettext_now(label), url_for(endpoint), endpoint == current)
        for endpoint, label in _MENU
    ]
    return {
        "navigation": (*pages[:1], *_introductions(), *pages[1:]),
        "footer_links": tuple(
            (gettext_now(label), url_for(endpoint)) for endpoint, label in _FOOTER
        ),
        "home_url": url_for("information.home"),
        "urgent_url": url_for("urgent.pages"),
    }


def _introductions() -> Iterator[tuple[str, str, bool]]:
    """Yield a link to the page of each act that the rules introduce."""
    for one in guide().rulebook.introductions.values():
        url = url_for("information.introduction", slug=slug_of(one.id))
        yield gettext_now(one.title), url, request.script_root + request.path == url


def personal(
    template: str,
    visit: Visit,
    *,
    status: int = 200,
    about_income: bool = False,
    **context: Any,
) -> ResponseReturnValue:
    """Render a page with answers: what is said once, and the way to delete them.

    Sums of income wait for a page about income: elsewhere they only surprise.
    """
    parts = guide()
    told = notices(visit, income=about_income)
    waiting = visit.told_income and not about_income
    if visit.dropped or (visit.told_income and about_income):
        remember(replace(visit, dropped=(), told_income=waiting))
    seconds = parts.config.session_minutes * _SECONDS_PER_MINUTE
    frame_of_answers = {
        "own": visit.voice in {None, Voice.MYSELF},
        "notices": told,
        "late": g.get("late", False),
        "delete_url": url_for("wizard.delete"),
        "topic_url": _topic_url,
        "session_end": SessionEnd(seconds, url_for("wizard.keep")),
        "exit_url": url_for("urgent.leave") if is_guarded(visit) else "",
        "exit_to": url_for("urgent.neutral"),
        "errors": (),
        "back_url": "",
        "result_now": False,
    }
    page = render_template(template, **{**frame_of_answers, **context})
    return page, status


def exit_at_hand(needed: object) -> dict[str, Any]:
    """Return what gives a page "Szybkie wyjście" before the visit asks for it."""
    return {"exit_url": url_for("urgent.leave")} if needed else {}


def is_guarded(visit: Visit) -> bool:
    """Tell whether "Szybkie wyjście" stays at hand: asked for, or trouble was told."""
    return visit.discreet or tells_trouble(visit, guide().rulebook)


def _topic_url(number: str, anchor: str) -> str:
    """Return where a question is asked, the page opened at the question."""
    return url_for("wizard.ask", number=int(number), _anchor=anchor or None)


def notices(visit: Visit, *, income: bool = False) -> Notices:
    """Return what the next page says once; sums only where `income` is asked for."""
    said: Telling = telling(visit)
    facts = said.rulebook.facts
    dropped = tuple(
        question_text(said, facts[name], 0) for name in visit.dropped if name in facts
    )
    sums = sum_views(said) if visit.told_income and income else ()
    return Notices(dropped, sums, was_lost())
