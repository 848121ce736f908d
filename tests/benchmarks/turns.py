"""Measuring two things in turns, so that a noisy machine disturbs both alike."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

from annotator.cli.garbage import seldom_collected


def best_of_turns(ours: Callable[[], object], floor: Callable[[], object], *, rounds: int) -> tuple[float, float]:
    """The best seconds of each over some rounds, with Python's collector as commands have it."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for kept, act in zip(times, (ours, floor), strict=True):
            gc.collect()
            with seldom_collected():
                start = time.perf_counter()
                act()
                kept.append(time.perf_counter() - start)
    return min(times[0]), min(times[1])
