"""From marks to what each visual line shows of them."""

from __future__ import annotations

from collections.abc import Callable

from ui.article.highlight_layout import Piece, give_lanes
from ui.article.line_cache import LaidBlock
from ui.article.mark import Mark, MarkSource

BadgeRoom = Callable[[Mark, int], float]
"""How wide the badge at a part of a mark is."""


def fetch_marks(block: LaidBlock, source: MarkSource | None, badge_room: BadgeRoom) -> None:
    """Ask for the marks of the block's stale lines, cut them into pieces and give these their lanes."""
    lines, block.stale = block.stale, set()
    for number in lines:
        block.lanes[number], block.counts[number] = [], 0
    if source is None or block.start == block.end:
        return
    low, high = block.line_span(min(lines))[0], block.line_span(max(lines))[1]
    for mark in source.marks_between(low, high):
        for part, span in enumerate(mark.spans, 1):
            if span.start < high and low < span.end:
                _add_pieces(block, lines, mark=mark, part=part, room=badge_room(mark, part))
    for number in lines:
        block.counts[number] = give_lanes(block.lanes[number])


def _add_pieces(block: LaidBlock, lines: set[int], *, mark: Mark, part: int, room: float) -> None:
    span = mark.spans[part - 1]
    start, end = max(span.start, block.start), min(span.end, block.end)
    first, last = block.line_of(block.unit(start)), block.line_of(block.unit(end - 1))
    for number in range(first, last + 1):
        if number not in lines:
            continue
        low, high = block.line_span(number)
        runs = block.runs(number, (max(low, start), min(high, end)))
        left, right = runs[0][0], runs[-1][1]
        opens = span.start >= low
        if opens and block.rtl:
            left = min(left, right - room)
        elif opens:
            right = max(right, left + room)
        block.lanes[number].append(Piece(mark, part, span.start, span.end, opens, span.end <= high, runs, left, right))
