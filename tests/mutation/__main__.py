"""`python -m tests.mutation [--benefit ID]`: which mutants survive."""

import argparse
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import cache

from tests.mutation.hunting import Hunters
from tests.mutation.mutants import Mutant, mutants
from tests.rulecases import all_cases, all_figures, real_rulebook

_WORKERS = 2


@cache
def _all() -> tuple[tuple[Mutant, ...], Hunters]:
    return tuple(mutants(real_rulebook())), Hunters(all_cases(), all_figures())


def _survives(place: int) -> bool:
    every, hunters = _all()
    return not hunters.catch(every[place])


def main() -> int:
    """Print the survivors and the share that was noticed, by kind of mistake."""
    parser = argparse.ArgumentParser(prog="tests.mutation")
    parser.add_argument("--benefit", help="tylko pomyłki, które dotyczą świadczenia")
    options = parser.parse_args()
    every, _ = _all()
    wanted = [
        place
        for place, one in enumerate(every)
        if options.benefit is None or options.benefit in one.benefits
    ]
    with ProcessPoolExecutor(_WORKERS) as pool:
        alive = list(pool.map(_survives, wanted, chunksize=20))
    names = [every[place].id for place in wanted]
    found = [name for name, lives in zip(names, alive, strict=True) if lives]
    total = Counter(name.split()[0] for name in names)
    survived = Counter(name.split()[0] for name in found)
    lines = [*found, ""]
    for kind, number in total.items():
        noticed = number - survived[kind]
        lines.append(f"{kind}: {noticed} z {number} ({noticed / number:.1%})")
    noticed = len(names) - len(found)
    lines.append(f"razem: {noticed} z {len(names)} ({noticed / len(names):.1%})")
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
