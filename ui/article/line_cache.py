"""Paragraphs broken into lines, the last used ones kept."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import OrderedDict

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextLine, QTextOption

from annotator.model.offsets import OffsetMap
from annotator.model.span import Span
from ui.article.highlight_layout import Piece, Run

KEPT = 400
_UNFIT = re.compile("[\ud800-\udfff\u2028\u2029\ufffc\r\x0b\x0c\x85]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")


class Face:
    """A typeface at one size with the measures of its glyph box."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        measures = QFontMetricsF(font)
        self.ascent = measures.ascent()
        self.height = measures.height()
        self.letter = max(1.0, measures.horizontalAdvance("esanirtulo dmé") / 14)


class LaidBlock:
    """One block of text broken into lines; offsets are code points of the article, units are UTF-16 in the block.

    `lead` is the room above the glyph box, `lanes` holds the marks of each line, `counts` its lanes, `stale` the lines
    whose marks must be looked up (again).
    """

    __slots__ = (
        "_astral",
        "_firsts",
        "_offsets",
        "_spans",
        "bidi",
        "counts",
        "end",
        "face",
        "lanes",
        "layout",
        "lead",
        "lines",
        "pitch",
        "rtl",
        "shifts",
        "stale",
        "start",
    )

    def __init__(self, text: str, start: int, *, face: Face, measure: int) -> None:
        self.start = start
        self.end = start + len(text)
        self.face = face
        self._offsets = OffsetMap(text)
        self._astral = self._offsets.to_utf16(len(text)) != len(text)
        shown = _UNFIT.sub(lambda found: " " if found.group().isspace() else "\ufffd", text)
        self.bidi = not text.isascii() and _RIGHT_TO_LEFT.search(shown) is not None
        self.layout = QTextLayout(shown, face.font)
        self.layout.setCacheEnabled(True)
        option = QTextOption()
        self.rtl = self.bidi and _first_strong(shown) in ("R", "AL")
        if self.rtl:
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.layout.setTextOption(option)
        self._break(measure)
        starts = [self.offset(first) for first in self._firsts]
        self._spans = list(zip(starts, [*starts[1:], self.end], strict=True))
        self.lead = 0.0
        self.pitch = 0
        self.lanes: list[list[Piece]] = [[] for _ in self.lines]
        self.counts = [0] * len(self.lines)
        self.stale = set(range(len(self.lines)))

    def _break(self, measure: int) -> None:
        self.lines: list[QTextLine] = []
        self._firsts: list[int] = []
        self.shifts: list[float] = []
        layout, ascent = self.layout, self.face.ascent
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(measure)
            self.lines.append(line)
            self._firsts.append(line.textStart())
            self.shifts.append(ascent - line.ascent())
        layout.endLayout()

    def unit(self, offset: int) -> int:
        """The UTF-16 unit of an offset, which is drawn into the block."""
        within = min(max(offset, self.start), self.end) - self.start
        return self._offsets.to_utf16(within) if self._astral else within

    def offset(self, unit: int) -> int:
        """The code point of a UTF-16 unit."""
        return self.start + (self._offsets.to_code_points(unit) if self._astral else unit)

    def line_of(self, unit: int) -> int:
        """The line that shows this unit; at a break, the later one."""
        return max(0, bisect_right(self._firsts, unit) - 1)

    def line_span(self, line: int) -> tuple[int, int]:
        """The code points of a line, the blank at its break included."""
        return self._spans[line]

    def x(self, line: int, unit: int) -> float:
        """Where the caret stands before this unit, from the start of the line box."""
        return _x(self.lines[line], unit)

    def caret_end(self, line: int) -> int:
        """The last unit at which a caret still stands on this line."""
        first = self._firsts[line]
        if line + 1 == len(self._firsts):
            return first + self.lines[line].textLength()
        return max(first, self.layout.previousCursorPosition(self._firsts[line + 1]))

    def unit_at(self, line: int, x: float) -> int:
        """The unit at which a caret stands for a click there."""
        return min(self.lines[line].xToCursor(x), self.caret_end(line))

    def character_at(self, line: int, x: float) -> int | None:
        """The code point under this place, None beside the words."""
        shown = self.lines[line]
        left, right = self.edges(line)
        if not left <= x < right:
            return None
        return self.offset(shown.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter))

    def edges(self, line: int) -> Run:
        """Where the words of a line begin and end."""
        shown = self.lines[line]
        left = shown.naturalTextRect().left()
        return left, left + shown.naturalTextWidth()

    def runs(self, line: int, span: tuple[int, int]) -> tuple[Run, ...]:
        """Where code points of this line stand, from the left; several runs where the direction of writing turns."""
        first, last = self.unit(span[0]), self.unit(span[1])
        shown = self.lines[line]
        if self.bidi:
            return self._turned_runs(shown, first, last)
        low, high = _x(shown, first), _x(shown, last)
        if line + 1 < len(self.lines) and last >= self._firsts[line + 1]:
            high = shown.naturalTextWidth()
        return ((low, max(low, high)),)

    def _turned_runs(self, shown: QTextLine, first: int, last: int) -> tuple[Run, ...]:
        last = min(last, shown.textStart() + shown.textLength())
        boxes = [run.boundingRect() for run in shown.glyphRuns(first, last - first)] if first < last else []
        edges = [(box.left(), box.right()) for box in boxes]
        merged: list[Run] = []
        for low, high in sorted(edges):
            if merged and low <= merged[-1][1] + 0.5:
                merged[-1] = (merged[-1][0], max(merged[-1][1], high))
            else:
                merged.append((low, high))
        return tuple(merged) or ((_x(shown, first), _x(shown, first)),)

    def forget(self, span: Span | None) -> range:
        """Look up the marks of these code points again when they are next shown; returns their lines."""
        if span is None:
            touched = range(len(self.lines))
        else:
            touched = range(
                self.line_of(self.unit(span.start)), self.line_of(self.unit(max(span.start, span.end - 1))) + 1
            )
        self.stale.update(touched)
        return touched


def _first_strong(text: str) -> str:
    strong = (kind for kind in map(unicodedata.bidirectional, text) if kind in ("L", "R", "AL"))
    return next(strong, "L")


def _x(line: QTextLine, unit: int) -> float:
    return line.cursorToX(unit)[0]  # type: ignore[index,no-any-return]  # a pair, says Qt


class LineCache:
    """The blocks broken last, as many as `kept`."""

    def __init__(self, kept: int = KEPT) -> None:
        self._kept = kept
        self._blocks: OrderedDict[int, LaidBlock] = OrderedDict()

    def __len__(self) -> int:
        return len(self._blocks)

    def get(self, index: int) -> LaidBlock | None:
        """The block, if it is here; it then counts as used."""
        block = self._blocks.get(index)
        if block is not None:
            self._blocks.move_to_end(index)
        return block

    def put(self, index: int, block: LaidBlock) -> None:
        """Keep a block; the one unused for longest may go."""
        self._blocks[index] = block
        if len(self._blocks) > self._kept:
            self._blocks.popitem(last=False)

    def peek(self, index: int) -> LaidBlock | None:
        """The block, if it is here, without counting as used."""
        return self._blocks.get(index)

    def clear(self) -> None:
        """Forget all."""
        self._blocks.clear()

    def blocks(self) -> list[LaidBlock]:
        """All blocks kept."""
        return list(self._blocks.values())
