"""What may yet be had: an answer is missing, or the office decides."""

from collections.abc import Iterable

from guide.model.assessment import Judgement
from guide.present.cards import CardView, claimant_key, slug_of
from guide.present.result import result_view
from guide.present.telling import Telling
from guide.present.wording import Standing

# Of so many the papers and steps are listed where nothing is sure: for all that is
# open before the first answers they would only be paper.
FEW = 3
_PERHAPS = {Standing.OPEN, Standing.ASK}


def perhaps_cards(telling: Telling) -> tuple[CardView, ...]:
    """Return what stands open on the result page, in its order.

    What is out of reach unless the council raised a limit is folded there: it would
    only make the list of papers longer.
    """
    return tuple(
        card
        for group in result_view(telling).groups
        if group.id in _PERHAPS and not group.folded
        for card in group.cards
    )


def perhaps_judged(
    telling: Telling, cards: Iterable[CardView]
) -> tuple[Judgement, ...]:
    """Return the judgements behind some cards, in the order of the rules."""
    shown = {(card.slug, card.claimant_key) for card in cards}
    return tuple(
        one
        for one in telling.assessment.judgements
        if (slug_of(one.benefit), claimant_key(one.claimant)) in shown
    )
