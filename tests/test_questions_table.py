"""The table of questions says what was measured."""

from benchmarks.orders import figures
from benchmarks.questions import Asked, lines
from guide.engine.ordering import Comparison, Effort
from tests.rulecases import real_engine


def test_every_order_is_held_against_the_committed_one():
    committed, other = Effort(24, 12, 0), Effort(20, 12, 1)
    found = Comparison((), 9, committed, other, other, 48, 4, 15, 18, 17)
    rows = list(figures(found))
    ratios = {one.against: (one.ratio, one.is_met) for one in rows[:-1]}
    assert ratios == {
        "proposed order": (1.2, False),
        "order of the benefits' files": (1.2, None),
        "static branching": (0.5, None),
        "hindsight": (1.2, None),
    }
    assert (rows[-1].what, rows[-1].note) == ("contradictions", "2")
    assert rows[-1].is_met is False


def test_the_table_tells_of_personas_of_needs_and_of_what_nobody_is_asked():
    facts = [one.id for one in real_engine().rulebook.facts.values()]
    asked = frozenset(facts[:-1])
    persona = Asked("x", 1, 9, 15, 0.08, identical=False, facts=asked, unanswered=asked)
    told = list(lines(real_engine(), [persona], {"szkola": [6, 14]}))
    assert "9 pages  15 fields   8.0% of all  DIFFERENT RESULT" in told[0]
    assert "10.0 pages on average, 14 at most, 50% within 10" in told[1]
    assert told[2] == f"asked of no persona: 1 {facts[-1]}"
    assert persona.as_data()["facts"] == sorted(facts[:-1])
