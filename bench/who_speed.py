"""How long 100,000 records take to match, and how much memory: `python -m bench.who_speed`."""

from __future__ import annotations

import resource
import sys
import time

from bench.who_train import opened
from bench.world import world
from bench.world_mess import LEARNED_ON
from cerchia.resolve import match
from cerchia.resolve.match import weights

PEOPLE = 34_500
"""People that make about 100,000 records."""


def main() -> None:
    """Print the figures."""
    minds = world(1, LEARNED_ON, PEOPLE)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    with opened(minds) as engine:
        wall, cpu = time.perf_counter(), time.process_time()
        taken = match.match(engine, weights.shipped())
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        pairs = engine.value("select count(*) from match_scored")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    print(f"{len(minds):,} records, {pairs:,} pairs compared, {len(taken):,} joined")
    print(
        f"{wall:.1f} s wall, {cpu:.1f} s CPU; {memory:,} MiB at most, {before:,} of it the world's"
    )
    print(sys.version.split()[0])


if __name__ == "__main__":
    main()
