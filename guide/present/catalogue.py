"""Information pages made from the rules alone: no situation, no outcome."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from guide.model.catalogues import Tile, UrgentPage
from guide.model.rulebook import Benefit
from guide.present.cards import slug_of
from guide.present.formats import how_paid
from guide.present.procedures import ProcedureView, procedure_view
from guide.present.telling import Telling


@dataclass(frozen=True, slots=True)
class EntryView:
    """A benefit in a list.

    slug, title, summary   "zasilek-staly", "Zasiłek stały", one sentence
    how                    "miesięcznie, na rękę"; what one gets for help in kind
    source, source_url     the act
    """

    slug: str
    title: str
    summary: str
    how: str
    source: str
    source_url: str


@dataclass(frozen=True, slots=True)
class TileView:
    """A need or a life event: slug, title, a line of text or "", its benefits."""

    slug: str
    title: str
    text: str
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True)
class UrgentView:
    """A page of help at once; `quick_exit` asks for "Szybkie wyjście" on the page.

    `needs` are the ids of those that the way onwards begins with.
    """

    slug: str
    title: str
    lead: str
    steps: tuple[str, ...]
    notes: tuple[str, ...]
    source: str
    source_url: str
    quick_exit: bool
    needs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WayView:
    """A procedure with the benefits that are applied for in that way."""

    slug: str
    procedure: ProcedureView
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True)
class CatalogueView:
    """All lists at once: benefits by need and by event, alphabetically, urgent help."""

    needs: tuple[TileView, ...]
    events: tuple[TileView, ...]
    entries: tuple[EntryView, ...]
    urgent: tuple[UrgentView, ...]


def catalogue_view(telling: Telling) -> CatalogueView:
    """Return what the information pages and the start page list."""
    return CatalogueView(
        tile_views(telling, telling.rulebook.needs.values()),
        tile_views(telling, telling.rulebook.events.values()),
        entry_views(telling, telling.rulebook.benefits),
        urgent_views(telling),
    )


def entry_views(telling: Telling, names: Iterable[str]) -> tuple[EntryView, ...]:
    """Return some benefits, those only that the rulebook has."""
    benefits = telling.rulebook.benefits
    return tuple(_entry(telling, benefits[name]) for name in names if name in benefits)


def _entry(telling: Telling, benefit: Benefit) -> EntryView:
    amount = None if benefit.amount is None else benefit.amount.on(telling.day)
    how = telling.rule_text(benefit.amount_text)
    if amount is not None:
        how = how_paid(amount.period, amount.basis, telling.texts)
    return EntryView(
        slug_of(benefit.id),
        telling.name_text(benefit.title),
        telling.rule_text(benefit.summary),
        how,
        telling.cite(benefit.citation),
        telling.link(benefit.citation),
    )


def tile_views(telling: Telling, tiles: Iterable[Tile]) -> tuple[TileView, ...]:
    """Return needs or events in the order of their file."""
    return tuple(
        TileView(
            slug_of(tile.id),
            telling.rule_text(tile.title),
            telling.rule_text(tile.hint),
            entry_views(telling, tile.benefits),
        )
        for tile in tiles
    )


def urgent_views(telling: Telling) -> tuple[UrgentView, ...]:
    """Return the pages of urgent help in the order of their file."""
    return tuple(_urgent(telling, page) for page in telling.rulebook.urgent.values())


def urgent_view(telling: Telling, slug: str) -> UrgentView | None:
    """Return the urgent page at an address, or None."""
    page = telling.rulebook.urgent.get(slug.replace("-", "_"))
    return None if page is None else _urgent(telling, page)


def _urgent(telling: Telling, page: UrgentPage) -> UrgentView:
    return UrgentView(
        slug_of(page.id),
        telling.rule_text(page.title),
        telling.rule_text(page.lead),
        telling.rule_texts(page.steps),
        telling.rule_texts(page.notes),
        telling.cite(page.citation),
        telling.link(page.citation),
        page.quick_exit,
        page.needs,
    )


def way_views(telling: Telling) -> tuple[WayView, ...]:
    """Return the procedures in use, each with its benefits."""
    by_way: dict[tuple[str, str], list[Benefit]] = {}
    for benefit in telling.rulebook.benefits.values():
        by_way.setdefault((benefit.procedure, benefit.office), []).append(benefit)
    several = Counter(procedure for procedure, _ in by_way)
    return tuple(
        WayView(
            slug_of(way if several[way] == 1 else f"{way}_{office}"),
            procedure_view(telling, same[0]),
            tuple(_entry(telling, one) for one in same),
        )
        for (way, office), same in by_way.items()
    )
