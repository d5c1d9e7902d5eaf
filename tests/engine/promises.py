"""The six promises of the design, as checks of one engine on one situation."""

from datetime import date
from random import Random

from guide.engine.judging import Engine
from guide.model.assessment import Assessment, Judgement, Outcome
from guide.model.possible import OPEN, YES, Interval, Key
from guide.model.situation import DONT_KNOW, Situation
from tests.engine.completing import complete, keys

_SETTLED = {Outcome.YES, Outcome.NO}


def by_claim(assessment: Assessment) -> dict[tuple[str, int], Judgement]:
    return {(one.benefit, one.claimant): one for one in assessment.judgements}


def within(inner: Interval, outer: Interval) -> bool:
    return outer.least <= inner.least and inner.most <= outer.most


def agrees(before: Judgement, after: Judgement) -> bool:
    """Nothing definite changes and no range widens."""
    if before.outcome in _SETTLED and after.outcome is not before.outcome:
        return False
    if before.refused is not OPEN and after.refused is not before.refused:
        return False
    if before.amount is None or after.amount is None:
        return True
    return within(after.amount, before.amount)


def change(before: Judgement, after: Judgement) -> str:
    return (
        f"{before.benefit} ({before.claimant}): {before.outcome} {before.amount}"
        f" -> {after.outcome} {after.amount}"
    )


def disagreements(before: Assessment, after: Assessment) -> list[str]:
    later = by_claim(after)
    return [
        change(one, later[claim])
        for claim, one in by_claim(before).items()
        if claim in later and not agrees(one, later[claim])
    ]


def sound(engine: Engine, situation: Situation, day: date, random: Random) -> list[str]:
    """1: what is definite holds in a completion, whose amounts lie in the ranges."""
    whole = complete(engine, situation, day, random)
    return disagreements(engine.assess(situation, day), engine.assess(whole, day))


def monotone(
    engine: Engine, situation: Situation, day: date, random: Random
) -> list[str]:
    """2: one more answer never turns or widens anything."""
    missing = [
        key
        for key in keys(engine.rulebook, situation)
        if situation.answers.get(key, DONT_KNOW) is DONT_KNOW
    ]
    if not missing:
        return []
    more = complete(engine, situation, day, random, only={random.choice(missing)})
    return disagreements(engine.assess(situation, day), engine.assess(more, day))


def skipping_harmless(
    engine: Engine, situation: Situation, day: date, random: Random
) -> list[str]:
    """3: answering whatever cannot matter leaves every settled result as it is."""
    before = engine.assess(situation, day)
    unasked = {
        key
        for key in keys(engine.rulebook, situation)
        if key not in before.needs.may and key not in situation.answers
    }
    more = complete(engine, situation, day, random, only=unasked)
    after = by_claim(engine.assess(more, day))
    return [
        change(one, after[claim])
        for claim, one in by_claim(before).items()
        if not one.needs.may and not one.needs.law and claim in after
        if one.received is not YES  # shown as "już masz", whatever else is open
        if (one.outcome, one.amount) != (after[claim].outcome, after[claim].amount)
    ]


def order_free(
    engine: Engine, situation: Situation, day: date, random: Random
) -> list[str]:
    """4: the same answers in another order give the same assessment."""
    items = list(situation.answers.items())
    random.shuffle(items)
    other = Situation(situation.household, situation.relatives, dict(items))
    one, two = engine.assess(situation, day), engine.assess(other, day)
    same = [
        (left.outcome, left.amount, left.needs)
        == (right.outcome, right.amount, right.needs)
        for left, right in zip(one.judgements, two.judgements, strict=True)
    ]
    return [] if all(same) else ["the order of answers changed the assessment"]


def exact(engine: Engine, situation: Situation, day: date, random: Random) -> list[str]:
    """5: with everything known nothing is open for lack of an answer."""
    whole = complete(engine, situation, day, random)
    return [
        f"{one.benefit} ({one.claimant}): {sorted(_may(one))}"
        for one in engine.assess(whole, day).judgements
        if {key for key in _may(one) if not _is_birth(engine, key)}
    ]


def _may(one: Judgement) -> frozenset[Key]:
    return one.needs.may | one.refused_needs.may


def _is_birth(engine: Engine, key: Key) -> bool:
    structure = (
        engine.rulebook.facts[key[0]].structure
        if key[0] in engine.rulebook.facts
        else None
    )
    return structure is not None


def no_dead_end(
    engine: Engine, situation: Situation, day: date, _random: Random
) -> list[str]:
    """6: when nothing is left to ask, only "nie wiem" is left that could matter."""
    return [
        f"{one.benefit}: {sorted(needs.may)}"
        for one in engine.assess(situation, day).judgements
        for needs in (one.needs, one.refused_needs)
        if not needs.ask
        and any(situation.answers.get(key) is not DONT_KNOW for key in needs.may)
    ]


PROMISES = (sound, monotone, skipping_harmless, order_free, exact, no_dead_end)
