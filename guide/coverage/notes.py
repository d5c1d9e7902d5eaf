"""What cases have shown of the rules, noted while they are traced."""

from datetime import date
from typing import NamedTuple

from guide.coverage.catalogue import Catalogue
from guide.coverage.goals import Goal, Mark
from guide.engine.run import Env
from guide.model import expressions as ex
from guide.model.possible import YES, Bools

Marks = dict[Goal, set[Mark]]
"""What the cases so far have shown of each goal."""


class Frame(NamedTuple):
    """Where a formula stands: its owner, who is bound, and what it decides.

    `outcome` is what the decision comes to: the walk's, and the engine's where it may
    differ, because a list or the law leaves it open.
    """

    owner: str
    env: Env
    decision: object = None
    outcome: tuple[Bools, ...] = ()


class Notes:
    """Notes of one judging; they go to the common memory of all cases."""

    def __init__(self, catalogue: Catalogue, marks: Marks, day: date) -> None:
        """Start with nothing visited."""
        self.catalogue, self.marks, self.day = catalogue, marks, day
        self._visited: set[tuple[object, ...]] = set()

    def goal(self, *key: object) -> Goal | None:
        """Find a goal by where the trace is."""
        return self.catalogue.goals.get(key)

    def mark(self, goal: Goal | None, *what: object) -> None:
        """Note what this case shows of a goal."""
        if goal is not None:
            self.marks.setdefault(goal, set()).add(what)

    def take(self, node: ex.Node, which: object, frame: Frame) -> None:
        """Note that a branch was taken."""
        self.mark(self.goal(frame.owner, id(node), which), YES)

    def touch(self, owner: str) -> None:
        """Note that something dated was used on this day."""
        for goal in self.catalogue.changes.get(owner, {}).values():
            self.mark(goal, self.day)

    def first(self, *key: object) -> bool:
        """Tell whether something is visited for the first time."""
        known = key in self._visited
        self._visited.add(key)
        return not known
