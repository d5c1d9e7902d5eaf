"""One judging of one situation: who there is, what was answered, what was computed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from guide.engine.narrowing import Narrowing, narrowed
from guide.model.possible import HOUSEHOLD, Key, Possible
from guide.model.situation import Situation

Env = tuple[int, ...]
"""Bound persons by slot; slot 0 is `osoba`."""


class Run:
    """Memory of one judging; values and facts are computed once per person.

    A name's results stand in `cells`, at the name's place in the person's row of `size`
    names; the household, person -1, has the last row. In a run that supposes something,
    names are narrowed as soon as they are computed; it is `impossible` once one of them
    turns out to contradict the supposition. What is `held` at a place is so whatever
    the answers say: benefits that are supposed to be received already.
    """

    __slots__ = (
        "answers",
        "cells",
        "day",
        "elsewhere",
        "held",
        "impossible",
        "narrowing",
        "persons",
        "relatives_known",
        "rows",
        "situation",
        "size",
    )

    def __init__(
        self,
        situation: Situation,
        day: date,
        size: int,
        narrowing: Narrowing | None = None,
    ) -> None:
        """Start with nothing computed; `size` is how many names the program has."""
        self.situation = situation
        self.day = day
        self.answers = situation.answers
        self.persons = tuple(situation.persons())
        self.elsewhere = tuple(situation.elsewhere())
        self.relatives_known = situation.relatives is not None
        self.narrowing = narrowing
        self.impossible = False
        self.held: dict[int, Possible] | None = None
        self.size, self.rows = size, len(self.persons) + len(self.elsewhere) + 1
        self.cells: list[Possible | None] = [None] * (size * self.rows)

    def supposing(self, narrowing: Narrowing, changed: Iterable[int]) -> "Run":
        """Return a run that supposes something; `changed` places are computed anew."""
        other = Run(self.situation, self.day, 0, narrowing)
        other.size, other.cells = self.size, self.cells.copy()
        other.held = self.held
        nothing = [None] * self.rows
        for place in changed:
            other.cells[place :: self.size] = nothing
        return other

    def narrow(self, key: Key, found: Possible) -> Possible:
        """Return what is left of a name under the supposition."""
        if self.narrowing is None or key not in self.narrowing:
            return found
        left = narrowed(found, self.narrowing[key])
        self.impossible = self.impossible or left is None
        return found if left is None else left


Evaluate = Callable[[Run, Env], Possible]
Read = Callable[[Run, int], Possible]
"""Reads a name about a person, or about the household."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a name's results stand, and how one is computed when it is not there."""

    place: int
    size: int
    fill: Read

    def read(self) -> Read:
        """Return the closure that looks up or computes it for a person."""
        place, size, fill = self.place, self.size, self.fill

        def read(run: Run, person: int) -> Possible:
            found = run.cells[place + person * size]
            return fill(run, person) if found is None else found

        return read

    def of_household(self) -> Evaluate:
        """Return the closure that looks up or computes it for the household."""
        place, fill = self.place - self.size, self.fill

        def read_of(run: Run, _env: Env) -> Possible:
            found = run.cells[place]
            return fill(run, HOUSEHOLD) if found is None else found

        return read_of

    def of(self, slot: int) -> Evaluate:
        """Return the closure that looks up or computes it for a bound person."""
        place, size, fill = self.place, self.size, self.fill

        def read_of(run: Run, env: Env) -> Possible:
            found = run.cells[place + env[slot] * size]
            return fill(run, env[slot]) if found is None else found

        return read_of


def cell(name: str, place: int, size: int, read: Read) -> Cell:
    """Make a cell: what `read` computes is narrowed and kept."""

    def fill(run: Run, person: int) -> Possible:
        found = None if run.held is None else run.held.get(place + person * size)
        if found is None:
            found = read(run, person)
        if run.narrowing is not None:
            found = run.narrow((name, person), found)
        run.cells[place + person * size] = found
        return found

    return Cell(place, size, fill)
