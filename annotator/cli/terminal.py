"""Progress on standard error: a bar where it is a terminal, else nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress_bar(title: str) -> Iterator[Callable[[int, int], None]]:
    """A function that shows how many are done and how many there are (0: unknown)."""
    shows = sys.stderr.isatty()

    def show(done: int, total: int) -> None:
        if shows:
            share = f"{'█' * (done * 30 // total):30} {done}/{total}" if total else str(done)
            sys.stderr.write(f"\r{title} {share}")

    yield show
    if shows:
        sys.stderr.write("\r\033[K")
