"""Finding benefits in the catalogue: by words, kind, need, life event and office."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from guide.model.catalogues import Tile
from guide.model.rulebook import Benefit, Period
from guide.present.cards import slug_of
from guide.present.catalogue import EntryView, entry_views
from guide.present.telling import Telling
from guide.present.texts import N_, POLISH

_IN_KIND = "w_naturze"
_KINDS = {
    Period.MONTH.value: N_("Pieniądze co miesiąc"),
    Period.ONCE.value: N_("Pieniądze jednorazowo"),
    Period.YEAR.value: N_("Pieniądze raz w roku"),
    Period.SCHOOL_YEAR.value: N_("Pieniądze na rok szkolny"),
    _IN_KIND: N_("Usługi, rzeczy i inna pomoc"),
}
_LETTERS = str.maketrans("łŁ", "lL")
_SHORTEST_STEM, _ENDING = 4, 3


Group = tuple[str, tuple[EntryView, ...]]
"""A heading and the benefits below it."""


class Wanted(NamedTuple):
    """What a visitor looks for; "" is anything. Addresses as in `slug_of`."""

    words: str = ""
    kind: str = ""
    need: str = ""
    event: str = ""
    office: str = ""


class ChoiceView(NamedTuple):
    """An option of a filter."""

    value: str
    label: str
    checked: bool


@dataclass(frozen=True, slots=True)
class FoundView:
    """What was found.

    groups     open for applications on the day: a heading and its entries; what was
               looked for stands in one group, the best match first
    coming     applications are not taken yet
    archive    not any more: they never stand in a result
    filters    label and options of each filter: kind, need, event, office
    narrowed   whether anything was looked for at all; filtered: with a filter
    """

    groups: tuple[Group, ...]
    coming: tuple[EntryView, ...]
    archive: tuple[EntryView, ...]
    filters: tuple[tuple[str, tuple[ChoiceView, ...]], ...]
    narrowed: bool
    filtered: bool


def folded(text: str) -> str:
    """Return lower case without diacritics: "Zasiłek" and "zasilek" are one word."""
    apart = unicodedata.normalize("NFKD", text.translate(_LETTERS).casefold())
    return "".join(one for one in apart if not unicodedata.combining(one))


def found_view(telling: Telling, wanted: Wanted) -> FoundView:
    """Return the benefits that fit everything that is wanted."""
    fitting = _ranked(telling, wanted)
    if not fitting and telling.texts.locale != POLISH.locale:
        fitting = _ranked(replace(telling, texts=POLISH), wanted)
    coming = [one for one in fitting if one.is_coming(telling.day)]
    over = [one for one in fitting if one.is_over(telling.day)]
    taken = [one for one in fitting if one.is_open(telling.day)]
    narrowed = any(one.strip() for one in wanted)
    return FoundView(
        tuple(_found(telling, taken) if narrowed else _by_kind(telling, taken)),
        _entries(telling, coming),
        _entries(telling, over),
        tuple(_filters(telling, wanted)),
        narrowed,
        any(wanted[1:]),
    )


def _ranked(telling: Telling, wanted: Wanted) -> list[Benefit]:
    """Return what fits, the nearest to the words first.

    The words are looked for in the reader's language; whoever knows only the Polish
    name is understood where nothing else is found.
    """
    ranked = [
        (rank, place, benefit)
        for place, benefit in enumerate(telling.rulebook.benefits.values())
        if _fits(telling, benefit, wanted)
        and (rank := _rank(telling, benefit, wanted.words)) is not None
    ]
    return [benefit for _, _, benefit in sorted(ranked, key=lambda one: one[:2])]


def _found(telling: Telling, taken: list[Benefit]) -> Iterator[Group]:
    if taken:
        yield telling.gettext("Co pasuje"), _entries(telling, taken)


def _by_kind(telling: Telling, taken: list[Benefit]) -> Iterator[Group]:
    for kind, heading in _KINDS.items():
        some = [one for one in taken if _kind(telling, one) == kind]
        if some:
            yield telling.gettext(heading), _entries(telling, some)


def _entries(telling: Telling, found: Iterable[Benefit]) -> tuple[EntryView, ...]:
    return entry_views(telling, [one.id for one in found])


def _fits(telling: Telling, benefit: Benefit, wanted: Wanted) -> bool:
    rulebook = telling.rulebook
    tiles = ((wanted.need, rulebook.needs), (wanted.event, rulebook.events))
    return (
        wanted.kind in {"", _kind(telling, benefit)}
        and wanted.office in {"", slug_of(benefit.office)}
        and all(
            not slug
            or any(
                benefit.id in one.benefits and slug_of(one.id) == slug
                for one in several.values()
            )
            for slug, several in tiles
        )
    )


def _kind(telling: Telling, benefit: Benefit) -> str:
    amount = None if benefit.amount is None else benefit.amount.on(telling.day)
    return _IN_KIND if amount is None else amount.period.value


def _rank(telling: Telling, benefit: Benefit, words: str) -> int | None:
    """Return how near the words are: 0 in the title, 1 around it; None: not at all."""
    sought = [_stem(one) for one in folded(words).split()]
    title = folded(telling.rule_text(benefit.title))
    if all(_begins(title, one) for one in sought):
        return 0
    around = folded(" ".join(_around(telling, benefit)))
    return 1 if all(_begins(around, one) for one in sought) else None


def _stem(word: str) -> str:
    """Return a word without its ending: Polish declines what people type."""
    return word[: max(_SHORTEST_STEM, len(word) - _ENDING)]


def _begins(text: str, stem: str) -> bool:
    return any(one.startswith(stem) for one in _words(text))


def _words(text: str) -> list[str]:
    return "".join(one if one.isalnum() else " " for one in text).split()


def _around(telling: Telling, benefit: Benefit) -> Iterator[str]:
    """Yield the texts about a benefit that people may have its words from."""
    rulebook = telling.rulebook
    tiles = (*rulebook.needs.values(), *rulebook.events.values())
    said = (benefit.title, benefit.summary, benefit.amount_text, benefit.form)
    about = (
        text
        for one in tiles
        if benefit.id in one.benefits
        for text in (one.title, one.hint)
    )
    office = rulebook.offices[benefit.office].title
    return map(telling.rule_text, filter(None, (*said, *about, office)))


def _filters(
    telling: Telling, wanted: Wanted
) -> Iterator[tuple[str, tuple[ChoiceView, ...]]]:
    rulebook = telling.rulebook
    benefits = rulebook.benefits.values()
    used = {_kind(telling, one) for one in benefits}
    kinds = [
        (one, telling.gettext(said)) for one, said in _KINDS.items() if one in used
    ]
    offices = {one.office for one in benefits}
    places = [
        (slug_of(name), telling.rule_text(one.title))
        for name, one in rulebook.offices.items()
        if name in offices
    ]
    needs = _tiles(telling, rulebook.needs.values())
    events = _tiles(telling, rulebook.events.values())
    yield (
        telling.gettext("Rodzaj pomocy"),
        _options(telling, wanted.kind, kinds),
    )
    yield (
        telling.gettext("W jakiej sprawie"),
        _options(telling, wanted.need, needs),
    )
    yield (
        telling.gettext("Co się stało"),
        _options(telling, wanted.event, events),
    )
    yield telling.gettext("Gdzie"), _options(telling, wanted.office, places)


def _tiles(telling: Telling, tiles: Iterable[Tile]) -> list[tuple[str, str]]:
    return [(slug_of(one.id), telling.rule_text(one.title)) for one in tiles]


def _options(
    telling: Telling, chosen: str, options: list[tuple[str, str]]
) -> tuple[ChoiceView, ...]:
    found = [ChoiceView(one, label, one == chosen) for one, label in options]
    nothing = not any(one.checked for one in found)
    return (ChoiceView("", telling.gettext("Wszystko"), nothing), *found)
