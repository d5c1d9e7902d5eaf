"""The acts that the rules rest on, and what the council may still have decided."""

from typing import NamedTuple

from guide.present.telling import Telling


class ActView(NamedTuple):
    """An act: title, where it was published, when it was last looked at."""

    title: str
    journal: str
    url: str
    checked: str
    note: str


class LocalView(NamedTuple):
    """A local matter; `known` once the office has checked it."""

    title: str
    known: bool


def act_views(told: Telling) -> tuple[ActView, ...]:
    """Return the acts in the order of their file."""
    return tuple(
        ActView(
            told.rule_text(act.title),
            act.journal,
            act.url or "",
            told.in_words(act.checked),
            told.rule_text(act.note),
        )
        for act in told.rulebook.acts.values()
    )


def local_views(told: Telling) -> tuple[LocalView, ...]:
    """Return what the council may have decided."""
    items = told.rulebook.local_items
    return tuple(LocalView(told.rule_text(one.title), one.known) for one in items)
