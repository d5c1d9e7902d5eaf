"""The fewest answers that would have decided everything, had they been known to ask.

No order of questions can do with fewer. Whatever does not decide misses at least one
answer out of a *gap*: the answers outside a largest set that does not decide. So the
smallest set that meets every gap is looked for, and gaps are added until it decides.
"""

from collections.abc import Callable, Iterable

from guide.model.possible import Key

Known = frozenset[Key]
Decides = Callable[[Known], bool]
"""Tells whether some answers decide everything; more answers never undo it."""


def fewest(candidates: Iterable[Key], decides: Decides) -> Known | None:
    """Return a smallest set of answers that decides; None when even all do not."""
    every = tuple(sorted(candidates))
    if not decides(frozenset(every)):
        return None
    gaps: list[Known] = []
    while True:
        found = smallest_meeting(gaps)
        if decides(found):
            return found
        gaps += _gaps(found, every, decides)


def _gaps(found: Known, every: tuple[Key, ...], decides: Decides) -> list[Known]:
    """Return gaps that share nothing with each other or with what was tried."""
    gaps: list[Known] = []
    while not decides(found):
        largest = found
        for key in every:
            if not decides(largest | {key}):
                largest |= {key}
        gap = frozenset(every) - largest
        gaps.append(gap)
        found |= gap
    return gaps


def smallest_meeting(gaps: list[Known]) -> Known:
    """Return a smallest set with a member of every gap."""
    size = len(_apart(gaps))
    while (found := _meeting(gaps, size)) is None:
        size += 1
    return found


def _meeting(gaps: list[Known], room: int) -> Known | None:
    """Return a set of at most `room` that meets every gap; the narrowest gap first."""
    if not gaps:
        return frozenset()
    apart = _apart(gaps)
    if len(apart) > room:
        return None
    for key in sorted(apart[0]):
        rest = _meeting([gap for gap in gaps if key not in gap], room - 1)
        if rest is not None:
            return rest | {key}
    return None


def _apart(gaps: list[Known]) -> list[Known]:
    """Return gaps with nothing in common, the narrowest first: each needs its own."""
    apart: list[Known] = []
    for gap in sorted(gaps, key=len):
        if all(gap.isdisjoint(one) for one in apart):
            apart.append(gap)
    return apart
