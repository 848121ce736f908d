"""The article set on a page: where every code point stands, and the marks of the lines in sight."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRectF

from annotator.model.span import Span
from ui.article.highlight_layout import Piece, Run
from ui.article.line_cache import Face, LaidBlock, LineCache
from ui.article.mark import Mark, MarkSource
from ui.article.mark_lines import BadgeRoom, fetch_marks
from ui.article.metrics import LANES_DRAWN, PageMetrics, column
from ui.article.paragraphs import Heights, Paragraphs
from ui.article.voice import VoiceSource

HeightChanged = Callable[[int, int], None]
"""Told where a block begins whose height has become known, and by how much it differs from the estimate."""


@dataclass(slots=True)
class Line:
    """One visual line: its block, its number in it, and the top of its box on the page."""

    index: int
    block: LaidBlock
    number: int
    top: int

    @property
    def pieces(self) -> list[Piece]:
        """What it shows of marks."""
        return self.block.lanes[self.number]


class Page:
    """Positions are pixels from the page's top left corner, offsets code points of the text.

    Only what is asked for is broken into lines; all other heights are estimates, replaced when a block is laid out.
    """

    def __init__(
        self,
        text: str,
        *,
        title_end: int,
        metrics: PageMetrics,
        body: Face,
        headline: Face,
        width: int,
        badge_room: BadgeRoom,
        height_changed: HeightChanged,
    ) -> None:
        self.text = text
        self.metrics = metrics
        self.body, self.headline = body, headline
        self.paragraphs = Paragraphs(text, title_end)
        self.has_headline = self.paragraphs.is_headline(0)
        self.source: MarkSource | None = None
        self.voices: VoiceSource | None = None
        self._badge_room = badge_room
        self._height_changed = height_changed
        self._cache = LineCache()
        self.column = column(metrics, width)
        self._estimate()

    # heights

    def set_metrics(self, metrics: PageMetrics, *, body: Face, headline: Face, width: int) -> None:
        """Set the text again in another size or density."""
        self.metrics, self.body, self.headline = metrics, body, headline
        self.column = column(metrics, width)
        self._estimate()

    def set_width(self, width: int) -> bool:
        """Take the page's new width; returns whether lines break anew."""
        before, self.column = self.column, column(self.metrics, width)
        if before.measure == self.column.measure:
            return False
        self._estimate()
        return True

    def _estimate(self) -> None:
        self._cache.clear()
        parts, metrics = self.paragraphs, self.metrics
        self._badge_half = metrics.scaled(5) - 0.5
        self.top = metrics.page_top + (0 if self.has_headline else metrics.subtitle_space)
        pitch, gap = metrics.pitch(0, headline=False), metrics.paragraph_gap
        letters = max(1.0, self.column.measure / self.body.letter * 0.97)
        heights = [
            pitch * (1 + int((end - start) / letters)) + gap
            for start, end in zip(parts.starts, parts.ends, strict=True)
        ]
        self._heights = Heights(heights)

    @property
    def height(self) -> int:
        """The whole page."""
        return self.top + self._heights.total + self.metrics.page_bottom

    def block_at(self, y: int) -> int:
        """The block at this height."""
        return self._heights.at(y - self.top)

    def block_top(self, index: int) -> int:
        """Where a block begins."""
        return self.top + self._heights.before(index)

    def block_height(self, index: int) -> int:
        """How high a block is, as far as known."""
        return self._heights[index]

    def laid(self, index: int) -> LaidBlock:
        """A block with its lines and marks; its height is exact from now on."""
        block = self._cache.get(index)
        if block is None:
            parts = self.paragraphs
            start, end = parts.starts[index], parts.ends[index]
            face = self.headline if parts.is_headline(index) else self.body
            block = LaidBlock(self.text[start:end], start, face=face, measure=self.column.measure)
            block.lead = (self.metrics.base_pitch(headline=parts.is_headline(index)) - face.height) / 2
            block.pitch = self.metrics.pitch(0, headline=face is self.headline)
            self._cache.put(index, block)
        if block.stale:
            fetch_marks(block, self.source, self._badge_room)
            headline = block.face is self.headline
            block.pitch = self.metrics.pitch(max(block.counts), headline=headline)
            self._set_height(index, block.pitch * len(block.lines) + self._gap(index))
        return block

    def _set_height(self, index: int, height: int) -> None:
        more = height - self._heights[index]
        if more:
            self._heights[index] = height
            self._height_changed(self.block_top(index), more)

    def _gap(self, index: int) -> int:
        parts = self.paragraphs
        if parts.is_headline(index):
            return self.metrics.subtitle_space if parts.ends_headline(index) else 0
        return self.metrics.paragraph_gap if parts.closes(index) else 0

    # marks

    def set_source(self, source: MarkSource | None) -> None:
        """Take marks from there from now on."""
        self.source = source
        self.forget_marks()

    def forget_marks(self) -> None:
        """Ask for all marks again when they are next shown."""
        for block in self._cache.blocks():
            block.forget(None)

    def forget_marks_of(self, span: Span) -> Iterator[tuple[int, range, int]]:
        """Ask for the marks of these code points again; gives the blocks laid out, their lines and lanes so far."""
        for index in range(self.paragraphs.at(span.start), self.paragraphs.at(span.end - 1) + 1):
            block = self._cache.peek(index)
            if block is not None and block.start < span.end and span.start < max(block.end, block.start + 1):
                lines = block.forget(span)
                yield index, lines, max(block.counts[lines.start : lines.stop])

    # places

    def line_at(self, offset: int) -> Line:
        """The line on which the caret at this offset stands."""
        index = self.paragraphs.at(offset)
        block = self.laid(index)
        number = block.line_of(block.unit(offset))
        return Line(index, block, number, self.block_top(index) + number * block.pitch)

    def line_below(self, y: int) -> Line:
        """The line whose box holds this height; between paragraphs, the nearest above."""
        index = self.block_at(y)
        block = self.laid(index)
        top = self.block_top(index)
        number = min(max(0, (y - top) // block.pitch), len(block.lines) - 1)
        return Line(index, block, number, top + number * block.pitch)

    def neighbour(self, line: Line, *, down: bool) -> Line | None:
        """The line before or behind; None at the ends of the text."""
        number = line.number + (1 if down else -1)
        if 0 <= number < len(line.block.lines):
            return Line(line.index, line.block, number, line.top + (number - line.number) * line.block.pitch)
        index = line.index + (1 if down else -1)
        if not 0 <= index < len(self.paragraphs):
            return None
        block = self.laid(index)
        number = 0 if down else len(block.lines) - 1
        return Line(index, block, number, self.block_top(index) + number * block.pitch)

    def lines_between(self, top: int, bottom: int) -> list[Line]:
        """The lines whose boxes meet these heights, from above."""
        index = self.block_at(top)
        found: list[Line] = []
        y = self.block_top(index)
        while y < bottom and index < len(self.paragraphs):
            block = self.laid(index)
            pitch, count = block.pitch, len(block.lines)
            first = max(0, (top - y) // pitch)
            last = min(count - 1, (bottom - 1 - y) // pitch)
            found += [Line(index, block, number, y + number * pitch) for number in range(first, last + 1)]
            y += self._heights[index]
            index += 1
        return found

    def glyph_top(self, line: Line) -> float:
        """The top of the glyph box: words stand in the middle of a line without further lanes."""
        return line.top + line.block.lead

    def lane_y(self, line: Line, lane: int) -> float:
        """The middle of a lane."""
        return round(self.glyph_top(line) + line.block.face.height - 1 + lane * self.metrics.lane_step)

    def lanes_top(self, line: Line) -> float:
        """Where what is painted besides grounds and words begins: a flag, or the first lane."""
        return (
            line.top + line.block.lead + (0.0 if self._flagged(line) else line.block.face.height - 2 - self._badge_half)
        )

    def _flagged(self, line: Line) -> bool:
        return any(piece.mark.flag for piece in line.pieces)

    def lanes_bottom(self, line: Line, lanes: int = 0) -> int:
        """Where what is painted for a line ends, with the lanes it has, or had (`lanes`)."""
        lanes = max(lanes, min(line.block.counts[line.number], LANES_DRAWN))
        below = (lanes - 1) * self.metrics.lane_step + self._badge_half if lanes else 1.0
        return ceil(line.top + line.block.lead + line.block.face.height + below)

    def caret_rect(self, offset: int) -> QRectF:
        """A caret at this offset, without width."""
        line = self.line_at(offset)
        x = self.column.left + line.block.x(line.number, line.block.unit(offset))
        return QRectF(x, self.glyph_top(line), 0.0, line.block.face.height)

    def offset_at(self, x: float, y: float) -> int:
        """Where a caret is put by a click there."""
        line = self.line_below(int(y))
        return line.block.offset(line.block.unit_at(line.number, x - self.column.left))

    def character_at(self, x: float, y: float) -> int | None:
        """The code point under this place, None beside the words."""
        line = self.line_below(int(y))
        return line.block.character_at(line.number, x - self.column.left)

    def runs_on(self, line: Line, span: Span) -> tuple[Run, ...]:
        """Where these code points stand on a line, from the page's left; empty where they do not."""
        low, high = line.block.line_span(line.number)
        start, end = max(low, span.start), min(high, span.end)
        if start >= end:
            return ()
        left = self.column.left
        return tuple((a + left, b + left) for a, b in line.block.runs(line.number, (start, end)))

    def rects(self, span: Span) -> Iterator[QRectF]:
        """The glyph boxes of these code points, line by line."""
        line: Line | None = self.line_at(span.start)
        while line is not None and line.block.line_span(line.number)[0] < span.end:
            for low, high in self.runs_on(line, span):
                yield QRectF(low, self.glyph_top(line), high - low, line.block.face.height)
            line = self.neighbour(line, down=True)

    def marks_at(self, offset: int) -> list[Mark]:
        """The marks over the code point at `offset`, the innermost first."""
        if self.source is None:
            return []
        over = [
            m for m in self.source.marks_between(offset, offset + 1) if any(s.start <= offset < s.end for s in m.spans)
        ]
        return sorted(over, key=lambda mark: (mark.extent, mark.spans[0].start, mark.id))

    def lane_mark_at(self, x: float, y: float) -> Mark | None:
        """The mark whose line or badge lies under this place."""
        line: Line | None = self.line_below(int(y))
        for _ in range(2):
            if line is None:
                return None
            for piece in line.pieces:
                near = abs(self.lane_y(line, piece.lane) - y) <= self.metrics.lane_step / 2
                if near and y > line.top and piece.low <= x - self.column.left < piece.high:
                    return piece.mark
            line = self.neighbour(line, down=False)
        return None


def spans_of(spans: Iterable[Span], length: int) -> list[Span]:
    """The spans as far as they lie in a text of this length."""
    return [Span(span.start, min(span.end, length)) for span in spans if span.start < length]
