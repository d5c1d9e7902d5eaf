"""Paired timing: a system and its yardstick take turns, the median ratio counts."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

_ROUNDS = 7


@dataclass(frozen=True, slots=True)
class Figure:
    """One row: what, against what, the ratio, its aim, and plain seconds beside it."""

    what: str
    against: str
    ratio: float
    aim: float | None
    seconds: float
    note: str = ""

    def row(self) -> str:
        aim = "" if self.aim is None else f"<= {self.aim:g}"
        met = "" if self.aim is None else ("yes" if self.ratio <= self.aim else "NO")
        shown = (
            f"{self.ratio:10.3f}  {aim:>8}  {met:>3}  {self.seconds * 1000:10.3f} ms"
        )
        return f"{self.what:<52} {self.against:<34} {shown}  {self.note}"


def once(run: Callable[[], object], repeat: int) -> float:
    """Return the seconds of one call, measured over several."""
    start = time.perf_counter()
    for _ in range(repeat):
        run()
    return (time.perf_counter() - start) / repeat


def paired(
    system: Callable[[], object],
    yardstick: Callable[[], object],
    *,
    repeat: int = 1,
    yardstick_repeat: int = 1,
) -> tuple[float, float]:
    """Return the median ratio of pairs, and the system's median seconds a call."""
    system()
    yardstick()
    ratios, seconds = [], []
    for _ in range(_ROUNDS):
        mine = once(system, repeat)
        other = once(yardstick, yardstick_repeat)
        ratios.append(mine / other)
        seconds.append(mine)
    return statistics.median(ratios), statistics.median(seconds)
