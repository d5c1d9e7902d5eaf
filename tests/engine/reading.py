"""What a fact is for somebody."""

from guide.engine.program import Program
from guide.model.kinds import Entity, Kind
from tests.engine.tiny import DAY, fact, rulebook, situation, yes_no


def read(asked, answers=None, *others, who=0, **people):
    """Return what a fact is for somebody, in a rulebook with a few other facts."""
    book = rulebook(
        yes_no("guard"), fact("age", Kind.COUNT, Entity.PERSON), asked, *others
    )
    program = Program(book, DAY)
    return program.fact(asked.id)(program.run(situation(answers, **people), DAY), who)
