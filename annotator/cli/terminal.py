"""What the command line shows: progress on standard error where it is a terminal, lines of JSON on standard output."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any


@contextmanager
def progress_bar(title: str, *, plain: bool = False) -> Iterator[Callable[[int, int], None]]:
    """A function that shows how many are done and how many there are (0: unknown).

    `plain` writes a line such as "17/400" each time instead, for a program that reads along.
    """
    shows = sys.stderr.isatty() and not plain

    def show(done: int, total: int) -> None:
        if plain:
            print(f"{done}/{total}", file=sys.stderr, flush=True)
        elif shows:
            share = f"{'█' * (done * 30 // total):30} {done}/{total}" if total else str(done)
            sys.stderr.write(f"\r{title} {share}")

    yield show
    if shows:
        sys.stderr.write("\r\033[K")


def json_line(data: Mapping[str, Any]) -> bytes:
    """One line of JSON Lines; half a character becomes a question mark."""
    return json.dumps(data, ensure_ascii=False).encode("utf-8", "replace") + b"\n"


def print_lines(lines: Iterable[Mapping[str, Any]]) -> None:
    """Write the lines as they come; a reader that has enough (head) ends it silently."""
    try:
        for line in lines:
            sys.stdout.buffer.write(json_line(line))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
