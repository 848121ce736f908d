"""The rows of a table, wherever they came from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.formats.decoding import Doubt
from annotator.model.errors import ImportRefused

MOST_CELLS = 5_000_000


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows that are not empty, each with the line (or the row of the sheet) where it begins, from 1."""

    rows: Sequence[tuple[int, Sequence[str]]]
    doubts: tuple[Doubt, ...] = ()


def check_cells(count: int, path: Path) -> None:
    """ImportRefused "too-large" where a table has more cells than are read."""
    if count > MOST_CELLS:
        raise ImportRefused(path, "too-large", f"this table has more than {MOST_CELLS:,} cells; split it")
