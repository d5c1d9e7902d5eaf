"""Choices keep what they say: what is best stays best, whatever is answered later."""

from random import Random

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from guide.engine.choosing import MOST_COMBINATIONS
from guide.engine.judging import Engine
from guide.model.expressions import PersonRef
from tests.engine.completing import complete, draw_situation
from tests.engine.formulas import home, member, person
from tests.engine.test_choosing import ONE, best, choice, names
from tests.engine.tiny import DAY, benefit, money, rulebook, yes_no


def drawn(random):
    """Make a rulebook of few benefits with small amounts, so that they often tie."""
    facts = [money(f"x{n}", most=3) for n in range(3)]
    facts += [yes_no(f"y{n}") for n in range(3)]
    facts += [yes_no(f"p{n}", ONE) for n in range(2)]
    truths = [home.y0, home.y1, person.p0, person.p1 | home.y2]
    amounts = [home.x0, home.x1, home.x2, home.x0 + home.x1, 1, 2, 3]
    benefits = [
        benefit(f"b{n}", random.choice(truths), random.choice(amounts), per=ONE)
        for n in range(random.randint(2, 5))
    ]
    ids = [one.id for one in benefits]
    whens = [None, None, person.p0 & member.p1, home.y2, PersonRef(0) == PersonRef(1)]
    choices = []
    for _ in range(random.randint(1, 3)):
        of = random.sample(ids, random.randint(1, min(3, len(ids))))
        when = random.choice(whens[:4]) or (None if len(of) > 1 else home.y2)
        choices.append(choice(*of, when=when))
    return rulebook(*facts, *benefits, choices=choices)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(min_value=0, max_value=2**32))
def test_what_is_best_stays_best_whatever_is_answered(seed):
    random = Random(seed)
    engine = Engine(drawn(random))
    situation = draw_situation(engine, DAY, random, share=random.random())
    whole = complete(engine, situation, DAY, random)
    later = engine.assess(whole, DAY).selections
    for before in engine.assess(situation, DAY).selections:
        if before.best is None:
            continue
        for after in later:
            claims = names(after, range(len(after.claims)))
            if claims <= names(before, range(len(before.claims))):
                assert best(after) == best(before) & claims


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(min_value=0, max_value=2**32))
@example(seed=502)  # fifteen claims that go together in too many ways
def test_combinations_are_the_largest_that_exclude_nothing(seed):
    """Once everything is known they are distinct, hold every claim and are largest.

    They are left out only where there may be more than are listed: n claims exclude
    each other in at most 3^(n/3) largest sets (Moon and Moser, 1965).
    """
    random = Random(seed)
    engine = Engine(drawn(random))
    situation = draw_situation(engine, DAY, random, share=1)
    whole = complete(engine, situation, DAY, random)
    for one in engine.assess(whole, DAY).selections:
        if not one.combinations:
            assert 3 ** (len(one.claims) / 3) > MOST_COMBINATIONS
            continue
        sets = [frozenset(each) for each in one.combinations]
        everything = frozenset(range(len(one.claims)))
        assert frozenset().union(*sets) == everything
        assert len(sets) == len(set(sets)) > 1
        assert not any(left < right for left in sets for right in sets)
