"""Which lane each mark of a visual line runs in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ui.article.mark import Mark
from ui.article.metrics import LANES_DRAWN

Run = tuple[float, float]
"""From left to right, in pixels from the start of the line box."""

LOOKED_AT = 240
"""Of more marks on one line, only this many shortest ones are compared; the others count as hidden."""


@dataclass(slots=True)
class Piece:
    """What one visual line shows of one part of a mark.

    `start` and `end` are the whole part's code points, `opens` and `closes` tell whether its ends lie on this line,
    `low` and `high` the room it needs in its lane, badge included.
    """

    mark: Mark
    part: int
    start: int
    end: int
    opens: bool
    closes: bool
    runs: tuple[Run, ...]
    low: float
    high: float
    lane: int = 0


def give_lanes(pieces: Iterable[Piece]) -> int:
    """Set the lane of every piece of a line, from 0; returns how many lanes are in use.

    Shorter ones first; a piece runs below all that it contains, in the first lane where it meets nobody.
    """
    ordered = sorted(pieces, key=_inner_first)
    placed: list[Piece] = []
    for piece in ordered[:LOOKED_AT]:
        piece.lane = _free_lane(piece, placed)
        placed.append(piece)
    for piece in ordered[LOOKED_AT:]:
        piece.lane = LANES_DRAWN
    return 1 + max((piece.lane for piece in ordered), default=-1)


def drawn(pieces: Sequence[Piece], lanes: int) -> tuple[Sequence[Piece], Sequence[Piece]]:
    """The pieces that are drawn, and those hidden behind a number when there are more lanes than can be drawn."""
    if lanes <= LANES_DRAWN:
        return pieces, ()
    last = LANES_DRAWN - 1
    return [piece for piece in pieces if piece.lane < last], [piece for piece in pieces if piece.lane >= last]


def _inner_first(piece: Piece) -> tuple[int, int, str, int]:
    return (piece.end - piece.start, piece.start, piece.mark.id, piece.part)


def _free_lane(piece: Piece, placed: list[Piece]) -> int:
    least, taken = 0, set()
    for other in placed:
        if piece.start <= other.start and other.end <= piece.end:
            least = max(least, other.lane + 1)
        if other.low < piece.high and piece.low < other.high:
            taken.add(other.lane)
    while least in taken:
        least += 1
    return least
