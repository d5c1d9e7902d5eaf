"""Paired timing: a system and its yardstick take turns, the median ratio counts."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

ROUNDS = 7

Clock = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Figure:
    """One row: what, against what, the ratio, its aim, and plain seconds beside it.

    Where the yardstick is a bound that stands in `against`, the ratio is to it.
    """

    what: str
    against: str
    ratio: float | None
    aim: float | None
    seconds: float | None
    note: str = ""

    @property
    def is_met(self) -> bool | None:
        """Tell whether the aim is reached; None where there is none."""
        if self.aim is None or self.ratio is None:
            return None
        return self.ratio <= self.aim

    def row(self) -> str:
        """Return the row of the table."""
        ratio = "" if self.ratio is None else f"{self.ratio:.3f}x"
        aim = "" if self.aim is None else f"<= {self.aim:g}x"
        met = {None: "", True: "yes", False: "NO"}[self.is_met]
        shown = "" if self.seconds is None else f"{self.seconds * 1000:.3f} ms"
        return (
            f"{self.what:<48} {self.against:<31} {ratio:>10} {aim:>9} {met:>4}"
            f" {shown:>13}  {self.note}"
        ).rstrip()


HEAD = (
    f"{'what':<48} {'against':<31} {'ratio':>10} {'aim':>9} {'met':>4}"
    f" {'absolute':>13}  note"
)


def once(
    run: Callable[[], object], repeat: int, clock: Clock = time.perf_counter
) -> float:
    """Return the seconds of one call, measured over several."""
    start = clock()
    for _ in range(repeat):
        run()
    return (clock() - start) / repeat


@dataclass(frozen=True, slots=True)
class Paired:
    """A system and its yardstick, both warm, in turns: medians of the rounds."""

    ratio: float
    seconds: float
    yardstick: float
    spread: tuple[float, float]

    @property
    def note(self) -> str:
        """Say how far the single ratios lie apart, and what the yardstick took."""
        low, high = self.spread
        return (
            f"{low:.3g}-{high:.3g}x in {ROUNDS} pairs; {self.yardstick * 1000:.3f} ms"
        )

    def figure(self, what: str, against: str, aim: float | None) -> Figure:
        """Return the row of the table."""
        return Figure(what, against, self.ratio, aim, self.seconds, self.note)


def paired(
    system: Callable[[], object],
    yardstick: Callable[[], object],
    *,
    repeat: int = 1,
    yardstick_repeat: int = 1,
    clock: Clock = time.process_time,
) -> Paired:
    """Let both take turns; the system runs between two runs of its yardstick."""
    system()
    before = once(yardstick, yardstick_repeat, clock)
    ratios, seconds, others = [], [], []
    for _ in range(ROUNDS):
        mine = once(system, repeat, clock)
        after = once(yardstick, yardstick_repeat, clock)
        ratios.append(2 * mine / (before + after))
        seconds.append(mine)
        others.append(after)
        before = after
    return Paired(
        statistics.median(ratios),
        statistics.median(seconds),
        statistics.median(others),
        (min(ratios), max(ratios)),
    )


def typical(run: Callable[[], object], repeat: int) -> float:
    """Return the median of several rounds, in seconds of the processor."""
    run()
    return statistics.median(
        once(run, repeat, time.process_time) for _ in range(ROUNDS)
    )
