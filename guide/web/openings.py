"""What the wizard can be opened with: a need, a life event or a single benefit."""

from collections.abc import Mapping
from typing import NamedTuple

from guide.model.rulebook import Rulebook
from guide.present.cards import slug_of

EVENT, BENEFIT = "zdarzenie/", "swiadczenie/"


class Opening(NamedTuple):
    """A named selection of benefits.

    value   how forms and addresses write it: "3", "z2", "zasilek-staly"
    title, hint   Polish source texts
    """

    value: str
    title: str
    hint: str | None
    benefits: tuple[str, ...]


def openings(rulebook: Rulebook) -> Mapping[str, Opening]:
    """Return every opening by its id; needs first, in the order of their files.

    Needs and events are written by their place, so that no address tells what the
    visitor is ashamed of; a benefit by its page's address.
    """
    found: dict[str, Opening] = {}
    for number, tile in enumerate(rulebook.needs.values(), 1):
        found[tile.id] = Opening(str(number), tile.title, tile.hint, tile.benefits)
    for number, tile in enumerate(rulebook.events.values(), 1):
        found[EVENT + tile.id] = Opening(
            f"z{number}", tile.title, tile.hint, tile.benefits
        )
    for one in rulebook.benefits.values():
        found[BENEFIT + one.id] = Opening(
            slug_of(one.id), one.title, one.summary, (one.id,)
        )
    return found
